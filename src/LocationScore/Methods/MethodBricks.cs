using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using LocationScore.Numerics;

namespace LocationScore.Methods;

/// <summary>Small things that every method says the same way.</summary>
internal static class MethodBricks
{
    /// <summary>Differences of sums on [0, 1] that are equal on paper stay below this; dividing by one, or comparing through one, would let
    /// the last bits decide.</summary>
    internal const double Rounding = 1e-12;

    /// <summary>Describes a method; a law of those that every method takes a stand on, and that it does not break, it keeps.</summary>
    internal static MethodInfo Info(string kind, string name, string citation, ScoreDirection direction, InputDemands demands,
        params ReadOnlySpan<Law> broken)
    {
        var kept = ImmutableArray.CreateBuilder<Law>();
        var lost = ImmutableArray.CreateBuilder<Law>();
        for (var law = Law.AlternativePermutation; law <= Law.ZeroWeight; law++) (broken.Contains(law) ? lost : kept).Add(law);
        return new(kind, name, citation, direction, demands, kept.ToImmutable(), lost.ToImmutable());
    }

    /// <summary>The same method with options that break more laws.</summary>
    internal static MethodInfo Breaking(this MethodInfo info, params ReadOnlySpan<Law> more) => more.IsEmpty ? info
        : Info(info.Kind, info.Name, info.Citation, info.ScoreDirection, info.Demands, [.. info.LawsBroken, .. more]);

    /// <summary>The same method with options that keep laws that others break.</summary>
    internal static MethodInfo Keeping(this MethodInfo info, params ReadOnlySpan<Law> kept) => kept.IsEmpty ? info
        : Info(info.Kind, info.Name, info.Citation, info.ScoreDirection, info.Demands, [.. info.LawsBroken.Except(kept.ToArray())]);

    /// <summary>Gives the array away as an immutable one, without a copy.</summary>
    internal static ImmutableArray<double> Frozen(this double[] values) => ImmutableCollectionsMarshal.AsImmutableArray(values);

    /// <summary>Gives the array away as an immutable one, without a copy.</summary>
    internal static ImmutableArray<int> Frozen(this int[] values) => ImmutableCollectionsMarshal.AsImmutableArray(values);

    /// <summary>The table of mapped cells.</summary>
    internal static ValueTable Table(this DecisionMatrix matrix, CellMap[] maps) =>
        new(matrix.AlternativeCount, matrix.CriterionCount, (i, j) => maps[j].Of(matrix.Column(j)[i]));

    /// <summary>The maps times the weights.</summary>
    internal static void Weigh(this CellMap[] maps, double[] weights, CellMap[] weighted)
    {
        for (int j = 0; j < weighted.Length; j++) weighted[j] = maps[j].Times(weights[j]);
    }

    /// <summary>The largest mapped value of each column.</summary>
    internal static void Highest(this DecisionMatrix matrix, CellMap[] maps, double[] highest)
    {
        for (int j = 0; j < highest.Length; j++) highest[j] = maps[j].Highest(matrix.Statistics.Min[j], matrix.Statistics.Max[j]);
    }

    /// <summary>The smallest mapped value of each column.</summary>
    internal static void Lowest(this DecisionMatrix matrix, CellMap[] maps, double[] lowest)
    {
        for (int j = 0; j < lowest.Length; j++) lowest[j] = maps[j].Lowest(matrix.Statistics.Min[j], matrix.Statistics.Max[j]);
    }

    internal static bool IsBenefit(this DecisionMatrix matrix, int criterion) => matrix.Directions[criterion] == Direction.Benefit;

    internal static bool IsConstant(this DecisionMatrix matrix, int criterion) =>
        matrix.Statistics.Min[criterion] == matrix.Statistics.Max[criterion];

    /// <summary>A remark for each criterion whose values are all equal.</summary>
    internal static ImmutableArray<string> ConstantColumnRemarks(this DecisionMatrix matrix, string consequence)
    {
        var remarks = ImmutableArray<string>.Empty;
        for (int j = 0; j < matrix.CriterionCount; j++)
        {
            if (matrix.IsConstant(j)) remarks = remarks.Add($"All values of '{matrix.Criteria[j]}' are equal: {consequence}");
        }

        return remarks;
    }

    /// <summary>What is left of terms of a size that cancel is nothing when rounding may be all of it.</summary>
    internal static void Settle(Span<double> scores, double size)
    {
        if (!double.IsFinite(size)) return;
        foreach (ref double score in scores)
        {
            if (Math.Abs(score) <= Rounding * size) score = 0;
        }
    }

    /// <summary>The size of the terms of a sum of mapped cells.</summary>
    internal static double SizeOf(this DecisionMatrix matrix, CellMap[] maps)
    {
        double size = 0;
        for (int j = 0; j < maps.Length; j++)
            size += Math.Max(Math.Abs(maps[j].Of(matrix.Statistics.Min[j])), Math.Abs(maps[j].Of(matrix.Statistics.Max[j])));
        return size;
    }

    internal static double Smallest(ReadOnlySpan<double> values) => LaneSums.Extremes(values).Smallest;

    internal static double Largest(ReadOnlySpan<double> values) => LaneSums.Extremes(values).Largest;

    /// <summary>The values of a criterion, for comparing pairs, turned so that more is better; the sign change is exact.</summary>
    internal static void CopyOriented(this DecisionMatrix matrix, int criterion, Span<double> values)
    {
        var column = matrix.Grouped.Column(criterion);
        if (matrix.IsBenefit(criterion)) column.CopyTo(values);
        else for (int i = 0; i < column.Length; i++) values[i] = -column[i];
    }

    /// <summary>The values alternative by alternative, for comparing pairs, turned so that more is better.</summary>
    internal static double[][] OrientedRows(this DecisionMatrix matrix) => Rows(matrix, oriented: true);

    /// <summary>The values alternative by alternative, for comparing pairs.</summary>
    internal static double[][] RawRows(this DecisionMatrix matrix) => Rows(matrix, oriented: false);

    /// <summary>Throws one problem that only the computation could find.</summary>
    internal static ProblemsException Undefined(MethodInfo info, string path, string why, double found, string allowed) =>
        new([new Problem(ProblemCodes.Undefined, path, $"{info.Name} is not defined here: {why}",
            found.ToString("R", CultureInfo.InvariantCulture), allowed)]);

    private static double[][] Rows(DecisionMatrix raw, bool oriented)
    {
        var matrix = raw.Grouped;
        var rows = new double[matrix.AlternativeCount][];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = new double[matrix.CriterionCount];
            for (int j = 0; j < rows[i].Length; j++) rows[i][j] = oriented && !matrix.IsBenefit(j)
                ? -matrix.Column(j)[i] : matrix.Column(j)[i];
        }

        return rows;
    }
}
