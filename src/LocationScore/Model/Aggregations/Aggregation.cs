using System.Text.Json.Serialization;

namespace LocationScore;

/// <summary>How the values of the children of a node combine.</summary>
/// <remarks>
/// Weights are normalised to sum 1 among the children unless the aggregation says otherwise. The kinds are found by dot:
/// <c>Aggregation.Geometric()</c>. The family is closed.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ArithmeticAggregation), "arithmetic")]
[JsonDerivedType(typeof(GeometricAggregation), "geometric")]
[JsonDerivedType(typeof(HarmonicAggregation), "harmonic")]
[JsonDerivedType(typeof(PowerAggregation), "power")]
[JsonDerivedType(typeof(OrderedAggregation), "owa")]
[JsonDerivedType(typeof(MinimumAggregation), "minimum")]
[JsonDerivedType(typeof(MaximumAggregation), "maximum")]
[JsonDerivedType(typeof(ProductAggregation), "product")]
[JsonDerivedType(typeof(SumAggregation), "sum")]
[JsonDerivedType(typeof(CopelandAggregation), "copeland")]
[JsonDerivedType(typeof(BordaAggregation), "borda")]
public abstract partial record Aggregation
{
    private protected Aggregation()
    {
    }

    /// <summary>Gets the kind as documents write it.</summary>
    internal string Kind => KindName.Of(typeof(Aggregation), GetType());

    /// <summary>Gets what the aggregation does with weights and locations.</summary>
    internal abstract AggregationTraits Traits { get; }

    /// <summary>Gets what happens when a value is 0, where that matters.</summary>
    internal virtual Aggregation.ZeroValue? OnZero => null;

    internal abstract void Check(ModelValidation v, string path, int children, bool top);

    private protected void CheckAtTop(ModelValidation v, string path, bool top)
    {
        if (top) return;
        v.Add(ProblemCodes.NotAllowed, path, "Comparing locations with each other is possible at the top only.", Kind,
            "another aggregation in inner factors");
    }

    /// <summary>What a mean that cannot bear zeros does with one.</summary>
    public enum ZeroValue
    {
        /// <summary>It is a problem.</summary>
        Reject,

        /// <summary>The whole mean is 0, with a notice.</summary>
        Annihilate,
    }
}
