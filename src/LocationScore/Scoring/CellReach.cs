namespace LocationScore;

/// <summary>What a fact of one indicator feeds.</summary>
internal sealed class CellReach
{
    private CellReach(int[] criteria, bool isSimple) => (Criteria, IsSimple) = (criteria, isSimple);

    /// <summary>Gets the criteria on the indicator and on those derived from it.</summary>
    internal int[] Criteria { get; }

    /// <summary>Gets whether a fact that changes its value changes nothing but the values of these criteria at its own location.</summary>
    internal bool IsSimple { get; }

    internal static CellReach Of(Plan plan, int indicator)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { plan.Facts.Indicators[indicator].Id };
        for (int k = plan.Chosen.Indicators.Length; k < plan.Facts.Indicators.Length; k++)
        {
            if (plan.DerivedAt(k) is { } derived && derived.Inputs.Any(input => reached.Contains(input.Id)))
                reached.Add(plan.Facts.Indicators[k].Id);
        }

        int[] criteria = [.. Enumerable.Range(0, plan.Criteria.Length).Where(j => reached.Contains(plan.Criteria[j].Criterion.Indicator))];
        bool simple = plan.Model.Method is null
            && plan.Model.Requirements.All(requirement => !reached.Contains(requirement.Indicator))
            && !Array.Exists(plan.Nodes, static node => node.Weighting?.Info.NeedsData == true)
            && Array.TrueForAll(plan.Criteria, column => column.Missing.OtherIndicator is not { } other || !reached.Contains(other))
            && Array.TrueForAll(criteria, j => IsOnItsOwn(plan.Criteria[j]));
        return new(criteria, simple);
    }

    /// <summary>Whether the values of a criterion do not depend on each other.</summary>
    private static bool IsOnItsOwn(CriterionColumn column) => column.Curve is { } and not Curve.CustomCurve
        && (column.Outliers is null or KeepTreatment)
        && (column.States is null || PeerReasons.Of(column) is null);
}
