using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore;

public abstract partial record Bands
{
    /// <summary>Bands that start at stated scores.</summary>
    /// <param name="from">The bands from best to worst: falling starts, or rising ones where lower scores are better; a score belongs to
    /// the first band whose start it reaches. The last start may be <see langword="null"/> for "everything else".</param>
    /// <returns>The bands.</returns>
    public static FixedBands Fixed(ImmutableArray<Band> from) =>
        new(from);
}

/// <summary>Bands that start at stated scores.</summary>
/// <param name="From">The bands from best to worst: falling starts, or rising ones where lower scores are better; a score belongs to the
/// first band whose start it reaches. The last start may be <see langword="null"/> for "everything else".</param>
public sealed partial record FixedBands(ImmutableArray<Bands.Band> From) : Bands
{
    internal override string? Of(double score, int rank, int count, bool higherIsBetter)
    {
        // A score that differs from a start by rounding alone has reached it.
        double slack = RoundingNoise.Slack(score, From.Max(static band => Math.Abs(band.Start ?? 0)));
        foreach (var band in From)
        {
            if (band.Start is not { } start) return band.Name;
            if (higherIsBetter ? score >= start - slack : score <= start + slack) return band.Name;
        }

        return null;
    }

    internal override void Check(ModelValidation v, string path, bool lowerIsBetter)
    {
        var from = From.IsDefault ? [] : From;
        if (from.IsEmpty) v.Add(ProblemCodes.Empty, path + ".from", "There are no bands.", "none", "at least one band");
        if (v.HasNull(path + ".from", from, "The band")) return;
        CheckNames(v, path + ".from", [.. from.Select(static band => band.Name)]);
        for (int k = 0; k < from.Length; k++)
        {
            string at = ModelValidation.At(path + ".from", k) + ".start";
            if (from[k].Start is { } start) v.Finite(at, start, "The start of the band");
            else if (k < from.Length - 1) v.Add(ProblemCodes.Missing, at,
                "Only the last band may be without a start.", "nothing", "a score");
            if (k == 0 || !(lowerIsBetter ? from[k].Start <= from[k - 1].Start : from[k].Start >= from[k - 1].Start)) continue;
            v.Add(ProblemCodes.AnchorsContradict, at,
                $"The starts of the bands do not {(lowerIsBetter ? "rise, although lower scores are better" : "fall")}.",
                $"{ModelValidation.Show(from[k].Start!.Value)} after {ModelValidation.Show(from[k - 1].Start!.Value)}",
                $"starts in {(lowerIsBetter ? "rising" : "falling")} order, the best band first");
        }
    }
}
