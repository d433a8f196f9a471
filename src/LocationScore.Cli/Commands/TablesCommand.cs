using System.CommandLine;
using LocationScore.Cli.Host;
using LocationScore.Cli.Input;

namespace LocationScore.Cli.Commands;

/// <summary>A topic of the help: how tables of facts look, and what the options for them allow.</summary>
internal sealed class TablesCommand : ToolCommand
{
    internal TablesCommand()
        : base("tables", "How tables of facts look, and what else they may be.") => SharedOptions.AddTo(this, SharedOptions.ForTables);

    internal override string[] Examples =>
    [
        "locationscore rank --model model.jsonc --data facts.csv --missing n/a",
        "locationscore check --model model.jsonc --data facts.csv --find-header --usual-words",
        "locationscore rank --year 2013",
    ];

    internal override string[] Notes => DataForms.Notes;

    /// <summary>Never reached: the tool answers the topic with its help.</summary>
    internal override int Run(ParseResult parse, Session session) => ExitCode.Done;
}
