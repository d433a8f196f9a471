namespace LocationScore;

/// <summary>The rescaling of a factor with what it took from the peers held fixed, so that it can be applied to a value that none of them
/// has.</summary>
internal sealed class FrozenRescale
{
    private FrozenRescale(Func<double, double> of, (double Factor, double Offset)? line = null, bool jumps = false)
    {
        Of = of;
        Line = line;
        Jumps = jumps;
    }

    internal static FrozenRescale None { get; } = new(static x => x, (1, 0));

    /// <summary>Gets the value after rescaling.</summary>
    internal Func<double, double> Of { get; }

    /// <summary>Gets the straight line that it is everywhere, or null.</summary>
    internal (double Factor, double Offset)? Line { get; }

    /// <summary>Gets whether it has, or may have, steps.</summary>
    internal bool Jumps { get; }

    /// <summary>Freezes the rescaling of a factor over the values of the peers for which it counts.</summary>
    /// <param name="node">The factor.</param>
    /// <param name="peers">The values before the rescaling.</param>
    /// <param name="reference">The position of the reference location among them, or −1.</param>
    internal static FrozenRescale For(PlanNode node, double[] peers, int reference)
    {
        if (node.Rescale is null || peers.Length == 0) return None;
        if (node.Rescale is Normalisation normalisation)
        {
            if (normalisation.ReferenceLocation is not null && reference < 0) return new(static _ => double.NaN, jumps: true);
            var measured = normalisation.Measure(peers, cost: false, reference, null);
            if (!normalisation.ComparesPlaces && normalisation.LineOf(measured) is var (slope, intercept)) return Straight(slope,
                intercept);
            return new(x => One((raw, values) => normalisation.Apply(measured, cost: false, raw, values, null), x),
                jumps: normalisation.ComparesPlaces);
        }

        var curve = node.RescaleCurve!;
        if (curve is { Line: var (factor, offset), Low: double.NegativeInfinity }) return Straight(factor, offset);
        return new(x => One((raw, values) => curve.Evaluate(raw, values, null), x),
            jumps: curve is Curve.Stairs or Curve.CodeTable or Curve.CustomCurve);
    }

    private static FrozenRescale Straight(double factor, double offset) => new(x => (factor * x) + offset, (factor, offset));

    private delegate void Apply(ReadOnlySpan<double> raw, Span<double> values);

    private static double One(Apply apply, double x)
    {
        Span<double> raw = [x], value = [0];
        apply(raw, value);
        return value[0];
    }
}
