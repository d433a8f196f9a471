namespace LocationScore.Reporting;

/// <summary>How much detail a result of many cities carries: counted in cells, never timed, so that it is the same everywhere.</summary>
internal static class DetailBudget
{
    /// <summary>The factors and criteria of all explained cities together.</summary>
    private const int MostCells = 50_000;

    /// <summary>The same where what each adds is an attribution, which takes many scores to work out.</summary>
    private const int MostAttributed = 10_000;

    /// <summary>The facts that travel.</summary>
    private const int MostFacts = 100_000;

    /// <summary>How many cities, from the top, carry what each factor and criterion adds.</summary>
    internal static int Explained(ScoringResult result)
    {
        bool terms = result.Ranking[0].Explanation.Kind == ExplanationKind.Terms;
        return Math.Clamp((terms ? MostCells : MostAttributed) / Math.Max(1, result.Nodes.Length), 1, result.Ranking.Count);
    }

    /// <summary>Whether the facts that the scores rest on travel.</summary>
    internal static bool FactsTravel(ScoringResult result)
    {
        long criteria = result.Nodes.Count(static node => node.Node is Criterion)
            + result.Model.Requirements.Length + result.Model.Derived.Length;
        return result.Locations.Length * criteria <= MostFacts;
    }

    /// <summary>What was left out of the reasons, as a sentence; null when nothing was.</summary>
    internal static string? Note(ScoringResult result)
    {
        int explained = Explained(result);
        return explained == result.Ranking.Count ? null
            : $"What each factor and criterion adds is worked out for the first {NumberStyle.Whole.Format(explained)} of "
                + $"{Words.Count(result.Ranking.Count, "city", "cities")}; 'locationscore explain CITY' does it for any other.";
    }

    /// <summary>What was left out of the facts, as a sentence; null when nothing was.</summary>
    internal static string? FactsNote(ScoringResult result) => FactsTravel(result) ? null
        : "The facts are too many to travel with the result: keep the files, and name them with --data to replay it.";
}
