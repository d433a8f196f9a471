namespace LocationScore;

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

    /// <summary>A unit differs from the one that is expected.</summary>
    public const string WrongUnit = "wrong-unit";

    /// <summary>An id has a form that cannot be used.</summary>
    public const string BadId = "bad-id";

    /// <summary>A node states no weight and no weighting finds one.</summary>
    public const string WeightMissing = "weight-missing";

    /// <summary>A node states a weight although a weighting finds one.</summary>
    public const string WeightNotNeeded = "weight-not-needed";

    /// <summary>Anchors contradict each other or the direction.</summary>
    public const string AnchorsContradict = "anchors-contradict";

    /// <summary>A policy that must be stated is not.</summary>
    public const string PolicyMissing = "policy-missing";

    /// <summary>Definitions refer to each other in a circle.</summary>
    public const string Cycle = "cycle";

    /// <summary>Something is nested too deeply.</summary>
    public const string TooDeep = "too-deep";

    /// <summary>A fact is absent and the model says to reject that.</summary>
    public const string FactMissing = "fact-missing";

    /// <summary>A value lies outside the anchors and the model says to reject that.</summary>
    public const string OutsideAnchors = "outside-anchors";

    /// <summary>A mean that cannot bear zeros or negative values meets one.</summary>
    public const string ZeroInMean = "zero-in-mean";

    /// <summary>No location, or no criterion, is left to score.</summary>
    public const string NothingLeft = "nothing-left";

    /// <summary>A document has a field that the format does not know.</summary>
    public const string UnknownField = "unknown-field";

    /// <summary>A value of a document has the wrong type.</summary>
    public const string WrongType = "wrong-type";

    /// <summary>A text is not JSON.</summary>
    public const string BadJson = "bad-json";

    /// <summary>A table cannot be read.</summary>
    public const string BadTable = "bad-table";

    /// <summary>An input is larger than is accepted.</summary>
    public const string TooLarge = "too-large";

    /// <summary>A file or folder cannot be read or written.</summary>
    public const string FileProblem = "file";
}
