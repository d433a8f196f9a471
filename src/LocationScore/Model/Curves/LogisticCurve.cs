using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore;

public abstract partial record Curve
{
    /// <summary>An S-shaped curve: x earns 1/(1 + e^(−slope·(x − midpoint))).</summary>
    /// <param name="Midpoint">The raw value that earns ½, in the unit of the criterion.</param>
    /// <param name="Slope">The steepness, above 0 for a benefit and below 0 for a cost, per unit of the criterion.</param>
    public sealed partial record LogisticCurve(double Midpoint, double Slope) : Curve
    {
        /// <inheritdoc/>
        public override double Low => 0;

        /// <inheritdoc/>
        public override double High => 1;

        /// <inheritdoc/>
        public override double? LowestValue => 0;

        /// <inheritdoc/>
        public override ImmutableArray<ValueFunction.Point> Knots => [new(Midpoint, 0.5)];

        /// <inheritdoc/>
        public override double? Inverse(double value) =>
            value is > 0 and < 1 ? Midpoint + (PortableMath.Log(value / (1 - value)) / Slope) : null;

        internal override void Evaluate(ReadOnlySpan<double> raw, Span<double> values, ColumnReport? report)
        {
            for (int i = 0; i < raw.Length; i++) values[i] = 1 / (1 + PortableMath.Exp(-(Slope * (raw[i] - Midpoint))));
        }
    }
}
