using System.Collections.Immutable;
using FsCheck.Xunit;
using LocationScore.Weighting;

namespace LocationScore.Tests.Weighting;

/// <summary>Laws of group weights.</summary>
[Properties(Arbitrary = [typeof(JudgementCases)], MaxTest = 1000)]
public class GroupLaws
{
    private static readonly GroupAggregation[] s_aggregations = Enum.GetValues<GroupAggregation>();

    private static ImmutableArray<GroupMember> Members(JudgementCase x) =>
    [
        new("first", new AhpWeights(WeightingCases.Upper(x.Matrix)), 2), new("second", new AhpWeights(WeightingCases.Upper(x.Consistent())), 1),
        new("third", new AhpWeights(WeightingCases.Upper(x.Permuted())), 0.5),
    ];

    private static GroupResult Resolve(JudgementCase x, ImmutableArray<GroupMember> members, GroupAggregation aggregation) =>
        (GroupResult)new GroupWeights(members, aggregation).Resolve(WeightingCases.Items(x.Count));

    [Property]
    public bool Weights_are_finite_not_negative_and_sum_to_one(JudgementCase x) =>
        s_aggregations.All(a => WeightingCases.AreWeights(Resolve(x, Members(x), a).Weights, x.Count));

    [Property]
    public bool A_group_of_identical_members_is_one_member(JudgementCase x)
    {
        var method = new AhpWeights(WeightingCases.Upper(x.Matrix));
        var alone = method.Resolve(WeightingCases.Items(x.Count)).Weights;
        return s_aggregations.All(a => Resolve(x, [new("a", method), new("b", method, 3), new("c", method, 0.1)], a) is var r
            && WeightingCases.Close(alone, r.Weights, 1e-12) && r.Disagreement.StandardDeviation.All(static d => d < 1e-15)
            && r.Disagreement.KendallTau.All(static t => t == 1) && r.Disagreement.Cosine.All(static c => c > 1 - 1e-12) && r.Disagreement.Concordance is null or > 1 - 1e-12);
    }

    [Property]
    public bool The_order_of_the_members_does_not_matter(JudgementCase x) =>
        s_aggregations.All(a => WeightingCases.Close(Resolve(x, Members(x), a).Weights, Resolve(x, [.. Members(x).Reverse()], a).Weights, 1e-12));

    [Property]
    public bool Only_the_proportions_of_importance_matter(JudgementCase x) =>
        s_aggregations.All(a => WeightingCases.Close(Resolve(x, Members(x), a).Weights, Resolve(x, [.. Members(x).Select(static m => m with { Importance = m.Importance * 7 })], a).Weights, 1e-12));

    [Property]
    public bool Means_lie_between_the_members(JudgementCase x)
    {
        var r = Resolve(x, Members(x), GroupAggregation.ArithmeticMeanOfPriorities);
        return Enumerable.Range(0, x.Count).All(j => r.Weights[j] >= r.Disagreement.Lowest[j] - 1e-15 && r.Weights[j] <= r.Disagreement.Highest[j] + 1e-15
            && WeightingCases.Close(r.Weights[j], ((2 * r.Individual[0].Weights[j]) + r.Individual[1].Weights[j] + (0.5 * r.Individual[2].Weights[j])) / 3.5, 1e-14));
    }

    [Property]
    public bool For_geometric_means_judgements_and_priorities_may_be_averaged_first(JudgementCase x)
    {
        ImmutableArray<GroupMember> members = [.. Members(x).Select(static m => m with { Method = (AhpWeights)m.Method! with { Priority = AhpPriority.GeometricMean } })];
        return WeightingCases.Close(Resolve(x, members, GroupAggregation.GeometricMeanOfPriorities).Weights, Resolve(x, members, GroupAggregation.GeometricMeanOfJudgements).Weights, 1e-12);
    }

    [Property]
    public bool Concordance_and_correlations_stay_in_their_ranges(JudgementCase x)
    {
        var d = Resolve(x, Members(x), GroupAggregation.ArithmeticMeanOfPriorities).Disagreement;
        return d.Concordance is null or (>= 0 and <= 1) && d.KendallTau.All(static t => t is >= -1 and <= 1) && d.Cosine.All(static c => c is >= 0 and <= 1);
    }
}
