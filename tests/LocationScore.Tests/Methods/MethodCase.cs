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

/// <summary>Generators of inputs: two to nine alternatives, one to six criteria, values with and without ties, constant columns now and then.</summary>
public static class MethodCases
{
    public static Arbitrary<MethodCase> Cases() => Generator(Gen.Choose(0, 10)).ToArbitrary();

    internal static Gen<MethodCase> Generator(Gen<int> weight) =>
        from n in Gen.Choose(2, 9)
        from m in Gen.Choose(1, 6)
        from coarse in Gen.Elements(true, false, false)
        let cell = coarse ? Gen.Choose(1, 6).Select(static x => (double)x) : Gen.Choose(10, 1000).Select(static x => x / 10.0)
        from rows in cell.ArrayOf(m).ArrayOf(n)
        from directions in Gen.Elements(Direction.Benefit, Direction.Cost).ArrayOf(m)
        from weights in weight.Select(static x => (double)x).ArrayOf(m)
        where weights.Sum() > 0
        select new MethodCase(rows, directions, weights);
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
