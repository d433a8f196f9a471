using System.Globalization;
using LocationScore.Tables.Sheets;

namespace LocationScore.Tables.Tests.Sheets;

/// <summary>Numbers are read to the last bit as the runtime reads them, whatever their length.</summary>
public class PlainNumberTests
{
    [Fact]
    public void Every_plain_number_is_the_nearest_double()
    {
        var random = new Random(20_111_131);
        for (int k = 0; k < 100_000; k++)
        {
            string text = (k % 4) switch
            {
                0 => BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)).ToString("R", CultureInfo.InvariantCulture),
                1 => (random.NextDouble() * Math.Pow(10, random.Next(-3, 9))).ToString("R", CultureInfo.InvariantCulture),
                2 => $"{Digits(random, 25)}.{Digits(random, 25)}",
                _ => $"{(random.Next(2) == 0 ? "-" : "+")}{Digits(random, 20)}{(random.Next(2) == 0 ? "." : "")}e{random.Next(-330, 310)}",
            };
            double expected = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
            bool read = PlainNumber.TryParse(text, '.', out double value);
            Assert.Equal((text, double.IsFinite(expected)), (text, read));
            if (read) Assert.Equal((text, BitConverter.DoubleToInt64Bits(expected)), (text, BitConverter.DoubleToInt64Bits(value)));
            if (!text.Contains('E', StringComparison.Ordinal) && read)
            {
                Assert.True(PlainNumber.TryParse(text.Replace('.', ','), ',', out double comma));
                Assert.Equal(value, comma);
            }
        }
    }

    [Theory]
    [InlineData("5.", 5)]
    [InlineData(".5", 0.5)]
    [InlineData("+.5e1", 5)]
    [InlineData(" 12 ", 12)]
    [InlineData("-0", -0.0)]
    [InlineData("007", 7)]
    public void Short_forms_are_numbers(string text, double expected)
    {
        Assert.True(PlainNumber.TryParse(text, '.', out double value));
        Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(value));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("-")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1.2.3")]
    [InlineData("1,5")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e999")]
    [InlineData("0x10")]
    [InlineData("1 2")]
    [InlineData("12345678901234567890123x")]
    [InlineData("１２")]
    public void Anything_else_is_left_to_the_explanation(string text) => Assert.False(PlainNumber.TryParse(text, '.', out _));

    private static string Digits(Random random, int most) => string.Concat(Enumerable.Range(0, random.Next(1, most)).Select(_ => (char)('0' + random.Next(10))));
}
