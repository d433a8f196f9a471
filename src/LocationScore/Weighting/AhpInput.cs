using System.Collections.Immutable;
using System.Globalization;

namespace LocationScore.Weighting;

/// <summary>Reads and checks pairwise judgements.</summary>
internal static class AhpInput
{
    private const double Least = 1e-9, Most = 1e9;
    private const double ReciprocityTolerance = 0.05;
    private const string Allowed = "a number from 1e-9 to 1e9";

    /// <summary>Returns the judgements, or null after recording problems.</summary>
    internal static PairwiseMatrix? Read(JudgementInput input, ImmutableArray<Judgement> comparisons,
        ImmutableArray<ImmutableArray<double>> matrix)
    {
        int n = input.Count;
        bool before = input.HasProblems;
        var a = new double[n * n];
        for (int i = 0; i < n; i++) a[(i * n) + i] = 1;
        if (!matrix.IsDefault && !comparisons.IsDefaultOrEmpty)
            input.Add(ProblemCodes.NotAllowed, "matrix", "Judgements are given twice, as comparisons and as a matrix.", "both",
                "one of them");
        else if (!matrix.IsDefault) FromMatrix(input, matrix, a);
        else FromComparisons(input, comparisons.IsDefault ? [] : comparisons, a);
        var judgements = new PairwiseMatrix(a, n);
        if (before || input.HasProblems) return null;
        var groups = judgements.Groups();
        if (groups.Max() == 0) return judgements;
        string parts = string.Join(" | ",
            Enumerable.Range(0, groups.Max() + 1).Select(g => string.Join(", ", input.Items.Where((_, k) => groups[k] == g))));
        input.Add(ProblemCodes.Missing, matrix.IsDefault ? "comparisons" : "matrix",
            "The judgements do not connect all items, so their weights cannot be compared.",
            string.Create(CultureInfo.InvariantCulture, $"{groups.Max() + 1} unconnected groups: {parts}"),
                "judgements that connect every item with every other",
            repair: $"Compare '{input.Items[0]}' with '{input.Items[Array.FindIndex(groups, static g => g == 1)]}'.");
        return null;
    }

    /// <summary>Checks one strength.</summary>
    internal static bool Strength(JudgementInput input, string path, double value) =>
        input.Number(path, "The strength of the judgement cannot be used.", value, static x => x is >= Least and <= Most, Allowed);

    private static void FromComparisons(JudgementInput input, ImmutableArray<Judgement> comparisons, double[] a)
    {
        int n = input.Count;
        for (int k = 0; k < comparisons.Length; k++)
        {
            string path = JudgementInput.At("comparisons", k);
            if (comparisons[k] is not { } comparison)
            {
                input.Add(ProblemCodes.Missing, path, "The comparison is missing.", "null", "a comparison");
                continue;
            }

            int i = input.Find($"{path}.preferred", comparison.Preferred), j = input.Find($"{path}.over", comparison.Over);
            bool usable = Strength(input, $"{path}.strength", comparison.Strength);
            if (i < 0 || j < 0 || !usable) continue;
            if (i == j) input.Add(ProblemCodes.NotAllowed, path, "An item is compared with itself.", comparison.Preferred,
                "two different items");
            else if (a[(i * n) + j] != 0) input.Add(ProblemCodes.Duplicate, path,
                $"The pair '{comparison.Preferred}' and '{comparison.Over}' is compared twice.", JudgementInput.Text(comparison.Strength),
                "each pair at most once, in one direction");
            else
            {
                a[(i * n) + j] = comparison.Strength;
                a[(j * n) + i] = 1 / comparison.Strength;
            }
        }
    }

    private static void FromMatrix(JudgementInput input, ImmutableArray<ImmutableArray<double>> matrix, double[] a)
    {
        int n = input.Count;
        if (!SquareInput.Check(input, "matrix", matrix)) return;
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                double value = matrix[i][j], mirror = matrix[j][i];
                string path = SquareInput.Cell("matrix", i, j);
                a[(i * n) + j] = value;
                if (i == j)
                {
                    if (value != 1) input.Add(ProblemCodes.NotAllowed, path, "An item is as important as itself.",
                        JudgementInput.Text(value), "1");
                }
                else if (value == 0 && mirror == 0) continue;
                else if (Strength(input, path, value) && i > j && mirror > 0 && Math.Abs((value * mirror) - 1) > ReciprocityTolerance)
                {
                    input.Add(ProblemCodes.NotAllowed, path, "The judgement is not the reciprocal of its mirror image.",
                        JudgementInput.Text(value),
                        string.Create(CultureInfo.InvariantCulture, $"1/{mirror:R} within 5 %"));
                }
            }
        }
    }
}
