using System.Collections.Immutable;
using System.Globalization;
using LocationScore.Methods;
using LocationScore.Numerics;

namespace LocationScore.Weighting;

/// <summary>FUCOM: the full consistency method.</summary>
/// <param name="Order">Every item once, the most important first.</param>
/// <param name="Significance">How many times as important the first item is as each item, 1 or more and never falling along the order; the
/// first item (1) may be left out.</param>
/// <param name="ComparativePriority">Instead of the significance: for every item but the first, how many times as important the item before
/// it is, from 1 to 1e6.</param>
/// <param name="Further">More judgements of any pairs; when they contradict the others, the largest deviation is minimised.</param>
/// <remarks>
/// Pamučar, D., Stević, Ž. and Sremac, S. (2018). A new model for determining weight coefficients of criteria in MCDM models: full
/// consistency method (FUCOM). Symmetry 10(9), 393.
/// Without contradiction the weights follow in closed form, in proportion to 1 / significance. Otherwise the largest |w_i − φ w_j| over the
/// consecutive, the transitive and the
/// further judgements is minimised by a linear program, exactly; the paper minimises the deviation of ratios |w_i/w_j − φ|.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record FucomWeights(
    ImmutableArray<string> Order = default,
    NamedValues? Significance = null,
    NamedValues? ComparativePriority = null,
    ImmutableArray<Judgement> Further = default) : WeightingMethod
{
    private const double Consistent = 1e-9; // relative; judgements are typed by hand

    private static readonly WeightingInfo s_info = new("fucom", "Full consistency method (FUCOM)",
        "Pamučar, Stević & Sremac (2018). A new model for determining weight coefficients of criteria in MCDM models: full consistency " +
        "method (FUCOM). Symmetry 10(9), 393.", NeedsData: false);

    /// <inheritdoc/>
    public override WeightingInfo Info => s_info;

    /// <inheritdoc/>
    /// <exception cref="ProblemsException">The order or the numbers miss, repeat or do not know an item, a number is out of range, or the
    /// significance falls along the order.</exception>
    public override WeightingResult Resolve(ImmutableArray<string> items, DecisionMatrix? matrix = null)
    {
        var input = new JudgementInput(Info, items);
        var order = input.Order("order", Order);
        var priority = Priorities(input, order);
        var further = FurtherJudgements(input);
        input.ThrowIfAny();
        var raw = new double[order.Length];
        double value = 1;
        for (int k = 0; k < order.Length; k++) raw[order[k]] = value /= priority[k];
        var weights = WeightingMath.Normalise(raw);
        double deviation = 0;
        if (further.Any(f => Math.Abs(weights[f.First] - (f.Ratio * weights[f.Second])) > Consistent * weights[f.First]))
        {
            var judgements = new List<RatioJudgement>(further);
            for (int k = 1; k < order.Length; k++)
            {
                judgements.Add(new(order[k - 1], order[k], priority[k]));
                if (k > 1) judgements.Add(new(order[k - 2], order[k], priority[k - 1] * priority[k]));
            }

            (weights, deviation) = MinimaxRatios.Solve(order.Length, judgements);
            weights = WeightingMath.Normalise(weights);
        }

        var priorities = WeightingMath.Frozen([.. priority.Skip(1)]);
        return new FucomResult(input.Items, WeightingMath.Frozen(weights), deviation, priorities)
        {
            Steps = [new("comparative priorities", priorities), WeightingMath.Step("deviation from full consistency", deviation)],
            Remarks = deviation == 0 ? []
                : [string.Create(CultureInfo.InvariantCulture,
                $"The further judgements contradict the order; the largest deviation is {deviation:0.######} in units of weight.")],
        };
    }

    /// <summary>φ by place: how many times as important the item one place before is; 1 for the first.</summary>
    private double[] Priorities(JudgementInput input, int[] order)
    {
        var priority = new double[order.Length];
        Array.Fill(priority, 1);
        string? first = order.Length > 0 ? input.Items[order[0]] : null;
        var optional = new HashSet<string>(StringComparer.Ordinal);
        if (first is not null) optional.Add(first);
        if (Significance is not null && ComparativePriority is not null)
        {
            input.Add(ProblemCodes.NotAllowed, "comparativePriority",
                "The judgements are given twice, as significance and as comparative priority.", "both", "one of them");
            return priority;
        }

        string path = ComparativePriority is null ? "significance" : "comparativePriority";
        var numbers = input.Numbers(path, ComparativePriority ?? Significance, IsJudgement, "a number from 1 to 1e6", optional);
        if (order.Length == 0 || order.Length != input.Count) return priority;
        if (IsJudgement(numbers[order[0]]) && numbers[order[0]] != 1) input.Add(ProblemCodes.NotAllowed, $"{path}.{first}",
            "The first item of the order is as important as itself.", JudgementInput.Text(numbers[order[0]]), "1, or no number");
        for (int k = 1; k < order.Length; k++)
        {
            double before = numbers[order[k - 1]], here = numbers[order[k]];
            if (!IsJudgement(before) || !IsJudgement(here)) continue;
            priority[k] = ComparativePriority is null ? here / before : here;
            if (ComparativePriority is null && here < before)
            {
                input.Add(ProblemCodes.OutOfRange, $"significance.{input.Items[order[k]]}", "The significance falls along the order.",
                    JudgementInput.Text(here),
                    string.Create(CultureInfo.InvariantCulture, $"{before:R} or more, that of '{input.Items[order[k - 1]]}' before it"),
                        repair: "Correct the number or the order.");
            }
        }

        return priority;
    }

    private static bool IsJudgement(double x) => x is >= 1 and <= 1e6;

    private List<RatioJudgement> FurtherJudgements(JudgementInput input)
    {
        var judgements = new List<RatioJudgement>();
        Judgement?[] given = Further.IsDefault ? [] : [.. Further];
        for (int k = 0; k < given.Length; k++)
        {
            string path = JudgementInput.At("further", k);
            int i = input.Find($"{path}.preferred", given[k]?.Preferred), j = input.Find($"{path}.over", given[k]?.Over);
            bool usable = AhpInput.Strength(input, $"{path}.strength", given[k]?.Strength ?? double.NaN);
            if (i < 0 || j < 0 || !usable) continue;
            if (i == j) input.Add(ProblemCodes.NotAllowed, path, "An item is compared with itself.", given[k]!.Preferred,
                "two different items");
            else judgements.Add(new(i, j, given[k]!.Strength));
        }

        return judgements;
    }
}

/// <summary>FUCOM weights with their consistency.</summary>
/// <param name="Items">The ids of the items.</param>
/// <param name="Weights">One weight per item: non-negative, sum 1.</param>
/// <param name="DeviationFromFullConsistency">The largest |w_i − φ w_j| over all judgements; 0 for consistent judgements.</param>
/// <param name="ComparativePriorities">φ from each place of the order to the next: one fewer than items.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record FucomResult(ImmutableArray<string> Items, ImmutableArray<double> Weights, double DeviationFromFullConsistency,
    ImmutableArray<double> ComparativePriorities)
    : WeightingResult(Items, Weights);
