using System.CommandLine;
using LocationScore.Cli.Host;

namespace LocationScore.Cli.Commands;

/// <summary>A command of the tool: its options, its help, and what it does.</summary>
internal abstract class ToolCommand(string name, string description) : Command(name, description)
{
    /// <summary>The word that calls the tool.</summary>
    internal const string ToolName = "locationscore";

    /// <summary>Calls to copy.</summary>
    internal abstract string[] Examples { get; }

    /// <summary>Further paragraphs of the help.</summary>
    internal virtual string[] Notes => [];

    /// <summary>Does the work and returns an exit code.</summary>
    internal abstract int Run(ParseResult parse, Session session);
}
