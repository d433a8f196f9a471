using System.Runtime.CompilerServices;
using System.Text;

namespace LocationScore.Cli.Tests.Hostile;

/// <summary>
/// Hostile inputs, one row each: the files, the call, the exit code and a part of what is said. Rows stand in the files *.txt beside this one, by area; a row is
/// <code>
/// # what is wrong
/// file NAME = text with \n \r \t \" \\ \xHH (bytes) and \uHHHH
/// locationscore WORDS
/// exit CODE
/// says PART (of both outputs; may stand several times)
/// never PART (likewise)
/// </code>
/// Files are optional; a blank line ends the row. Whatever a row says, no call may end in an exception.
/// </summary>
public class HostileTests
{
    private static readonly HostileRow[] s_rows = [.. Directory.GetFiles(Folder(), "*.txt").Order(StringComparer.Ordinal).SelectMany(HostileRow.Read)];

    public static TheoryData<string> Rows() => [.. s_rows.Select(static row => row.Name)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Hostile_input_is_answered(string name)
    {
        var row = Assert.Single(s_rows, row => row.Name == name);
        using var cli = new Cli();
        foreach (var (file, content) in row.Files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Join(cli.Folder, file))!);
            cli.Write(file, content);
        }

        foreach (string call in row.Calls.SkipLast(1)) cli.Run(HostileRow.Words(call));
        var outcome = cli.Run(HostileRow.Words(row.Calls[^1]));
        string all = outcome.Out + outcome.Error;
        Assert.True(outcome.Exit == row.Exit, $"{name}: exit {outcome.Exit}, not {row.Exit}\n{all}");
        if (row.Exit == 2) Assert.True(outcome.Out.Length == 0, $"{name}: said something before it failed\n{outcome.Out}");
        foreach (string part in row.Says) Assert.True(all.Contains(part, StringComparison.Ordinal), $"{name}: '{part}' is not said:\n{all}");
        foreach (string part in row.Never) Assert.False(all.Contains(part, StringComparison.Ordinal), $"{name}: '{part}' is said:\n{all}");
        foreach (var (file, content) in row.Files) Assert.Equal(content, File.ReadAllBytes(Path.Join(cli.Folder, file)));
        Assert.DoesNotContain(cli.Files(), static file => file.EndsWith(".tmp", StringComparison.Ordinal) || file.EndsWith(".bak", StringComparison.Ordinal));
    }

    [Fact]
    public void Rows_have_names_of_their_own_and_say_something()
    {
        Assert.Empty(s_rows.GroupBy(static row => row.Name).Where(static group => group.Count() > 1).Select(static group => group.Key));
        Assert.All(s_rows, static row => Assert.True(row.Says.Count > 0 || row.Exit == 0, row.Name));
        Assert.True(s_rows.Length >= 300, $"{s_rows.Length} rows");
    }

    [Fact]
    public void Escapes_of_rows_are_bytes() => Assert.Equal([0xFF, (byte)'a', (byte)'\n', 0xC3, 0xA9, (byte)'\\'], HostileRow.Bytes(@"\xFFa\né\\"));

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}

/// <summary>One hostile input with what must come of it.</summary>
internal sealed class HostileRow
{
    internal required string Name { get; init; }

    internal List<(string Name, byte[] Content)> Files { get; } = [];

    internal List<string> Calls { get; } = [];

    internal int Exit { get; private set; } = 2;

    internal List<string> Says { get; } = [];

    internal List<string> Never { get; } = ["Unhandled exception", "   at LocationScore", "Exception", "System."];

    public override string ToString() => Name;

    internal static IEnumerable<HostileRow> Read(string path)
    {
        string area = Path.GetFileNameWithoutExtension(path);
        HostileRow? row = null;
        int number = 0;
        foreach (string line in File.ReadAllLines(path).Append(""))
        {
            number++;
            if (line.Length == 0)
            {
                if (row is not null) yield return row.Calls.Count > 0 ? row : throw new FormatException($"{path}({number}): the row '{row.Name}' calls nothing.");
                row = null;
            }
            else if (line.StartsWith("# ", StringComparison.Ordinal) && row is null)
            {
                row = new() { Name = $"{area}: {line[2..]}" };
            }
            else if (row is null || !row.Add(line))
            {
                throw new FormatException($"{path}({number}): '{line}' has no place in a row.");
            }
        }
    }

    /// <summary>Splits a call at blanks; a word in double quotes keeps its blanks.</summary>
    internal static string[] Words(string call)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        bool quoted = false, any = false;
        foreach (char c in Text(call))
        {
            if (c == '"') (quoted, any) = (!quoted, true);
            else if (c == ' ' && !quoted)
            {
                if (any) words.Add(word.ToString());
                word.Clear();
                any = false;
            }
            else
            {
                word.Append(c);
                any = true;
            }
        }

        if (any) words.Add(word.ToString());
        return [.. words];
    }

    internal static byte[] Bytes(string text)
    {
        var bytes = new List<byte>();
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && text[i + 1] == 'x')
            {
                bytes.Add(Convert.ToByte(text.Substring(i + 2, 2), 16));
                i += 3;
            }
            else if (text[i] == '\\')
            {
                int length = text[i + 1] == 'u' ? 6 : 2;
                bytes.AddRange(Encoding.UTF8.GetBytes(Text(text.Substring(i, length))));
                i += length - 1;
            }
            else
            {
                int length = char.IsHighSurrogate(text[i]) ? 2 : 1;
                bytes.AddRange(Encoding.UTF8.GetBytes(text.Substring(i, length)));
                i += length - 1;
            }
        }

        return [.. bytes];
    }

    private static string Text(string text) => System.Text.RegularExpressions.Regex.Replace(text, @"\\(u[0-9A-Fa-f]{4}|.)", static match => match.Value[1] switch
    {
        'n' => "\n",
        'r' => "\r",
        't' => "\t",
        'u' when match.Length == 6 => ((char)Convert.ToInt32(match.Value[2..], 16)).ToString(),
        var other => other.ToString(),
    });

    private bool Add(string line)
    {
        string[] parts = line.Split(' ', 2);
        if (parts.Length < 2) return false;
        switch (parts[0])
        {
            case "file":
                string[] file = parts[1].Split(" = ", 2);
                Files.Add((file[0], file.Length == 1 ? [] : Bytes(file[1])));
                return true;
            case "locationscore":
                Calls.Add(parts[1]);
                return true;
            case "exit":
                Exit = int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture);
                return true;
            case "says":
                Says.Add(parts[1]);
                return true;
            case "never":
                Never.Add(parts[1]);
                return true;
            default:
                return false;
        }
    }
}
