namespace LocationScore;

public abstract partial record Curve
{
    /// <summary>One straight line: x earns slope·x + intercept; raw values outside the limits are refused.</summary>
    /// <param name="Slope">The slope; finite, not 0.</param>
    /// <param name="Intercept">The intercept; finite.</param>
    /// <param name="Minimum">The least allowed raw value, or <see langword="null"/> for no limit.</param>
    /// <param name="Maximum">The greatest allowed raw value, or <see langword="null"/> for no limit.</param>
    public sealed partial record AffineLine(double Slope, double Intercept, double? Minimum, double? Maximum) : Curve
    {
        /// <inheritdoc/>
        public override double Low => (Slope > 0 ? Minimum : Maximum) is { } end ? At(end) : double.NegativeInfinity;

        /// <inheritdoc/>
        public override double High => (Slope > 0 ? Maximum : Minimum) is { } end ? At(end) : double.PositiveInfinity;

        /// <inheritdoc/>
        public override double? LowestValue => null;

        /// <inheritdoc/>
        public override (double Slope, double Intercept)? Line => (Slope, Intercept);

        internal override string Allowed => Minimum is null && Maximum is null ? base.Allowed
            : $"{(Minimum is { } low ? ModelValidation.Show(low) : "any")} to {(Maximum is { } high ? ModelValidation.Show(high) : "any")}";

        /// <inheritdoc/>
        public override double? Inverse(double value) =>
            (value - Intercept) / Slope is var raw && !(raw < Minimum) && !(raw > Maximum) ? raw : null;

        internal override void Evaluate(ReadOnlySpan<double> raw, Span<double> values, ColumnReport? report)
        {
            double slack = (Minimum, Maximum) switch
            {
                ({ } a, { } b) when a != b => SlackOf([a, b]),
                ({ } a, _) => SlackOf([a]),
                (_, { } b) => SlackOf([b]),
                _ => 0,
            };
            for (int i = 0; i < raw.Length; i++)
            {
                double x = raw[i];
                if (x < Minimum - slack || x > Maximum + slack) report?.Rejected.Add(i);
                if (x < Minimum) x = Minimum.Value;
                else if (x > Maximum) x = Maximum.Value;
                values[i] = At(x);
            }
        }

        private double At(double x) => (Slope * x) + Intercept;
    }
}
