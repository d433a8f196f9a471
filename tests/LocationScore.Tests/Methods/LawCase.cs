using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using LocationScore.Methods;

namespace LocationScore.Tests.Methods;

/// <summary>An input with a change to make to it: a row I, a column J, an amount, and a mask of criteria.</summary>
public sealed record LawCase(double[][] Rows, Direction[] Directions, double[] Weights, int I, int J, double Amount, int Mask)
{
    public int N => Rows.Length;

    public int M => Directions.Length;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{new MethodCase(Rows, Directions, Weights)} I {I} J {J} amount {Amount} mask {Mask}");
}

/// <summary>An input with the declared range of each criterion, which changes its unit together with the values.</summary>
internal sealed record Situation(double[][] Rows, Direction[] Directions, double[] Weights, CriterionBounds[] Ranges)
{
    /// <summary>The declared range holds every value before and after a change; without values below 0 it begins above 0.</summary>
    internal static Situation Of(LawCase c) => new(c.Rows, c.Directions, c.Weights,
        [.. c.Directions.Select((_, j) => new CriterionBounds(c.Rows.Any(row => row[j] <= 0) ? -2000 : 0.001, 2000))]);

    internal DecisionMatrix Matrix => DecisionMatrix.FromRows(Rows, Directions);

    /// <summary>Criteria in another order, or repeated.</summary>
    internal Situation Pick(int[] criteria) => new(
        [.. Rows.Select(row => criteria.Select(j => row[j]).ToArray())], [.. criteria.Select(j => Directions[j])], [.. criteria.Select(j => Weights[j])], [.. criteria.Select(j => Ranges[j])]);

    internal Situation Cells(Func<int, int, double, double> change) => this with { Rows = [.. Rows.Select((row, i) => row.Select((x, j) => change(i, j, x)).ToArray())] };

    /// <summary>One criterion in another unit or from another zero.</summary>
    internal Situation Rescale(int criterion, Func<double, double> unit) => this with
    {
        Rows = Cells((_, j, x) => j == criterion ? unit(x) : x).Rows,
        Ranges = [.. Ranges.Select((range, j) => j == criterion ? new CriterionBounds(unit(range.Low), unit(range.High)) : range)],
    };

    /// <summary>The method with what it must be told: bounds, an ideal at the best bound, limits and reference points at fixed places of the range.</summary>
    internal RankingMethod Configure(RankingMethod method) => method switch
    {
        Spotis => new Spotis([.. Ranges]),
        Rim => new Rim([.. Ranges.Select((r, j) => Benefit(j) ? new RimCriterion(r.Low, r.High, r.High, r.High) : new RimCriterion(r.Low, r.High, r.Low, r.Low))]),
        Lopm => new Lopm([.. Ranges.Select((r, j) => new LopmLimit(r.Low + ((r.High - r.Low) / 100), Benefit(j) ? LopmLimitKind.Lower : LopmLimitKind.Upper))]),
        Ervd => new Ervd([.. Ranges.Select(static r => r.Low + ((r.High - r.Low) / 200))]),
        _ => method,
    };

    internal double[] Scores(RankingMethod method, out ScoreDirection direction)
    {
        var result = Configure(method).Run(Matrix, Weights);
        direction = result.ScoreDirection;
        return [.. result.Scores];
    }

    internal bool Benefit(int j) => Directions[j] == Direction.Benefit;
}

/// <summary>Generators of law cases: no zero weights, values below 0 where the method accepts them, no constant column when it cannot take one.</summary>
internal static class LawCases
{
    internal static Arbitrary<LawCase> For(RankingMethod method)
    {
        bool spread = method.Info.Demands.HasFlag(InputDemands.NoConstantColumn);
        bool signs = (method.Info.Demands & (InputDemands.NonNegative | InputDemands.PositiveCosts)) == 0;
        return (from positive in MethodCases.Generator(Gen.Choose(1, 10))
                from offset in Gen.Elements(0, 0, 3, 50)
                let c = signs ? positive with { Rows = [.. positive.Rows.Select(row => row.Select(x => x - offset).ToArray())] } : positive
                from i in Gen.Choose(0, 100)
                from j in Gen.Choose(0, 100)
                from amount in Gen.Elements(0.1, 0.5, 1, 3, 10)
                from mask in Gen.Choose(1, 63)
                select new LawCase(spread ? Spread(c) : c.Rows, c.Directions, c.Weights, i % c.N, j % c.M, amount, mask)).ToArbitrary();
    }

    private static double[][] Spread(MethodCase c) => [.. c.Rows.Select((row, i) => row.Select((x, j) => i == 0 && c.IsConstant(j) ? x + 1 : x).ToArray())];
}
