using System.Collections.Immutable;
using System.Globalization;

namespace LocationScore.Methods;

/// <summary>Options that are given per criterion, once for all criteria, or not at all; and the joint report of option and input problems.</summary>
internal static class PerCriterionOptions
{
    /// <summary>The most alternatives of a method that keeps tables of all pairs: two tables of 5,000² numbers are 400 MB.</summary>
    internal const int MostPairs = 5_000;

    /// <summary>Rounding slack when sums of normalised weights are compared with one another or with a threshold.</summary>
    internal const double Slack = 1e-12;

    /// <summary>Returns one item per criterion: the list itself, its only item for every criterion, or the default.</summary>
    internal static T[] Spread<T>(ImmutableArray<T> given, T none, DecisionMatrix matrix, string path, string what, List<Problem> problems)
        where T : class
    {
        int m = matrix.CriterionCount;
        var items = new T[m];
        Array.Fill(items, none);
        if (given.IsDefaultOrEmpty) return items;
        for (int k = 0; k < given.Length; k++)
        {
            if (given[k] is null)
            {
                problems.Add(new(ProblemCodes.Missing, string.Create(CultureInfo.InvariantCulture, $"{path}[{k}]"), $"One of the {what} is null."));
                return items;
            }
        }

        if (given.Length != m && given.Length != 1)
        {
            problems.Add(new(ProblemCodes.WrongLength, path, $"There must be {what} for each criterion.",
                string.Create(CultureInfo.InvariantCulture, $"{given.Length}"),
                string.Create(CultureInfo.InvariantCulture, $"{m}, one per criterion, or 1 for all of them, or none")));
            return items;
        }

        for (int j = 0; j < m; j++) items[j] = given.Length == 1 ? given[0] : given[j];
        return items;
    }

    /// <summary>Checks weights and matrix and throws together with the problems of the options; returns the normalised weights.</summary>
    internal static double[] Check(MethodInfo info, DecisionMatrix matrix, ReadOnlySpan<double> weights, List<Problem> problems)
    {
        double[] normalised = [];
        try
        {
            normalised = MethodInput.Check(info, matrix, weights);
        }
        catch (ProblemsException found)
        {
            problems.AddRange(found.Problems);
        }

        return problems.Count == 0 ? normalised : throw new ProblemsException(problems);
    }

    /// <summary>Reports too many alternatives for a method whose tables grow with their square.</summary>
    internal static void CheckPairs(string method, int alternatives, List<Problem> problems)
    {
        if (alternatives <= MostPairs) return;
        problems.Add(new(ProblemCodes.OutOfRange, "rows", $"{method} keeps tables of all pairs of alternatives.",
            string.Create(CultureInfo.InvariantCulture, $"{alternatives} alternatives"), string.Create(CultureInfo.InvariantCulture, $"at most {MostPairs}"),
            Repair: "Screen the alternatives first, or use PROMETHEE II, whose time grows with n log n."));
    }

    /// <summary>Reports a number that is not in its closed range.</summary>
    internal static void CheckRange(double value, double least, double most, string path, string what, List<Problem> problems)
    {
        if (value >= least && value <= most) return;
        problems.Add(new(ProblemCodes.OutOfRange, path, $"{what} cannot be used.", value.ToString("R", CultureInfo.InvariantCulture),
            string.Create(CultureInfo.InvariantCulture, $"a number from {least:R} to {most:R}")));
    }

    /// <summary>Reports a choice outside its enumeration.</summary>
    internal static void CheckChoice<T>(T value, string path, List<Problem> problems)
        where T : struct, Enum
    {
        if (Enum.IsDefined(value)) return;
        problems.Add(new(ProblemCodes.NotAllowed, path, "There is no such choice.", value.ToString(), string.Join(", ", Enum.GetNames<T>())));
    }

    /// <summary>Returns a value turned so that more is better; the sign change is exact.</summary>
    internal static double Oriented(DecisionMatrix matrix, int alternative, int criterion) =>
        matrix.Directions[criterion] == Direction.Cost ? -matrix.Column(criterion)[alternative] : matrix.Column(criterion)[alternative];
}
