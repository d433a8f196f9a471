// What somebody does who embeds scoring and knows nothing but the packages: rows of one's own, an evaluator, results that travel,
// records as keys of a cache. Compiled against the packed packages, with reflection and ahead of time; says what it found.
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using LocationScore;
using LocationScore.Analysis;
using LocationScore.Json;

City[] cities = [new("New York", 70_000, 120_000, 3.5m), new("Łódź", 30_000, null, 1.25m), new("Bath", 52_500, 9_000, null)];
var facts = FactTable.From(cities, city => city.Name)
    .Column("wage", "USD", city => city.Wage, "Yearly wage", 2025, new FactSource("survey", "A survey"), FactQuality.Press)
    .Column("graduates", "persons", city => city.Graduates)
    .Column("rent", "USD/m2", city => city.Rent)
    .Build();
Same("three ids from names", string.Join(' ', facts.Locations.Select(place => place.Id)), "New-York Łódź Bath");
Same("a stream gives the same table", await FactTable.FromAsync(Stream(), city => city.Name)
    .Column("wage", "USD", city => city.Wage, "Yearly wage", 2025, new FactSource("survey", "A survey"), FactQuality.Press)
    .Column("graduates", "persons", city => city.Graduates).Column("rent", "USD/m2", city => city.Rent).BuildAsync(), facts);
Same("all problems at once", FactTable.From(cities, _ => "same").Column("x", " ", city => city.Wage).TryBuild(out _, out var problems) ? 0 : problems.Length, 2);

var model = new ScoringModel("mine", "Mine", Criteria:
[
    new("cost", "wage", "USD", Direction.Cost, 2, ValueFunction.Linear(80_000, 20_000), MissingPolicy.Reject),
    new("talent", "graduates", "persons", Direction.Benefit, 1, ValueFunction.Linear(0, 150_000), MissingPolicy.Worst),
    new("office", "rent", "USD/m2", Direction.Cost, 1, ValueFunction.Linear(5, 0), MissingPolicy.Worst),
]);
var scorer = Scorer.Compile(model, facts);
var result = scorer.Score();
Console.WriteLine(string.Join(", ", result.Ranking.Select(place => string.Create(CultureInfo.InvariantCulture, $"{place.Rank} {place.Location.Name} {place.Score:F4}"))));

// Weights and facts on sliders, again and again, without a byte.
var evaluator = scorer.NewEvaluator();
double[] scores = new double[3];
int[] ranks = new int[3];
evaluator.ScoreAndRank(scores, ranks);
Same("the evaluator scores as the scorer", scores.AsSpan().SequenceEqual(result.Scores), true);
Slide(10); // the first calls make the room that all others use
long before = GC.GetAllocatedBytesForCurrentThread();
Slide(1_000);
Same("bytes of a thousand calls", GC.GetAllocatedBytesForCurrentThread() - before, 0L);

// Results travel: as documents, through the serialiser with reflection, and with a generated contract.
Same("a document comes back", ResultJson.Write(ResultJson.Parse(ResultJson.Write(result))), ResultJson.Write(result));
Same("a new city of a result is found", ReferenceEquals(result.Find("Bath"), result.Ranking.Single(place => place.Location.Id == "Bath")), true);
Same("generated: a result comes back", ResultJson.Write(JsonSerializer.Deserialize(JsonSerializer.Serialize(result, Mine.Default.ScoringResult), Mine.Default.ScoringResult)!), ResultJson.Write(result));
Same("generated: a model comes back", JsonSerializer.Deserialize(JsonSerializer.Serialize(model, Mine.Default.ScoringModel), Mine.Default.ScoringModel)!, model);
Same("generated: a comparison is written", JsonSerializer.Serialize(result.Compare("Bath", "Łódź"), Mine.Default.Comparison).Length > 100, true);
Same("generated: an analysis is written", JsonSerializer.Serialize(scorer.Smaa(o => o with { Draws = 100 }), Mine.Default.SmaaResult).Length > 100, true);
if (JsonSerializer.IsReflectionEnabledByDefault)
{
#pragma warning disable IL2026, IL3050 // not reached ahead of time
    var reflection = new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
    Same("reflection: a result comes back", ResultJson.Write(JsonSerializer.Deserialize<ScoringResult>(JsonSerializer.Serialize(result, reflection), reflection)!), ResultJson.Write(result));
    Same("reflection: a comparison is written", JsonSerializer.Serialize(result.Compare("Bath", "Łódź"), reflection).Length > 100, true);
#pragma warning restore IL2026, IL3050
}

// Records are keys.
var cache = new Dictionary<ScoringModel, double>();
for (int k = 0; k < 100; k++) cache[ModelJson.Parse(ModelJson.Write(model))] = k;
Same("models in the cache after 100 parses", cache.Count, 1);
Same("results of the same facts", scorer.Score().Ranking[0], result.Ranking[0]);
Console.WriteLine("A stranger found everything.");
return 0;

void Slide(int calls)
{
    for (int k = 0; k < calls; k++)
    {
        evaluator.SetLocalWeight(1, k % 10 / 10.0);
        evaluator.SetCell(2, 1, 100 * k);
        evaluator.ScoreAndRank(scores, ranks);
    }
}

async IAsyncEnumerable<City> Stream()
{
    foreach (var city in cities)
    {
        await Task.Yield();
        yield return city;
    }
}

static void Same<T>(string what, T found, T expected)
{
    if (!EqualityComparer<T>.Default.Equals(found, expected)) throw new InvalidOperationException($"{what}: {found} instead of {expected}");
}

internal sealed record City(string Name, int Wage, long? Graduates, decimal? Rent);

[JsonSerializable(typeof(ScoringResult))]
[JsonSerializable(typeof(ScoringModel))]
[JsonSerializable(typeof(Comparison))]
[JsonSerializable(typeof(SmaaResult))]
internal sealed partial class Mine : JsonSerializerContext;
