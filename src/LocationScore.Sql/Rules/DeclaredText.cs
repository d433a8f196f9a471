using LocationScore.Methods;

namespace LocationScore.Sql;

/// <summary>Methods that measure cells against declared bounds, limits and reference points.</summary>
internal static class DeclaredText
{
    internal static Number Spotis(MethodMatrix matrix, Spotis method)
    {
        for (int j = 0; j < matrix.Count; j++) Within(matrix, j, method.Bounds[j].Low, method.Bounds[j].High);
        var toBest = Distance(j => matrix.IsBenefit(j) ? method.Bounds[j].High : method.Bounds[j].Low);
        if (method.ExpectedSolution.IsDefaultOrEmpty) return toBest;
        return (method.Trust * Distance(j => method.ExpectedSolution[j])) + ((1 - method.Trust) * toBest);

        Number Distance(Func<int, double> to)
        {
            Number total = 0;
            for (int j = 0; j < matrix.Count; j++)
                total += matrix.Weights[j] * ((matrix.X(j) - to(j)).Abs / (method.Bounds[j].High - method.Bounds[j].Low));
            return matrix.Name(total);
        }
    }

    internal static Number Rim(MethodMatrix matrix, Rim method)
    {
        Number plus = 0, minus = 0;
        for (int j = 0; j < matrix.Count; j++)
        {
            var range = method.Criteria[j];
            Within(matrix, j, range.Low, range.High);
            double slack = 1e-12 * Math.Max(Math.Abs(range.Low), Math.Abs(range.High)), weight = matrix.Weights[j];
            var x = matrix.X(j);
            // Where the ideal touches an end nothing lies beyond it, and there is nothing to divide by.
            Number below = range.IdealLow > range.Low ? 1 - ((range.IdealLow - x) / (range.IdealLow - range.Low)) : 0,
                above = range.High > range.IdealHigh ? 1 - ((x - range.IdealHigh) / (range.High - range.IdealHigh)) : 0;
            var value = matrix.Name(matrix.Case(above, (x.IsNull, null),
                ((x >= range.IdealLow - slack) & (x <= range.IdealHigh + slack), 1),
                ((x <= range.Low + slack) | (x >= range.High - slack), 0), (x < range.IdealLow, below)));
            Number weighed = matrix.Name(value * weight), apart = matrix.Name(weighed - weight);
            (plus, minus) = (plus + (apart * apart), minus + (weighed * weighed));
        }

        (plus, minus) = (matrix.Name(matrix.Name(plus).Root), matrix.Name(matrix.Name(minus).Root));
        return minus / matrix.Positive(plus + minus);
    }

    internal static Number Lopm(MethodMatrix matrix, Lopm method)
    {
        Number total = 0;
        for (int j = 0; j < matrix.Count; j++)
        {
            var (limit, kind) = (method.Limits[j].Value, method.Limits[j].Kind);
            total += matrix.Weights[j] * (kind switch
            {
                LopmLimitKind.Lower => limit / matrix.Positive(matrix.X(j)),
                LopmLimitKind.Upper => matrix.X(j) / limit,
                _ => ((matrix.X(j) / limit) - 1).Abs,
            });
        }

        return total;
    }

    internal static Number Ervd(MethodMatrix matrix, Ervd method)
    {
        var shares = matrix.SumRatios();
        Number plus = 0, minus = 0;
        for (int j = 0; j < matrix.Count; j++)
        {
            Number value = Value(matrix.X(j), j), best = Value(matrix.Best(j), j), worst = Value(matrix.Worst(j), j);
            plus += matrix.Weights[j] * (best - value);
            minus += matrix.Weights[j] * (value - worst);
        }

        minus = matrix.Name(minus);
        var sum = matrix.Name(matrix.Name(plus) + minus);
        return matrix.Case(0.5, (sum.IsNull, null), (sum > 0, minus / matrix.Divisor(sum)));

        Number Value(Number x, int j)
        {
            var gain = matrix.IsBenefit(j) ? x - method.ReferencePoints[j] : method.ReferencePoints[j] - x;
            gain = matrix.Name(gain * shares[j].Factor);
            var size = matrix.Name(Functions.Power(matrix.Stages, matrix.Name(gain.Abs), method.Alpha, matrix.TooLarge));
            return matrix.Name(matrix.Case(-method.Lambda * size, (gain > 0, size)));
        }
    }

    /// <summary>Cells outside declared bounds stop the library.</summary>
    internal static void Within(MethodMatrix matrix, int j, double low, double high) => matrix.Check(ProblemCodes.OutOfRange,
        FormattableString.Invariant($"values of '{matrix.Id(j)}' must lie within the bounds {low:R} … {high:R}"),
        (matrix.X(j) < low) | (matrix.X(j) > high));
}
