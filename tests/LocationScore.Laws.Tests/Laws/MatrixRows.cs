using LocationScore.Methods;
using LocationScore.Weighting;

namespace LocationScore.Laws.Tests.Laws;

/// <summary>The rows of the law matrix: every method as it is and with other options, every aggregation, every weighting that reads data.</summary>
internal static class MatrixRows
{
    private const int MethodCases = 1000, ModelCases = 300;

    private static readonly FactTable s_facts = FactTable.FromColumns(
        [new("ash", "Ash"), new("bay", "Bay"), new("cove", "Cove"), new("dale", "Dale"), new("elm", "Elm")],
        [new("graduates", "Graduates", "thousand"), new("rent", "Rent", "EUR/m2"), new("risk", "Risk", "class")],
        [new double[] { 20, 40, 30, 80, 55 }, new double[] { 10, 20, 40, 30, 15 }, new double[] { 1, 2, 3, 2, 3 }]);

    private static readonly (string Name, RankingMethod Method)[] s_methods =
    [
        .. RankingMethods.All.Select(static method => (method.Info.Kind, method)),
        .. Enum.GetValues<MatrixNormalisation>().Where(static n => n != new WeightedSum().Normalisation).Select(static n => ($"weightedSum, {n}", (RankingMethod)new WeightedSum(n))),
        .. Enum.GetValues<MatrixNormalisation>().Where(static n => n != new Topsis().Normalisation).Select(static n => ($"topsis, {n}", (RankingMethod)new Topsis(n))),
        ("waspas, product only", new Waspas(0)),
        ("vikor, majority only", new Vikor(1)),
        ("vikor, regret only", new Vikor(0)),
        ("promethee2, linear 1 to 3", new Promethee2([PreferenceFunction.Linear(1, 3)])),
        ("electre3, thresholds 1 and 2", new Electre3([new PseudoCriterion(1, 2)])),
        ("comet, values stated", new Comet([[-2000, 0, 2000], [-2000, 0, 2000]])),
        ("copeland, half points for ties", new Copeland(CopelandPoints.WinsAndHalfTies)),
    ];

    private static readonly (string Name, ScoringModel Model)[] s_models =
    [
        .. from pair in new (string Name, Aggregation Aggregation)[]
           {
               ("arithmetic", Aggregation.Arithmetic), ("geometric", Aggregation.Geometric()), ("harmonic", Aggregation.Harmonic()),
               ("power 2", Aggregation.Power(2)), ("minimum", Aggregation.Minimum), ("maximum", Aggregation.Maximum),
               ("product", Aggregation.Product()), ("sum", Aggregation.Sum()), ("owa", Aggregation.Owa([3, 2, 1])),
               ("copeland", Aggregation.Copeland), ("borda", Aggregation.Borda),
           }
           select ($"aggregation {pair.Name}", Office(pair.Aggregation, null)),
        .. from weighting in WeightingMethods.All
           where weighting.Info.NeedsData
           select ($"weighting {weighting.Info.Kind}", Office(null, weighting)),
    ];

    internal static IEnumerable<MatrixRow> All { get; } =
    [
        .. s_methods.Select(static row => new MatrixRow(row.Name, row.Method, MethodCases, change => LawReport.Run(row.Method, change))),
        .. s_models.Select(static row => new MatrixRow(row.Name, null, ModelCases, change => LawReport.Run(row.Model, s_facts, change))),
    ];

    private static ScoringModel Office(Aggregation? aggregation, WeightingMethod? weighting)
    {
        return new("office", "Office", Aggregation: aggregation, Weighting: weighting, Criteria:
        [
            Plain("talent", "graduates", "thousand", Direction.Benefit, 3, ValueFunction.Linear(-1000, 1000, Outside.Clip, range: new ValueRange(0.01, 1))),
            Plain("rent", "rent", "EUR/m2", Direction.Cost, 2, ValueFunction.Linear(1000, -1000, Outside.Clip, range: new ValueRange(0.01, 1))),
            Plain("risk", "risk", "class", Direction.Cost, 1, ValueFunction.Linear(100, -100, Outside.Clip, range: new ValueRange(0.01, 1))),
        ]);

        Criterion Plain(string id, string indicator, string unit, Direction direction, double weight, ValueFunction function) =>
            new(id, indicator, unit, direction, weighting is null ? weight : null, function, MissingPolicy.Reject);
    }
}
