using FsCheck.Xunit;
using LocationScore.Weighting;

namespace LocationScore.Tests.Weighting;

/// <summary>Laws of the best-worst method.</summary>
[Properties(Arbitrary = [typeof(JudgementCases)], MaxTest = 1000)]
public class BestWorstLaws
{
    private static readonly BestWorstModel[] s_models = Enum.GetValues<BestWorstModel>();

    /// <summary>Judgements on Saaty's scale: the first item of the order is best, the last one worst.</summary>
    private static (int Best, int Worst, double[] FromBest, double[] ToWorst) Judgements(JudgementCase x)
    {
        int best = x.Order[0], worst = x.Order[^1];
        double[] fromBest = [.. x.Numbers.Select(static v => 1.0 + ((int)(v * 16) % 9))], toWorst = [.. x.Numbers.Select(static v => 1.0 + ((int)(v * 16) / 9 % 9))];
        fromBest[best] = toWorst[worst] = 1;
        toWorst[best] = fromBest[worst];
        return (best, worst, fromBest, toWorst);
    }

    private static BestWorstResult Resolve((int Best, int Worst, double[] FromBest, double[] ToWorst) j, BestWorstModel model) =>
        (BestWorstResult)new BestWorstWeights(WeightingCases.Id(j.Best), WeightingCases.Id(j.Worst), WeightingCases.Named(j.FromBest), WeightingCases.Named(j.ToWorst), model).Resolve(WeightingCases.Items(j.FromBest.Length));

    private static double Linear((int Best, int Worst, double[] FromBest, double[] ToWorst) j, IReadOnlyList<double> w) =>
        Enumerable.Range(0, w.Count).Max(k => Math.Max(Math.Abs(w[j.Best] - (j.FromBest[k] * w[k])), Math.Abs(w[k] - (j.ToWorst[k] * w[j.Worst]))));

    private static double Nonlinear((int Best, int Worst, double[] FromBest, double[] ToWorst) j, IReadOnlyList<double> w) =>
        Enumerable.Range(0, w.Count).Max(k => Math.Max(Math.Abs((w[j.Best] / w[k]) - j.FromBest[k]), Math.Abs((w[k] / w[j.Worst]) - j.ToWorst[k])));

    [Property]
    public bool Weights_are_finite_not_negative_and_sum_to_one(JudgementCase x) =>
        s_models.All(model => WeightingCases.AreWeights(Resolve(Judgements(x), model).Weights, x.Count));

    [Property]
    public bool The_linear_optimum_attains_its_deviation_and_is_not_beaten_nearby_or_by_the_given_numbers(JudgementCase x)
    {
        var j = Judgements(x);
        var r = Resolve(j, BestWorstModel.Linear);
        if (!WeightingCases.Close(Linear(j, r.Weights), r.Deviation, 1e-14)) return false;
        var shares = Textbook.Share(x.Numbers);
        return new[] { 1, 0.3, 0.03, 0.001 }.All(step => Linear(j, [.. r.Weights.Zip(shares, (w, s) => ((1 - step) * w) + (step * s))]) >= r.Deviation - 1e-15);
    }

    [Property]
    public bool The_nonlinear_optimum_is_not_beaten_and_its_ranges_hold_every_optimum(JudgementCase x)
    {
        var j = Judgements(x);
        var r = Resolve(j, BestWorstModel.Nonlinear);
        var linear = Resolve(j, BestWorstModel.Linear).Weights;
        if (linear.All(static w => w > 0) && Nonlinear(j, linear) < r.Deviation - 1e-12) return false;
        return Nonlinear(j, Textbook.Share(x.Numbers)) >= r.Deviation - 1e-12
            && r.Weights.Select((w, k) => (w, k)).All(p => r.LowestWeights[p.k] <= r.HighestWeights[p.k] + 1e-12);
    }

    [Property]
    public bool The_nonlinear_deviation_is_the_least_at_which_the_bounds_can_be_met(JudgementCase x)
    {
        var j = Judgements(x);
        double xi = Resolve(j, BestWorstModel.Nonlinear).Deviation;
        bool Feasible(double t)
        {
            if (x.Count == 1) return true;
            int[] all = [.. Enumerable.Range(0, x.Count).Where(k => k != j.Best && k != j.Worst)];
            double low = all.Select(k => Math.Max(0, j.FromBest[k] - t) * Math.Max(0, j.ToWorst[k] - t)).Append(j.FromBest[j.Worst] - t).Max();
            double high = all.Select(k => (j.FromBest[k] + t) * (j.ToWorst[k] + t)).Append(j.FromBest[j.Worst] + t).Min();
            return low <= high;
        }

        return Feasible(xi + 1e-9) && (xi < 1e-6 || !Feasible(xi - 1e-6));
    }

    [Property]
    public bool Consistent_judgements_give_exact_ratios_and_no_deviation(JudgementCase x)
    {
        // powers of two, so that the products are exact
        double[] size = [.. x.Order.Select((_, place) => Math.ScaleB(1, place / 2))];
        double[] fromBest = new double[x.Count], toWorst = new double[x.Count];
        for (int place = 0; place < x.Count; place++) (fromBest[x.Order[place]], toWorst[x.Order[place]]) = (size[place], size[^1] / size[place]);
        double[] expected = Textbook.Share(fromBest.Select(static a => 1 / a));
        return s_models.All(model => Resolve((x.Order[0], x.Order[^1], fromBest, toWorst), model) is var r
            && r.Deviation == 0 && r.InputConsistencyRatio == 0 && WeightingCases.Close(expected, r.Weights, 1e-15));
    }

    [Property]
    public bool Reordering_the_items_reorders_the_weights(JudgementCase x)
    {
        var j = Judgements(x);
        (int, int, double[], double[]) permuted = (Array.IndexOf(x.Permutation, j.Best), Array.IndexOf(x.Permutation, j.Worst),
            [.. x.Permutation.Select(k => j.FromBest[k])], [.. x.Permutation.Select(k => j.ToWorst[k])]);
        return s_models.All(model => Resolve(j, model).Weights is var w && WeightingCases.Close([.. x.Permutation.Select(k => w[k])], Resolve(permuted, model).Weights, 1e-11));
    }

    [Property]
    public bool What_may_be_left_out_changes_nothing(JudgementCase x)
    {
        var j = Judgements(x);
        if (x.Count == 1) return true;
        string best = WeightingCases.Id(j.Best), worst = WeightingCases.Id(j.Worst);
        var fromBest = new NamedValues(WeightingCases.Named(j.FromBest).Where(p => p.Key != best));
        var toWorst = new NamedValues(WeightingCases.Named(j.ToWorst).Where(p => p.Key != best && p.Key != worst));
        return new BestWorstWeights(best, worst, fromBest, toWorst).Resolve(WeightingCases.Items(x.Count)).Weights.SequenceEqual(Resolve(j, BestWorstModel.Linear).Weights);
    }
}
