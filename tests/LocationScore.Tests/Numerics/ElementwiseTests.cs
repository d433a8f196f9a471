using LocationScore.Numerics;

namespace LocationScore.Tests.Numerics;

/// <summary>Columns combined element by element: the bits of a plain loop at every length, also when the result is one of the operands.</summary>
public class ElementwiseTests
{
    private delegate void Operation(ReadOnlySpan<double> x, ReadOnlySpan<double> y, Span<double> result);

    private static readonly (Operation Vectors, Func<double, double, double> One)[] s_operations =
    [
        (Elementwise.Add, static (x, y) => x + y),
        (static (x, y, result) => Elementwise.AddQuotient(x, 0.3, y, result), static (x, y) => x + (0.3 / y)),
        (static (x, y, result) => Elementwise.AddScaled(x, 0.3, y, result), static (x, y) => x + (0.3 * y)),
        (Elementwise.Divide, static (x, y) => x / y),
        (static (x, _, result) => Elementwise.Divide(x, 0.3, result), static (x, _) => x / 0.3),
        (static (x, _, result) => Elementwise.SquareRoot(x, result), static (x, _) => Math.Sqrt(x)),
    ];

    [Fact]
    public void Every_operation_is_that_of_a_plain_loop()
    {
        for (int length = 0; length <= 35; length++)
        {
            double[] x = [.. Enumerable.Range(0, length).Select(static i => 0.1 + (i * 7 % 11 / 3.0))], y = [.. Enumerable.Range(0, length).Select(static i => 0.7 + (i * 5 % 13 / 9.0))];
            foreach (var (vectors, one) in s_operations)
            {
                double[] expected = [.. x.Zip(y, one)], result = new double[length], first = [.. x], second = [.. y];
                vectors(x, y, result);
                vectors(first, y, first);
                vectors(x, second, second);
                Assert.Equal(expected, result);
                Assert.Equal(expected, first);
                Assert.Equal(expected, second);
            }
        }
    }

    [Fact]
    public void Too_short_a_second_operand_or_result_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => Elementwise.Add(new double[3], new double[2], new double[3]));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Elementwise.Add(new double[3], new double[3], new double[2]));
    }
}
