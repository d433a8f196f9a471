using System.Collections.Immutable;
using System.Globalization;
using LocationScore.Numerics;

namespace LocationScore;

public abstract partial record ValueFunction
{
    /// <summary>The distance to the frontier (World Bank, Doing Business): (worst − x)/(worst − frontier) with both taken from the scored
    /// locations at stated percentiles.</summary>
    /// <param name="frontierPercentile">Where the frontier lies, counted from the best: 0 is the best location, 15 the 15th percentile;
    /// 0..50.</param>
    /// <param name="worstPercentile">Where the worst lies, counted from the worst: 0 is the worst location; 0..50.</param>
    /// <param name="range">The range of the values; <see langword="null"/> means 0..1.</param>
    /// <param name="constant">What happens when all locations are equal.</param>
    /// <param name="frontier">A declared frontier in the unit of the criterion, such as a target, in place of the percentile; or
    /// <see langword="null"/>.</param>
    /// <param name="worst">A declared worst in the unit of the criterion, in place of the percentile; or <see langword="null"/>.</param>
    /// <param name="location">The id of the location whose value is the frontier, in place of the percentile; or
    /// <see langword="null"/>.</param>
    /// <param name="outside">What happens beyond the frontier or the worst: clipped (default) or extrapolated, with a notice.</param>
    /// <returns>The value function.</returns>
    public static FrontierNormalisation FrontierDistance(
        double frontierPercentile = 0,
        double worstPercentile = 0,
        ValueRange? range = null,
        ZeroRange constant = ZeroRange.Reject,
        double? frontier = null,
        double? worst = null,
        string? location = null,
        Outside outside = Outside.Clip) =>
        new(frontierPercentile, worstPercentile, range, constant, frontier, worst, location, outside);
}

/// <summary>The distance to the frontier (World Bank, Doing Business): (worst − x)/(worst − frontier) with both taken from the scored
/// locations at stated percentiles.</summary>
/// <param name="FrontierPercentile">Where the frontier lies, counted from the best: 0 is the best location, 15 the 15th percentile;
/// 0..50.</param>
/// <param name="WorstPercentile">Where the worst lies, counted from the worst: 0 is the worst location; 0..50.</param>
/// <param name="Range">The range of the values; <see langword="null"/> means 0..1.</param>
/// <param name="Constant">What happens when all locations are equal.</param>
/// <param name="Frontier">A declared frontier in the unit of the criterion, such as a target, in place of the percentile; or
/// <see langword="null"/>.</param>
/// <param name="Worst">A declared worst in the unit of the criterion, in place of the percentile; or <see langword="null"/>.</param>
/// <param name="Location">The id of the location whose value is the frontier, in place of the percentile; or
/// <see langword="null"/>.</param>
/// <param name="Outside">What happens beyond the frontier or the worst: clipped (default) or extrapolated, with a notice.</param>
public sealed partial record FrontierNormalisation(
    double FrontierPercentile = 0,
    double WorstPercentile = 0,
    ValueRange? Range = null,
    ZeroRange Constant = ZeroRange.Reject,
    double? Frontier = null,
    double? Worst = null,
    string? Location = null,
    Outside Outside = Outside.Clip) : Normalisation(Constant)
{
    internal override ImmutableArray<string> Statistics => ["frontier", "worst"];

    internal override bool IsUnit => Outside == Outside.Clip && Range is null or { Low: >= 0, High: <= 1 };

    internal override string? ReferenceLocation => Location;

    internal override PeerNumbers Measure(ReadOnlySpan<double> x, bool cost, int reference, ColumnReport? report)
    {
        double[] sorted = x.ToArray();
        Array.Sort(sorted);
        double fromBest = FrontierPercentile / 100, fromWorst = WorstPercentile / 100;
        double best = Frontier ?? (Location is not null ? x[reference] : OrderStatistics.Quantile(sorted, cost ? fromBest : 1 - fromBest));
        double worst = Worst ?? OrderStatistics.Quantile(sorted, cost ? 1 - fromWorst : fromWorst);
        // A declared end spans a range although all locations may be equal; percentiles may meet although they are not.
        bool declared = Frontier is not null || Worst is not null;
        bool constant = !declared && (RoundingNoise.IsAll(sorted[0], sorted[^1]) || (Location is null && RoundingNoise.IsAll(best, worst)));
        if (!constant && (cost ? best >= worst : best <= worst))
        {
            report?.AddUndefined(Math.Max(reference, 0),
                string.Create(CultureInfo.InvariantCulture, $"a frontier ({best:R}) that is better than the worst ({worst:R})"));
        }

        return new(best, worst, constant);
    }

    internal override void Apply(PeerNumbers peers, bool cost, ReadOnlySpan<double> x, Span<double> values, ColumnReport? report)
    {
        var (best, worst) = (peers.First, peers.Second);
        report?.SetEnds(Math.Min(best, worst), Math.Max(best, worst));
        double low = Range?.Low ?? 0, high = Range?.High ?? 1, slack = RoundingNoise.Slack(best, worst);
        for (int i = 0; i < x.Length; i++)
        {
            double share = peers.AllEqual || worst == best ? 0.5 : Math.Abs(x[i] - best) <= slack ? 1 : Math.Abs(x[i] - worst) <= slack
                ? 0 : (x[i] - worst) / (best - worst);
            if (share is < 0 or > 1)
            {
                (Outside == Outside.Clip ? report?.Clipped : report?.Extrapolated)?.Add(i);
                if (Outside == Outside.Clip) share = Math.Clamp(share, 0, 1);
            }

            values[i] = share == 1 ? high : low + (share * (high - low));
        }
    }

    internal override void Check(ModelValidation v, string path)
    {
        ValueRange.Check(v, path, Range);
        v.Between(path + ".frontierPercentile", FrontierPercentile, 0, 50, "The percentile of the frontier");
        v.Between(path + ".worstPercentile", WorstPercentile, 0, 50, "The percentile of the worst");
        CheckEnds(v, path);
    }

    internal override void CheckRescale(ModelValidation v, string path, bool top)
    {
        base.CheckRescale(v, path, top);
        if (Frontier is null && Worst is null && Location is null) return;
        v.Add(ProblemCodes.NotAllowed, path, "A rescaling takes the frontier and the worst from the combined values.",
            "a declared end", "percentiles only",
            "Use linear for declared ends, referenceRatio for a location.");
    }

    private protected override void CheckDirection(ModelValidation v, string path, Criterion criterion)
    {
        if (criterion.Direction != Direction.Target || (Frontier is null && Worst is null)) return;
        v.Add(ProblemCodes.NotAllowed, path,
            $"'{criterion.Id}' has a target, whose distance is measured: a frontier or worst in raw units says nothing there.",
            "a declared end", "percentiles, or a location");
    }

    /// <summary>Each end is found in one way.</summary>
    private void CheckEnds(ModelValidation v, string path)
    {
        if (Frontier is { } best) v.Finite(path + ".frontier", best, "The frontier");
        if (Worst is { } worst) v.Finite(path + ".worst", worst, "The worst");
        if (Frontier is not null && Location is not null)
            v.Add(ProblemCodes.NotAllowed, path + ".location", "The frontier is stated twice.", "frontier and location", "one of them");
        if (FrontierPercentile != 0 && (Frontier is not null || Location is not null))
        {
            v.Add(ProblemCodes.NotAllowed, path + ".frontierPercentile", "The frontier is stated twice.",
                ModelValidation.Show(FrontierPercentile),
                "a percentile, or a declared frontier");
        }

        if (WorstPercentile != 0 && Worst is not null)
        {
            v.Add(ProblemCodes.NotAllowed, path + ".worstPercentile", "The worst is stated twice.", ModelValidation.Show(WorstPercentile),
                "a percentile, or a declared worst");
        }

        if (Frontier is not null && Worst is not null)
        {
            v.Add(ProblemCodes.NotAllowed, path, "With both ends declared nothing is taken from the peers.",
                "frontier and worst", "one of them",
                "Use linear, whose anchors are worst and best.");
        }

        if (Outside == Outside.Reject)
            v.Add(ProblemCodes.NotAllowed, path + ".outside", "A frontier distance cannot reject values.", "reject", "clip or extrapolate");
    }
}
