using System.Collections.Immutable;
using System.Globalization;
using LocationScore.Methods;

namespace LocationScore.Laws.Tests.Laws;

/// <summary>The long run over the kept cells of the matrix; <c>tests/long-laws.sh</c> starts it and says how many cases, where and when.</summary>
public class LongRunTests
{
    /// <summary>Writes one line per row of the matrix as soon as it was tried, and leaves out the rows that are there already: a run that was ended goes on.</summary>
    [Fact(Explicit = true)]
    public void No_kept_cell_is_broken_in_the_long_run()
    {
        int cases = int.Parse(Stated("LAW_CASES"), CultureInfo.InvariantCulture);
        string path = Stated("LAW_REPORT"), only = Stated("LAW_ROWS"), named = Stated("LAW_LAWS");
        ImmutableArray<Law> laws = [.. LawCatalogue.All.Where(law => named == "all" || named.Split(';').Contains(law.Id)).Select(static law => law.Law)];
        var rows = MatrixRows.All.Where(row => only == "all" || only.Split(';').Contains(row.Name)).ToList();
        Assert.NotEmpty(rows);
        Assert.NotEmpty(laws);
        string[] done = File.Exists(path) ? File.ReadAllLines(path) : [];
        foreach (var row in rows.Where(row => !done.Any(line => line.StartsWith($"| {row.Name} |", StringComparison.Ordinal))))
            File.AppendAllLines(path, Tried(row, cases, laws));
        Assert.DoesNotContain(File.ReadAllLines(path), static line => line.StartsWith("- ", StringComparison.Ordinal));
    }

    /// <summary>What was tried, as a line of a table, and a sentence for each law that the cases of the matrix do not break and these do.</summary>
    private static IEnumerable<string> Tried(MatrixRow row, int cases, ImmutableArray<Law> laws)
    {
        var report = row.Run(options => options with { Cases = cases, Laws = laws });
        var tried = report.Findings.Where(finding => finding.Status != LawStatus.NotApplicable && !(finding.BrokenAt < row.Cases) && RareCases.Find(row.Name, finding.Law) is null).ToList();
        var fallen = tried.Where(static finding => finding.Status == LawStatus.Broken).ToList();
        yield return string.Create(CultureInfo.InvariantCulture, $"| {row.Name} | {tried.Count} | {tried.Sum(static finding => (long)finding.Cases):N0} | {tried.Sum(static finding => (long)finding.Vacuous):N0} | {fallen.Count} |");
        foreach (var finding in fallen)
            yield return string.Create(CultureInfo.InvariantCulture, $"- {row.Name} breaks {LawCatalogue.Of(finding.Law).Id} at case {finding.BrokenAt}: {finding.Counterexample!.Sentence}");
    }

    private static string Stated(string name) => Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"{name} is not stated: run tests/long-laws.sh.");
}
