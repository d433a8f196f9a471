using System.Collections.Immutable;
using System.Globalization;
using LocationScore.Analysis;
using LocationScore.Shared;

namespace LocationScore.Reporting;

/// <summary>Reports rankings side by side, how far they agree, and where they do not and why.</summary>
/// <threadsafety>All members may be called from several threads, on different rankings.</threadsafety>
public static class ComparisonReport
{
    /// <summary>What a machine reads at the end of each row: where the ranks come from.</summary>
    private static readonly ReportColumn[] s_origin = [new("model", "Model", Hidden: true), new("profile", "Profile", Hidden: true)];

    /// <summary>Compares rankings of the same locations under several profiles or models.</summary>
    /// <param name="facts">The facts that all of them score.</param>
    /// <param name="rankings">The rankings, at least two.</param>
    /// <returns>The report; its first table has one row per location.</returns>
    /// <exception cref="ArgumentException">There are fewer than two rankings.</exception>
    public static Report OfProfiles(FactTable facts, IReadOnlyList<ComparedRanking> rankings)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(rankings);
        if (rankings.Count < 2) throw new ArgumentException("There must be at least two rankings.", nameof(rankings));
        string labels = string.Join(", ", rankings.Select(static run => run.Label));
        var report = new ReportBuilder($"{labels}: {rankings.Count} sets of weights, {facts.Locations.Length} cities");
        report.Strong(Winners(rankings));
        if (rankings.Count == 2 && OneWeight.Between(rankings[0], rankings[1]) is { } difference) report.Paragraph(difference);
        var cities = Ordered(facts, rankings);
        var table = report.Table("ranks",
            [new("location", "Id", Hidden: true), new("name", "City"), .. Runs(rankings, hidden: false, NumberStyle.Whole),
                new("spread", "Spread", NumberStyle.Whole, Right: true), .. s_origin]);
        ReportCell models = string.Join("; ", rankings.Select(static run => run.Result.Model.Id).Distinct(StringComparer.Ordinal));
        ReportCell profiles = string.Join("; ", rankings.Select(static run => run.Profile?.Id ?? run.Result.Model.Id));
        foreach (var city in cities)
        {
            var ranks = rankings.Select(run => run.RankOf(city.Id)).ToList();
            table.Row(ranks.Contains(1) ? Emphasis.Best : Emphasis.None,
                [city.Id, city.Name, .. ranks.Select(Rank), Spread(ranks), models, profiles]);
        }

        report.Heading("Agreement (Kendall τ-b; 1 is the same order)");
        Correlations(report, facts, rankings, hidden: false);
        Disagreements(report, cities, rankings, Reasons.OfWeights);
        report.Draw(() => ComparisonDrawing.Profiles(rankings).AsFile());
        report.Heading("What is compared");
        foreach (var run in rankings) report.Item(About(run), run.Label);
        return report.Build();
    }

    /// <summary>Compares the ranking of a weighted tree with those of ranking methods over the same criteria and weights.</summary>
    /// <param name="facts">The facts that all of them score.</param>
    /// <param name="rankings">The rankings: the weighted tree first.</param>
    /// <param name="refused">The methods that refuse this data, each with its reason.</param>
    /// <returns>The report; its first table has one row per method.</returns>
    /// <exception cref="ArgumentException">There is no ranking.</exception>
    public static Report OfMethods(
        FactTable facts,
        IReadOnlyList<ComparedRanking> rankings,
        IReadOnlyList<KeyValuePair<string, string>>? refused = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(rankings);
        if (rankings.Count == 0) throw new ArgumentException("There must be the ranking of the weighted tree.", nameof(rankings));
        var tree = rankings[0];
        string methods = Words.Count(rankings.Count - 1, "ranking method");
        var report = new ReportBuilder($"{methods} and the weighted tree, {facts.Locations.Length} cities: {tree.Result.Model.Name}");
        if (rankings.Count > 1) report.Strong(Winners(rankings));
        if (new Origin(tree.Result, new() { Profile = tree.Profile }).Rationale is { } rationale) report.Paragraph(rationale);
        var cities = Ordered(facts, rankings);
        var labels = Abbreviations([.. cities.Select(static c => c.Name)]);
        var table = report.Table("ranks",
            [
                new("method", "Method", KeepWhole: true),
                .. cities.Select((city, k) => new ReportColumn(city.Id, labels[k], NumberStyle.Whole, Right: true, Tight: true)),
                new("tau", "τ-b", NumberStyle.Value, Right: true, Tight: true),
                new("spearman", "ρ", NumberStyle.Value, Right: true),
                .. s_origin,
            ]);
        foreach (var run in rankings)
        {
            double? tau = ReferenceEquals(run, tree) ? null : Correlation(facts, tree, run, RankCorrelation.KendallTauB);
            double? rho = ReferenceEquals(run, tree) ? null : Correlation(facts, tree, run, RankCorrelation.Spearman);
            table.Row(ReferenceEquals(run, tree) ? Emphasis.Strong : Emphasis.None,
                [run.Label, .. cities.Select(city => Rank(run.RankOf(city.Id))), tau, rho, run.Result.Model.Id, tree.Profile?.Id ?? ""]);
        }

        report.Paragraph("τ-b and ρ: Kendall's and Spearman's rank correlation with the weighted tree (1 is the same order). " +
            $"{string.Join(", ", cities.Select((city, k) => $"{labels[k]} {city.Name}"))}.");
        report.Draw(() => ComparisonDrawing.Methods(rankings).AsFile());
        Correlations(report, facts, rankings, hidden: true);
        if (rankings.Count > 1) Disagreements(report, cities, rankings, Reasons.OfMethods);
        if (refused is { Count: > 0 })
        {
            report.Heading("Methods that refuse this data");
            foreach (var (method, reason) in refused) report.Item(reason, method);
        }

        return report.Build();
    }

    private static string About(ComparedRanking run)
    {
        var origin = new Origin(run.Result, new() { Profile = run.Profile });
        return string.Join(' ', new[] { $"{origin.Title}.", origin.Rationale }
            .Concat(WeightingText.Of(run.Result).Select(static w => $"{w.Node}: {w.Text}")).OfType<string>());
    }

    private static IEnumerable<ReportColumn> Runs(IReadOnlyList<ComparedRanking> rankings, bool hidden, NumberStyle style) =>
        rankings.Select(run => new ReportColumn(run.Label, run.Label, style, Right: true, Hidden: hidden));

    private static string Winners(IReadOnlyList<ComparedRanking> rankings)
    {
        var wins = rankings.SelectMany(static run => run.Result.Ranking.TakeWhile(static x => x.Rank == 1)
            .Select(x => (x.Location.Name, run.Label)))
            .GroupBy(static w => w.Name, StringComparer.Ordinal).OrderByDescending(static g => g.Count()).ToList();
        if (wins.Count == 1) return $"{wins[0].Key} is first in all {rankings.Count}.";
        return $"First: {Words.JoinFew([.. wins.Select(Win)])}.";

        string Win(IGrouping<string, (string Name, string Label)> win) => rankings.Count <= 8
            ? $"{win.Key} ({string.Join(", ", win.Select(static w => w.Label))})"
            : string.Create(CultureInfo.InvariantCulture, $"{win.Key} in {win.Count()} of {rankings.Count}");
    }

    /// <summary>The locations by their mean rank.</summary>
    private static ImmutableArray<Location> Ordered(FactTable facts, IReadOnlyList<ComparedRanking> rankings) =>
        [.. facts.Locations.OrderBy(city => rankings.Average(run => run.RankOf(city.Id) ?? facts.Locations.Length + 1))
            .ThenBy(static city => city.Id, StringComparer.Ordinal)];

    private static void Correlations(ReportBuilder report, FactTable facts, IReadOnlyList<ComparedRanking> rankings, bool hidden)
    {
        var table = report.Table("correlations",
            [new("with", hidden ? "τ-b with" : "", Hidden: hidden), .. Runs(rankings, hidden, NumberStyle.Fixed(2))]);
        foreach (var one in rankings) table.Row([one.Label,
            .. rankings.Select(other => (ReportCell)Correlation(facts, one, other, RankCorrelation.KendallTauB))]);
    }

    private static double? Correlation(
        FactTable facts,
        ComparedRanking one,
        ComparedRanking other,
        Func<ReadOnlySpan<double>, ReadOnlySpan<double>, double?> coefficient)
    {
        var both = facts.Locations.Where(city => one.RankOf(city.Id) is not null && other.RankOf(city.Id) is not null).ToList();
        return both.Count < 2 ? null
            : coefficient([.. both.Select(city => (double)one.RankOf(city.Id)!.Value)],
                [.. both.Select(city => (double)other.RankOf(city.Id)!.Value)]);
    }

    private static void Disagreements(
        ReportBuilder report,
        ImmutableArray<Location> cities,
        IReadOnlyList<ComparedRanking> rankings,
        Func<Location, ComparedRanking, ComparedRanking, string> why)
    {
        const int Shown = 5;
        var wide = cities
            .Select(city => (City: city,
                Ranked: rankings.Where(run => run.RankOf(city.Id) is not null).OrderBy(run => run.RankOf(city.Id)).ToList()))
            .Where(static x => x.Ranked.Count > 1)
            .Select(static x => (x.City, Best: x.Ranked[0], Worst: x.Ranked[^1],
                Spread: x.Ranked[^1].RankOf(x.City.Id)!.Value - x.Ranked[0].RankOf(x.City.Id)!.Value))
            .Where(static x => x.Spread > 0).OrderByDescending(static x => x.Spread).Take(Shown).ToList();
        report.Heading(wide.Count == 0 ? "They agree on every place" : "Where they disagree most");
        foreach (var (city, best, worst, _) in wide)
        {
            string ranks = string.Create(CultureInfo.InvariantCulture,
                $"rank {best.RankOf(city.Id)} with {best.Label}, {worst.RankOf(city.Id)} with {worst.Label}.");
            report.Item($"{ranks} {why(city, best, worst)}".TrimEnd(), city.Name);
        }
    }

    private static ReportCell Rank(int? rank) => rank is { } r ? r : "–";

    private static ReportCell Spread(List<int?> ranks) => ranks.OfType<int>().ToList() is { Count: > 1 } known ? known.Max() - known.Min()
        : "–";

    /// <summary>The shortest beginnings, of three letters or more, that differ; whole names where one begins another.</summary>
    private static string[] Abbreviations(IReadOnlyList<string> names)
    {
        const int Shortest = 3;
        string[] safe = [.. names.Select(static name => SafeText.Line(name))];
        int[] order = [.. Enumerable.Range(0, safe.Length).OrderBy(k => safe[k], StringComparer.Ordinal)];
        var result = new string[safe.Length];
        for (int at = 0; at < order.Length; at++)
        {
            // In ordinal order the longest common beginning is one with a neighbour.
            int common = Math.Max(at > 0 ? Common(safe[order[at - 1]], safe[order[at]]) : 0,
                at + 1 < order.Length ? Common(safe[order[at]], safe[order[at + 1]]) : 0);
            string name = safe[order[at]];
            result[order[at]] = name[..Math.Min(name.Length, Math.Max(Shortest, common + 1))];
        }

        return result;
    }

    private static int Common(string one, string other) => one.AsSpan().CommonPrefixLength(other);
}
