using System.CommandLine;
using LocationScore.Cli.Databases;
using LocationScore.Cli.Input;

namespace LocationScore.Cli.Commands;

/// <summary>The call as it was typed, without where the result goes.</summary>
internal static class CallText
{
    internal static string Of(ParseResult parse)
    {
        var words = parse.Tokens.Select(static token => token.Value).ToList();
        int at = parse.GetValue(SharedOptions.Out) is null ? -1 : words.IndexOf("--out");
        if (at >= 0) words.RemoveRange(at, Math.Min(2, words.Count - at));
        words.Remove("--force");
        return string.Join(' ', words.Select(DatabaseName.WithoutPasswords).Select(Quoted).Prepend(ToolCommand.ToolName));
    }

    private static string Quoted(string word) => word.Any(static c => char.IsWhiteSpace(c) || c is '\'' or '"')
        ? $"\"{word.Replace("\"", "\\\"", StringComparison.Ordinal)}\""
        : word;
}
