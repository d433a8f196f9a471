namespace LocationScore.Sql;

/// <summary>The stable names of the notices of statements.</summary>
public static class SqlNoticeCodes
{
    /// <summary>Units of columns cannot be checked.</summary>
    public const string Units = "units-not-checked";

    /// <summary>Years of facts cannot be checked.</summary>
    public const string Years = "years-not-checked";

    /// <summary>The dialect was never run.</summary>
    public const string Unchecked = "statement-only";

    /// <summary>The claim holds within a tolerance only.</summary>
    public const string NotSameBits = "not-same-bits";

    /// <summary>A ranking method compares all locations with each other.</summary>
    public const string ComparesLocations = "compares-locations";

    /// <summary>The engine may need a limit to be raised.</summary>
    public const string Limit = "engine-limit";
}
