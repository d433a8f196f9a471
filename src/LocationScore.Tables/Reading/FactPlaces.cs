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
/// <param name="locations">The position and the first row of each location, by its id.</param>
/// <param name="columns">The row of each fact and the header over it, by the id of the indicator.</param>
internal sealed class DraftFactPlaces(PartList parts, Dictionary<string, (int At, int Row)> locations,
    Dictionary<string, (ColumnDraft Facts, string? Header)> columns) : IFactPlaces
{
    public ImmutableArray<Problem> Placed(ImmutableArray<Problem> problems)
    {
        var placed = problems.ToArray();
        var documents = new Dictionary<DocumentPart, List<int>>();
        for (int k = 0; k < placed.Length; k++)
        {
            if (placed[k].Location is not { } id || !locations.TryGetValue(id, out var location)) continue;
            var (row, header) = columns.TryGetValue(placed[k].Indicator ?? "", out var column)
                ? (column.Facts.RowOf(location.At, location.Row), column.Header) : (location.Row, null);
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
}
