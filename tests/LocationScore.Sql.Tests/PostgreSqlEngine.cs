using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using NpgsqlTypes;

namespace LocationScore.Sql.Tests;

/// <summary>A PostgreSQL server of the tests' own, on a free port of the loopback, that ends with them.</summary>
public sealed class PostgreSqlEngine : Engine
{
    private readonly string _folder;
    private readonly NpgsqlConnection _connection;
    private bool _isDead;

    private PostgreSqlEngine(string folder, int port)
    {
        _folder = folder;
        Port = port;
        _connection = new($"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres;Pooling=false;Timeout=30;Command Timeout=120");
        _connection.Open();
    }

    public static string? Binaries { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(static folder => Path.Combine(folder, "bin"))
            .Where(static bin => File.Exists(Path.Combine(bin, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
        : null;

    public int Port { get; }

    public override SqlDialect Dialect => SqlDialect.PostgreSql;

    public override bool AllowsUnderflow => false;

    /// <summary>Starts a server; skips the test where there is none, but never in the checks of the repository.</summary>
    public static PostgreSqlEngine Start()
    {
        if (Binaries is null)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", "NO POSTGRESQL: install postgresql-15 to compare the bits of its scores.");
            Assert.Fail("PostgreSQL is missing: apt-get install -y postgresql-15");
        }

        string folder = Directory.CreateTempSubdirectory("locationscore-pg-").FullName;
        Run("chmod", ["755", folder]);
        if (Environment.IsPrivilegedProcess) Run("chown", ["postgres", folder]);
        AsUser("initdb", ["-D", folder + "/data", "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C", "--no-sync"]);
        int port = FreePort();
        AsUser("pg_ctl", ["-D", folder + "/data", "-w", "-l", folder + "/log", "-o",
            $"-k {folder} -p {port} -c listen_addresses=127.0.0.1 -c fsync=off -c max_parallel_workers=2", "start"]);
        return new(folder, port);
    }

    public override void Load(string table, string id, IReadOnlyList<string> columns, IReadOnlyList<string> ids, IReadOnlyList<double?[]> values)
    {
        Execute($"DROP TABLE IF EXISTS {Quote(table)}");
        Execute($"CREATE TABLE {Quote(table)} ({Quote(id)} text{string.Concat(columns.Select(column => $", {Quote(column)} float8"))})");
        using var writer = _connection.BeginBinaryImport($"COPY {Quote(table)} FROM STDIN (FORMAT BINARY)");
        for (int i = 0; i < ids.Count; i++)
        {
            writer.StartRow();
            writer.Write(ids[i], NpgsqlDbType.Text);
            foreach (var column in values)
            {
                if (column[i] is { } value) writer.Write(value, NpgsqlDbType.Double);
                else writer.WriteNull();
            }
        }

        writer.Complete();
    }

    public override void Execute(string sql)
    {
        using var command = new NpgsqlCommand(sql, _connection);
        command.ExecuteNonQuery();
    }

    public override List<object?[]> Query(string sql)
    {
        using var command = new NpgsqlCommand(sql, _connection);
        return Read(command);
    }

    public override (string[] Names, object?[] Row) QueryOne(string sql)
    {
        using var command = new NpgsqlCommand(sql, _connection);
        return ReadOne(command);
    }

    /// <summary>Ends the server at once, as when its machine dies.</summary>
    public void Kill()
    {
        if (_isDead) return;
        _isDead = true;
        AsUser("pg_ctl", ["-D", _folder + "/data", "-m", "immediate", "-w", "stop"]);
    }

    protected override void Dispose(bool disposing)
    {
        _connection.Dispose();
        Kill();
        Directory.Delete(_folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The server refuses to run as the administrator.</summary>
    private static void AsUser(string program, string[] arguments)
    {
        program = Path.Combine(Binaries!, program);
        if (Environment.IsPrivilegedProcess) Run("runuser", ["-u", "postgres", "--", program, .. arguments]);
        else Run(program, arguments);
    }

    private static void Run(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" > /dev/null 2>&1", "sh", program, .. arguments]) { WorkingDirectory = "/tmp" })!;
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
    }
}
