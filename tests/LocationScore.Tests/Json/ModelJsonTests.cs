using LocationScore.Json;

namespace LocationScore.Tests.Json;

public class ModelJsonTests
{
    private const string Full = """
        {
          // remarks are allowed
          "$schema": "model.schema.json",
          "id": "outsourcing", "name": "Service outsourcing 杭州",
          "defaults": { "missing": "reject", "outliers": { "kind": "winsorise", "otherwise": "log" } },
          "derived": [{ "kind": "ratio", "id": "per-head", "unit": "CNY", "numerator": "gdp", "numeratorUnit": "CNY", "denominator": "people", "denominatorUnit": "persons" }],
          "requirements": [{ "id": "r1", "indicator": "gdp", "unit": "CNY", "is": "atLeast", "threshold": 5, "missing": "fail" }],
          "factors": [
            {
              "id": "talent", "weight": 2, "aggregation": "geometric",
              "criteria": [
                { "id": "graduates", "indicator": "graduates", "unit": "persons", "direction": "benefit", "weight": 1,
                  "value": { "worst": 0, "best": 1e5, "kind": "linear", "outside": "clip", "range": { "high": 100 } }, },
                { "id": "wage", "indicator": "wage", "unit": "CNY/year", "direction": "cost", "weight": 1.5, "value": "minMax", "missing": { "kind": "regression", "on": "gdp" } },
              ],
            },
          ],
          "bands": { "kind": "quantiles", "names": ["a", "b"] },
          "ranking": { "decimals": 2.0 },
          "aggregation": { "kind": "owa", "weights": [1] }
        }
        """;

    [Fact]
    public void A_model_that_is_parsed_twice_is_one_value()
    {
        Assert.Equal(ModelJson.Parse(Full), ModelJson.Parse(Full));
        var cache = new Dictionary<ScoringModel, int>();
        for (int k = 0; k < 100; k++) cache[ModelJson.Parse(Full)] = k;
        Assert.Single(cache);
        Assert.False(cache.ContainsKey(ModelJson.Parse(Full) with { Name = "Another" }));
    }

    [Fact]
    public void A_document_becomes_the_model_that_it_describes()
    {
        var model = ModelJson.Parse(Full);
        Assert.Equal("Service outsourcing 杭州", model.Name);
        Assert.Equal(MissingPolicy.Reject, model.Defaults!.Missing);
        Assert.Equal(OutlierTreatment.Winsorise(otherwise: OutlierTreatment.Log()), model.Defaults.Outliers);
        var talent = Assert.Single(model.Factors);
        Assert.Equal(Aggregation.Geometric(), talent.Aggregation);
        Assert.Equal(ValueFunction.Linear(0, 1e5, Outside.Clip, range: new(High: 100)), talent.Criteria[0].Value);
        Assert.Equal(ValueFunction.MinMax(), talent.Criteria[1].Value);
        Assert.Equal(MissingPolicy.Regression("gdp"), talent.Criteria[1].Missing);
        Assert.Equal(2, model.Ranking!.Decimals);
        Assert.Equal(new RankingOptions().StaleAfterYears, model.Ranking.StaleAfterYears);
    }

    [Fact]
    public void A_value_function_of_ones_own_is_refused_with_its_path()
    {
        var model = ModelJson.Parse(Full);
        var own = ValueFunction.Custom("utility of talent", Math.Sqrt);
        var refused = model with { Factors = [model.Factors[0] with { Criteria = [model.Factors[0].Criteria[0] with { Value = own }] }] };
        var problem = Assert.Single(Assert.Throws<ProblemsException>(() => ModelJson.Write(refused)).Problems);
        Assert.Equal("$.factors[0].criteria[0].value.kind", problem.Path);
        Assert.Equal("\"utility of talent\"", problem.Found);
        Assert.Contains("made in code", problem.Message, StringComparison.Ordinal);
        Assert.NotNull(problem.Repair);
    }

    [Fact]
    public void What_is_written_is_read_back_and_written_the_same()
    {
        string text = ModelJson.Write(ModelJson.Parse(Full));
        Assert.Equal(text, ModelJson.Write(ModelJson.Parse(text)));
        Assert.Contains("\"aggregation\": \"geometric\"", text, StringComparison.Ordinal);
        Assert.Contains("杭州", text, StringComparison.Ordinal);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_problem_is_reported_with_its_place()
    {
        var failure = Assert.Throws<ProblemsException>(() => ModelJson.Parse("""
            { "id": "m", "nam": "x", "id": 3,
              "factors": [ { "id": "f", "weight": "0,5", "aggregation": "geometrik", "criteria": [ { "id": "c", "indicator": "i", "unit": "u", "direction": "Benefit",
                 "value": { "kind": "linear", "worst": 1e999 } , "missing": "assume" } ] } ] }
            """, "m.json"));
        Assert.Equal(10, failure.Problems.Length);
    }
}
