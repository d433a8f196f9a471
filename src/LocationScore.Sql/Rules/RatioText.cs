using LocationScore.Methods;

namespace LocationScore.Sql;

/// <summary>Methods that compare cells with sums, means and lengths of their columns.</summary>
internal static class RatioText
{
    internal static Number Moora(MethodMatrix matrix, MooraRatio method)
    {
        var maps = matrix.VectorRatios();
        CellText[] signed = [.. maps.Select((map, j) =>
        {
            var weighed = map.Weighed(method.Unweighted ? 1 : matrix.Weights[j]);
            return matrix.IsBenefit(j) ? weighed : weighed.Weighed(-1);
        })];
        return matrix.Settled(matrix.Total(signed), matrix.SizeOf(signed));
    }

    internal static Number Moora(MethodMatrix matrix, MooraReferencePoint method)
    {
        var maps = matrix.VectorRatios();
        Number most = 0;
        for (int j = 0; j < maps.Length; j++)
        {
            double coefficient = method.Unweighted ? 1 : matrix.Weights[j];
            var slope = matrix.Name((matrix.IsBenefit(j) ? -coefficient : coefficient) * maps[j].Factor);
            most = matrix.Name(most.AtLeast(slope * (matrix.X(j) - matrix.Best(j))));
        }

        return most;
    }

    internal static Number Edas(MethodMatrix matrix)
    {
        Number gains = 0, losses = 0;
        for (int j = 0; j < matrix.Count; j++)
        {
            var sum = matrix.Sum(matrix.X(j));
            var mean = matrix.Name(matrix.Case(sum / matrix.Divisor(matrix.Locations()), (matrix.IsConstant(j), matrix.Min(j))));
            matrix.Check(ProblemCodes.Undefined, $"the average of '{matrix.Id(j)}' must be above 0", mean <= 0);
            matrix.Check(SqlProblemCodes.NotInSql, $"values of '{matrix.Id(j)}' cancel in their average: score them in process",
                (matrix.Min(j) < 0) & (matrix.Sum(matrix.X(j).Abs) > 10 * sum) & (mean > 0));
            double weight = matrix.IsBenefit(j) ? matrix.Weights[j] : -matrix.Weights[j];
            var term = matrix.Name((weight / matrix.Divisor(mean)) * (matrix.X(j) - mean));
            gains += matrix.Case(0, (term.IsNull, null), (term > 0, term));
            losses += matrix.Case(0, (term.IsNull, null), (term < 0, -1 * term));
        }

        (gains, losses) = (matrix.Name(gains), matrix.Name(losses));
        Number mostGains = matrix.Greatest(gains), mostLosses = matrix.Greatest(losses);
        return (matrix.Case(0, (mostGains > 0, gains / mostGains)) + matrix.Case(1, (mostLosses > 0, 1 - (losses / mostLosses)))) / 2;
    }

    internal static Number Aras(MethodMatrix matrix, Aras method)
    {
        var maps = new CellText[matrix.Count];
        Number optimum = 0;
        for (int j = 0; j < maps.Length; j++)
        {
            bool benefit = matrix.IsBenefit(j);
            var optimal = method.OptimalValues.IsDefaultOrEmpty ? matrix.Best(j) : method.OptimalValues[j];
            if (!benefit && optimal.Constant <= 0)
                matrix.Check(ProblemCodes.OutOfRange, "optimalValues", $"the optimal value of '{matrix.Id(j)}' must be above 0",
                    Condition.Always);
            var positive = optimal.Constant is not { } stated ? matrix.Positive(optimal) : stated > 0 ? optimal : 1;
            maps[j] = benefit ? CellText.Times(matrix.Name(1 / matrix.Divisor(optimal + matrix.Sum(matrix.X(j)))))
                : CellText.Over(matrix.Name(1 / matrix.Divisor((1 / positive) + matrix.Sum(1 / matrix.Positive(matrix.X(j))))));
            optimum += matrix.Weights[j] * (benefit ? maps[j].Of(optimal) : maps[j].Of(positive));
        }

        optimum = matrix.Name(optimum);
        matrix.Check(ProblemCodes.Undefined, "optimalValues", "the optimal alternative has no value", optimum <= 0);
        return matrix.Total(matrix.Weighed(maps)) / matrix.Positive(optimum);
    }

    internal static Number Copras(MethodMatrix matrix)
    {
        var weighed = matrix.Weighed(matrix.SumRatios());
        Number significance = matrix.Total(weighed, benefits: true), costs = matrix.Total(weighed, benefits: false);
        if (Enumerable.Range(0, matrix.Count).Any(j => !matrix.IsBenefit(j) && matrix.Weights[j] > 0))
        {
            matrix.Check(ProblemCodes.Undefined, "the weighted costs of a location are all zero", costs <= 0);
            var positive = matrix.Positive(costs);
            var share = matrix.Name(matrix.Sum(costs) / matrix.Divisor(matrix.Sum(1 / positive)));
            significance = matrix.Name(significance + (share / positive));
        }

        return significance / matrix.Divisor(matrix.Greatest(significance));
    }

    internal static Number Marcos(MethodMatrix matrix)
    {
        var weighed = matrix.Weighed(matrix.Maps(MatrixNormalisation.Linear));
        Number sum = matrix.Total(weighed), ideal = 0, antiIdeal = 0;
        for (int j = 0; j < weighed.Length; j++)
        {
            ideal += matrix.End(weighed[j], matrix.Best(j));
            antiIdeal += matrix.End(weighed[j], matrix.Worst(j));
        }

        antiIdeal = matrix.Name(antiIdeal);
        matrix.Check(ProblemCodes.Undefined, "the anti-ideal alternative (the worst of each criterion) has no value", antiIdeal <= 0);
        Number minus = matrix.Name(sum / matrix.Positive(antiIdeal)), plus = matrix.Name(sum / matrix.Positive(ideal));
        var both = matrix.Positive(plus + minus);
        Number ofMinus = matrix.Positive(plus / both), ofPlus = matrix.Positive(minus / both);
        return both / ((1 + ((1 - ofPlus) / ofPlus)) + ((1 - ofMinus) / ofMinus));
    }

    internal static Number Ram(MethodMatrix matrix)
    {
        var weighed = matrix.Weighed(matrix.SumRatios());
        Number plus = matrix.Total(weighed, benefits: true), minus = matrix.Total(weighed, benefits: false);
        Number root = matrix.Name(2 + plus), exponent = matrix.Name(1 / (2 + minus));
        var power = Functions.Exp(matrix.Stages, matrix.Name(exponent * matrix.Name(Functions.Log(matrix.Stages, root, any: true))), null);
        return matrix.Case(power, (exponent.Is(0.5), root.Root));
    }

    internal static Number Psi(MethodMatrix matrix)
    {
        var maps = matrix.Maps(MatrixNormalisation.Linear);
        var deviations = new Number[maps.Length];
        Number total = 0;
        for (int j = 0; j < maps.Length; j++)
        {
            var value = matrix.Name(matrix.Cell(maps[j], j));
            var mean = matrix.Name(matrix.Sum(value) / matrix.Divisor(matrix.Locations()));
            var apart = matrix.Name(value - mean);
            deviations[j] = matrix.Name((1 - matrix.Sum(apart * apart)).Abs);
            total += deviations[j];
        }

        total = matrix.Name(total);
        matrix.Check(ProblemCodes.Undefined, "every deviation in preference is 0, so there are no weights", total <= 1e-12);
        matrix.Check(SqlProblemCodes.NotInSql, "all deviations in preference are near 0: score the locations in process",
            (total > 1e-12) & (total < 0.1));
        for (int j = 0; j < maps.Length; j++) maps[j] = maps[j].Weighed(matrix.Name(deviations[j] / matrix.Divisor(total)));
        return matrix.Total(maps);
    }
}
