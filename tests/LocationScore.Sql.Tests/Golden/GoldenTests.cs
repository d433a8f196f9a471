using System.Runtime.CompilerServices;
using LocationScore.Json;
using LocationScore.Methods;

namespace LocationScore.Sql.Tests.Golden;

/// <summary>The statements of a small model in every dialect, word for word: a change of the text is seen, and meant.</summary>
public class GoldenTests
{
    /// <summary>One of each kind of thing: a logarithm, a gap that is left out, a derived indicator, a requirement, names that need quoting, ranks.</summary>
    private const string Model = """
        { "id": "golden", "name": "Golden",
          "derived": [{ "kind": "ratio", "id": "income_per_head", "name": "Income per head", "unit": "CNY", "numerator": "income", "numeratorUnit": "CNY", "denominator": "people", "denominatorUnit": "persons", "scale": 1 }],
          "requirements": [{ "id": "large", "indicator": "people", "unit": "persons", "is": "atLeast", "threshold": 1000, "missing": "fail", "reason": "too small" }],
          "factors": [{ "id": "wealth", "name": "Wealth", "weight": 2, "criteria": [
            { "id": "head", "indicator": "income_per_head", "unit": "CNY", "direction": "benefit", "weight": 1, "value": { "kind": "linear", "worst": 100, "best": 900, "outside": "clip" }, "missing": "reject" },
            { "id": "patents", "indicator": "patents", "unit": "1", "direction": "benefit", "weight": 1, "value": { "kind": "linear", "worst": 1, "best": 60, "scale": "log" }, "missing": "renormalise" }] }],
          "criteria": [{ "id": "rent", "indicator": "rent", "unit": "CNY", "direction": "cost", "weight": 1, "value": { "kind": "linear", "worst": 9.3, "best": 0.1 }, "missing": { "kind": "assume", "raw": 3.6 } }] }
        """;

    public static TheoryData<string> Dialects() => [.. SqlDialect.All.Select(static dialect => dialect.Name)];

    [Theory]
    [MemberData(nameof(Dialects))]
    public void The_statements_are_the_approved_ones(string dialect)
    {
        var source = new SqlSource("my \"cities\"", "city's id") { Schema = "s", Columns = [new("rent", "rent\\m2 `x`")] };
        var options = new SqlOptions { Ranks = true, Top = 5 };
        var statements = SqlScoring.Compile(ModelJson.Parse(Model), null, SqlDialect.All.Single(one => one.Name == dialect), source, options);
        string actual = $"-- scores\n{statements.Scores};\n\n-- problems\n{statements.Problems};\n\n-- facts\n{statements.Facts};\n";
        Approve(actual, dialect + ".sql");
    }

    /// <summary>VIKOR takes ends of columns, EDAS their sums.</summary>
    [Theory]
    [InlineData("vikor")]
    [InlineData("edas")]
    public void The_statements_of_a_method_are_the_approved_ones(string method)
    {
        var model = new ScoringModel("golden", "Golden", Method: RankingMethods.Find(method), Criteria:
        [
            new("people", "people", "persons", Direction.Benefit, 2, ValueFunction.AsIs(), MissingPolicy.PeerMedian),
            new("rent", "rent", "CNY", Direction.Cost, 1, ValueFunction.AsIs(), MissingPolicy.Reject),
        ]);
        var statements = SqlScoring.Compile(model, null, SqlDialect.PostgreSql, new("cities"));
        Approve($"-- scores\n{statements.Scores};\n\n-- problems\n{statements.Problems};\n", $"{method}.postgres.sql");
    }

    private static void Approve(string actual, string name)
    {
        string path = Path.Join(Folder(), name);
        if (Environment.GetEnvironmentVariable("LOCATIONSCORE_REWRITE") == "1") File.WriteAllText(path, actual);
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
