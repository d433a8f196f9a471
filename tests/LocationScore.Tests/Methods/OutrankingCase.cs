using FsCheck;
using FsCheck.Fluent;

namespace LocationScore.Tests.Methods;

/// <summary>Small whole numbers, types (1 benefit, −1 cost) and whole weights: what the slow definitions of outranking count without rounding.</summary>
public sealed record OutrankingCase(double[][] Rows, double[] Types, double[] Weights)
{
    public int Alternatives => Rows.Length;

    public int Criteria => Weights.Length;

    public override string ToString() => $"new([{string.Join(", ", Rows.Select(static r => $"[{Join(r)}]"))}], [{Join(Types)}], [{Join(Weights)}])";

    private static string Join(IEnumerable<double> numbers) => string.Join(", ", numbers.Select(static x => x.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}

/// <summary>Such cases, made of the matrices of the package.</summary>
public static class OutrankingCases
{
    private const int MostAlternatives = 6, MostCriteria = 4;

    public static Arbitrary<OutrankingCase> Cases() => Drawn.Of(static (seed, size) => Next(new Draw(seed, size))).ToArbitrary();

    /// <summary>Few values tie often, many never.</summary>
    private static OutrankingCase Next(Draw draw)
    {
        var matrix = MatrixDraw.Plain(draw, draw.Whole(2, MostAlternatives), draw.Whole(1, MostCriteria));
        int top = draw.Of(3, 6, 40);
        return new(
            [.. MethodCases.Rows(matrix).Select(row => row.Select(x => 1 + (Math.Floor(x) % top)).ToArray())],
            [.. matrix.Directions.Select(static direction => direction == Direction.Benefit ? 1.0 : -1)],
            [.. matrix.Directions.Select(_ => (double)draw.Whole(1, 4))]);
    }
}
