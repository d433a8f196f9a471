using System.Globalization;

namespace LocationScore;

public abstract partial record MissingPolicy
{
    /// <summary>A stated raw value is assumed.</summary>
    /// <param name="raw">The raw value, in the unit of the criterion.</param>
    /// <returns>The policy.</returns>
    public static AssumeMissing Assume(double raw) =>
        new(raw);
}

/// <summary>A stated raw value is assumed.</summary>
/// <param name="Raw">The raw value, in the unit of the criterion.</param>
public sealed partial record AssumeMissing(double Raw) : MissingPolicy
{
    internal override void Fill(MissingCells cells)
    {
        foreach (int i in cells.Missing)
        {
            cells.Used[i] = Raw;
            cells.Note(i, string.Create(CultureInfo.InvariantCulture, $"{Raw:R} {cells.Criterion.Unit} is assumed"));
        }
    }

    internal override void Check(ModelValidation v, string path) => v.Finite(path + ".raw", Raw, "The assumed value");
}
