using System.Collections.Immutable;
using LocationScore.Json;

namespace LocationScore.Tables.Reading;

/// <summary>Knows where the facts of a finished table were written.</summary>
internal interface IFactPlaces
{
    /// <summary>Puts the places of the facts that problems are about behind what was found.</summary>
    ImmutableArray<Problem> Placed(ImmutableArray<Problem> problems);
}

/// <summary>The facts of one document.</summary>
/// <param name="text">The document.</param>
/// <param name="file">The name of its file.</param>
internal sealed class DocumentFactPlaces(ReadOnlyMemory<byte> text, string file) : IFactPlaces
{
    public ImmutableArray<Problem> Placed(ImmutableArray<Problem> problems) => FactsJson.Locate(text.Span, file, problems);
}

/// <summary>The facts of tables and documents that were read together.</summary>
/// <param name="parts">What was read.</param>
/// <param name="table">The table that was made of it.</param>
/// <param name="rows">The first row of each location of the table.</param>
/// <param name="columns">Where the facts of each indicator of the table were written.</param>
internal sealed class DraftFactPlaces(PartList parts, FactTable table, IReadOnlyList<int> rows, IReadOnlyList<ColumnDraft> columns)
    : IFactPlaces
{
    public ImmutableArray<Problem> Placed(ImmutableArray<Problem> problems)
    {
        if (!problems.Any(static problem => problem.Location is not null)) return problems;
        var locations = Positions(table.Locations, static location => location.Id);
        var indicators = Positions(table.Indicators, static indicator => indicator.Id);
        var placed = problems.ToArray();
        var documents = new Dictionary<DocumentPart, List<int>>();
        for (int k = 0; k < placed.Length; k++)
        {
            if (placed[k].Location is not { } id || !locations.TryGetValue(id, out int location)) continue;
            var column = indicators.TryGetValue(placed[k].Indicator ?? "", out int indicator) ? columns[indicator] : null;
            var (row, header) = (column?.RowOf(location, rows[location]) ?? rows[location], column?.Header);
            if (parts.DocumentOf(row) is { } document)
            {
                if (!documents.TryGetValue(document, out var list)) documents[document] = list = [];
                list.Add(k);
            }
            else
            {
                string place = parts.Describe(row, header), found = placed[k].Found is { } value ? $"{value} ({place})" : place;
                placed[k] = placed[k] with { Found = found };
            }
        }

        foreach (var (document, list) in documents)
        {
            var located = FactsJson.Locate(document.Text.Span, document.File, list.Select(k => placed[k]));
            for (int j = 0; j < list.Count; j++) placed[list[j]] = located[j];
        }

        return [.. placed];
    }

    private static Dictionary<string, int> Positions<T>(ImmutableArray<T> items, Func<T, string> id) =>
        items.Index().ToDictionary(item => id(item.Item), static item => item.Index, StringComparer.Ordinal);
}
