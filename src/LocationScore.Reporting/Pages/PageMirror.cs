using LocationScore.Weighting;

namespace LocationScore.Reporting;

/// <summary>Whether the script of a page can compute the scores of a model, and why not.</summary>
internal sealed class PageMirror
{
    private PageMirror(string? refusal) => Refusal = refusal;

    /// <summary>Why there are no sliders, or null when there are.</summary>
    internal string? Refusal { get; }

    internal bool Works => Refusal is null;

    internal static PageMirror Of(PagePlan plan) => new(Reason(plan));

    private static string? Reason(PagePlan plan)
    {
        var description = plan.Description;
        var top = description.Nodes[0];
        if (description.Method is { } method) return $"The score is that of {method.Info.Name}, not a weighted sum";
        if (description.Form != Descriptions.ScoreForm.Additive) return "The score is no weighted sum of the criteria";
        if (top.Rescale is not null) return "The weighted sum is rescaled at the end";
        if (top.TakesWeightsAsTheyAre || !description.AcceptsWeights) return "The weights are coefficients, not shares";
        if (Weightings(description.Model).Any(static weighting => weighting.Info.NeedsData)) return "Weights are taken from the data";
        return plan.Ranking.Length < 2 ? "There is only one city" : null;
    }

    private static IEnumerable<WeightingMethod> Weightings(ScoringModel model) =>
        model.Factors.SelectMany(Below).Append(model.Weighting).OfType<WeightingMethod>();

    private static IEnumerable<WeightingMethod?> Below(Factor factor) => factor.Factors.SelectMany(Below).Append(factor.Weighting);
}
