using System.Collections.Immutable;
using LocationScore.Methods;
using LocationScore.Numerics;

namespace LocationScore.Weighting;

/// <summary>Weights from an order of importance alone.</summary>
/// <param name="Order">Every item once, the most important first.</param>
/// <param name="Scheme">How a place becomes a weight; rank order centroid by default.</param>
/// <param name="Exponent">The power of <see cref="RankOrderScheme.Exponent"/>, 0 or more: 0 gives equal weights, 1 the rank sum; ignored by
/// the other schemes.</param>
/// <param name="TiedWithPrevious">Items as important as the one before them in the order; tied items share the mean weight of their
/// places.</param>
/// <remarks>
/// Stillwell, W. G., Seaver, D. A. and Edwards, W. (1981). A comparison of weight approximation techniques in multiattribute utility
/// decision making.
/// Organizational Behavior and Human Performance 28(1), 62–77. Barron, F. H. and Barrett, B. E. (1996). Decision quality using ranked
/// attribute weights. Management Science 42(11), 1515–1523.
/// Danielson, M. and Ekenberg, L. (2014). Rank ordering methods for multi-criteria decisions. GDN 2014, LNBIP 180, 128–135.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record RankOrderWeights(
    ImmutableArray<string> Order = default,
    RankOrderScheme Scheme = RankOrderScheme.Centroid,
    double Exponent = 2,
    ImmutableArray<string> TiedWithPrevious = default) : WeightingMethod
{
    private static readonly WeightingInfo s_info = new("rankOrder", "Rank order weights",
        "Stillwell, Seaver & Edwards (1981). Organizational Behavior and Human Performance 28(1), 62–77; Barron & Barrett (1996). " +
        "Management Science 42(11), 1515–1523.", NeedsData: false);

    /// <inheritdoc/>
    public override WeightingInfo Info => s_info;

    /// <inheritdoc/>
    /// <exception cref="ProblemsException">The order misses, repeats or does not know an item, the first item is called tied, or the
    /// exponent is negative or not finite.</exception>
    public override WeightingResult Resolve(ImmutableArray<string> items, DecisionMatrix? matrix = null)
    {
        var input = new JudgementInput(Info, items);
        input.Choice("scheme", Scheme);
        if (Scheme == RankOrderScheme.Exponent) input.Number("exponent", "The exponent cannot be used.", Exponent, static x => x >= 0,
            "a finite number, 0 or more");
        var order = input.Order("order", Order);
        var tied = Tied(input, order);
        input.ThrowIfAny();
        int n = order.Length;
        var ofPlace = WeightingMath.Normalise([.. Enumerable.Range(1, n).Select(r => Raw(r, n))]);
        var weights = new double[n];
        var places = new double[n];
        for (int start = 0; start < n;)
        {
            int end = start + 1;
            double sum = ofPlace[start];
            while (end < n && tied.Contains(order[end])) sum += ofPlace[end++];
            for (int k = start; k < end; k++)
            {
                weights[order[k]] = sum / (end - start);
                places[order[k]] = (start + 1 + end) / 2.0;
            }

            start = end;
        }

        return new(input.Items, WeightingMath.Frozen(WeightingMath.Normalise(weights)))
        {
            Steps = [WeightingMath.Step("rank", places), WeightingMath.Step("weight of each place", ofPlace)],
        };
    }

    private HashSet<int> Tied(JudgementInput input, int[] order)
    {
        var tied = new HashSet<int>();
        string[] given = TiedWithPrevious.IsDefault ? [] : [.. TiedWithPrevious];
        for (int k = 0; k < given.Length; k++)
        {
            string path = JudgementInput.At("tiedWithPrevious", k);
            int item = input.Find(path, given[k]);
            if (item < 0) continue;
            if (!tied.Add(item)) input.Add(ProblemCodes.Duplicate, path, "The item is given twice.", given[k], "each item at most once");
            if (order.Length > 0 && order[0] == item) input.Add(ProblemCodes.NotAllowed, path,
                "The first item of the order has none before it to tie with.", given[k], "any item but the first of the order");
        }

        return tied;
    }

    private double Raw(int rank, int n) => Scheme switch
    {
        RankOrderScheme.Centroid => Enumerable.Range(rank, n - rank + 1).Reverse().Sum(static k => 1.0 / k),
        RankOrderScheme.Sum => n - rank + 1,
        RankOrderScheme.Reciprocal => 1.0 / rank,
        RankOrderScheme.Exponent => PortableMath.Power((n - rank + 1) / (double)n, Exponent),
        _ => (1.0 / rank) + ((n - rank + 1) / (double)n),
    };
}
