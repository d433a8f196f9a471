using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore;

/// <summary>Places the locations on the quality and cost axes of a model.</summary>
internal static class QualityCostMaps
{
    internal static QualityCostMap Of(Plan plan, ScoringResult result, FactorValues factors)
    {
        double[] quality = AxisScores(plan, Axis.Quality, factors), cost = AxisScores(plan, Axis.Cost, factors);
        double qualityDivide = Divide(quality, plan.Reference), costDivide = Divide(cost, plan.Reference);
        bool unit = cost.All(static c => double.IsNaN(c) || c is >= 0 and <= 1);
        bool[] front = Front(quality, cost);
        var points = ImmutableArray.CreateBuilder<QualityCostPoint>(plan.Count);
        foreach (var ranked in result.Ranking)
        {
            int i = ranked.Position;
            if (double.IsNaN(quality[i]) || double.IsNaN(cost[i])) continue;
            bool good = quality[i] >= qualityDivide, cheap = cost[i] >= costDivide;
            var quadrant = good ? (cheap ? Quadrant.GoodAndCheap : Quadrant.GoodAndExpensive) : cheap ? Quadrant.WeakAndCheap
                : Quadrant.WeakAndExpensive;
            points.Add(new(ranked.Location, quality[i], cost[i], quadrant, front[i], unit ? quality[i] / (2 - cost[i]) : null));
        }

        return new(qualityDivide, costDivide, points.DrainToImmutable());
    }

    /// <summary>The Pareto front by one sweep from the best quality down: of equal quality only the best cost, and only above every cost
    /// before.</summary>
    private static bool[] Front(double[] quality, double[] cost)
    {
        var front = new bool[quality.Length];
        double best = double.NegativeInfinity;
        foreach (var equals in Enumerable.Range(0, quality.Length).Where(i => !double.IsNaN(quality[i]) && !double.IsNaN(cost[i]))
            .GroupBy(i => quality[i]).OrderByDescending(static group => group.Key))
        {
            double top = equals.Max(i => cost[i]);
            foreach (int i in equals) front[i] = cost[i] == top && top > best;
            best = Math.Max(best, top);
        }

        return front;
    }

    /// <summary>The weighted mean of the factors of an axis that count for a location; NaN where none does.</summary>
    private static double[] AxisScores(Plan plan, Axis axis, FactorValues factors)
    {
        var nodes = Array.FindAll(plan.Top.Children, child => plan.Nodes[child].Node is Factor factor && factor.Axis == axis);
        var scores = new double[plan.Count];
        for (int i = 0; i < scores.Length; i++)
        {
            double whole = 0, sum = 0;
            foreach (int node in nodes)
            {
                if (factors.Absent[node]![i]) continue;
                whole += plan.Nodes[node].LocalWeight;
                sum += plan.Nodes[node].LocalWeight * factors.After[node]![i];
            }

            scores[i] = whole == 0 ? double.NaN : sum / whole;
        }

        return scores;
    }

    private static double Divide(double[] scores, int reference)
    {
        if (reference >= 0 && !double.IsNaN(scores[reference])) return scores[reference];
        double[] sorted = [.. scores.Where(static score => !double.IsNaN(score)).Order()];
        return sorted.Length == 0 ? double.NaN : OrderStatistics.Quantile(sorted, 0.5);
    }
}
