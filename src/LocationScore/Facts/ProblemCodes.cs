namespace LocationScore.Facts;

/// <summary>The stable names of all kinds of problem.</summary>
public static class ProblemCodes
{
    /// <summary>A list has the wrong number of items.</summary>
    public const string WrongLength = "wrong-length";

    /// <summary>Something that must have content is empty.</summary>
    public const string Empty = "empty";

    /// <summary>A value is of the right type but not one of those allowed.</summary>
    public const string NotAllowed = "not-allowed";

    /// <summary>A number is NaN or infinite.</summary>
    public const string NotFinite = "not-finite";

    /// <summary>A name, id or cell is given twice.</summary>
    public const string Duplicate = "duplicate";

    /// <summary>A number is outside its range.</summary>
    public const string OutOfRange = "out-of-range";

    /// <summary>A name refers to nothing that is known.</summary>
    public const string Unknown = "unknown-name";

    /// <summary>Something that must be there is not.</summary>
    public const string Missing = "missing";

    /// <summary>Weights are negative, not finite, or all zero.</summary>
    public const string BadWeights = "bad-weights";

    /// <summary>The input is outside what the method or weighting is defined for.</summary>
    public const string Undefined = "undefined-for-method";

    /// <summary>All values of a criterion are equal where a spread is needed.</summary>
    public const string ConstantColumn = "constant-column";
}
