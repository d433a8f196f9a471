using LocationScore.Methods;

namespace LocationScore.Sql;

/// <summary>Methods that measure cells along the range between the least and the greatest value that was found.</summary>
internal static class RangeText
{
    internal static Number Mabac(MethodMatrix matrix)
    {
        var maps = matrix.Maps(MatrixNormalisation.MinMax);
        var distances = new CellText[maps.Length];
        for (int j = 0; j < maps.Length; j++)
        {
            var slope = matrix.Name(maps[j].Slope);
            var above = matrix.Name(1 + (slope * (matrix.X(j) - maps[j].Shift)));
            var logarithm = matrix.Name(Functions.Log(matrix.Stages, matrix.Positive(above), any: false));
            var mean = matrix.Name(matrix.Sum(logarithm) / matrix.Divisor(matrix.Locations()));
            var border = matrix.Weights[j] * matrix.Name(Functions.Exp(matrix.Stages, mean, null));
            distances[j] = new(matrix.Name(slope * matrix.Weights[j]), maps[j].Shift, matrix.Name(matrix.Weights[j] - border), 1, false);
        }

        return matrix.Settled(matrix.Total(distances), 1);
    }

    internal static Number Mairca(MethodMatrix matrix)
    {
        CellText[] gaps = [.. Enumerable.Range(0, matrix.Count).Select(j =>
            CellText.Ratio(matrix.Weights[j], matrix.Best(j), matrix.Divisor(matrix.Worst(j) - matrix.Best(j))))];
        matrix.Maps(MatrixNormalisation.MinMax); // its demands: the gaps are those of min-max, turned round
        return matrix.Total(gaps) * matrix.Name(1 / matrix.Divisor(matrix.Locations()));
    }

    internal static Number Rov(MethodMatrix matrix)
    {
        var weighed = matrix.Weighed(matrix.Maps(MatrixNormalisation.MinMax));
        return (matrix.Total(weighed, benefits: true) + matrix.Total(weighed, benefits: false)) / 2;
    }

    internal static Number Ocra(MethodMatrix matrix)
    {
        CellText[] maps = [.. Enumerable.Range(0, matrix.Count).Select(j =>
        {
            double weight = matrix.IsBenefit(j) ? matrix.Weights[j] : -matrix.Weights[j];
            return CellText.Ratio(matrix.Name(weight / matrix.Positive(matrix.Min(j))), matrix.Worst(j), 1);
        })];
        Number inputs = matrix.Total(maps, benefits: false), outputs = matrix.Total(maps, benefits: true);
        var score = matrix.Name((inputs - matrix.Least(inputs)) + (outputs - matrix.Least(outputs)));
        var size = matrix.Name(matrix.Greatest(inputs) + matrix.Greatest(outputs));
        return matrix.Settled(score - matrix.Least(score), size);
    }

    internal static Number Cocoso(MethodMatrix matrix, Cocoso method)
    {
        var maps = matrix.Maps(MatrixNormalisation.MinMax);
        Number sums = 0, powers = 0;
        for (int j = 0; j < maps.Length; j++)
        {
            var value = matrix.Name(matrix.Cell(maps[j], j));
            sums += matrix.Weights[j] * value;
            powers += Functions.Power(matrix.Stages, value, matrix.Weights[j], matrix.TooLarge);
        }

        (sums, powers) = (matrix.Name(sums), matrix.Name(powers));
        Number leastSum = matrix.Least(sums), leastPower = matrix.Least(powers);
        matrix.Check(ProblemCodes.Undefined, "a location is worst in every weighted criterion, and kb divides by its S",
            (leastSum <= 0) | (leastPower <= 0));
        double lambda = method.Lambda;
        var total = matrix.Name(matrix.Sum(sums) + matrix.Sum(powers));
        var best = matrix.Name((lambda * matrix.Greatest(sums)) + ((1 - lambda) * matrix.Greatest(powers)));
        Number a = matrix.Name((sums + powers) / matrix.Positive(total)),
            b = matrix.Name((sums / matrix.Positive(leastSum)) + (powers / matrix.Positive(leastPower))),
            c = matrix.Name(((lambda * sums) + ((1 - lambda) * powers)) / matrix.Positive(best));
        return CubeRoot((a * b) * c) + (((a + b) + c) / 3);

        Number CubeRoot(Number x)
        {
            x = matrix.Positive(x);
            var third = matrix.Name(matrix.Name(Functions.Log(matrix.Stages, x, any: true)) / 3);
            var root = matrix.Name(Functions.Exp(matrix.Stages, third, null));
            return root - ((root - (x / (root * root))) / 3);
        }
    }

    internal static Number Maut(MethodMatrix matrix, Maut method)
    {
        var maps = method.Bounds.IsDefaultOrEmpty ? matrix.Maps(MatrixNormalisation.MinMax) : [.. method.Bounds.Select((bounds, j) =>
        {
            DeclaredText.Within(matrix, j, bounds.Low, bounds.High);
            var (from, to) = matrix.IsBenefit(j) ? (bounds.Low, bounds.High) : (bounds.High, bounds.Low);
            return CellText.Ratio(1, from, to - from);
        })];
        Number total = 0;
        for (int j = 0; j < maps.Length; j++)
        {
            var along = matrix.Name(matrix.Cell(maps[j], j));
            along = matrix.Name(matrix.Case(along, (along < 0, 0), (along > 1, 1)));
            var utility = method.Utilities.IsDefaultOrEmpty ? method.Utility ?? new() : method.Utilities[j];
            total += matrix.Weights[j] * matrix.Name(Utility(matrix, utility.Shape, utility.Parameter, along));
        }

        return total;
    }

    private static Number Utility(MethodMatrix matrix, UtilityShape shape, double parameter, Number r)
    {
        Number Exp(Number x) => Functions.Exp(matrix.Stages, matrix.Name(x), null);
        return shape switch
        {
            UtilityShape.Exponential => (1 - Exp(-parameter * r)) / (1 - Exp(-parameter)),
            UtilityShape.SquaredExponential => (Exp((parameter * r) * r) - 1) / (Exp(parameter) - 1),
            UtilityShape.Logarithmic => Functions.Log(matrix.Stages, matrix.Name(1 + ((parameter - 1) * r)), any: true)
                / Functions.Log(matrix.Stages, parameter, any: true),
            UtilityShape.Power => Functions.Power(matrix.Stages, r, parameter, matrix.TooLarge),
            UtilityShape.Step => (-1 * (-1 * (parameter * (r - 1e-12))).Floor) / parameter,
            _ => r,
        };
    }
}
