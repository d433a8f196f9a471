using System.Globalization;
using System.Text;

namespace LocationScore.Sql;

/// <summary>Asks an engine whether its arithmetic is that of IEEE 754 where scores need it.</summary>
internal static class ProbeText
{
    internal static string Of(SqlDialect dialect)
    {
        var inputs = new List<string>();
        var tests = new List<(string What, string Holds)>();
        string In(double value)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"x{inputs.Count}");
            inputs.Add($"CAST({dialect.Number(value)} AS {dialect.DoubleType}) AS {name}");
            return name;
        }

        void Same(string what, string expression, double expected) => tests.Add((what, $"{expression} = {dialect.Number(expected)}"));

        // Products, quotients and sums that must be rounded to nearest, ties to even.
        double[] numbers =
        [
            0.1, 3.6, 1.0 / 3, 2.0 / 23, 0.6931471803691238, 1.9082149292705877e-10, 125000.1, 1.0000000000000002, 0.9999999999999999,
                7e22, 3e-19,
            4503599627370497.5, 1.4142135623730951,
        ];
        for (int k = 0; k + 1 < numbers.Length; k++)
        {
            double a = numbers[k], b = numbers[k + 1];
            string x = In(a), y = In(b);
            Same("products", $"({x} * {y})", a * b);
            Same("quotients", $"({x} / {y})", a / b);
            Same("sums", $"({x} + {y})", a + b);
            Same("differences", $"({x} - {y})", a - b);
        }

        // One rounding instead of two gives another number here.
        double near = 1 + Math.ScaleB(1, -30), far = 1 - Math.ScaleB(1, -30);
        Same("fused multiplication", $"(({In(near)} * {In(far)}) - {dialect.Number(1)})", 0);

        // The grid: a term loses what is finer, and nothing else.
        foreach (double shift in (double[])[1, 2, 6, 12288])
        {
            double term = 0.1234567890123456789;
            Same("the grid", $"(({In(term)} + {dialect.Number(shift)}) - {dialect.Number(shift)})", (term + shift) - shift);
        }

        double half = 2.5;
        Same("rounding by addition", $"(({In(half)} + {dialect.Number(6755399441055744)}) - {dialect.Number(6755399441055744)})", 2);
        foreach (int power in (int[])[-1022, -958, -300, -53, -25, -1, 0, 1, 52, 300, 1023])
        {
            Same("powers of two", $"power({dialect.Number(2)}, {In(power)})", Math.ScaleB(1, power));
            Same("literals", $"({dialect.Number(Math.ScaleB(1, power))} * power({dialect.Number(2)}, {In(-(power / 2))}))",
                Math.ScaleB(1, power - (power / 2)));
        }

        if (dialect.HasShift)
        {
            for (int power = 0; power <= SqlDialect.MostShifted; power += 6)
                Same("shifts", dialect.Shifted(string.Create(CultureInfo.InvariantCulture, $"CAST({In(power)} AS INTEGER)")), 1 << power);
        }

        if (dialect.HasBits)
        {
            foreach (double x in (double[])[3.6, 1.4142135623730951, 0.7071067811865476, 0.7071067811865475, 1e-290, 1e290])
            {
                string name = In(x), octave = dialect.Octave(name);
                int exponent = Functions.Octave(x);
                Same("bits", $"({octave} - {dialect.Number(1023)})", exponent);
                Same("bits", dialect.Scaled(name, octave), x * Math.ScaleB(1, -exponent));
            }
        }

        Same("literals", $"({In(0.1)} + {In(0.2)})", 0.30000000000000004);
        Same("floor", $"floor({In(-0.5)})", -1);
        Same("floor", $"floor({In(4503599627370495.5)})", 4503599627370495);
        Same("roots", $"sqrt({In(2)})", Math.Sqrt(2));
        foreach (double x in (double[])[0.75, 1.4142135623730951, 1e-290, 1e290, 125000, 0.0009765625])
        {
            string guess = $"floor(ln({In(x)}) * {dialect.Number(1.4426950408889634)} + {dialect.Number(0.5)})";
            double log = Math.ILogB(x);
            tests.Add(("logarithms", $"{guess} >= {dialect.Number(log - 1)} AND {guess} <= {dialect.Number(log + 1)}"));
        }

        var text = new StringBuilder("SELECT concat(");
        var groups = tests.GroupBy(static test => test.What).ToArray();
        for (int g = 0; g < groups.Length; g++)
        {
            string all = string.Join(" AND ", groups[g].Select(static test => test.Holds));
            if (g > 0) text.Append(", ");
            text.Append("\n  CASE WHEN ").Append(all).Append(" THEN '' ELSE ").Append(dialect.Text(groups[g].Key + " ")).Append(" END");
        }

        return text.Append(") AS failed\nFROM (SELECT ").AppendJoin(", ", inputs).Append(") AS p").ToString();
    }
}
