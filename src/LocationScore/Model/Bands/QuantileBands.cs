using System.Collections.Immutable;

namespace LocationScore;

public abstract partial record Bands
{
    /// <summary>Bands of equal numbers of locations, from best to worst; tied locations stay together in the better band.
    /// Peer-relative.</summary>
    /// <param name="names">The names from best to worst; at least two.</param>
    /// <returns>The bands.</returns>
    public static QuantileBands Quantiles(ImmutableArray<string> names) =>
        new(names);
}

/// <summary>Bands of equal numbers of locations, from best to worst; tied locations stay together in the better band.
/// Peer-relative.</summary>
/// <param name="Names">The names from best to worst; at least two.</param>
public sealed partial record QuantileBands(ImmutableArray<string> Names) : Bands
{
    /// <summary>The rank decides, so that tied locations stay together in the better band.</summary>
    internal override string? Of(double score, int rank, int count, bool higherIsBetter) =>
        Names[(int)((long)(rank - 1) * Names.Length / count)];

    internal override void Check(ModelValidation v, string path, bool lowerIsBetter)
    {
        if (Names.IsDefault || Names.Length < 2) v.Add(ProblemCodes.WrongLength, path + ".names", "There are too few bands.",
            allowed: "at least two names");
        else CheckNames(v, path + ".names", Names);
    }
}
