using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore;

public abstract partial record Curve
{
    /// <summary>Straight lines through knots.</summary>
    /// <remarks>
    /// On a segment from (a, u) to (b, v) a raw value x earns u + (x − a)/(b − a)·(v − u), and exactly v at b. The first
    /// <paramref name="FromLeft"/> segments
    /// run from their left knot, the others from their right one.
    /// </remarks>
    /// <param name="Points">At least two knots with rising raw values.</param>
    /// <param name="FromLeft">How many segments are computed from their left knot, 0 or more.</param>
    /// <param name="Outside">What happens beyond the first and the last knot.</param>
    public sealed partial record Lines(ImmutableArray<ValueFunction.Point> Points, int FromLeft, Outside Outside) : Curve
    {
        /// <inheritdoc/>
        public override double Low => Outside == Outside.Extrapolate ? double.NegativeInfinity : Points.Min(static point => point.Value);

        /// <inheritdoc/>
        public override double High => Outside == Outside.Extrapolate ? double.PositiveInfinity : Points.Max(static point => point.Value);

        /// <inheritdoc/>
        public override double? LowestValue => Points.Min(static point => point.Value);

        /// <inheritdoc/>
        public override ImmutableArray<ValueFunction.Point> Knots => Points;

        /// <inheritdoc/>
        public override (double Slope, double Intercept)? Line
        {
            get
            {
                if (Points.Length != 2) return null;
                var (from, to) = Segment(0);
                double slope = (to.Value - from.Value) / (to.Raw - from.Raw);
                return (slope, from.Value - (slope * from.Raw));
            }
        }

        internal override string Allowed => $"{ModelValidation.Show(Points[0].Raw)} to {ModelValidation.Show(Points[^1].Raw)}";

        /// <inheritdoc/>
        public override double? Inverse(double value)
        {
            for (int k = 0; k < Points.Length - 1; k++)
            {
                var (left, right) = (Points[k], Points[k + 1]);
                if (value == left.Value) return left.Raw;
                if ((value > left.Value) == (value < right.Value)) return left.Raw
                    + ((value - left.Value) / (right.Value - left.Value) * (right.Raw - left.Raw));
            }

            return value == Points[^1].Value ? Points[^1].Raw : null;
        }

        internal override void Evaluate(ReadOnlySpan<double> raw, Span<double> values, ColumnReport? report)
        {
            double slack = SlackOf(Points);
            var (first, last) = (Points[0], Points[^1]);
            for (int i = 0; i < raw.Length; i++)
            {
                double x = raw[i];
                if (x - first.Raw <= slack && x - first.Raw >= -slack) values[i] = first.Value;
                else if (x - last.Raw <= slack && x - last.Raw >= -slack) values[i] = last.Value;
                else if (x > first.Raw && x < last.Raw) values[i] = Inside(x);
                else values[i] = Beyond(x, i, report);
            }
        }

        private double Inside(double x)
        {
            int k = 0;
            while (k < Points.Length - 2 && x > Points[k + 1].Raw) k++;
            var (from, to) = Segment(k);
            if (x == to.Raw) return to.Value;
            double value = from.Value + ((x - from.Raw) / (to.Raw - from.Raw) * (to.Value - from.Value));
            // A segment never leaves its ends by rounding.
            return from.Value < to.Value ? RoundingNoise.Between(value, from.Value,
                to.Value) : RoundingNoise.Between(value, to.Value, from.Value);
        }

        private double Beyond(double x, int row, ColumnReport? report)
        {
            report?.AddOutside(row, Outside);
            bool below = x < Points[0].Raw;
            if (Outside != Outside.Extrapolate) return (below ? Points[0] : Points[^1]).Value;
            var (from, to) = Segment(below ? 0 : Points.Length - 2);
            return from.Value + ((x - from.Raw) / (to.Raw - from.Raw) * (to.Value - from.Value));
        }

        /// <summary>The two ends of a segment, the one that it is computed from first.</summary>
        private (ValueFunction.Point From, ValueFunction.Point To) Segment(int k) =>
            k < FromLeft ? (Points[k], Points[k + 1]) : (Points[k + 1], Points[k]);
    }
}
