using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using LocationScore.Methods;

namespace LocationScore.Tests.Methods;

/// <summary>A random input of a ranking method; every value is above 0.</summary>
public sealed record MethodCase(double[][] Rows, Direction[] Directions, double[] Weights)
{
    public int N => Rows.Length;

    public int M => Directions.Length;

    public DecisionMatrix Matrix => DecisionMatrix.FromRows(Rows, Directions);

    public double[] Column(int j) => [.. Rows.Select(row => row[j])];

    public bool Benefit(int j) => Directions[j] == Direction.Benefit;

    /// <summary>The weights normalised to sum 1, the slow way.</summary>
    public double[] W => [.. Weights.Select(w => w / Weights.Sum())];

    public bool IsConstant(int j) => Rows.All(row => row[j] == Rows[0][j]);

    public bool HasConstant => Enumerable.Range(0, M).Any(IsConstant);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"rows [{string.Join("; ", Rows.Select(static row => string.Join(", ", row.Select(static x => x.ToString("R", CultureInfo.InvariantCulture)))))}] {string.Join(' ', Directions)} weights {string.Join(", ", Weights.Select(static x => x.ToString("R", CultureInfo.InvariantCulture)))}");
}

/// <summary>Inputs of ranking methods, made of the matrices and weights of the package.</summary>
public static class MethodCases
{
    private const int MostAlternatives = 9, MostCriteria = 6;
    private const double Least = 1, Greatest = 100;

    /// <summary>Values above 0 with ties, constant columns and outliers; now and then a weight is 0.</summary>
    public static Arbitrary<MethodCase> Cases() => Drawn.Of(static (seed, size) => Next(new Draw(seed, size))).ToArbitrary();

    /// <summary>Values above 0 in so many rows and columns, half the time of few different ones.</summary>
    internal static MethodCase OfSize(Draw draw, int n, int m)
    {
        var matrix = MatrixDraw.Plain(draw, n, m);
        bool few = draw.Chance(0.5);
        return new(
            [.. Rows(matrix).Select(row => row.Select(x => few ? 1 + (Math.Floor(x) % 6) : x).ToArray())],
            [.. matrix.Directions],
            [.. Enumerable.Range(0, m).Select(_ => (double)draw.Whole(1, 5))]);
    }

    internal static double[][] Rows(DecisionMatrix matrix) =>
        [.. Enumerable.Range(0, matrix.AlternativeCount).Select(i => Enumerable.Range(0, matrix.CriterionCount).Select(j => matrix[i, j]).ToArray())];

    private static MethodCase Next(Draw draw)
    {
        var matrix = MatrixDraw.Next(draw, InputDemands.Positive);
        int m = Math.Min(MostCriteria, matrix.CriterionCount);
        double[] weights = [.. MatrixDraw.Weights(draw, m)];
        if (m > 1 && draw.Chance(0.2)) weights[draw.Whole(0, m - 1)] = 0;
        double[][] rows = [.. Rows(matrix).Take(MostAlternatives).Select(row => row[..m])];
        double[] least = [.. Enumerable.Range(0, m).Select(j => rows.Min(row => row[j]))], most = [.. Enumerable.Range(0, m).Select(j => rows.Max(row => row[j]))];
        return new([.. rows.Select(row => row.Select((x, j) => Within(x, least[j], most[j])).ToArray())], [.. matrix.Directions[..m]], weights);
    }

    /// <summary>What is declared for these cases reaches from 1 to 100: columns that do not lie in there are drawn into it.</summary>
    private static double Within(double x, double least, double most) =>
        least >= Least && most <= Greatest ? x : least == most ? Least : Least + ((x - least) / (most - least) * (Greatest - Least));
}

/// <summary>Runs a method and a slow model of it on the same input.</summary>
internal static class Textbook
{
    internal const double Tolerance = 1e-9;

    /// <summary>Scores agree to 1e-9 of their size.</summary>
    internal static void Agrees(RankingMethod method, MethodCase input, Func<MethodCase, double[]> model) => Close(model(input), [.. method.Run(input.Matrix, input.Weights).Scores], input);

    internal static void Close(double[] expected, double[] actual, MethodCase input)
    {
        double size = Math.Max(1, expected.Max(Math.Abs));
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
            Assert.True(Math.Abs(expected[i] - actual[i]) <= Tolerance * size, string.Create(CultureInfo.InvariantCulture, $"[{i}] {actual[i]:R} is not {expected[i]:R} for {input}"));
    }

    /// <summary>Normalised rows, one cell at a time.</summary>
    internal static double[][] Normalised(this MethodCase c, Func<double, double[], bool, double> cell) =>
        [.. c.Rows.Select(row => row.Select((x, j) => cell(x, c.Column(j), c.Benefit(j))).ToArray())];

    internal static double MinMax(double x, double[] column, bool benefit) =>
        benefit ? (x - column.Min()) / (column.Max() - column.Min()) : (column.Max() - x) / (column.Max() - column.Min());

    internal static double Linear(double x, double[] column, bool benefit) => benefit ? x / column.Max() : column.Min() / x;

    internal static double MaxComplement(double x, double[] column, bool benefit) => benefit ? x / column.Max() : 1 - (x / column.Max());

    internal static double Sum(double x, double[] column, bool benefit) => benefit ? x / column.Sum() : 1 / x / column.Sum(static y => 1 / y);

    internal static double Share(double x, double[] column, bool benefit) => x / column.Sum();

    internal static double VectorRatio(double x, double[] column, bool benefit) => x / Math.Sqrt(column.Sum(static y => y * y));

    internal static double Vector(double x, double[] column, bool benefit) => benefit ? VectorRatio(x, column, benefit) : 1 - VectorRatio(x, column, benefit);

    internal static double None(double x, double[] column, bool benefit) => benefit ? x : -x;

    internal static Func<double, double[], bool, double> Of(MatrixNormalisation normalisation) => normalisation switch
    {
        MatrixNormalisation.None => None,
        MatrixNormalisation.MinMax => MinMax,
        MatrixNormalisation.Linear => Linear,
        MatrixNormalisation.Max => MaxComplement,
        MatrixNormalisation.Sum => Sum,
        _ => Vector,
    };
}
