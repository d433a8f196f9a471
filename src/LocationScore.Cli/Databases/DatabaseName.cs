using System.Text.RegularExpressions;

namespace LocationScore.Cli.Databases;

/// <summary>Names of data that are not files: <c>duckdb:…</c> and <c>postgres:…</c>.</summary>
internal static partial class DatabaseName
{
    /// <summary>Whether a text names a database, or files that a database reads.</summary>
    internal static bool Is(string text) => Engine(text) is not null;

    /// <summary>The dialect of the engine that a text names, or null.</summary>
    internal static string? Engine(string text) => Scheme().Match(text) is { Success: true } match
        ? match.Groups[1].Value.StartsWith('d') || match.Groups[1].Value.StartsWith('D') ? "duckdb" : "postgres" : null;

    /// <summary>The files that a text names, of which * stands for several, and the query that may name others; of a server there are
    /// none.</summary>
    internal static (string Files, string? Query) Files(string text)
    {
        if (Engine(text) != "duckdb") return ("", null);
        string rest = text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..];
        int mark = rest.IndexOf('?', StringComparison.Ordinal);
        int query = mark < 0 ? -1 : rest.IndexOf("query=", mark, StringComparison.Ordinal);
        return (mark < 0 ? rest : rest[..mark], query < 0 ? null : rest[query..]);
    }

    /// <summary>The text without passwords, of which it may hold any number.</summary>
    internal static string WithoutPasswords(string text) =>
        text.Contains("://", StringComparison.Ordinal) ? Password().Replace(text, "$1***@") : text;

    /// <summary>The name for messages: without passwords, and without the query.</summary>
    internal static string Shown(string text)
    {
        string safe = WithoutPasswords(text);
        int mark = safe.IndexOf("?query=", StringComparison.Ordinal);
        return mark < 0 ? safe : safe[..mark];
    }

    [GeneratedRegex("^(duckdb|postgres|postgresql):", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();

    // Up to the last @ before the query, whatever signs a password has.
    [GeneratedRegex(@"(postgres(?:ql)?://[^:@\s]*:)(?:(?![?&](?:query|table)=)[\s\S])*@", RegexOptions.IgnoreCase)]
    private static partial Regex Password();
}
