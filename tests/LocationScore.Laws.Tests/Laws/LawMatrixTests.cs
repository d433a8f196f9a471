using System.Globalization;
using System.Text;
using LocationScore.Methods;

namespace LocationScore.Laws.Tests.Laws;

/// <summary>The page <c>docs/law-matrix.md</c>: which law each method, aggregation and weighting keeps, with a small counterexample of each that is broken.</summary>
public class LawMatrixTests
{
    private static readonly Lazy<List<(string Name, RankingMethod? Method, LawReport Report)>> s_rows =
        new(static () => [.. MatrixRows.All.Select(static row => (row.Name, row.Method, row.OfThePage()))]);

    [Fact]
    public void No_case_breaks_a_law_that_a_method_claims_to_keep() => Assert.Empty(
        from row in s_rows.Value
        where row.Method is not null
        from finding in row.Report.Findings
        where finding.Status == LawStatus.Broken && row.Method.Info.LawsKept.Contains(finding.Law)
        select $"{row.Name}: {LawCatalogue.Of(finding.Law).Id}");

    [Fact]
    public void The_page_says_what_the_run_finds()
    {
        string path = Path.Combine(Root(), "docs", "law-matrix.md"), actual = Page();
        if (Environment.GetEnvironmentVariable("LOCATIONSCORE_REWRITE") == "1") File.WriteAllText(path, actual);
        Assert.True(File.Exists(path) && File.ReadAllText(path) == actual,
            "docs/law-matrix.md differs from what the run finds. If it is meant, run this class with LOCATIONSCORE_REWRITE=1.");
    }

    [Fact]
    public void Notes_on_the_literature_are_true_of_the_table() => Assert.Empty(LiteratureNote.All.SelectMany(static note =>
        note.Wrong(static (name, law) => s_rows.Value.Single(row => row.Name == name).Report.Find(law)!.Status)));

    private static string Page()
    {
        var page = new StringBuilder("# Law matrix\n\n");
        page.Append(CultureInfo.InvariantCulture, $"Which laws every ranking method, aggregation and weighting keeps and breaks. Made by the tests of this library: methods on {MatrixRows.All.First().Cases:N0} small random tables per law, ")
            .Append(CultureInfo.InvariantCulture, $"models on {MatrixRows.All.Last().Cases:N0} cases drawn from five locations on three criteria. A kept law is not proved: no case broke it. ")
            .Append("Kept cells of methods, aggregations and weightings were tried on 100,000 cases too, in [the long run](../benchmarks/results/laws.md); what only that found is in here as well.\n\n");
        page.Append("`+` kept · `✗` broken, with a link to the smallest counterexample that was found · `(+)` no case broke it, and the method does not claim to keep it, for nobody has shown it · ")
            .Append("`·` the law cannot be asked here · `?` most cases say nothing: the weights of OWA belong to places, so that no criterion can be split or be without weight\n\n");
        page.Append("| no. | law | says |\n|---|---|---|\n");
        for (int k = 0; k < LawCatalogue.All.Length; k++)
            page.Append(CultureInfo.InvariantCulture, $"| {k + 1} | `{LawCatalogue.All[k].Id}` | {LawCatalogue.All[k].Sentence} |\n");
        Table(page, "Methods", s_rows.Value.Where(static row => row.Method is not null));
        Table(page, "Aggregations and weightings", s_rows.Value.Where(static row => row.Method is null));
        page.Append("\n## Differences from the literature\n\nWhere what is found here agrees with what is written, and where it differs and why. The cells that a note speaks of are checked against the table.\n");
        foreach (var note in LiteratureNote.All) page.Append(CultureInfo.InvariantCulture, $"\n### {note.About}\n\n{note.Said}\n\n{note.Found}\n");
        page.Append("\n## Counterexamples\n\nRaw values in the order of the criteria, then score and rank; behind the arrow after the change.\n");
        foreach (var (name, _, report) in s_rows.Value)
        {
            foreach (var finding in report.Findings.Where(static finding => finding.Counterexample is not null))
                Example(page, Heading(name, finding.Law), finding.Counterexample!);
        }

        return page.ToString();
    }

    private static void Table(StringBuilder page, string heading, IEnumerable<(string Name, RankingMethod? Method, LawReport Report)> rows)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {heading}\n\n| | {string.Join(" | ", Enumerable.Range(1, LawCatalogue.All.Length))} |\n|---|")
            .Append(string.Concat(Enumerable.Repeat(":-:|", LawCatalogue.All.Length))).Append('\n');
        foreach (var (name, method, report) in rows)
            page.Append("| ").Append(name).Append(" | ").AppendJoin(" | ", report.Findings.Select(finding => Cell(name, method, finding))).Append(" |\n");
    }

    private static string Cell(string name, RankingMethod? method, LawFinding finding) => finding.Status switch
    {
        LawStatus.Broken => $"[✗](#{Anchor(Heading(name, finding.Law))})",
        LawStatus.NotApplicable => "·",
        _ when method is not null && method.Info.LawsBroken.Contains(finding.Law) => "(+)",
        LawStatus.Inconclusive => "?",
        _ => "+",
    };

    private static void Example(StringBuilder page, string heading, LawCounterexample example)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n### {heading}\n\n{example.Sentence}\n\n");
        page.Append(string.Join(", ", example.Before.Criteria.Select(static one =>
            $"{one.Name} {one.Direction.ToString().ToLowerInvariant()}{(one.Weight is { } weight ? $" × {Shown(weight)}" : "")}"))).Append(": ");
        page.Append(Line(example.Before));
        if (example.After is { } after) page.Append(" → ").Append(Line(after));
        page.Append('\n');
    }

    private static string Line(LawTable table) => string.Join("; ", table.Locations.Select(static row =>
        $"{row.Name} ({string.Join(", ", row.Values.Select(static value => value is { } number ? Shown(number) : "–"))}) {(row.Score is { } score ? Shown(score) : "–")} #{row.Rank}"));

    private static string Shown(double value) => (value + 0.0).ToString("G4", CultureInfo.InvariantCulture);

    private static string Heading(string name, Law law) => $"{name} breaks {LawCatalogue.Of(law).Id}".Replace(",", "", StringComparison.Ordinal);

    private static string Anchor(string heading) => heading.ToLowerInvariant().Replace(' ', '-');

    private static string Root()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "LocationScore.sln"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The tests stand in the repository.");
    }
}
