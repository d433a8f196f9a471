using System.Globalization;
using LocationScore.Data;

namespace LocationScore.Cli.Input;

/// <summary>Models and facts of other years: what the options <c>--year</c> and <c>--years</c> mean for the built-in facts.</summary>
internal static class YearModel
{
    /// <summary>A model for facts of another year than the one it was written for: its reference year is that year, facts that it ignores
    /// by location are those of its own year, and facts beyond the ends of a scale, which it may refuse, are set to the nearer end with a
    /// notice.</summary>
    internal static ScoringModel Of(ScoringModel model, int year) => model.ReferenceYear == year ? model : model with
    {
        ReferenceYear = year,
        Factors = [.. model.Factors.Select(Changed)],
        Criteria = [.. model.Criteria.Select(Changed)],
    };

    /// <summary>The years of a range <c>2009..2014</c> or a list <c>2009,2011</c>, rising; problems when there is none.</summary>
    internal static List<int> Years(string text, List<Problem> problems)
    {
        var years = new List<int>();
        string allowed = $"a range such as 2009..2014, or a list such as 2009,2011, of {CitiesByYear.Years[0]} to {CitiesByYear.Years[^1]}";
        foreach (string part in Inputs.List(text))
        {
            string[] ends = part.Split("..", StringSplitOptions.TrimEntries);
            int from = 0, to = 0;
            bool read = ends.Length is 1 or 2 && int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out from)
                && int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out to);
            if (!read || from > to || !CitiesByYear.Years.Contains(from) || !CitiesByYear.Years.Contains(to))
                problems.Add(new(ProblemCodes.NotAllowed, "--years", "These are no years of the built-in facts.",
                    Shared.NumberText.Quote(part), allowed));
            else years.AddRange(Enumerable.Range(from, to - from + 1));
        }

        if (years.Count == 0 && problems.Count == 0)
            problems.Add(new(ProblemCodes.Empty, "--years", "No year is named.", Shared.NumberText.Quote(text), allowed));
        foreach (int twice in years.GroupBy(static year => year).Where(static group => group.Count() > 1).Select(static group => group.Key))
            problems.Add(new(ProblemCodes.Duplicate, "--years", "The year is named twice.", $"{twice}", "each year once"));
        return [.. years.Order()];
    }

    private static Factor Changed(Factor factor) => factor with
    {
        Factors = [.. factor.Factors.Select(Changed)],
        Criteria = [.. factor.Criteria.Select(Changed)],
    };

    private static Criterion Changed(Criterion criterion) => criterion with
    {
        Ignore = [],
        Value = criterion.Value switch
        {
            LinearFunction { Outside: Outside.Reject } line => line with { Outside = Outside.Clip },
            PiecewiseLinearFunction { Outside: Outside.Reject } lines => lines with { Outside = Outside.Clip },
            TargetDistanceFunction { Outside: Outside.Reject } target => target with { Outside = Outside.Clip },
            var other => other,
        },
    };
}
