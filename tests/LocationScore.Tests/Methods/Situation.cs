using LocationScore.Methods;

namespace LocationScore.Tests.Methods;

/// <summary>A table with the declared range of each criterion, which changes its unit together with the values.</summary>
internal sealed record Situation(double[][] Rows, Direction[] Directions, double[] Weights, CriterionBounds[] Ranges)
{
    /// <summary>The declared range holds every value; without values below 0 it begins above 0.</summary>
    internal static Situation Of(double[][] rows, Direction[] directions, double[] weights) => new(rows, directions, weights,
        [.. directions.Select((_, j) => new CriterionBounds(rows.Any(row => row[j] <= 0) ? -2000 : 0.001, 2000))]);

    internal DecisionMatrix Matrix => DecisionMatrix.FromRows(Rows, Directions);

    /// <summary>Criteria in another order.</summary>
    internal Situation Pick(int[] criteria) => new(
        [.. Rows.Select(row => criteria.Select(j => row[j]).ToArray())], [.. criteria.Select(j => Directions[j])], [.. criteria.Select(j => Weights[j])], [.. criteria.Select(j => Ranges[j])]);

    /// <summary>One criterion in another unit.</summary>
    internal Situation Rescale(int criterion, double factor) => this with
    {
        Rows = [.. Rows.Select(row => row.Select((x, j) => j == criterion ? factor * x : x).ToArray())],
        Ranges = [.. Ranges.Select((range, j) => j == criterion ? new CriterionBounds(factor * range.Low, factor * range.High) : range)],
    };

    /// <summary>The method with what it must be told: bounds, an ideal at the best bound, limits and reference points at fixed places of the range.</summary>
    internal RankingMethod Configure(RankingMethod method) => method switch
    {
        Spotis => new Spotis([.. Ranges]),
        Rim => new Rim([.. Ranges.Select((r, j) => Benefit(j) ? new RimCriterion(r.Low, r.High, r.High, r.High) : new RimCriterion(r.Low, r.High, r.Low, r.Low))]),
        Lopm => new Lopm([.. Ranges.Select((r, j) => new LopmLimit(r.Low + ((r.High - r.Low) / 100), Benefit(j) ? LopmLimitKind.Lower : LopmLimitKind.Upper))]),
        Ervd => new Ervd([.. Ranges.Select(static r => r.Low + ((r.High - r.Low) / 200))]),
        _ => method,
    };

    private bool Benefit(int j) => Directions[j] == Direction.Benefit;
}
