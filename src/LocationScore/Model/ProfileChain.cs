using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore;

/// <summary>A model with the weights of a chain of profiles.</summary>
/// <param name="Model">The model with all weights applied.</param>
/// <param name="Profiles">The profiles from the one that extends the model to the one that was asked for.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record ProfileChain(ScoringModel Model, ImmutableArray<WeightProfile> Profiles)
{
    /// <summary>Follows what a profile extends down to a model and applies the weights from there, the profile itself last.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="models">The models that are known; ids must differ.</param>
    /// <param name="profiles">The profiles that are known; ids must differ from one another and from those of the models.
    /// <paramref name="profile"/> need not be among them.</param>
    /// <returns>The model with the weights, and the profiles that were applied.</returns>
    /// <exception cref="ProblemsException">
    /// An id is unknown, is used twice or leads back to itself, or a profile does not fit the model (see
    /// <see cref="WeightProfile.Apply"/>); all problems are listed.
    /// </exception>
    public static ProfileChain Resolve(WeightProfile profile, IEnumerable<ScoringModel> models, IEnumerable<WeightProfile> profiles)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(models);
        ArgumentNullException.ThrowIfNull(profiles);
        var problems = new List<Problem>();
        var knownModels = new Dictionary<string, ScoringModel>(StringComparer.Ordinal);
        var knownProfiles = new Dictionary<string, WeightProfile>(StringComparer.Ordinal) { [profile.Id ?? ""] = profile };
        foreach (var model in models)
        {
            if (model is null) problems.Add(Null("model"));
            else if (!knownModels.TryAdd(model.Id ?? "", model)) problems.Add(Twice("model", "model", model.Id ?? ""));
        }

        foreach (var other in profiles)
        {
            if (other is null) problems.Add(Null("profile"));
            else if (!ReferenceEquals(other, profile) && !knownProfiles.TryAdd(other.Id ?? "", other) && !knownProfiles[other.Id ?? ""]
                .Equals(other)) problems.Add(Twice("profile", "profile", other.Id ?? ""));
        }

        foreach (string id in knownProfiles.Keys.Where(knownModels.ContainsKey)) problems.Add(Twice("model", "profile", id));
        var chain = new List<WeightProfile> { profile };
        var bottom = Follow(chain, knownModels, knownProfiles, problems);
        if (bottom is null) throw new ProblemsException(problems);
        chain.Reverse();
        foreach (var next in chain)
        {
            try
            {
                bottom = next.Apply(bottom);
            }
            catch (ProblemsException unfit)
            {
                problems.AddRange(unfit.Problems);
            }
        }

        return problems.Count > 0 ? throw new ProblemsException(problems) : new(bottom, [.. chain]);
    }

    private static ScoringModel? Follow(List<WeightProfile> chain, Dictionary<string, ScoringModel> models,
        Dictionary<string, WeightProfile> profiles, List<Problem> problems)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { chain[0].Id ?? "" };
        while (true)
        {
            var last = chain[^1];
            if (models.TryGetValue(last.Extends ?? "", out var model)) return model;
            if (!profiles.TryGetValue(last.Extends ?? "", out var next))
            {
                string[] known = [.. models.Keys, .. profiles.Keys.Where(id => !string.Equals(id, last.Id, StringComparison.Ordinal))];
                problems.Add(new(ProblemCodes.Unknown, "$.extends", $"The profile '{last.Id}' extends something that is not known.",
                    $"'{last.Extends}'", known.Length > 30 ? string.Join(", ", known.Take(30)) + " …" : string.Join(", ", known),
                    NearestName.Of(last.Extends ?? "", known)));
                return null;
            }

            if (!seen.Add(next.Id ?? ""))
            {
                problems.Add(new(ProblemCodes.Cycle, "$.extends", "The profiles extend one another in a circle.",
                    string.Join(" → ", chain.Select(static link => link.Id).Append(next.Id)), "a chain that ends at a model"));
                return null;
            }

            chain.Add(next);
        }
    }

    private static Problem Null(string what) =>
        new(ProblemCodes.Missing, "$", $"A {what} of the list is null.", "null",
            $"a {what}, or nothing at this place", Repair: "Leave it out.");

    private static Problem Twice(string first, string second, string? id) =>
        new(ProblemCodes.Duplicate, "$.id", $"A {first} and another {second} have the same id.", $"'{id}'",
            "ids that differ among models and profiles");
}
