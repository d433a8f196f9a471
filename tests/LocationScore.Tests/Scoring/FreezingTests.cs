using LocationScore.Json;

namespace LocationScore.Tests.Scoring;

/// <summary>Statistics of normalisations that are saved and given back.</summary>
public class FreezingTests
{
    private static readonly double[] s_x = [20, 40, 50.7, 80, 40, 33];

    public static TheoryData<string, Direction> Cases()
    {
        var cases = new TheoryData<string, Direction>();
        foreach (string kind in s_kinds.Keys)
        {
            if (kind != "peerTargetDistance") cases.Add(kind, Direction.Benefit);
            if (kind != "peerTargetDistance") cases.Add(kind, Direction.Cost);
            if (kind is "minMax" or "zScore" or "percentileRank" or "peerTargetDistance") cases.Add(kind, Direction.Target);
        }

        return cases;
    }

    private static readonly Dictionary<string, ValueFunction> s_kinds = new()
    {
        ["minMax"] = ValueFunction.MinMax(new(1, 100)),
        ["zScore"] = ValueFunction.ZScore(50, 10),
        ["maxRatio"] = ValueFunction.MaxRatio(100),
        ["maxRatio moved"] = ValueFunction.MaxRatio(100, leastBecomes: 1),
        ["sumShare"] = ValueFunction.SumShare(),
        ["vector"] = ValueFunction.Vector(),
        ["rankPlace"] = ValueFunction.RankPlace(ties: Normalisation.TieCredit.None),
        ["bordaPoints"] = ValueFunction.BordaPoints(),
        ["percentileRank"] = ValueFunction.PercentileRank(new(0, 10)),
        ["meanRatio"] = ValueFunction.MeanRatio(),
        ["frontierDistance"] = ValueFunction.FrontierDistance(15, 10),
        ["referenceRatio"] = ValueFunction.ReferenceRatio("p1"),
        ["peerTargetDistance"] = ValueFunction.PeerTargetDistance(),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Saved_statistics_give_the_same_bits_and_a_new_location_changes_nobody(string kind, Direction direction)
    {
        var scorer = Scorer.Compile(Model(s_kinds[kind], direction), Facts(s_x));
        double[] before = [.. scorer.Score().Scores];
        var frozen = ModelJson.Parse(ModelJson.Write(scorer.FrozenModel()));
        Assert.Equal(scorer.Description.Criteria[0].Frozen, frozen.Criteria[0].Value);
        var again = Scorer.Compile(frozen, Facts(s_x)).Score();
        Assert.Equal(before, again.Scores);
        Assert.DoesNotContain(again.Notices, static notice => notice.Code == NoticeCodes.PeerRelative);
        double[] joined = [.. Scorer.Compile(frozen, Facts([.. s_x, 1000, 45])).Score().Scores];
        Assert.Equal(before, joined[..s_x.Length]);
        Assert.All(joined, static score => Assert.True(double.IsFinite(score)));
        double[] alone = [.. Scorer.Compile(frozen, Facts(s_x[..2])).Score().Scores];
        Assert.Equal(before[..2], alone);
    }

    [Fact]
    public void A_treatment_that_looks_at_peers_cannot_be_frozen()
    {
        var model = Model(ValueFunction.MinMax(), Direction.Benefit);
        var treated = model with { Criteria = [model.Criteria[0] with { Outliers = OutlierTreatment.RangeLog() }] };
        var problem = Assert.Single(Assert.Throws<ProblemsException>(() => Scorer.Compile(treated, Facts(s_x)).FrozenModel()).Problems);
        Assert.Equal("$.criteria[0].outliers", problem.Path);
        var log = model with { Criteria = [model.Criteria[0] with { Outliers = OutlierTreatment.Log() }] };
        var scorer = Scorer.Compile(log, Facts(s_x));
        Assert.Equal(scorer.Score().Scores, Scorer.Compile(scorer.FrozenModel(), Facts(s_x)).Score().Scores);
    }

    [Fact]
    public void Statistics_that_do_not_fit_are_problems()
    {
        var model = Model(ValueFunction.Frozen(ValueFunction.MinMax(), NamedValues.Of(("min", double.NaN), ("mean", 3)), [2, 1]), Direction.Benefit);
        Assert.Equal(["$.criteria[0].value.statistics.min", "$.criteria[0].value.statistics.max", "$.criteria[0].value.statistics.mean", "$.criteria[0].value.peers",
            "$.criteria[0].value.peers[1]"], model.Validate().Select(static problem => problem.Path));
        var linear = Model(ValueFunction.Frozen(ValueFunction.Linear(0, 1), NamedValues.Empty), Direction.Benefit);
        Assert.Equal("$.criteria[0].value.of", Assert.Single(linear.Validate()).Path);
    }

    private static ScoringModel Model(ValueFunction function, Direction direction) => new("m", "M", Criteria:
        [new("c", "x", "u", direction, 1, function, MissingPolicy.Reject, Target: direction == Direction.Target ? new(40, 45) : null)]);

    private static FactTable Facts(double[] x) => FactTable.Create(x.Select(static (_, i) => new Location($"p{i}", $"P{i}")), [new("x", "X", "u")],
        x.Select(static (value, i) => new Fact($"p{i}", "x", value, "u")));
}
