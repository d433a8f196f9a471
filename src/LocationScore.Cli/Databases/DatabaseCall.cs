using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace LocationScore.Cli.Databases;

/// <summary>One call of the program that reads databases: a request by its standard input, so that no list of processes shows a password;
/// rows by its output, problems by its error output. docs/sql.md describes the protocol.</summary>
internal sealed class DatabaseCall : IDisposable
{
    private const int Protocol = 1;

    private readonly Process _process;
    private readonly Task<string> _errors;
    private readonly CancellationTokenRegistration _cancelled;
    private readonly string _option, _shown;

    private DatabaseCall(Process process, string option, string shown, CancellationToken cancellation)
    {
        _process = process;
        _option = option;
        _shown = shown;
        _errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        _cancelled = cancellation.Register(End);
        Lines = new(process.StandardOutput.BaseStream);
    }

    /// <summary>What it writes, line by line.</summary>
    internal LineReader Lines { get; }

    /// <summary>Starts the program, or says why not.</summary>
    /// <param name="folder">The folder that names of files start from.</param>
    /// <param name="source">The data, with a password perhaps.</param>
    /// <param name="table">The name under which statements know a file of rows, or null.</param>
    /// <param name="statements">What to run, or null for what the source says.</param>
    /// <param name="option">The option that names the source, for messages.</param>
    /// <param name="problems">Receives problems.</param>
    /// <param name="cancellation">Ends the program.</param>
    internal static DatabaseCall? Start(string folder, string source, string? table, string[]? statements, string option,
        List<Problem> problems, CancellationToken cancellation)
    {
        if (DatabaseProgram.Find(folder, Environment.GetEnvironmentVariable, option, problems) is not { } words) return null;
        var start = new ProcessStartInfo(words[0], [.. words[1..], "rows"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        try
        {
            var process = Process.Start(start)!;
            var call = new DatabaseCall(process, option, DatabaseName.Shown(source), cancellation);
            try
            {
                process.StandardInput.BaseStream.Write(Request(source, table, statements));
                process.StandardInput.Close();
            }
            catch (IOException)
            {
                // It ended before it had read: its exit says more.
            }

            return call;
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            problems.Add(new(ProblemCodes.FileProblem, option, $"The program that reads databases does not start: {e.Message}", words[0],
                Repair: $"Install it again: dotnet tool install --global {DatabaseProgram.Package}"));
            return null;
        }
    }

    /// <summary>Why the output ended before its end: what the program says, or that it says nothing.</summary>
    internal ProblemsException Ended()
    {
        _process.WaitForExit();
        return Failed();
    }

    /// <summary>The output is not that of the protocol: nothing more is read.</summary>
    internal ProblemsException Garbled()
    {
        End();
        return Ended();
    }

    public void Dispose()
    {
        _cancelled.Dispose();
        End();
        _process.Dispose();
    }

    private ProblemsException Failed()
    {
        string said = _errors.GetAwaiter().GetResult();
        var problems = Problems(said);
        if (problems.Count == 0)
        {
            // What it may have written is not repeated: nobody knows what is in it.
            problems.Add(new(ProblemCodes.FileProblem, _option, "The program that reads databases ended before all rows had come.",
                string.Create(CultureInfo.InvariantCulture, $"{_shown}: exit code {_process.ExitCode}"),
                Repair: $"Nothing was read. Are both tools of the same version? {DatabaseProgram.Command} --version says its own."));
        }

        return new(problems);
    }

    private static byte[] Request(string source, string? table, string[]? statements)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory))
        {
            json.WriteStartObject();
            json.WriteNumber("protocol", Protocol);
            json.WriteString("source", source);
            if (table is not null) json.WriteString("table", table);
            if (statements is not null)
            {
                json.WriteStartArray("statements");
                foreach (string statement in statements) json.WriteStringValue(statement);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return memory.ToArray();
    }

    private List<Problem> Problems(string said)
    {
        var problems = new List<Problem>();
        try
        {
            using var document = JsonDocument.Parse(said);
            foreach (var problem in document.RootElement.GetProperty("problems").EnumerateArray())
            {
                string? Text(string name) => problem.TryGetProperty(name, out var value) ? value.GetString() : null;
                problems.Add(new(Text("code") ?? ProblemCodes.FileProblem, _option, Text("message") ?? "", Text("found"), Text("allowed"),
                    Text("nearest"), Text("repair"), File: _shown));
            }
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            problems.Clear();
        }

        return problems;
    }

    private void End()
    {
        try
        {
            if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It ended by itself in that moment.
        }
    }
}
