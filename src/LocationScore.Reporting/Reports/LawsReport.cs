using System.Text.Json;
using LocationScore.Laws;

namespace LocationScore.Reporting;

/// <summary>Reports which laws a model or a ranking method keeps and breaks, with the smallest counterexample of each broken one.</summary>
/// <threadsafety>All members may be called from several threads.</threadsafety>
public static class LawsReport
{
    /// <summary>Reports a run of laws.</summary>
    /// <param name="laws">What the run found.</param>
    /// <returns>The report; its first table has one row per law.</returns>
    public static Report Of(LawReport laws)
    {
        ArgumentNullException.ThrowIfNull(laws);
        var report = new ReportBuilder($"Laws that {laws.Subject} keeps and breaks");
        report.Strong(Summary(laws));
        var table = report.Table("laws",
            new("law", "Law", KeepWhole: true), new("status", "", KeepWhole: true), new("promised", "Promised", KeepWhole: true),
            new("cases", "Cases", NumberStyle.Whole, Right: true), new("vacuous", "Say nothing", NumberStyle.Whole, Right: true),
            new("says", "What it says, and what happens"), new("citation", "Citation", Hidden: true));
        foreach (var finding in laws.Findings)
        {
            var law = LawCatalogue.Of(finding.Law);
            table.Row(finding is { Promised: true, Status: LawStatus.Broken } ? Emphasis.Strong : Emphasis.None, law.Id,
                Word(finding.Status),
                finding.Promised ? "yes" : "", finding.Cases, finding.Vacuous,
                    finding.Counterexample?.Sentence ?? finding.Reason ?? law.Sentence, law.Citation);
        }

        report.Paragraph("A kept law is not proved: no case that was tried broke it. The same seed tries the same cases on every machine.");
        foreach (var finding in laws.Findings)
        {
            if (finding.Counterexample is { } example) Example(report, finding, example);
        }

        Hint(report, laws);
        return report.Build(json => Write(json, laws));
    }

    private static string Summary(LawReport laws)
    {
        string[] parts =
        [
            .. from status in Enum.GetValues<LawStatus>()
               let count = laws.Findings.Count(finding => finding.Status == status)
               where count > 0
               select $"{NumberStyle.Whole.Format(count)} {Word(status).ToLowerInvariant()}",
        ];
        string promises = laws.Findings.Count(static finding => finding is
        {
            Promised: true,
            Status: LawStatus.Broken
        }) is var broken and > 0
            ? $" {Words.Count(broken, "promised law")} {(broken == 1 ? "is" : "are")} broken." : "";
        return $"{Words.Count(laws.Findings.Length, "law")} tried with {NumberStyle.Whole.Format(laws.Cases)} cases each (seed " +
            $"{laws.Seed}): " +
            $"{string.Join(", ", parts)}.{promises}";
    }

    /// <summary>The word of a status, for people.</summary>
    internal static string Word(LawStatus status) => status switch
    {
        LawStatus.Kept => "kept",
        LawStatus.Broken => "BROKEN",
        LawStatus.NotApplicable => "not applicable",
        _ => "inconclusive",
    };

    private static void Example(ReportBuilder report, LawFinding finding, LawCounterexample example)
    {
        string id = LawCatalogue.Of(finding.Law).Id;
        report.Heading($"{id}: {example.Sentence}");
        var (before, after) = (example.Before, example.After);
        var wide = after is not null && after.Columns.Length > before.Columns.Length ? after : before;
        List<ReportColumn> columns = [new("location", "City", KeepWhole: true),
            .. wide.Columns.Select(static name => new ReportColumn(name, name, Right: true)),
            new("score", "Score", Right: true), new("rank", "Rank", Right: true)];
        var table = report.Table(id, [.. columns]);
        bool sameNames = after is not null && before.Locations.Any(row => after.Locations.Any(other => other.Name == row.Name));
        string[] names = after is null || !sameNames ? [.. before.Locations.Select(static row => row.Name)]
            : [.. before.Locations.Concat(after.Locations).Select(static row => row.Name).Distinct(StringComparer.Ordinal)];
        foreach (string name in names)
        {
            var was = before.Locations.FirstOrDefault(row => row.Name == name);
            var now = sameNames ? after!.Locations.FirstOrDefault(row => row.Name == name) : null;
            List<ReportCell> cells = [name];
            for (int j = 0; j < wide.Columns.Length; j++) cells.Add(Moved(Value(before, was, wide.Columns[j]), after is null
                || !sameNames ? null : Value(after, now, wide.Columns[j])));
            cells.Add(Moved(Number(was?.Score), sameNames ? Number(now?.Score) : null));
            cells.Add(Moved(Number(was?.Rank), sameNames ? Number(now?.Rank) : null));
            table.Row([.. cells]);
        }

        report.Paragraph(string.Join("; ", before.Criteria.Select(Criterion)) + ".");
    }

    private static string Criterion(LawCriterion criterion) =>
        $"{criterion.Name}: {criterion.Direction.ToString().ToLowerInvariant()}" +
            (criterion.Weight is { } weight ? $", weight {Figures.Raw(weight)}" : "");

    private static string Value(LawTable table, LawTable.Row? row, string column)
    {
        int at = table.Columns.IndexOf(column);
        return row is null || at < 0 ? "–" : Number(row.Values[at]);
    }

    private static string Number(double? value) => value is { } number ? Figures.Raw(number) : "–";

    private static string Moved(string was, string? now) => now is null || now == was ? was : $"{was} → {now}";

    private static void Hint(ReportBuilder report, LawReport laws)
    {
        if (laws.Findings.Any(static finding => finding.Promised)) return;
        string[] kept = [.. laws.Findings.Where(static finding => finding.Status == LawStatus.Kept).Take(3).Select(static finding =>
            LawCatalogue.Of(finding.Law).Id)];
        if (kept.Length == 0) return;
        report.Paragraph($"The model promises nothing yet. A promised law that breaks is an error (exit code 1); write into the model: " +
            $"\"keeps\": [{string.Join(", ", kept.Select(static id => $"\"{id}\""))}].");
    }

    private static void Write(Utf8JsonWriter json, LawReport laws)
    {
        json.WriteString("kind", "locationscore-laws");
        json.WriteString("subject", laws.Subject);
        json.WriteNumber("cases", laws.Cases);
        json.WriteNumber("seed", laws.Seed);
        json.WriteBoolean("keepsItsPromises", laws.KeepsItsPromises);
        json.WriteStartArray("laws");
        foreach (var finding in laws.Findings)
        {
            var law = LawCatalogue.Of(finding.Law);
            json.WriteStartObject();
            json.WriteString("law", law.Id);
            json.WriteString("sentence", law.Sentence);
            json.WriteString("citation", law.Citation);
            json.WriteString("status", JsonNamingPolicy.CamelCase.ConvertName(finding.Status.ToString()));
            json.WriteBoolean("promised", finding.Promised);
            json.WriteNumber("cases", finding.Cases);
            json.WriteNumber("vacuous", finding.Vacuous);
            if (finding.Reason is not null) json.WriteString("reason", finding.Reason);
            if (finding.BrokenAt is { } at) json.WriteNumber("brokenAt", at);
            if (finding.Counterexample is { } example)
            {
                json.WriteStartObject("counterexample");
                json.WriteString("sentence", example.Sentence);
                Write(json, "before", example.Before);
                if (example.After is { } after) Write(json, "after", after);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, LawTable table)
    {
        json.WriteStartObject(name);
        AnalysisJson.Texts(json, "columns", table.Columns);
        json.WriteStartArray("criteria");
        foreach (var criterion in table.Criteria)
        {
            json.WriteStartObject();
            json.WriteString("id", criterion.Id);
            json.WriteString("name", criterion.Name);
            json.WriteString("direction", JsonNamingPolicy.CamelCase.ConvertName(criterion.Direction.ToString()));
            AnalysisJson.Number(json, "weight", criterion.Weight);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("locations");
        foreach (var row in table.Locations)
        {
            json.WriteStartObject();
            json.WriteString("name", row.Name);
            json.WriteStartArray("values");
            foreach (double? value in row.Values)
            {
                if (value is { } number) JsonNumber.Write(json, number);
                else json.WriteNullValue();
            }

            json.WriteEndArray();
            AnalysisJson.Number(json, "score", row.Score);
            AnalysisJson.Number(json, "rank", row.Rank);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
