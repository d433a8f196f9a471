using System.Globalization;

namespace LocationScore;

public abstract partial record MissingPolicy
{
    /// <summary>A stated value is earned: the cell takes no part in treatments and normalisations, so that those of the others stay as they
    /// are.</summary>
    /// <param name="value">The value, on the scale of the value function; finite.</param>
    /// <returns>The policy.</returns>
    public static FixedMissing FixedValue(double value) =>
        new(value);
}

/// <summary>A stated value is earned: the cell takes no part in treatments and normalisations, so that those of the others stay as they
/// are.</summary>
/// <remarks>0 under z-scores gives the average location, as in the International Tax Competitiveness Index.</remarks>
/// <param name="Value">The value, on the scale of the value function; finite.</param>
public sealed partial record FixedMissing(double Value) : MissingPolicy
{
    internal override void Fill(MissingCells cells)
    {
        foreach (int i in cells.Missing)
        {
            cells.Earn(i);
            cells.Note(i, string.Create(CultureInfo.InvariantCulture, $"it earns the fixed value {Value:R}"));
        }
    }

    internal override void Check(ModelValidation v, string path) => v.Finite(path + ".value", Value, "The fixed value");
}
