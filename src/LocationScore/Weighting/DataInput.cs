using System.Collections.Immutable;
using System.Globalization;
using LocationScore.Methods;
using LocationScore.Numerics;

namespace LocationScore.Weighting;

/// <summary>The door of the weightings that use data: checks the matrix, scans its columns once, and applies the one policy for constant
/// columns.</summary>
/// <remarks>
/// A criterion whose values are all equal cannot tell the alternatives apart: it gets weight 0 and a remark. When no criterion can, all
/// weights are equal, with a remark.
/// </remarks>
internal sealed class DataInput
{
    private readonly DecisionMatrix _matrix;
    private readonly ColumnScan[] _scans;
    private readonly List<string> _remarks = [];

    private DataInput(ImmutableArray<string> items, DecisionMatrix matrix, ColumnScan[] scans)
    {
        Items = items;
        _matrix = matrix;
        _scans = scans;
    }

    internal ImmutableArray<string> Items { get; }

    /// <summary>Gets the number of alternatives.</summary>
    internal int Rows => _matrix.AlternativeCount;

    /// <summary>Gets the number of criteria.</summary>
    internal int Count => _scans.Length;

    internal ReadOnlySpan<ColumnScan> Scans => _scans;

    internal ReadOnlySpan<double> Columns => _matrix.Columns;

    /// <summary>Checks items and data; <paramref name="check"/> may add problems of the options.</summary>
    internal static DataInput Read(WeightingInfo info, ImmutableArray<string> items, DecisionMatrix? matrix, InputDemands demands,
        Action<JudgementInput>? check = null)
    {
        var input = new JudgementInput(info, items);
        check?.Invoke(input);
        matrix = matrix?.Grouped;
        var scans = new ColumnScan[matrix?.CriterionCount ?? 0];
        if (matrix is null)
        {
            input.Add(ProblemCodes.Missing, "matrix", $"{info.Name} finds the weights in the data, and there is none.", "no matrix",
                "a decision matrix with one criterion per item");
        }
        else if (matrix.CriterionCount != input.Count)
        {
            input.Add(ProblemCodes.WrongLength, "matrix", $"{info.Name} needs one criterion per item.",
                string.Create(CultureInfo.InvariantCulture, $"{matrix.CriterionCount} criteria"),
                    string.Create(CultureInfo.InvariantCulture, $"{input.Count} items"));
        }
        else
        {
            for (int j = 0; j < scans.Length; j++)
            {
                scans[j] = ColumnScan.Of(matrix.Column(j));
                Values(input, matrix, j, scans[j].Min, demands);
            }
        }

        input.ThrowIfAny();
        return new(input.Items, matrix!, scans);
    }

    internal ReadOnlySpan<double> Column(int j) => _matrix.Column(j);

    internal bool IsCost(int j) => _matrix.Directions[j] == Direction.Cost;

    internal bool IsConstant(int j) => _scans[j].IsConstant;

    /// <summary>Gets the criteria that are not constant, in order.</summary>
    internal int[] Varying() => [.. Enumerable.Range(0, Count).Where(j => !IsConstant(j))];

    /// <summary>Adds something the reader should know.</summary>
    internal void Remark(string text) => _remarks.Add(text);

    /// <summary>Turns non-negative raw weights (0 for constant criteria) into weights with sum 1.</summary>
    internal ImmutableArray<double> Weights(double[] raw)
    {
        var varying = Varying();
        if (varying.Length == 0) Remark("All values of every criterion are equal, so the data says nothing about importance: the " +
            "weights are equal.");
        else
        {
            for (int j = 0; j < Count; j++)
            {
                if (IsConstant(j)) Remark($"All values of '{Items[j]}' are equal, so it cannot tell the alternatives apart: its weight " +
                    $"is 0.");
            }
        }

        if (varying.Length > 0 && raw.All(static x => x == 0))
        {
            foreach (int j in varying) raw[j] = 1;
            Remark("No criterion that varies carries information in this sense: they share the weight equally.");
        }

        return WeightingMath.Frozen(WeightingMath.Normalise(raw));
    }

    /// <summary>Gets the remarks; call after <see cref="Weights"/>.</summary>
    internal ImmutableArray<string> Remarks() => [.. _remarks];

    private static void Values(JudgementInput input, DecisionMatrix matrix, int j, double least, InputDemands demands)
    {
        bool positive = demands.HasFlag(InputDemands.Positive)
            || (demands.HasFlag(InputDemands.PositiveCosts) && matrix.Directions[j] == Direction.Cost);
        bool nonNegative = positive || demands.HasFlag(InputDemands.NonNegative);
        if (positive ? least > 0 : !nonNegative || least >= 0) return;
        var column = matrix.Column(j);
        for (int i = 0; i < column.Length; i++)
        {
            if (positive ? column[i] > 0 : column[i] >= 0) continue;
            input.Add(ProblemCodes.Undefined, string.Create(CultureInfo.InvariantCulture, $"rows[{i}][{j}]"),
                $"{input.Info.Name} is not defined for this value of '{input.Items[j]}' at '{matrix.Alternative(i)}'.",
                    JudgementInput.Text(column[i]),
                positive ? "a number above 0" : "0 or more",
                    repair: "Choose a weighting that accepts such values, such as CRITIC or the standard deviation.");
        }
    }
}
