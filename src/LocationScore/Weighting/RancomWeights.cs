using System.Collections.Immutable;
using LocationScore.Methods;

namespace LocationScore.Weighting;

/// <summary>RANCOM: ranking comparison, from ranks with ties or from a matrix of comparisons.</summary>
/// <param name="Ranks">The rank of each item, 1 for the most important, equal for equally important items; only the order of the numbers
/// counts.</param>
/// <param name="Comparisons">Instead of ranks: the matrix of ranking comparison in the order of the items, 1 where the row is more
/// important than the column, 0.5 where equal, 0 where less.</param>
/// <remarks>Więckowski, J., Kizielewicz, B., Shekhovtsov, A. and Sałabun, W. (2023). RANCOM: A novel approach to identifying criteria
/// relevance based on inaccuracy expert judgments.
/// Engineering Applications of Artificial Intelligence 122, 106114. Weight = row sum of the matrix / sum of all its entries.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record RancomWeights(NamedValues? Ranks = null, ImmutableArray<ImmutableArray<double>> Comparisons = default)
    : WeightingMethod
{
    private static readonly WeightingInfo s_info = new("rancom", "RANCOM",
        "Więckowski, Kizielewicz, Shekhovtsov & Sałabun (2023). Engineering Applications of Artificial Intelligence 122, 106114.",
            NeedsData: false);

    /// <inheritdoc/>
    public override WeightingInfo Info => s_info;

    /// <inheritdoc/>
    /// <exception cref="ProblemsException">Neither or both inputs are given, an item is missing or unknown, or the matrix is not one of
    /// comparisons.</exception>
    public override WeightingResult Resolve(ImmutableArray<string> items, DecisionMatrix? matrix = null)
    {
        var input = new JudgementInput(Info, items);
        double[,] table = new double[input.Count, input.Count];
        if (Comparisons.IsDefault == (Ranks is null))
            input.Add(ProblemCodes.NotAllowed, "ranks", "RANCOM needs either ranks or a matrix of comparisons.",
                Ranks is null ? "neither" : "both", "exactly one of them");
        else if (Ranks is not null) FromRanks(input, table);
        else FromMatrix(input, table);
        input.ThrowIfAny();
        var sums = new double[input.Count];
        for (int i = 0; i < sums.Length; i++)
        {
            for (int j = 0; j < sums.Length; j++) sums[i] += table[i, j];
        }

        return new(input.Items, WeightingMath.Frozen(WeightingMath.Normalise(sums)))
        {
            Steps =
            [WeightingMath.Step("summed criteria weights", sums)]
        };
    }

    private void FromRanks(JudgementInput input, double[,] table)
    {
        var ranks = input.Numbers("ranks", Ranks, static x => x > 0, "a finite number above 0");
        for (int i = 0; i < ranks.Length; i++)
        {
            for (int j = 0; j < ranks.Length; j++) table[i, j] = ranks[i] < ranks[j] ? 1 : ranks[i] == ranks[j] ? 0.5 : 0;
        }
    }

    private void FromMatrix(JudgementInput input, double[,] table)
    {
        if (!SquareInput.Check(input, "comparisons", Comparisons)) return;
        for (int i = 0; i < input.Count; i++)
        {
            for (int j = 0; j < input.Count; j++)
            {
                table[i, j] = Comparisons[i][j];
                string path = SquareInput.Cell("comparisons", i, j);
                if (table[i, j] is not (0 or 0.5 or 1))
                    input.Add(double.IsFinite(table[i, j]) ? ProblemCodes.NotAllowed : ProblemCodes.NotFinite, path,
                        "A comparison is won, even or lost.", JudgementInput.Text(table[i, j]), "1, 0.5 or 0");
                else if (j <= i && table[j, i] is (0 or 0.5 or 1) && table[i, j] + table[j, i] != 1)
                    input.Add(ProblemCodes.NotAllowed, path, "A comparison and its mirror image must add up to 1.",
                        JudgementInput.Text(table[i, j]), JudgementInput.Text(1 - table[j, i]));
            }
        }
    }
}
