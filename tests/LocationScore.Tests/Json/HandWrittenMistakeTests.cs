using LocationScore.Json;

namespace LocationScore.Tests.Json;

/// <summary>A model as people write it in a hurry: each of its mistakes is found at once, at its place, without follow-up nonsense.</summary>
public class HandWrittenMistakeTests
{
    [Fact]
    public void Twenty_two_mistakes_of_form() => Check("""
        {
          "id": "study", "name": "Study", "referenceYear": "2024",
          "agregation": "geometric",
          "screening": { "locationCoverage": "50%" },
          "defaults": { "missing": "renormalize", "value": { "kind": "minmax" } },
          "ranking": { "decimals": 2.5, "nearTie": true },
          "requirements": [{ "id": "r", "indicator": "rent", "unit": "EUR/m2", "is": ">=", "threshold": 5, "missing": "fail" }],
          "factors": [
            { "id": "people", "weight": "2", "leastCoverge": 0.5, "criteria": [
              { "id": "a", "indicator": "graduates", "unit": "thousand", "direction": "Benefit", "weight": 1, "value": { "kind": "linear", "worst": 0, "bst": 100 } },
              { "id": "b", "indicator": "staff", "unit": "persons", "direction": "benefit", "weight": 1, "missing": { "kind": "fixedValue" } },
              { "id": "b2", "indicator": "staff", "unit": "persons", "direction": "benefit", "weight": 1, "missing": { "kind": "fixed", "value": 0 } },
              { "id": "c", "indicator": "rent", "unit": "EUR/m2", "direction": "cost", "weight": 1e999, "value": { "kind": "zScore", "divisor": "n-1" } }
            ] },
            { "id": "place", "weight": 1, "aggregation": { "kind": "power" }, "criteria": { "id": "x" } }
          ],
          "bands": { "kind": "fixed", "from": ["A", "B"] },
          "weights": { "people": 3 }
        }
        """,
        "$.referenceYear", "$.agregation", "$.screening.locationCoverage", "$.defaults.missing", "$.defaults.value.kind", "$.ranking.decimals", "$.ranking.nearTie", "$.requirements[0].is",
        "$.factors[0].weight", "$.factors[0].leastCoverge", "$.factors[0].criteria[0].direction", "$.factors[0].criteria[0].value.best", "$.factors[0].criteria[0].value.bst", "$.factors[0].criteria[1].missing.value",
        "$.factors[0].criteria[2].missing.kind", "$.factors[0].criteria[3].weight", "$.factors[0].criteria[3].value.divisor", "$.factors[1].aggregation.exponent", "$.factors[1].criteria", "$.bands.from[0]", "$.bands.from[1]", "$.weights");

    [Fact]
    public void Twenty_five_mistakes_of_content() => Check("""
        {
          "id": "my study", "name": "",
          "referenceYear": 2024,
          "reference": "bey",
          "derived": [{ "kind": "ratio", "id": "d", "unit": "u", "numerator": "graduats", "numeratorUnit": "thousand", "denominator": "rent", "denominatorUnit": "EUR" }],
          "screening": { "locationCoverage": 50 },
          "requirements": [{ "id": "r", "indicator": "rend", "unit": "EUR/m2", "is": "atLeast", "threshold": 5, "missing": "fail" }],
          "choices": [{ "indicator": "rent", "source": "surway" }],
          "factors": [
            { "id": "people", "weight": -2, "leastCoverage": 66, "aggregation": { "kind": "owa", "weights": [1, 2] }, "criteria": [
              { "id": "a", "indicator": "graduates", "unit": "persons", "direction": "benefit", "weight": 1, "value": { "kind": "linear", "worst": 100, "best": 0 }, "missing": "reject" },
              { "id": "a", "indicator": "stuff", "unit": "persons", "direction": "benefit", "weight": 1, "value": "minMax", "missing": "groupMean" },
              { "id": "c", "indicator": "rent", "unit": "EUR/m2", "direction": "target", "weight": 1, "value": { "kind": "maxRatio", "leastBecomes": 0, "scale": -1 }, "missing": "worst" },
              { "id": "e", "indicator": "humidity", "unit": "%", "direction": "benefit", "weight": 1, "value": { "kind": "frontierDistance", "frontier": 5, "location": "ash", "worst": 3, "outside": "reject" }, "outliers": { "kind": "log", "shift": 3, "leastBecomes": 1 } }
            ] },
            { "id": "place", "weight": 0, "criteria": [] },
            { "id": "f3", "criteria": [{ "id": "z", "indicator": "risk", "unit": "class", "direction": "benefit", "weight": 0, "value": "asIs", "missing": "reject", "ignore": [{ "location": "asch", "reason": "" }] }], "rescale": { "kind": "affine", "factor": -1 } }
          ],
          "bands": { "kind": "fixed", "from": [{ "name": "A", "start": 1 }, { "name": "A", "start": 2 }] },
          "ranking": { "decimals": 20, "tieTolerance": -1 }
        }
        """,
        "$.id", "$.name", "$.screening.locationCoverage", "$.factors[0].weight", "$.factors[0].leastCoverage", "$.factors[0].aggregation.weights", "$.factors[0].criteria[0].value", "$.factors[0].criteria[1].id",
        "$.factors[0].criteria[2].target", "$.factors[0].criteria[2].value.scale", "$.factors[0].criteria[2].value.leastBecomes", "$.factors[0].criteria[3].value.location", "$.factors[0].criteria[3].value",
        "$.factors[0].criteria[3].value.outside", "$.factors[0].criteria[3].missing", "$.factors[0].criteria[3].outliers.shift", "$.factors[1]", "$.factors[2].weight", "$.factors[2].rescale", "$.factors[2].criteria[0].ignore[0].reason",
        "$.factors[2]", "$.ranking.tieTolerance", "$.ranking.decimals", "$.bands.from[1]", "$.bands.from[1].start");

    private static void Check(string text, params string[] paths)
    {
        Assert.False(ModelJson.TryParse(text, "study.jsonc", out _, out var problems));
        Assert.Equal(paths.Order(StringComparer.Ordinal), problems.Select(static problem => problem.Path).Order(StringComparer.Ordinal));
        Assert.All(problems, static problem => Assert.True(problem is { File: "study.jsonc", Line: > 1, Found.Length: > 0, Allowed.Length: > 0 }, problem.ToString()));
    }
}
