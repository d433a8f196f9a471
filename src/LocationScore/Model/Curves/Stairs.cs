using System.Collections.Immutable;

namespace LocationScore;

public abstract partial record Curve
{
    /// <summary>A staircase: a raw value earns the value of the last step that starts at or below it.</summary>
    /// <param name="Steps">At least one step with rising starts.</param>
    /// <param name="Below">The value earned below the first step; finite.</param>
    public sealed partial record Stairs(ImmutableArray<ValueFunction.Point> Steps, double Below) : Curve
    {
        /// <inheritdoc/>
        public override double Low => Math.Min(Below, Steps.Min(static step => step.Value));

        /// <inheritdoc/>
        public override double High => Math.Max(Below, Steps.Max(static step => step.Value));

        /// <inheritdoc/>
        public override double? LowestValue => Low;

        /// <inheritdoc/>
        public override ImmutableArray<ValueFunction.Point> Knots => Steps;

        /// <inheritdoc/>
        public override double? Inverse(double value) => Steps.FirstOrDefault(step => step.Value == value)?.Raw;

        internal override void Evaluate(ReadOnlySpan<double> raw, Span<double> values, ColumnReport? report)
        {
            double slack = SlackOf(Steps);
            for (int i = 0; i < raw.Length; i++)
            {
                double value = Below;
                foreach (var step in Steps)
                {
                    if (raw[i] < step.Raw - slack) break;
                    value = step.Value;
                }

                values[i] = value;
            }
        }
    }
}
