using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using DuckDB.NET.Data;
using LocationScore.Cli.Databases;
using LocationScore.DuckDb.Asked;

namespace LocationScore.DuckDb.Tests;

/// <summary>The program of this project, in this process and as the one that the tool starts.</summary>
internal static class Doors
{
    /// <summary>The program as it was built.</summary>
    internal static string Program { get; } = Path.Join(AppContext.BaseDirectory, "LocationScore.DuckDb" + (OperatingSystem.IsWindows() ? ".exe" : ""));

    [ModuleInitializer]
    internal static void Named() => Environment.SetEnvironmentVariable(DatabaseProgram.Variable, Program);

    /// <summary>Runs a request, and returns the exit code, the lines and the problems.</summary>
    internal static (int Exit, string[] Lines, string Error) Ask(string source, string? table = null, params string[] statements)
    {
        object request = statements.Length == 0
            ? new { protocol = Request.Protocol, source } : new { protocol = Request.Protocol, source, table = table ?? "t", statements };
        return Raw(JsonSerializer.Serialize(request));
    }

    internal static (int Exit, string[] Lines, string Error) Raw(string request, params string[] args)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(request));
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        int exit = Door.Run(args.Length == 0 ? ["rows"] : args, input, output, error);
        return (exit, Encoding.UTF8.GetString(output.ToArray()).Split('\n')[..^1], Encoding.UTF8.GetString(error.ToArray()));
    }

    /// <summary>Makes a database file.</summary>
    internal static string Database(string folder, params string[] statements)
    {
        string path = Path.Join(folder, "app.db");
        using var connection = new DuckDBConnection($"DataSource={path}");
        connection.Open();
        foreach (string statement in statements)
        {
            using var command = connection.CreateCommand();
            command.CommandText = statement;
            command.ExecuteNonQuery();
        }

        return path;
    }
}
