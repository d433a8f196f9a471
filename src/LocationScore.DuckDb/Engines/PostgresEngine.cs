using System.Net.Sockets;
using LocationScore.DuckDb.Asked;
using LocationScore.DuckDb.Rows;
using LocationScore.Numerics;
using Npgsql;

namespace LocationScore.DuckDb.Engines;

/// <summary>A PostgreSQL server, in a transaction that reads only.</summary>
internal sealed class PostgresEngine : IEngine
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;

    private PostgresEngine(NpgsqlConnection connection)
    {
        _connection = connection;
        _transaction = connection.BeginTransaction(System.Data.IsolationLevel.RepeatableRead);
        using var command = new NpgsqlCommand("SET TRANSACTION READ ONLY", connection);
        command.ExecuteNonQuery();
    }

    public string Everything => throw new FaultException("missing", "A database has many tables: none is named.")
    {
        Allowed = "postgres://user@host/database?table=NAME or ?query=SELECT …",
    };

    internal static PostgresEngine Open(SourceUrl source)
    {
        string host = source.Host ?? Environment.GetEnvironmentVariable("PGHOST") ?? "localhost";
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = host,
            Pooling = false,
            ApplicationName = "locationscore",
            Options = "-c default_transaction_read_only=on",
            CommandTimeout = 0,
            Timeout = 15,
        };
        // What stays unsaid comes from PGUSER, PGPASSWORD and the password file, which the driver reads itself.
        if (source.Port is { } port) builder.Port = port;
        else if (int.TryParse(Environment.GetEnvironmentVariable("PGPORT"), out int stated)) builder.Port = stated;
        string database = source.Target.Length > 0 ? source.Target : Environment.GetEnvironmentVariable("PGDATABASE") ?? "";
        if (database.Length > 0) builder.Database = database;
        if (source.User is { Length: > 0 } user) builder.Username = user;
        if (source.Password is { } password) builder.Password = password;
        if (source.SslMode is { } mode) builder.SslMode = SslModeOf(mode);
        var connection = new NpgsqlConnection(builder.ConnectionString);
        try
        {
            connection.Open();
            return new(connection);
        }
        catch (Exception e) when (e is NpgsqlException or SocketException or TimeoutException or ArgumentException)
        {
            connection.Dispose();
            throw new FaultException("file", "The server cannot be reached: " + Reason(e), e)
            {
                Found = $"host {host}, port {builder.Port}{(database.Length > 0 ? $", database {database}" : "")}",
                Repair = e is PostgresException { SqlState: "28P01" or "28000" }
                    ? "Set PGPASSWORD, or write the password into the password file of PostgreSQL." : null,
            };
        }
    }

    public void Read(string statement, RowWriter writer)
    {
        try
        {
            using var command = new NpgsqlCommand(statement, _connection, _transaction);
            using var reader = command.ExecuteReader();
            writer.Write(reader);
        }
        catch (PostgresException e) when (!e.SqlState.StartsWith("57P", StringComparison.Ordinal))
        {
            throw new FaultException("not-allowed", "The server refuses the statement: " + Reason(e), e);
        }
        catch (Exception e) when (e is NpgsqlException or SocketException or EndOfStreamException)
        {
            throw new FaultException("file", "The server has gone before all rows had come: " + Reason(e), e)
            {
                Repair = "Nothing was read: call again when the server is back.",
            };
        }
    }

    public void Dispose()
    {
        try
        {
            _transaction.Dispose();
            _connection.Dispose();
        }
        catch (NpgsqlException)
        {
            // The server has gone; there is nothing left to end.
        }
    }

    private static string Reason(Exception e) => DuckDbEngine.OneLine(e is PostgresException said
        ? $"{said.MessageText} ({said.SqlState})" : e.InnerException is { } inner and not PostgresException ? inner.Message : e.Message);

    private static SslMode SslModeOf(string text)
    {
        string[] known = ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"];
        if (known.Contains(text)) return Enum.Parse<SslMode>(text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
        throw new FaultException("unknown-name", "There is no such sslmode.")
        {
            Found = text,
            Allowed = string.Join(", ", known),
            Nearest = NearestName.Of(text, known),
        };
    }
}
