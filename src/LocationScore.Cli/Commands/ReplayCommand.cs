using System.CommandLine;
using System.Text;
using System.Text.Json;
using LocationScore.Cli.Host;
using LocationScore.Cli.Input;
using LocationScore.Json;
using LocationScore.Reporting;
using LocationScore.Shared;

namespace LocationScore.Cli.Commands;

/// <summary>Scores again what a JSON result carries, or what its inputs are now, and compares.</summary>
internal sealed class ReplayCommand : ToolCommand
{
    private static readonly Argument<string> s_result =
        new("result")
        {
            HelpName = "RESULT",
            Description = "A file written by: locationscore rank --format json --out RESULT.json; or a page written by: " +
                "locationscore report --embed"
        };

    private static readonly Option<string?> s_model =
        new("--model")
        {
            HelpName = "FILE|NAME",
            Description = "This model instead of the one inside the result: lists what changed in it since, and what that does."
        };

    private static readonly Option<string[]> s_data =
        new("--data")
        {
            HelpName = "FILE",
            Description = "These facts instead of those inside the result: lists what changed in them since, and what " +
                "that does; repeatable.",
            Arity = ArgumentArity.OneOrMore
        };

    private const int MostOfTheFirst = 100, MostOfTheRest = 20;

    internal ReplayCommand()
        : base("replay", "Score the model and the facts inside a JSON result again and compare everything bit for bit: " +
            "ranks, scores, weights, facts, values, points, notices and every sentence. Exit code 1 when something differs.")
    {
        Arguments.Add(s_result);
        SharedOptions.AddTo(this, s_model, s_data);
    }

    internal override string[] Examples =>
        ["locationscore rank --out result.json", "locationscore replay result.json", "locationscore replay result.json --data facts.csv"];

    internal override int Run(ParseResult parse, Session session)
    {
        string file = parse.GetValue(s_result)!;
        var inputs = new Inputs(session);
        if (session.Files.Read(file, "replay", inputs.Problems) is not { } bytes) throw new ProblemsException(inputs.Problems);
        if (EmbeddedResult.IsPage(bytes)) bytes = EmbeddedResult.Find(bytes) ?? throw new ProblemsException([NoResultInside(file)]);
        using var document = Parse(file, bytes);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.Has("model", JsonValueKind.Object) || !root.Has("ranking", JsonValueKind.Array))
        {
            throw new ProblemsException([new(ProblemCodes.NotAllowed, "$", "This is not a ranking with its model.",
                root.Text("kind"), "the document of a ranking",
                Repair: "Write one with: locationscore rank --format json --out result.json", File: file)]);
        }

        var report = root.Has(RankJson.ReportField, JsonValueKind.Object) ? root.GetProperty(RankJson.ReportField) : default;
        var origin = OriginJson.Read(report);
        var (then, now) = session.Work("Scoring again …", _ => Score(parse, inputs, root, origin.Locations, file));
        var output = session.Terminal.Out;
        if (report.Text("library") is { } library && library != Library.Name)
            output.WriteLine(SafeText.Line($"The result was written by {library}; this is {Library.Name}."));
        var made = session.Work("Comparing …", _ => RankingReport.Of(new RankingSummary(now.Result, origin)
        {
            Sure = report.Text("howSure") is null ? null : HowSure.Of(now.Scorer),
            MethodTables = root.Has(RankJson.TablesField, JsonValueKind.Object),
        }));
        using var again = JsonDocument.Parse(JsonOf(made));
        List<Difference> differences = [.. Inputs(report, then, now, again.RootElement),
            .. DocumentDifferences.Of(root, again.RootElement)];
        Tell(output, differences);
        output.WriteLine(differences.Count == 0
            ? $"The same: {Words.Count(now.Result.Ranking.Count, "rank")} and scores with all facts, values, points, weights, notices "
                + "and words, bit for bit."
            : Words.Count(differences.Count, "difference") + ".");
        return differences.Count == 0 ? ExitCode.Done : ExitCode.Findings;
    }

    /// <summary>Changes of ranks and of inputs line by line, the rest in its first lines and a number.</summary>
    private static void Tell(TextWriter output, IReadOnlyList<Difference> differences)
    {
        foreach (var kind in differences.GroupBy(static one => one.Kind).OrderBy(static group => group.Key))
        {
            int most = kind.Key <= DifferenceKind.Input ? MostOfTheFirst : MostOfTheRest;
            foreach (var difference in kind.Take(most)) output.WriteLine(SafeText.Line(difference.Text));
            if (kind.Count() > most) output.WriteLine($"… and {Words.Count(kind.Count() - most, "more difference")} of {Of(kind.Key)}.");
        }

        static string Of(DifferenceKind kind) => kind switch
        {
            DifferenceKind.Rank => "ranks",
            DifferenceKind.Input => "model and facts",
            DifferenceKind.Score => "scores",
            DifferenceKind.Weight => "weights",
            DifferenceKind.Cell => "what the scores are made of",
            _ => "what is said about them",
        };
    }

    private static IEnumerable<Difference> Inputs(JsonElement report, Scored then, Scored now, JsonElement again)
    {
        var said = report.Has("hashes", JsonValueKind.Object) ? report.GetProperty("hashes") : default;
        var hashes = again.GetProperty(RankJson.ReportField).GetProperty("hashes");
        bool sameModel = ReferenceEquals(then.Model, now.Model), sameFacts = ReferenceEquals(then.Facts, now.Facts);
        IEnumerable<string> lines =
        [
            .. sameModel ? Changed("model", "The model inside the result was changed after it was written.")
                : InputDifferences.Of(then.Model, now.Model),
            .. sameFacts ? Changed("facts", "The facts inside the result were changed after it was written.")
                : then.Facts is { } facts ? InputDifferences.Of(facts, Used(now, again)) : Array.Empty<string>(),
            .. Changed("origin", "Call, profile, set weights or cities inside the result were changed after it was written."),
        ];
        return lines.Select(static line => new Difference(DifferenceKind.Input, line));

        string[] Changed(string what, string text) =>
            report.ValueKind == JsonValueKind.Undefined || said.Text(what) == hashes.Text(what) ? [] : [text];
    }

    /// <summary>What of the facts the model reads: that is what a result carries.</summary>
    private static FactTable Used(Scored now, JsonElement again) =>
        again.TryGetProperty("facts", out var facts) ? FactsJson.Parse(facts.GetRawText()) : now.Facts;

    private static byte[] JsonOf(Report report)
    {
        using var stream = new MemoryStream();
        ReportFormats.Json.Write(report, stream);
        return stream.ToArray();
    }

    /// <summary>The inputs inside the result, and those that are scored now: the same ones unless the options name others.</summary>
    private static (Scored Then, Scored Now) Score(ParseResult parse, Inputs inputs, JsonElement root, IReadOnlyList<string>? cities,
        string file)
    {
        if (!ModelJson.TryParse(root.GetProperty("model").GetRawText(), $"{file} $.model", out var model,
            out var modelProblems)) inputs.Problems.AddRange(modelProblems);
        string[]? data = parse.GetValue(s_data);
        FactTable? facts = null;
        if (root.TryGetProperty("facts", out var said))
        {
            if (!FactsJson.TryParse(said.GetRawText(), $"{file} $.facts", out facts, out var factProblems))
                inputs.Problems.AddRange(factProblems);
        }
        else if (data is not { Length: > 0 })
        {
            inputs.Problems.Add(new(ProblemCodes.Missing, "$.facts", "The result carries no facts.", "nothing",
                "the facts that were scored", Repair: "Name them: locationscore replay RESULT.json --data FILE", File: file));
        }

        var otherModel = parse.GetValue(s_model) is { } name ? inputs.Model(name, "--model") : model;
        var otherFacts = data is { Length: > 0 } ? inputs.AllFacts(data) : facts;
        inputs.Demand();
        if (cities?.Where(city => otherFacts!.FindLocation(city) is null).ToList() is { Count: > 0 } unknown)
            throw new ProblemsException(unknown.Select(city => NoSuchCity(city, otherFacts!, file)));
        var now = Scored.Of(otherModel!, otherFacts!, cities, inputs.Places);
        return (now with { Model = model!, Facts = facts! }, now);
    }

    private static Problem NoResultInside(string file) => new(ProblemCodes.Missing, "replay", "The page has no result inside.", null,
        "a page that was written with --embed", Repair: "Write it again with: locationscore report --embed --out FILE.html", File: file);

    private static Problem NoSuchCity(string city, FactTable facts, string file)
    {
        string known = string.Join(", ", facts.Locations.Take(40).Select(static x => x.Id));
        return new(ProblemCodes.Unknown, "$.report.cities", "The facts do not have this city any more.", $"'{city}'",
            facts.Locations.Length > 40 ? known + " …" : known, File: file);
    }

    /// <summary>Reads every text that is escaped; half a surrogate pair is found only so.</summary>
    private static void DemandWholeTexts(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped) reader.GetString();
        }
    }

    private static JsonDocument Parse(string file, byte[] bytes)
    {
        try
        {
            // The parser takes bytes that are no UTF-8 inside texts and fails only when a text is read.
            new UTF8Encoding(false, throwOnInvalidBytes: true).GetCharCount(bytes);
            var text = bytes.AsMemory(bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0);
            DemandWholeTexts(text.Span);
            return JsonDocument.Parse(text);
        }
        catch (DecoderFallbackException e)
        {
            throw new ProblemsException([new(ProblemCodes.BadJson, "$", "The text is not UTF-8.", $"byte {e.Index + 1}",
                "a result written with --format json", File: file)]);
        }
        catch (InvalidOperationException)
        {
            throw new ProblemsException([new(ProblemCodes.BadJson, "$", "A text has half a character.", null, "surrogates in pairs",
                File: file)]);
        }
        catch (JsonException e)
        {
            throw new ProblemsException([new(ProblemCodes.BadJson, "$", "The text is not JSON.", null,
                "a result written with --format json", File: file, Line: (int?)(e.LineNumber + 1),
                Column: (int?)(e.BytePositionInLine + 1))]);
        }
    }
}
