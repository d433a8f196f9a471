using System.Collections.Immutable;
using System.CommandLine;
using LocationScore.Data;

namespace LocationScore.Cli.Input;

/// <summary>One ranking per year of the built-in facts: what <c>--years</c> asks for.</summary>
internal static class YearRankings
{
    /// <summary>The years that a call asks for, rising; problems when it cannot have them.</summary>
    internal static List<int> Asked(ParseResult parse, string text, List<Problem> problems)
    {
        if (parse.GetValue(SharedOptions.Data) is { Length: > 0 } || parse.GetValue(SharedOptions.Year) is not null)
            problems.Add(new(ProblemCodes.NotAllowed, "--years", "Only the built-in facts have years to go through.", null,
                "--years without --data and --year"));
        return YearModel.Years(text, problems);
    }

    /// <summary>Ranks the cities, or all of them for null, in every year.</summary>
    internal static ImmutableArray<KeyValuePair<int, ScoringResult>> Of(ScoringModel model, List<int> years, IReadOnlyList<string>? cities,
        ModelPlaces places)
    {
        var rankings = ImmutableArray.CreateBuilder<KeyValuePair<int, ScoringResult>>();
        foreach (int year in years)
        {
            var facts = Scored.Selected(CitiesByYear.Of(year), cities);
            if (!Scorer.TryCompile(YearModel.Of(model, year), facts, out var scorer, out var problems))
                throw new ProblemsException(places.Placed(problems, model));
            rankings.Add(KeyValuePair.Create(year, scorer.Score()));
        }

        return rankings.DrainToImmutable();
    }
}
