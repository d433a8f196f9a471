using System.Collections.Immutable;
using System.Globalization;
using LocationScore.Methods;

namespace LocationScore.Weighting;

/// <summary>Weights given directly, one per item, on any scale; normalised to sum 1.</summary>
/// <param name="Weights">One finite number ≥ 0 per item; at least one above 0.</param>
/// <remarks>Bottomley, P. A. and Doyle, J. R. (2001). A comparison of three weight elicitation methods: good, better, and best. Omega
/// 29(6), 553–560 (direct rating).</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record DirectWeights(NamedValues? Weights = null) : WeightingMethod
{
    private static readonly WeightingInfo s_info = new("direct", "Direct weights",
        "Bottomley & Doyle (2001). A comparison of three weight elicitation methods: good, better, and best. Omega 29(6), 553–560.",
            NeedsData: false);

    /// <inheritdoc/>
    public override WeightingInfo Info => s_info;

    /// <inheritdoc/>
    /// <exception cref="ProblemsException">A weight is missing, negative, not finite or for an unknown item, or all are zero.</exception>
    public override WeightingResult Resolve(ImmutableArray<string> items, DecisionMatrix? matrix = null)
    {
        var input = new JudgementInput(Info, items);
        var given = input.Numbers("weights", Weights, static x => x >= 0, "a finite number, 0 or more");
        if (!input.HasProblems && given.All(static x => x == 0))
            input.Add(ProblemCodes.BadWeights, "weights", "All weights are zero.", "0", "at least one weight above 0");
        input.ThrowIfAny();
        double sum = given.Sum();
        return new(input.Items, WeightingMath.Frozen(WeightingMath.Normalise(given)))
        {
            Steps = [WeightingMath.Step("given weights", given)],
            Remarks = Math.Abs(sum - 1) <= 1e-9 ? []
                : [string.Create(CultureInfo.InvariantCulture, $"The weights were given with sum {sum:R} and were divided by it.")],
        };
    }
}
