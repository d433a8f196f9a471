using System.CommandLine;
using System.Text.Json;
using LocationScore.Cli.Output;
using LocationScore.Facts;
using LocationScore.Json;

namespace LocationScore.Cli.Commands;

/// <summary>Scores again what a JSON result carries and compares.</summary>
internal sealed class ReplayCommand : ToolCommand
{
    private static readonly Argument<string> s_result = new("result") { HelpName = "RESULT.json", Description = "A file written by: locationscore rank --format json --out RESULT.json" };

    internal ReplayCommand()
        : base("replay", "Score the model and the facts inside a JSON result again and compare ranks and scores bit for bit. Exit code 1 when something differs.") =>
        Arguments.Add(s_result);

    internal override string[] Examples => ["locationscore rank --out result.json", "locationscore replay result.json"];

    internal override int Run(ParseResult parse, Session session)
    {
        string file = parse.GetValue(s_result)!;
        var problems = new List<Problem>();
        if (session.Files.Read(file, "replay", problems) is not { } bytes) throw new ProblemsException(problems);
        using var document = Parse(file, bytes);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || Text(root, "kind") != RankJson.Kind || !Has(root, "model", JsonValueKind.Object) || !Has(root, "facts", JsonValueKind.Object)
            || !Has(root, "hashes", JsonValueKind.Object) || !Has(root, "ranking", JsonValueKind.Array))
        {
            throw new ProblemsException([new(ProblemCodes.NotAllowed, "$", "This is not a ranking with its model and facts.", Text(root, "kind"), $"a document of kind {RankJson.Kind}",
                Repair: "Write one with: locationscore rank --format json --out result.json", File: file)]);
        }

        if (!ModelJson.TryParse(root.GetProperty("model").GetRawText(), $"{file} $.model", out var model, out var modelProblems)) problems.AddRange(modelProblems);
        if (!FactsJson.TryParse(root.GetProperty("facts").GetRawText(), $"{file} $.facts", out var facts, out var factProblems)) problems.AddRange(factProblems);
        if (model is null || facts is null) throw new ProblemsException(problems);
        var scored = session.Work("Scoring again …", _ => Scored.Of(model, facts, $"{file} $.model"));
        var differences = Differences(root, scored).ToList();
        var output = session.Terminal.Out;
        foreach (string difference in differences) output.WriteLine(Safe.Line(difference));
        output.WriteLine(differences.Count == 0
            ? $"The same: {scored.Result.Ranking.Count} ranks and scores, bit for bit."
            : Basis.Count(differences.Count, "difference") + ".");
        return differences.Count == 0 ? ExitCode.Done : ExitCode.Findings;
    }

    private static IEnumerable<string> Differences(JsonElement root, Scored scored)
    {
        var hashes = root.GetProperty("hashes");
        if (Text(hashes, "model") != ModelJson.Hash(scored.Model)) yield return "The model was changed after the result was written.";
        if (Text(hashes, "facts") != FactsJson.Hash(scored.Facts)) yield return "The facts were changed after the result was written.";
        var said = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var place in root.GetProperty("ranking").EnumerateArray())
        {
            if (place.ValueKind == JsonValueKind.Object && Text(place, "location") is { } id) said[id] = place;
        }

        foreach (var place in scored.Result.Ranking)
        {
            if (!said.Remove(place.Location.Id, out var before))
            {
                yield return $"{place.Location.Name}: ranked now, not in the result.";
                continue;
            }

            double? score = Has(before, "score", JsonValueKind.Number) ? before.GetProperty("score").GetDouble() : null;
            double? rank = Has(before, "rank", JsonValueKind.Number) ? before.GetProperty("rank").GetDouble() : null;
            if (rank != place.Rank) yield return $"{place.Location.Name}: rank {rank} in the result, {place.Rank} now.";
            if (score is not { } s || BitConverter.DoubleToInt64Bits(s) != BitConverter.DoubleToInt64Bits(place.Score))
                yield return $"{place.Location.Name}: score {(score is { } t ? Tool.Number(t) : "missing")} in the result, {Tool.Number(place.Score)} now.";
        }

        foreach (string id in said.Keys) yield return $"{id}: in the result, not ranked now.";
    }

    private static JsonDocument Parse(string file, byte[] bytes)
    {
        try
        {
            return JsonDocument.Parse(bytes);
        }
        catch (JsonException e)
        {
            throw new ProblemsException([new(ProblemCodes.BadJson, "$", "The text is not JSON.", null, "a result written with --format json", File: file, Line: (int?)(e.LineNumber + 1), Column: (int?)(e.BytePositionInLine + 1))]);
        }
    }

    private static bool Has(JsonElement element, string name, JsonValueKind kind) => element.TryGetProperty(name, out var value) && value.ValueKind == kind;

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
