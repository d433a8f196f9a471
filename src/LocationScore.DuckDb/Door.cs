using System.Text;
using System.Text.Json;
using LocationScore.DuckDb.Asked;
using LocationScore.DuckDb.Engines;
using LocationScore.DuckDb.Rows;

namespace LocationScore.DuckDb;

/// <summary>The program without its process: a request in, rows or problems out. docs/sql.md describes the protocol.</summary>
internal static class Door
{
    private const int Done = 0, BadInput = 2, MostRequest = 16 << 20;

    private const string Help = """
        Reads databases for locationscore, which starts it: DuckDB with Parquet files, and PostgreSQL.
        Use it through that tool:

          locationscore rank --data 'duckdb:cities.parquet'
          locationscore rank --data 'postgres://user@host/database?query=SELECT ...'

        As a program of its own:

          locationscore-duckdb rows < request.json

          request   {"protocol": 1, "source": "duckdb:app.db?query=SELECT ..."}
          output    one JSON document per line: the columns, each row, the number of rows
          errors    one JSON document with every problem; exit code 2

        """;

    internal static int Run(string[] args, Stream input, Stream output, Stream error)
    {
        try
        {
            return args switch
            {
                ["rows"] => Rows(input, output),
                ["--version"] => Say(typeof(Door).Assembly.GetName().Version!.ToString(3) + "\n"),
                [] or ["--help"] or ["-h"] or ["help"] => Say(Help),
                _ => throw new FaultException("unknown-name", "There is no such command.")
                {
                    Allowed = "rows, --help, --version",
                },
            };
        }
        catch (FaultException fault)
        {
            Report(fault, error);
            return BadInput;
        }
        catch (IOException)
        {
            // The reader has gone, or the output takes nothing: the exit code says it.
            return BadInput;
        }

        int Say(string text)
        {
            output.Write(Encoding.UTF8.GetBytes(text));
            output.Flush();
            return Done;
        }
    }

    private static int Rows(Stream input, Stream output)
    {
        var request = Request.Read(ReadAll(input));
        var secrets = new Secrets();
        try
        {
            var source = SourceUrl.Parse(request.Source, secrets);
            using IEngine engine = source.IsPostgres ? PostgresEngine.Open(source) : DuckDbEngine.Open(source, request.Table);
            string[] statements = request.Statements ?? [source.Statement ?? engine.Everything];
            using var writer = new RowWriter(output);
            foreach (string statement in statements) engine.Read(statement, writer);
            writer.Flush();
            return Done;
        }
        catch (FaultException fault)
        {
            throw fault.Without(secrets);
        }
    }

    private static byte[] ReadAll(Stream input)
    {
        using var memory = new MemoryStream();
        byte[] buffer = new byte[1 << 14];
        for (int read; (read = input.Read(buffer)) > 0;)
        {
            memory.Write(buffer, 0, read);
            if (memory.Length > MostRequest)
                throw new FaultException("too-large", "The request is too large.") { Allowed = "at most 16 MiB" };
        }

        return memory.ToArray();
    }

    private static void Report(FaultException fault, Stream error)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory))
        {
            json.WriteStartObject();
            json.WriteStartArray("problems");
            json.WriteStartObject();
            json.WriteString("code", fault.Code);
            json.WriteString("message", fault.Message);
            if (fault.Found is not null) json.WriteString("found", fault.Found);
            if (fault.Allowed is not null) json.WriteString("allowed", fault.Allowed);
            if (fault.Nearest is not null) json.WriteString("nearest", fault.Nearest);
            if (fault.Repair is not null) json.WriteString("repair", fault.Repair);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        memory.WriteByte((byte)'\n');
        try
        {
            error.Write(memory.ToArray());
            error.Flush();
        }
        catch (IOException)
        {
            // Nobody is left to tell; the exit code says it.
        }
    }
}
