using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>MOORA, reference point approach: the largest weighted distance from the best ratio of each criterion (Tchebycheff); lower is better.</summary>
/// <remarks>Brauers and Zavadskas (2006), "The MOORA method and its application to privatization in a transition economy".</remarks>
/// <param name="Unweighted">Whether every criterion counts 1, as in the paper's first form; the weights then only have to be valid.</param>
public sealed partial record MooraReferencePoint(bool Unweighted = false) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("mooraReferencePoint", "MOORA reference point",
        "Brauers and Zavadskas (2006), The MOORA method and its application to privatization in a transition economy.",
        ScoreDirection.LowerIsBetter, InputDemands.NoZeroColumn);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <inheritdoc/>
    public override MooraReferencePointResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var w = MethodInput.Check(s_info, matrix, weights);
        return Kernel(matrix, w, Unweighted ? MooraRatio.Ones(w.Length) : w);
    }

    internal static MooraReferencePointResult Kernel(DecisionMatrix matrix, double[] weights, double[] coefficients)
    {
        int m = weights.Length, n = matrix.AlternativeCount;
        var ratios = Normaliser.VectorRatios(matrix);
        double[] reference = new double[m], slope = new double[m], best = new double[m];
        var deviations = new CellMap[m];
        for (int j = 0; j < m; j++)
        {
            bool benefit = matrix.IsBenefit(j);
            best[j] = benefit ? matrix.Statistics.Max[j] : matrix.Statistics.Min[j];
            reference[j] = ratios[j].Of(best[j]);
            slope[j] = (benefit ? -coefficients[j] : coefficients[j]) * ratios[j].Factor;
            deviations[j] = new(slope[j], best[j]);
        }

        double[] sums = new double[n], scores = new double[n];
        ColumnFold.Run<AddAndMaximum>(matrix, slope, best, best, sums, scores);
        return new(scores, weights) { Normalised = matrix.Table(ratios), ReferencePoint = reference.Frozen(), Deviations = matrix.Table(deviations) };
    }
}

/// <summary>What the reference point approach of MOORA returns; lower is better.</summary>
public sealed partial record MooraReferencePointResult : MethodResult
{
    internal MooraReferencePointResult(double[] scores, double[] weights)
        : base(scores.Finite(), ScoreDirection.LowerIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets the ratios x* = x/√Σx², costs not inverted.</summary>
    public required ValueTable Normalised { get; init; }

    /// <summary>Gets the best ratio of each criterion, before weights.</summary>
    public required ImmutableArray<double> ReferencePoint { get; init; }

    /// <summary>Gets the weighted distances from the reference point.</summary>
    public required ValueTable Deviations { get; init; }
}
