using System.Text.RegularExpressions;
using LocationScore.Shared;
using LocationScore.Tables.Sheets;

namespace LocationScore.Tables.Reading;

/// <summary>
/// The wide form: one location per row, one indicator per column. Units stand in the header as <c>office_rent [CNY/m2/month]</c>, or in a row <c>[unit]</c> under it;
/// rows <c>[year]</c>, <c>[source]</c>, <c>[name]</c> and <c>[topic]</c> may say more about the columns.
/// </summary>
internal static partial class WideForm
{
    internal static readonly string[] RowColumns = ["location", "name", "group", "description", "year", "source", "quality", "note"];

    internal static readonly string[] ColumnRows = ["[unit]", "[year]", "[source]", "[name]", "[topic]"];

    internal static void Read(Table table, FactsDraft draft)
    {
        var header = new Header(table);
        var problems = draft.Problems;
        bool IsIndicator(int k) => header.Names[k].Length > 0 && !RowColumns.Any(name => Header.Fold(name) == Header.Fold(header.Names[k]));
        header.Check(table, RowColumns, ["location"], problems, IsIndicator);
        if (header.Find("location") is not { } key) return;
        var about = table.Rows.Skip(1).TakeWhile(row => key < row.Cells.Length && row.Cells[key].Text.TrimStart().StartsWith('[')).ToList();
        var said = ColumnDetails(table, header, about, key, problems);
        var columns = new List<(int At, string Id)>();
        for (int k = 0; k < header.Names.Length; k++)
        {
            if (!IsIndicator(k)) continue;
            var match = WithUnit().Match(header.Names[k]);
            string id = draft.IndicatorNamed(match.Success ? match.Groups["id"].Value : header.Names[k], new RowOrigin(table, header.Row, header, k));
            string? unit = Said("[unit]", k) ?? (match.Success ? match.Groups["unit"].Value.Trim() : null);
            var origin = new RowOrigin(table, header.Row, header, k);
            draft.Indicator(id, origin, Said("[name]", k), unit, topic: Said("[topic]", k));
            if (draft.UnitOf(id) is null)
            {
                problems.Add(origin.Place(new(ProblemCodes.Missing, "", $"The unit of '{id}' is not stated.", NumberText.Quote(header.Names[k]), $"a header such as {id} [CNY/year]",
                    Repair: "Write the unit in square brackets behind the name, or add a row whose first cell is [unit]."), ""));
                draft.Indicator(id, origin, unit: "?");
            }

            columns.Add((k, id));
        }

        if (columns.Count == 0)
        {
            problems.Add(new Problem(ProblemCodes.Missing, "", "There is no column with an indicator.", string.Join(", ", header.Names), "at least one column such as population [persons]",
                Repair: "Add a column per indicator, or use the long form with the columns location, indicator, value, unit.").At(table, header.Row, header.Row.Cells[0], null));
        }

        foreach (var row in table.Rows.Skip(1 + about.Count))
        {
            if (FactRow.HasShape(table, header, row, problems)) Read(new(table, header, row, problems), row, columns);
        }

        string? Said(string what, int k) => said.TryGetValue(what, out var row) && k < row.Cells.Length && !row.Cells[k].IsEmpty ? SafeText.WithoutGuard(row.Cells[k].Text.Trim()) : null;

        void Read(FactRow row, TableRow cells, List<(int At, string Id)> indicators)
        {
            string? location = row.Text("location");
            if (location is null)
            {
                if (!row.IsMerged("location")) row.Missing("location", "The row has no location.");
                return;
            }

            location = draft.LocationNamed(location, row.Origin);
            draft.Location(location, row.Origin, row.Verbatim("name"), row.Verbatim("group"), row.Verbatim("description"));
            int? year = row.Year();
            var quality = row.Quality();
            string? source = row.Text("source") is { } text ? draft.SourceNamed(text, row.Origin) : null;
            string? note = row.Verbatim("note");
            foreach (var (at, id) in indicators)
            {
                double? value = row.Number(at);
                if (row.IsEmpty(at)) continue;
                var origin = new RowOrigin(table, cells, header, at);
                int? ownYear = said.TryGetValue("[year]", out var years) ? new FactRow(table, header, years, []).Whole(at, "") : null;
                string? ownSource = Said("[source]", at) is { } named ? draft.SourceNamed(named, origin) : null;
                draft.Add(new(location, id, value, draft.UnitOf(id)!, ownYear ?? year, quality, ownSource ?? source, Note: note), origin);
            }
        }
    }

    private static Dictionary<string, TableRow> ColumnDetails(Table table, Header header, List<TableRow> rows, int key, List<Problem> problems)
    {
        var said = new Dictionary<string, TableRow>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            string what = row.Cells[key].Text.Trim().ToLowerInvariant();
            if (!ColumnRows.Contains(what))
            {
                problems.Add(new Problem(ProblemCodes.UnknownField, "", "The row about the columns is not known.", NumberText.Quote(what), string.Join(", ", ColumnRows), Numerics.NearestName.Of(what, ColumnRows))
                    .At(table, row, row.Cells[key], header.Names[key]));
            }
            else if (!said.TryAdd(what, row))
            {
                problems.Add(new Problem(ProblemCodes.Duplicate, "", "There are two such rows about the columns.", NumberText.Quote(what), "one of each").At(table, row, row.Cells[key], header.Names[key]));
            }
            else if (what == "[year]" && FactRow.HasShape(table, header, row, problems))
            {
                for (int k = 0; k < header.Names.Length; k++)
                {
                    if (k != key) new FactRow(table, header, row, problems).Whole(k, "a year such as 2011");
                }
            }
        }

        return said;
    }

    [GeneratedRegex(@"^(?<id>[^\[\]]*?)\s*\[(?<unit>[^\[\]]+)\]$")]
    private static partial Regex WithUnit();
}
