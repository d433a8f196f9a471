using System.Collections.Immutable;
using System.Globalization;

namespace LocationScore.Weighting;

/// <summary>Checks the shape of a square matrix of judgements.</summary>
internal static class SquareInput
{
    internal static string Cell(string path, int i, int j) => string.Create(CultureInfo.InvariantCulture, $"{path}[{i}][{j}]");

    /// <summary>Records a problem for each row that does not have one number per item; returns whether the shape is right.</summary>
    internal static bool Check(JudgementInput input, string path, ImmutableArray<ImmutableArray<double>> matrix)
    {
        bool square = matrix.Length == input.Count;
        if (!square)
        {
            input.Add(ProblemCodes.WrongLength, path, "The matrix does not have one row per item.",
                string.Create(CultureInfo.InvariantCulture, $"{matrix.Length} rows"),
                    string.Create(CultureInfo.InvariantCulture, $"{input.Count} rows"));
        }

        for (int i = 0; i < matrix.Length; i++)
        {
            int length = matrix[i].IsDefault ? 0 : matrix[i].Length;
            if (length == input.Count) continue;
            square = false;
            input.Add(ProblemCodes.WrongLength, JudgementInput.At(path, i), "The row does not have one number per item.",
                string.Create(CultureInfo.InvariantCulture, $"{length} numbers"),
                    string.Create(CultureInfo.InvariantCulture, $"{input.Count} numbers"));
        }

        return square;
    }
}
