using System.Globalization;
using LocationScore.Numerics;

namespace LocationScore;

public abstract partial record Curve
{
    /// <summary>A function of the caller's own.</summary>
    /// <param name="Name">What it is called in messages.</param>
    /// <param name="Function">Gives the value of a raw value in the unit of the criterion.</param>
    /// <param name="Range">The range that all values lie in, or <see langword="null"/> for any finite number.</param>
    public sealed partial record CustomCurve(string Name, Func<double, double> Function, ValueRange? Range) : Curve
    {
        /// <inheritdoc/>
        public override double Low => Range?.Low ?? double.NegativeInfinity;

        /// <inheritdoc/>
        public override double High => Range?.High ?? double.PositiveInfinity;

        /// <inheritdoc/>
        public override double? LowestValue => Range?.Low;

        /// <inheritdoc/>
        public override double? Inverse(double value) => null;

        internal override void Evaluate(ReadOnlySpan<double> raw, Span<double> values, ColumnReport? report)
        {
            double slack = Range is null ? 0 : RoundingNoise.Slack(Range.Low, Range.High);
            for (int i = 0; i < raw.Length; i++)
            {
                values[i] = Low is > double.MinValue and var low ? low : 0;
                if (Try(raw[i], out double value) is { } thrown)
                    report?.AddUndefined(i,
                        $"a function that returns a number: '{Name}' threw {thrown.GetType().Name}, \"{thrown.Message}\"");
                else if (!double.IsFinite(value) || value < Low - slack || value > High + slack)
                    report?.AddUndefined(i, string.Create(CultureInfo.InvariantCulture, $"a value {Wanted}: '{Name}' returned {value:R}"));
                else values[i] = Math.Clamp(value, Low, High) + 0.0;
            }
        }

        private string Wanted => Range is null ? "that is a finite number" : string.Create(CultureInfo.InvariantCulture,
            $"from {Range.Low:R} to {Range.High:R}");

        /// <summary>Whatever a foreign function throws is a problem of its model, not of the caller.</summary>
        private Exception? Try(double raw, out double value)
        {
            value = double.NaN;
            try
            {
                value = Function(raw);
                return null;
            }
#pragma warning disable CA1031 // The function is the caller's: any exception of it becomes a problem.
            catch (Exception thrown)
#pragma warning restore CA1031
            {
                return thrown;
            }
        }
    }
}
