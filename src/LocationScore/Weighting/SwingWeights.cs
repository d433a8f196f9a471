using System.Collections.Immutable;
using System.Globalization;
using LocationScore.Methods;

namespace LocationScore.Weighting;

/// <summary>Swing weighting: how much a swing from worst to best on each item is worth, the largest swing being 100.</summary>
/// <param name="Swings">One number from 0 to 100 per item, 100 for the most valuable swing; another positive maximum is rescaled, with a
/// remark.</param>
/// <remarks>von Winterfeldt, D. and Edwards, W. (1986). Decision Analysis and Behavioral Research. Cambridge University Press. Weight =
/// swing / Σ swings.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record SwingWeights(NamedValues? Swings = null) : WeightingMethod
{
    private static readonly WeightingInfo s_info = new("swing", "Swing weights",
        "von Winterfeldt & Edwards (1986). Decision Analysis and Behavioral Research. Cambridge University Press.", NeedsData: false);

    /// <inheritdoc/>
    public override WeightingInfo Info => s_info;

    /// <inheritdoc/>
    /// <exception cref="ProblemsException">A swing is missing, outside 0 … 100, not finite or for an unknown item, or all are
    /// zero.</exception>
    public override WeightingResult Resolve(ImmutableArray<string> items, DecisionMatrix? matrix = null)
    {
        var input = new JudgementInput(Info, items);
        var swings = input.Numbers("swings", Swings, static x => x is >= 0 and <= 100, "a number from 0 to 100");
        if (!input.HasProblems && swings.All(static x => x == 0))
            input.Add(ProblemCodes.BadWeights, "swings", "No swing is worth anything.", "0", "100 for the most valuable swing");
        input.ThrowIfAny();
        double most = swings.Max();
        return new(input.Items, WeightingMath.Frozen(WeightingMath.Normalise(swings)))
        {
            Steps = [WeightingMath.Step("swings", swings)],
            Remarks = most == 100 ? []
                : [string.Create(CultureInfo.InvariantCulture,
                $"The most valuable swing was given {most:R} instead of 100; only the proportions were used.")],
        };
    }
}
