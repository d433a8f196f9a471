using System.Collections.Immutable;

namespace LocationScore;

public abstract partial record ValueFunction
{
    /// <summary>The place counted from the worst: n for the best, 1 for the worst, ties sharing the average.</summary>
    /// <param name="constant">What happens when all locations are equal; by default all share the average place.</param>
    /// <param name="ties">What a tie counts; half a location beaten by default.</param>
    /// <returns>The value function.</returns>
    public static RankPlaceNormalisation RankPlace(ZeroRange constant = ZeroRange.Neutral,
        Normalisation.TieCredit ties = Normalisation.TieCredit.Half) =>
        new(constant, ties);
}

/// <summary>The place counted from the worst: n for the best, 1 for the worst, ties sharing the average.</summary>
/// <param name="Constant">What happens when all locations are equal; by default all share the average place.</param>
/// <param name="Ties">What a tie counts; half a location beaten by default.</param>
public sealed partial record RankPlaceNormalisation(
    ZeroRange Constant = ZeroRange.Neutral,
    Normalisation.TieCredit Ties = Normalisation.TieCredit.Half) : Normalisation(Constant)
{
    internal override ImmutableArray<string> Statistics => [];

    internal override bool ComparesPlaces => true;

    internal override PeerNumbers Measure(ReadOnlySpan<double> x, bool cost, int reference, ColumnReport? report) => Places.Measure(x);

    internal override void Apply(PeerNumbers peers, bool cost, ReadOnlySpan<double> x, Span<double> values, ColumnReport? report)
    {
        Places.Beaten(peers, x, values, cost, Ties);
        for (int i = 0; i < values.Length; i++) values[i] += 1;
    }

    internal override void Check(ModelValidation v, string path)
    {
    }
}
