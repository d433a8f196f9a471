using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore;

public abstract partial record Curve
{
    /// <summary>A line that is straight in the logarithm of the raw value.</summary>
    /// <remarks>With (a, u) worst and (b, v) best, x earns u + (ln x − ln a)/(ln b − ln a)·(v − u). The logarithm is the library's own: the
    /// same bits on every machine.</remarks>
    /// <param name="Worst">The worst anchor; its raw value is above 0.</param>
    /// <param name="Best">The best anchor; its raw value is above 0.</param>
    /// <param name="Outside">What happens beyond the anchors.</param>
    public sealed partial record LogLine(ValueFunction.Point Worst, ValueFunction.Point Best, Outside Outside) : Curve
    {
        /// <inheritdoc/>
        public override double Low => Outside == Outside.Extrapolate ? double.NegativeInfinity : Worst.Value;

        /// <inheritdoc/>
        public override double High => Outside == Outside.Extrapolate ? double.PositiveInfinity : Best.Value;

        /// <inheritdoc/>
        public override double? LowestValue => Worst.Value;

        /// <inheritdoc/>
        public override ImmutableArray<ValueFunction.Point> Knots => Worst.Raw < Best.Raw ? [Worst, Best] : [Best, Worst];

        internal override string Allowed => $"{ModelValidation.Show(Knots[0].Raw)} to {ModelValidation.Show(Knots[1].Raw)}";

        /// <inheritdoc/>
        public override double? Inverse(double value)
        {
            if (Outside != Outside.Extrapolate && !(value >= Worst.Value && value <= Best.Value)) return null;
            double from = PortableMath.Log(Worst.Raw), share = (value - Worst.Value) / (Best.Value - Worst.Value);
            return PortableMath.Exp(from + (share * (PortableMath.Log(Best.Raw) - from)));
        }

        internal override void Evaluate(ReadOnlySpan<double> raw, Span<double> values, ColumnReport? report)
        {
            double from = PortableMath.Log(Worst.Raw), span = PortableMath.Log(Best.Raw) - from, slack = SlackOf([Worst.Raw, Best.Raw]);
            double low = Math.Min(Worst.Raw, Best.Raw), high = Math.Max(Worst.Raw, Best.Raw);
            for (int i = 0; i < raw.Length; i++)
            {
                double x = raw[i];
                if (Math.Abs(x - Worst.Raw) <= slack) values[i] = Worst.Value;
                else if (Math.Abs(x - Best.Raw) <= slack) values[i] = Best.Value;
                else if (x > low && x < high) values[i] = RoundingNoise.Between(At(x), Worst.Value, Best.Value);
                else if (x <= 0 && Outside != Outside.Clip) Undefined(i, values, report);
                else
                {
                    report?.AddOutside(i, Outside);
                    values[i] = Outside == Outside.Extrapolate ? At(x) : (x < low == Worst.Raw < Best.Raw ? Worst : Best).Value;
                }
            }

            double At(double x) => Worst.Value + ((PortableMath.Log(x) - from) / span * (Best.Value - Worst.Value));
        }

        private void Undefined(int row, Span<double> values, ColumnReport? report)
        {
            values[row] = Worst.Value;
            report?.AddUndefined(row, "a logarithmic scale needs numbers above 0");
        }
    }
}
