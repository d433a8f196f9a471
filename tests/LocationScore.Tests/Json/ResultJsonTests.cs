using System.Text.Json;
using FsCheck.Xunit;
using LocationScore.Json;
using LocationScore.Methods;
using LocationScore.Tests.Laws;

namespace LocationScore.Tests.Json;

[Properties(MaxTest = 200, Arbitrary = [typeof(ModelGenerators)])]
public class ResultJsonTests
{
    private static readonly SchemaCheck s_schema = new(ResultJson.Schema);

    private static ScoringModel Model { get; } = new("m", "Model", Reference: "b", Criteria:
    [
        new("rent", "rent", "USD", Direction.Cost, 2, new LinearFunction(40, 5, Outside: Outside.Clip), new WorstMissing()),
        new("wage", "wage", "USD", Direction.Cost, 1, new LinearFunction(3000, 500, Outside: Outside.Clip), new RejectMissing()),
    ]);

    private static FactTable Facts { get; } = FactTable.Create(
        [new("a", "Aberdeen", "north"), new("b", "Bath"), new("c", "Cork", "north"), new("d", "Derry")],
        [new("rent", "Rent", "USD"), new("wage", "Wage", "USD"), new("rain", "Rain", "mm")],
        [
            new("a", "rent", 10.1, "USD", 2011, FactQuality.Official, "book"), new("b", "rent", Math.ScaleB(1, -25), "USD"), new("c", "rent", 20, "USD"),
            new("a", "wage", 1000, "USD"), new("b", "wage", 1500, "USD"), new("c", "wage", 2500, "USD"), new("d", "wage", 700, "USD"),
            new("a", "rain", 800, "mm", Source: "radio"),
        ],
        [new("book", "A book"), new("radio", "A radio")]);

    private static ScoringResult Result => Scorer.Compile(Model, Facts).Score();

    [Fact]
    public void A_result_comes_back_to_the_bit()
    {
        var result = Result;
        var back = ResultJson.Parse(ResultJson.Write(result));
        Assert.Equal(result.Model, back.Model);
        Assert.Equal(result.Locations, back.Locations);
        Assert.True(result.Scores.SequenceEqual(back.Scores));
        Assert.Equal(result.Ranks, back.Ranks);
        Assert.Equal(result.Ranking, back.Ranking);
        Assert.Equal(result.Nodes, back.Nodes);
        Assert.Equal(result.Excluded, back.Excluded);
        Assert.Equal(result.Notices, back.Notices);
        Assert.Equal(result.QualityCost, back.QualityCost);
        Assert.Equal(result.Compare("a", "c"), back.Compare("a", "c"));
    }

    [Property(MaxTest = 60)]
    public void Every_result_comes_back_and_fits_the_schema(ModelWithFacts x, byte pick)
    {
        if (!Scorer.TryCompile(x.Model, x.Facts, out var scorer, out _)) return;
        var result = scorer.Score();
        var kinds = Enum.GetValues<ResultFacts>();
        foreach (var facts in kinds)
        {
            var options = new ResultJsonOptions { Facts = facts };
            string text = ResultJson.Write(result, options);
            if (facts == kinds[pick % kinds.Length]) Assert.True(s_schema.Accepts(text), text);
            var back = ResultJson.Parse(text);
            Assert.Equal(text, ResultJson.Write(back, options));
            if (facts != ResultFacts.None) Assert.Equal(result.Ranking, back.Ranking);
        }
    }

    [Fact]
    public void The_used_facts_score_again_to_the_same_document()
    {
        string text = ResultJson.Write(Result);
        Assert.DoesNotContain("rain", text, StringComparison.Ordinal);
        Assert.DoesNotContain("radio", text, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(text);
        var model = ModelJson.Parse(document.RootElement.GetProperty("model").GetRawText());
        var facts = FactsJson.Parse(document.RootElement.GetProperty("facts").GetRawText());
        Assert.Equal(text, ResultJson.Write(Scorer.Compile(model, facts).Score()));
    }

    [Fact]
    public void A_selection_carries_its_own_facts()
    {
        var result = Scorer.Compile(Model, Facts.Select(["c", "a", "b"])).Score();
        string text = ResultJson.Write(result);
        var facts = FactsJson.Parse(JsonDocument.Parse(text).RootElement.GetProperty("facts").GetRawText());
        Assert.Equal(["c", "a", "b"], facts.Locations.Select(static location => location.Id));
        Assert.Equal(result.Ranking, ResultJson.Parse(text).Ranking);
        Assert.Contains("Derry", ResultJson.Write(result, new() { Facts = ResultFacts.All }), StringComparison.Ordinal);
        Assert.DoesNotContain("\"facts\"", ResultJson.Write(result, new() { Facts = ResultFacts.None }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"location\": \"b\"", "\"location\": \"a\"", ProblemCodes.Duplicate)]
    [InlineData("\"location\": \"b\"", "\"location\": \"bb\"", ProblemCodes.Unknown)]
    [InlineData("\"raw\": 10.1", "\"raw\": 10.2", ProblemCodes.NotAllowed)]
    [InlineData("\"relative\": 1,", "\"relative\": 1.5,", ProblemCodes.NotAllowed)]
    [InlineData("\"rank\": 2", "\"rank\": 3", ProblemCodes.NotAllowed)]
    [InlineData("\"scoreDirection\"", "\"scoreDirektion\"", ProblemCodes.UnknownField)]
    public void What_contradicts_itself_is_a_problem_with_its_place(string one, string other, string code)
    {
        string text = ResultJson.Write(Result);
        Assert.Contains(one, text, StringComparison.Ordinal);
        Assert.False(ResultJson.TryParse(text.Replace(one, other, StringComparison.Ordinal), "result.json", out var result, out var problems));
        Assert.Null(result);
        Assert.Contains(problems, problem => problem.Code == code && problem is { Line: > 0, File: "result.json" });
    }

    /// <summary>Reasons that did not travel are found again from the facts; without facts that is said, and everything else is there.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void Reasons_travel_for_as_many_places_as_asked(int explained)
    {
        var result = Result;
        string text = ResultJson.Write(result, new() { MostExplained = explained });
        Assert.Equal(explained, text.Split("\"contributions\"").Length - 1);
        var back = ResultJson.Parse(text);
        Assert.Equal(result.Ranking, back.Ranking);
        Assert.Equal(ResultJson.Write(result), ResultJson.Write(back));
        Assert.True(s_schema.Accepts(text));
        var thin = ResultJson.Parse(ResultJson.Write(result, new() { MostExplained = explained, Facts = ResultFacts.None }));
        Assert.Equal(result.Ranking.Select(static place => (place.Rank, place.Score, place.Coverage)), thin.Ranking.Select(static place => (place.Rank, place.Score, place.Coverage)));
        Assert.Equal(explained, thin.Ranking.Take(explained).Count(static place => place.Contributions.Length == 2));
        if (explained < 3) Assert.Throws<InvalidOperationException>(() => thin.Ranking[^1].Contributions);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ResultJsonOptions { MostExplained = -1 });
    }

    /// <summary>A program may say something for people beside the result; it is not read.</summary>
    [Fact]
    public void A_report_at_the_top_is_left_alone()
    {
        string text = ResultJson.Write(Result), said = "{\n  \"report\": { \"verdict\": \"a wins\", \"list\": [1, { \"x\": null }] }," + text[1..];
        Assert.Equal(text, ResultJson.Write(ResultJson.Parse(said)));
        Assert.True(s_schema.Accepts(said));
        foreach (var (wrong, code) in ((string, string)[])[("\"report\": 1", "wrong-type"), ("\"report\": {}, \"report\": {}", "unknown-field"), ("\"reports\": {}", "unknown-field")])
        {
            Assert.False(ResultJson.TryParse("{" + wrong + "," + text[1..], null, out _, out var problems));
            Assert.Equal(code, Assert.Single(problems).Code);
        }

        Assert.Contains(ModelJson.TryParse("{ \"report\": {}, " + ModelJson.Write(Model)[1..], null, out _, out var found) ? [] : found, static problem => problem.Code == "unknown-field");
    }

    [Fact]
    public void A_place_is_made_once_and_found_again()
    {
        var result = Result;
        var seen = new RankedLocation[64];
        Parallel.For(0, seen.Length, k => seen[k] = k % 2 == 0 ? result.Find("a")! : result.Ranking.Single(static place => place.Location.Id == "a"));
        Assert.All(seen, place => Assert.Same(seen[0], place));
        Assert.Null(result.Find("nowhere"));
    }

    [Fact]
    public void System_text_json_reads_and_writes_results_models_and_tables()
    {
        Same(Result, static result => ResultJson.Write(result));
        Same(Model, ModelJson.Write);
        Same(Facts, FactsJson.Write);
        Same<ValueFunction>(new LinearFunction(1, 2.5), static function => function.ToString());
        Same<RankingMethod>(new Electre3(), static method => method.ToString());
        Same(Model.Criteria[0], static criterion => criterion.ToString());
        Same(NamedValues.Of(("a", Math.ScaleB(1, -25))), static values => values.ToString());
    }

    [Fact]
    public void System_text_json_writes_the_tables_of_methods()
    {
        var matrix = DecisionMatrix.FromRows([[250, 16, 12], [200, 16, 8], [300, 32, 16]], [Direction.Cost, Direction.Benefit, Direction.Benefit]);
        var topsis = new Topsis().Run(matrix, [0.4, 0.3, 0.3]);
        using var written = JsonDocument.Parse(JsonSerializer.Serialize<object>(topsis));
        Assert.Equal(topsis.Normalised[1, 2], written.RootElement.GetProperty("Normalised")[1][2].GetDouble());
        Assert.Equal(topsis.Ranks[2], written.RootElement.GetProperty("Ranks")[2].GetInt32());
        Same(topsis.Normalised, static table => table.ToString());
        Same(topsis.Ranks, static ranks => ranks.ToString());
        Same(new Electre1().Run(matrix, [0.4, 0.3, 0.3]).Outranking, static graph => graph.ToString());
        Same(new Electre1().Run(matrix, [0.4, 0.3, 0.3]).Concordance, static table => table.ToString());
    }

    private static void Same<T>(T value, Func<T, string> show)
    {
        string text = JsonSerializer.Serialize(value);
        Assert.Equal(show(value), show(JsonSerializer.Deserialize<T>(text)!));
        Assert.Equal(text, JsonSerializer.Serialize(JsonSerializer.Deserialize<T>(text)));
        Assert.Equal(text, JsonSerializer.Serialize(value, JsonSerializerOptions.Default));
    }
}
