using System.Collections.Immutable;

namespace LocationScore;

public abstract partial record Curve
{
    /// <summary>A table of codes; any other raw value is refused.</summary>
    /// <param name="Codes">The allowed raw values and what they earn, each once.</param>
    public sealed partial record CodeTable(ImmutableArray<ValueFunction.Category> Codes) : Curve
    {
        /// <inheritdoc/>
        public override double Low => Codes.Min(static code => code.Value);

        /// <inheritdoc/>
        public override double High => Codes.Max(static code => code.Value);

        /// <inheritdoc/>
        public override double? LowestValue => Low;

        /// <inheritdoc/>
        public override ImmutableArray<ValueFunction.Point> Knots =>
            [.. Codes.OrderBy(static code => code.Raw).Select(static code => new ValueFunction.Point(code.Raw, code.Value))];

        internal override string Allowed =>
            "one of " + string.Join(", ", Codes.Select(static code => code.Label is null
                ? ModelValidation.Show(code.Raw) : $"{ModelValidation.Show(code.Raw)} ({code.Label})"));

        /// <inheritdoc/>
        public override double? Inverse(double value) => Knots.FirstOrDefault(code => code.Value == value)?.Raw;

        internal override void Evaluate(ReadOnlySpan<double> raw, Span<double> values, ColumnReport? report)
        {
            double slack = SlackOf(Knots);
            for (int i = 0; i < raw.Length; i++)
            {
                int at = Find(raw[i], slack);
                if (at < 0) report?.Rejected.Add(i);
                values[i] = at < 0 ? 0 : Codes[at].Value;
            }
        }

        private int Find(double raw, double slack)
        {
            for (int k = 0; k < Codes.Length; k++)
            {
                if (Math.Abs(raw - Codes[k].Raw) <= slack) return k;
            }

            return -1;
        }
    }
}
