namespace LocationScore.Cli.Tests.Host;

/// <summary>Whatever a command writes, it never takes the place of what the call reads, with <c>--force</c> or without: under its own name,
/// another spelling of the path, or a link.</summary>
public class OntoInputTests
{
    public static TheoryData<string> Calls() => [.. ToolCalls.ReadingAndWriting];

    [Fact]
    public void The_list_has_every_command_that_reads_files_and_writes_one() =>
        Assert.Equal(Tool.Root().Subcommands.Select(static command => command.Name).Where(static name => ToolCalls.Has(name, "--out")
            && (ToolCalls.Has(name, "--data") || ToolCalls.Has(name, "--model"))).Order(StringComparer.Ordinal),
            ToolCalls.ReadingAndWriting.Select(static call => call.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Calls))]
    public void An_input_is_never_replaced(string call)
    {
        using var cli = new Cli();
        ToolCalls.Prepare(cli);
        string[] words = call.Split(' ');
        if (ToolCalls.Has(words[0], "--profile") && words[0] != "compare") words = [.. words, "--profile", "p.json"];
        string[] read = [.. words.Where(static word => word is "m.json" or "d.csv" or "p.json")];
        Assert.NotEmpty(read);
        foreach (string input in read)
        {
            string before = cli.Read(input);
            foreach (string[] target in (string[][])[[$"./sub/../{input}"], [Link(cli, input), "--force"]])
            {
                string[] format = ToolCalls.Has(words[0], "--format") ? ["--format", "csv"] : [];
                var outcome = cli.Run([.. words, .. format, "--out", .. target]);
                Assert.True(outcome.Exit == 2 && outcome.Error.Contains("This file is an input of the same call", StringComparison.Ordinal),
                    $"{call} --out {target[0]}: {outcome.Exit}\n{outcome.Error}");
                Assert.Equal(before, cli.Read(input));
            }
        }

        Assert.DoesNotContain(cli.Files(), static file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("init own --data own/model.jsonc --force", "own/model.jsonc")]
    [InlineData("init own --data own/facts.csv --decimal point --force", "own/facts.csv")]
    public void Nor_by_a_set_of_files(string call, string input)
    {
        using var cli = new Cli();
        Directory.CreateDirectory(Path.Join(cli.Folder, "own"));
        cli.Write(input, input.EndsWith(".csv", StringComparison.Ordinal) ? "location,rent [EUR]\nBonn,12\nKiel,9\n" : """
            { "locations": [{ "id": "a", "name": "A" }, { "id": "b", "name": "B" }], "indicators": [{ "id": "r", "name": "R", "unit": "EUR" }],
              "facts": [{ "location": "a", "indicator": "r", "value": 1, "unit": "EUR" },
                {  "location": "b", "indicator": "r", "value": 2, "unit": "EUR" }] }
            """);
        string before = cli.Read(input);
        var outcome = cli.Run(call.Split(' '));
        Assert.Equal((2, before), (outcome.Exit, cli.Read(input)));
        Assert.Equal([input], cli.Files());
    }

    /// <summary>A link to the input, where the system lets a test make one; otherwise the input itself.</summary>
    private static string Link(Cli cli, string input)
    {
        if (OperatingSystem.IsWindows()) return input;
        string link = $"link-{input}";
        File.CreateSymbolicLink(Path.Join(cli.Folder, link), input);
        return link;
    }
}
