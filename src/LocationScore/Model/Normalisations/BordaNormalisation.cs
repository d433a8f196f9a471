using System.Collections.Immutable;

namespace LocationScore;

public abstract partial record ValueFunction
{
    /// <summary>The Borda points: how many locations are beaten, ties counting half: 0 for the worst, n − 1 for the best.</summary>
    /// <param name="constant">What happens when all locations are equal; by default all get half the points.</param>
    /// <param name="ties">What a tie counts; half a location beaten by default.</param>
    /// <returns>The value function.</returns>
    public static BordaNormalisation BordaPoints(ZeroRange constant = ZeroRange.Neutral,
        Normalisation.TieCredit ties = Normalisation.TieCredit.Half) =>
        new(constant, ties);
}

/// <summary>The Borda points: how many locations are beaten, ties counting half: 0 for the worst, n − 1 for the best.</summary>
/// <param name="Constant">What happens when all locations are equal; by default all get half the points.</param>
/// <param name="Ties">What a tie counts; half a location beaten by default.</param>
public sealed partial record BordaNormalisation(ZeroRange Constant = ZeroRange.Neutral,
    Normalisation.TieCredit Ties = Normalisation.TieCredit.Half) : Normalisation(Constant)
{
    internal override ImmutableArray<string> Statistics => [];

    internal override bool ComparesPlaces => true;

    internal override PeerNumbers Measure(ReadOnlySpan<double> x, bool cost, int reference, ColumnReport? report) => Places.Measure(x);

    internal override void Apply(PeerNumbers peers, bool cost, ReadOnlySpan<double> x, Span<double> values, ColumnReport? report) =>
        Places.Beaten(peers, x, values, cost, Ties);

    internal override void Check(ModelValidation v, string path)
    {
    }
}
