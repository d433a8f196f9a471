using System.Collections.Immutable;
using LocationScore.Methods;

namespace LocationScore.FsCheck;

/// <summary>Smaller matrices, and smaller inputs of methods that the method is still defined for.</summary>
internal static class MatrixShrinker
{
    internal static IEnumerable<DecisionMatrix> Smaller(DecisionMatrix matrix)
    {
        int rows = matrix.AlternativeCount, columns = matrix.CriterionCount;
        for (int i = rows - 1; i >= 0 && rows > 1; i--)
            yield return Of(matrix, [.. Enumerable.Range(0, rows).Where(k => k != i)], [.. Enumerable.Range(0, columns)]);
        for (int j = columns - 1; j >= 0 && columns > 1; j--)
            yield return Of(matrix, [.. Enumerable.Range(0, rows)], [.. Enumerable.Range(0, columns).Where(k => k != j)]);
        foreach (var rounder in Rounder(matrix)) yield return rounder;
    }

    /// <summary>Without an alternative, without a criterion where no option belongs to one, with rounder values, with equal
    /// weights.</summary>
    internal static IEnumerable<MethodWithMatrix> Smaller(MethodWithMatrix input)
    {
        var matrix = input.Matrix;
        foreach (var smaller in Smaller(matrix))
        {
            var weights = input.Weights;
            if (smaller.CriterionCount < matrix.CriterionCount)
            {
                double[] kept = [.. smaller.Criteria.Select(name => input.Weights[matrix.Criteria.IndexOf(name)])];
                double sum = kept.Sum();
                if (!(sum > 0)) continue;
                weights = [.. kept.Select(weight => weight / sum)];
            }

            if (MethodDraw.Runnable(input.Method, smaller, weights) is { } runnable) yield return runnable;
        }

        ImmutableArray<double> equal = [.. input.Weights.Select(_ => 1.0 / input.Weights.Length)];
        if (!equal.AsSpan().SequenceEqual(input.Weights.AsSpan()) && MethodDraw.Runnable(input.Method, matrix, equal) is { } equalised)
            yield return equalised;
    }

    private static IEnumerable<DecisionMatrix> Rounder(DecisionMatrix matrix)
    {
        for (int i = 0; i < matrix.AlternativeCount; i++)
        {
            for (int j = 0; j < matrix.CriterionCount; j++)
            {
                foreach (double rounder in FactsShrinker.Rounder(matrix[i, j]))
                {
                    int row = i, column = j;
                    yield return Of(matrix, [.. Enumerable.Range(0, matrix.AlternativeCount)],
                        [.. Enumerable.Range(0, matrix.CriterionCount)], (a, b, value) => a == row && b == column ? rounder : value);
                }
            }
        }
    }

    private static DecisionMatrix Of(DecisionMatrix matrix, int[] rows, int[] columns, Func<int, int, double, double>? change = null) =>
        DecisionMatrix.FromRows([.. rows.Select(i => columns.Select(j => change is null ? matrix[i, j] : change(i, j, matrix[i, j]))
            .ToArray())],
            [.. columns.Select(j => matrix.Directions[j])], [.. rows.Select(matrix.Alternative)],
            [.. columns.Select(j => matrix.Criteria[j])]);
}
