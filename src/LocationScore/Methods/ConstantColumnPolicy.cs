namespace LocationScore.Methods;

/// <summary>What min-max scaling does with a criterion whose values are all equal.</summary>
public enum ConstantColumnPolicy
{
    /// <summary>Refuse the matrix.</summary>
    Refuse,

    /// <summary>Give every alternative one half there; ranks do not change and a remark says so.</summary>
    Neutral,

    /// <summary>Leave the criterion out and rescale the other weights to sum 1; a remark says so.</summary>
    Drop,
}
