using System.Text.Json;
using LocationScore.Json;
using LocationScore.Tests.Oracles;

namespace LocationScore.Tests.Analysis;

/// <summary>The sixteen cities, and small models of values, for the tests of analyses.</summary>
internal static class Cities
{
    public static ScoringModel Model { get; } = ModelJson.Parse(Text("model.jsonc"));

    public static FactTable Facts { get; } = FactsJson.Parse(Text("facts.json"));

    public static Scorer Scorer { get; } = Scorer.Compile(Model, Facts);

    public static Scorer With(string? profile) =>
        profile is null ? Scorer : Scorer.Compile(ProfileJson.Parse(Text(profile + ".jsonc")).Apply(Model), Facts);

    public static IEnumerable<JsonElement> Cases(string file) => GoldenFile.Read("sure/" + file).GetProperty("cases").EnumerateArray();

    public static JsonElement Case(string file, string id) => Cases(file).Single(one => one.GetProperty("id").GetString() == id);

    public static IEnumerable<string> Ids(string file, Func<JsonElement, bool>? where = null) =>
        Cases(file).Where(one => where is null || where(one)).Select(static one => one.GetProperty("id").GetString()!);

    public static string? Profile(this JsonElement example) =>
        example.GetProperty("inputs").TryGetProperty("profile", out var profile) ? profile.GetString() : null;

    /// <summary>A model whose values are the numbers themselves: one criterion per column, NaN where a value is missing.</summary>
    public static Scorer OfValues(IReadOnlyList<string> names, double[][] rows, double[]? weights = null, Aggregation? aggregation = null)
    {
        int m = rows[0].Length;
        double low = rows.SelectMany(static row => row).Where(static v => !double.IsNaN(v)).Min(), high = rows.SelectMany(static row => row).Where(static v => !double.IsNaN(v)).Max();
        var model = new ScoringModel("values", "Values",
            Criteria: [.. Enumerable.Range(0, m).Select(k => new Criterion("w" + (k + 1), "i" + k, "1", Direction.Benefit, weights?[k] ?? 1,
                low >= 0 && high <= 1 ? new LinearFunction(0, 1) : new AsIsFunction(), new RenormaliseMissing()))],
            Aggregation: aggregation);
        var facts = from i in Enumerable.Range(0, rows.Length)
                    from k in Enumerable.Range(0, m)
                    where !double.IsNaN(rows[i][k])
                    select new Fact(names[i], "i" + k, rows[i][k], "1", 2011);
        var table = FactTable.Create(names.Select(static name => new Location(name, name)), Enumerable.Range(0, m).Select(static k => new Indicator("i" + k, "i" + k, "1")), facts);
        return Scorer.Compile(model, table);
    }

    /// <summary>The model of the values of a published case.</summary>
    public static Scorer OfCase(JsonElement example)
    {
        var inputs = example.GetProperty("inputs");
        var values = inputs.GetProperty("values");
        if (values.ValueKind == JsonValueKind.Array)
        {
            double[][] plain = values.Rows();
            return OfValues([.. Enumerable.Range(0, plain.Length).Select(static i => "a" + i)], plain);
        }

        string[] names = [.. values.EnumerateObject().Select(static one => one.Name)];
        double[][] rows = [.. values.EnumerateObject().Select(static one => one.Value.EnumerateArray()
            .Select(static v => v.ValueKind == JsonValueKind.Null ? double.NaN : v.GetDouble()).ToArray())];
        return OfValues(names, rows, inputs.TryGetProperty("nominal_weights", out var nominal) ? nominal.Numbers() : null);
    }

    private static string Text(string name)
    {
        using var stream = typeof(Cities).Assembly.GetManifestResourceStream("Cities/" + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
