using System.Globalization;
using System.Text;
using LocationScore.Methods;

namespace LocationScore.Laws.Tests.Laws;

/// <summary>The long run over the kept cells of the matrix; <c>tests/long-laws.sh</c> starts it and says how many cases, where and when.</summary>
public class LongRunTests
{
    private const int ShortCases = 200;

    [Fact(Explicit = true)]
    public void No_kept_cell_is_broken_in_the_long_run()
    {
        int cases = int.Parse(Stated("LAW_CASES"), CultureInfo.InvariantCulture);
        string path = Stated("LAW_REPORT"), only = Stated("LAW_ROWS");
        var rows = MatrixRows.Methods.Select(static row => (row.Name, Run: new Func<Func<LawReportOptions, LawReportOptions>, LawReport>(change => LawReport.Run(row.Method, change))))
            .Concat(MatrixRows.Models.Select(static row => (row.Name, Run: new Func<Func<LawReportOptions, LawReportOptions>, LawReport>(change => LawReport.Run(row.Model, MatrixRows.Facts, change)))))
            .Where(row => only == "all" || only.Split(',').Contains(row.Name)).ToList();
        Assert.NotEmpty(rows);
        var page = new StringBuilder();
        var broken = new List<string>();
        foreach (var (name, run) in rows)
        {
            Law[] kept = [.. run(static options => options with { Cases = ShortCases, Shrink = false }).Findings.Where(static finding => finding.Status == LawStatus.Kept).Select(static finding => finding.Law)];
            var report = run(options => options with { Cases = cases, Laws = [.. kept] });
            var fallen = report.Findings.Where(static finding => finding.Status == LawStatus.Broken).ToList();
            broken.AddRange(fallen.Select(finding => $"{name} breaks {LawCatalogue.Of(finding.Law).Id} at case {finding.BrokenAt}: {finding.Counterexample!.Sentence}"));
            page.Append(CultureInfo.InvariantCulture, $"| {name} | {kept.Length} | {report.Findings.Sum(static finding => (long)finding.Cases):N0} | {report.Findings.Sum(static finding => (long)finding.Vacuous):N0} | {fallen.Count} |\n");
            File.WriteAllText(path, page.ToString()); // what is done is kept if the run is ended
        }

        foreach (string sentence in broken) page.Append('\n').Append(sentence).Append('\n');
        File.WriteAllText(path, page.ToString());
        Assert.Empty(broken);
    }

    private static string Stated(string name) => Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"{name} is not stated: run tests/long-laws.sh.");
}
