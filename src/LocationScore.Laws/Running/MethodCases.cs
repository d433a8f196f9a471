using System.Collections.Immutable;
using LocationScore.Methods;

namespace LocationScore.Laws;

/// <summary>Draws cases of a method: two to eight alternatives on one to five criteria, with whole numbers and ties as well as reals, and
/// values below 0 where the method bears them.</summary>
internal sealed class MethodCases(RankingMethod method) : CaseSource
{
    private const double High = 2000, Lowest = 0.001;

    private readonly int? _width = MethodOptions.Width(method);
    private readonly int _height = MethodOptions.Height(method) ?? int.MaxValue;
    private readonly InputDemands _demands = method.Info.Demands;

    internal override int SmallTries => 1500;

    internal override LawCase Next(LawDraw draw, bool plain) =>
        Draw(draw, Math.Min(2 + draw.Below(7), _height), _width ?? 1 + draw.Below(5), plain ? 0 : draw.Below(5), equal: false);

    internal override LawCase Small(LawDraw draw, int locations, int criteria) =>
        Draw(draw, Math.Min(locations, _height), _width ?? criteria, 0, draw.Chance(0.7));

    private MethodCase Draw(LawDraw draw, int rows, int criteria, int way, bool equal)
    {
        ImmutableArray<Direction> directions = [.. Enumerable.Range(0, criteria).Select(_ => draw.Chance(0.5) ? Direction.Benefit
            : Direction.Cost)];
        ImmutableArray<double> weights = [.. Enumerable.Range(0, criteria).Select(_ => equal ? 1.0 : 1 + draw.Below(5))];
        double offset = way == 4 && !_demands.HasFlag(InputDemands.NonNegative) && !_demands.HasFlag(InputDemands.PositiveCosts)
            ? draw.Of(3, 10, 50) : 0;
        var cells = new double[rows][];
        for (int i = 0; i < rows; i++)
        {
            cells[i] = new double[criteria];
            for (int j = 0; j < criteria; j++)
            {
                cells[i][j] = way switch
                {
                    0 or 1 => 1 + draw.Below(6),
                    2 => (10 + draw.Below(990)) / 10.0,
                    3 => 1 + (99 * draw.Unit()),
                    _ => 1 + draw.Below(60),
                } - offset;
            }
        }

        if (_demands.HasFlag(InputDemands.NoConstantColumn)) Spread(cells);
        double low = offset > 0 ? -High : Lowest;
        return MethodCase.Plain(MethodOptions.Declared(method, low, High, directions), cells, directions, weights);
    }

    private static void Spread(double[][] cells)
    {
        for (int j = 0; j < cells[0].Length; j++)
        {
            if (Array.TrueForAll(cells, row => row[j] == cells[0][j])) cells[0][j]++;
        }
    }
}
