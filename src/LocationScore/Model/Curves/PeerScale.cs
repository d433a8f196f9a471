namespace LocationScore;

public abstract partial record Curve
{
    /// <summary>A normalisation by statistics that were taken before; with a target, the distance from it is what is scaled.</summary>
    /// <param name="Frozen">The normalisation with its statistics.</param>
    /// <param name="IsCost">Whether less is better.</param>
    /// <param name="Target">The target, or <see langword="null"/>.</param>
    public sealed partial record PeerScale(FrozenNormalisation Frozen, bool IsCost, TargetRange? Target) : Curve
    {
        /// <inheritdoc/>
        public override double Low => Kernel is { IsUnit: true } ? 0 : double.NegativeInfinity;

        /// <inheritdoc/>
        public override double High => Kernel is { IsUnit: true } ? 1 : double.PositiveInfinity;

        /// <inheritdoc/>
        public override double? LowestValue => null;

        /// <summary>Frozen statistics of anything but a normalisation are a problem before they are compiled.</summary>
        private Normalisation? Kernel => Frozen.Of as Normalisation;

        /// <inheritdoc/>
        public override double? Inverse(double value) =>
            IsCost || Kernel?.LineOf(Frozen.Numbers) is not var (slope, intercept) || slope == 0 ? null : (value - intercept) / slope;

        internal override void Evaluate(ReadOnlySpan<double> raw, Span<double> values, ColumnReport? report)
        {
            var x = raw;
            if (Target is not null)
            {
                double[] distances = new double[raw.Length];
                for (int i = 0; i < raw.Length; i++) distances[i] = Target.Distance(raw[i]);
                x = distances;
            }

            if (!x.IsEmpty) Kernel!.Apply(Frozen.Numbers, IsCost, x, values[..x.Length], report);
        }
    }
}
