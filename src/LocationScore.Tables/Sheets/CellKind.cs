namespace LocationScore.Tables.Sheets;

/// <summary>What a cell holds.</summary>
internal enum CellKind
{
    /// <summary>Text, or nothing.</summary>
    Text,

    /// <summary>A number of a workbook or of a query.</summary>
    Number,

    /// <summary>A number of a workbook that is shown as a percentage.</summary>
    Percentage,

    /// <summary>A date or a time.</summary>
    Date,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>An error such as #DIV/0!.</summary>
    Error,

    /// <summary>Nothing of its own: the cell is merged with the one above or to the left.</summary>
    Merged,
}
