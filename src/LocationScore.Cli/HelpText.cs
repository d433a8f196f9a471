using System.Buffers;
using System.CommandLine;
using System.Text;
using LocationScore.Cli.Commands;
using LocationScore.Cli.Host;
using LocationScore.Cli.Input;

namespace LocationScore.Cli;

/// <summary>The help of the tool and of each command: usage, what there is, examples, exit codes.</summary>
internal static class HelpText
{
    internal static string Write(RootCommand root, Command command, int width)
    {
        var text = new StringBuilder();
        Paragraph(text, command.Description ?? "", "", width);
        text.Append("\nUsage\n  ").Append(Usage(root, command)).Append('\n');
        if (command.Subcommands.Count > 0)
            Section(text, "Commands", command.Subcommands.Where(static c => !c.Hidden)
                .Select(static c => (Label(c), FirstSentence(c.Description))), width);
        if (command.Arguments.Count > 0)
            Section(text, "Arguments", command.Arguments.Select(static a => (Label(a), a.Description ?? "")), width);
        var options = command.Options.Concat(command == root ? [] : root.Options.Where(static o => o.Name == "--help"))
            .Where(static o => !o.Hidden).ToList();
        bool isShort = command is not TablesCommand;
        var rows = options.Where(o => !isShort || !SharedOptions.ForTables.Contains(o))
            .Select(static o => (Label(o), Describe(o))).ToList();
        if (isShort && options.Any(SharedOptions.ForTables.Contains))
            rows.Insert(rows.Count - 1, (string.Join(", ", SharedOptions.ForTables.Where(options.Contains).Select(static o => o.Name)),
                $"What tables may be beyond the strict form, and which year counts; see: {ToolCommand.ToolName} help tables"));
        Section(text, "Options", rows, width);
        if (command is ToolCommand { Notes.Length: > 0 } noted)
        {
            text.Append('\n');
            foreach (string note in noted.Notes) Paragraph(text, note, note.StartsWith("  ", StringComparison.Ordinal) ? "  " : "", width);
        }

        string[] examples = command is ToolCommand c ? c.Examples
            : ["locationscore rank", "locationscore explain Hangzhou --versus Nanjing", "locationscore init my-study"];
        text.Append("\nExamples\n");
        foreach (string example in examples) text.Append("  ").Append(example).Append('\n');
        text.Append("\nExit codes\n");
        foreach (string meaning in ExitCode.Meaning) text.Append("  ").Append(meaning).Append('\n');
        return text.ToString();
    }

    internal static string Path(RootCommand root, Command command) => command == root ? ToolCommand.ToolName
        : $"{ToolCommand.ToolName} {command.Name}";

    internal static string Usage(RootCommand root, Command command)
    {
        if (command == root) return $"{ToolCommand.ToolName} <command> [options]";
        string arguments = string.Concat(command.Arguments.Select(static a => " " + Label(a)));
        return $"{Path(root, command)}{arguments} [options]";
    }

    internal static string Label(Symbol symbol) => symbol switch
    {
        Option option => option.Name == "--help" ? "-h, --help" : option.HelpName is { } value ? $"{option.Name} {value}" : option.Name,
        Argument { Arity.MinimumNumberOfValues: 0 } argument => $"[{argument.HelpName ?? argument.Name.ToUpperInvariant()}]",
        Argument argument => argument.HelpName ?? argument.Name.ToUpperInvariant(),
        Command command => string.Join(' ', command.Arguments.Select(static a => Label(a)).Prepend(command.Name)),
        _ => symbol.Name,
    };

    private static string Describe(Option option) => option.Name switch
    {
        "--help" => "Show this help.",
        "--version" => "Show the version.",
        _ => option.Description ?? "",
    };

    /// <summary>What a list of commands says of each fits on a line, where the sentence has a comma to end at.</summary>
    private const int WidestFirst = 70;

    private static readonly SearchValues<string> s_ends = SearchValues.Create([". ", ": ", "; "], StringComparison.Ordinal);

    private static string FirstSentence(string? text)
    {
        int end = text?.AsSpan().IndexOfAny(s_ends) ?? -1;
        string first = end < 0 ? text ?? "" : text![..end];
        int comma = first.Length > WidestFirst ? first.LastIndexOf(", ", WidestFirst, StringComparison.Ordinal) : -1;
        return (comma < 0 ? first : first[..comma]).TrimEnd('.') + ".";
    }

    private static void Section(StringBuilder text, string title, IEnumerable<(string Label, string Description)> rows, int width)
    {
        var list = rows.ToList();
        int column = Math.Min(30, list.Max(static row => row.Label.Length) + 4);
        text.Append('\n').Append(title).Append('\n');
        foreach (var (label, description) in list)
        {
            var lines = Wrap(description, Math.Max(20, Math.Min(width, 110) - column));
            string first = "  " + label;
            if (first.Length > column - 2)
            {
                text.Append(first).Append('\n');
                first = "";
            }

            for (int k = 0; k < lines.Count; k++) text.Append((k == 0 ? first : "").PadRight(column)).Append(lines[k]).Append('\n');
        }
    }

    private static void Paragraph(StringBuilder text, string paragraph, string indent, int width)
    {
        foreach (string line in Wrap(paragraph.Trim(), Math.Min(width, 110) - indent.Length)) text.Append(indent).Append(line).Append('\n');
    }

    private static List<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                lines.Add(line.ToString());
                line.Clear();
            }

            if (line.Length > 0) line.Append(' ');
            line.Append(word);
        }

        lines.Add(line.ToString());
        return lines;
    }
}
