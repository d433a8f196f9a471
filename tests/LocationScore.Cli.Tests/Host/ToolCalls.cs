using System.CommandLine;

namespace LocationScore.Cli.Tests.Host;

/// <summary>One list of calls that every claim about all commands goes through: small own facts, every command, every format that goes to
/// the standard output. A command that is missing here fails <see cref="DeadOutputTests"/>.</summary>
internal static class ToolCalls
{
    private const string Own = "--model m.json --data d.csv";

    private static readonly string[] s_plain = ["", "--format json", "--format csv", "--format markdown"];

    private static readonly string[] s_drawn = [.. s_plain, "--format svg"];

    /// <summary>The command, how it is called over the own files, and the formats that it has on the standard output.</summary>
    private static readonly (string Command, string Words, string[] Formats)[] s_calls =
    [
        ("rank", $"rank {Own}", s_drawn), ("rank", "rank --years 2009..2010 --cities hangzhou,suzhou", s_plain),
        ("explain", $"explain Bonn {Own}", s_plain), ("explain", $"explain Bonn --versus Kiel {Own}", s_plain),
        ("compare", $"compare --methods topsis,copras {Own}", s_drawn), ("check", $"check {Own}", s_plain),
        ("data", "data --data d.csv", s_plain), ("data", "data Bonn --data d.csv", s_plain), ("data", "data rent --data d.csv", s_plain),
        ("methods", "methods", s_plain), ("methods", "methods topsis", s_plain), ("weights", "weights", s_plain),
        ("weights", "weights ahp", s_plain), ("sure", $"sure {Own}", s_drawn), ("sure", $"sure Bonn {Own}", s_plain),
        ("flip", $"flip {Own}", s_plain), ("flip", $"flip a {Own}", s_drawn), ("overtake", $"overtake Kiel {Own}", s_plain),
        ("laws", $"laws --cases 2 --law dominance {Own}", s_plain), ("schema", "schema", [""]), ("schema", "schema model", [""]),
        ("sql", $"sql --table t --model m.json", [""]), ("sql", $"sql --table t --problems --model m.json", [""]),
        ("tables", "tables", [""]), ("completion", "completion bash", [""]), ("completion", "completion zsh", [""]),
        ("completion", "completion pwsh", [""]), ("init", "init fresh --force", [""]), ("init", "init own --data d.csv --force", [""]),
        ("replay", "replay r.json", [""]),
    ];

    /// <summary>Every call that says something on the standard output.</summary>
    internal static IEnumerable<string> Speaking => s_calls.SelectMany(static call =>
        call.Formats.Select(format => $"{call.Words} {format}".TrimEnd())).Concat(["", "--help", "help", "rank --help", "--version"]);

    /// <summary>One call of each command, the first of the list.</summary>
    internal static IEnumerable<string> OneEach => s_calls.GroupBy(static call => call.Command).Select(static group => group.First().Words)
        .Concat(["--help", "--version"]);

    /// <summary>One call of each command that reads files and can write one.</summary>
    internal static IEnumerable<string> ReadingAndWriting =>
    [
        .. s_calls.Where(static call => Has(call.Command, "--out") && call.Words.Contains(".json", StringComparison.Ordinal))
            .Select(static call => call.Words),
        "data --data d.csv", $"report {Own}",
    ];

    /// <summary>Commands that say nothing on the standard output.</summary>
    internal static IReadOnlyList<string> Silent => ["report"];

    internal static IEnumerable<string> Named => s_calls.Select(static call => call.Command);

    /// <summary>Writes the files that the calls name.</summary>
    internal static void Prepare(Cli cli)
    {
        cli.Write("d.csv", "location,rent [EUR/m2],graduates [persons]\nBonn,12,4000\nKiel,9,3500\nUlm,10,3900\n");
        cli.Write("m.json", Model);
        cli.Write("p.json", """{ "id": "p", "name": "Other", "extends": "m", "weights": { "a": 2, "b": 1 } }""");
        Assert.Equal(0, cli.Run("rank", "--model", "m.json", "--data", "d.csv", "--format", "json", "--out", "r.json").Exit);
    }

    internal static bool Has(string command, string option) => Command(command).Options.Any(one => one.Name == option);

    private static Command Command(string name) => Tool.Root().Subcommands.Single(command => command.Name == name);

    internal const string Model = """
        {
          "id": "m", "name": "Mine",
          "criteria": [
            { "id": "a", "indicator": "rent", "unit": "EUR/m2", "direction": "cost", "weight": 1, "missing": "reject",
              "value": { "kind": "linear", "worst": 20, "best": 5 } },
            { "id": "b", "indicator": "graduates", "unit": "persons", "direction": "benefit", "weight": 2, "missing": "reject",
              "value": { "kind": "linear", "worst": 1000, "best": 5000 } }
          ]
        }
        """;
}
