using System.Collections.Immutable;
using System.Globalization;

namespace LocationScore.Methods;

/// <summary>What PROMETHEE I and II have in common before the flows: description and checks.</summary>
internal static class PrometheeInput
{
    private const string Citation =
        "Brans, J.-P. and Vincke, Ph. (1985): A preference ranking organisation method (the PROMETHEE method for multiple criteria decision-making). Management Science 31(6), 647-656";

    internal static MethodInfo Info(string kind, string name, ImmutableArray<PreferenceFunction> preferences)
    {
        // A threshold is a number in the unit of its criterion: in another unit it means something else.
        bool unitFree = preferences.IsDefault || preferences.All(static f => f is null || !f.HasThreshold);
        return new(kind, name, Citation, ScoreDirection.HigherIsBetter, InputDemands.TwoAlternatives,
            OutrankingLaws.AllBut(unitFree ? [Law.IndependenceOfOthers] : [Law.UnitScale, Law.IndependenceOfOthers]),
            unitFree ? [Law.IndependenceOfOthers] : [Law.UnitScale, Law.IndependenceOfOthers]);
    }

    internal static double[] Check(
        MethodInfo info,
        DecisionMatrix matrix,
        ReadOnlySpan<double> weights,
        ImmutableArray<PreferenceFunction> preferences,
        int maxThreads,
        out PreferenceFunction[] functions,
        double flowTolerance = 0)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var problems = new List<Problem>();
        functions = PreferenceFunction.PerCriterion(preferences, matrix, problems);
        PerCriterionOptions.CheckRange(flowTolerance, 0, 1, "flowTolerance", "The tolerance of flows", problems);
        if (maxThreads < 1)
            problems.Add(new(ProblemCodes.OutOfRange, "maxThreads", "There must be a thread to work on.", maxThreads.ToString(CultureInfo.InvariantCulture), "1 or more"));
        return PerCriterionOptions.Check(info, matrix, weights, problems);
    }
}
