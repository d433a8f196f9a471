using LocationScore.Numerics;

namespace LocationScore.Weighting;

/// <summary>Means of the pairwise judgements of a group.</summary>
internal static class GroupJudgements
{
    /// <summary>The mean of each cell over the members who compared the pair, their importance rescaled to sum 1; geometric means are
    /// reciprocal, arithmetic ones are not.</summary>
    internal static PairwiseMatrix Aggregate(JudgementInput input, AhpWeights[] methods, double[] importance, bool geometric)
    {
        int n = input.Count;
        PairwiseMatrix[] members = [.. methods.Select(method => method.Read(new JudgementInput(input.Info, input.Items))!)];
        var a = new double[n * n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                double sum = 0, share = 0;
                for (int k = 0; k < members.Length; k++)
                {
                    double judgement = members[k][i, j];
                    if (judgement == 0) continue;
                    sum += importance[k] * (geometric ? PortableMath.Log(judgement) : judgement);
                    share += importance[k];
                }

                a[(i * n) + j] = i == j ? 1 : share == 0 ? 0 : geometric ? PortableMath.Exp(sum / share) : sum / share;
            }
        }

        return new(a, n);
    }
}
