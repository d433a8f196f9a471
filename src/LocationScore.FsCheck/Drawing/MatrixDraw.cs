using System.Collections.Immutable;
using LocationScore.Methods;

namespace LocationScore.FsCheck;

/// <summary>Draws decision matrices with ties, constant columns, outliers, zeros and values below 0, and weights for them.</summary>
internal static class MatrixDraw
{
    /// <summary>What the values of one column are like.</summary>
    private enum Kind
    {
        Ties,
        Tenths,
        Reals,
        Constant,
        Outlier,
        Zeros,
        Signs,
        Wide,
    }

    /// <summary>So many rows at most, at sizes far beyond the usual ones.</summary>
    private const int MostRows = 100;

    internal static DecisionMatrix Next(Draw draw, InputDemands demands)
    {
        int rows = draw.Whole(2, Math.Clamp(2 + (draw.Size / 8), 3, MostRows));
        int columns = draw.Whole(1, Math.Clamp(1 + (draw.Size / 12), 2, 9));
        var directions = Directions(draw, columns);
        var cells = new double[rows * columns];
        for (int j = 0; j < columns; j++)
        {
            var column = cells.AsSpan(j * rows, rows);
            Fill(column, draw, Bearable(draw.Choice<Kind>(), demands, directions[j]));
            if (demands.HasFlag(InputDemands.NoConstantColumn) && !column.ContainsAnyExcept(column[0])) column[0]++;
            if (demands.HasFlag(InputDemands.NoZeroColumn) && !column.ContainsAnyExcept(0)) column[0]++;
        }

        return Of(cells, rows, directions);
    }

    /// <summary>A matrix of different values, all above 0.</summary>
    internal static DecisionMatrix Plain(Draw draw, int rows, int columns)
    {
        var cells = new double[rows * columns];
        for (int k = 0; k < cells.Length; k++) cells[k] = draw.Raw();
        return Of(cells, rows, Directions(draw, columns));
    }

    /// <summary>Weights above 0 that sum to 1: equal, round, or any; now and then one is next to nothing.</summary>
    internal static ImmutableArray<double> Weights(Draw draw, int count)
    {
        int way = draw.Whole(0, 3);
        double[] parts = [.. Enumerable.Range(0, count).Select(k => way switch
        {
            0 => 1,
            1 => (double)draw.Whole(1, 5),
            2 => draw.Between(0.01, 1),
            _ => k == 0 ? 1e-3 : draw.Whole(1, 3),
        })];
        double sum = parts.Sum();
        return [.. parts.Select(part => part / sum)];
    }

    private static ImmutableArray<Direction> Directions(Draw draw, int columns) =>
        [.. Enumerable.Range(0, columns).Select(_ => draw.Of(Direction.Benefit, Direction.Cost))];

    private static DecisionMatrix Of(double[] cells, int rows, ImmutableArray<Direction> directions) =>
        DecisionMatrix.FromColumns(cells, rows, directions, [.. Enumerable.Range(1, rows).Select(static i => $"A{i}")],
            [.. Enumerable.Range(1, directions.Length).Select(static j => $"C{j}")]);

    private static Kind Bearable(Kind kind, InputDemands demands, Direction direction)
    {
        bool positive = demands.HasFlag(InputDemands.Positive)
            || (demands.HasFlag(InputDemands.PositiveCosts) && direction == Direction.Cost);
        return kind switch
        {
            Kind.Constant when demands.HasFlag(InputDemands.NoConstantColumn) => Kind.Ties,
            Kind.Zeros when positive => Kind.Tenths,
            Kind.Signs when positive || demands.HasFlag(InputDemands.NonNegative) => Kind.Reals,
            _ => kind,
        };
    }

    private static void Fill(Span<double> column, Draw draw, Kind kind)
    {
        double same = draw.Whole(1, 60);
        for (int i = 0; i < column.Length; i++)
        {
            column[i] = kind switch
            {
                Kind.Ties => draw.Whole(1, 6),
                Kind.Tenths => draw.Whole(10, 1000) / 10.0,
                Kind.Reals => draw.Between(1, 100),
                Kind.Constant => same,
                Kind.Outlier => i == 0 ? 100 * same : draw.Whole(1, 20),
                Kind.Zeros => draw.Chance(0.4) ? 0 : draw.Whole(1, 9),
                Kind.Signs => draw.Whole(-30, 30),
                _ => draw.Of(0.001, 0.01, 1, 100, 10000) * draw.Whole(1, 9),
            };
        }
    }
}
