using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using LocationScore.Analysis;
using LocationScore.Data;
using LocationScore.Methods;
using LocationScore.Weighting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace LocationScore.Samples.Tests;

/// <summary>An application that returns what the library makes, as it is, and describes itself: without set-up, and with a generated
/// contract of its own.</summary>
public sealed partial class OpenApiTests
{
    private static Scorer Scorer { get; } = Scorer.Compile(ReadyModels.Find("service-outsourcing")!, Cities2011.Facts);

    private static readonly Dictionary<string, Delegate> s_answers = new(StringComparer.Ordinal)
    {
        ["/result"] = Result,
        ["/places"] = static () => Result().Ranking,
        ["/place"] = static () => Result().Ranking[0],
        ["/comparison"] = static () => Result().Compare("hangzhou", "suzhou"),
        ["/gap"] = static () => Result().Compare("hangzhou", "suzhou").Factors[0],
        ["/smaa"] = static () => Scorer.Smaa(static options => options with { Draws = 500 }),
        ["/intervals"] = static () => Scorer.RankIntervals(static options => options with { MostNodes = 100 }),
        ["/model"] = static () => Scorer.Model,
        ["/facts"] = static () => Cities2011.Facts,
        ["/fact"] = static () => Cities2011.Facts["hangzhou", "students_enrolled"]!,
        ["/profile"] = static () => ReadyProfiles.Find("talent-first")!,
        ["/criterion"] = static () => Scorer.Model.Factors[0].Criteria[0],
        ["/node"] = static () => (ModelNode)Scorer.Model.Factors[0],
        ["/factor"] = static () => Scorer.Model.Factors[0],
        ["/value"] = static () => (ValueFunction)ValueFunction.Frozen(ValueFunction.MinMax(), NamedValues.Of(("min", 1), ("max", 5))),
        ["/frozen"] = static () => ValueFunction.Frozen(ValueFunction.MinMax(), NamedValues.Of(("min", 1), ("max", 5)), [1, 5]),
        ["/aggregation"] = static () => (Aggregation)Aggregation.Geometric(),
        ["/missing"] = static () => (MissingPolicy)MissingPolicy.Assume(3.5),
        ["/outliers"] = static () => (OutlierTreatment)OutlierTreatment.Winsorise(),
        ["/derived"] = static () => (DerivedIndicator)DerivedIndicator.Sum("both", "u", "one", "other"),
        ["/bands"] = static () => (Bands)new QuantileBands(["low", "high"]),
        ["/weighting"] = static () => (WeightingMethod)new EqualWeights(),
        ["/method"] = static () => (RankingMethod)new Electre3(),
        ["/topsis"] = static () => new Topsis().Run(DecisionMatrix.FromRows([[1, 2], [3, 4]], [Direction.Cost, Direction.Benefit]), [0.5, 0.5]),
    };

    /// <summary>What comes back as it was: documents and the kinds of a family.</summary>
    private static readonly string[] s_whole =
        ["/model", "/facts", "/fact", "/profile", "/criterion", "/method", "/node", "/factor", "/value", "/aggregation", "/missing", "/outliers", "/derived", "/bands", "/weighting"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_answer_and_their_description_come(bool generated)
    {
        var builder = WebApplication.CreateBuilder(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "None"]);
        builder.Services.AddOpenApi();
        if (generated)
        {
            builder.Services.ConfigureHttpJsonOptions(static options =>
            {
                options.SerializerOptions.TypeInfoResolverChain.Clear();
                options.SerializerOptions.TypeInfoResolverChain.Add(Answers.Default);
            });
        }

        await using var app = builder.Build();
        app.MapOpenApi();
        foreach (var (path, answer) in s_answers) app.MapGet(path, answer);
        app.MapPost("/model", static (ScoringModel model) => model.Criteria.Length + model.Factors.Length);
        app.MapPost("/result", static (ScoringResult result) => result.Ranking[0].Location.Name);
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new(app.Urls.Single()) };

        using var described = await client.GetAsync("/openapi/v1.json", TestContext.Current.CancellationToken);
        string description = await described.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(described.StatusCode == HttpStatusCode.OK, description);
        using var document = JsonDocument.Parse(description);
        Assert.All(s_answers.Keys, path => Assert.True(document.RootElement.GetProperty("paths").TryGetProperty(path, out _), path));
        foreach (string path in s_answers.Keys)
        {
            using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
            string text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode} {text}");
            var type = s_answers[path].Method.ReturnType;
            object value = s_answers[path].DynamicInvoke()!;
            using var said = JsonDocument.Parse(text);
            using var expected = JsonDocument.Parse(JsonSerializer.Serialize(value, type, JsonSerializerOptions.Web));
            Assert.True(JsonElement.DeepEquals(said.RootElement, expected.RootElement), $"{path}: {text}");
            if (s_whole.Contains(path)) Assert.Equal(value, JsonSerializer.Deserialize(text, type, JsonSerializerOptions.Web));
        }

        // What was read from one endpoint can be sent to another.
        foreach (var (path, said) in ((string, string)[])[("/model", "6"), ("/result", "Beijing")])
        {
            using var body = new StringContent(await client.GetStringAsync(path, TestContext.Current.CancellationToken), System.Text.Encoding.UTF8, "application/json");
            using var answer = await client.PostAsync(path, body, TestContext.Current.CancellationToken);
            Assert.Contains(said, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    private static ScoringResult Result() => Scorer.Score();

    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
    [JsonSerializable(typeof(ScoringResult))]
    [JsonSerializable(typeof(IReadOnlyList<RankedLocation>))]
    [JsonSerializable(typeof(Comparison))]
    [JsonSerializable(typeof(ComparisonItem))]
    [JsonSerializable(typeof(SmaaResult))]
    [JsonSerializable(typeof(RankIntervalsResult))]
    [JsonSerializable(typeof(ScoringModel))]
    [JsonSerializable(typeof(FactTable))]
    [JsonSerializable(typeof(Fact))]
    [JsonSerializable(typeof(WeightProfile))]
    [JsonSerializable(typeof(Criterion))]
    [JsonSerializable(typeof(ModelNode))]
    [JsonSerializable(typeof(Factor))]
    [JsonSerializable(typeof(ValueFunction))]
    [JsonSerializable(typeof(FrozenNormalisation))]
    [JsonSerializable(typeof(Aggregation))]
    [JsonSerializable(typeof(MissingPolicy))]
    [JsonSerializable(typeof(OutlierTreatment))]
    [JsonSerializable(typeof(DerivedIndicator))]
    [JsonSerializable(typeof(Bands))]
    [JsonSerializable(typeof(WeightingMethod))]
    [JsonSerializable(typeof(RankingMethod))]
    [JsonSerializable(typeof(TopsisResult))]
    [JsonSerializable(typeof(string))]
    [JsonSerializable(typeof(int))]
    private sealed partial class Answers : JsonSerializerContext;
}
