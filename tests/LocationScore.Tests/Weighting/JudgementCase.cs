using FsCheck;
using FsCheck.Fluent;
using LocationScore.Weighting;

namespace LocationScore.Tests.Weighting;

/// <summary>Judgements of a few items: a reciprocal matrix, positive numbers, an order, and a permutation to relabel with.</summary>
public sealed record JudgementCase(int Count, double[][] Matrix, double[] Numbers, int[] Order, int[] Permutation, bool[] Flags)
{
    public override string ToString() => $"{string.Join(" | ", Matrix.Select(static row => string.Join(' ', row)))} : {string.Join(' ', Numbers)} : {string.Join(' ', Order)} : {string.Join(' ', Permutation)} : {string.Join(' ', Flags)}";

    public double[][] Permuted() => [.. Permutation.Select(i => Permutation.Select(j => Matrix[i][j]).ToArray())];

    /// <summary>The matrix that these numbers give without contradiction.</summary>
    public double[][] Consistent() => [.. Numbers.Select(x => Numbers.Select(y => x / y).ToArray())];
}

/// <summary>The judgement matrices of the package, with numbers, orders and marks for the same items.</summary>
public static class JudgementCases
{
    public static Arbitrary<JudgementCase> Cases() =>
        (from judgements in Arbitraries.Judgements().Generator
         from seed in Gen.Choose(0, int.MaxValue - 1)
         select Of(judgements, new Draw(seed))).ToArbitrary();

    /// <summary>Now and then one item is left.</summary>
    private static JudgementCase Of(AhpWeights judgements, Draw draw)
    {
        int n = draw.Chance(0.03) ? 1 : judgements.Matrix.Length;
        return new(n, [.. judgements.Matrix[..n].Select(row => row[..n].ToArray())], [.. Enumerable.Range(0, n).Select(_ => draw.Whole(1, 999) / 16.0)],
            draw.Order(n), draw.Order(n), [.. Enumerable.Range(0, n * n).Select(_ => draw.Chance(1 / 3.0))]);
    }
}
