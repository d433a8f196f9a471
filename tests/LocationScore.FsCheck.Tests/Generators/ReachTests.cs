using FsCheck.Fluent;
using LocationScore.Data;
using LocationScore.Methods;
using LocationScore.Weighting;

namespace LocationScore.FsCheck.Tests.Generators;

/// <summary>Generators that never reach a kind would prove nothing of it.</summary>
public class ReachTests
{
    private static readonly ModelWithFacts[] s_models = Sampling.Of(Arbitraries.ModelsWithFacts(), 600);

    private static readonly string s_code = string.Concat(s_models.Select(static drawn => CSharpCode.Of(drawn.Model)));

    public static TheoryData<Type> Families() => [typeof(ValueFunction), typeof(MissingPolicy), typeof(OutlierTreatment), typeof(Aggregation), typeof(WeightingMethod), typeof(DerivedIndicator), typeof(Bands)];

    [Theory]
    [MemberData(nameof(Families))]
    public void Every_kind_is_drawn(Type family)
    {
        Assert.All(Kinds(family).Where(static kind => kind != typeof(CustomFunction)), kind => Assert.Contains($"new {kind.Name}(", s_code, StringComparison.Ordinal));
    }

    [Fact]
    public void Models_of_ranking_methods_requirements_choices_and_screening_are_drawn()
    {
        Assert.Contains(s_models, static drawn => drawn.Model.Method is not null);
        Assert.Contains(s_models, static drawn => drawn.Model.Requirements.Length > 0);
        Assert.Contains(s_models, static drawn => drawn.Model.Choices.Length > 0);
        Assert.Contains(s_models, static drawn => drawn.Model.Screening is not null);
    }

    [Fact]
    public void Most_models_can_be_scored()
    {
        int scored = s_models.Count(static drawn => Scorer.TryCompile(drawn.Model, drawn.Facts, out _, out _));
        Assert.InRange(scored, s_models.Length * 3 / 4, s_models.Length);
    }

    [Fact]
    public void Every_method_is_drawn_with_other_options_than_its_defaults_and_runs()
    {
        var drawn = Sampling.Of(Arbitraries.Methods(), 1200);
        Assert.All(drawn, static one => Assert.Equal(one.Matrix.AlternativeCount, one.Run().Scores.Length));
        var kinds = drawn.ToLookup(static one => one.Method.GetType());
        Assert.All(RankingMethods.All, method =>
        {
            Assert.NotEmpty(kinds[method.GetType()]);
            bool hasOptions = method.GetType().GetConstructors().Any(static constructor => constructor.GetParameters().Length > 0);
            Assert.True(!hasOptions || kinds[method.GetType()].Any(one => one.Method != method), method.Info.Kind);
        });
    }

    /// <summary>Each kind of column is in at least one table of thirty.</summary>
    [Fact]
    public void Tables_have_gaps_ties_constants_outliers_zeros_and_values_below_0()
    {
        var tables = Sampling.Of(Arbitraries.Tables(), 600);
        Often(static column => column.Any(static value => value is null));
        Often(static column => Known(column).Distinct().Count() < Known(column).Length);
        Often(static column => Known(column) is { Length: > 2 } known && known.Distinct().Count() == 1);
        Often(static column => Known(column) is { Length: > 2 } known && known.Max() > 10 * known.Order().ElementAt(known.Length - 2) && known.Min() > 0);
        Often(static column => column.Contains(0));
        Often(static column => column.Any(static value => value < 0));

        void Often(Func<double?[], bool> kind) => Assert.InRange(tables.Count(table => Columns(table).Any(kind)), tables.Length / 30, tables.Length);
    }

    [Fact]
    public void Facts_are_drawn_with_and_without_alternatives_and_none_has_alternatives_of_its_alternatives()
    {
        var facts = Sampling.Of(Arbitraries.Facts(), 800);
        Assert.Contains(facts, static fact => fact.Alternatives.Length > 0);
        Assert.Contains(facts, static fact => fact.Alternatives.IsEmpty);
        Assert.All(facts, static fact => Assert.All(fact.Alternatives, static other => Assert.Empty(other.Alternatives)));
    }

    /// <summary>A scale from 10 to 90: values on its ends, one step inside and outside, and beyond.</summary>
    [Fact]
    public void Facts_for_a_model_lie_on_the_ends_of_its_scales_and_next_to_them()
    {
        var model = new ScoringModel("office", "Office", Criteria: [new("talent", "graduates", "thousand", Direction.Benefit, 1, ValueFunction.Linear(10, 90, Outside.Clip), MissingPolicy.Worst)]);
        var values = Sampling.Of(Gen.FactsFor(model), 400).SelectMany(static facts => facts.Facts.Select(static fact => fact.Value!.Value)).ToHashSet();
        Assert.All([10, 90, Math.BitIncrement(10), Math.BitDecrement(10), Math.BitDecrement(90), Math.BitIncrement(90), 0], value => Assert.Contains(value, values));
        Assert.Contains(values, static value => value is > 90.1 and < 1000);
        Assert.Contains(values, static value => value < 0);
    }

    public static TheoryData<string> Ready() => [.. ReadyModels.All.Select(static model => model.Id)];

    [Theory]
    [MemberData(nameof(Ready))]
    public void Facts_for_a_ready_model_can_be_scored(string id)
    {
        var model = ReadyModels.Find(id)!;
        var drawn = Sampling.Of(Gen.FactsFor(model), 15);
        Assert.All(drawn, facts => Scorer.Compile(model, facts));
    }

    [Fact]
    public void Profiles_for_a_model_apply_to_it()
    {
        var model = ReadyModels.Find("service-outsourcing")!;
        Assert.All(Sampling.Of(Gen.ProfilesFor(model), 50), profile => Assert.Empty(profile.Apply(model).Validate()));
    }

    [Fact]
    public void A_model_that_no_facts_can_be_scored_on_is_reported_with_its_problems()
    {
        var wrong = new ScoringModel("wrong", "Wrong", Criteria: [new("talent", "graduates", "thousand", Direction.Benefit, 1, ValueFunction.Linear(5, 5), MissingPolicy.Reject)]);
        var thrown = Assert.Throws<ProblemsException>(() => Sampling.Of(Gen.FactsFor(wrong), 1));
        Assert.Contains(thrown.Problems, static problem => problem.Path.Contains("value", StringComparison.Ordinal));
    }

    [Fact]
    public void A_seed_draws_the_same_values()
    {
        Assert.Equal(Sampling.Of(Arbitraries.ModelsWithFacts(), 100), Sampling.Of(Arbitraries.ModelsWithFacts(), 100));
        Assert.Equal(Sampling.Of(Arbitraries.Methods(), 100), Sampling.Of(Arbitraries.Methods(), 100));
        Assert.Equal(Sampling.Of(Arbitraries.Tables(), 100), Sampling.Of(Arbitraries.Tables(), 100));
    }

    [Fact]
    public void Values_grow_with_the_size()
    {
        Grows(static size => Sampling.Of(Arbitraries.Tables(), 100, size).Average(static table => table.Locations.Length * table.Indicators.Length));
        Grows(static size => Sampling.Of(Arbitraries.Models(), 100, size).Average(static model => CSharpCode.Of(model).Length));
        Grows(static size => Sampling.Of(Arbitraries.Matrices(), 100, size).Average(static matrix => matrix.AlternativeCount * matrix.CriterionCount));
        Grows(static size => Sampling.Of(Arbitraries.Weights(), 100, size).Average(static weights => weights.Values.Length));
        Grows(static size => Sampling.Of(Arbitraries.Judgements(), 100, size).Average(static judgements => judgements.Matrix.Length));

        static void Grows(Func<int, double> measure) => Assert.True((measure(2) < measure(40)) && (measure(40) < measure(100)), $"{measure(2)}, {measure(40)}, {measure(100)}");
    }

    private static IEnumerable<Type> Kinds(Type family) => family.Assembly.GetTypes().Where(type => type.IsSubclassOf(family) && !type.IsAbstract && type.IsPublic);

    private static IEnumerable<double?[]> Columns(FactTable table) =>
        table.Indicators.Select(indicator => table.Locations.Select(location => table[location.Id, indicator.Id]?.Value).ToArray());

    private static double[] Known(double?[] column) => [.. column.OfType<double>()];
}
