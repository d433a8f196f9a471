using FsCheck;
using FsCheck.Fluent;

namespace LocationScore.Tests.Weighting;

/// <summary>Judgements of a few items: a reciprocal matrix, positive numbers, an order, and a permutation to relabel with.</summary>
public sealed record JudgementCase(int Count, double[][] Matrix, double[] Numbers, int[] Order, int[] Permutation, bool[] Flags)
{
    public override string ToString() => $"{string.Join(" | ", Matrix.Select(static row => string.Join(' ', row)))} : {string.Join(' ', Numbers)} : {string.Join(' ', Order)} : {string.Join(' ', Permutation)} : {string.Join(' ', Flags)}";

    public double[][] Permuted() => [.. Permutation.Select(i => Permutation.Select(j => Matrix[i][j]).ToArray())];

    /// <summary>The matrix that these numbers give without contradiction.</summary>
    public double[][] Consistent() => [.. Numbers.Select(x => Numbers.Select(y => x / y).ToArray())];
}

/// <summary>Generators for the laws of weightings from judgements.</summary>
public static class JudgementCases
{
    public static Arbitrary<JudgementCase> Cases()
    {
        var cases =
            from n in Gen.Frequency((1, Gen.Choose(1, 2)), (8, Gen.Choose(3, 6)), (1, Gen.Choose(7, 9)))
            from scale in Gen.Choose(-8, 8).ArrayOf(n * n)
            from numbers in Gen.Choose(1, 999).Select(static x => x / 16.0).ArrayOf(n)
            from orderKeys in Gen.Choose(0, 1_000_000).ArrayOf(n)
            from keys in Gen.Choose(0, 1_000_000).ArrayOf(n)
            from flags in Gen.Choose(0, 2).ArrayOf(n * n)
            select new JudgementCase(
                n,
                [.. Enumerable.Range(0, n).Select(i => Enumerable.Range(0, n).Select(j => i == j ? 1 : i < j ? Saaty(scale[(i * n) + j]) : 1 / Saaty(scale[(j * n) + i])).ToArray())],
                numbers,
                [.. Enumerable.Range(0, n).OrderBy(i => orderKeys[i])],
                [.. Enumerable.Range(0, n).OrderBy(i => keys[i])],
                [.. flags.Select(static f => f == 0)]);
        return cases.ToArbitrary();
    }

    private static double Saaty(int step) => step >= 0 ? step + 1 : 1.0 / (1 - step);
}
