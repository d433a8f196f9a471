using System.Collections.Immutable;
using System.Globalization;
using LocationScore.Methods;
using LocationScore.Numerics;

namespace LocationScore.Weighting;

/// <summary>The best-worst method: the best item against all others, and all others against the worst.</summary>
/// <param name="Best">The id of the most important item.</param>
/// <param name="Worst">The id of the least important item; another item than the best unless there is only one.</param>
/// <param name="BestToOthers">How many times as important the best item is as each item, from 1 to 1e6 (usually 1 to 9); the best item
/// itself may be left out.</param>
/// <param name="OthersToWorst">How many times as important each item is as the worst, from 1 to 1e6 (usually 1 to 9); the best and the
/// worst item may be left out.</param>
/// <param name="Model">Which deviation is minimised; the linear model by default.</param>
/// <remarks>
/// Rezaei, J. (2016). Best-worst multi-criteria decision-making method: some properties and a linear model. Omega 64, 126–130; solved
/// exactly in rational numbers.
/// Rezaei, J. (2015). Best-worst multi-criteria decision-making method. Omega 53, 49–57; solved in closed form.
/// Judgements whose input-based consistency ratio is above its threshold (Liang, Brunelli and Rezaei 2020) are remarked, with the item that
/// fits worst.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record BestWorstWeights(
    string Best = "",
    string Worst = "",
    NamedValues? BestToOthers = null,
    NamedValues? OthersToWorst = null,
    BestWorstModel Model = BestWorstModel.Linear) : WeightingMethod
{
    private const string Allowed = "a number from 1 to 1e6, usually 1 to 9";

    private static readonly WeightingInfo s_info = new("bestWorst", "Best-worst method (BWM)",
        "Rezaei (2015). Best-worst multi-criteria decision-making method. Omega 53, 49–57; Rezaei (2016). Omega 64, 126–130 (linear " +
        "model).", NeedsData: false);

    /// <inheritdoc/>
    public override WeightingInfo Info => s_info;

    /// <inheritdoc/>
    /// <exception cref="ProblemsException">An item is unknown, a judgement is missing or out of range, or the two judgements of best over
    /// worst differ.</exception>
    public override WeightingResult Resolve(ImmutableArray<string> items, DecisionMatrix? matrix = null)
    {
        var input = new JudgementInput(Info, items);
        var (best, worst, fromBest, toWorst) = Read(input);
        input.ThrowIfAny();
        int n = input.Count;
        var check = InputConsistency(input.Items, fromBest, toWorst, fromBest[worst]);
        if (Model == BestWorstModel.Linear)
        {
            var judgements = new List<RatioJudgement>();
            for (int j = 0; j < n; j++)
            {
                if (j != best) judgements.Add(new(best, j, fromBest[j]));
                if (j != best && j != worst) judgements.Add(new(j, worst, toWorst[j]));
            }

            var (weights, deviation) = MinimaxRatios.Solve(n, judgements);
            var frozen = WeightingMath.Frozen(WeightingMath.Normalise(weights));
            return Result(input.Items, frozen, frozen, frozen, deviation, null, check);
        }

        var (low, high, xi) = BestWorstRatios.Solve(best, worst, fromBest, toWorst);
        var middle = WeightingMath.Normalise([.. low.Zip(high, static (l, h) => (l + h) / 2)]);
        double a = fromBest[worst];
        double index = ((1 + (2 * a)) - Math.Sqrt(1 + (8 * a))) / 2; // Rezaei (2015), the root behind table 1
        return Result(input.Items, WeightingMath.Frozen(middle), WeightingMath.Frozen(low), WeightingMath.Frozen(high), xi,
            index <= 0 ? 0 : xi / index, check);
    }

    private static BestWorstResult Result(
        ImmutableArray<string> items, ImmutableArray<double> weights, ImmutableArray<double> low, ImmutableArray<double> high, double xi,
            double? ratio, (double Ratio, double? Threshold, string Misfit) check)
    {
        var steps = ImmutableArray.CreateBuilder<WeightingStep>();
        steps.Add(WeightingMath.Step("xi", xi));
        if (ratio is double r) steps.Add(WeightingMath.Step("consistency ratio", r));
        steps.Add(WeightingMath.Step("input-based consistency ratio", check.Ratio));
        if (check.Threshold is double t) steps.Add(WeightingMath.Step("threshold of the input-based consistency ratio", t));
        var remarks = ImmutableArray.CreateBuilder<string>();
        if (low.Zip(high, static (l, h) => h - l).Any(static width => width > 1e-9))
            remarks.Add("More than one set of weights is optimal; the weights are the normalised midpoints of their ranges.");
        if (check.Ratio > check.Threshold)
            remarks.Add(string.Create(CultureInfo.InvariantCulture,
                $"The input-based consistency ratio {check.Ratio:0.000} is above its threshold {check.Threshold:0.0000}: the judgements " +
                $"contradict one another. {check.Misfit}"));
        return new(items, weights, xi, ratio, check.Ratio, check.Threshold, low, high)
        {
            Steps = steps.ToImmutable(),
            Remarks = remarks.ToImmutable()
        };
    }

    /// <summary>max |a_Bj a_jW − a_BW| / (a_BW² − a_BW) and its threshold (Liang, Brunelli and Rezaei 2020), with a sentence on the item
    /// where it is largest.</summary>
    private (double Ratio, double? Threshold, string Misfit) InputConsistency(ImmutableArray<string> items, double[] fromBest,
        double[] toWorst, double bestOverWorst)
    {
        double a = bestOverWorst;
        if (a <= 1) return (0, null, "");
        int worstFit = 0;
        for (int j = 1; j < fromBest.Length; j++)
        {
            if (Misfit(j) > Misfit(worstFit)) worstFit = j;
        }

        string text = string.Create(CultureInfo.InvariantCulture,
            $"'{items[worstFit]}' fits worst: '{Best}' over it is {fromBest[worstFit]:0.###} and it over '{Worst}' " +
            $"{toWorst[worstFit]:0.###}, whose product should be {a:0.###}.");
        return (Misfit(worstFit) / ((a * a) - a), BestWorstThresholds.Of(a, fromBest.Length), text);

        double Misfit(int j) => Math.Abs((fromBest[j] * toWorst[j]) - a);
    }

    private (int Best, int Worst, double[] FromBest, double[] ToWorst) Read(JudgementInput input)
    {
        input.Choice("model", Model);
        int best = input.Find("best", Best), worst = input.Find("worst", Worst);
        if (best >= 0 && best == worst && input.Count > 1)
            input.Add(ProblemCodes.NotAllowed, "worst", "The best and the worst item are the same.", Worst, "two different items");
        var mayBeLeftOut = new HashSet<string>(StringComparer.Ordinal) { Best ?? "" };
        var fromBest = input.Numbers("bestToOthers", BestToOthers, IsJudgement, Allowed, mayBeLeftOut);
        mayBeLeftOut.Add(Worst ?? "");
        var toWorst = input.Numbers("othersToWorst", OthersToWorst, IsJudgement, Allowed, mayBeLeftOut);
        if (best < 0 || worst < 0) return (best, worst, fromBest, toWorst);
        One(input, "bestToOthers", Best!, fromBest[best]);
        One(input, "othersToWorst", Worst!, toWorst[worst]);
        if (best != worst && OthersToWorst?.TryGet(Best!, out double given) == true && IsJudgement(given) && IsJudgement(fromBest[worst])
            && given != fromBest[worst])
        {
            input.Add(ProblemCodes.NotAllowed, $"othersToWorst.{Best}", "Best over worst is judged twice, differently.",
                JudgementInput.Text(given),
                string.Create(CultureInfo.InvariantCulture, $"{fromBest[worst]:R}, as in bestToOthers.{Worst}"));
        }

        toWorst[best] = fromBest[worst];
        return (best, worst, fromBest, toWorst);
    }

    private static bool IsJudgement(double x) => x is >= 1 and <= 1e6;

    private static void One(JudgementInput input, string path, string id, double value)
    {
        if (IsJudgement(value) && value != 1) input.Add(ProblemCodes.NotAllowed, $"{path}.{id}", "An item is as important as itself.",
            JudgementInput.Text(value), "1");
    }
}

/// <summary>Best-worst weights with their consistency.</summary>
/// <param name="Items">The ids of the items.</param>
/// <param name="Weights">One weight per item: non-negative, sum 1.</param>
/// <param name="Deviation">ξ*: the smallest possible largest deviation, 0 for consistent judgements; for the linear model in units of
/// weight, for the nonlinear one in units of the judgements.</param>
/// <param name="ConsistencyRatio">ξ* / consistency index (Rezaei 2015) of the nonlinear model; <see langword="null"/> for the linear model,
/// whose ξ* is itself the measure (Rezaei 2016).</param>
/// <param name="InputConsistencyRatio">The input-based consistency ratio, 0 for consistent judgements: Liang, F., Brunelli, M. and Rezaei,
/// J. (2020). Omega 96, 102175.</param>
/// <param name="InputConsistencyThreshold">Up to where that ratio is acceptable by the same authors, for 3 to 9 items and a whole judgement
/// of best over worst from 3 to 9; otherwise <see langword="null"/>.</param>
/// <param name="LowestWeights">The least weight of each item over all optimal solutions.</param>
/// <param name="HighestWeights">The greatest weight of each item over all optimal solutions.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record BestWorstResult(
    ImmutableArray<string> Items,
    ImmutableArray<double> Weights,
    double Deviation,
    double? ConsistencyRatio,
    double InputConsistencyRatio,
    double? InputConsistencyThreshold,
    ImmutableArray<double> LowestWeights,
    ImmutableArray<double> HighestWeights) : WeightingResult(Items, Weights);
