using System.Collections.Immutable;
using System.Text.Json;

namespace LocationScore.Reporting;

/// <summary>Puts a report together, part by part.</summary>
internal sealed class ReportBuilder(string title)
{
    private readonly List<Func<ReportPart>> _parts = [];

    private Func<string>? _drawing;

    internal void Heading(string text) => Add(new ReportText(text, ReportTextKind.Heading));

    internal void Paragraph(string text) => Add(new ReportText(text));

    internal void Strong(string text) => Add(new ReportText(text, ReportTextKind.Strong));

    internal void Item(string text, string? label = null) => Add(new ReportText(text, ReportTextKind.Item, label));

    internal void Add(ReportPart part) => _parts.Add(() => part);

    /// <summary>Begins a table here; its rows may follow later.</summary>
    internal TableBuilder Table(string name, params ReadOnlySpan<ReportColumn> columns)
    {
        var table = new TableBuilder(name, [.. columns]);
        _parts.Add(table.Build);
        return table;
    }

    /// <summary>Has a drawing, which is made when a format asks for it.</summary>
    internal void Draw(Func<string> drawing) => _drawing = drawing;

    internal Report Build(Action<Utf8JsonWriter>? document = null, params ImmutableArray<ReportTable> attachments) =>
        new(title, [.. _parts.Select(static part => part())])
        {
            Document = document,
            Attachments = attachments,
            Drawing = _drawing,
        };
}

/// <summary>Puts a table together, row by row.</summary>
internal sealed class TableBuilder(string name, ImmutableArray<ReportColumn> columns)
{
    private readonly ImmutableArray<ReportRow>.Builder _rows = ImmutableArray.CreateBuilder<ReportRow>();

    internal void Row(params ReadOnlySpan<ReportCell> cells) => Row(Emphasis.None, cells);

    internal void Row(Emphasis emphasis, params ReadOnlySpan<ReportCell> cells) => _rows.Add(new([.. cells], emphasis));

    internal ReportTable Build() => new(name, Distinct(), _rows.ToImmutable());

    /// <summary>Labels that people chose may be the same: the later key gets underscores behind it.</summary>
    private ImmutableArray<ReportColumn> Distinct()
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        return [.. columns.Select(column =>
        {
            string key = column.Key;
            while (!keys.Add(key)) key += "_";
            return key == column.Key ? column : column with { Key = key };
        })];
    }
}
