using System.Collections.Immutable;
using System.Globalization;
using LocationScore.Methods;

namespace LocationScore.Weighting;

/// <summary>Point allocation: a budget of points is spread over the items.</summary>
/// <param name="Points">One finite number ≥ 0 per item; at least one above 0.</param>
/// <param name="Budget">The points to spread, above 0; 100 by default. Points that do not add up to it are normalised all the same, with a
/// remark.</param>
/// <remarks>Doyle, J. R., Green, R. H. and Bottomley, P. A. (1997). Judging relative importance: direct rating and point allocation are not
/// equivalent. Organizational Behavior and Human Decision Processes 70(1), 65–72.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record PointsWeights(NamedValues? Points = null, double Budget = 100) : WeightingMethod
{
    private static readonly WeightingInfo s_info = new("points", "Point allocation",
        "Doyle, Green & Bottomley (1997). Judging relative importance: direct rating and point allocation are not equivalent. " +
        "Organizational Behavior and Human Decision Processes 70(1), 65–72.", NeedsData: false);

    /// <inheritdoc/>
    public override WeightingInfo Info => s_info;

    /// <inheritdoc/>
    /// <exception cref="ProblemsException">Points are missing, negative, not finite or for an unknown item, or all are zero, or the budget
    /// is not above 0.</exception>
    public override WeightingResult Resolve(ImmutableArray<string> items, DecisionMatrix? matrix = null)
    {
        var input = new JudgementInput(Info, items);
        input.Number("budget", "The budget cannot be spread.", Budget, static x => x > 0, "a finite number above 0");
        var points = input.Numbers("points", Points, static x => x >= 0, "a finite number, 0 or more");
        if (!input.HasProblems && points.All(static x => x == 0))
            input.Add(ProblemCodes.BadWeights, "points", "No points are allocated.", "0", "at least one item with points");
        input.ThrowIfAny();
        double sum = points.Sum();
        return new(input.Items, WeightingMath.Frozen(WeightingMath.Normalise(points)))
        {
            Steps = [WeightingMath.Step("points", points), WeightingMath.Step("points in all", sum)],
            Remarks = Math.Abs(sum - Budget) <= 1e-9 * Budget
                ? []
                : [string.Create(CultureInfo.InvariantCulture,
                    $"{sum:R} of {Budget:R} points were allocated; the weights are the shares of what was allocated.")],
        };
    }
}
