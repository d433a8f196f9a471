using System.Collections.Immutable;

namespace LocationScore.Weighting;

/// <summary>An indicator whose values are judged rather than measured: the priorities of the locations, found from judgements about them in
/// pairs, in ratios or in numbers.</summary>
/// <param name="Id">Its id; not that of a known or derived indicator.</param>
/// <param name="Locations">The ids of the locations that were judged, each once; others have no value.</param>
/// <param name="By">How the judgements become priorities: a weighting by judgement, such as <see cref="AhpWeights"/>, whose items are the
/// locations.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Name">Its name for people, or <see langword="null"/> for the id.</param>
/// <remarks>
/// The values are 0 or more and sum to 1 over the judged locations, as the local priorities of alternatives in Saaty, T. L. (1980), The
/// Analytic Hierarchy Process. Leaving one of the locations out of a ranking changes none of them.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record JudgedIndicator(
    string Id,
    ImmutableArray<string> Locations,
    WeightingMethod By,
    string Unit = "priority",
    string? Name = null)
{
    /// <summary>Gets the ids of the locations that were judged.</summary>
    public ImmutableArray<string> Locations { get; init => field = value.IsDefault ? [] : value; } = Locations.IsDefault ? [] : Locations;

    /// <summary>Finds everything that is wrong on its own, without facts.</summary>
    internal void Check(ModelValidation v, string path)
    {
        if (string.IsNullOrWhiteSpace(Unit)) v.Add(ProblemCodes.Empty, path + ".unit", "The judged indicator has no unit.", "an empty text",
            "a unit");
        bool fit = !v.IsNull(path + ".by", By, "The weighting");
        if (Locations.IsEmpty)
        {
            v.Add(ProblemCodes.Empty, path + ".locations", "No location is judged.", "none", "the ids of the locations that were judged");
            fit = false;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int k = 0; k < Locations.Length; k++)
        {
            string at = FormattableString.Invariant($"{path}.locations[{k}]");
            if (v.IsNull(at, Locations[k], "The location")) fit = false;
            else if (!seen.Add(Locations[k]))
            {
                v.Add(ProblemCodes.Duplicate, at, "The location is listed twice.", $"'{Locations[k]}'", "each location once");
                fit = false;
            }
        }

        if (!fit) return;
        var problems = new List<Problem>();
        Judge(problems);
        v.Problems.AddRange(problems.Select(problem => problem with { Path = $"{path}.by{Below(problem.Path)}" }));
    }

    /// <summary>The priorities of the locations, or null with problems whose paths begin in the weighting.</summary>
    internal WeightingResult? Judge(List<Problem> problems)
    {
        if (WeightingGate.NeedsData(By, problems) is not { } needsData) return null;
        if (!needsData) return WeightingGate.Try(By, Locations, null, problems);
        problems.Add(new(ProblemCodes.NotAllowed, "", "This weighting reads facts; values are judged without any.", By.Info.Kind,
            "a weighting by judgement, such as ahp, bestWorst, direct or group"));
        return null;
    }

    private static string Below(string path) => path.Length == 0 ? "" : "." + path.TrimStart('$', '.');
}
