using System.Globalization;
using System.Text;
using LocationScore.Json;
using LocationScore.Numerics;

namespace LocationScore.Tests.Numerics;

/// <summary>Every number that is written reads back to the same bits.</summary>
public class RoundTripTests
{
    public static TheoryData<double> Hard()
    {
        var data = new TheoryData<double> { 0.0, -0.0, double.Epsilon, -double.Epsilon, double.MaxValue, double.MinValue, Math.BitDecrement(Math.ScaleB(1, -1022)), Math.PI, 0.1, 1e23, 5e-324, 9007199254740993 };
        foreach (int power in new[] { -25, -958, -24, -1022, -1074, 1023 })
        {
            double x = Math.ScaleB(1, power);
            foreach (double y in new[] { x, Math.BitIncrement(x), Math.BitDecrement(x) })
            {
                data.Add(y);
                data.Add(-y);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Hard))]
    public void Text_and_utf8_read_back(double value)
    {
        string text = RoundTrip.Text(value);
        Same(value, double.Parse(text, CultureInfo.InvariantCulture));
        Span<byte> utf8 = stackalloc byte[RoundTrip.LongestText];
        Assert.Equal(text, Encoding.UTF8.GetString(utf8[..RoundTrip.Write(value, utf8)]));
    }

    [Fact]
    public void All_powers_of_two_and_their_neighbours_read_back()
    {
        for (int power = -1074; power <= 1023; power++)
        {
            double x = Math.ScaleB(1, power);
            foreach (double y in new[] { x, Math.BitIncrement(x), Math.BitDecrement(x) }) Same(y, double.Parse(RoundTrip.Text(y), CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The fault that the class is there for; when this fails, the runtime has mended it.</summary>
    [Fact]
    public void The_shortest_form_of_the_runtime_does_not_read_back() =>
        Assert.NotEqual(Math.ScaleB(1, -25), double.Parse(Math.ScaleB(1, -25).ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));

    [Theory]
    [MemberData(nameof(Hard))]
    public void Documents_keep_the_bits(double value)
    {
        var table = FactTable.Create([new("a", "A")], [new("x", "X", "1")], [new("a", "x", value, "1")]);
        Same(value, FactsJson.Parse(FactsJson.Write(table))["a", "x"]!.Value!.Value);
    }

    private static void Same(double expected, double actual) => Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(actual));
}
