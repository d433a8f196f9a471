using System.Collections.Immutable;
using LocationScore.Methods;
using LocationScore.Weighting;

namespace LocationScore.Tests.Weighting;

/// <summary>What every weighting refuses, with all problems at once.</summary>
public class HostileInputTests
{
    private static readonly ImmutableArray<string> s_items = ["talent", "transport", "cost"];

    private static IEnumerable<WeightingMethod> Bare =>
    [
        new EqualWeights(), new DirectWeights(), new PointsWeights(), new SwingWeights(), new RankOrderWeights(), new SwaraWeights(), new FucomWeights(), new RancomWeights(),
        new AhpWeights(), new BestWorstWeights(), new GroupWeights(), .. DataLaws.Methods,
    ];

    private static ImmutableArray<string> Codes(Func<object> action) => [.. WeightingCases.Problems(action).Select(static p => p.Code)];

    [Fact]
    public void No_items_a_repeated_item_and_an_item_without_id_are_refused_everywhere() => Assert.All(Bare, static method =>
    {
        Assert.Contains(ProblemCodes.Empty, Codes(() => method.Resolve([])));
        Assert.Contains(ProblemCodes.Empty, Codes(() => method.Resolve(default)));
        Assert.Contains(ProblemCodes.Duplicate, Codes(() => method.Resolve(["a", "a"])));
        Assert.Contains(ProblemCodes.Empty, Codes(() => method.Resolve(["a", ""])));
    });

    [Fact]
    public void Nothing_but_equal_weights_resolves_without_judgements_or_data() =>
        Assert.All(Bare.Where(static m => m is not EqualWeights), static method => Assert.NotEmpty(WeightingCases.Problems(() => method.Resolve(s_items))));

    [Fact]
    public void All_problems_of_named_numbers_come_at_once_with_the_nearest_name()
    {
        var problems = WeightingCases.Problems(() => new DirectWeights(NamedValues.Of(("talnt", 1), ("transport", -1), ("cost", double.NaN))).Resolve(s_items));
        Assert.Equal([ProblemCodes.Unknown, ProblemCodes.OutOfRange, ProblemCodes.NotFinite, ProblemCodes.Missing], problems.Select(static p => p.Code));
        Assert.Equal("talent", problems[0].Nearest);
        Assert.Equal("weights.talnt", problems[0].Path);
        Assert.Contains("'talent'", problems[3].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_zero_is_refused() => Assert.All<WeightingMethod>(
        [new DirectWeights(NamedValues.Of(("a", 0), ("b", 0))), new PointsWeights(NamedValues.Of(("a", 0), ("b", 0))), new SwingWeights(NamedValues.Of(("a", 0), ("b", 0)))],
        static method => Assert.Equal([ProblemCodes.BadWeights], Codes(() => method.Resolve(["a", "b"]))));

    [Fact]
    public void Ranges_of_the_simple_judgements()
    {
        Assert.Equal([ProblemCodes.OutOfRange], Codes(() => new SwingWeights(NamedValues.Of(("a", 101), ("b", 0))).Resolve(["a", "b"])));
        Assert.Equal([ProblemCodes.OutOfRange], Codes(() => new PointsWeights(NamedValues.Of(("a", 1), ("b", 0)), 0).Resolve(["a", "b"])));
        Assert.Equal([ProblemCodes.OutOfRange], Codes(() => new RankOrderWeights(["a", "b"], RankOrderScheme.Exponent, -1).Resolve(["a", "b"])));
        Assert.Equal([ProblemCodes.NotAllowed], Codes(() => new RankOrderWeights(["a", "b"], (RankOrderScheme)77).Resolve(["a", "b"])));
        Assert.Equal([ProblemCodes.NotAllowed], Codes(() => new RankOrderWeights(["a", "b"], TiedWithPrevious: ["a"]).Resolve(["a", "b"])));
        Assert.Equal([ProblemCodes.Unknown, ProblemCodes.Duplicate, ProblemCodes.Missing], Codes(() => new RankOrderWeights(["x-ray", "a", "a"]).Resolve(["a", "b"])));
        Assert.Equal([ProblemCodes.OutOfRange], Codes(() => new SwaraWeights(["a", "b"], NamedValues.Of(("b", -0.1))).Resolve(["a", "b"])));
        Assert.Equal([ProblemCodes.NotAllowed], Codes(() => new SwaraWeights(["a", "b"], NamedValues.Of(("a", 0.3), ("b", 0.1))).Resolve(["a", "b"])));
        Assert.Equal([ProblemCodes.OutOfRange], Codes(() => new FucomWeights(["a", "b", "c"], NamedValues.Of(("b", 3), ("c", 2))).Resolve(["a", "b", "c"])));
        Assert.Equal([ProblemCodes.NotAllowed], Codes(() => new FucomWeights(["a", "b"], NamedValues.Of(("a", 2), ("b", 3))).Resolve(["a", "b"])));
        Assert.Equal([ProblemCodes.NotAllowed], Codes(() => new RancomWeights(NamedValues.Of(("a", 1)), [[0.5]]).Resolve(["a"])));
        Assert.Equal([ProblemCodes.NotAllowed], Codes(() => new RancomWeights(Comparisons: [[0.5, 1], [1, 0.5]]).Resolve(["a", "b"])));
        Assert.Equal([ProblemCodes.NotAllowed], Codes(() => new RancomWeights(Comparisons: [[0.5, 0.7], [0, 0.5]]).Resolve(["a", "b"])));
        Assert.Equal([ProblemCodes.WrongLength, ProblemCodes.WrongLength], Codes(() => new RancomWeights(Comparisons: [[0.5]]).Resolve(["a", "b"])));
    }

    [Fact]
    public void Ahp_refuses_bad_comparisons_all_at_once() => Assert.Equal(
        [ProblemCodes.NotAllowed, ProblemCodes.OutOfRange, ProblemCodes.NotFinite, ProblemCodes.Unknown, ProblemCodes.Duplicate],
        Codes(() => new AhpWeights([new("talent", "talent"), new("talent", "cost", 0), new("talent", "cost", double.PositiveInfinity), new("talent", "kost", 2), new("talent", "transport", 3), new("transport", "talent", 3)]).Resolve(s_items)));

    [Fact]
    public void Ahp_refuses_judgements_that_leave_items_unconnected()
    {
        var problem = Assert.Single(WeightingCases.Problems(() => new AhpWeights([new("a", "b", 3), new("c", "d", 2)]).Resolve(["a", "b", "c", "d"])));
        Assert.Equal(ProblemCodes.Missing, problem.Code);
        Assert.Equal("2 unconnected groups: a, b | c, d", problem.Found);
        Assert.Equal("Compare 'a' with 'c'.", problem.Repair);
    }

    [Fact]
    public void Ahp_refuses_matrices_that_are_not_reciprocal()
    {
        Assert.Equal([ProblemCodes.NotAllowed], Codes(() => new AhpWeights(Matrix: [[1, 3], [3, 1]]).Resolve(["a", "b"])));
        Assert.Equal([ProblemCodes.NotAllowed], Codes(() => new AhpWeights(Matrix: [[2, 3], [1 / 3.0, 1]]).Resolve(["a", "b"])));
        Assert.Equal([ProblemCodes.OutOfRange], Codes(() => new AhpWeights(Matrix: [[1, 3], [0, 1]]).Resolve(["a", "b"])));
        Assert.Equal([ProblemCodes.NotFinite], Codes(() => new AhpWeights(Matrix: [[1, double.NaN], [3, 1]]).Resolve(["a", "b"])));
        Assert.Equal([ProblemCodes.WrongLength], Codes(() => new AhpWeights(Matrix: [[1, 3], [1 / 3.0]]).Resolve(["a", "b"])));
        Assert.Equal([ProblemCodes.NotAllowed], Codes(() => new AhpWeights([new("a", "b")], [[1]]).Resolve(["a", "b"])));
        Assert.Equal([ProblemCodes.NotAllowed], Codes(() => new AhpWeights([new("a", "b", 2), new("b", "c", 2)], Priority: AhpPriority.ColumnMean).Resolve(["a", "b", "c"])));
        Assert.Equal(0.75, new AhpWeights(Matrix: [[1, 3], [0.33, 1]]).Resolve(["a", "b"]).Weights[0], 2e-3); // printed decimals
    }

    [Fact]
    public void Best_worst_refuses_contradicting_and_missing_judgements()
    {
        var ones = NamedValues.Of(("talent", 1), ("transport", 1), ("cost", 1));
        Assert.Equal([ProblemCodes.NotAllowed], Codes(() => new BestWorstWeights("cost", "cost", ones, ones).Resolve(s_items)));
        Assert.Equal([ProblemCodes.Unknown], Codes(() => new BestWorstWeights("talent", "costs", ones, ones).Resolve(s_items)));
        Assert.Equal([ProblemCodes.NotAllowed], Codes(() => new BestWorstWeights("talent", "cost", ones.With("cost", 5), ones.With("talent", 4)).Resolve(s_items)));
        Assert.Equal([ProblemCodes.OutOfRange, ProblemCodes.OutOfRange], Codes(() => new BestWorstWeights("talent", "cost", ones.With("transport", 0.5), ones.With("transport", 1e7)).Resolve(s_items)));
        Assert.Equal([ProblemCodes.NotAllowed], Codes(() => new BestWorstWeights("talent", "cost", ones.With("talent", 2), ones).Resolve(s_items)));
        Assert.Equal([ProblemCodes.Missing, ProblemCodes.Missing], Codes(() => new BestWorstWeights("talent", "cost", NamedValues.Of(("transport", 2)), NamedValues.Empty).Resolve(s_items)));
    }

    [Fact]
    public void A_bad_number_does_not_hide_that_others_contradict()
    {
        Assert.Equal([ProblemCodes.OutOfRange, ProblemCodes.NotAllowed], Codes(static () => new BestWorstWeights("a", "c", NamedValues.Of(("b", 0.5), ("c", 5)), NamedValues.Of(("a", 4), ("b", 4))).Resolve(["a", "b", "c"])));
        Assert.Equal(["significance.d", "significance.c"], WeightingCases.Problems(static () => new FucomWeights(["a", "b", "c", "d"], NamedValues.Of(("b", 3), ("c", 2), ("d", 1e9))).Resolve(["a", "b", "c", "d"])).Select(static p => p.Path));
        Assert.Equal([ProblemCodes.Missing, ProblemCodes.Missing], Codes(static () => new FucomWeights(["a", "b", "c"]).Resolve(["a", "b", "c"])));
        Assert.Equal([ProblemCodes.Empty], Codes(static () => new FucomWeights().Resolve([])));
    }

    [Fact]
    public void Groups_report_the_problems_of_every_member_with_their_place()
    {
        var problems = WeightingCases.Problems(() => new GroupWeights([new("x", new DirectWeights(NamedValues.Of(("talent", 1)))), new("x", null, -1), new("", new EntropyWeights())]).Resolve(s_items));
        Assert.Equal(
            ["members[0].method.weights", "members[0].method.weights", "members[1].name", "members[1].importance", "members[1].method", "members[2].name", "members[2].method.matrix"],
            problems.Select(static p => p.Path));
        Assert.Equal([ProblemCodes.NotAllowed], Codes(() => new GroupWeights([new("x", new EqualWeights())], GroupAggregation.GeometricMeanOfJudgements).Resolve(s_items)));
        Assert.Equal([ProblemCodes.Undefined], Codes(() => new GroupWeights([new("x", new DirectWeights(NamedValues.Of(("a", 1), ("b", 0)))), new("y", new DirectWeights(NamedValues.Of(("a", 0), ("b", 1))))], GroupAggregation.GeometricMeanOfPriorities).Resolve(["a", "b"])));
    }

    [Fact]
    public void Data_must_fit_the_items_and_the_weighting()
    {
        var matrix = DecisionMatrix.FromRows([[1, 0, -1], [2, 3, 4]], [Direction.Cost, Direction.Cost, Direction.Benefit]);
        Assert.All(DataLaws.Methods, method => Assert.Equal([ProblemCodes.WrongLength], Codes(() => method.Resolve(["a"], matrix))));
        Assert.Equal(["rows[0][2]"], WeightingCases.Problems(() => new EntropyWeights().Resolve(s_items, matrix)).Select(static p => p.Path));
        Assert.Equal(["rows[0][1]", "rows[0][2]"], WeightingCases.Problems(() => new MerecWeights().Resolve(s_items, matrix)).Select(static p => p.Path));
        Assert.Equal(["rows[0][1]", "rows[0][2]"], WeightingCases.Problems(() => new CilosWeights().Resolve(s_items, matrix)).Select(static p => p.Path));
        Assert.True(WeightingCases.AreWeights(new CriticWeights().Resolve(s_items, matrix).Weights, 3));
        Assert.Equal([ProblemCodes.OutOfRange], Codes(() => new PrincipalComponentWeights(Components: 4).Resolve(s_items, matrix)));
    }

    [Fact]
    public void One_item_weighs_one_two_items_are_always_consistent()
    {
        var one = DecisionMatrix.FromRows([[3], [5]], [Direction.Cost]);
        Assert.All(DataLaws.Methods, method => Assert.Equal([1.0], method.Resolve(["only"], one).Weights));
        Assert.Equal([1.0], new AhpWeights().Resolve(["only"]).Weights);
        Assert.Equal([1.0], new BestWorstWeights("only", "only").Resolve(["only"]).Weights);
        Assert.Equal([1.0], new BestWorstWeights("only", "only", Model: BestWorstModel.Nonlinear).Resolve(["only"]).Weights);
        Assert.Equal([1.0], new FucomWeights(["only"]).Resolve(["only"]).Weights);
        var two = (AhpResult)new AhpWeights([new("a", "b", 9)]).Resolve(["a", "b"]);
        Assert.Equal((0.0, 0.0, 0.9), (two.ConsistencyRatio, two.RandomIndex, Math.Round(two.Weights[0], 14)));
    }

    [Fact]
    public void A_zero_column_is_constant_and_extreme_numbers_stay_finite()
    {
        var zero = DecisionMatrix.FromRows([[0, 1], [0, 2]], [Direction.Benefit, Direction.Benefit]);
        Assert.All(DataLaws.Methods.Where(static m => m is not MerecWeights), method => Assert.Equal([0.0, 1.0], method.Resolve(["a", "b"], zero).Weights));
        var extreme = DecisionMatrix.FromRows([[1e308, 1e-308, 4e-320], [1.7e308, 1e300, 1], [2, 3e-308, 5e-324], [1e308, 7, 1e-310]], [Direction.Benefit, Direction.Cost, Direction.Benefit]);
        Assert.All(DataLaws.Methods, method => Assert.True(WeightingCases.AreWeights(method.Resolve(s_items, extreme).Weights, 3), method.ToString()));
        var wide = DecisionMatrix.FromRows([[-1.7e308, 1], [1.7e308, 2], [0, 0]], [Direction.Benefit, Direction.Cost]);
        Assert.All<WeightingMethod>([new CriticWeights(), new StandardDeviationWeights(), new StandardDeviationWeights(DeviationScaling.None), new LopcowWeights(), new PrincipalComponentWeights()],
            method => Assert.True(WeightingCases.AreWeights(method.Resolve(["a", "b"], wide).Weights, 2), method.ToString()));
    }

    [Fact]
    public void Large_best_worst_programs_end() =>
        Assert.True(WeightingCases.AreWeights(new BestWorstWeights("c0", "c29", WeightingCases.Named([.. Enumerable.Range(0, 30).Select(static k => k == 0 ? 1 : 1 + ((k * 7) % 9 / 1.7))]),
            new NamedValues(WeightingCases.Named([.. Enumerable.Range(0, 30).Select(static k => 1 + ((k * 5) % 9 / 1.3))]).Where(static p => p.Key is not ("c0" or "c29")))).Resolve(WeightingCases.Items(30)).Weights, 30));
}
