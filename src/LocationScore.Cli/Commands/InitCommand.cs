using System.CommandLine;
using System.Text;
using System.Text.RegularExpressions;
using LocationScore.Cli.Host;
using LocationScore.Cli.Input;
using LocationScore.Data;
using LocationScore.Json;
using LocationScore.Shared;
using LocationScore.Tables;

namespace LocationScore.Cli.Commands;

/// <summary>Writes a set of files to start from.</summary>
internal sealed partial class InitCommand : ToolCommand
{
    private static readonly Argument<string> s_directory =
        new("directory") { HelpName = "DIR", Description = "The directory; made when it is not there." };

    private static readonly Option<string[]> s_data = new("--data")
    {
        HelpName = "FILE",
        Description = "Write a model for these facts instead: one criterion per indicator, " +
            "with directions and anchors as proposals; repeatable.",
        Arity = ArgumentArity.OneOrMore,
    };

    internal InitCommand()
        : base("init", "Write a commented model, a profile, the facts as JSON and CSV, and the schemas, ready to edit; " +
            "or, with --data, a model for your own facts. All files or none.")
    {
        Arguments.Add(s_directory);
        SharedOptions.AddTo(this, [s_data, .. SharedOptions.ForTables, SharedOptions.Force]);
    }

    internal override string[] Examples =>
    [
        "locationscore init my-study",
        "locationscore check --model my-study/model.jsonc --data my-study/facts.csv",
        "locationscore init mine --data my.csv",
    ];

    internal override int Run(ParseResult parse, Session session)
    {
        string directory = parse.GetValue(s_directory)!;
        string[] data = parse.GetValue(s_data) ?? [];
        bool tidied = data.Length > 0 && SharedOptions.ForTables.Any(option => parse.GetResult(option) is { Implicit: false });
        (string Name, string Text)[] files = data.Length == 0 ? Ready() : Proposed(parse, data, tidied, new Inputs(session));
        session.Files.Write(
            [.. files.Select(file => FileContent.Of(Path.Join(directory, file.Name), Encoding.UTF8.GetBytes(file.Text)))], "init",
                parse.GetValue(SharedOptions.Force), "another directory");
        var output = session.Terminal.Out;
        foreach (var (name, _) in files) output.WriteLine($"Written: {SafeText.Line(Path.Join(directory, name))}");
        output.WriteLine();
        output.WriteLine(data.Length == 0 ? "Next:" : "Next, once each direction and anchor in the model is confirmed:");
        string model = Path.Join(directory, "model.jsonc");
        string[] facts = data.Length == 0 || tidied ? [Path.Join(directory, "facts.csv")] : data;
        string call = SafeText.Line($"--model {model} {string.Join(' ', facts.Select(static file => $"--data {file}"))}");
        output.WriteLine($"  locationscore check {call}");
        output.WriteLine($"  locationscore rank {call}");
        return ExitCode.Done;
    }

    private static (string Name, string Text)[] Ready()
    {
        return
        [
            ("model.jsonc", WithSchema(ReadyModels.Text(Inputs.DefaultModel), "model")),
            ("profile.jsonc", WithSchema(ReadyProfiles.Text(ReadyProfiles.All[0].Id), "profile")),
            ("facts.json", WithSchema(FactsJson.Write(Cities2011.Facts), "facts")),
            ("facts.csv", Csv(Cities2011.Facts)),
            .. Schemas(),
        ];
    }

    /// <summary>A model for these facts; and the facts in the strict form, where options were needed to read them.</summary>
    private static (string Name, string Text)[] Proposed(ParseResult parse, string[] data, bool tidied, Inputs inputs)
    {
        var facts = inputs.AllFacts(data, TableChoices.Of(parse, inputs.Problems));
        inputs.Demand();
        var model = ("model.jsonc", ProposedModel.Write(facts!, Path.GetFileNameWithoutExtension(data[0])));
        return tidied ? [model, ("facts.csv", Csv(facts!)), .. Schemas()] : [model, .. Schemas()];
    }

    private static IEnumerable<(string Name, string Text)> Schemas() =>
        SchemaCommand.All.Select(static schema => (Path.Join("schemas", $"{schema.Key}.schema.json"), schema.Value()));

    private static string Csv(FactTable facts)
    {
        using var csv = new MemoryStream();
        FactsCsv.Write(facts, csv);
        return Encoding.UTF8.GetString(csv.ToArray());
    }

    /// <summary>Points the document at its schema beside it.</summary>
    private static string WithSchema(string text, string document) => SchemaReference().IsMatch(text)
        ? SchemaReference().Replace(text, $"\"$schema\": \"./schemas/{document}.schema.json\"", 1)
        : OpeningBrace().Replace(text, $"{{\n  \"$schema\": \"./schemas/{document}.schema.json\",", 1);

    [GeneratedRegex("\"\\$schema\": \"[^\"]*\"")]
    private static partial Regex SchemaReference();

    [GeneratedRegex(@"^\{", RegexOptions.Multiline)]
    private static partial Regex OpeningBrace();
}
