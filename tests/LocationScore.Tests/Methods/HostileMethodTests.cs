using System.Collections.Immutable;
using LocationScore.Methods;
using LocationScore.Weighting;

namespace LocationScore.Tests.Methods;

/// <summary>What a stranger's method or weighting returns is checked at the gate: whatever is wrong is a problem with a path and a repair, and never an exception.</summary>
public class HostileMethodTests
{
    private static readonly MethodInfo s_info = new("mine", "Mine", "Nobody (2026)", ScoreDirection.HigherIsBetter, InputDemands.None, [], []);

    public static TheoryData<string> Faults() =>
        ["null", "no scores", "too few", "not a number", "infinite", "no weights", "few weights", "bad weight", "bad direction", "no remarks", "null remark", "throws", "no ranks", "few ranks", "ranks throw"];

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_a_method_of_somebody_else_returns_is_a_problem(string fault)
    {
        var problem = Assert.Single(Problems(new Stranger(() => fault)));
        Assert.StartsWith("$.method", problem.Path, StringComparison.Ordinal);
        Assert.False(string.IsNullOrWhiteSpace(problem.Repair));
        Assert.NotNull(problem.Allowed);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("default lists")]
    [InlineData("throws")]
    public void An_info_that_cannot_be_used_is_a_problem(string fault) =>
        Assert.StartsWith("$.method", Assert.Single(Problems(new Anonymous(fault))).Path, StringComparison.Ordinal);

    [Fact]
    public void Problems_of_options_that_a_method_reports_itself_stand_at_the_option() =>
        Assert.Equal("$.method.theta", Assert.Single(Problems(new Stranger(() => "says theta"))).Path);

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_method_that_misbehaves_after_the_gate_is_named(string fault)
    {
        string now = "";
        var scorer = Scorer.Compile(Model(new Stranger(() => now)), Facts);
        var first = scorer.Score();
        now = fault;
        Assert.Equal(2, first.Ranks.Count);
        Assert.Contains(nameof(Stranger), Assert.Throws<InvalidOperationException>(() => scorer.Score()).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => scorer.Score([0.25, 0.75], new double[2]));
    }

    [Fact]
    public void A_method_runs_once_for_the_gate_and_the_first_scoring_together()
    {
        int runs = 0;
        var scorer = Scorer.Compile(
            Model(new Stranger(() =>
            {
                runs++;
                return "";
            })), Facts);
        scorer.Score();
        Assert.Equal(1, runs);
        scorer.Score();
        Assert.Equal(2, runs);
    }

    [Fact]
    public void Every_option_stands_at_its_place_in_the_document_before_data_is_looked_at()
    {
        Assert.Equal("$.method.v", Assert.Single(Model(new Vikor(2)).Validate()).Path);
        Assert.Equal("$.method.bounds[1]", Assert.Single(Model(new Spotis([new(0, 1), new(2, 1)])).Validate()).Path);
        Assert.Equal("$.method.preferences[0].q", Assert.Single(Model(new Promethee2([PreferenceFunction.UShape(-1)])).Validate()).Path);
        Assert.Equal("$.method.thresholds[0]", Assert.Single(Model(new Electre3([new(2, 1)])).Validate()).Path);
        Assert.Equal("$.method.profiles", Assert.Single(Model(new ElectreTriB()).Validate()).Path);
        Assert.Equal("$.method.bounds", Assert.Single(Problems(new Spotis([new(0, 10)]))).Path);
        Assert.Equal("$.method", Assert.Single(Problems(new Spotis([new(0, 10), new(0, 5)]))).Path);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("no weights")]
    [InlineData("few weights")]
    [InlineData("bad weight")]
    [InlineData("bad sum")]
    [InlineData("negative")]
    [InlineData("other items")]
    [InlineData("no items")]
    [InlineData("no steps")]
    [InlineData("null step")]
    [InlineData("no remarks")]
    [InlineData("throws")]
    [InlineData("no info")]
    [InlineData("info throws")]
    public void What_a_weighting_of_somebody_else_returns_is_a_problem(string fault)
    {
        Assert.False(Scorer.TryCompile(Model(new Weigher(fault)), Facts, out _, out var problems));
        var problem = Assert.Single(problems);
        Assert.Equal("$.weighting", problem.Path);
        Assert.False(string.IsNullOrWhiteSpace(problem.Repair));
    }

    [Fact]
    public void A_weighting_of_somebody_else_that_behaves_is_used() =>
        Assert.Equal([0.25, 0.75], Scorer.Compile(Model(new Weigher("")), Facts).EffectiveWeights);

    private static FactTable Facts { get; } = FactTable.FromColumns(
        [new("a", "A"), new("b", "B")], [new("x", "X", "1"), new("y", "Y", "1")], [new double[] { 1, 2 }, new double[] { 6, 3 }]);

    private static ScoringModel Model(RankingMethod method) => new(
        "m", "M",
        Criteria: [new("x", "x", "1", Direction.Benefit, 1), new("y", "y", "1", Direction.Benefit, 1)],
        Defaults: new(new AsIsFunction(), new RejectMissing()),
        Method: method);

    private static ScoringModel Model(WeightingMethod weighting) => new(
        "m", "M",
        Criteria: [new("x", "x", "1", Direction.Benefit), new("y", "y", "1", Direction.Benefit)],
        Defaults: new(new AsIsFunction(), new RejectMissing()),
        Weighting: weighting);

    private static ImmutableArray<Problem> Problems(RankingMethod method)
    {
        Assert.False(Scorer.TryCompile(Model(method), Facts, out _, out var problems));
        return problems;
    }

    private sealed record Outcome(ImmutableArray<double> Scores, ScoreDirection ScoreDirection, ImmutableArray<double> Weights, string Fault) : MethodResult(Scores, ScoreDirection, Weights)
    {
        public override Ranks Ranks => Fault switch
        {
            "no ranks" => null!,
            "few ranks" => Ranks.Of([1], ScoreDirection.HigherIsBetter),
            "ranks throw" => throw new InvalidOperationException("No ranks today."),
            _ => base.Ranks,
        };
    }

    private sealed record Stranger(Func<string> Fault) : RankingMethod
    {
        public override MethodInfo Info => s_info;

        public override MethodResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
        {
            string fault = Fault();
            if (fault == "throws") throw new FormatException("Something of mine.");
            if (fault == "says theta") throw new ProblemsException([new(ProblemCodes.OutOfRange, "theta", "Theta is too large.")]);
            if (fault == "null") return null!;
            return new Outcome(
                fault switch { "no scores" => default, "too few" => [1], "not a number" => [1, double.NaN], "infinite" => [1, double.PositiveInfinity], _ => [1, 2] },
                fault == "bad direction" ? (ScoreDirection)9 : ScoreDirection.HigherIsBetter,
                fault switch { "no weights" => default, "few weights" => [1], "bad weight" => [1, double.NaN], _ => [0.5, 0.5] },
                fault)
            {
                Remarks = fault switch { "no remarks" => default, "null remark" => [null!], _ => [] },
            };
        }
    }

    private sealed record Weigher(string Fault) : WeightingMethod
    {
        public override WeightingInfo Info => Fault switch
        {
            "no info" => null!,
            "info throws" => throw new FormatException("No info."),
            _ => new("mine", "Mine", "Nobody (2026)", false),
        };

        public override WeightingResult Resolve(ImmutableArray<string> items, DecisionMatrix? matrix = null)
        {
            if (Fault == "throws") throw new FormatException("Something of mine.");
            if (Fault == "null") return null!;
            return new(
                Fault switch { "other items" => ["p", "q"], "no items" => default, _ => items },
                Fault switch { "no weights" => default, "few weights" => [1], "bad weight" => [1, double.NaN], "bad sum" => [1, 1], "negative" => [2, -1], _ => [0.25, 0.75] })
            {
                Steps = Fault switch { "no steps" => default, "null step" => [null!], _ => [] },
                Remarks = Fault == "no remarks" ? default : [],
            };
        }
    }

    private sealed record Anonymous(string Fault) : RankingMethod
    {
        public override MethodInfo Info => Fault switch
        {
            "null" => null!,
            "throws" => throw new FormatException("No info."),
            _ => new("k", "K", "", ScoreDirection.HigherIsBetter, InputDemands.None, default, default),
        };

        public override MethodResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights) => new Outcome([1, 2], ScoreDirection.HigherIsBetter, [0.5, 0.5], "");
    }
}
