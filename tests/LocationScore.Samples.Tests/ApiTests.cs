using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LocationScore.Data;
using Microsoft.Extensions.Options;

namespace LocationScore.Samples.Tests;

public class ApiTests
{
    private const string MediaType = "application/json";

    [Fact]
    public async Task Ranks_with_the_bits_of_the_scorer()
    {
        await using var app = await RunningApp.StartAsync("--LocationScore:Profile", "talent-first");
        var expected = Scorer.Compile(ProfileChain.Resolve(ReadyProfiles.Find("talent-first")!, ReadyModels.All, ReadyProfiles.All).Model, Cities2011.Facts).Score();
        var answer = await app.GetAsync("/ranking");
        Assert.Equal("service-outsourcing", answer.GetProperty("model").GetString());
        Assert.Equal(
            expected.Ranking.Select(static ranked => (ranked.Rank, ranked.Location.Id, BitConverter.DoubleToInt64Bits(ranked.Score))),
            answer.GetProperty("ranking").EnumerateArray().Select(static ranked => (ranked.GetProperty("rank").GetInt32(), ranked.GetProperty("id").GetString()!, BitConverter.DoubleToInt64Bits(ranked.GetProperty("score").GetDouble()))));
        Assert.Equal(expected.Ranking[0].Location.Name, await app.Client.GetStringAsync("/winner"));
    }

    [Fact]
    public async Task Explains_so_that_the_points_add_up()
    {
        await using var app = await RunningApp.StartAsync("--LocationScore:Model", "service-outsourcing");
        var answer = await app.GetAsync("/ranking/hangzhou");
        double sum = answer.GetProperty("criteria").EnumerateArray().Sum(static part => part.GetProperty("points").GetDouble());
        Assert.Equal(answer.GetProperty("location").GetProperty("score").GetDouble(), sum);
        Assert.All(answer.GetProperty("criteria").EnumerateArray(), static part => Assert.False(string.IsNullOrEmpty(part.GetProperty("unit").GetString())));
        Assert.StartsWith("There is no location 'atlantis'. There are: hangzhou, ", await RefusedAsync(app.Client.GetAsync("/ranking/atlantis"), HttpStatusCode.NotFound), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serves_the_report_of_the_ranking()
    {
        await using var app = await RunningApp.StartAsync("--LocationScore:Model", "service-outsourcing");
        using var answer = await app.Client.GetAsync("/report?focus=hangzhou");
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        string page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("<bdi>Beijing</bdi> wins. <bdi>Hangzhou</bdi> is number 5.", page, StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", page, StringComparison.Ordinal);
        Assert.StartsWith("There is no scored location 'atlantis'.", await RefusedAsync(app.Client.GetAsync("/report?focus=atlantis"), HttpStatusCode.NotFound), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_who_is_left_out_and_why()
    {
        await using var app = await RunningApp.StartAsync("--LocationScore:ModelFile", "model.jsonc", "--LocationScore:ReloadInterval", "00:00:00.05");
        await File.WriteAllTextAsync(app.ModelPath, ReplaceFirst(await File.ReadAllTextAsync(app.ModelPath), "\"factors\"", """
            "requirements": [{ "id": "large", "indicator": "population", "unit": "persons", "is": "atLeast", "threshold": 8000000, "missing": "fail", "reason": "The market is too small." }], "factors"
            """));
        var answer = await app.UntilAsync("/ranking", static answer => answer.GetProperty("excluded").GetArrayLength() > 0);
        var left = answer.GetProperty("excluded").EnumerateArray().First();
        Assert.Contains("too small", left.GetProperty("reasons")[0].GetString(), StringComparison.Ordinal);
        string detail = await RefusedAsync(app.Client.GetAsync($"/ranking/{left.GetProperty("id").GetString()}"), HttpStatusCode.NotFound);
        Assert.StartsWith($"{left.GetProperty("name").GetString()} is left out of the ranking: ", detail, StringComparison.Ordinal);
        Assert.Contains("too small", detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tries_out_posted_weights_and_keeps_its_own()
    {
        await using var app = await RunningApp.StartAsync("--LocationScore:Model", "service-outsourcing");
        string before = await app.Client.GetStringAsync("/ranking");
        using var content = new StringContent(ReadyProfiles.Text("finance-first"), Encoding.UTF8, MediaType);
        using var response = await app.Client.PostAsync("/what-if", content);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var expected = Scorer.Compile(ReadyProfiles.Find("finance-first")!.Apply(ReadyModels.Find("service-outsourcing")!), Cities2011.Facts).Score();
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(expected.Ranking.Select(static ranked => ranked.Score), answer.GetProperty("ranking").EnumerateArray().Select(static ranked => ranked.GetProperty("score").GetDouble()));
        Assert.Equal(before, await app.Client.GetStringAsync("/ranking"));
    }

    [Fact]
    public async Task Tells_all_problems_of_bad_input_with_their_paths()
    {
        await using var app = await RunningApp.StartAsync("--LocationScore:Model", "service-outsourcing");
        Assert.Equal([("missing", "$.name"), ("unknown-field", "$.colour"), ("wrong-type", "$.weights.talent-pool")],
            await PostProblemsAsync(app, """{ "id": "mine", "colour": "red", "extends": "service-outsourcing", "weights": { "talent-pool": "heavy" } }"""));
        Assert.Equal([("bad-weights", "$.weights.graduates"), ("unknown-name", "$.weights.talent-pol")],
            (await PostProblemsAsync(app, """{ "id": "mine", "name": "Mine", "extends": "service-outsourcing", "weights": { "talent-pol": 1 } }"""))
                .Concat(await PostProblemsAsync(app, """{ "id": "mine", "name": "Mine", "extends": "service-outsourcing", "weights": { "graduates": -1 } }""")).Order());
        Assert.Equal([("bad-json", "$")], await PostProblemsAsync(app, ""));
        using var large = new StringContent(new string(' ', 70_000), Encoding.UTF8, MediaType);
        await RefusedAsync(app.Client.PostAsync("/what-if", large), HttpStatusCode.RequestEntityTooLarge);
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("talent-pool", "1")]);
        await RefusedAsync(app.Client.PostAsync("/what-if", form), HttpStatusCode.UnsupportedMediaType);
        await RefusedAsync(app.Client.GetAsync("/what-if"), HttpStatusCode.MethodNotAllowed);
        await RefusedAsync(app.Client.GetAsync("/rankings"), HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Describes_itself()
    {
        await using var app = await RunningApp.StartAsync("--LocationScore:Model", "service-outsourcing");
        var document = await app.GetAsync("/openapi/v1.json");
        Assert.StartsWith("3.", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var paths = document.GetProperty("paths");
        Assert.Equal(["/ranking", "/ranking/{location}", "/report", "/what-if", "/winner"], paths.EnumerateObject().Select(static path => path.Name).Order(StringComparer.Ordinal));
        Assert.True(paths.GetProperty("/what-if").GetProperty("post").GetProperty("requestBody").GetProperty("content").TryGetProperty(MediaType, out _));
        Assert.Equal(["200", "400", "413", "415"], paths.GetProperty("/what-if").GetProperty("post").GetProperty("responses").EnumerateObject().Select(static answer => answer.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["200", "404"], paths.GetProperty("/ranking/{location}").GetProperty("get").GetProperty("responses").EnumerateObject().Select(static answer => answer.Name).Order(StringComparer.Ordinal));
    }

    /// <summary>Started in its own folder, with its own appsettings.json, which the README shows.</summary>
    [Fact]
    public async Task Runs_on_its_own_settings()
    {
        await using var app = await RunningApp.StartAsync("--contentRoot", Path.Combine(RunningApp.Root, "samples", "Api"));
        var model = ReadyProfiles.Find("talent-first")!.Apply(ReadyModels.Find("service-outsourcing")!);
        model = new WeightProfile("more", "More", model.Id, NamedValues.Of(("incentives", 20))).Apply(model);
        var answer = await app.GetAsync("/ranking");
        Assert.Equal(Scorer.Compile(model, Cities2011.Facts).Score().Ranking.Select(static ranked => ranked.Score), answer.GetProperty("ranking").EnumerateArray().Select(static ranked => ranked.GetProperty("score").GetDouble()));
    }

    [Fact]
    public async Task Does_not_start_on_wrong_settings()
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => RunningApp.StartAsync("--LocationScore:Model", "service-outsourcin", "--LocationScore:Wieghts:talent-pool", "1"));
        Assert.Equal(2, failure.Failures.Count());
        Assert.Contains("did you mean 'service-outsourcing'?", failure.Message, StringComparison.Ordinal);
        Assert.Contains("did you mean 'Weights'?", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Follows_its_model_file_through_good_and_bad_edits()
    {
        await using var app = await RunningApp.StartAsync("--LocationScore:ModelFile", "model.jsonc", "--LocationScore:ReloadInterval", "00:00:00.05");
        string first = await app.Client.GetStringAsync("/ranking");
        Assert.Equal("Healthy", (await app.GetAsync("/health")).GetProperty("status").GetString());

        string good = await File.ReadAllTextAsync(app.ModelPath);
        string edited = ReplaceFirst(good, "\"weight\": 1,", "\"weight\": 30,");
        await File.WriteAllTextAsync(app.ModelPath, edited);
        string model = JsonDocument.Parse(first).RootElement.GetProperty("ranking").GetRawText();
        var second = await app.UntilAsync("/ranking", answer => answer.GetProperty("ranking").GetRawText() != model);
        var expected = Scorer.Compile(LocationScore.Json.ModelJson.Parse(edited), Cities2011.Facts).Score();
        Assert.Equal(expected.Ranking.Select(static ranked => ranked.Score), second.GetProperty("ranking").EnumerateArray().Select(static ranked => ranked.GetProperty("score").GetDouble()));

        await File.WriteAllTextAsync(app.ModelPath, ReplaceFirst(edited, "\"weight\": 30,", "\"weight\": -30,").Replace("\"referenceYear\"", "\"referenceYaer\"", StringComparison.Ordinal));
        var ill = await app.UntilAsync("/health", static answer => answer.GetProperty("status").GetString() == "Degraded");
        string problems = ill.GetProperty("checks").GetProperty("locationscore").GetProperty("data").GetProperty("(default)").GetRawText();
        Assert.Contains("referenceYaer", problems, StringComparison.Ordinal);
        Assert.Contains("model.jsonc(", problems, StringComparison.Ordinal);
        Assert.Equal(second.GetRawText(), (await app.GetAsync("/ranking")).GetRawText());

        await File.WriteAllTextAsync(app.ModelPath, good);
        await app.UntilAsync("/health", static answer => answer.GetProperty("status").GetString() == "Healthy");
        Assert.Equal(first, await app.Client.GetStringAsync("/ranking"));
    }

    [Fact]
    public async Task Answers_ten_thousand_requests_at_once_with_the_same_bits()
    {
        await using var app = await RunningApp.StartAsync("--LocationScore:Model", "service-outsourcing");
        byte[] expected = await app.Client.GetByteArrayAsync("/ranking");
        Assert.NotEmpty(expected);

        // All are asked before the first is awaited.
        async Task<bool> SameAsync()
        {
            byte[] answer = await app.Client.GetByteArrayAsync("/ranking");
            return expected.AsSpan().SequenceEqual(answer);
        }

        bool[] same = await Task.WhenAll(Enumerable.Range(0, 10_000).Select(_ => SameAsync()).ToArray());
        Assert.Equal(10_000, same.Count(static one => one));
    }

    private static async Task<IReadOnlyList<(string Code, string Path)>> PostProblemsAsync(RunningApp app, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, MediaType);
        using var response = await app.Client.PostAsync("/what-if", content);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(400, answer.GetProperty("status").GetInt32());
        Assert.False(string.IsNullOrEmpty(answer.GetProperty("title").GetString()));
        return [.. answer.GetProperty("problems").EnumerateArray().Select(static problem => (problem.GetProperty("code").GetString()!, problem.GetProperty("path").GetString()!))];
    }

    private static async Task<string> RefusedAsync(Task<HttpResponseMessage> asked, HttpStatusCode status)
    {
        using var response = await asked;
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((int)status, answer.GetProperty("status").GetInt32());
        return answer.TryGetProperty("detail", out var detail) ? detail.GetString()! : "";
    }

    private static string ReplaceFirst(string text, string old, string with)
    {
        int at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0);
        return string.Concat(text.AsSpan(0, at), with, text.AsSpan(at + old.Length));
    }
}
