namespace LocationScore.Tables.Reading;

/// <summary>The stable names of the notices of reading.</summary>
internal static class TableNoticeCode
{
    internal const string SheetLeftOut = "sheet-left-out";

    internal const string HiddenRows = "hidden-rows";

    internal const string DecimalComma = "decimal-comma";

    internal const string MissingMark = "missing-mark";

    internal const string YearTaken = "year-taken";

    internal const string HeaderFound = "header-found";

    internal const string HeaderWord = "header-word";

    internal const string SameName = "same-name";

    internal const string NoFact = "no-fact";

    internal const string LooksLikeShare = "looks-like-share";

    /// <summary>A column of shares has values above 1.</summary>
    internal const string LooksLikePercentage = "looks-like-percentage";

    internal const string Composed = "composed";
}
