using System.Text.Json;

namespace LocationScore.Tests.Oracles;

/// <summary>Published numbers with their sources, kept beside the tests.</summary>
internal static class GoldenFile
{
    /// <summary>Reads one file of <c>Oracles/Golden</c>.</summary>
    public static JsonElement Read(string name)
    {
        using var stream = typeof(GoldenFile).Assembly.GetManifestResourceStream($"Golden/{name}.json")
            ?? throw new InvalidOperationException($"There is no golden file '{name}'.");
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }

    /// <summary>Reads one worked or further example by its id.</summary>
    public static JsonElement Example(string id) =>
        Read("worked_examples").EnumerateArray().Concat(Read("further_examples").EnumerateArray()).Single(example => example.GetProperty("id").GetString() == id);

    public static double[] Numbers(this JsonElement element) => [.. element.EnumerateArray().Select(static x => x.GetDouble())];

    public static double[][] Rows(this JsonElement element) => [.. element.EnumerateArray().Select(static row => row.Numbers())];
}
