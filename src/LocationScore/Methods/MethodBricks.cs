using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

namespace LocationScore.Methods;

/// <summary>Small things that every method says the same way.</summary>
internal static class MethodBricks
{
    /// <summary>Differences of sums on [0, 1] that are equal on paper stay below this; dividing by one, or comparing through one, would let the last bits decide.</summary>
    internal const double Rounding = 1e-12;

    /// <summary>Describes a method; a law that it does not break it keeps. Both are stated for the default options.</summary>
    internal static MethodInfo Info(string kind, string name, string citation, ScoreDirection direction, InputDemands demands)
    {
        var broken = BrokenLaws.Of(kind);
        var kept = ImmutableArray.CreateBuilder<Law>();
        foreach (var law in Enum.GetValues<Law>())
        {
            if (!broken.Contains(law)) kept.Add(law);
        }

        return new(kind, name, citation, direction, demands, kept.ToImmutable(), broken);
    }

    /// <summary>Gives the array away as an immutable one, without a copy.</summary>
    internal static ImmutableArray<double> Frozen(this double[] values) => ImmutableCollectionsMarshal.AsImmutableArray(values);

    /// <summary>Gives the array away as an immutable one, without a copy.</summary>
    internal static ImmutableArray<int> Frozen(this int[] values) => ImmutableCollectionsMarshal.AsImmutableArray(values);

    /// <summary>Gives scores away after making sure that each is a number: sums of values near the ends of the range of a double may not be.</summary>
    internal static ImmutableArray<double> Finite(this double[] scores)
    {
        if (LaneSums.AllFinite(scores)) return scores.Frozen();
        int first = Array.FindIndex(scores, static score => !double.IsFinite(score));
        throw new ProblemsException([new Problem(ProblemCodes.NotFinite, string.Create(CultureInfo.InvariantCulture, $"rows[{first}]"),
            "The values are too large, too small or too far apart for double arithmetic.", scores[first].ToString("R", CultureInfo.InvariantCulture), "a finite score",
            Repair: "Measure the criteria in units that bring their values nearer to 1.")]);
    }

    /// <summary>The table of mapped cells.</summary>
    internal static ValueTable Table(this DecisionMatrix matrix, CellMap[] maps) =>
        new(matrix.AlternativeCount, matrix.CriterionCount, (i, j) => maps[j].Of(matrix.Column(j)[i]));

    /// <summary>The maps times the weights.</summary>
    internal static CellMap[] Weighted(this CellMap[] maps, double[] weights)
    {
        var weighted = new CellMap[maps.Length];
        for (int j = 0; j < weighted.Length; j++) weighted[j] = maps[j].Times(weights[j]);
        return weighted;
    }

    /// <summary>The largest mapped value of each column.</summary>
    internal static double[] Highest(this DecisionMatrix matrix, CellMap[] maps)
    {
        var highest = new double[maps.Length];
        for (int j = 0; j < highest.Length; j++) highest[j] = maps[j].Highest(matrix.Statistics.Min[j], matrix.Statistics.Max[j]);
        return highest;
    }

    /// <summary>The smallest mapped value of each column.</summary>
    internal static double[] Lowest(this DecisionMatrix matrix, CellMap[] maps)
    {
        var lowest = new double[maps.Length];
        for (int j = 0; j < lowest.Length; j++) lowest[j] = maps[j].Lowest(matrix.Statistics.Min[j], matrix.Statistics.Max[j]);
        return lowest;
    }

    internal static bool IsBenefit(this DecisionMatrix matrix, int criterion) => matrix.Directions[criterion] == Direction.Benefit;

    internal static bool IsConstant(this DecisionMatrix matrix, int criterion) => matrix.Statistics.Min[criterion] == matrix.Statistics.Max[criterion];

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

    internal static double Smallest(ReadOnlySpan<double> values) => LaneSums.Extremes(values).Smallest;

    internal static double Largest(ReadOnlySpan<double> values) => LaneSums.Extremes(values).Largest;

    /// <summary>Throws one problem that only the computation could find.</summary>
    internal static ProblemsException Undefined(MethodInfo info, string path, string why, double found, string allowed) =>
        new([new Problem(ProblemCodes.Undefined, path, $"{info.Name} is not defined here: {why}", found.ToString("R", CultureInfo.InvariantCulture), allowed)]);
}
