using System.Collections.Immutable;

namespace LocationScore;

/// <summary>How the values of the children of a node combine.</summary>
/// <remarks>Weights are normalised to sum 1 among the children unless the aggregation says otherwise.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public abstract partial record Aggregation;

/// <summary>The weighted arithmetic mean Σ w·v: a low value can be made up for by a high one.</summary>
public sealed partial record ArithmeticAggregation : Aggregation;

/// <summary>The weighted geometric mean Π v^w: only partly compensatory, as in the Human Development Index since 2010.</summary>
/// <param name="Zero">What happens when a value is 0; values below 0 are always a problem.</param>
public sealed partial record GeometricAggregation(ZeroValue Zero = ZeroValue.Reject) : Aggregation;

/// <summary>The weighted harmonic mean 1/Σ(w/v): low values weigh most.</summary>
/// <param name="Zero">What happens when a value is 0; values below 0 are always a problem.</param>
public sealed partial record HarmonicAggregation(ZeroValue Zero = ZeroValue.Reject) : Aggregation;

/// <summary>The weighted power mean (Σ w·v^p)^(1/p).</summary>
/// <param name="Exponent">The exponent p: finite, not 0 (that is the geometric mean).</param>
/// <param name="Zero">What happens when a value is 0 and the exponent is below 0; values below 0 are always a problem.</param>
public sealed partial record PowerAggregation(double Exponent, ZeroValue Zero = ZeroValue.Reject) : Aggregation;

/// <summary>What a mean that cannot bear zeros does with one.</summary>
public enum ZeroValue
{
    /// <summary>It is a problem.</summary>
    Reject,

    /// <summary>The whole mean is 0, with a notice.</summary>
    Annihilate,
}

/// <summary>Ordered weighted average: the weights belong to places, not to children (Yager 1988); the children's own weights are not used.</summary>
/// <param name="Weights">One weight per place from the highest value to the lowest: 0 or more, positive sum; as many as children.</param>
public sealed partial record OrderedAggregation(ImmutableArray<double> Weights) : Aggregation;

/// <summary>The least value of the children with a weight above 0: no compensation at all.</summary>
public sealed partial record MinimumAggregation : Aggregation;

/// <summary>The greatest value of the children with a weight above 0.</summary>
public sealed partial record MaximumAggregation : Aggregation;

/// <summary>The weighted product Π v^w with the weights as they are, not normalised.</summary>
/// <param name="Zero">What happens when a value is 0; values below 0 are always a problem.</param>
public sealed partial record ProductAggregation(ZeroValue Zero = ZeroValue.Reject) : Aggregation;

/// <summary>Intercept + Σ w·v with the weights as they are: coefficients, not normalised, negative ones allowed.</summary>
/// <param name="Intercept">The intercept; finite.</param>
public sealed partial record SumAggregation(double Intercept = 0) : Aggregation;

/// <summary>Pairwise comparison (Copeland 1951): for each rival, +1 when the weights of the children on which the location is better exceed those on which it is worse, −1 when less. Peer-relative; at the top only.</summary>
public sealed partial record CopelandAggregation : Aggregation;

/// <summary>Weighted Borda count: Σ w · share of the rivals beaten on the child, ties counting half. Peer-relative; at the top only.</summary>
public sealed partial record BordaAggregation : Aggregation;
