namespace LocationScore.Shared;

/// <summary>The kinds of mistakes in numbers.</summary>
internal enum NumberFault
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>Too large for a double.</summary>
    TooLarge,

    /// <summary>One comma that may separate thousands or decimals.</summary>
    EitherComma,

    /// <summary>A comma before the decimals.</summary>
    DecimalComma,

    /// <summary>Signs between the thousands.</summary>
    Thousands,

    /// <summary>Points between the thousands.</summary>
    PointThousands,

    /// <summary>A mark for a value that is not known.</summary>
    Mark,

    /// <summary>A percent sign.</summary>
    Percent,

    /// <summary>A date.</summary>
    Date,

    /// <summary>A number with a flag.</summary>
    Flag,

    /// <summary>A number with a unit.</summary>
    Unit,

    /// <summary>Anything else.</summary>
    Other,
}
