using System.Collections.Immutable;
using System.Globalization;
using LocationScore.Numerics;

namespace LocationScore;

/// <summary>A set of weights over a model: what is not named keeps the weight of the model.</summary>
/// <param name="Id">Its id: letters, digits, <c>-</c>, <c>_</c> and <c>.</c>.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Extends">The id of the model, or of another profile, that it changes.</param>
/// <param name="Weights">New local weights by id of factor or criterion: 0 or more.</param>
/// <param name="Rationale">Why, or <see langword="null"/>.</param>
/// <param name="Citation">The publication that the weights come from, or <see langword="null"/>.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record WeightProfile(string Id, string Name, string Extends, NamedValues Weights,
    string? Rationale = null, string? Citation = null)
{
    /// <summary>How many names or weights of one kind of problem are told one by one.</summary>
    private const int MostTold = 20;

    private const int MostListed = 30;

    /// <summary>Finds everything that is wrong with the profile on its own, without its model.</summary>
    /// <returns>Every problem with its JSON path; empty when there is none.</returns>
    public ImmutableArray<Problem> Validate()
    {
        var problems = new ProblemGroups();
        if (!Ids.IsValid(Id)) problems.Add(Ids.Invalid("$.id", "profile", Id));
        if (string.IsNullOrWhiteSpace(Name)) problems.Add(new(ProblemCodes.Empty, "$.name", $"The profile '{Id}' has no name.",
            "an empty text", "a name for people"));
        if (!Ids.IsValid(Extends)) problems.Add(Ids.Invalid("$.extends", "model or profile that is extended", Extends));
        else if (string.Equals(Extends, Id, StringComparison.Ordinal)) problems.Add(new(ProblemCodes.Cycle, "$.extends",
            "The profile extends itself.", $"'{Extends}'", "the id of a model, or of another profile"));
        if (Weights is null) problems.Add(new(ProblemCodes.Missing, "$.weights", "The weights are null.", "null",
            "weights by id, none for a profile that changes nothing"));
        foreach (var (node, weight) in Weights ?? NamedValues.Empty)
        {
            if (double.IsFinite(weight) && weight >= 0) continue;
            problems.Add("weight", 0, PathOf(node), path =>
                new(ProblemCodes.BadWeights, path, $"The weight of '{node}' in the profile '{Id}' cannot be used.",
                    weight.ToString("R", CultureInfo.InvariantCulture), "a finite number, 0 or more"), MostTold);
        }

        return [.. problems.All];
    }

    /// <summary>Returns the model with the weights of this profile; everything else stays as it is.</summary>
    /// <param name="model">The model that has the factors and criteria that the profile names.</param>
    /// <returns>The changed model.</returns>
    /// <exception cref="ProblemsException">
    /// The profile is wrong in itself, names a factor or criterion that the model does not have, or gives a weight where a weighting finds
    /// it; all problems are listed.
    /// </exception>
    public ScoringModel Apply(ScoringModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var problems = new ProblemGroups();
        foreach (var problem in Validate()) problems.Add(problem);
        var owners = new Dictionary<string, string?>(StringComparer.Ordinal);
        Collect(model.Factors, model.Criteria, model.Weighting is null ? null : "the model", owners);
        string? listed = null;
        foreach (string node in (Weights ?? NamedValues.Empty).Names)
        {
            if (!owners.TryGetValue(node, out string? owner))
            {
                problems.Add("unknown", 0, PathOf(node), path => Unknown(node, path, model, owners.Keys, listed ??= Listed(owners.Keys)),
                    MostTold);
            }
            else if (owner is not null)
            {
                problems.Add("found", 0, PathOf(node), path => new(ProblemCodes.WeightNotNeeded, path,
                    $"The profile '{Id}' gives '{node}' a weight, but the weighting of {owner} finds it.", Found(node), "no weight here",
                    Repair: "Remove it, or state the weights in the model."), MostTold);
            }
        }

        if (!problems.IsEmpty) throw new ProblemsException(problems.All);
        var factors = Weighted(model.Factors);
        var criteria = Weighted(model.Criteria);
        return model with { Factors = factors, Criteria = criteria };
    }

    private static void Collect(ImmutableArray<Factor> factors, ImmutableArray<Criterion> criteria, string? weighting,
        Dictionary<string, string?> owners)
    {
        foreach (var factor in factors)
        {
            if (factor is null) continue; // the check of the model says so
            owners.TryAdd(factor.Id ?? "", weighting);
            Collect(factor.Factors, factor.Criteria, factor.Weighting is null ? null : $"'{factor.Id}'", owners);
        }

        foreach (var criterion in criteria)
        {
            if (criterion is not null) owners.TryAdd(criterion.Id ?? "", weighting);
        }
    }

    private static string PathOf(string node) => $"$.weights.{node}";

    private ImmutableArray<Factor> Weighted(ImmutableArray<Factor> factors) =>
        [.. factors.Select(factor => factor is null
            ? null! : factor with { Weight = WeightOf(factor), Factors = Weighted(factor.Factors), Criteria = Weighted(factor.Criteria) })];

    private ImmutableArray<Criterion> Weighted(ImmutableArray<Criterion> criteria) =>
        [.. criteria.Select(criterion => criterion is null ? null! : criterion with { Weight = WeightOf(criterion) })];

    private double? WeightOf(ModelNode node) => Weights.TryGet(node.Id ?? "", out double weight) ? weight : node.Weight;

    private string Found(string node) => Weights[node].ToString("R", CultureInfo.InvariantCulture);

    private Problem Unknown(string node, string path, ScoringModel model, Dictionary<string, string?>.KeyCollection known, string listed) =>
        new(ProblemCodes.Unknown, path,
            $"The profile '{Id}' names a factor or criterion that the model '{model.Id}' does not have.", $"'{node}'", listed,
            NearestName.Of(node, known));

    private static string Listed(Dictionary<string, string?>.KeyCollection known) =>
        known.Count > MostListed ? string.Join(", ", known.Take(MostListed)) + " …" : string.Join(", ", known);
}
