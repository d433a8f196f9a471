using System.Collections.Immutable;
using System.Globalization;
using LocationScore.Analysis;

namespace LocationScore.Cli.Output;

/// <summary>Rankings side by side, how far they agree, and where they do not.</summary>
internal static class CompareSheet
{
    private const int DisagreementsShown = 5;

    internal static Sheet OfProfiles(FactTable facts, IReadOnlyList<Run> runs)
    {
        var sheet = new Sheet($"{runs.Count} sets of weights, {facts.Locations.Length} cities");
        sheet.Strong(Winners(runs));
        var cities = Ordered(facts, runs);
        var table = sheet.Table("ranks", [new("location", "", Hidden: true), new("name", "City"), .. runs.Select(static run => new SheetColumn(run.Label, run.Label, Right: true)), new("spread", "Spread", Right: true)]);
        foreach (var city in cities)
        {
            var ranks = runs.Select(run => run.RankOf(city.Id)).ToList();
            table.Row(ranks.Any(static r => r == 1) ? Emphasis.Best : Emphasis.None, [city.Id, city.Name, .. ranks.Select(Rank), Spread(ranks)]);
        }

        Correlations(sheet, facts, runs);
        Disagreements(sheet, cities, runs, WhyWeights);
        return sheet;
    }

    internal static Sheet OfMethods(FactTable facts, IReadOnlyList<Run> runs, IReadOnlyList<(string Method, string Reason)> refused)
    {
        var sheet = new Sheet($"{Basis.Count(runs.Count - 1, "ranking method")} and the weighted tree, {facts.Locations.Length} cities: {runs[0].Result.Model.Name}");
        if (runs.Count > 1) sheet.Strong(Winners(runs));
        var cities = Ordered(facts, runs);
        var labels = Abbreviations([.. cities.Select(static c => c.Name)]);
        var table = sheet.Table("ranks", [new("method", "Method", KeepWhole: true), .. cities.Select((city, k) => new SheetColumn(city.Id, labels[k], Right: true, Tight: true)), new("tau", "τ-b", Right: true, Tight: true), new("spearman", "ρ", Right: true)]);
        foreach (var run in runs)
        {
            double? tau = ReferenceEquals(run, runs[0]) ? null : Correlation(facts, runs[0], run, RankCorrelation.KendallTauB);
            double? rho = ReferenceEquals(run, runs[0]) ? null : Correlation(facts, runs[0], run, RankCorrelation.Spearman);
            table.Row(ReferenceEquals(run, runs[0]) ? Emphasis.Strong : Emphasis.None, [run.Label, .. cities.Select(city => Rank(run.RankOf(city.Id))), (Figures.Value(tau), tau), (Figures.Value(rho), rho)]);
        }

        sheet.Paragraph($"τ-b and ρ: Kendall's and Spearman's rank correlation with the weighted tree (1 is the same order). {string.Join(", ", cities.Select((city, k) => $"{labels[k]} {city.Name}"))}.");
        var pairs = sheet.Table("correlations", [new("with", "τ-b with", Hidden: true), .. runs.Select(static run => new SheetColumn(run.Label, run.Label, Hidden: true))]);
        foreach (var one in runs) pairs.Row([one.Label, .. runs.Select(other => Tau(facts, one, other))]);
        if (runs.Count > 1) Disagreements(sheet, cities, runs, WhyUneven);
        if (refused.Count > 0)
        {
            sheet.Heading("Methods that refuse this data");
            foreach (var (method, reason) in refused) sheet.Item(reason, method);
        }

        return sheet;
    }

    private static string Winners(IReadOnlyList<Run> runs)
    {
        var wins = runs.SelectMany(static run => run.Result.Ranking.TakeWhile(static x => x.Rank == 1).Select(x => (x.Location.Name, run.Label)))
            .GroupBy(static w => w.Name, StringComparer.Ordinal).OrderByDescending(static g => g.Count()).ToList();
        return wins.Count == 1
            ? $"{wins[0].Key} is first in all {runs.Count}."
            : $"First: {Verdict.Join([.. wins.Select(g => runs.Count <= 8 ? $"{g.Key} ({string.Join(", ", g.Select(static w => w.Label))})" : string.Create(CultureInfo.InvariantCulture, $"{g.Key} in {g.Count()} of {runs.Count}"))])}.";
    }

    /// <summary>The locations by their mean rank.</summary>
    private static ImmutableArray<Location> Ordered(FactTable facts, IReadOnlyList<Run> runs) =>
        [.. facts.Locations.OrderBy(city => runs.Average(run => run.RankOf(city.Id) ?? facts.Locations.Length + 1)).ThenBy(static city => city.Id, StringComparer.Ordinal)];

    private static void Correlations(Sheet sheet, FactTable facts, IReadOnlyList<Run> runs)
    {
        sheet.Heading("Agreement (Kendall τ-b; 1 is the same order)");
        var table = sheet.Table("correlations", [new("with", ""), .. runs.Select(static run => new SheetColumn(run.Label, run.Label, Right: true))]);
        foreach (var one in runs)
            table.Row([one.Label, .. runs.Select(other => Tau(facts, one, other))]);
    }

    private static SheetCell Tau(FactTable facts, Run one, Run other) =>
        Correlation(facts, one, other, RankCorrelation.KendallTauB) is { } tau ? (tau.ToString("0.00", CultureInfo.InvariantCulture), tau) : "–";

    private static void Disagreements(Sheet sheet, ImmutableArray<Location> cities, IReadOnlyList<Run> runs, Func<Location, Run, Run, string> why)
    {
        var wide = cities.Select(city => (City: city, Ranked: runs.Where(run => run.RankOf(city.Id) is not null).OrderBy(run => run.RankOf(city.Id)).ToList()))
            .Where(static x => x.Ranked.Count > 1)
            .Select(static x => (x.City, Best: x.Ranked[0], Worst: x.Ranked[^1], Spread: x.Ranked[^1].RankOf(x.City.Id)!.Value - x.Ranked[0].RankOf(x.City.Id)!.Value))
            .Where(static x => x.Spread > 0).OrderByDescending(static x => x.Spread).Take(DisagreementsShown).ToList();
        sheet.Heading(wide.Count == 0 ? "They agree on every place" : "Where they disagree most");
        foreach (var (city, best, worst, _) in wide)
            sheet.Item(string.Create(CultureInfo.InvariantCulture, $"rank {best.RankOf(city.Id)} with {best.Label}, {worst.RankOf(city.Id)} with {worst.Label}. {why(city, best, worst)}"), city.Name);
    }

    /// <summary>The factor whose change of weight moves the city most: the change times how far the city stands from the average there.</summary>
    private static string WhyWeights(Location city, Run best, Run worst)
    {
        var here = TopItem.Of(best.Result);
        var there = TopItem.Of(worst.Result).ToDictionary(static t => t.Node.Id, StringComparer.Ordinal);
        int at = Place(best.Result, city);
        var moves = here.Where(t => there.ContainsKey(t.Node.Id) && t.Values[at] is not null)
            .Select(t => (Top: t, Other: there[t.Node.Id].Weight, Stands: t.Values[at]!.Value - t.Values.Average()!.Value))
            .Select(static x => (x.Top, x.Other, x.Stands, Effect: (x.Top.Weight - x.Other) * x.Stands))
            .Where(static x => x.Effect > 0).OrderByDescending(static x => x.Effect).ToList();
        if (moves.Count == 0) return $"The models look at different things: {Stands(TopItem.Of(best.Result), at, 1)} in the first, {Stands(TopItem.Of(worst.Result), Place(worst.Result, city), -1)} in the second.";
        var (top, other, stands, _) = moves[0];
        return $"It is {(stands > 0 ? "strong" : "weak")} on {top.Name} ({Figures.Value(top.Values[at])}, average {Figures.Value(top.Values.Average())}), which weighs {Figures.Share(top.Weight)} in the first and {Figures.Share(other)} in the second.";
    }

    /// <summary>Where the city stands highest (or lowest) above the average, counted with the weight.</summary>
    private static string Stands(ImmutableArray<TopItem> tops, int at, int sign)
    {
        var top = tops.Where(t => t.Values[at] is not null).MaxBy(t => sign * t.Weight * (t.Values[at]!.Value - t.Values.Average()!.Value));
        return top is null ? "nothing stands out" : $"{(sign > 0 ? "most is won" : "most is lost")} on {top.Name} ({Figures.Value(top.Values[at])}, average {Figures.Value(top.Values.Average())}; weight {Figures.Share(top.Weight)})";
    }

    /// <summary>The criterion without which the two methods would agree best about the city: the one whose value they weigh up so differently.</summary>
    private static string WhyUneven(Location city, Run best, Run worst)
    {
        var tree = best.Result.Method is null ? best : worst;
        int spread = worst.RankOf(city.Id)!.Value - best.RankOf(city.Id)!.Value;
        var without = tree.Result.Find(city.Id)!.Contributions.Where(static c => c.Weight > 0)
            .Select(c => (Contribution: c, Best: best.RankWithout(c.Criterion.Id, city.Id), Worst: worst.RankWithout(c.Criterion.Id, city.Id)))
            .Where(static x => x.Best is not null && x.Worst is not null)
            .Select(static x => (x.Contribution, Best: x.Best!.Value, Worst: x.Worst!.Value, Left: Math.Abs(x.Best!.Value - x.Worst!.Value))).ToList();
        if (without.Count == 0) return "";
        var (top, inBest, inWorst, left) = without.MinBy(static x => (x.Left, -x.Contribution.Weight));
        string name = Names.Of(top.Criterion);
        string stands = top.Used is null ? name
            : string.Create(CultureInfo.InvariantCulture, $"{name} ({Figures.Raw(top.Used)} {top.Criterion.Unit}, place {Better(tree.Result, top) + 1} of {tree.Result.Ranking.Count}, weight {Figures.Share(top.Weight)})");
        string then = string.Create(CultureInfo.InvariantCulture, $"{stands}: without it the ranks would be {inBest} and {inWorst}.");
        return left <= spread / 2 ? $"They part on {then}" : left < spread ? $"No single criterion explains it; the most telling is {then}" : "No single criterion explains it: they weigh up the whole profile differently.";
    }

    /// <summary>How many cities have a better value on the criterion.</summary>
    private static int Better(ScoringResult result, Contribution contribution)
    {
        int at = Enumerable.Range(0, result.Ranking[0].Contributions.Length).First(k => result.Ranking[0].Contributions[k].Criterion.Id == contribution.Criterion.Id);
        return result.Ranking.Count(place => place.Contributions[at].Value > contribution.Value);
    }

    private static int Place(ScoringResult result, Location city) => Enumerable.Range(0, result.Ranking.Count).First(i => result.Ranking[i].Location.Id == city.Id);

    private static double? Correlation(FactTable facts, Run one, Run other, Func<ReadOnlySpan<double>, ReadOnlySpan<double>, double?> coefficient)
    {
        var both = facts.Locations.Where(city => one.RankOf(city.Id) is not null && other.RankOf(city.Id) is not null).ToList();
        return coefficient([.. both.Select(city => (double)one.RankOf(city.Id)!.Value)], [.. both.Select(city => (double)other.RankOf(city.Id)!.Value)]);
    }

    private static SheetCell Rank(int? rank) => rank is { } r ? r : "–";

    private static SheetCell Spread(List<int?> ranks) => ranks.OfType<int>().ToList() is { Count: > 1 } known ? known.Max() - known.Min() : "–";

    /// <summary>The shortest beginnings, of three letters or more, that differ.</summary>
    private static string[] Abbreviations(IReadOnlyList<string> names)
    {
        var short1 = names.Select(static n => Safe.Line(n)).ToArray();
        var result = new string[names.Count];
        for (int k = 0; k < names.Count; k++)
        {
            int length = 3;
            while (length < short1[k].Length && short1.Where((other, j) => j != k).Any(other => other.StartsWith(short1[k][..length], StringComparison.Ordinal))) length++;
            result[k] = short1[k][..Math.Min(length, short1[k].Length)];
        }

        return result;
    }
}
