using System.Collections.Immutable;
using System.Globalization;

namespace LocationScore.Methods;

/// <summary>The concordance and discordance tables of ELECTRE I and II.</summary>
internal static class ElectreTables
{
    /// <summary>The laws that depend on how criteria are made comparable: with its own range each criterion is free of unit and
    /// zero.</summary>
    internal static ImmutableArray<Law> Broken(ElectreScale scale, DiscordanceMeasure measure, bool weighted)
    {
        if (measure == DiscordanceMeasure.OwnRange) return [];
        ImmutableArray<Law> broken = scale switch
        {
            ElectreScale.AsGiven => [Law.UnitScale],
            ElectreScale.Range => [],
            _ => [Law.ZeroShift],
        };
        return weighted ? broken.Add(Law.DuplicateCriterion) : broken;
    }

    /// <summary>Reports columns that cannot be scaled.</summary>
    internal static void Check(OptionCheck check, ElectreScale scale)
    {
        if (check.Matrix is not { } matrix || !Enum.IsDefined(scale)) return;
        for (int j = 0; j < matrix.CriterionCount; j++)
        {
            double divisor = Divisor(matrix.Column(j), scale);
            if (divisor > 0 && double.IsFinite(divisor)) continue;
            check.Add(new(ProblemCodes.Undefined, string.Create(CultureInfo.InvariantCulture, $"column {j}"),
                $"The values of '{matrix.Criteria[j]}' cannot be divided by their {scale.ToString().ToLowerInvariant()}.",
                divisor.ToString("R", CultureInfo.InvariantCulture), "a positive finite divisor", Repair: "Choose another scale."));
        }
    }

    /// <summary>Returns the oriented values on one scale, criterion by criterion.</summary>
    internal static double[][] Scaled(DecisionMatrix matrix, ElectreScale scale)
    {
        var columns = new double[matrix.CriterionCount][];
        for (int j = 0; j < columns.Length; j++)
        {
            double divisor = Divisor(matrix.Column(j), scale);
            columns[j] = new double[matrix.AlternativeCount];
            matrix.CopyOriented(j, columns[j]);
            for (int i = 0; i < columns[j].Length; i++) columns[j][i] /= divisor;
        }

        return columns;
    }

    internal static PairTable Concordance(double[][] values, double[] weights, ConcordanceTies ties) => new(values[0].Length, (a, b) =>
    {
        double sum = 0;
        for (int j = 0; j < values.Length; j++)
        {
            double x = values[j][a], y = values[j][b];
            sum += weights[j] * (x > y ? 1 : x < y ? 0 : a == b
                ? 1 : ties switch { ConcordanceTies.Full => 1, ConcordanceTies.Half => 0.5, _ => 0 });
        }

        return Math.Min(1, sum);
    });

    /// <summary>Returns the largest disadvantage relative to the chosen measure; a criterion of weight zero has no say.</summary>
    internal static PairTable Discordance(double[][] values, double[] weights, DiscordanceMeasure measure, bool weighted)
    {
        int m = values.Length, n = values[0].Length;
        var factor = new double[m];
        double largest = 0;
        for (int j = 0; j < m; j++)
        {
            if (weights[j] == 0) continue;
            double range = (values[j].Max() - values[j].Min()) * (weighted ? weights[j] : 1);
            largest = Math.Max(largest, range);
            factor[j] = measure != DiscordanceMeasure.OwnRange ? (weighted ? weights[j] : 1) : range > 0
                ? (weighted ? weights[j] : 1) / range : 0;
        }

        return new(n, (a, b) =>
        {
            double worst = 0, most = 0;
            for (int j = 0; j < m; j++)
            {
                double loss = factor[j] * (values[j][b] - values[j][a]);
                worst = Math.Max(worst, loss);
                most = Math.Max(most, Math.Abs(loss));
            }

            double divisor = measure switch
            {
                DiscordanceMeasure.LargestRange => largest,
                DiscordanceMeasure.LargestOfPair => most,
                _ => 1
            };
            return divisor > 0 ? worst / divisor : 0;
        });
    }

    private static double Divisor(ReadOnlySpan<double> column, ElectreScale scale)
    {
        if (scale == ElectreScale.AsGiven) return 1;
        double sum = 0, squares = 0, size = 0, least = column[0], most = column[0];
        foreach (double x in column)
        {
            sum += x;
            squares += x * x;
            size = Math.Max(size, Math.Abs(x));
            least = Math.Min(least, x);
            most = Math.Max(most, x);
        }

        // Equal values have no range and no disadvantage either: any divisor does.
        return scale switch
        {
            ElectreScale.Sum => sum,
            ElectreScale.Vector => Math.Sqrt(squares),
            ElectreScale.Largest => size,
            _ => most > least ? most - least : 1
        };
    }
}
