using System.Reflection;
using System.Text.Json.Serialization;
using LocationScore.Methods;

namespace LocationScore.Sql.Tests;

/// <summary>Everything that a model may be built of, each in a small model of its own: what the matrix of docs/sql-matrix.md has a row for.</summary>
public static class Constructs
{
    /// <summary>Every construct with its model; a kind of a family that has no model here stops the tests.</summary>
    public static IEnumerable<(string Family, string Label, ScoringModel Model)> All()
    {
        foreach (string kind in Kinds(typeof(ValueFunction)))
            foreach (var (label, model) in Value(kind)) yield return ("value function", label, model);
        foreach (string kind in Kinds(typeof(MissingPolicy))) yield return ("missing policy", kind, Missing(kind));
        yield return ("missing policy", "worst under minMax", One(ValueFunction.MinMax(), MissingPolicy.Worst));
        yield return ("missing policy", "peerMean under zScore", One(ValueFunction.ZScore(), MissingPolicy.PeerMean));
        yield return ("missing policy", "fixedValue outside 0..1", One(missing: MissingPolicy.FixedValue(-2)));
        foreach (string kind in Kinds(typeof(OutlierTreatment))) yield return ("outlier treatment", kind, One(outliers: Treatment(kind)));
        foreach (string kind in Kinds(typeof(Aggregation)))
            foreach (var (label, model) in Aggregated(kind)) yield return ("aggregation", label, model);
        foreach (string kind in Kinds(typeof(DerivedIndicator))) yield return ("derived indicator", kind, Derived(kind));
        foreach (var test in Enum.GetValues<Requirement.ThresholdTest>())
            yield return ("requirement", JsonName(test), One() with { Requirements = [new("r", "a", "u", test, 40, Requirement.RequirementMissing.Fail)] });
        yield return ("requirement", "missing pass", One() with { Requirements = [new("r", "g", "u", Requirement.ThresholdTest.AtLeast, 40, Requirement.RequirementMissing.Pass)] });
        yield return ("requirement", "missing reject", One() with { Requirements = [new("r", "a", "u", Requirement.ThresholdTest.AtLeast, 40, Requirement.RequirementMissing.Reject)] });
        yield return ("screening", "locationCoverage", One(missing: MissingPolicy.Renormalise) with { Screening = new(LocationCoverage: 0.6) });
        yield return ("screening", "criterionCoverage", One(missing: MissingPolicy.Renormalise) with { Screening = new(CriterionCoverage: 0.6) });
        foreach (var (label, rescale) in Rescalings()) yield return ("rescale", label, One() with { Rescale = rescale });
        yield return ("rescale", "linear of a factor", Nested(null) with
        {
            Factors = [.. Nested(Aggregation.Geometric(Aggregation.ZeroValue.Annihilate)).Factors.Select(static factor =>
            factor with { Rescale = ValueFunction.Linear(0.2, 0.7, Outside.Clip, range: new(0.1, 1)) })]
        });
        yield return ("bands", "fixed", One() with { Bands = Bands.Fixed([new("good", 0.6), new("rest")]) });
        yield return ("bands", "quantiles", One() with { Bands = Bands.Quantiles(["good", "rest"]) });
        yield return ("ranking", "decimals", One() with { Ranking = new(Decimals: 1) });
        yield return ("ranking", "tieTolerance", One() with { Ranking = new(TieTolerance: 0.05) });
        yield return ("weights", "leastCoverage", Nested(null, MissingPolicy.Renormalise) with
        {
            Factors = [.. Nested(null, MissingPolicy.Renormalise).Factors
            .Select(static factor => factor with { LeastCoverage = 1 })]
        });
        yield return ("weights", "from data (weighting)", One() with { Weighting = Weighting.WeightingMethods.Find("entropy"), Criteria = [.. One().Criteria.Select(static criterion => criterion with { Weight = null })] });
        yield return ("facts", "ignore", One(missing: MissingPolicy.Renormalise) with { Criteria = [One(missing: MissingPolicy.Renormalise).Criteria[0] with { Ignore = [new("l1", "old")] }, Line()] });
        yield return ("facts", "choices", One() with { Choices = [new("a", "l1", Year: 2011)] });
        foreach (var (label, method) in MethodCases.All(2, [(0, 100), (0, 1)], []))
            yield return ("method", label, One() with { Method = method });
        yield return ("method", "topsis on values", One() with { Method = new Topsis(), MethodScale = MethodScale.Values });
        yield return ("method", "spotis on values", One() with
        {
            Method = new Spotis([new(0, 1), new(0, 1)]),
            MethodScale = MethodScale.Values
        });
        yield return ("method", "vikor, gaps that earn the worst", One(missing: MissingPolicy.Worst) with { Method = new Vikor() });
        yield return ("method", "vikor, gaps filled by the median", One(missing: MissingPolicy.PeerMedian) with { Method = new Vikor() });
        yield return ("method", "vikor, gaps filled by the mean", One(missing: MissingPolicy.PeerMean) with { Method = new Vikor() });
        yield return ("method", "vikor beside minMax", One(ValueFunction.MinMax()) with { Method = new Vikor() });
        yield return ("method", "vikor on values of minMax", One(ValueFunction.MinMax()) with { Method = new Vikor(), MethodScale = MethodScale.Values });
        yield return ("method", "edas with a target", One(ValueFunction.Target(0, 100), direction: Direction.Target) with { Method = new Edas() });
    }

    /// <summary>Sixty locations; the indicator <c>g</c> has gaps, <c>c</c> is a code, <c>f</c> is below 1.</summary>
    public static FactTable Facts { get; } = Make();

    private static FactTable Make()
    {
        const int Rows = 60;
        var random = new Random(3);
        double[][] columns = [.. Enumerable.Range(0, 5).Select(k => Enumerable.Range(0, Rows).Select(i => k switch
        {
            1 when i % 7 == 2 => double.NaN,
            2 => i % 3,
            3 => (i + 1) / 100.0,
            4 => i % 5 == 0 ? 0.7 : 1.1,
            _ => i % 9 == 0 ? 40 : 1 + (98 * random.NextDouble()),
        }).ToArray())];
        string[] ids = ["a", "g", "c", "f", "h"];
        return FactTable.FromColumns(Enumerable.Range(0, Rows).Select(static i => new Location($"l{i}", $"l{i}")),
            ids.Select(static id => new Indicator(id, id, "u")).ToArray(), [.. columns.Select(static column => (ReadOnlyMemory<double>)column)]);
    }

    private static string[] Kinds(Type family) =>
        [.. family.GetCustomAttributes<JsonDerivedTypeAttribute>().Select(static kind => (string)kind.TypeDiscriminator!)];

    private static string JsonName<T>(T value) where T : struct, Enum => char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..];

    private static Criterion Line() => new("line", "f", "u", Direction.Benefit, 0.7, ValueFunction.Linear(0, 1), MissingPolicy.Reject);

    private static ScoringModel One(ValueFunction? value = null, MissingPolicy? missing = null, OutlierTreatment? outliers = null, string indicator = "a",
        Direction direction = Direction.Benefit) =>
        new("m", "m", Criteria:
        [
            new("c", missing is null ? indicator : "g", "u", direction, 0.3, value ?? ValueFunction.Linear(10, 80, Outside.Clip), missing ?? MissingPolicy.Reject,
                outliers, direction == Direction.Target ? new(30, 40) : null),
            Line(),
        ]);

    private static ScoringModel Nested(Aggregation? aggregation, MissingPolicy? missing = null) =>
        new("m", "m", Factors: [new("f1", 2, Criteria: One(missing: missing).Criteria, Aggregation: aggregation)],
            Criteria: [new("other", "h", "u", Direction.Cost, 1, ValueFunction.Linear(2, 0.1), MissingPolicy.Reject)]);

    private static IEnumerable<(string, ScoringModel)> Value(string kind)
    {
        switch (kind)
        {
            case "linear":
                foreach (var outside in Enum.GetValues<Outside>())
                {
                    var (low, high) = outside == Outside.Reject ? (0.5, 100.0) : (10, 80);
                    yield return ($"linear, {JsonName(outside)}", One(ValueFunction.Linear(low, high, outside)));
                    yield return ($"linear log, {JsonName(outside)}", One(ValueFunction.Linear(high, low, outside, LinearFunction.AnchorScale.Log), direction: Direction.Cost));
                }

                yield return ("linear, range 1..100", One(ValueFunction.Linear(10, 80, Outside.Clip, range: new(1, 100))));
                break;
            case "piecewiseLinear":
                yield return (kind, One(ValueFunction.PiecewiseLinear([new(0, 0), new(30, 0.7), new(100, 1)])));
                yield return (kind + ", extrapolate", One(ValueFunction.PiecewiseLinear([new(10, 0), new(30, 0.7), new(70, 1)], Outside.Extrapolate)));
                break;
            case "target":
                yield return (kind, One(ValueFunction.Target(0, 100), direction: Direction.Target));
                break;
            case "peerTargetDistance":
                yield return (kind, One(ValueFunction.PeerTargetDistance(), direction: Direction.Target));
                break;
            case "categories":
                yield return (kind, One(ValueFunction.Categories([new(0, 0), new(1, 0.4), new(2, 1)]), indicator: "c"));
                break;
            case "frontierDistance":
                yield return (kind, One(ValueFunction.FrontierDistance()));
                yield return (kind + " at percentiles", One(ValueFunction.FrontierDistance(10, 20)));
                yield return (kind + " with a declared end", One(ValueFunction.FrontierDistance(frontier: 120)));
                break;
            case "maxRatio":
                yield return (kind, One(ValueFunction.MaxRatio()));
                yield return (kind + " with leastBecomes", One(ValueFunction.MaxRatio(leastBecomes: 0.1), direction: Direction.Cost));
                break;
            default:
                yield return (kind, One(kind switch
                {
                    "steps" => ValueFunction.Steps([new(20, 0.5), new(40, 1)], 0),
                    "logistic" => ValueFunction.Logistic(50, 0.1),
                    "asIs" => ValueFunction.AsIs(),
                    "affine" => ValueFunction.Affine(0.013, 0.3),
                    "minMax" => ValueFunction.MinMax(),
                    "zScore" => ValueFunction.ZScore(),
                    "sumShare" => ValueFunction.SumShare(),
                    "vector" => ValueFunction.Vector(),
                    "rankPlace" => ValueFunction.RankPlace(),
                    "bordaPoints" => ValueFunction.BordaPoints(),
                    "percentileRank" => ValueFunction.PercentileRank(),
                    "meanRatio" => ValueFunction.MeanRatio(),
                    "referenceRatio" => ValueFunction.ReferenceRatio("l4"),
                    "frozen" => ValueFunction.Frozen(ValueFunction.MinMax(), NamedValues.Of(("min", 10), ("max", 60))),
                    _ => throw new NotSupportedException($"Say here how to make '{kind}'."),
                }));
                break;
        }
    }

    private static ScoringModel Missing(string kind) => One(missing: kind switch
    {
        "reject" => null,
        "excludeLocation" => MissingPolicy.ExcludeLocation,
        "worst" => MissingPolicy.Worst,
        "assume" => MissingPolicy.Assume(20),
        "fixedValue" => MissingPolicy.FixedValue(0.5),
        "peerMean" => MissingPolicy.PeerMean,
        "peerMedian" => MissingPolicy.PeerMedian,
        "groupMean" => MissingPolicy.GroupMean,
        "groupMedian" => MissingPolicy.GroupMedian,
        "regression" => MissingPolicy.Regression("a"),
        "renormalise" => MissingPolicy.Renormalise,
        _ => throw new NotSupportedException($"Say here how to make '{kind}'."),
    });

    private static OutlierTreatment Treatment(string kind) => kind switch
    {
        "keep" => OutlierTreatment.Keep,
        "winsorise" => OutlierTreatment.Winsorise(),
        "log" => OutlierTreatment.Log(1),
        "rangeLog" => OutlierTreatment.RangeLog(),
        "boxCox" => OutlierTreatment.BoxCox(0.5),
        "signedPower" => OutlierTreatment.SignedPower(0.7),
        _ => throw new NotSupportedException($"Say here how to make '{kind}'."),
    };

    private static IEnumerable<(string, ScoringModel)> Aggregated(string kind)
    {
        if (kind is "copeland" or "borda") return [(kind, One() with { Aggregation = kind == "borda" ? Aggregation.Borda : Aggregation.Copeland })];
        (string, Aggregation)[] made = kind switch
        {
            "arithmetic" => [(kind, Aggregation.Arithmetic)],
            "geometric" => [(kind, Aggregation.Geometric(Aggregation.ZeroValue.Annihilate))],
            "harmonic" => [(kind, Aggregation.Harmonic(Aggregation.ZeroValue.Annihilate))],
            "power" => [(kind + " 3", Aggregation.Power(3)), (kind + " −2.5", Aggregation.Power(-2.5, Aggregation.ZeroValue.Annihilate))],
            "owa" => [(kind, Aggregation.Owa([0.7, 0.3]))],
            "minimum" => [(kind, Aggregation.Minimum)],
            "maximum" => [(kind, Aggregation.Maximum)],
            "product" => [(kind, Aggregation.Product(Aggregation.ZeroValue.Annihilate))],
            "sum" => [(kind, Aggregation.Sum()), (kind + " with an intercept", Aggregation.Sum(0.1))],
            _ => throw new NotSupportedException($"Say here how to make '{kind}'."),
        };
        return made.SelectMany(one => new[] { (one.Item1 + " of a factor", Nested(one.Item2)), (one.Item1 + " on top", One() with { Aggregation = one.Item2 }) });
    }

    private static ScoringModel Derived(string kind) =>
        One(ValueFunction.Linear(0, 9000, Outside.Clip), indicator: "d") with
        {
            Derived = [kind switch
            {
                "ratio" => DerivedIndicator.Ratio("d", "u", "a", "u", "f", "u", 10),
                "product" => DerivedIndicator.Product("d", "u", "a", "u", "f", "u", 10),
                "difference" => DerivedIndicator.Difference("d", "u", "a", "f"),
                "sum" => DerivedIndicator.Sum("d", "u", "a", "f"),
                _ => throw new NotSupportedException($"Say here how to make '{kind}'."),
            }],
        };

    private static IEnumerable<(string, ValueFunction)> Rescalings() =>
    [
        ("affine", ValueFunction.Affine(100, 3)),
        ("linear", ValueFunction.Linear(0.1, 0.9, Outside.Clip, range: new(0, 100))),
        ("piecewiseLinear", ValueFunction.PiecewiseLinear([new(0, 0), new(0.5, 0.2), new(1, 1)], Outside.Clip)),
        ("logistic", ValueFunction.Logistic(0.5, 8)),
        ("minMax", ValueFunction.MinMax()),
        ("zScore", ValueFunction.ZScore()),
        ("percentileRank", ValueFunction.PercentileRank()),
    ];
}
