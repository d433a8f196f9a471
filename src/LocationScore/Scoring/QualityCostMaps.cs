using System.Collections.Immutable;
using LocationScore.Model;
using LocationScore.Results;

namespace LocationScore.Scoring;

/// <summary>Places the locations on the quality and cost axes of a model.</summary>
internal static class QualityCostMaps
{
    internal static QualityCostMap Of(Plan plan, ScoringResult result, double[]?[] after)
    {
        var quality = AxisScores(plan, Axis.Quality, after);
        var cost = AxisScores(plan, Axis.Cost, after);
        double qualityDivide = plan.Reference >= 0 ? quality[plan.Reference] : Median(quality);
        double costDivide = plan.Reference >= 0 ? cost[plan.Reference] : Median(cost);
        bool unit = cost.All(static c => c is >= 0 and <= 1);
        var points = ImmutableArray.CreateBuilder<QualityCostPoint>(plan.Count);
        foreach (var ranked in result.Ranking)
        {
            int i = ranked.Position;
            bool good = quality[i] >= qualityDivide, cheap = cost[i] >= costDivide;
            var quadrant = good ? (cheap ? Quadrant.GoodAndCheap : Quadrant.GoodAndDear) : cheap ? Quadrant.WeakAndCheap : Quadrant.WeakAndDear;
            points.Add(new(ranked.Location, quality[i], cost[i], quadrant, OnFront(quality, cost, i), unit ? quality[i] / (2 - cost[i]) : null));
        }

        return new(qualityDivide, costDivide, points.MoveToImmutable());
    }

    private static bool OnFront(double[] quality, double[] cost, int i)
    {
        for (int k = 0; k < quality.Length; k++)
        {
            if (quality[k] >= quality[i] && cost[k] >= cost[i] && (quality[k] > quality[i] || cost[k] > cost[i])) return false;
        }

        return true;
    }

    private static double[] AxisScores(Plan plan, Axis axis, double[]?[] after)
    {
        var nodes = Array.FindAll(plan.Top.Children, child => plan.Nodes[child].Node is Factor factor && factor.Axis == axis);
        var scores = new double[plan.Count];
        double whole = nodes.Sum(node => plan.Nodes[node].LocalWeight);
        foreach (int node in nodes)
        {
            for (int i = 0; i < scores.Length; i++) scores[i] += plan.Nodes[node].LocalWeight / whole * after[node]![i];
        }

        return scores;
    }

    private static double Median(double[] values)
    {
        var sorted = (double[])values.Clone();
        Array.Sort(sorted);
        return PeerColumns.Quantile(sorted, 0.5);
    }
}
