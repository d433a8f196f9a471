using LocationScore.Numerics;

namespace LocationScore.Weighting;

/// <summary>Geometric means of the pairwise judgements of a group.</summary>
internal static class GroupJudgements
{
    /// <summary>Π a^importance per pair over the members who compared it, their importance rescaled to sum 1.</summary>
    internal static PairwiseMatrix Aggregate(JudgementInput input, AhpWeights[] methods, double[] importance)
    {
        int n = input.Count;
        PairwiseMatrix[] members = [.. methods.Select(method => method.Read(new JudgementInput(input.Info, input.Items))!)];
        var a = new double[n * n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                double log = 0, share = 0;
                for (int k = 0; k < members.Length; k++)
                {
                    if (members[k][i, j] == 0) continue;
                    log += importance[k] * PortableMath.Log(members[k][i, j]);
                    share += importance[k];
                }

                a[(i * n) + j] = i == j ? 1 : share == 0 ? 0 : PortableMath.Exp(log / share);
            }
        }

        return new(a, n);
    }
}
