using System.Text.Json;
using LocationScore.Json;
using LocationScore.Methods;
using LocationScore.Tests.Methods;
using LocationScore.Tests.Scoring;
using Nodes = System.Text.Json.Nodes;

namespace LocationScore.Tests.Json;

/// <summary>The tables of ranking methods in documents of results: only when asked for, and back to the bit.</summary>
public class MethodTablesTests
{
    private static readonly ResultJsonOptions s_withTables = new() { MethodTables = true };

    public static TheoryData<string> Names => [.. MethodInstances.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_tables_of_every_method_come_back(string name)
    {
        var result = Result(name);
        string plain = ResultJson.Write(result), text = ResultJson.Write(result, s_withTables);
        Assert.DoesNotContain("methodTables", plain, StringComparison.Ordinal);
        Assert.Null(ResultJson.Parse(plain).Method);
        var back = ResultJson.Parse(text);
        Assert.Equal(result.Method!.GetType(), back.Method!.GetType());
        Assert.Equal(Told(result), Told(back));
        Assert.Equal(text, ResultJson.Write(back, s_withTables));
        Assert.Equal(plain, ResultJson.Write(back));
    }

    /// <summary>Whatever a reader of the result can look at as numbers is in the document: no property is forgotten.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Every_property_that_holds_something_is_a_table(string name)
    {
        var method = Result(name).Method!;
        var stored = method.GetType().GetProperties()
            .Where(static property => property.GetMethod!.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), false))
            .Select(static property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))
            .Except(["scores", "scoreDirection", "weights", "remarks"], StringComparer.OrdinalIgnoreCase);
        var told = MethodTables.Of(method).Select(static table => table.Name.Split('.')[0]);
        Assert.Empty(stored.Except(told, StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_table_says_what_its_property_says()
    {
        var result = Result("topsis");
        var topsis = (TopsisResult)result.Method!;
        string text = ResultJson.Write(result, s_withTables);
        Assert.True(new SchemaCheck(ResultJson.Schema).Accepts(text), text);
        using var document = JsonDocument.Parse(text);
        var said = document.RootElement.GetProperty("methodTables");
        Assert.Equal(result.Locations.Select(static location => location.Id), said.GetProperty("locations").EnumerateArray().Select(static id => id.GetString()!));
        Assert.Equal(["c0", "c1", "c2"], said.GetProperty("criteria").EnumerateArray().Select(static id => id.GetString()!));
        Assert.Equal(topsis.AntiIdeal, Rows("antiIdeal")[0].EnumerateArray().Select(static x => x.GetDouble()));
        Assert.Equal(topsis.WeightedNormalised[2, 1], Rows("weightedNormalised")[2][1].GetDouble());

        JsonElement Rows(string name) => said.GetProperty("tables").EnumerateArray().Single(table => table.GetProperty("name").GetString() == name).GetProperty("rows");
    }

    /// <summary>Each beats the next in a circle: there is no winner, and null says so.</summary>
    [Fact]
    public void What_there_is_none_of_is_null_in_the_document()
    {
        var facts = NormalisationTests.Facts([("x", [1.0, 2, 3]), ("y", [2.0, 3, 1]), ("z", [3.0, 1, 2])]);
        Criterion[] criteria = [.. ((string[])["x", "y", "z"]).Select(static id =>
            new Criterion(id, id, "u", Direction.Benefit, 1, ValueFunction.AsIs(), MissingPolicy.Reject))];
        var result = Scorer.Compile(new ScoringModel("m", "M", Criteria: [.. criteria], Method: new Copeland()), facts).Score();
        string text = ResultJson.Write(result, s_withTables);
        using var document = JsonDocument.Parse(text);
        var winner = document.RootElement.GetProperty("methodTables").GetProperty("tables").EnumerateArray().Single(static table => table.GetProperty("name").GetString() == "condorcetWinner");
        Assert.Equal(JsonValueKind.Null, winner.GetProperty("rows")[0][0].ValueKind);
        Assert.Null(((CopelandResult)ResultJson.Parse(text).Method!).CondorcetWinner);
        Assert.True(new SchemaCheck(ResultJson.Schema).Accepts(text), text);
    }

    [Fact]
    public void A_number_that_was_changed_is_a_problem_with_its_place()
    {
        string text = ResultJson.Write(Result("vikor"), s_withTables);
        int at = text.IndexOf("\"best\"", StringComparison.Ordinal);
        int number = text.IndexOf("[[", at, StringComparison.Ordinal) + 2;
        var problem = Assert.Single(Problems(text[..number] + "1" + text[number..]));
        Assert.Equal(ProblemCodes.NotAllowed, problem.Code);
        Assert.Equal("$.methodTables.tables[2].rows[0][0]", problem.Path);
        Assert.True(problem.Line > 1);
        Assert.Equal("$.methodTables.tables", Assert.Single(Problems(text.Replace("\"weightedRegrets\"", "\"regrets\"", StringComparison.Ordinal))).Path);
        Assert.Equal("$.methodTables.criteria", Assert.Single(Problems(text.Replace("\"criteria\": [\"c0\", \"c1\"", "\"criteria\": [\"c1\", \"c0\"", StringComparison.Ordinal))).Path);

        static IEnumerable<Problem> Problems(string text)
        {
            Assert.False(ResultJson.TryParse(text, null, out _, out var problems));
            return problems;
        }
    }

    [Fact]
    public void A_table_of_other_numbers_is_told_in_short()
    {
        var document = Nodes.JsonNode.Parse(ResultJson.Write(Result("electre1"), s_withTables))!;
        var rows = document["methodTables"]!["tables"]!.AsArray().Select(static table => table!["rows"]!.AsArray()).MaxBy(static rows => rows.Sum(static row => row!.AsArray().Count))!;
        foreach (var row in rows.Select(static row => row!.AsArray()))
        {
            for (int j = 0; j < row.Count; j++) row[j] = 77;
        }

        Assert.False(ResultJson.TryParse(document.ToJsonString(), null, out _, out var problems));
        Assert.Equal(21, problems.Length);
        Assert.Equal("36", problems[^1].Found);
    }

    [Fact]
    public void Tables_that_cannot_travel_are_refused()
    {
        var result = Result("topsis");
        Assert.Equal("$.methodTables", Refused(result, s_withTables with { Facts = ResultFacts.None }));
        Assert.Equal("$.methodTables", Refused(ResultJson.Parse(ResultJson.Write(result)), s_withTables));
        string none = ResultJson.Write(result, new() { Facts = ResultFacts.None });
        string told = ResultJson.Write(result, s_withTables);
        string tables = told[told.IndexOf("\"methodTables\"", StringComparison.Ordinal)..told.LastIndexOf('}')];
        Assert.False(ResultJson.TryParse(none.TrimEnd()[..^1] + "," + tables + "}", null, out _, out var problems));
        Assert.Equal("$.methodTables", Assert.Single(problems).Path);
    }

    /// <summary>A method of one's own has no form in a document: that is said, whether its tables are asked for or not.</summary>
    [Fact]
    public void A_method_made_in_code_is_a_problem_that_names_it()
    {
        var method = new Lengths();
        var facts = NormalisationTests.Facts([("x", [1.0, 2, 3])]);
        var result = Scorer.Compile(new ScoringModel("m", "M",
            Criteria: [new("x", "x", "u", Direction.Benefit, 1, ValueFunction.AsIs(), MissingPolicy.Reject)], Method: method), facts).Score();
        foreach (bool tables in new[] { false, true })
        {
            var problem = Assert.Single(Assert.Throws<ProblemsException>(() => ResultJson.Write(result, new() { MethodTables = tables })).Problems);
            Assert.Equal("$.model.method.kind", problem.Path);
            Assert.Contains("Lengths", problem.Found, StringComparison.Ordinal);
            Assert.Contains("made in code", problem.Message, StringComparison.Ordinal);
        }
    }

    private static string Refused(ScoringResult result, ResultJsonOptions options) =>
        Assert.Single(Assert.Throws<ProblemsException>(() => ResultJson.Write(result, options)).Problems).Path;

    private static List<MethodTable> Told(ScoringResult result) => [.. MethodTables.Of(result.Method!)];

    private static ScoringResult Result(string name)
    {
        var matrix = DecisionMatrix.FromRows([[6, 4, 1], [3, 5, 2], [2, 1, 5], [4, 4, 3], [5, 2, 6], [1, 6, 4]], [Direction.Benefit, Direction.Cost, Direction.Cost]);
        double[] weights = [1, 3, 2];
        var facts = NormalisationTests.Facts([.. Enumerable.Range(0, 3).Select(j => ($"i{j}", matrix.Column(j).ToArray()))]);
        Criterion[] criteria = [.. Enumerable.Range(0, 3).Select(j =>
            new Criterion($"c{j}", $"i{j}", "u", matrix.Directions[j], weights[j], ValueFunction.AsIs(), MissingPolicy.Reject))];
        return Scorer.Compile(new ScoringModel("m", "M", Criteria: [.. criteria], Method: MethodInstances.All[name](matrix)), facts).Score();
    }

    private sealed record Lengths : RankingMethod
    {
        public override MethodInfo Info { get; } = new Topsis().Info with { Kind = "lengths" };

        public override MethodResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights) =>
            new Measured([.. Enumerable.Range(0, matrix.AlternativeCount).Select(i => matrix[i, 0])], [.. weights]);

        private sealed record Measured(System.Collections.Immutable.ImmutableArray<double> Scores, System.Collections.Immutable.ImmutableArray<double> Weights)
            : MethodResult(Scores, ScoreDirection.HigherIsBetter, Weights);
    }
}
