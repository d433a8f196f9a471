using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>What PROMETHEE I and II have in common before the flows: description, check of the preference functions.</summary>
internal static class Promethee
{
    private const string Citation =
        "Brans, J.-P. and Vincke, Ph. (1985): A preference ranking organisation method (the PROMETHEE method for multiple criteria "
            + "decision-making). Management Science 31(6), 647-656";

    internal static MethodInfo Info(string kind, string name, ImmutableArray<PreferenceFunction> preferences)
    {
        var info = MethodBricks.Info(kind, name, Citation, ScoreDirection.HigherIsBetter,
            InputDemands.TwoAlternatives, Law.IndependenceOfOthers);

        // A threshold is a number in the unit of its criterion: in another unit it means something else.
        return preferences.IsDefault || preferences.All(static f => f is null || !f.HasThreshold) ? info : info.Breaking(Law.UnitScale);
    }

    internal static void Check(ImmutableArray<PreferenceFunction> preferences, OptionCheck check)
    {
        check.OnePerCriterionOrOne(preferences);
        for (int k = 0; !preferences.IsDefault && k < preferences.Length; k++)
            preferences[k]?.Check(OptionCheck.Item(nameof(preferences), k), check);
    }

    /// <summary>One function per criterion; they have been checked.</summary>
    internal static PreferenceFunction[] Functions(ImmutableArray<PreferenceFunction> preferences, DecisionMatrix matrix)
    {
        var functions = new PreferenceFunction[matrix.CriterionCount];
        for (int j = 0; j < functions.Length; j++)
            functions[j] = preferences.IsDefaultOrEmpty ? PreferenceFunction.Usual : preferences[preferences.Length == 1 ? 0 : j];
        return functions;
    }
}
