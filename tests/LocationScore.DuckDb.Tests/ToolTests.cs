using System.Runtime.Versioning;
using LocationScore.Cli.Databases;
using LocationScore.Sql.Tests;

namespace LocationScore.DuckDb.Tests;

/// <summary>The tool that starts this program: what its users see.</summary>
public sealed class ToolTests : IDisposable
{
    private const string Model = """
        { "id": "m", "name": "m", "criteria": [
          { "id": "gdp", "indicator": "gdp", "unit": "CNY", "direction": "benefit", "weight": 2,
            "value": { "kind": "linear", "worst": 0, "best": 10 }, "missing": { "kind": "reject" } },
          { "id": "rent", "indicator": "rent", "unit": "CNY", "direction": "cost", "weight": 1,
            "value": { "kind": "linear", "worst": 9, "best": 1, "outside": "clip" }, "missing": { "kind": "assume", "raw": 5 } }] }
        """;

    private const string Cities = """
        CREATE TABLE "my cities" AS SELECT * FROM (VALUES ('hz', 0.1::DECIMAL(18,3), 9007199254740993::HUGEINT), ('sz', 4.7, NULL), ('bj', 9.999, 3))
          AS v(id, gdp, rent)
        """;

    private readonly Cli.Tests.Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void Rows_of_Parquet_and_of_a_query_rank_as_those_of_a_file_do()
    {
        _cli.Write("m.json", Model);
        _cli.Write("cities.csv", "location,gdp [CNY],rent [CNY]\nhz,0.1,9007199254740993\nsz,4.7,\nbj,9.999,3\n");
        string path = Doors.Database(_cli.Folder, Cities,
            """CREATE VIEW facts AS SELECT id AS location, gdp AS "gdp [CNY]", rent AS "rent [CNY]" FROM "my cities" """,
            $"COPY facts TO '{Path.Join(_cli.Folder, "it''s.parquet")}'");
        var expected = _cli.Run("rank", "--model", "m.json", "--data", "cities.csv", "--format", "csv");
        Assert.Equal(0, expected.Exit);
        foreach (string data in (string[])["duckdb:it's.parquet", "duckdb:app.db?table=facts", "duckdb:app.db?query=SELECT * FROM facts WHERE location > ''"])
        {
            var outcome = _cli.Run("rank", "--model", "m.json", "--data", data, "--format", "csv");
            Assert.Equal((0, expected.Out), (outcome.Exit, outcome.Out));
        }
    }

    [Fact]
    public void Problems_in_rows_stand_at_their_row_with_those_of_other_files()
    {
        _cli.Write("m.json", Model);
        Doors.Database(_cli.Folder, """CREATE TABLE t AS SELECT 'hz' AS location, 'many' AS "gdp [CNY]", true AS "rent [CNY]" """);
        var outcome = _cli.Run("rank", "--model", "m.json", "--data", "duckdb:app.db?table=t", "--data", "no.csv");
        Assert.Equal((2, ""), (outcome.Exit, outcome.Out));
        foreach (string part in (string[])["duckdb:app.db?table=t(2,", "'many'", "true or false", "no.csv"])
            Assert.Contains(part, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_is_not_there_is_named_with_its_installation()
    {
        var problems = new List<Problem>();
        Assert.Null(DatabaseProgram.Find(_cli.Folder, static name => name == "DOTNET_CLI_HOME" ? "/nowhere" : null, "--data", problems));
        Assert.Contains("dotnet tool install --global LocationScore.DuckDb", Assert.Single(problems).ToString(), StringComparison.Ordinal);
        Assert.Null(DatabaseProgram.Find(_cli.Folder, static _ => "/nowhere/program", "--data", problems));
        Assert.Contains("/nowhere/program", problems[1].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_found_on_the_search_path_and_in_a_manifest_above_but_never_in_the_working_folder()
    {
        static string? Empty(string name) => name == "DOTNET_CLI_HOME" ? "/nowhere" : null;
        string file = _cli.Write(OperatingSystem.IsWindows() ? "locationscore-duckdb.exe" : "locationscore-duckdb", "");
        Assert.Null(DatabaseProgram.Find(_cli.Folder, static name => name == "PATH" ? "." : Empty(name), "--data", []));
        Assert.Equal([Path.Join(_cli.Folder, file)], DatabaseProgram.Find("/", name => name == "PATH" ? _cli.Folder : Empty(name), "--data", [])!);
        Directory.CreateDirectory(Path.Join(_cli.Folder, ".config"));
        _cli.Write(Path.Join(".config", "dotnet-tools.json"), """{"version":1,"tools":{"locationscore.duckdb":{"version":"1.0.0"}}}""");
        Directory.CreateDirectory(Path.Join(_cli.Folder, "deep", "er"));
        Assert.Equal(["dotnet", "tool", "run", "locationscore-duckdb", "--"], DatabaseProgram.Find(Path.Join(_cli.Folder, "deep", "er"), Empty, "--data", [])!);
    }

    [Theory]
    [InlineData("postgres://u:p@w:o?r/d@host/db?query=SELECT '@'", "postgres://u:***@host/db")]
    [InlineData("postgres:postgresql://u:pw@host/db?table=a@b", "postgres:postgresql://u:***@host/db?table=a@b")]
    [InlineData("duckdb:a.db?query=SELECT 1", "duckdb:a.db")]
    [InlineData("postgres://u@host/db", "postgres://u@host/db")]
    public void Names_for_messages_have_no_passwords(string name, string shown) => Assert.Equal(shown, DatabaseName.Shown(name));

    [Fact]
    public void Passwords_are_neither_in_problems_nor_in_results()
    {
        _cli.Write("m.json", Model);
        const string url = "postgres://me:secret-word@127.0.0.1:1/db?query=SELECT 1";
        foreach (string[] call in (string[][])[["rank", "--data", url], ["rank", "--dta", url], [url], ["sql", "--table", "t", "--check", url], ["replay", url], ["rank", "--model", url]])
        {
            var outcome = _cli.Run(call);
            Assert.Equal(2, outcome.Exit);
            Assert.DoesNotContain("secret-word", outcome.Out + outcome.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_check_compares_bits_and_ranks_and_says_what_it_compared()
    {
        _cli.Write("m.json", Model);
        Doors.Database(_cli.Folder, Cities.Replace("9007199254740993", "8", StringComparison.Ordinal),
            """CREATE TABLE long AS SELECT id, indicator, value FROM (SELECT id, gdp::DOUBLE AS gdp, rent::DOUBLE AS rent FROM "my cities") UNPIVOT (value FOR indicator IN (gdp, rent))""",
            """CREATE VIEW bad AS SELECT id, gdp * 2 AS gdp, rent FROM "my cities" """);
        var wide = _cli.Run("sql", "--model", "m.json", "--table", "my cities", "--check", "duckdb:app.db");
        Assert.Equal((0, "", "Engine: duckdb:app.db, dialect duckdb.\nProbe: the engine computes as the scores need.\nProblems: none, in the sample of 3 locations.\n" +
            "Scores: 3 of 3 have the same bits.\nRanks: 3 of 3 are the same.\n"), (wide.Exit, wide.Error, wide.Out));
        var tall = _cli.Run("sql", "--model", "m.json", "--table", "long", "--long", "--check", "duckdb:app.db", "--sample", "2");
        Assert.Equal(0, tall.Exit);
        Assert.Contains("2 of 2 have the same bits", tall.Out, StringComparison.Ordinal);
        var bad = _cli.Run("sql", "--model", "m.json", "--table", "bad", "--check", "duckdb:app.db");
        Assert.Equal((2, ""), (bad.Exit, bad.Out));
        Assert.Contains("1 of the sample, such as bj", bad.Error, StringComparison.Ordinal);
        var wrong = _cli.Run("sql", "--model", "m.json", "--table", "t", "--check", "sqlite:x", "--ranks");
        Assert.Contains("duckdb:FILE", wrong.Error, StringComparison.Ordinal);
        Assert.Contains("--check alone", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_takes_a_ranking_method()
    {
        _cli.Write("m.json", Model);
        Doors.Database(_cli.Folder, Cities.Replace("9007199254740993", "8", StringComparison.Ordinal));
        var ends = _cli.Run("sql", "--model", "m.json", "--method", "vikor", "--table", "my cities", "--check", "duckdb:app.db");
        Assert.Equal((0, ""), (ends.Exit, ends.Error));
        Assert.Contains("Scores: 3 of 3 have the same bits.\nRanks: 3 of 3 are the same.\n", ends.Out, StringComparison.Ordinal);
        var sums = _cli.Run("sql", "--model", "m.json", "--method", "topsis", "--table", "my cities", "--check", "duckdb:app.db");
        Assert.Equal((0, ""), (sums.Exit, sums.Error));
        Assert.Contains("Scores: 3 of 3 agree within 1e-12 of the largest.\nRanks: 3 of 3 are the same.\n", sums.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_program_reads_is_never_replaced()
    {
        _cli.Write("m.json", Model);
        Doors.Database(_cli.Folder, Cities.Replace("9007199254740993", "8", StringComparison.Ordinal),
            """CREATE VIEW facts AS SELECT id AS location, gdp AS "gdp [CNY]", rent AS "rent [CNY]" FROM "my cities" """,
            $"COPY facts TO '{Path.Join(_cli.Folder, "part1.parquet")}'");
        foreach (string[] call in (string[][])[
            ["rank", "--model", "m.json", "--data", "duckdb:app.db?table=facts", "--format", "csv", "--out", "./app.db"],
            ["rank", "--model", "m.json", "--data", "duckdb:part1.parquet", "--format", "csv", "--out", "part1.parquet"],
            ["rank", "--model", "m.json", "--data", "duckdb:part*.parquet", "--format", "csv", "--out", "part1.parquet"],
            ["rank", "--model", "m.json", "--data", "duckdb:?query=SELECT * FROM 'part1.parquet'", "--format", "csv", "--out", "part1.parquet"],
            ["sql", "--model", "m.json", "--table", "my cities", "--check", "duckdb:app.db", "--out", "app.db"]])
        {
            string path = Path.Join(_cli.Folder, call[^1]);
            byte[] before = File.ReadAllBytes(path);
            var outcome = _cli.Run([.. call, "--force"]);
            Assert.Equal((2, ""), (outcome.Exit, outcome.Out));
            Assert.Contains("This file is an input of the same call", outcome.Error, StringComparison.Ordinal);
            Assert.Equal(before, File.ReadAllBytes(path));
        }

        Assert.Equal(0, _cli.Run("rank", "--model", "m.json", "--data", "duckdb:part*.parquet", "--format", "csv", "--out", "ranking.csv").Exit);
    }

    [Fact]
    public void A_check_that_finds_another_bit_says_so_and_fails()
    {
        if (OperatingSystem.IsWindows()) return;
        _cli.Write("m.json", Model);
        Doors.Database(_cli.Folder, Cities.Replace("9007199254740993", "8", StringComparison.Ordinal));
        // The program as it is, but for one score on its way.
        Started($"\"{Doors.Program}\" rows | sed -E 's/^\\[\"sz\",0\\.[0-9]+,/[\"sz\",0.25,/'", () =>
        {
            var outcome = _cli.Run("sql", "--model", "m.json", "--table", "my cities", "--check", "duckdb:app.db");
            Assert.Equal((1, ""), (outcome.Exit, outcome.Error));
            Assert.Contains("Scores: 2 of 3 have the same bits.\nRanks: 3 of 3 are the same.\n  sz: score 0.25 by the statement, 0.", outcome.Out, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_program_that_ends_early_or_speaks_otherwise_gives_no_ranking()
    {
        if (OperatingSystem.IsWindows()) return;
        _cli.Write("m.json", Model);
        string columns = """{"columns":[{"name":"location","type":"text"},{"name":"gdp [CNY]","type":"double"}]}""";
        (string Script, string Said)[] programs =
        [
            ($"echo '{columns}'; echo '[\"hz\",1]'", "ended before all rows had come"),
            ($"echo '{columns}'; echo '[\"hz\",1]'; echo '{{\"rows\":2}}'; sleep 60", "ended before all rows had come"),
            ($"echo '{columns}'; echo '[\"hz\",\"x\"'; sleep 60", "ended before all rows had come"),
            ("echo 'Unhandled exception: pw=secret-word' >&2; exit 134", "exit code 134"),
        ];
        foreach (var (script, said) in programs)
        {
            Started("cat > /dev/null\n" + script, () =>
            {
                var outcome = _cli.Run("rank", "--model", "m.json", "--data", "duckdb:x.parquet");
                Assert.Equal((2, ""), (outcome.Exit, outcome.Out));
                Assert.Contains(said, outcome.Error, StringComparison.Ordinal);
                Assert.DoesNotContain("secret-word", outcome.Error, StringComparison.Ordinal);
            });
        }
    }

    [Theory]
    [InlineData("/srv/tools/.store/locationscore.cli/0.2.0/tools/any/linux-x64/LocationScore.Cli", "/srv/tools")]
    [InlineData("/usr/bin/locationscore", null)]
    [InlineData(null, null)]
    public void An_installed_tool_looks_beside_its_command(string? program, string? folder) =>
        Assert.Equal(folder, DatabaseProgram.BesideStore(program?.Replace('/', Path.DirectorySeparatorChar))?.Replace(Path.DirectorySeparatorChar, '/'));

    [Fact]
    public void A_server_is_read_checked_and_missed_when_it_dies()
    {
        using var server = PostgreSqlEngine.Start();
        server.Execute("""CREATE TABLE "My Cities" AS SELECT 'c' || k AS id, (k % 100)::numeric / 10 AS gdp, CASE WHEN k % 3 = 0 THEN NULL ELSE k % 9 END AS rent FROM generate_series(1, 500) AS k""");
        server.Execute("CREATE ROLE guest LOGIN PASSWORD 'right-word'");
        _cli.Write("m.json", Model);
        string url = $"postgres://postgres:secret-word@127.0.0.1:{server.Port}/postgres";
        var check = _cli.Run("sql", "--model", "m.json", "--table", "My Cities", "--check", url);
        Assert.Equal((0, ""), (check.Exit, check.Error));
        Assert.Contains("500 of 500 have the same bits", check.Out, StringComparison.Ordinal);
        Assert.Contains("500 of 500 are the same", check.Out, StringComparison.Ordinal);
        string query = """SELECT id AS location, gdp AS "gdp [CNY]", rent AS "rent [CNY]" FROM "My Cities" """;
        var rank = _cli.Run("rank", "--model", "m.json", "--data", $"postgres:{url}?query={query}", "--format", "json");
        Assert.Equal(0, rank.Exit);
        Assert.DoesNotContain("secret-word", rank.Out + rank.Error, StringComparison.Ordinal);
        Assert.Contains("***", rank.Out, StringComparison.Ordinal);
        Assert.Equal(2, Doors.Ask($"{url}?query=DELETE FROM \"My Cities\" RETURNING 1").Exit);
        Assert.Contains("read-only", Doors.Ask($"{url}?query=SELECT id FROM \"My Cities\" FOR UPDATE").Error, StringComparison.Ordinal);
        Assert.Contains("column 'x'", Doors.Ask($"{url}?query=SELECT 1e200::numeric AS x").Error.Replace("\\u0027", "'", StringComparison.Ordinal), StringComparison.Ordinal);
        var gone = Doors.Ask($"{url}?query=SELECT k, pg_terminate_backend(pg_backend_pid()) FROM generate_series(1, 3) AS k");
        Assert.Equal(2, gone.Exit);
        server.Kill();
        var dead = _cli.Run("rank", "--model", "m.json", "--data", $"{url}?query={query}");
        Assert.Equal((2, ""), (dead.Exit, dead.Out));
        Assert.Contains("cannot be reached", dead.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-word", dead.Error, StringComparison.Ordinal);
    }

    /// <summary>Does something while the tool starts a script in place of the program.</summary>
    [UnsupportedOSPlatform("windows")]
    private void Started(string script, Action action)
    {
        string file = Path.Join(_cli.Folder, "program");
        File.WriteAllText(file, "#!/bin/sh\n" + script + "\n");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        try
        {
            Environment.SetEnvironmentVariable(DatabaseProgram.Variable, file);
            action();
        }
        finally
        {
            Environment.SetEnvironmentVariable(DatabaseProgram.Variable, Doors.Program);
        }
    }
}
