using System.Collections.Immutable;

namespace LocationScore;

/// <summary>A leaf of the tree: an indicator with a direction, a value function, a missing policy and a weight.</summary>
/// <param name="Id">Its id, unique in the model.</param>
/// <param name="Indicator">The id of the indicator that it scores.</param>
/// <param name="Unit">The unit that the anchors are in; must be the unit of the indicator.</param>
/// <param name="Direction">Which raw values are better.</param>
/// <param name="Weight">Its weight among its siblings: 0 or more, relative to them; <see langword="null"/> only under a weighting.</param>
/// <param name="Value">How raw values become values; <see langword="null"/> only when <see cref="ScoringModel.Defaults"/> says it.</param>
/// <param name="Missing">What happens when the fact is absent; <see langword="null"/> only when <see cref="ScoringModel.Defaults"/> says
/// it.</param>
/// <param name="Outliers">How outliers are treated; <see langword="null"/> means the default of the model, or not at all.</param>
/// <param name="Target">The target range; required with, and only with, <see cref="Direction.Target"/>.</param>
/// <param name="Ignore">Facts that are not to be trusted: they count as absent, with the reason in a notice.</param>
/// <param name="Name">Its name for people, or <see langword="null"/> for the id.</param>
/// <param name="Description">What it stands for and why, or <see langword="null"/>.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record Criterion(
    string Id,
    string Indicator,
    string Unit,
    Direction Direction,
    double? Weight = null,
    ValueFunction? Value = null,
    MissingPolicy? Missing = null,
    OutlierTreatment? Outliers = null,
    TargetRange? Target = null,
    ImmutableArray<Criterion.IgnoredFact> Ignore = default,
    string? Name = null,
    string? Description = null) : ModelNode(Id, Name, Weight, Description)
{
    internal override string What => "criterion";

    /// <summary>Gets the facts that are not to be trusted.</summary>
    public ImmutableArray<Criterion.IgnoredFact> Ignore { get; init => field = value.IsDefault ? [] : value; } =
        Ignore.IsDefault ? [] : Ignore;

    /// <summary>A fact that counts as absent.</summary>
    /// <param name="Location">The id of the location.</param>
    /// <param name="Reason">Why the fact is not to be trusted.</param>
    public sealed partial record IgnoredFact(string Location, string Reason);
}

/// <summary>The raw values that are best under <see cref="Direction.Target"/>.</summary>
/// <param name="Low">The lower end, in the unit of the criterion.</param>
/// <param name="High">The upper end, in the unit of the criterion; not below <paramref name="Low"/>, equal for a single target
/// value.</param>
public sealed partial record TargetRange(double Low, double High)
{
    /// <summary>How far a raw value lies outside the target; 0 inside.</summary>
    internal double Distance(double raw) => Math.Max(0, Math.Max(Low - raw, raw - High));
}

/// <summary>What criteria inherit when they do not say it themselves.</summary>
/// <param name="Value">The value function or normalisation, or <see langword="null"/>.</param>
/// <param name="Missing">The missing policy, or <see langword="null"/>.</param>
/// <param name="Outliers">The treatment of outliers, or <see langword="null"/>.</param>
public sealed partial record CriterionDefaults(ValueFunction? Value = null, MissingPolicy? Missing = null,
    OutlierTreatment? Outliers = null);
