using System.Globalization;
using System.Text.RegularExpressions;

namespace LocationScore.Reporting.Tests.Charts;

/// <summary>Neighbouring colours are told apart by readers with each kind of colour blindness, simulated after Machado, G. M., Oliveira,
/// M. M. and Fernandes, L. A. F. (2009), A physiologically-based model for simulation of color vision deficiency, IEEE Transactions on
/// Visualization and Computer Graphics 15(6): 1291–1298, severity 1.0.</summary>
public partial class HueTests
{
    private static readonly Dictionary<string, double[]> s_sight = new(StringComparer.Ordinal)
    {
        ["usual"] = [1, 0, 0, 0, 1, 0, 0, 0, 1],
        ["protanopia"] = [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
        ["deuteranopia"] = [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
        ["tritanopia"] = [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900],
    };

    public static TheoryData<string, int> Cases => new(from sight in s_sight.Keys from scheme in new[] { 0, 1 } select (sight, scheme));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Neighbours_in_a_bar_are_told_apart(string sight, int scheme)
    {
        double[][] colours = [.. Enumerable.Range(0, Hue.Count).Select(k => Lab(Seen(Colour(k, scheme), s_sight[sight])))];
        for (int k = 0; k < Hue.Count; k++)
        {
            double[] one = colours[k], next = colours[(k + 1) % Hue.Count];
            double distance = Math.Sqrt(one.Zip(next, static (a, b) => (a - b) * (a - b)).Sum());
            Assert.True(distance >= 12, $"{sight}, scheme {scheme}: f{k} and the next differ by only {distance:0.0}");
        }
    }

    [Fact]
    public void The_measure_tells_red_and_green_together_for_those_who_cannot()
    {
        double[] red = Lab(Seen([0.8, 0.25, 0.2], s_sight["deuteranopia"])), green = Lab(Seen([0.42, 0.42, 0.15], s_sight["deuteranopia"]));
        double seen = Math.Sqrt(red.Zip(green, static (a, b) => (a - b) * (a - b)).Sum());
        double there = Math.Sqrt(Lab(Seen([0.8, 0.25, 0.2], s_sight["usual"])).Zip(Lab(Seen([0.42, 0.42, 0.15], s_sight["usual"])),
            static (a, b) => (a - b) * (a - b)).Sum());
        Assert.True(seen < there / 2, $"{seen:0.0} of {there:0.0}");
    }

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(27, "AB")]
    public void Letters_go_on_after_the_alphabet(int part, string letter) => Assert.Equal(letter, Hue.Letter(part));

    private static double[] Colour(int k, int scheme)
    {
        var found = Definition().Matches(PageAssets.ChartStyle.Text).Where(match => match.Groups[1].Value == $"{k}").ElementAt(scheme);
        string hex = found.Groups[2].Value;
        return [.. Enumerable.Range(0, 3).Select(c => int.Parse(hex.AsSpan(2 * c, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)];
    }

    private static double[] Seen(double[] rgb, double[] m)
    {
        double[] linear = [.. rgb.Select(static v => v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4))];
        return [.. Enumerable.Range(0, 3).Select(r => Math.Clamp((m[3 * r] * linear[0]) + (m[(3 * r) + 1] * linear[1]) + (m[(3 * r) + 2] * linear[2]), 0, 1))];
    }

    private static double[] Lab(double[] c)
    {
        double x = ((0.4124564 * c[0]) + (0.3575761 * c[1]) + (0.1804375 * c[2])) / 0.95047;
        double y = (0.2126729 * c[0]) + (0.7151522 * c[1]) + (0.0721750 * c[2]);
        double z = ((0.0193339 * c[0]) + (0.1191920 * c[1]) + (0.9503041 * c[2])) / 1.08883;
        static double F(double t) => t > 0.008856 ? Math.Cbrt(t) : (7.787 * t) + (16.0 / 116);
        return [(116 * F(y)) - 16, 500 * (F(x) - F(y)), 200 * (F(y) - F(z))];
    }

    [GeneratedRegex("--f([0-7]):#([0-9a-f]{6})")]
    private static partial Regex Definition();
}
