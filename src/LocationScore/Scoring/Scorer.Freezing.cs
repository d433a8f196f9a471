using System.Collections.Immutable;

namespace LocationScore;

/// <content>The model with the statistics of its normalisations.</content>
public sealed partial class Scorer
{
    /// <summary>Returns the model with every normalisation of a criterion replaced by itself with its statistics, so that a location that
    /// joins changes no value of another.</summary>
    /// <remarks>
    /// The frozen model over the same facts gives the same values with the same bits; it is written and read as a document like any other.
    /// Rescalings, methods
    /// and missing policies that look at peers stay as they are.
    /// </remarks>
    /// <returns>The model.</returns>
    /// <exception cref="ProblemsException">A normalised criterion has a treatment of outliers that looks at its peers; all problems are
    /// listed.</exception>
    public ScoringModel FrozenModel()
    {
        var frozen = new Dictionary<string, FrozenNormalisation>(StringComparer.Ordinal);
        var problems = new List<Problem>();
        foreach (var column in _plan.Criteria)
        {
            if (column.Value is not Normalisation normalisation || column.Peers is not { } peers) continue;
            frozen[column.Criterion.Id] = FrozenNormalisation.Freeze(normalisation, peers);
            if (column.Outliers is not { LooksAtPeers: true } treatment) continue;
            problems.Add(new(ProblemCodes.NotAllowed, column.Path + ".outliers",
                $"The outliers of '{column.Criterion.Id}' are treated by looking at the peers, which cannot be frozen.",
                treatment.Kind, "no treatment, or one that takes each value by itself",
                    Repair: "State \"outliers\": \"keep\", a logarithm with a shift, or a power."));
        }

        if (problems.Count > 0) throw new ProblemsException(problems);
        return Model with { Factors = Freeze(Model.Factors, frozen), Criteria = Freeze(Model.Criteria, frozen) };
    }

    private static ImmutableArray<Factor> Freeze(ImmutableArray<Factor> factors, Dictionary<string, FrozenNormalisation> frozen) =>
        [.. factors.Select(factor => factor with { Factors = Freeze(factor.Factors, frozen), Criteria = Freeze(factor.Criteria, frozen) })];

    private static ImmutableArray<Criterion> Freeze(ImmutableArray<Criterion> criteria, Dictionary<string, FrozenNormalisation> frozen) =>
        [.. criteria.Select(criterion => frozen.TryGetValue(criterion.Id, out var value) ? criterion with { Value = value } : criterion)];
}
