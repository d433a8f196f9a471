using System.Collections.Immutable;

namespace LocationScore;

public abstract partial record ValueFunction
{
    /// <summary>The share of the other locations that are beaten, ties counting half, onto a range.</summary>
    /// <param name="range">The range of the values; <see langword="null"/> means 0..1.</param>
    /// <param name="constant">What happens when all locations are equal; by default all get the middle.</param>
    /// <param name="ties">What a tie counts; half a location beaten by default.</param>
    /// <returns>The value function.</returns>
    public static PercentileNormalisation PercentileRank(
        ValueRange? range = null,
        ZeroRange constant = ZeroRange.Neutral,
        Normalisation.TieCredit ties = Normalisation.TieCredit.Half) =>
        new(range, constant, ties);
}

/// <summary>The share of the other locations that are beaten, ties counting half, onto a range.</summary>
/// <param name="Range">The range of the values; <see langword="null"/> means 0..1.</param>
/// <param name="Constant">What happens when all locations are equal; by default all get the middle.</param>
/// <param name="Ties">What a tie counts; half a location beaten by default.</param>
public sealed partial record PercentileNormalisation(
    ValueRange? Range = null,
    ZeroRange Constant = ZeroRange.Neutral,
    Normalisation.TieCredit Ties = Normalisation.TieCredit.Half) : Normalisation(Constant)
{
    internal override ImmutableArray<string> Statistics => [];

    internal override bool ComparesPlaces => true;

    internal override bool IsUnit => Range is null or { Low: >= 0, High: <= 1 };

    internal override PeerNumbers Measure(ReadOnlySpan<double> x, bool cost, int reference, ColumnReport? report) => Places.Measure(x);

    internal override void Apply(PeerNumbers peers, bool cost, ReadOnlySpan<double> x, Span<double> values, ColumnReport? report)
    {
        Places.Beaten(peers, x, values, cost, Ties);
        double low = Range?.Low ?? 0, high = Range?.High ?? 1;
        int others = peers.Column.Length - 1;
        for (int i = 0; i < values.Length; i++)
        {
            double share = others == 0 ? 0.5 : values[i] / others;
            values[i] = share == 1 ? high : low + (share * (high - low));
        }
    }

    internal override void Check(ModelValidation v, string path) => ValueRange.Check(v, path, Range);
}
