using System.CommandLine;
using System.Text;
using LocationScore.Cli.Host;
using LocationScore.Cli.Input;
using LocationScore.Data;
using LocationScore.Methods;
using LocationScore.Reporting;
using LocationScore.Weighting;

namespace LocationScore.Cli.Commands;

/// <summary>Writes a script with which a shell completes commands, options and names.</summary>
internal sealed class CompletionCommand : ToolCommand
{
    private static readonly string[] s_shells = ["bash", "zsh", "pwsh"];

    private static readonly Argument<string> s_shell = new("shell") { HelpName = "SHELL", Description = "bash, zsh or pwsh (PowerShell)." };

    internal CompletionCommand()
        : base("completion", "Write a script with which a shell completes commands, options and names while typing.")
    {
        Arguments.Add(s_shell);
        SharedOptions.AddTo(this, SharedOptions.Out, SharedOptions.Force);
    }

    internal override string[] Examples =>
    [
        "locationscore completion bash",
        "locationscore completion zsh --out _locationscore",
        "locationscore completion pwsh --out completion.ps1",
    ];

    internal override string[] Notes =>
    [
        "In the file that the shell reads at its start: 'source <(locationscore completion bash)', " +
            "'source <(locationscore completion zsh)', or 'locationscore completion pwsh | Out-String | Invoke-Expression'.",
    ];

    internal override int Run(ParseResult parse, Session session)
    {
        string shell = parse.GetValue(s_shell)!;
        var inputs = new Inputs(session);
        if (!s_shells.Contains(shell, StringComparer.OrdinalIgnoreCase)) inputs.Unknown("completion", "shell", shell, s_shells);
        inputs.Demand();
        var root = parse.RootCommandResult.Command;
        string script = shell.ToLowerInvariant() switch
        {
            "bash" => Bash(root),
            "zsh" => Zsh(root),
            _ => PowerShell(root),
        };
        Delivery.Deliver(Encoding.UTF8.GetBytes(script), parse, session);
        return ExitCode.Done;
    }

    private static string Bash(Command root)
    {
        var script = new StringBuilder("# Completion of locationscore for bash. To use it: source <(locationscore completion bash)\n");
        script.Append("_locationscore() {\n  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} words=\n");
        script.Append("  if [ \"$COMP_CWORD\" -eq 1 ]; then words='").AppendJoin(' ', Commands(root))
            .Append("'; else\n    case $before in\n");
        foreach (var (option, values) in Values())
            script.Append("      ").Append(option).Append(") words='").AppendJoin(' ', values).Append("' ;;\n");
        script.Append("      *) case ${COMP_WORDS[1]} in\n");
        foreach (var command in root.Subcommands)
            script.Append("        ").Append(command.Name).Append(") words='").AppendJoin(' ', Words(command)).Append("' ;;\n");
        return script.Append("      esac ;;\n    esac\n  fi\n  COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n}\n")
            .Append("complete -o default -F _locationscore locationscore\n").ToString();
    }

    private static string Zsh(Command root)
    {
        var script = new StringBuilder("#compdef locationscore\n");
        script.Append("# Completion of locationscore for zsh. To use it: source <(locationscore completion zsh)\n");
        script.Append("_locationscore() {\n  if (( CURRENT == 2 )); then compadd -- ").AppendJoin(' ', Commands(root))
            .Append("; return; fi\n");
        script.Append("  case ${words[CURRENT-1]} in\n");
        foreach (var (option, values) in Values())
            script.Append("    ").Append(option).Append(") compadd -- ").AppendJoin(' ', values).Append("; _files; return ;;\n");
        script.Append("  esac\n  case ${words[2]} in\n");
        foreach (var command in root.Subcommands)
            script.Append("    ").Append(command.Name).Append(") compadd -- ").AppendJoin(' ', Words(command)).Append(" ;;\n");
        return script.Append("  esac\n  _files\n}\ncompdef _locationscore locationscore\n").ToString();
    }

    private static string PowerShell(Command root)
    {
        var script = new StringBuilder("# Completion of locationscore for PowerShell. To use it:\n");
        script.Append("# locationscore completion pwsh | Out-String | Invoke-Expression\n");
        script.Append("Register-ArgumentCompleter -Native -CommandName locationscore -ScriptBlock {\n  param($word, $ast, $position)\n");
        script.Append("  $typed = @($ast.CommandElements | ForEach-Object { $_.ToString() })\n");
        script.Append("  $done = if ($word -eq '') { $typed.Count } else { $typed.Count - 1 }\n");
        script.Append("  $words = if ($done -le 1) { ").AppendJoin(", ", Commands(root).Select(Quoted))
            .Append(" } else {\n    switch ($typed[$done - 1]) {\n");
        foreach (var (option, values) in Values())
            script.Append("      ").Append(Quoted(option)).Append(" { ").AppendJoin(", ", values.Select(Quoted)).Append(" }\n");
        script.Append("      default { switch ($typed[1]) {\n");
        foreach (var command in root.Subcommands)
            script.Append("        ").Append(Quoted(command.Name)).Append(" { ")
                .AppendJoin(", ", Words(command).Select(Quoted)).Append(" }\n");
        return script.Append("      } }\n    }\n  }\n  $words | Where-Object { $_ -like \"$word*\" } | ForEach-Object {\n")
            .Append("    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)\n  }\n}\n").ToString();
    }

    private static string Quoted(string word) => $"'{word}'";

    private static IEnumerable<string> Commands(Command root) => root.Subcommands.Select(static command => command.Name).Append("help");

    /// <summary>The options of a command, and the names that its argument may take.</summary>
    private static IEnumerable<string> Words(Command command) => Named(command.Name)
        .Concat(command.Options.Select(static option => option.Name)).Append("--help").Distinct();

    /// <summary>Names without blanks and quotes only: ids of the built-in cities, kinds and ready-made documents.</summary>
    private static IEnumerable<string> Named(string command) => command switch
    {
        "explain" or "sure" or "overtake" or "data" => Cities2011.Facts.Locations.Select(static city => city.Id),
        "methods" => RankingMethods.All.Select(static method => method.Info.Kind),
        "weights" => WeightingMethods.All.Select(static weighting => weighting.Info.Kind),
        "schema" => SchemaCommand.All.Select(static schema => schema.Key),
        "completion" => s_shells,
        _ => [],
    };

    private static IEnumerable<(string Option, string[] Values)> Values() =>
    [
        ("--model", [.. ReadyModels.All.Select(static model => model.Id)]),
        ("--profile", [.. ReadyProfiles.All.Select(static profile => profile.Id)]),
        ("--method", [.. RankingMethods.All.Select(static method => method.Info.Kind)]),
        ("--versus", [.. Cities2011.Facts.Locations.Select(static city => city.Id)]),
        ("--format", [.. ReportFormats.All.Select(static format => format.Name)]),
        ("--data", [Inputs.BuiltInData]),
        ("--decimal", ["comma", "point"]),
    ];
}
