namespace LocationScore;

/// <content>Do the names and units in the model fit the facts?</content>
internal sealed partial class Compilation
{
    private void CheckReferences()
    {
        var units = given.Indicators
            .ToDictionary(static indicator => indicator.Id, static indicator => indicator.Unit, StringComparer.Ordinal);
        for (int k = 0; k < model.Judged.Length; k++)
        {
            if (model.Judged[k] is not { } judged) continue;
            if (!units.TryAdd(judged.Id ?? "", judged.Unit) && given.FindIndicator(judged.Id ?? "") is not null)
                Problems.Add(new(ProblemCodes.Duplicate, At("$.judged", k) + ".id", "A judged indicator has the id of a known one.",
                    $"'{judged.Id}'", "an id of its own"));
            for (int i = 0; i < judged.Locations.Length; i++) CheckKnown(At(At("$.judged", k) + ".locations", i), judged.Locations[i]);
        }

        for (int k = 0; k < model.Derived.Length; k++)
        {
            if (model.Derived[k] is not { } derived) continue;
            if (!units.TryAdd(derived.Id ?? "", derived.Unit) && given.FindIndicator(derived.Id ?? "") is not null)
                Problems.Add(new(ProblemCodes.Duplicate, At("$.derived", k) + ".id", "A derived indicator has the id of a known one.",
                    $"'{derived.Id}'", "an id of its own"));
        }

        for (int k = 0; k < model.Derived.Length; k++)
        {
            if (model.Derived[k] is not { } derived) continue;
            foreach (var input in derived.Inputs) CheckIndicator($"{At("$.derived", k)}.{input.Field}", input.Id, input.Unit, units);
        }

        for (int k = 0; k < model.Choices.Length; k++)
        {
            if (model.Choices[k] is null) continue;
            CheckIndicator(At("$.choices", k) + ".indicator", model.Choices[k].Indicator, null, units);
            if (model.Choices[k].Location is { } location) CheckKnown(At("$.choices", k) + ".location", location);
            if (model.Choices[k].Source is { } source && given.FindSource(source) is null)
                Problems.Add(FactTable.Unknown(At("$.choices", k) + ".source", "source", source, given.Sources.Select(static s => s.Id)));
        }

        for (int k = 0; k < model.Requirements.Length; k++)
        {
            if (model.Requirements[k] is { } requirement) CheckIndicator(At("$.requirements", k) + ".indicator", requirement.Indicator,
                requirement.Unit, units);
        }

        if (model.Reference is not null) CheckLocation("$.reference", model.Reference);
        CheckFunction("$.rescale", model.Rescale);
        CheckFunction("$.defaults.value", model.Defaults?.Value);
        CheckMissing("$.defaults.missing", model.Defaults?.Missing, units);
        CheckBranch("$", model.Factors, model.Criteria, units);
    }

    private void CheckBranch(string path, IReadOnlyList<Factor> factors, IReadOnlyList<Criterion> criteria, Dictionary<string,
        string> units)
    {
        for (int k = 0; k < factors.Count; k++)
        {
            if (factors[k] is null) continue;
            string at = At(path + ".factors", k);
            CheckFunction(at + ".rescale", factors[k].Rescale);
            CheckBranch(at, factors[k].Factors, factors[k].Criteria, units);
        }

        for (int k = 0; k < criteria.Count; k++)
        {
            if (criteria[k] is null) continue;
            string at = At(path + ".criteria", k);
            CheckIndicator(at + ".indicator", criteria[k].Indicator, criteria[k].Unit, units);
            CheckFunction(at + ".value", criteria[k].Value);
            CheckMissing(at + ".missing", criteria[k].Missing, units);
            for (int i = 0; i < criteria[k].Ignore.Length; i++)
            {
                if (criteria[k].Ignore[i] is { } ignored) CheckKnown(At(at + ".ignore", i) + ".location", ignored.Location);
            }
        }
    }

    private void CheckIndicator(string path, string? id, string? unit, Dictionary<string, string> units)
    {
        if (id is null) return; // the check of the model has said so
        if (!units.TryGetValue(id, out string? known))
        {
            Problems.Add(FactTable.Unknown(path, "indicator", id, units.Keys));
            return;
        }

        if (unit is null || string.Equals(unit, known, StringComparison.Ordinal)) return;
        string at = path.EndsWith(".indicator", StringComparison.Ordinal) ? path[..^".indicator".Length] + ".unit" : path;
        Problems.Add(new(ProblemCodes.WrongUnit, at, $"The model expects '{id}' in another unit than the facts have it in.", $"'{unit}'",
            $"'{known}'",
            Repair: "Write the anchors in the unit of the facts and state that unit."));
    }

    private void CheckLocation(string path, string id)
    {
        if (given.FindLocation(id) is null) Problems.Add(FactTable.Unknown(path, "location", id, given.Locations.Select(static l => l.Id)));
    }

    /// <summary>What is said of a location that was left out of a smaller table does no harm.</summary>
    private void CheckKnown(string path, string? id)
    {
        if (id is not null && !given.KnowsLocation(id)) CheckLocation(path, id);
    }

    private void CheckFunction(string path, ValueFunction? function)
    {
        if (function?.ReferenceLocation is { } location) CheckLocation(path + ".location", location);
    }

    private void CheckMissing(string path, MissingPolicy? policy, Dictionary<string, string> units)
    {
        if (policy is { OtherIndicator: { } other }) CheckIndicator(path + ".on", other, null, units);
    }
}
