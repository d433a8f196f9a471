namespace LocationScore.Weighting;

/// <summary>Which alternative CILOS takes where several are best on a criterion; the definition assumes one.</summary>
public enum CilosTies
{
    /// <summary>The mean of all that are best, so that the order of the alternatives does not matter.</summary>
    Mean,

    /// <summary>The first that is best, as most programs do; the order of the alternatives then matters.</summary>
    First,
}
