using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using LocationScore.Cli.Commands;
using LocationScore.Cli.Host;
using LocationScore.Numerics;

namespace LocationScore.Cli;

/// <summary>The tool without its process: arguments in, texts and an exit code out.</summary>
internal static class Tool
{
    private static readonly RootCommand s_root = Build();

    internal static int Run(string[] args, Terminal terminal, FileStore files, CancellationToken cancellation = default)
    {
        var session = new Session(terminal, files, cancellation);
        try
        {
            int code = Run(args, session);
            terminal.Out.Flush();
            return code;
        }
        catch (ProblemsException e)
        {
            return Tell(terminal, () => session.Report(e.Problems), ExitCode.BadInput);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return Tell(terminal, () => terminal.Error.WriteLine("Cancelled; nothing was written."), ExitCode.Cancelled);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Files report their own faults; what is left is an output that takes nothing: a full device, a closed pipe.
            return Tell(terminal, () => terminal.Error.WriteLine($"The output cannot be written: {e.Message}"), ExitCode.BadInput);
        }
    }

    private static int Run(string[] args, Session session)
    {
        var terminal = session.Terminal;
        var root = Root();
        var parse = root.Parse(args is ["help", ..] ? [.. args.Skip(1), "--help"] : args);
        var command = parse.CommandResult.Command;
        if (args.Length == 0)
        {
            terminal.Out.Write(Welcome.Text);
            return ExitCode.Done;
        }

        bool known = command != root || parse.UnmatchedTokens.Count == 0;
        if (known && (parse.GetResult(root.Options.OfType<HelpOption>().Single()) is { Implicit: false } || command is TablesCommand))
        {
            terminal.Out.Write(HelpText.Write(root, command, terminal.Width));
            return ExitCode.Done;
        }

        if (args.Contains("--version"))
        {
            terminal.Out.WriteLine(Version);
            return ExitCode.Done;
        }

        if (UsageProblems(root, parse) is { Count: > 0 } problems)
        {
            session.Report(problems);
            terminal.Error.WriteLine($"Help: {HelpText.Path(root, command)} --help");
            return ExitCode.BadInput;
        }

        return ((ToolCommand)command).Run(parse, session);
    }

    /// <summary>Says something on the error output, which may be as dead as the other.</summary>
    private static int Tell(Terminal terminal, Action say, int code)
    {
        try
        {
            say();
            terminal.Error.Flush();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nobody is left to tell; the exit code says it.
        }

        return code;
    }

    internal static string Version => typeof(Tool).Assembly.GetName().Version!.ToString(3);

    /// <summary>All commands, built once: options that commands share remember every command that they were added to.</summary>
    internal static RootCommand Root() => s_root;

    private static RootCommand Build()
    {
        var root = new RootCommand("Ranks investment locations on sourced facts, explains every score, and checks models and data. " +
            "The worked case is Hangzhou among 16 Chinese cities as a service-outsourcing location in 2011.");
        ToolCommand[] commands =
        [
            new RankCommand(), new ReportCommand(), new ExplainCommand(), new CompareCommand(), new CheckCommand(), new DataCommand(),
            new MethodsCommand(), new SureCommand(), new FlipCommand(), new OvertakeCommand(), new WeightsCommand(), new InitCommand(),
            new SchemaCommand(), new LawsCommand(), new ReplayCommand(), new SqlCommand(), new TablesCommand(), new CompletionCommand(),
        ];
        foreach (var command in commands) root.Subcommands.Add(command);
        return root;
    }

    /// <summary>Options that the command does not have, which the parser took for its arguments; behind a bare <c>--</c> everything is an
    /// argument.</summary>
    private static string[] OptionsTakenForArguments(ParseResult parse) =>
        parse.Tokens.Any(static token => token.Type == TokenType.DoubleDash) ? []
            : [.. parse.CommandResult.Children.OfType<ArgumentResult>().SelectMany(static argument => argument.Tokens)
                .Select(static token => token.Value).Where(static value => value.StartsWith("--", StringComparison.Ordinal))];

    /// <summary>The word before another one in the call; empty at the beginning.</summary>
    private static string Before(ParseResult parse, string word)
    {
        int at = parse.Tokens.ToList().FindIndex(token => token.Value == word);
        return at > 0 ? parse.Tokens[at - 1].Value : "";
    }

    /// <summary>Turns what the parser could not place into problems with the nearest known word.</summary>
    private static List<Problem> UsageProblems(RootCommand root, ParseResult parse)
    {
        var problems = new List<Problem>();
        var command = parse.CommandResult.Command;
        var options = command.Options.Concat(root.Options).Where(static option => !option.Hidden).Select(static option => option.Name)
            .Distinct().ToList();
        string[] swallowed = OptionsTakenForArguments(parse);
        problems.AddRange(swallowed.Select(token => new Problem(ProblemCodes.Unknown, HelpText.Path(root, command),
            "There is no such option.", token, string.Join(", ", options), NearestName.Of(token, options))));
        for (int k = 0; k < parse.UnmatchedTokens.Count; k++)
        {
            string token = parse.UnmatchedTokens[k];
            if (swallowed.Contains(Before(parse, token))) continue; // the value of such an option
            if (k > 0 && !token.StartsWith('-') && parse.UnmatchedTokens[k - 1].StartsWith('-')) continue; // the value of an unknown option
            if (token.StartsWith('-'))
                problems.Add(new(ProblemCodes.Unknown, HelpText.Path(root, command), "There is no such option.", token,
                    string.Join(", ", options), NearestName.Of(token, options)));
            else if (command == root)
                problems.Add(Unknown("There is no such command.", token, root.Subcommands.Select(static c => c.Name)));
            else
                problems.Add(new(ProblemCodes.NotAllowed, HelpText.Path(root, command), "This argument has no place here.", token,
                    HelpText.Usage(root, command), Repair: "Quote texts with blanks; separate lists with commas."));
        }

        foreach (var error in parse.Errors)
        {
            if (parse.UnmatchedTokens.Any(token => error.Message.Contains($"'{token}'", StringComparison.Ordinal))) continue;
            if (command == root && parse.UnmatchedTokens.Count > 0) continue;
            if (error.SymbolResult is ArgumentResult { Tokens.Count: 0 } missing)
            {
                problems.Add(new(ProblemCodes.Missing, HelpText.Path(root, command), $"{HelpText.Label(missing.Argument)} is missing.",
                    null, HelpText.Usage(root, command)));
                continue;
            }

            if (swallowed.Length > 0) continue;
            string place = error.SymbolResult is OptionResult option ? option.Option.Name : HelpText.Path(root, command);
            problems.Add(error.SymbolResult switch
            {
                OptionResult { Tokens.Count: 0 } bare =>
                    new(ProblemCodes.Missing, place, "The option needs a value.", null, HelpText.Label(bare.Option)),
                OptionResult { Tokens: [var value] } wrong =>
                    new(ProblemCodes.WrongType, place, "The value cannot be read.", $"'{value.Value}'", HelpText.Label(wrong.Option)),
                OptionResult { IdentifierTokenCount: > 1 } repeated => new(ProblemCodes.Duplicate, place,
                    "The option is given more than once.",
                    string.Join(", ", repeated.Tokens.Select(static token => $"'{token.Value}'")), HelpText.Label(repeated.Option)),
                _ => new(ProblemCodes.NotAllowed, place, error.Message.TrimEnd('.') + ".", null, HelpText.Usage(root, command)),
            });
        }

        return problems;

        Problem Unknown(string message, string found, IEnumerable<string> known)
        {
            var names = known.ToList();
            return new(ProblemCodes.Unknown, HelpText.Path(root, command), message, found, string.Join(", ", names),
                NearestName.Of(found, names));
        }
    }
}
