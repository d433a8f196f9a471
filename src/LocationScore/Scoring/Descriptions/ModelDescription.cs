using System.Collections.Immutable;
using System.Globalization;
using LocationScore.Methods;

namespace LocationScore.Descriptions;

/// <summary>A compiled model as it is computed with: the tree with its weights, every criterion with its values, and what the score is as a
/// function of them.</summary>
/// <remarks>What analyses, SQL and reports are written from. Locations, nodes and criteria are meant by their positions in the lists
/// here.</remarks>
/// <threadsafety>Immutable in what it shows; safe to share.</threadsafety>
public sealed class ModelDescription
{
    private readonly Plan _plan;
    private readonly Lazy<Dictionary<string, int>> _locations;

    internal ModelDescription(Plan plan)
    {
        _plan = plan;
        Nodes = [.. plan.Nodes.Select(static (node, k) => new NodeDescription(node, k, node.Parent))];
        Criteria = [.. Enumerable.Range(0, plan.Criteria.Length).Select(j => new CriterionDescription(plan, j))];
        Form = FormOf(plan);
        _locations = new(() => plan.Locations.Select(static (location, i) => KeyValuePair.Create(location.Id, i))
            .ToDictionary(StringComparer.Ordinal));
    }

    /// <summary>Gets the model.</summary>
    public ScoringModel Model => _plan.Model;

    /// <summary>Gets the facts that are used, with chosen alternatives and derived indicators.</summary>
    public FactTable Facts => _plan.Facts;

    /// <summary>Gets the scored locations in the order of the facts.</summary>
    public ImmutableArray<Location> Locations => _plan.Locations;

    /// <summary>Gets the locations that are not scored, with the reasons.</summary>
    public ImmutableArray<ExcludedLocation> Excluded => _plan.Excluded;

    /// <summary>Gets the nodes of the tree, parents before children; the first is the top.</summary>
    public ImmutableArray<NodeDescription> Nodes { get; }

    /// <summary>Gets the criteria in model order: the order of effective weights.</summary>
    public ImmutableArray<CriterionDescription> Criteria { get; }

    /// <summary>Gets what the score is as a function of the values.</summary>
    public ScoreForm Form { get; }

    /// <summary>Gets what is added to the weighted sum of an additive model; 0 unless the top is a <see cref="SumAggregation"/> with an
    /// intercept.</summary>
    public double Intercept => _plan.Intercept;

    /// <summary>Gets whether every value lies on 0..1 by declaration, whatever the data.</summary>
    public bool HasUnitValues => _plan.IsUnit;

    /// <summary>Gets whether at least one criterion does not count for at least one location, whose weight then goes to its siblings
    /// there.</summary>
    public bool HasGaps => _plan.WithGaps is not null;

    /// <summary>Gets whether other effective weights can be scored: not under ordered averages, nor below a node that takes weights as they
    /// are.</summary>
    public bool AcceptsWeights => _plan.Tree.AcceptsWeights;

    /// <summary>Gets which scores are better.</summary>
    public ScoreDirection ScoreDirection => _plan.Model.ScoreDirection;

    /// <summary>Gets how places are given out, defaults included.</summary>
    public RankingOptions Ranking => _plan.Model.Ranking ?? new();

    /// <summary>Gets the ranking method over all criteria, or <see langword="null"/> for the tree's own aggregation.</summary>
    public RankingMethod? Method => _plan.Model.Method;

    /// <summary>Gets what the ranking method sees, one row per scored location and one column per criterion; or <see langword="null"/>
    /// without a method.</summary>
    public DecisionMatrix? MethodMatrix => Method is null ? null : field ??= MethodColumns.Matrix(_plan);

    /// <summary>Gets the position of the location that others are compared with, or −1.</summary>
    public int Reference => _plan.Reference;

    /// <summary>Gets which alternative facts the model uses instead of the best ones.</summary>
    public ImmutableArray<FactChoice> Choices => Model.Choices;

    /// <summary>Gets the indicators that are computed from others.</summary>
    public ImmutableArray<DerivedIndicator> Derived => Model.Derived;

    /// <summary>Whether the values of an indicator are facts, which could be others, rather than derived from facts or judged.</summary>
    internal bool IsFact(string indicator) =>
        !Derived.Any(derived => derived.Id == indicator) && !Model.Judged.Any(judged => judged.Id == indicator);

    /// <summary>Gets what a location must fulfil to be scored at all.</summary>
    public ImmutableArray<Requirement> Requirements => Model.Requirements;

    /// <summary>Finds a scored location by its id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>Its position, or −1 when it is unknown or not scored.</returns>
    public int FindLocation(string id) => _locations.Value.TryGetValue(id, out int at) ? at : -1;

    /// <summary>Finds a factor or criterion by its id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>Its position in <see cref="Nodes"/>, or −1.</returns>
    public int FindNode(string id)
    {
        for (int k = 1; k < Nodes.Length; k++)
        {
            if (string.Equals(Nodes[k].Id, id, StringComparison.Ordinal)) return k;
        }

        return -1;
    }

    /// <summary>Gets the row of a scored location in <see cref="Facts"/>.</summary>
    /// <param name="location">The position of the scored location, from 0.</param>
    /// <returns>The position in the locations of the facts.</returns>
    public int FactRow(int location) => _plan.Rows[location];

    /// <summary>Gets the indicators that change with a fact: its own, and those derived from it in the order in which they are
    /// computed.</summary>
    /// <param name="indicator">The id of an indicator of the facts.</param>
    /// <returns>Ids of indicators; the first is the given one.</returns>
    public ImmutableArray<string> IndicatorsFrom(string indicator)
    {
        var found = new List<string> { indicator };
        foreach (var derived in Facts.Indicators.Select(i => Model.Derived.FirstOrDefault(d => d.Id == i.Id)).OfType<DerivedIndicator>())
        {
            if (derived.Inputs.Any(input => found.Contains(input.Id))) found.Add(derived.Id);
        }

        return [.. found];
    }

    /// <summary>Gets the criteria that a fact feeds, directly or through derived indicators.</summary>
    /// <param name="indicator">The id of an indicator of the facts.</param>
    /// <returns>Positions in <see cref="Criteria"/>, ascending.</returns>
    public ImmutableArray<int> CriteriaFedBy(string indicator)
    {
        var indicators = IndicatorsFrom(indicator);
        return [.. Criteria.Where(criterion => indicators.Contains(criterion.Indicator.Id)).Select(static criterion => criterion.Index)];
    }

    /// <summary>Gets the value of a criterion at a location.</summary>
    /// <param name="location">The position of the scored location, from 0.</param>
    /// <param name="criterion">The position of the criterion, from 0.</param>
    /// <returns>The value, or <see langword="null"/> when the criterion does not count there.</returns>
    public double? Value(int location, int criterion) => Criteria[criterion].IsAbsent(location) ? null
        : Criteria[criterion].Values[location];

    /// <summary>Describes one cell.</summary>
    /// <param name="location">The position of the scored location, from 0.</param>
    /// <param name="criterion">The position of the criterion, from 0.</param>
    /// <returns>Where its value comes from.</returns>
    public CellDescription Cell(int location, int criterion) => Criteria[criterion].Cell(location);

    /// <summary>Returns the model, the size and the form of the score.</summary>
    /// <returns>For example <c>service-outsourcing: 16 locations × 18 criteria, Additive</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Model.Id}: {Locations.Length} locations × {Criteria.Length} criteria, {Form}");

    private static ScoreForm FormOf(Plan plan)
    {
        if (plan.Model.Method is not null) return ScoreForm.Method;
        if (plan.IsAdditive) return ScoreForm.Additive;
        bool means = Array.TrueForAll(plan.Nodes, static node => node.Leaf >= 0
            || (node.Aggregation is ArithmeticAggregation or GeometricAggregation or HarmonicAggregation or PowerAggregation
                && (node.Parent < 0 || node.Rescale is null)));
        return means ? ScoreForm.QuasiArithmetic : ScoreForm.Other;
    }
}

/// <summary>What a score is as a function of the values of the criteria.</summary>
public enum ScoreForm
{
    /// <summary>One weighted sum over the criteria; only the top may be rescaled.</summary>
    Additive,

    /// <summary>Weighted arithmetic, geometric, harmonic and power means, one in the other; only the top may be rescaled.</summary>
    QuasiArithmetic,

    /// <summary>Another tree: ordered averages, products, minima, maxima, comparisons, or factors that are rescaled.</summary>
    Other,

    /// <summary>A ranking method over all criteria.</summary>
    Method,
}
