using System.CommandLine;
using System.Text;
using System.Text.RegularExpressions;
using LocationScore.Cli.Input;
using LocationScore.Cli.Output;
using LocationScore.Data;
using LocationScore.Json;
using LocationScore.Tables;

namespace LocationScore.Cli.Commands;

/// <summary>Writes a set of files to start from.</summary>
internal sealed partial class InitCommand : ToolCommand
{
    private static readonly Argument<string> s_directory = new("directory") { HelpName = "DIR", Description = "The directory; made when it is not there." };

    private static readonly Option<bool> s_force = new("--force") { Description = "Replace files that exist." };

    internal InitCommand()
        : base("init", "Write a commented model, a profile, the facts as JSON and CSV, and the schemas, ready to edit. All files or none.")
    {
        Arguments.Add(s_directory);
        Options.Add(s_force);
    }

    internal override string[] Examples => ["locationscore init my-study", "locationscore check --model my-study/model.jsonc --data my-study/facts.csv"];

    internal override int Run(ParseResult parse, Session session)
    {
        string directory = parse.GetValue(s_directory)!;
        using var csv = new MemoryStream();
        FactsCsv.Write(Cities2011.Facts, csv);
        (string Name, string Text)[] files =
        [
            ("model.jsonc", WithSchema(ReadyModels.Text(Inputs.DefaultModel), "model")),
            ("profile.jsonc", WithSchema(ReadyProfiles.Text(ReadyProfiles.All[0].Id), "profile")),
            ("facts.json", WithSchema(FactsJson.Write(Cities2011.Facts), "facts")),
            ("facts.csv", Encoding.UTF8.GetString(csv.ToArray())),
            .. SchemaCommand.All.Select(static schema => (Path.Join("schemas", $"{schema.Key}.schema.json"), schema.Value())),
        ];
        session.Files.Write([.. files.Select(file => (Path.Join(directory, file.Name), Encoding.UTF8.GetBytes(file.Text)))], "init", parse.GetValue(s_force));
        var output = session.Terminal.Out;
        foreach (var (name, _) in files) output.WriteLine($"Written: {Safe.Line(Path.Join(directory, name))}");
        output.WriteLine();
        output.WriteLine("Next:");
        output.WriteLine($"  locationscore check --model {Safe.Line(Path.Join(directory, "model.jsonc"))} --data {Safe.Line(Path.Join(directory, "facts.csv"))}");
        output.WriteLine($"  locationscore rank --model {Safe.Line(Path.Join(directory, "model.jsonc"))} --data {Safe.Line(Path.Join(directory, "facts.csv"))}");
        return ExitCode.Done;
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
