using System.Reflection;
using System.Text.Json.Serialization;
using LocationScore.Weighting;

namespace LocationScore.Sql.Tests;

/// <summary>Every kind of every family, and every field of a model, has a rule or a refusal with a repair.</summary>
public sealed class RefusalTests
{
    private static readonly SqlSource s_source = new("t");

    /// <summary>Every field of the records of a model, and what becomes of it: a field that is missing here has no rule.</summary>
    private static readonly Dictionary<Type, string[]> s_fields = new()
    {
        [typeof(ScoringModel)] =
        [
            "Id", "Name", "Description", "Rationale", "Citation", // words
            "ReferenceYear", "Reference", // notices and comparisons only
            "Choices", "Judged", // refused
            "Derived", "Screening", "Requirements", "Defaults", "Factors", "Criteria", "Aggregation", "Rescale", "Ranking", "Bands", // written
            "Weighting", // weights are found before, or the model is refused
            "Method", "MethodScale", // see MethodOptionTests
            "Keeps", // promises about scores, which stay the same
        ],
        [typeof(Factor)] =
            ["Id", "Name", "Description", "Axis", "Weight", "Factors", "Criteria", "Aggregation", "Weighting", "Rescale", "LeastCoverage"],
        [typeof(Criterion)] =
            ["Id", "Name", "Description", "Unit", "Indicator", "Direction", "Weight", "Value", "Missing", "Outliers", "Target", "Ignore"],
        [typeof(Requirement)] = ["Id", "Indicator", "Unit", "Is", "Threshold", "Missing", "Reason"],
        [typeof(Screening)] = ["LocationCoverage", "CriterionCoverage", "BelowCriterionCoverage"],
        [typeof(RankingOptions)] = ["TieTolerance", "Decimals", "NearTie", "StaleAfterYears"],
        [typeof(CriterionDefaults)] = ["Value", "Missing", "Outliers"],
    };

    public static TheoryData<Type> Records() => [.. s_fields.Keys];

    [Theory]
    [MemberData(nameof(Records))]
    public void Every_field_has_a_rule(Type record) => Assert.Equal(
        s_fields[record].Order(StringComparer.Ordinal),
        record.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static field => field.CanWrite).Select(static field => field.Name)
            .Order(StringComparer.Ordinal));

    [Fact]
    public void Every_value_function_is_written_or_refused() => Check(typeof(ValueFunction), "minMax zScore maxRatio sumShare vector rankPlace " +
        "bordaPoints percentileRank meanRatio frontierDistance referenceRatio peerTargetDistance", kind => One(value: kind switch
        {
            "linear" => ValueFunction.Linear(0, 1),
            "piecewiseLinear" => ValueFunction.PiecewiseLinear([new(0, 0), new(1, 1)]),
            "steps" => ValueFunction.Steps([new(0, 0.5)], 0),
            "categories" => ValueFunction.Categories([new(0, 0.5)]),
            "target" => ValueFunction.Target(0, 4),
            "logistic" => ValueFunction.Logistic(1, 1),
            "asIs" => ValueFunction.AsIs(),
            "affine" => ValueFunction.Affine(2),
            "minMax" => ValueFunction.MinMax(),
            "zScore" => ValueFunction.ZScore(),
            "maxRatio" => ValueFunction.MaxRatio(),
            "sumShare" => ValueFunction.SumShare(),
            "vector" => ValueFunction.Vector(),
            "rankPlace" => ValueFunction.RankPlace(),
            "bordaPoints" => ValueFunction.BordaPoints(),
            "percentileRank" => ValueFunction.PercentileRank(),
            "meanRatio" => ValueFunction.MeanRatio(),
            "frontierDistance" => ValueFunction.FrontierDistance(),
            "referenceRatio" => ValueFunction.ReferenceRatio("a"),
            "peerTargetDistance" => ValueFunction.PeerTargetDistance(),
            "frozen" => ValueFunction.Frozen(ValueFunction.MinMax(), NamedValues.Of(("min", 0), ("max", 1))),
            _ => null,
        }, target: kind is "target" or "peerTargetDistance"));

    [Fact]
    public void Every_missing_policy_is_written_or_refused() => Check(typeof(MissingPolicy), "peerMean peerMedian groupMean groupMedian regression",
        static kind => One(missing: kind switch
        {
            "reject" => MissingPolicy.Reject,
            "excludeLocation" => MissingPolicy.ExcludeLocation,
            "worst" => MissingPolicy.Worst,
            "assume" => MissingPolicy.Assume(1),
            "fixedValue" => MissingPolicy.FixedValue(0.5),
            "peerMean" => MissingPolicy.PeerMean,
            "peerMedian" => MissingPolicy.PeerMedian,
            "groupMean" => MissingPolicy.GroupMean,
            "groupMedian" => MissingPolicy.GroupMedian,
            "regression" => MissingPolicy.Regression("i"),
            "renormalise" => MissingPolicy.Renormalise,
            _ => null,
        }));

    [Fact]
    public void Every_aggregation_is_written_or_refused() => Check(typeof(Aggregation), "copeland borda", static kind => kind switch
    {
        "arithmetic" => One() with { Aggregation = Aggregation.Arithmetic },
        "geometric" => One() with { Aggregation = Aggregation.Geometric() },
        "harmonic" => One() with { Aggregation = Aggregation.Harmonic() },
        "power" => One() with { Aggregation = Aggregation.Power(3) },
        "owa" => One() with { Aggregation = Aggregation.Owa([1]) },
        "minimum" => One() with { Aggregation = Aggregation.Minimum },
        "maximum" => One() with { Aggregation = Aggregation.Maximum },
        "product" => One() with { Aggregation = Aggregation.Product() },
        "sum" => One() with { Aggregation = Aggregation.Sum(1) },
        "copeland" => One() with { Aggregation = Aggregation.Copeland },
        "borda" => One() with { Aggregation = Aggregation.Borda },
        _ => null,
    });

    [Fact]
    public void Every_treatment_of_outliers_is_written_or_refused() => Check(typeof(OutlierTreatment), "winsorise rangeLog",
        static kind => One(outliers: kind switch
        {
            "keep" => OutlierTreatment.Keep,
            "winsorise" => OutlierTreatment.Winsorise(),
            "log" => OutlierTreatment.Log(1),
            "rangeLog" => OutlierTreatment.RangeLog(),
            "boxCox" => OutlierTreatment.BoxCox(0.5),
            "signedPower" => OutlierTreatment.SignedPower(0.5),
            _ => null,
        }));

    [Fact]
    public void Judged_values_are_refused() => Refused(One() with { Judged = [new("judged", ["a", "b"], new EqualWeights())] });

    [Fact]
    public void Hostile_names_are_quoted()
    {
        using var engine = new DuckDbEngine();
        string name = "a\"; DROP TABLE \"victim\"; -- ' \\ é";
        engine.Execute("CREATE TABLE victim (x INTEGER)");
        engine.Load(name, name + "id", [name], ["l1", "l'2"], [[0.25, 0.75]]);
        var source = new SqlSource(name, name + "id") { Columns = [new("i", name)] };
        var statements = SqlScoring.Compile(One(), null, SqlDialect.DuckDb, source, new() { Ranks = true, Top = 1 });
        Assert.Empty(engine.Query(statements.Problems));
        Assert.Equal(["l'2", 0.75, 1L], Assert.Single(engine.Query(statements.Scores)));
        Assert.Empty(engine.Query("SELECT * FROM victim"));
    }

    [Fact]
    public void A_name_that_no_engine_can_have_is_a_problem()
    {
        Assert.False(SqlScoring.TryCompile(One(), null, SqlDialect.PostgreSql, new("t\0"), null, out _, out var problems));
        Assert.Equal(ProblemCodes.BadId, Assert.Single(problems).Code);
    }

    private static void Check(Type family, string refused, Func<string, ScoringModel?> model)
    {
        string[] expected = refused.Split(' ');
        foreach (var kind in family.GetCustomAttributes<JsonDerivedTypeAttribute>().Select(static kind => (string)kind.TypeDiscriminator!))
        {
            var made = model(kind);
            Assert.True(made is not null, $"Say here how to make '{kind}'.");
            if (expected.Contains(kind)) Refused(made);
            else SqlScoring.Compile(made, null, SqlDialect.DuckDb, s_source);
        }
    }

    private static void Refused(ScoringModel model)
    {
        Assert.Empty(model.Validate());
        Assert.False(SqlScoring.TryCompile(model, null, SqlDialect.DuckDb, s_source, null, out _, out var problems));
        Assert.All(problems, static problem =>
        {
            Assert.Equal(SqlProblemCodes.NotInSql, problem.Code);
            Assert.False(string.IsNullOrEmpty(problem.Repair));
        });
    }

    private static ScoringModel One(ValueFunction? value = null, MissingPolicy? missing = null, OutlierTreatment? outliers = null,
        bool target = false) =>
        new("m", "m", Criteria:
        [
            new("c", "i", "u", target ? Direction.Target : Direction.Benefit, 1, value ?? ValueFunction.Linear(0, 1), missing ?? MissingPolicy.Reject,
                outliers, target ? new(1, 2) : null),
        ]);
}
