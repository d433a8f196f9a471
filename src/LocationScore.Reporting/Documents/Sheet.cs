using System.Collections.Immutable;

namespace LocationScore.Reporting;

/// <summary>A report as parts that every format can write: headings, paragraphs, lists and tables. Texts are as they came; each writer makes them safe.</summary>
/// <param name="Title">The title.</param>
internal sealed record Sheet(string Title)
{
    internal List<SheetPart> Parts { get; } = [];

    internal void Heading(string text) => Parts.Add(new SheetText(text, TextKind.Heading));

    internal void Paragraph(string text) => Parts.Add(new SheetText(text, TextKind.Paragraph));

    internal void Strong(string text) => Parts.Add(new SheetText(text, TextKind.Strong));

    internal void Item(string text, string? label = null) => Parts.Add(new SheetText(text, TextKind.Item, label));

    internal SheetTable Table(string name, params ReadOnlySpan<SheetColumn> columns)
    {
        var table = new SheetTable(name, [.. columns]);
        Parts.Add(table);
        return table;
    }
}

/// <summary>A part of a report.</summary>
internal abstract record SheetPart;

/// <summary>How a text is meant.</summary>
internal enum TextKind
{
    /// <summary>A heading.</summary>
    Heading,

    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>A paragraph that carries the answer.</summary>
    Strong,

    /// <summary>An item of a list.</summary>
    Item,
}

/// <summary>A text.</summary>
/// <param name="Text">The text.</param>
/// <param name="Kind">How it is meant.</param>
/// <param name="Label">What an item is about, or null.</param>
internal sealed record SheetText(string Text, TextKind Kind, string? Label = null) : SheetPart;

/// <summary>A table.</summary>
/// <param name="Name">Its name in JSON.</param>
/// <param name="Columns">Its columns.</param>
internal sealed record SheetTable(string Name, ImmutableArray<SheetColumn> Columns) : SheetPart
{
    internal List<(ImmutableArray<SheetCell> Cells, Emphasis Emphasis)> Rows { get; } = [];

    /// <summary>Whether it has a column that people see.</summary>
    internal bool ForPeople => Columns.Any(static column => !column.Hidden);

    internal void Row(params ReadOnlySpan<SheetCell> cells) => Rows.Add(([.. cells], Emphasis.None));

    internal void Row(Emphasis emphasis, params ReadOnlySpan<SheetCell> cells) => Rows.Add(([.. cells], emphasis));
}

/// <summary>How much a row stands out.</summary>
internal enum Emphasis
{
    /// <summary>As any other.</summary>
    None,

    /// <summary>A row that sums up others.</summary>
    Strong,

    /// <summary>The best.</summary>
    Best,

    /// <summary>In the background.</summary>
    Faint,

    /// <summary>A heading over the rows below; only people see it.</summary>
    Heading,
}

/// <summary>A column.</summary>
/// <param name="Key">Its name in JSON and CSV.</param>
/// <param name="Header">Its header for people.</param>
/// <param name="Right">Whether its cells stand to the right.</param>
/// <param name="Bar">Whether it only draws: left out of JSON and CSV.</param>
/// <param name="Hidden">Whether only JSON and CSV have it.</param>
/// <param name="KeepWhole">Whether its cells are never broken over lines.</param>
/// <param name="Tight">Whether it stands close to the next one.</param>
internal sealed record SheetColumn(string Key, string Header, bool Right = false, bool Bar = false, bool Hidden = false, bool KeepWhole = false, bool Tight = false);

/// <summary>A cell: what people read and, for a number, what machines read.</summary>
/// <param name="Text">The text.</param>
/// <param name="Number">The number in full, or null.</param>
internal readonly record struct SheetCell(string Text, double? Number = null)
{
    public static implicit operator SheetCell(string? text) => new(text ?? "");

    public static implicit operator SheetCell((string Text, double? Number) pair) => new(pair.Text, pair.Number);

    public static implicit operator SheetCell(int number) => new(Figures.Whole(number), number);
}
