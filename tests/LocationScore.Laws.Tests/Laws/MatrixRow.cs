using LocationScore.Methods;

namespace LocationScore.Laws.Tests.Laws;

/// <summary>A row of the law matrix: a method, or a model that shows an aggregation or a weighting.</summary>
/// <param name="Name">What the row is called.</param>
/// <param name="Method">The method, or null for a model.</param>
/// <param name="Cases">The number of cases per law on the page.</param>
/// <param name="Run">Tries laws on it.</param>
internal sealed record MatrixRow(string Name, RankingMethod? Method, int Cases, Func<Func<LawReportOptions, LawReportOptions>, LawReport> Run)
{
    /// <summary>The report of the page: what its cases break, and what single cases of longer runs break.</summary>
    internal LawReport OfThePage()
    {
        var report = Run(options => options with { Cases = Cases });
        return report with { Findings = [.. report.Findings.Select(Rarer)] };
    }

    private LawFinding Rarer(LawFinding finding) => finding.Status != LawStatus.Broken && RareCases.Find(Name, finding.Law) is { } number
        ? Run(options => options with { First = number, Cases = number + 1, Laws = [finding.Law] }).Findings[0] : finding;
}
