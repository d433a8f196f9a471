using System.Globalization;

namespace LocationScore;

/// <content>Which locations, and which criteria, are scored?</content>
internal sealed partial class Compilation
{
    private readonly HashSet<CriterionColumn> _dropped = [];

    private void ChooseLocations()
    {
        int n = _facts.Locations.Length;
        var reasons = new List<string>?[n];
        for (int k = 0; k < model.Requirements.Length; k++) Require(model.Requirements[k], At("$.requirements", k), reasons);
        Screen(reasons);
        foreach (var column in _criteria.Where(static column => column.Missing is ExcludeMissing && column.Criterion is not null))
        {
            if (_dropped.Contains(column)) continue;
            for (int i = 0; i < n; i++)
            {
                if (!HasFact(column, i)) (reasons[i] ??= []).Add($"no fact for '{column.Criterion.Id}' ({column.Criterion.Indicator})");
            }
        }

        ExcludeEmpty(reasons);
        ExcludeUncovered(reasons);
        _rows = [.. Enumerable.Range(0, n).Where(i => reasons[i] is null)];
        NoteUncovered();
        for (int i = 0; i < n; i++)
        {
            if (reasons[i] is { } why) _excluded.Add(new(_facts.Locations[i], [.. why]));
        }

        if (_rows.Length == 0)
        {
            Problems.Add(new(ProblemCodes.NothingLeft, "$", "No location is left to score.",
                string.Join("; ", _excluded.Take(5).Select(static e => $"{e.Location.Name}: {e.Reasons[0]}")),
                "at least one location that meets the requirements and the screening"));
        }
        else if (model.Reference is not null && Array.TrueForAll(_rows, row => _facts.Locations[row].Id != model.Reference))
        {
            Problems.Add(new(ProblemCodes.NotAllowed, "$.reference", "The reference location is excluded.",
                string.Join("; ", _excluded.First(e => e.Location.Id == model.Reference).Reasons), "a location that is scored"));
        }
    }

    /// <summary>A location without a single fact has nothing to be scored on, whatever the policies fill in.</summary>
    private void ExcludeEmpty(List<string>?[] reasons)
    {
        if (!_criteria.Exists(static column => column.Missing is RenormaliseMissing)) return;
        for (int i = 0; i < reasons.Length; i++)
        {
            if (reasons[i] is null && !HasAnyFact(i)) reasons[i] = ["no fact for any criterion"];
        }
    }

    private bool HasAnyFact(int row)
    {
        foreach (var column in _criteria)
        {
            if (!_dropped.Contains(column) && HasFact(column, row)) return true;
        }

        return false;
    }

    /// <summary>A location none of whose factors has the coverage that it demands has no score.</summary>
    private void ExcludeUncovered(List<string>?[] reasons)
    {
        if (!_nodes.Exists(static node => node.Node is Factor { LeastCoverage: > 0 })) return;
        for (int i = 0; i < reasons.Length; i++)
        {
            if (reasons[i] is null && Counts(0,
                i) == false) (reasons[i] ??= []).Add("too few facts: no factor has the coverage that it demands");
        }
    }

    private void NoteUncovered()
    {
        for (int k = 1; k < _nodes.Count; k++)
        {
            if (_nodes[k].Node is not Factor { LeastCoverage: > 0 } factor) continue;
            var names = _rows.Where(row => Counts(k, row) == false).Select(LocationName).ToArray();
            if (names.Length == 0) continue;
            _notices.Add(new(NoticeCodes.RescaledWeights, string.Create(CultureInfo.InvariantCulture,
                $"{factor.Id}: less than {factor.LeastCoverage:P0} of its parts have a value for " +
                $"{string.Join(", ", names.Take(6))}{(names.Length > 6 ? $" and {names.Length - 6} more" : "")}; its weight goes to its " +
                $"siblings there."), Node: factor.Id));
        }
    }

    /// <summary>Whether a node has a value for a location; null when it was left out of the model.</summary>
    private bool? Counts(int k, int row)
    {
        var node = _nodes[k];
        if (node.Leaf >= 0) return _dropped.Contains(_criteria[node.Leaf]) ? null : _criteria[node.Leaf].Missing is not RenormaliseMissing
            || HasFact(_criteria[node.Leaf], row);
        var children = Array.ConvertAll(node.Children, child => Counts(child, row));
        int kept = children.Count(static child => child is not null), present = children.Count(static child => child == true);
        return kept == 0 ? null : present > 0 && present >= node.LeastOf(kept);
    }

    /// <summary>Whether there is a fact that the criterion trusts.</summary>
    private bool HasFact(CriterionColumn column, int row) =>
        _facts.Column(column.Indicator).IsPresent(row) && (column.Criterion.Ignore.IsEmpty || !IsIgnored(column, row));

    private bool IsIgnored(CriterionColumn column, int row)
    {
        if (changed is not null && changed.Trusted.Contains((row, column.Indicator))) return false;
        string id = _facts.Locations[row].Id;
        foreach (var ignored in column.Criterion.Ignore)
        {
            if (string.Equals(ignored.Location, id, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private void Require(Requirement requirement, string path, List<string>?[] reasons)
    {
        var column = _facts.Column(_facts.TryIndicatorPosition(requirement.Indicator));
        string demand = string.Create(CultureInfo.InvariantCulture,
            $"{requirement.Indicator} {Words(requirement.Is)} {requirement.Threshold:R} {requirement.Unit}");
        string because = requirement.Reason is null ? "" : $" ({requirement.Reason})";
        for (int i = 0; i < reasons.Length; i++)
        {
            if (column.IsPresent(i))
            {
                if (!requirement.IsMetBy(column.Values[i]))
                    (reasons[i] ??= []).Add(string.Create(CultureInfo.InvariantCulture,
                        $"fails '{requirement.Id}': {demand} is required{because}, it is {column.Values[i]:R}"));
                continue;
            }

            switch (requirement.Missing)
            {
                case Requirement.RequirementMissing.Fail:
                    (reasons[i] ??= []).Add($"fails '{requirement.Id}': {demand} is required{because}, and there is no fact");
                    break;
                case Requirement.RequirementMissing.Pass:
                    _notices.Add(new(NoticeCodes.RequirementUnknown,
                        $"{LocationName(i)} passes '{requirement.Id}' although there is no fact.", _facts.Locations[i].Id, requirement.Id));
                    break;
                default:
                    Problems.Add(About(new(ProblemCodes.FactMissing, path,
                        $"There is no fact to test '{requirement.Id}' for {LocationName(i)}.", "no fact", demand,
                        Repair: "Add the fact, or state what missing means: fail or pass."), i, requirement.Indicator));
                    break;
            }
        }
    }

    private static string Words(Requirement.ThresholdTest comparison) => comparison switch
    {
        Requirement.ThresholdTest.AtLeast => "at least",
        Requirement.ThresholdTest.AtMost => "at most",
        Requirement.ThresholdTest.MoreThan => "more than",
        Requirement.ThresholdTest.LessThan => "less than",
        _ => "equal to",
    };

    private void Screen(List<string>?[] reasons)
    {
        if (model.Screening is not { } screening) return;
        int n = reasons.Length;
        foreach (var column in _criteria)
        {
            double share = Enumerable.Range(0, n).Count(i => HasFact(column, i)) / (double)n;
            if (share >= screening.CriterionCoverage) continue;
            string found = string.Create(CultureInfo.InvariantCulture, $"{share:P1} of the locations have a fact");
            if (screening.BelowCriterionCoverage == Screening.CoverageFailure.Drop)
            {
                _dropped.Add(column);
                _notices.Add(new(NoticeCodes.Dropped,
                    $"The criterion '{column.Criterion.Id}' is left out: {found}; its weight goes to its siblings.",
                    Node: column.Criterion.Id));
            }
            else
            {
                Problems.Add(new(ProblemCodes.FactMissing, column.Path, $"The criterion '{column.Criterion.Id}' has too few facts.", found,
                    string.Create(CultureInfo.InvariantCulture, $"at least {screening.CriterionCoverage:P1}"),
                        Repair: "Find the facts, or set belowCriterionCoverage to drop."));
            }
        }

        for (int i = 0; i < n; i++)
        {
            int known = _criteria.Count(column => HasFact(column, i));
            double share = known / (double)_criteria.Count;
            if (share < screening.LocationCoverage)
                (reasons[i] ??= []).Add(string.Create(CultureInfo.InvariantCulture,
                    $"facts for only {known} of {_criteria.Count} criteria ({share:P1}); {screening.LocationCoverage:P1} are required"));
        }
    }
}
