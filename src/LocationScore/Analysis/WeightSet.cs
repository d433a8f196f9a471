using System.Collections.Immutable;

namespace LocationScore.Analysis;

/// <summary>The weights that an analysis allows: each at least 0, all together 1. Sets are closed; nothing in them is divided by its sum
/// afterwards.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public abstract partial record WeightSet
{
    private protected WeightSet()
    {
    }

    /// <summary>The set in words.</summary>
    internal abstract string InWords { get; }

    /// <summary>Allows any weights.</summary>
    /// <returns>The whole simplex.</returns>
    public static AnyWeights Any() => new();

    /// <summary>Allows each weight within a share of its own: (1 ± share) × the weight of the model.</summary>
    /// <param name="share">The share, such as 0.2 for ±20 %; from 0 to 1.</param>
    /// <returns>The set.</returns>
    public static WithinWeights Within(double share) => new(share);

    /// <summary>Allows each weight between bounds of its own.</summary>
    /// <param name="bounds">Bounds of factors or criteria by id; the others lie between 0 and 1.</param>
    /// <returns>The set.</returns>
    public static BoundedWeights Bounded(params ReadOnlySpan<WeightBound> bounds) => new([.. bounds]);

    /// <summary>Allows weights that do not rise along an order.</summary>
    /// <param name="order">Ids from the most to the least important; none means the order of the model's weights, equal ones as they stand
    /// in the model.</param>
    /// <returns>The set.</returns>
    public static OrdinalWeights Ordinal(params ReadOnlySpan<string> order) => new([.. order]);

    /// <summary>Allows weights whose ratios lie between bounds.</summary>
    /// <param name="ratios">The ratios.</param>
    /// <returns>The set.</returns>
    public static RatioWeights Ratios(params ReadOnlySpan<WeightRatio> ratios) => new([.. ratios]);
}

/// <summary>Any weights.</summary>
public sealed partial record AnyWeights : WeightSet
{
    internal override string InWords => "any weights";
}

/// <summary>Each weight within (1 ± share) × the weight of the model.</summary>
/// <param name="Share">The share, from 0 to 1; 0.2 is ±20 %.</param>
public sealed partial record WithinWeights(double Share) : WeightSet
{
    internal override string InWords => "the share around the weights of the model";
}

/// <summary>Each weight between bounds of its own.</summary>
/// <param name="Bounds">The bounds; those not named lie between 0 and 1.</param>
public sealed partial record BoundedWeights(ImmutableArray<WeightBound> Bounds) : WeightSet
{
    internal override string InWords => "the bounds";
}

/// <summary>The bounds of one weight.</summary>
/// <param name="Id">The id of the factor or criterion.</param>
/// <param name="Least">The least weight, 0..1.</param>
/// <param name="Most">The most weight, 0..1.</param>
public sealed partial record WeightBound(string Id, double Least = 0, double Most = 1);

/// <summary>Weights that do not rise along an order.</summary>
/// <param name="Order">Ids from the most to the least important; those not named are free. Empty means the order of the model's
/// weights.</param>
public sealed partial record OrdinalWeights(ImmutableArray<string> Order) : WeightSet
{
    internal override string InWords => "the order";
}

/// <summary>Weights whose ratios lie between bounds.</summary>
/// <param name="Bounds">The ratios.</param>
public sealed partial record RatioWeights(ImmutableArray<WeightRatio> Bounds) : WeightSet
{
    internal override string InWords => "the ratios";
}

/// <summary>How many times as important one factor is as another.</summary>
/// <param name="First">The id of the one.</param>
/// <param name="Second">The id of the other.</param>
/// <param name="Least">The least ratio of the first weight to the second; 0 or more.</param>
/// <param name="Most">The greatest ratio, from 0; infinity for no bound.</param>
public sealed partial record WeightRatio(string First, string Second, double Least = 0, double Most = double.PositiveInfinity);
