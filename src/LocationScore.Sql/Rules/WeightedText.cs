using LocationScore.Methods;

namespace LocationScore.Sql;

/// <summary>Weighted sums and products of normalised cells.</summary>
internal static class WeightedText
{
    internal static Number Sum(MethodMatrix matrix, WeightedSum method)
    {
        var maps = matrix.Maps(method.Normalisation);
        if (method.Normalisation == MatrixNormalisation.None)
        {
            var weighed = matrix.Weighed(maps);
            return matrix.Settled(matrix.Total(weighed), matrix.SizeOf(weighed));
        }

        if (method.Normalisation != MatrixNormalisation.MinMax || method.ConstantColumns == ZeroRange.Reject)
            return matrix.Total(matrix.Weighed(maps));
        Number[] weights = [.. matrix.Weights.Select(static weight => (Number)weight)];
        if (method.ConstantColumns == ZeroRange.Drop)
        {
            Number kept = 0;
            for (int j = 0; j < weights.Length; j++) kept += matrix.Case(weights[j], (matrix.IsConstant(j), 0));
            kept = matrix.Divisor(kept);
            for (int j = 0; j < weights.Length; j++) weights[j] = matrix.Name(matrix.Case(weights[j] / kept, (matrix.IsConstant(j), 0)));
        }

        Number total = 0;
        for (int j = 0; j < weights.Length; j++)
        {
            Number constant = method.ConstantColumns == ZeroRange.Neutral ? 0.5 * matrix.Weights[j] : 0;
            total += matrix.Case(matrix.Cell(maps[j].Weighed(weights[j]), j), (matrix.IsConstant(j), constant));
        }

        return total;
    }

    internal static Number Product(MethodMatrix matrix, WeightedProduct method)
    {
        CellText[] maps = method.Normalisation != MatrixNormalisation.None ? matrix.Maps(method.Normalisation)
            : [.. Enumerable.Range(0, matrix.Count).Select(j => matrix.IsBenefit(j) ? CellText.Times(1) : CellText.Over(1))];
        return Product(matrix, maps);
    }

    internal static Number Waspas(MethodMatrix matrix, Waspas method)
    {
        var maps = matrix.Maps(MatrixNormalisation.Linear);
        Number sum = matrix.Total(matrix.Weighed(maps)), product = matrix.Name(Product(matrix, maps));
        if (method.Lambda is { } stated) return (stated * sum) + ((1 - stated) * product);
        Number ofSum = 0, ofProduct = 0;
        for (int j = 0; j < matrix.Count; j++)
        {
            Number inSum = matrix.Name(matrix.Weights[j] * matrix.Cell(maps[j], j)), inProduct = matrix.Name(matrix.Weights[j] * product);
            (ofSum, ofProduct) = (ofSum + (inSum * inSum), ofProduct + (inProduct * inProduct));
        }

        (ofSum, ofProduct) = (matrix.Name(ofSum), matrix.Name(ofProduct));
        var lambda = matrix.Name(matrix.Case(0.5, (ofSum + ofProduct > 0, ofProduct / (ofSum + ofProduct))));
        return (lambda * sum) + ((1 - lambda) * product);
    }

    private static Number Product(MethodMatrix matrix, CellText[] maps)
    {
        Number logarithms = 0;
        for (int j = 0; j < maps.Length; j++)
        {
            if (matrix.Weights[j] != 0) logarithms += matrix.Weights[j] * matrix.Name(matrix.Logarithm(maps[j], j));
        }

        return Functions.Exp(matrix.Stages, matrix.Name(logarithms), lost: matrix.TooLarge);
    }
}
