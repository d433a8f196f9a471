using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace LocationScore;

/// <summary>How raw values become values, usually on 0..1 where 1 is best.</summary>
/// <remarks>
/// The kinds are found by dot: <c>ValueFunction.Linear(5, 35)</c>. Those with absolute anchors never change the value of one location when
/// another joins;
/// the peer-relative ones (<see cref="Normalisation"/>) may, and every use is a notice in the result. The direction of the criterion is
/// applied before scaling.
/// The family is closed; a function of your own goes through <see cref="Custom"/>.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(LinearFunction), "linear")]
[JsonDerivedType(typeof(PiecewiseLinearFunction), "piecewiseLinear")]
[JsonDerivedType(typeof(StepsFunction), "steps")]
[JsonDerivedType(typeof(CategoriesFunction), "categories")]
[JsonDerivedType(typeof(TargetDistanceFunction), "target")]
[JsonDerivedType(typeof(LogisticFunction), "logistic")]
[JsonDerivedType(typeof(AsIsFunction), "asIs")]
[JsonDerivedType(typeof(AffineFunction), "affine")]
[JsonDerivedType(typeof(MinMaxNormalisation), "minMax")]
[JsonDerivedType(typeof(ZScoreNormalisation), "zScore")]
[JsonDerivedType(typeof(MaxRatioNormalisation), "maxRatio")]
[JsonDerivedType(typeof(SumShareNormalisation), "sumShare")]
[JsonDerivedType(typeof(VectorNormalisation), "vector")]
[JsonDerivedType(typeof(RankPlaceNormalisation), "rankPlace")]
[JsonDerivedType(typeof(BordaNormalisation), "bordaPoints")]
[JsonDerivedType(typeof(PercentileNormalisation), "percentileRank")]
[JsonDerivedType(typeof(MeanRatioNormalisation), "meanRatio")]
[JsonDerivedType(typeof(FrontierNormalisation), "frontierDistance")]
[JsonDerivedType(typeof(ReferenceNormalisation), "referenceRatio")]
[JsonDerivedType(typeof(PeerTargetNormalisation), "peerTargetDistance")]
[JsonDerivedType(typeof(FrozenNormalisation), "frozen")]
public abstract partial record ValueFunction
{
    private protected ValueFunction()
    {
    }

    /// <summary>Gets the kind as documents write it.</summary>
    internal string Kind => KindName.Of(typeof(ValueFunction), GetType());

    /// <summary>Gets whether raw values are codes or classes, which are no quantities: what they earn is.</summary>
    internal virtual bool IsCoded => false;

    /// <summary>Gets whether the function measures the distance from the target of the criterion.</summary>
    internal virtual bool NeedsTarget => false;

    /// <summary>Gets whether the function makes sense for a criterion with a target.</summary>
    internal virtual bool AllowsTarget => NeedsTarget;

    /// <summary>Gets whether a rescaling by this function turns the scale round: lower scores are better.</summary>
    internal virtual bool TurnsScale => false;

    /// <summary>Gets the id of the location that the function refers to, or null.</summary>
    internal virtual string? ReferenceLocation => null;

    /// <summary>Whether a negative coefficient means what it says, or turns round what the direction has turned already.</summary>
    internal virtual bool AllowsNegativeWeight(Direction direction) => true;

    /// <summary>Describes the function once and for all; null for a normalisation, which needs the statistics of its peers.</summary>
    internal abstract Curve? Lower(Direction direction, TargetRange? target);

    /// <summary>Checks the function on its own.</summary>
    internal abstract void Check(ModelValidation v, string path);

    /// <summary>Checks the function as a step on combined values; that of the whole model may turn the scale round.</summary>
    internal abstract void CheckRescale(ModelValidation v, string path, bool top);

    /// <summary>Checks that the function agrees with the direction of a criterion.</summary>
    internal void CheckFor(ModelValidation v, string path, Criterion criterion)
    {
        bool target = criterion.Direction == Direction.Target;
        if (target && !AllowsTarget)
        {
            v.Add(ProblemCodes.NotAllowed, path, $"'{criterion.Id}' has a target, which this value function knows nothing of.", Kind,
                "target, or a normalisation");
        }
        else if (!target && NeedsTarget)
        {
            v.Add(ProblemCodes.NotAllowed, path,
                $"'{criterion.Id}' measures the distance from a target but does not have the direction target.",
                NameOf(criterion.Direction), "the direction target with a target range");
        }
        else
        {
            CheckDirection(v, path, criterion);
        }
    }

    private protected virtual void CheckDirection(ModelValidation v, string path, Criterion criterion)
    {
    }

    private protected static string NameOf(Direction direction) =>
        direction == Direction.Benefit ? "benefit" : direction == Direction.Cost ? "cost" : "target";

    private protected static void CheckOutside(ModelValidation v, string path, Outside outside)
    {
        if (outside != Outside.Reject) return;
        v.Add(ProblemCodes.NotAllowed, path + ".outside",
            "A rescaling cannot reject combined values: it must say what happens beyond its anchors.", "reject",
            "clip or extrapolate");
    }

    private protected void AddNoRescale(ModelValidation v, string path) =>
        v.Add(ProblemCodes.NotAllowed, path, "This function cannot rescale combined values.", Kind,
            "linear, piecewiseLinear, steps, logistic, affine or a normalisation");

    private protected static void AddTurned(ModelValidation v, string path, double slope) =>
        v.Add(ProblemCodes.AnchorsContradict, path, "A rescaling turns the scale round; more is always better for combined values.",
            ModelValidation.Show(slope), "best above worst, or a factor above 0",
            "To publish scores of which lower ones are better, turn the whole model round: \"rescale\": "
                + "{ \"kind\": \"affine\", \"factor\": -1 } at the top.");

    private protected static void CheckPoints(ModelValidation v, string path, ImmutableArray<Point> points, int least)
    {
        if (points.IsDefault || points.Length < least)
        {
            v.Add(ProblemCodes.WrongLength, path, "There are too few points.",
                points.IsDefault ? "none" : ModelValidation.Show(points.Length), $"at least {least}");
            return;
        }

        if (v.HasNull(path, points, "The point")) return;
        for (int k = 0; k < points.Length; k++)
        {
            string at = ModelValidation.At(path, k);
            v.Finite(at + ".raw", points[k].Raw, "The raw value");
            v.Finite(at + ".value", points[k].Value, "The value");
            if (k == 0 || !(points[k].Raw <= points[k - 1].Raw)) continue;
            v.Add(ProblemCodes.AnchorsContradict, at + ".raw", "The raw values do not rise.",
                $"{ModelValidation.Show(points[k].Raw)} after {ModelValidation.Show(points[k - 1].Raw)}",
                "raw values in rising order, each once");
        }
    }

    private protected static void CheckMonotone(ModelValidation v, string path, ImmutableArray<Point> points,
        double? before, Criterion criterion)
    {
        if (points.IsDefault || points.Contains(null!)) return;
        for (int k = 0; k < points.Length; k++)
        {
            double? previous = k == 0 ? before : points[k - 1].Value;
            if (previous is not { } last || points[k].Value == last || points[k]
                .Value > last == (criterion.Direction == Direction.Benefit)) continue;
            v.Add(ProblemCodes.AnchorsContradict, ModelValidation.At(path, k) + ".value",
                $"The values of '{criterion.Id}' run against its direction.",
                $"{ModelValidation.Show(points[k].Value)} after {ModelValidation.Show(last)}",
                criterion.Direction == Direction.Benefit ? "values that never fall for a benefit" : "values that never rise for a cost");
        }
    }

    /// <summary>One point of a piecewise linear value function, or one step of a staircase.</summary>
    /// <param name="Raw">The raw value, in the unit of the criterion.</param>
    /// <param name="Value">The value it earns.</param>
    public sealed partial record Point(double Raw, double Value);

    /// <summary>One code of a categorical value function.</summary>
    /// <param name="Raw">The raw value (code).</param>
    /// <param name="Value">The value it earns.</param>
    /// <param name="Label">Its name for people, or <see langword="null"/>.</param>
    public sealed partial record Category(double Raw, double Value, string? Label = null);
}
