using System.Collections.Immutable;
using LocationScore.Methods;

namespace LocationScore;

/// <summary>What a ranking method sees of a model: its criteria as the columns of a decision matrix.</summary>
internal static class MethodColumns
{
    /// <summary>The column of one criterion and whether less is better.</summary>
    internal static (double[] Column, bool Cost) Of(Plan plan, int criterion)
    {
        var column = plan.Criteria[criterion];
        // Codes are not quantities: what they earn is.
        return plan.Model.MethodScale == MethodScale.Values || column.Value.IsCoded
            ? (plan.Values[(criterion * plan.Count)..((criterion + 1) * plan.Count)], false)
            : Raw(column);
    }

    /// <summary>The raw values of a criterion; a target becomes the distance from it, which is a cost.</summary>
    internal static (double[] Column, bool Cost) Raw(CriterionColumn column) => column.Criterion.Direction switch
    {
        Direction.Benefit => (column.Used, false),
        Direction.Cost => (column.Used, true),
        _ => (TargetDistances(column.Used, column.Criterion.Target!), true),
    };

    internal static double[] TargetDistances(ReadOnlySpan<double> x, TargetRange target)
    {
        var distances = new double[x.Length];
        for (int i = 0; i < x.Length; i++) distances[i] = target.Distance(x[i]);
        return distances;
    }

    internal static DecisionMatrix Matrix(Plan plan)
    {
        int m = plan.Criteria.Length, n = plan.Count;
        var columns = new double[m * n];
        var directions = ImmutableArray.CreateBuilder<Direction>(m);
        for (int j = 0; j < m; j++)
        {
            var (column, cost) = Of(plan, j);
            column.CopyTo(columns.AsSpan(j * n));
            directions.Add(cost ? Direction.Cost : Direction.Benefit);
        }

        return DecisionMatrix.Trusted(columns, n, directions.MoveToImmutable(), [.. plan.Locations.Select(static l => l.Id)],
            [.. plan.Criteria.Select(static c => c.Criterion.Id)]);
    }
}
