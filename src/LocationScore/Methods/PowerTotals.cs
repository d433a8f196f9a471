using LocationScore.Model;

namespace LocationScore.Methods;

/// <summary>Products of powers, computed as sums of weighted logarithms so that nothing overflows or underflows on the way.</summary>
internal static class PowerTotals
{
    /// <summary>The natural logarithm of Π map(x)^w for each alternative; every mapped value must be above zero.</summary>
    internal static double[] Logarithms(DecisionMatrix matrix, ReadOnlySpan<CellMap> maps, ReadOnlySpan<double> exponents)
    {
        var totals = new double[matrix.AlternativeCount];
        for (int j = 0; j < maps.Length; j++)
        {
            // A weight of zero asks for nothing, whatever the value.
            if (exponents[j] == 0) continue;
            var column = matrix.Column(j);
            for (int i = 0; i < column.Length; i++) totals[i] += exponents[j] * Math.Log(maps[j].Of(column[i]));
        }

        return totals;
    }

    internal static double[] Exponentials(double[] logarithms)
    {
        var values = new double[logarithms.Length];
        for (int i = 0; i < values.Length; i++) values[i] = Math.Exp(logarithms[i]);
        return values;
    }
}
