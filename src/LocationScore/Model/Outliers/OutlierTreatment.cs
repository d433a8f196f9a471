using System.Globalization;
using System.Text.Json.Serialization;
using LocationScore.Numerics;

namespace LocationScore;

/// <summary>How outliers of a criterion are treated before the value function; peer-relative, each use is a notice.</summary>
/// <remarks>The kinds are found by dot: <c>OutlierTreatment.Winsorise()</c>. The family is closed.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(KeepTreatment), "keep")]
[JsonDerivedType(typeof(WinsoriseTreatment), "winsorise")]
[JsonDerivedType(typeof(LogTreatment), "log")]
[JsonDerivedType(typeof(RangeLogTreatment), "rangeLog")]
[JsonDerivedType(typeof(BoxCoxTreatment), "boxCox")]
[JsonDerivedType(typeof(SignedPowerTreatment), "signedPower")]
public abstract partial record OutlierTreatment
{
    private protected OutlierTreatment()
    {
    }

    /// <summary>Gets the kind as documents write it.</summary>
    internal string Kind => KindName.Of(typeof(OutlierTreatment), GetType());

    /// <summary>Gets whether what happens to one value depends on the others.</summary>
    internal abstract bool LooksAtPeers { get; }

    /// <summary>Treats a column, which is not empty, in place; returns what was done, or null when nothing was, and a problem text when the
    /// treatment is not defined for the data.</summary>
    internal abstract string? Treat(Span<double> x, out string? problem);

    internal abstract void Check(ModelValidation v, string path);

    private protected static bool IsSkewed(ReadOnlySpan<double> x) => Moments.AreExtreme(x, skewnessLimit: 2, kurtosisLimit: 3.5);

    /// <summary>Moves a column so that its least value becomes the given one, and says so.</summary>
    private protected static string Move(Span<double> x, double? least)
    {
        if (least is not { } to) return "";
        double min = RoundingNoise.Range(x).Min;
        for (int i = 0; i < x.Length; i++) x[i] = (x[i] - min) + to;
        return string.Create(CultureInfo.InvariantCulture, $" after moving the least value from {min:R} to {to:R}");
    }
}
