using LocationScore.Methods;

namespace LocationScore.Tests.Methods;

/// <summary>PROMETHEE as it is written in Brans and Vincke (1985): every pair, every criterion. Knows nothing of the library's way.</summary>
internal static class PrometheeDefinition
{
    public static (double[] Plus, double[] Minus) Flows(DecisionMatrix matrix, double[] weights, Func<int, PreferenceFunction> function)
    {
        int n = matrix.AlternativeCount;
        double[][] columns = TiedColumns.Of(matrix);
        double[] slacks = [.. columns.Select(TiedColumns.Slack)];
        double total = weights.Sum();
        var plus = new double[n];
        var minus = new double[n];
        for (int a = 0; a < n; a++)
        {
            for (int b = 0; b < n; b++)
            {
                double pi = 0;
                for (int j = 0; j < matrix.CriterionCount; j++)
                {
                    double d = columns[j][a] - columns[j][b];
                    pi += weights[j] / total * Preference(function(j), matrix.Directions[j] == Direction.Cost ? -d : d, slacks[j]);
                }

                plus[a] += pi / (n - 1);
                minus[b] += pi / (n - 1);
            }
        }

        return (plus, minus);
    }

    /// <summary>The six shapes, written anew from the paper's table; a difference that is a threshold but for rounding is at it.</summary>
    public static double Preference(PreferenceFunction f, double d, double slack = 0)
    {
        if (d <= 0) return 0;
        switch (f.Shape)
        {
            case PreferenceShape.Usual: return 1;
            case PreferenceShape.UShape: return d <= f.Q + slack ? 0 : 1;
            case PreferenceShape.VShape: return d <= f.P ? d / f.P : 1;
            case PreferenceShape.Level: return d <= f.Q + slack ? 0 : d <= f.P + slack ? 0.5 : 1;
            case PreferenceShape.Linear when f.Q == f.P: return d <= f.Q + slack ? 0 : 1;
            case PreferenceShape.Linear: return d <= f.Q ? 0 : d <= f.P ? (d - f.Q) / (f.P - f.Q) : 1;
            case PreferenceShape.Gaussian: return 1 - Math.Exp(-d * d / (2 * f.S * f.S));
            default: throw new InvalidOperationException("There are six shapes.");
        }
    }
}
