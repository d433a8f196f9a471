namespace LocationScore;

public abstract partial record ValueFunction
{
    /// <summary>The raw value is the value, for indicators that are already scores; a cost counts with the opposite sign.</summary>
    /// <param name="minimum">The least allowed raw value, or <see langword="null"/> for no limit.</param>
    /// <param name="maximum">The greatest allowed raw value, or <see langword="null"/> for no limit.</param>
    /// <returns>The value function.</returns>
    public static AsIsFunction AsIs(double? minimum = null, double? maximum = null) =>
        new(minimum, maximum);
}

/// <summary>The raw value is the value, for indicators that are already scores; a cost counts with the opposite sign.</summary>
/// <param name="Minimum">The least allowed raw value, or <see langword="null"/> for no limit.</param>
/// <param name="Maximum">The greatest allowed raw value, or <see langword="null"/> for no limit.</param>
public sealed partial record AsIsFunction(double? Minimum = null, double? Maximum = null) : ValueFunction
{
    internal override bool AllowsNegativeWeight(Direction direction) => direction != Direction.Cost;

    internal override Curve Lower(Direction direction, TargetRange? target) =>
        new Curve.AffineLine(direction == Direction.Cost ? -1 : 1, 0, Minimum, Maximum);

    internal override void Check(ModelValidation v, string path)
    {
        if (Minimum is { } low) v.Finite(path + ".minimum", low, "The minimum");
        if (Maximum is { } high) v.Finite(path + ".maximum", high, "The maximum");
        if (Minimum > Maximum)
        {
            v.Add(ProblemCodes.AnchorsContradict, path, "The minimum is above the maximum.",
                $"{ModelValidation.Show(Minimum.Value)} and {ModelValidation.Show(Maximum.Value)}", "a minimum not above the maximum");
        }
    }

    internal override void CheckRescale(ModelValidation v, string path, bool top)
    {
        if (Minimum is not null || Maximum is not null) AddNoRescale(v, path);
    }
}
