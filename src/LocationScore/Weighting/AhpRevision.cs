using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore.Weighting;

/// <summary>The judgement that fits the others worst, and what the others imply instead.</summary>
/// <param name="Preferred">The id of the item that was judged at least as important.</param>
/// <param name="Over">The id of the item it was compared with.</param>
/// <param name="Given">The judgement, 1 or more.</param>
/// <param name="Implied">The ratio of the priorities when this judgement is left out; below 1 when the others reverse it.</param>
/// <param name="ConsistencyRatioAfter">The consistency ratio, 0 or more, with the implied value in place of the judgement.</param>
/// <remarks>Saaty, T. L. (2003). Decision-making with the AHP: why is the principal eigenvector necessary. European Journal of Operational
/// Research 145(1), 85–91:
/// the judgement with the largest a(i,j) w(j)/w(i) or its reciprocal, replaced by the ratio found without it as by Harker (1987).</remarks>
public sealed partial record AhpRevision(string Preferred, string Over, double Given, double Implied, double ConsistencyRatioAfter)
{
    internal static AhpRevision? Find(ImmutableArray<string> items, PairwiseMatrix judgements, double[] priorities, RandomIndexTable table)
    {
        var candidates = new List<(double Misfit, int I, int J)>();
        for (int i = 0; i < judgements.Count; i++)
        {
            for (int j = i + 1; j < judgements.Count; j++)
            {
                if (judgements[i, j] != 0) candidates.Add((Math.Abs(PortableMath.Log(judgements[i, j] * priorities[j] / priorities[i])), i,
                    j));
            }
        }

        foreach (var (misfit, i, j) in candidates.OrderByDescending(static c => c.Misfit))
        {
            if (misfit < 1e-9) return null;
            var without = judgements.With(i, j, 0);
            if (without.Groups().Max() > 0) continue; // the only link between two groups cannot contradict anything
            var (p, q) = judgements[i, j] >= 1 ? (i, j) : (j, i);
            var implied = without.Principal().Vector;
            double ratio = implied[p] / implied[q];
            var repaired = judgements.With(p, q, ratio);
            double index = PairwiseMatrix.ConsistencyIndex(repaired.Principal().Root, judgements.Count);
            return new(items[p], items[q], judgements[p, q], ratio,
                AhpWeights.Ratio(index, RandomIndex.Of(table, judgements.Count, judgements.Missing)));
        }

        return null;
    }
}
