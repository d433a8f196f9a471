using LocationScore.Methods;

namespace LocationScore.Sql;

/// <summary>Methods that measure how far a location lies from the best and the worst that was found.</summary>
internal static class DistanceText
{
    internal static Number Topsis(MethodMatrix matrix, Topsis method)
    {
        var maps = method.Normalisation switch
        {
            MatrixNormalisation.Vector => matrix.VectorRatios(),
            MatrixNormalisation.None => [.. Enumerable.Range(0, matrix.Count).Select(static _ => CellText.Times(1))],
            _ => matrix.Maps(method.Normalisation),
        };
        var weighed = matrix.Weighed(maps);
        var isDegenerate = Condition.Always;
        Number toIdeal = 0, toAntiIdeal = 0;
        for (int j = 0; j < matrix.Count; j++)
        {
            Number ideal = matrix.End(weighed[j], matrix.Best(j)), antiIdeal = matrix.End(weighed[j], matrix.Worst(j));
            isDegenerate &= ideal.Is(antiIdeal);
            Number plus, minus;
            if (method.Distance == TopsisDistance.Euclidean && !weighed[j].IsReciprocal)
            {
                var slope = matrix.Name(weighed[j].Slope);
                (plus, minus) = (slope * (matrix.X(j) - matrix.Best(j)), slope * (matrix.X(j) - matrix.Worst(j)));
            }
            else
            {
                var value = matrix.Name(matrix.Cell(weighed[j], j));
                (plus, minus) = ((value - ideal).Abs, (value - antiIdeal).Abs);
            }

            (plus, minus) = (matrix.Name(plus), matrix.Name(minus));
            (toIdeal, toAntiIdeal) = method.Distance switch
            {
                TopsisDistance.Euclidean => (toIdeal + (plus * plus), toAntiIdeal + (minus * minus)),
                TopsisDistance.Manhattan => (toIdeal + plus, toAntiIdeal + minus),
                _ => (matrix.Name(toIdeal.AtLeast(plus)), matrix.Name(toAntiIdeal.AtLeast(minus))),
            };
        }

        if (method.Distance == TopsisDistance.Euclidean)
            (toIdeal, toAntiIdeal) = (matrix.Name(toIdeal).Root, matrix.Name(toAntiIdeal).Root);
        (toIdeal, toAntiIdeal) = (matrix.Name(toIdeal), matrix.Name(toAntiIdeal));
        return matrix.Case(toAntiIdeal / matrix.Divisor(toIdeal + toAntiIdeal), (isDegenerate, 0.5));
    }

    internal static Number Vikor(MethodMatrix matrix, Vikor method)
    {
        Number sum = 0, most = 0;
        for (int j = 0; j < matrix.Count; j++)
        {
            var regret = matrix.Weights[j] * ((matrix.X(j) - matrix.Best(j)) / matrix.Divisor(matrix.Worst(j) - matrix.Best(j)));
            regret = matrix.Name(matrix.Case(regret, (matrix.IsConstant(j), 0)));
            (sum, most) = (sum + regret, matrix.Name(most.AtLeast(regret)));
        }

        return Share(matrix.Name(sum), method.V) + Share(most, 1 - method.V);

        Number Share(Number x, double weight)
        {
            var best = matrix.Least(x);
            var range = matrix.Name(matrix.Greatest(x) - best);
            return matrix.Case(0, (range > 1e-12, weight * ((x - best) / range)));
        }
    }

    internal static Number Cradis(MethodMatrix matrix)
    {
        var weighed = matrix.Weighed(matrix.Maps(MatrixNormalisation.Linear));
        Number[] highest = [.. weighed.Select((map, j) => matrix.End(map, matrix.Best(j)))];
        Number[] lowest = [.. weighed.Select((map, j) => matrix.End(map, matrix.Worst(j)))];
        Number ideal = highest[0], antiIdeal = lowest[0];
        foreach (var end in highest[1..]) ideal = matrix.Name(ideal.AtLeast(end));
        foreach (var end in lowest[1..]) antiIdeal = matrix.Name(antiIdeal.AtMost(end));
        Number bestToIdeal = 0, bestToAntiIdeal = 0, toIdeal = 0, toAntiIdeal = 0;
        for (int j = 0; j < weighed.Length; j++)
        {
            var value = matrix.Name(matrix.Cell(weighed[j], j));
            bestToIdeal += ideal - highest[j];
            bestToAntiIdeal += highest[j] - antiIdeal;
            toIdeal += ideal - value;
            toAntiIdeal += value - antiIdeal;
        }

        (toIdeal, bestToAntiIdeal) = (matrix.Name(toIdeal), matrix.Name(bestToAntiIdeal));
        var plus = matrix.Case(1, (toIdeal > 0, matrix.Name(bestToIdeal) / toIdeal));
        var minus = matrix.Case(1, (bestToAntiIdeal > 0, matrix.Name(toAntiIdeal) / bestToAntiIdeal));
        return (plus + minus) / 2;
    }

    internal static Number Grey(MethodMatrix matrix, Gra method)
    {
        var maps = matrix.Maps(method.Normalisation);
        Number[] best = [.. maps.Select((map, j) => matrix.End(map, matrix.Best(j)))];
        Number largest = 0;
        for (int j = 0; j < maps.Length; j++) largest = matrix.Name(largest.AtLeast(best[j] - matrix.End(maps[j], matrix.Worst(j))));
        Number total = 0;
        for (int j = 0; j < maps.Length; j++)
        {
            var coefficient = (method.Zeta * largest) / ((best[j] - matrix.Cell(maps[j], j)) + (method.Zeta * largest));
            total += matrix.Weights[j] * matrix.Case(coefficient, (largest.Is(0), 1));
        }

        return total;
    }

    internal static Number Piv(MethodMatrix matrix)
    {
        var weighed = matrix.Weighed(matrix.VectorRatios());
        return matrix.Total([.. weighed.Select((map, j) =>
            CellText.Ratio(matrix.IsBenefit(j) ? matrix.Name(-1 * map.Factor) : matrix.Name(map.Factor), matrix.Best(j), 1))]);
    }
}
