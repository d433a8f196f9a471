using System.Collections.Immutable;
using LocationScore.Methods;

namespace LocationScore.Weighting;

/// <summary>SWARA: step-wise weight assessment ratio analysis.</summary>
/// <param name="Order">Every item once, the most important first.</param>
/// <param name="ComparativeImportance">For every item but the first, how much more important the item before it is: s ≥ 0, where 0.2 means
/// by 20 %. A number for the first item is not allowed.</param>
/// <remarks>Keršuliene, V., Zavadskas, E. K. and Turskis, Z. (2010). Selection of rational dispute resolution method by applying new
/// step-wise weight assessment ratio analysis (SWARA).
/// Journal of Business Economics and Management 11(2), 243–258. k = 1 + s, q = q of the item before / k, weight = q / Σq.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record SwaraWeights(ImmutableArray<string> Order = default, NamedValues? ComparativeImportance = null)
    : WeightingMethod
{
    private static readonly WeightingInfo s_info = new("swara", "SWARA",
        "Keršuliene, Zavadskas & Turskis (2010). Journal of Business Economics and Management 11(2), 243–258.", NeedsData: false);

    /// <inheritdoc/>
    public override WeightingInfo Info => s_info;

    /// <inheritdoc/>
    /// <exception cref="ProblemsException">The order or the numbers miss, repeat or do not know an item, or a number is negative or not
    /// finite.</exception>
    public override WeightingResult Resolve(ImmutableArray<string> items, DecisionMatrix? matrix = null)
    {
        var input = new JudgementInput(Info, items);
        var order = input.Order("order", Order);
        string? first = order.Length > 0 ? input.Items[order[0]] : null;
        var s = input.Numbers("comparativeImportance", ComparativeImportance, static x => x >= 0, "a finite number, 0 or more",
            first is null ? null : new HashSet<string> { first }, 0);
        if (first is not null && ComparativeImportance?.TryGet(first, out double given) == true && given != 0)
            input.Add(ProblemCodes.NotAllowed, $"comparativeImportance.{first}",
                "The first item of the order has none before it to be compared with.", JudgementInput.Text(given), "no number, or 0");
        input.ThrowIfAny();
        var k = new double[order.Length];
        var q = new double[order.Length];
        double before = 1;
        for (int place = 0; place < order.Length; place++)
        {
            int item = order[place];
            k[item] = place == 0 ? 1 : 1 + s[item];
            q[item] = before /= k[item];
        }

        return new SwaraResult(input.Items, WeightingMath.Frozen(WeightingMath.Normalise(q)), WeightingMath.Frozen(k),
            WeightingMath.Frozen(q))
        {
            Steps = [WeightingMath.Step("s", s), WeightingMath.Step("k", k), WeightingMath.Step("q", q)],
        };
    }
}

/// <summary>SWARA weights with their intermediates.</summary>
/// <param name="Items">The ids of the items.</param>
/// <param name="Weights">One weight per item: non-negative, sum 1.</param>
/// <param name="Coefficients">k = 1 + s per item; 1 for the most important.</param>
/// <param name="RecalculatedWeights">q per item; 1 for the most important.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record SwaraResult(ImmutableArray<string> Items, ImmutableArray<double> Weights, ImmutableArray<double> Coefficients,
    ImmutableArray<double> RecalculatedWeights)
    : WeightingResult(Items, Weights);
