namespace LocationScore;

/// <summary>What every node of a plan has to do with a score, or with the difference of two.</summary>
/// <param name="Kind">What the shares are.</param>
/// <param name="Points">One share per node; a factor's is the sum of those below it.</param>
/// <param name="Errors">The standard error of each share; null when none was sampled.</param>
/// <param name="Rest">What is due to no node: the intercept of a sum, the score of the base of an attribution.</param>
/// <param name="Method">How the shares were found, as one sentence.</param>
/// <param name="Citation">Where the way is defined; null for terms.</param>
internal sealed record NodeShares(ExplanationKind Kind, double[] Points, double[]? Errors, double Rest, string Method, string? Citation)
{
    /// <summary>The same with the roles of the two rows swapped.</summary>
    internal NodeShares Negated() => this with { Points = Array.ConvertAll(Points, static points => 0 - points), Rest = 0 - Rest };

    /// <summary>Nothing is due to any node.</summary>
    internal static NodeShares None(Plan plan, double rest, string method) =>
        new(ExplanationKind.NotAttributable, new double[plan.Nodes.Length], null, rest, method, null);

    /// <summary>The largest standard error of a criterion; null when none was sampled.</summary>
    internal double? WorstError(Plan plan) => Errors is null ? null : plan.Leaves.Max(leaf => Errors[leaf]);
}
