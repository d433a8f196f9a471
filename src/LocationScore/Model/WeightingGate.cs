using System.Collections.Immutable;
using LocationScore.Methods;

namespace LocationScore.Weighting;

/// <summary>The gate for weightings that anybody may write: what they return is checked before it is used.</summary>
internal static class WeightingGate
{
    private const double SumSlack = 1e-9;

    /// <summary>Whether the weighting needs data; null when it does not say what it is.</summary>
    internal static bool? NeedsData(WeightingMethod weighting, List<Problem> problems)
    {
        try
        {
            if (weighting.Info is { } info && !string.IsNullOrWhiteSpace(info.Name)
                && !string.IsNullOrWhiteSpace(info.Kind)) return info.NeedsData;
            problems.Add(new(ProblemCodes.Missing, "", $"The weighting {weighting.GetType()} does not say what it is.",
                weighting.Info is null ? "no Info" : "an Info without kind or name",
                "an Info with a kind and a name", Repair: "Return a complete WeightingInfo."));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            problems.Add(Failed(weighting, exception));
        }

        return null;
    }

    /// <summary>Finds the weights; whatever is wrong is a problem.</summary>
    internal static WeightingResult? Try(WeightingMethod weighting, ImmutableArray<string> items,
        DecisionMatrix? matrix, List<Problem> problems)
    {
        try
        {
            var result = weighting.Resolve(items, matrix);
            if (Fault(result, items) is not { } problem) return result;
            problems.Add(problem);
        }
        catch (ProblemsException exception)
        {
            problems.AddRange(exception.Problems);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            problems.Add(Failed(weighting, exception));
        }

        return null;
    }

    private static Problem? Fault(WeightingResult? result, ImmutableArray<string> items)
    {
        if (result is null) return Wrong("The weighting returned no result.", "null", "a result");
        if (result.Weights.IsDefault || result.Weights.Length != items.Length)
            return Wrong("The weighting did not weigh every item.", result.Weights.IsDefault ? "a list that was never set"
                : FormattableString.Invariant($"{result.Weights.Length} weights"), FormattableString.Invariant($"{items.Length} weights"));
        double sum = 0;
        for (int k = 0; k < items.Length; k++)
        {
            double weight = result.Weights[k];
            if (!(double.IsFinite(weight) && weight >= 0)) return Wrong($"The weighting gave '{items[k]}' a weight that cannot be used.",
                FormattableString.Invariant($"{weight:R}"), "a finite number, 0 or more");
            sum += weight;
        }

        if (!(Math.Abs(sum - 1) <= SumSlack)) return Wrong("The weights that the weighting found do not sum to 1.",
            FormattableString.Invariant($"{sum:R}"), "a sum of 1");
        if (result.Items.IsDefault || !result.Items.SequenceEqual(items, StringComparer.Ordinal)) return Wrong(
            "The weighting returned other items than it was given.", "other items", string.Join(", ", items));
        if (result.Steps.IsDefault || result.Steps.Any(static step => step is null || step.Name is null
            || step.Values.IsDefault)) return Wrong("The weighting returned steps that are null.", "null",
            "steps with values, or an empty list");
        return result.Remarks.IsDefault || result.Remarks.Contains(null!)
            ? Wrong("The weighting returned remarks that are null.", "null", "an empty list, or texts") : null;
    }

    private static Problem Failed(WeightingMethod weighting, Exception exception) =>
        new(ProblemCodes.Undefined, "", $"The weighting {weighting.GetType()} failed: {exception.Message}", exception.GetType().ToString(),
            "a result, or a ProblemsException that says what is wrong",
            Repair: "Repair the weighting, or choose another.");

    private static Problem Wrong(string message, string found, string allowed) =>
        new(ProblemCodes.Undefined, "", message, found, allowed, Repair: "Repair the weighting, or choose another.");
}
