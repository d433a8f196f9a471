using System.Globalization;
using LocationScore.Numerics;

namespace LocationScore.DuckDb.Asked;

/// <summary>Where rows are: an engine, a file or a server, and what to read there.</summary>
/// <remarks>
/// <c>duckdb:FILE</c>, or no file for a query that names what it reads, <c>postgres://user:password@host:port/database</c> or
/// <c>postgres:database</c>; then, behind a question mark, options joined by <c>&amp;</c>, of which <c>query=</c> takes the rest of the
/// text as it stands.
/// </remarks>
internal sealed class SourceUrl
{
    private static readonly string[] s_options = ["query", "table", "schema", "sslmode"];

    private SourceUrl(bool isPostgres) => IsPostgres = isPostgres;

    internal bool IsPostgres { get; }

    /// <summary>The file, or the name of the database; empty when none is named.</summary>
    internal string Target { get; private set; } = "";

    internal string? User { get; private set; }

    internal string? Password { get; private set; }

    internal string? Host { get; private set; }

    internal int? Port { get; private set; }

    internal string? SslMode { get; private set; }

    /// <summary>What to run, or null when the source says nothing about it.</summary>
    internal string? Statement { get; private set; }

    internal static SourceUrl Parse(string text, Secrets secrets)
    {
        string scheme = text.Split(':')[0].ToLowerInvariant();
        bool isPostgres = scheme is "postgres" or "postgresql";
        if (!isPostgres && scheme != "duckdb")
            throw new FaultException("unknown-name", "There is no such engine.")
            {
                Found = scheme,
                Allowed = "duckdb, postgres",
                Nearest = NearestName.Of(scheme, ["duckdb", "postgres"]),
            };
        var source = new SourceUrl(isPostgres);
        string rest = text[(scheme.Length + 1)..];
        // postgres:$URL, where the URL itself starts with the name of the engine.
        if (isPostgres && (rest.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase)))
            rest = rest[(rest.IndexOf(':', StringComparison.Ordinal) + 1)..];
        int mark = rest.IndexOf('?', StringComparison.Ordinal);
        string where = mark < 0 ? rest : rest[..mark];
        if (isPostgres) source.Server(where, secrets);
        else source.Target = where;
        if (mark >= 0) source.Options(rest[(mark + 1)..]);
        if (!isPostgres && source.Target.Length == 0 && source.Statement is null)
            throw new FaultException("missing", "No file is named.")
            {
                Allowed = "duckdb:FILE, such as duckdb:cities.parquet, or duckdb:?query=SELECT …",
            };
        return source;
    }

    /// <summary>A name as every engine here quotes it.</summary>
    internal static string Quote(string name) => name.Contains('\0', StringComparison.Ordinal)
        ? throw new FaultException("not-allowed", "A name holds the character of code 0.")
        : "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private void Server(string where, Secrets secrets)
    {
        if (!where.StartsWith("//", StringComparison.Ordinal))
        {
            Target = Decoded(where);
            return;
        }

        where = where[2..];
        int at = where.LastIndexOf('@');
        if (at >= 0)
        {
            string[] who = where[..at].Split(':', 2);
            User = Decoded(who[0]);
            Password = who.Length > 1 ? Decoded(who[1]) : null;
            secrets.Add(Password);
            if (who.Length > 1) secrets.Add(who[1]);
        }

        string place = where[(at + 1)..];
        int slash = place.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0) Target = Decoded(place[(slash + 1)..]);
        string host = slash < 0 ? place : place[..slash];
        int colon = host.LastIndexOf(':');
        if (colon > host.LastIndexOf(']'))
        {
            if (!int.TryParse(host[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out int port) || port is < 1 or > 65535)
                throw new FaultException("wrong-type", "The port of the server is no number.")
                {
                    Allowed = "postgres://user:password@host:port/database, port 1 to 65535",
                    Repair = "Write the signs : / ? @ of a password as %3A %2F %3F %40.",
                };
            Port = port;
            host = host[..colon];
        }

        if (host.Length > 0) Host = Decoded(host.Trim('[', ']'));
    }

    private void Options(string text)
    {
        string? table = null, schema = null;
        while (text.Length > 0)
        {
            int equals = text.IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? text : text[..equals];
            if (equals >= 0 && name == "query")
            {
                Statement = text[(equals + 1)..];
                break;
            }

            int end = text.IndexOf('&', StringComparison.Ordinal);
            string value = equals < 0 ? "" : Decoded(text[(equals + 1)..(end < 0 ? text.Length : Math.Max(end, equals + 1))]);
            switch (name)
            {
                case "table" when value.Length > 0:
                    table = value;
                    break;
                case "schema" when value.Length > 0:
                    schema = value;
                    break;
                case "sslmode" when IsPostgres && value.Length > 0:
                    SslMode = value;
                    break;
                default:
                    throw new FaultException("unknown-name", "The source has an option that is not known, or without a value.")
                    {
                        Found = name.Length > 20 ? name[..20] + "…" : name,
                        Allowed = string.Join(", ", s_options.Where(option => IsPostgres || option != "sslmode")),
                        Nearest = NearestName.Of(name, s_options),
                        Repair = "query= stands last: everything behind it is the statement.",
                    };
            }

            text = end < 0 ? "" : text[(end + 1)..];
        }

        if (Statement is not null && (table ?? schema) is not null)
            throw new FaultException("not-allowed", "A source reads a table or a query, not both.") { Allowed = "table= or query=" };
        if (Statement is not null && string.IsNullOrWhiteSpace(Statement))
            throw new FaultException("empty", "The query is empty.") { Allowed = "query=SELECT …" };
        if (schema is not null && table is null)
            throw new FaultException("missing", "A schema is named and no table in it.") { Allowed = "table=NAME&schema=NAME" };
        // Within brackets only what returns rows is a statement: a COPY that writes a file is none.
        if (Statement is not null) Statement = $"SELECT * FROM (\n{Statement.TrimEnd().TrimEnd(';')}\n) AS \"query\"";
        if (table is not null) Statement = $"SELECT * FROM {(schema is null ? "" : Quote(schema) + ".")}{Quote(table)}";
    }

    private static string Decoded(string text) => Uri.UnescapeDataString(text);
}
