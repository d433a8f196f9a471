using LocationScore.Methods;

namespace LocationScore.Laws.Tests.Faults;

/// <summary>Models that are wrong in one way each, and faults where no model can have them: in explanations and documents.</summary>
public class FaultyModelTests
{
    private static readonly FactTable s_facts = FactTable.FromColumns(
        [new("ash", "Ash"), new("bay", "Bay"), new("cove", "Cove"), new("dale", "Dale")],
        [new("graduates", "Graduates", "thousand"), new("rent", "Rent", "EUR/m2"), new("risk", "Risk", "class")],
        [new double[] { 20, 40, 30, 80 }, new double[] { 10, 20, 40, 30 }, new double[] { 1, 2, 3, 2 }]);

    private static readonly ScoringModel s_right = new("office", "Office", Criteria:
    [
        Plain("talent", "graduates", "thousand", Direction.Benefit, ValueFunction.Linear(0, 100, Outside.Extrapolate)),
        Plain("rent", "rent", "EUR/m2", Direction.Cost, ValueFunction.Linear(50, 0, Outside.Extrapolate)),
        Plain("risk", "risk", "class", Direction.Cost, ValueFunction.Linear(4, 1, Outside.Extrapolate)),
    ]);

    [Fact]
    public void The_right_model_keeps_every_law()
    {
        var report = LawReport.Run(s_right, s_facts, o => o with { Cases = 300 });
        Assert.All(report.Findings, static finding => Assert.True(finding.Status == LawStatus.Kept, $"{finding}"));
    }

    [Fact]
    public void A_function_that_runs_against_the_direction() => Broken(Law.Monotonicity, With(0, static c => c with
    {
        Value = ValueFunction.Custom("hump", static x => 1 - Math.Abs((x - 50) / 100)),
    }));

    [Fact]
    public void A_sum_leaves_the_scale_of_its_values() => Broken(Law.Boundedness, s_right with { Aggregation = Aggregation.Sum() });

    [Fact]
    public void A_staircase_jumps() => Broken(Law.Continuity, With(0, static c => c with { Value = ValueFunction.Steps([new(25, 0.5), new(50, 1)], 0) }));

    [Fact]
    public void The_range_of_the_locations_makes_newcomers_matter() => Broken(Law.IndependenceOfOthers, Peers(ValueFunction.MinMax(constant: ZeroRange.Neutral)));

    [Fact]
    public void Shares_of_the_largest_depend_on_the_zero() => Broken(Law.ZeroShift, Peers(ValueFunction.MaxRatio()));

    /// <summary>Faults that no model can have.</summary>
    private static readonly Dictionary<Law, LawSeams> s_seams = new()
    {
        [Law.ExplanationAddsUp] = new(Same, static points => points * 1.001, Same),
        [Law.ExplanationSign] = new(static c => Gaps(c, static gap => -gap), Same, Same),
        [Law.ExplanationDummy] = new(static c => Gaps(c, static gap => gap + 0.01), Same, Same),
        [Law.ExplanationAntisymmetry] = new(static c => Gaps(c, Math.Abs), Same, Same),
        [Law.RoundTrip] = new(Same, Same, static model => model with
        {
            Criteria = model.Criteria.SetItem(0, model.Criteria[0] with { Weight = model.Criteria[0].Weight * 3 }),
        }),
    };

    public static TheoryData<Law> Seams() => [.. s_seams.Keys];

    [Theory]
    [MemberData(nameof(Seams))]
    public void A_fault_in_explanations_or_documents(Law law) => Broken(law, s_seams[law]);

    /// <summary>Of the scale of a model only a model can be wrong.</summary>
    [Fact]
    public void Every_law_has_a_fault_that_breaks_it() =>
        Assert.Equal(Enum.GetValues<Law>(), FaultyMethodTests.Faults.Concat(s_seams.Keys).Append(Law.Boundedness).Order());

    private static ScoringModel With(int criterion, Func<Criterion, Criterion> change) =>
        s_right with { Criteria = s_right.Criteria.SetItem(criterion, change(s_right.Criteria[criterion])) };

    private static ScoringModel Peers(ValueFunction function) => s_right with { Criteria = [.. s_right.Criteria.Select(c => c with { Value = function })] };

    private static Criterion Plain(string id, string indicator, string unit, Direction direction, ValueFunction function) =>
        new(id, indicator, unit, direction, id == "talent" ? 2 : 1, function, MissingPolicy.Reject);

    private static Comparison Gaps(Comparison comparison, Func<double, double> change) =>
        comparison with { Criteria = [.. comparison.Criteria.Select(item => item with { Gap = change(item.Gap) })] };

    private static T Same<T>(T value) => value;

    private static void Broken(Law law, ScoringModel model) => Small(LawReport.Run(model, s_facts, o => o with { Laws = [law] }));

    private static void Broken(Law law, LawSeams seams)
    {
        Assert.Equal(LawStatus.Kept, Assert.Single(LawReport.Run(s_right, s_facts, o => o with { Laws = [law] }).Findings).Status);
        Small(LawReport.Run(ModelCase.From(Scorer.Compile(s_right, s_facts)).With(seams), o => o with { Laws = [law] }));
    }

    private static void Small(LawReport report)
    {
        var finding = Assert.Single(report.Findings);
        Assert.Equal(LawStatus.Broken, finding.Status);
        Assert.InRange(finding.Counterexample!.Before.Locations.Length, 1, 3);
        Assert.InRange(finding.Counterexample.Before.Criteria.Length, 1, 2);
    }
}
