namespace LocationScore.Cli.Input;

/// <summary>The forms in which results are written.</summary>
internal enum OutputFormat
{
    /// <summary>Tables for people at a terminal.</summary>
    Table,

    /// <summary>One JSON document with everything.</summary>
    Json,

    /// <summary>One CSV table.</summary>
    Csv,

    /// <summary>Markdown for a report.</summary>
    Markdown,

    /// <summary>A workbook.</summary>
    Xlsx,
}
