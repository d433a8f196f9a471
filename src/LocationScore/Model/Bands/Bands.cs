using System.Text.Json.Serialization;

namespace LocationScore;

/// <summary>Named bands (tiers) of the score.</summary>
/// <remarks>The kinds are found by dot: <c>Bands.Fixed([new("tier 1", 80), new("tier 2")])</c>. The family is closed.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(FixedBands), "fixed")]
[JsonDerivedType(typeof(QuantileBands), "quantiles")]
public abstract partial record Bands
{
    private protected Bands()
    {
    }

    /// <summary>The name of the band of one location, or null when it is in none.</summary>
    internal abstract string? Of(double score, int rank, int count, bool higherIsBetter);

    internal abstract void Check(ModelValidation v, string path, bool lowerIsBetter);

    private protected static void CheckNames(ModelValidation v, string path, IReadOnlyList<string> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int k = 0; k < names.Count; k++)
        {
            string at = ModelValidation.At(path, k);
            if (string.IsNullOrWhiteSpace(names[k])) v.Add(ProblemCodes.Empty, at, "A band has no name.", "an empty text", "a name");
            else if (!seen.Add(names[k])) v.Add(ProblemCodes.Duplicate, at, "Two bands have the same name.",
                $"'{names[k]}'", "names that differ");
        }
    }

    /// <summary>One band.</summary>
    /// <param name="Name">Its name, such as <c>tier 1</c>.</param>
    /// <param name="Start">The least score in it (the greatest where lower scores are better), or <see langword="null"/> for no limit (last
    /// band only).</param>
    public sealed partial record Band(string Name, double? Start = null);
}
