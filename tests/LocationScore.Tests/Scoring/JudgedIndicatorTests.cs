using System.Collections.Immutable;
using LocationScore.Json;
using LocationScore.Tests.Oracles;
using LocationScore.Tests.Weighting;
using LocationScore.Weighting;

namespace LocationScore.Tests.Scoring;

/// <summary>Values that are judged: hierarchies of judgements from top to bottom in one model, and everything that can be wrong with them.</summary>
public class JudgedIndicatorTests
{
    private const string Judgements = """
        { "id": "m", "name": "M", "defaults": { "value": "asIs", "missing": "reject" },
          "judged": [
            { "id": "charm", "locations": ["a", "b", "c"],
              "by": { "kind": "ahp", "matrix": [[1, 0.5, 2],
                                               [2, 1, 3],
                                               [0.5, 0.3333333333333333, 1]] } }
          ],
          "criteria": [{ "id": "charm", "indicator": "charm", "unit": "priority", "direction": "benefit", "weight": 1 }] }
        """;

    private static FactTable Facts { get; } = FactTable.FromColumns(
        [new("a", "A"), new("b", "B"), new("c", "C")], [new("rent", "Rent", "EUR")], [new double[] { 10, 20, 30 }]);

    /// <summary>Saaty, T. L. (1980). The Analytic Hierarchy Process: buying a house, four houses on eight criteria, as programs print it that take
    /// the mean of columns.</summary>
    [Fact]
    public void A_hierarchy_of_eight_criteria_and_four_houses()
    {
        double[][] top =
        [
            [1, 7, 1 / 5.0, 1 / 8.0, 1 / 2.0, 1 / 3.0, 1 / 5.0, 1], [1 / 7.0, 1, 1 / 8.0, 1 / 9.0, 1 / 4.0, 1 / 5.0, 1 / 9.0, 1 / 8.0],
            [5, 8, 1, 1 / 3.0, 4, 2, 1, 1], [8, 9, 3, 1, 7, 5, 3, 3], [2, 4, 1 / 4.0, 1 / 7.0, 1, 1 / 2.0, 1 / 5.0, 1 / 5.0],
            [3, 5, 1 / 2.0, 1 / 5.0, 2, 1, 1 / 3.0, 1 / 3.0], [5, 9, 1, 1 / 3.0, 5, 3, 1, 1], [1, 8, 1, 1 / 3.0, 5, 3, 1, 1],
        ];
        // Above the diagonal, row by row.
        double[][] houses =
        [
            [3, 1 / 5.0, 2, 1 / 7.0, 1 / 3.0, 4], [1 / 2.0, 4, 5, 6, 7, 3], [1 / 2.0, 1 / 6.0, 3, 1 / 4.0, 5, 9], [7, 1 / 4.0, 2, 1 / 9.0, 1 / 5.0, 5],
            [6, 2, 3, 1 / 4.0, 1 / 3.0, 2], [1 / 4.0, 1 / 2.0, 1 / 7.0, 2, 1 / 3.0, 1 / 5.0], [3, 7, 1, 4, 1 / 3.0, 1 / 7.0], [2, 5, 8, 3, 6, 3],
        ];
        string[] names = ["h1", "h2", "h3", "h4"];
        (int, int)[] pairs = [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)];
        var model = Model([.. houses.Select((pair, k) => new JudgedIndicator($"j{k}", [.. names],
            new AhpWeights([.. pairs.Select((at, p) => new Judgement(names[at.Item1], names[at.Item2], pair[p]))], Priority: AhpPriority.ColumnMean)))],
            new AhpWeights(Matrix: WeightingCases.Square(top), Priority: AhpPriority.ColumnMean));
        var result = Scorer.Compile(model, Table(names)).Score();
        WeightingCases.Near([0.2801050, 0.1482273, 0.3813036, 0.1903641], [.. result.Scores], 1e-5);
        Assert.Equal("h3", result.Ranking[0].Location.Id);
        Assert.Equal(8, result.Notices.Count(static notice => notice.Code == NoticeCodes.Judged));
    }

    /// <summary>A published choice among four warehouses by geometric means, its cost as priorities 1/cost.</summary>
    [Fact]
    public void A_published_hierarchy_of_four_warehouses()
    {
        var file = GoldenFile.Read("warehouse_location_ahp_topsis");
        string[] criteria = [.. file.GetProperty("criteria").EnumerateArray().Select(static x => x.GetString()!)];
        double[] cost = file.GetProperty("cost_10000").Numbers();
        string[] names = ["a1", "a2", "a3", "a4"];
        JudgedIndicator Judged(int k) => new($"j{k}", [.. names], k == 4
            ? new DirectWeights(NamedValues.Of([.. names.Select((name, i) => (name, 1 / cost[i]))]))
            : new AhpWeights(Matrix: WeightingCases.Square(file.GetProperty("pairwise_alternatives").GetProperty(criteria[k]).Rows()), Priority: AhpPriority.GeometricMean));
        var model = Model([.. Enumerable.Range(0, 5).Select(Judged)],
            new AhpWeights(Matrix: WeightingCases.Square(file.GetProperty("pairwise_criteria").Rows()), Priority: AhpPriority.GeometricMean));
        var result = Scorer.Compile(model, Table(names)).Score();
        WeightingCases.Near(file.GetProperty("expected").GetProperty("ahp_scores").Numbers(), [.. result.Scores], 1e-15);
        Assert.Contains("consistency ratio 0.1019", result.Notices.First(static notice => notice.Code == NoticeCodes.Judged).Message, StringComparison.Ordinal);
        Assert.Contains(result.Notices, static notice => notice.Code == NoticeCodes.Remark && notice.Node == "j0");
        Assert.Equal(model, ModelJson.Parse(ModelJson.Write(model)));
        Assert.Equal(ResultJson.Write(result), ResultJson.Write(ResultJson.Parse(ResultJson.Write(result))));
    }

    [Fact]
    public void Leaving_a_location_out_changes_no_value()
    {
        var model = ModelJson.Parse(Judgements);
        var all = Scorer.Compile(model, Facts).Score();
        var some = Scorer.Compile(model, Facts.Select(["c", "a"])).Score();
        Assert.Equal(1, all.Scores.ToArray().Sum(), 1e-15);
        foreach (string id in (string[])["a", "c"]) Assert.Equal(all.Find(id)!.Score, some.Find(id)!.Score);
        Assert.Equal(some.Ranking, ResultJson.Parse(ResultJson.Write(some)).Ranking);
    }

    [Fact]
    public void A_location_that_was_not_judged_has_no_value()
    {
        var more = FactTable.FromColumns([new("a", "A"), new("b", "B"), new("c", "C"), new("d", "D")], [new("rent", "Rent", "EUR")], [new double[] { 1, 2, 3, 4 }]);
        Assert.False(Scorer.TryCompile(ModelJson.Parse(Judgements), more, out _, out var problems));
        Assert.Equal(ProblemCodes.FactMissing, Assert.Single(problems).Code);
        var lenient = ModelJson.Parse(Judgements.Replace("\"reject\"", "\"excludeLocation\"", StringComparison.Ordinal));
        Assert.Equal("d", Assert.Single(Scorer.Compile(lenient, more).Score().Excluded).Location.Id);
    }

    [Fact]
    public void Judged_values_feed_derived_indicators_and_are_not_set_as_cells()
    {
        var model = ModelJson.Parse(Judgements) with
        {
            Derived = [DerivedIndicator.Product("worth", "priority EUR", "charm", "priority", "rent", "EUR")],
            Criteria = [new("worth", "worth", "priority EUR", Direction.Benefit, 1)],
        };
        var scorer = Scorer.Compile(model, Facts);
        var evaluator = scorer.NewEvaluator();
        Assert.Contains("judged", Assert.Throws<ArgumentException>(() => evaluator.SetCell("a", "charm", 0.5)).Message, StringComparison.Ordinal);
        evaluator.SetCell("a", "rent", 40);
        var scores = new double[3];
        evaluator.Score(scores);
        var edited = FactTable.FromColumns([new("a", "A"), new("b", "B"), new("c", "C")], [new("rent", "Rent", "EUR")], [new double[] { 40, 20, 30 }]);
        Assert.Equal(Scorer.Compile(model, edited).Score().Scores.ToArray(), scores);
    }

    [Theory]
    [InlineData("[2, 1, 3]", "[3, 1, 3]", "$.judged[0].by.matrix[1][0]", ProblemCodes.NotAllowed, 5)]
    [InlineData("[2, 1, 3]", "[2, 2, 3]", "$.judged[0].by.matrix[1][1]", ProblemCodes.NotAllowed, 5)]
    [InlineData("[2, 1, 3]", "[2, 1]", "$.judged[0].by.matrix[1]", ProblemCodes.WrongLength, 5)]
    [InlineData("[\"a\", \"b\", \"c\"]", "[\"a\", \"b\", \"b\"]", "$.judged[0].locations[2]", ProblemCodes.Duplicate, 3)]
    [InlineData("[\"a\", \"b\", \"c\"]", "[\"a\", \"b\", \"cc\"]", "$.judged[0].locations[2]", ProblemCodes.Unknown, 3)]
    [InlineData("\"id\": \"charm\", \"locations\"", "\"id\": \"rent\", \"locations\"", "$.judged[0].id", ProblemCodes.Duplicate, 3)]
    [InlineData("\"id\": \"charm\", \"locations\"", "\"id\": \"charm\", \"unit\": \" \", \"locations\"", "$.judged[0].unit", ProblemCodes.Empty, 3)]
    [InlineData("\"judged\": [", "\"judged\": [{ \"id\": \"x\", \"locations\": [\"a\", \"b\"], \"by\": { \"kind\": \"ahp\" } },", "$.judged[0].by.comparisons", ProblemCodes.Missing, 2)]
    [InlineData("\"judged\": [", "\"judged\": [{ \"id\": \"x\", \"locations\": [\"a\"], \"by\": \"entropy\" },", "$.judged[0].by", ProblemCodes.NotAllowed, 2)]
    public void Wrong_judgements_are_problems_with_their_place(string one, string other, string path, string code, int line)
    {
        string text = Judgements.Replace(one, other, StringComparison.Ordinal);
        Assert.NotEqual(Judgements, text);
        if (ModelJson.TryParse(text, "m.json", out var model, out var problems) && !Scorer.TryCompile(model, Facts, out _, out problems))
            problems = ModelJson.Locate(System.Text.Encoding.UTF8.GetBytes(text), "m.json", problems);
        var problem = Assert.Single(problems, problem => problem.Path == path);
        Assert.Equal((code, line), (problem.Code, problem.Line));
    }

    private static ScoringModel Model(ImmutableArray<JudgedIndicator> judged, WeightingMethod weighting) => new("m", "M", Judged: judged, Weighting: weighting,
        Defaults: new(ValueFunction.AsIs(), MissingPolicy.Reject),
        Criteria: [.. judged.Select(static one => new Criterion(one.Id, one.Id, one.Unit, Direction.Benefit))]);

    private static FactTable Table(string[] names) =>
        FactTable.FromColumns([.. names.Select(static name => new Location(name, name))], [new("x", "X", "u")], [new double[names.Length]]);
}
