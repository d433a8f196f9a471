using System.Collections.Immutable;
using LocationScore.Methods;
using LocationScore.Weighting;

namespace LocationScore;

/// <summary>What is wanted: a tree of factors and criteria with weights, value functions and policies.</summary>
/// <remarks>
/// The steps run in this order: choose among alternative facts, take judged values, derive indicators,
/// screen by coverage, apply requirements, fill missing
/// values,
/// treat outliers, turn values into 0..1 (or another scale), weight and aggregate level by level, rescale, band, rank.
/// </remarks>
/// <param name="Id">Its id: letters, digits, <c>-</c>, <c>_</c> and <c>.</c>.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Description">What it is for, or <see langword="null"/>.</param>
/// <param name="Rationale">Why its weights and anchors are what they are, or <see langword="null"/>.</param>
/// <param name="Citation">The publication that it follows, or <see langword="null"/>.</param>
/// <param name="ReferenceYear">The year that the facts should describe; facts further away than
/// <see cref="RankingOptions.StaleAfterYears"/> get a notice; or <see langword="null"/>.</param>
/// <param name="Choices">Which alternative facts to use instead of the best ones.</param>
/// <param name="Derived">Indicators that are computed from others.</param>
/// <param name="Screening">The least coverage that a location or an indicator must have, or <see langword="null"/>.</param>
/// <param name="Requirements">What a location must fulfil to be scored at all.</param>
/// <param name="Defaults">What criteria inherit when they do not say it themselves, or <see langword="null"/>.</param>
/// <param name="Factors">The top factors; together with <paramref name="Criteria"/> at least one child.</param>
/// <param name="Criteria">Criteria directly under the top.</param>
/// <param name="Aggregation">How the top children combine; <see langword="null"/> means the weighted arithmetic mean.</param>
/// <param name="Weighting">How the weights of the top children are found, or <see langword="null"/> when each states its own.</param>
/// <param name="Method">A ranking method over all criteria with their effective weights, or <see langword="null"/> for the tree's own
/// aggregation.</param>
/// <param name="MethodScale">Whether the method sees raw facts or values.</param>
/// <param name="Rescale">A last step on the total score, such as best = 100, or <see langword="null"/>.</param>
/// <param name="Ranking">How ties and rounding are handled; <see langword="null"/> means the defaults.</param>
/// <param name="Bands">Named bands of the score, or <see langword="null"/>.</param>
/// <param name="Reference">The id of the location that others are compared with, or <see langword="null"/>.</param>
/// <param name="Keeps">The laws that the model promises to keep; a run of laws that breaks one of them fails.</param>
/// <param name="Judged">Indicators whose values are judged, location against location, instead of measured.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record ScoringModel(
    string Id,
    string Name,
    string? Description = null,
    string? Rationale = null,
    string? Citation = null,
    int? ReferenceYear = null,
    ImmutableArray<FactChoice> Choices = default,
    ImmutableArray<DerivedIndicator> Derived = default,
    Screening? Screening = null,
    ImmutableArray<Requirement> Requirements = default,
    CriterionDefaults? Defaults = null,
    ImmutableArray<Factor> Factors = default,
    ImmutableArray<Criterion> Criteria = default,
    Aggregation? Aggregation = null,
    WeightingMethod? Weighting = null,
    RankingMethod? Method = null,
    MethodScale MethodScale = MethodScale.Facts,
    ValueFunction? Rescale = null,
    RankingOptions? Ranking = null,
    Bands? Bands = null,
    string? Reference = null,
    ImmutableArray<Law> Keeps = default,
    ImmutableArray<JudgedIndicator> Judged = default)
{
    private object? _kept;

    /// <summary>Gets which alternative facts to use instead of the best ones.</summary>
    public ImmutableArray<FactChoice> Choices { get; init => field = value.IsDefault ? [] : value; } = Choices.IsDefault ? [] : Choices;

    /// <summary>Gets the indicators that are computed from others.</summary>
    public ImmutableArray<DerivedIndicator> Derived { get; init => field = value.IsDefault ? [] : value; } =
        Derived.IsDefault ? [] : Derived;

    /// <summary>Gets what a location must fulfil to be scored at all.</summary>
    public ImmutableArray<Requirement> Requirements { get; init => field = value.IsDefault ? [] : value; } =
        Requirements.IsDefault ? [] : Requirements;

    /// <summary>Gets the top factors.</summary>
    public ImmutableArray<Factor> Factors { get; init => field = value.IsDefault ? [] : value; } = Factors.IsDefault ? [] : Factors;

    /// <summary>Gets the criteria directly under the top.</summary>
    public ImmutableArray<Criterion> Criteria { get; init => field = value.IsDefault ? [] : value; } = Criteria.IsDefault ? [] : Criteria;

    /// <summary>Gets the laws that the model promises to keep.</summary>
    public ImmutableArray<Law> Keeps { get; init => field = value.IsDefault ? [] : value; } = Keeps.IsDefault ? [] : Keeps;

    /// <summary>Gets the indicators whose values are judged.</summary>
    public ImmutableArray<JudgedIndicator> Judged { get; init => field = value.IsDefault ? [] : value; } = Judged.IsDefault ? [] : Judged;

    /// <summary>Gets which scores are better: the method says it, or a last step that turns the scale round.</summary>
    internal ScoreDirection ScoreDirection =>
        Method is not null ? MethodGate.DirectionOf(Method) : Rescale is { TurnsScale: true }
            ? ScoreDirection.LowerIsBetter : ScoreDirection.HigherIsBetter;

    /// <summary>Keeps what was worked out from the model, for the next time; a copy works out its own. Two threads may both do so at first:
    /// it is the same.</summary>
    internal T Keep<T>(Func<ScoringModel, T> work)
        where T : class
    {
        if (_kept is Tuple<ScoringModel, T> kept && ReferenceEquals(kept.Item1, this)) return kept.Item2;
        var made = work(this);
        _kept = Tuple.Create(this, made);
        return made;
    }

    /// <summary>Finds everything that is wrong with the model on its own, without facts.</summary>
    /// <returns>Every problem with its JSON path (<c>$.factors[0].criteria[1].value.worst</c>), in model order; empty when there is
    /// none.</returns>
    public ImmutableArray<Problem> Validate() => ModelValidation.Check(this);
}
