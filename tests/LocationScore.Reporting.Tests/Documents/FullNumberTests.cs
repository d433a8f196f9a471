using System.Globalization;

namespace LocationScore.Reporting.Tests.Documents;

/// <summary>Numbers in full give the same bits back.</summary>
public class FullNumberTests
{
    /// <summary>Every power of two with its neighbours: the shortest text of some is one digit too short in the runtime.</summary>
    [Fact]
    public void Powers_of_two_and_their_neighbours_come_back()
    {
        for (int exponent = -1074; exponent <= 1023; exponent++)
        {
            double power = Math.ScaleB(1, exponent);
            foreach (double value in (double[])[power, -power, Math.BitIncrement(power), Math.BitDecrement(power)])
                Assert.Equal(BitConverter.DoubleToInt64Bits(value + 0.0), BitConverter.DoubleToInt64Bits(double.Parse(FullNumber.Of(value), CultureInfo.InvariantCulture)));
        }
    }

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(-0.0, "0")]
    [InlineData(1e300, "1E+300")]
    [InlineData(double.MaxValue, "1.7976931348623157E+308")]
    public void Texts_are_short(double value, string text) => Assert.Equal(text, FullNumber.Of(value));

    [Theory]
    [InlineData(-25)]
    [InlineData(-958)]
    public void Json_gives_the_bits_back_too(int exponent)
    {
        double value = Math.ScaleB(1, exponent);
        var report = new Report("t", [new ReportTable("x", [new("n", "N")], [new([value])])]);
        using var json = System.Text.Json.JsonDocument.Parse(ReportFormats.Json.ToText(report));
        Assert.Equal(value, json.RootElement.GetProperty("x")[0].GetProperty("n").GetDouble());
        Assert.Equal(value, double.Parse(ReportFormats.Csv.ToText(report).Split('\n')[1], CultureInfo.InvariantCulture));
    }
}
