namespace LocationScore;

/// <summary>What happens to a raw value outside the declared anchors.</summary>
public enum Outside
{
    /// <summary>The model refuses the data: the value is a problem.</summary>
    Reject,

    /// <summary>The value is set to the nearer end, with a notice.</summary>
    Clip,

    /// <summary>The line goes on beyond the ends, with a notice; values leave the range.</summary>
    Extrapolate,
}
