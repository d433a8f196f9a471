namespace LocationScore.Json;

/// <summary>What of the given facts a result rests on: the locations of the result and those that the model names, and the indicators that
/// the model reads.</summary>
internal static class UsedFacts
{
    internal static FactTable Of(ScoringResult result)
    {
        var given = result.Facts.Given;
        var indicators = Indicators(result.Model);
        // A table has an indicator, also where every value is judged.
        if (!given.Indicators.Any(indicator => indicators.Contains(indicator.Id))) indicators.Add(given.Indicators[0].Id);
        var part = given.Part(static _ => true, indicator => indicators.Contains(indicator.Id));
        // A location that the model compares with may have been left out by a selection: scoring again needs to know it.
        var named = Locations(result.Model).Where(id => given.FindLocation(id) is null && given.FindAnyLocation(id) is not null)
            .ToHashSet(StringComparer.Ordinal);
        if (named.Count == 0) return part;
        return given.Whole.Part(location => named.Contains(location.Id) || given.FindLocation(location.Id) is not null,
            indicator => indicators.Contains(indicator.Id));
    }

    private static HashSet<string> Indicators(ScoringModel model)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var criterion in Criteria(model))
        {
            found.Add(criterion.Indicator);
            if ((criterion.Missing ?? model.Defaults?.Missing) is RegressionMissing regression) found.Add(regression.On);
        }

        foreach (var requirement in model.Requirements) found.Add(requirement.Indicator);
        foreach (var choice in model.Choices) found.Add(choice.Indicator);
        foreach (var derived in model.Derived)
        {
            foreach (var input in derived.Inputs) found.Add(input.Id);
        }

        return found;
    }

    private static IEnumerable<string> Locations(ScoringModel model)
    {
        if (model.Reference is { } reference) yield return reference;
        foreach (var choice in model.Choices)
        {
            if (choice.Location is { } chosen) yield return chosen;
        }

        foreach (var judged in model.Judged)
        {
            foreach (string location in judged.Locations) yield return location;
        }

        foreach (var criterion in Criteria(model))
        {
            foreach (var ignored in criterion.Ignore) yield return ignored.Location;
            switch (criterion.Value ?? model.Defaults?.Value)
            {
                case ReferenceNormalisation compared:
                    yield return compared.Location;
                    break;
                case FrontierNormalisation { Location: { } best }:
                    yield return best;
                    break;
            }
        }
    }

    internal static IEnumerable<Criterion> Criteria(ScoringModel model) => Nodes(model).OfType<Criterion>();

    internal static IEnumerable<ModelNode> Nodes(ScoringModel model) => [.. model.Factors.SelectMany(Below), .. model.Criteria];

    private static IEnumerable<ModelNode> Below(Factor factor) => [factor, .. factor.Factors.SelectMany(Below), .. factor.Criteria];
}
