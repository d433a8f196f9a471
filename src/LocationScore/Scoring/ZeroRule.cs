namespace LocationScore;

/// <summary>Which values of its children a mean can bear without a problem.</summary>
internal enum ZeroRule
{
    /// <summary>Any number.</summary>
    Any,

    /// <summary>Numbers of 0 or more.</summary>
    NotNegative,

    /// <summary>Numbers above 0.</summary>
    Positive,
}
