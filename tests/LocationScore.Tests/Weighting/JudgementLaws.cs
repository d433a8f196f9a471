using System.Collections.Immutable;
using FsCheck.Xunit;
using LocationScore.Weighting;

namespace LocationScore.Tests.Weighting;

/// <summary>Laws of the simple weightings from judgements.</summary>
[Properties(Arbitrary = [typeof(JudgementCases)], MaxTest = 1000)]
public class JudgementLaws
{
    private static ImmutableArray<string> Order(JudgementCase x) => [.. x.Order.Select(WeightingCases.Id)];

    private static NamedValues AfterFirst(JudgementCase x, Func<int, double> number) => new(x.Order.Skip(1).Select((k, place) => new KeyValuePair<string, double>(WeightingCases.Id(k), number(place + 1))));

    private static ImmutableArray<string> Ties(JudgementCase x) => [.. x.Order.Skip(1).Where((_, place) => x.Flags[place]).Select(WeightingCases.Id)];

    private static IEnumerable<WeightingMethod> Methods(JudgementCase x) =>
    [
        new EqualWeights(), new DirectWeights(WeightingCases.Named(x.Numbers)), new PointsWeights(WeightingCases.Named(x.Numbers)), new SwingWeights(WeightingCases.Named(x.Numbers)),
        .. Enum.GetValues<RankOrderScheme>().SelectMany(scheme => new[] { new RankOrderWeights(Order(x), scheme, 1.7), new RankOrderWeights(Order(x), scheme, 0.4, Ties(x)) }),
        new SwaraWeights(Order(x), AfterFirst(x, place => x.Numbers[place] / 50)), new FucomWeights(Order(x), ComparativePriority: AfterFirst(x, place => 1 + (x.Numbers[place] / 20))),
        new RancomWeights(WeightingCases.Named(x.Numbers)), new AhpWeights(WeightingCases.Upper(x.Matrix)),
    ];

    [Property]
    public bool Weights_are_finite_not_negative_and_sum_to_one(JudgementCase x) =>
        Methods(x).All(method => WeightingCases.AreWeights(method.Resolve(WeightingCases.Items(x.Count)).Weights, x.Count));

    [Property]
    public bool Reordering_the_items_reorders_the_weights(JudgementCase x)
    {
        ImmutableArray<string> permuted = [.. x.Permutation.Select(WeightingCases.Id)];
        return Methods(x).All(method => method.Resolve(WeightingCases.Items(x.Count)).Weights is var w
            && WeightingCases.Close([.. x.Permutation.Select(k => w[k])], method.Resolve(permuted).Weights, 1e-13));
    }

    [Property]
    public bool Multiplying_the_numbers_changes_nothing(JudgementCase x)
    {
        double[] scaled = [.. x.Numbers.Select(static v => v * 1.5)];
        var items = WeightingCases.Items(x.Count);
        return WeightingCases.Close(new DirectWeights(WeightingCases.Named(x.Numbers)).Resolve(items).Weights, new DirectWeights(WeightingCases.Named(scaled)).Resolve(items).Weights, 1e-15)
            && WeightingCases.Close(new SwingWeights(WeightingCases.Named(x.Numbers)).Resolve(items).Weights, new SwingWeights(WeightingCases.Named(scaled)).Resolve(items).Weights, 1e-15)
            && WeightingCases.Close(Textbook.Share(x.Numbers), new PointsWeights(WeightingCases.Named(x.Numbers)).Resolve(items).Weights, 1e-15);
    }

    [Property]
    public bool Rank_order_weights_never_rise_along_the_order_and_tied_items_share(JudgementCase x) =>
        Enum.GetValues<RankOrderScheme>().All(scheme =>
        {
            var w = new RankOrderWeights(Order(x), scheme, 0.5, Ties(x)).Resolve(WeightingCases.Items(x.Count)).Weights;
            return Enumerable.Range(1, x.Count - 1).All(k => x.Flags[k - 1] ? WeightingCases.Close(w[x.Order[k - 1]], w[x.Order[k]], 1e-15) : w[x.Order[k - 1]] > w[x.Order[k]]);
        });

    [Property]
    public bool The_centroid_is_the_mean_of_the_corners_of_the_ordered_weights(JudgementCase x)
    {
        int n = x.Count;
        var w = new RankOrderWeights(Order(x)).Resolve(WeightingCases.Items(n)).Weights;
        return Enumerable.Range(0, n).All(r => WeightingCases.Close(Enumerable.Range(1, n).Sum(corner => r < corner ? 1.0 / corner : 0) / n, w[x.Order[r]], 1e-14));
    }

    [Property]
    public bool Swara_ratios_are_those_given(JudgementCase x)
    {
        var w = new SwaraWeights(Order(x), AfterFirst(x, place => x.Numbers[place] / 50)).Resolve(WeightingCases.Items(x.Count)).Weights;
        return Enumerable.Range(1, x.Count - 1).All(k => WeightingCases.Close(w[x.Order[k - 1]] / w[x.Order[k]], 1 + (x.Numbers[k] / 50), 1e-12));
    }

    [Property]
    public bool Fucom_has_the_closed_form_and_agrees_in_both_notations(JudgementCase x)
    {
        double[] significance = new double[x.Count];
        double value = 1;
        for (int k = 0; k < x.Count; k++) significance[x.Order[k]] = value *= k == 0 ? 1 : 1 + (x.Numbers[k] / 40);
        var items = WeightingCases.Items(x.Count);
        var a = (FucomResult)new FucomWeights(Order(x), WeightingCases.Named(significance)).Resolve(items);
        var b = new FucomWeights(Order(x), ComparativePriority: AfterFirst(x, place => 1 + (x.Numbers[place] / 40))).Resolve(items);
        return a.DeviationFromFullConsistency == 0 && WeightingCases.Close(Textbook.Share(significance.Select(static s => 1 / s)), a.Weights, 1e-14) && WeightingCases.Close(a.Weights, b.Weights, 1e-13);
    }

    [Property]
    public bool Contradicting_fucom_judgements_are_met_as_closely_as_possible(JudgementCase x)
    {
        if (x.Count < 3 || x.Count > 6) return true;
        double Phi(int place) => 1 + (((int)(x.Numbers[place] * 16) % 8) / 4.0);
        Judgement further = new(WeightingCases.Id(x.Order[0]), WeightingCases.Id(x.Order[^1]), 1 + ((int)(x.Numbers[0] * 16) % 9));
        var r = (FucomResult)new FucomWeights(Order(x), ComparativePriority: AfterFirst(x, Phi), Further: [further]).Resolve(WeightingCases.Items(x.Count));
        double Deviation(IReadOnlyList<double> w) => Enumerable.Range(1, x.Count - 1).Select(k => Math.Abs(w[x.Order[k - 1]] - (Phi(k) * w[x.Order[k]])))
            .Concat(Enumerable.Range(2, x.Count - 2).Select(k => Math.Abs(w[x.Order[k - 2]] - (Phi(k - 1) * Phi(k) * w[x.Order[k]]))))
            .Append(Math.Abs(w[x.Order[0]] - (further.Strength * w[x.Order[^1]]))).Max();
        var shares = Textbook.Share(x.Numbers);
        return WeightingCases.AreWeights(r.Weights, x.Count) && WeightingCases.Close(Deviation(r.Weights), r.DeviationFromFullConsistency, 1e-9)
            && new[] { 1, 0.3, 0.03, 0.001 }.All(step => Deviation([.. r.Weights.Zip(shares, (w, s) => ((1 - step) * w) + (step * s))]) >= r.DeviationFromFullConsistency - 1e-15);
    }

    [Property]
    public bool Rancom_counts_wins_and_half_of_the_draws(JudgementCase x)
    {
        double[] ranks = [.. x.Numbers.Select(static v => 1 + Math.Floor(v / 10))];
        var w = new RancomWeights(WeightingCases.Named(ranks)).Resolve(WeightingCases.Items(x.Count)).Weights;
        return WeightingCases.Close(Textbook.Share(ranks.Select(r => ranks.Count(other => other > r) + (0.5 * ranks.Count(other => other == r)))), w, 1e-15);
    }
}
