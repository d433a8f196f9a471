namespace LocationScore;

public abstract partial record Aggregation
{
    /// <summary>The weighted harmonic mean 1/Σ(w/v): low values weigh most.</summary>
    /// <param name="zero">What happens when a value is 0; values below 0 are always a problem.</param>
    /// <returns>The aggregation.</returns>
    public static HarmonicAggregation Harmonic(Aggregation.ZeroValue zero = Aggregation.ZeroValue.Reject) =>
        new(zero);
}

/// <summary>The weighted harmonic mean 1/Σ(w/v): low values weigh most.</summary>
/// <param name="Zero">What happens when a value is 0; values below 0 are always a problem.</param>
public sealed partial record HarmonicAggregation(Aggregation.ZeroValue Zero = Aggregation.ZeroValue.Reject) : Aggregation
{
    internal override AggregationTraits Traits => AggregationTraits.None;

    internal override Aggregation.ZeroValue? OnZero => Zero;

    internal override void Check(ModelValidation v, string path, int children, bool top)
    {
    }
}
