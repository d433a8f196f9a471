using System.Text.Json;

namespace LocationScore.DuckDb.Tests;

public sealed class DoorTests
{
    [Fact]
    public void Each_type_travels_whole()
    {
        using var cli = new Cli.Tests.Cli();
        string path = Doors.Database(cli.Folder, """
            CREATE TABLE "odd "" name" AS SELECT * FROM (VALUES
              ('a,"b' || chr(10) || '😀', 2.980232238769531e-08::DOUBLE, 9007199254740993::BIGINT, 170141183460469231731687303715884105727::HUGEINT,
               0.1234567890123456789::DECIMAL(28,19), true, DATE '2011-05-01', 1.5::FLOAT, 18446744073709551615::UBIGINT),
              (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
              ('c', 'NaN'::DOUBLE, -1, -1, -2.5, false, DATE '1999-12-31', '-Infinity'::FLOAT, 0)) AS v(t, d, i, h, x, b, day, f, u)
            """);
        var (exit, lines, error) = Doors.Ask($"duckdb:{path}?table=odd \" name");
        Assert.Equal((0, ""), (exit, error));
        Assert.Equal("""{"columns":[{"name":"t","type":"text"},{"name":"d","type":"double"},{"name":"i","type":"integer"},{"name":"h","type":"huge"},{"name":"x","type":"decimal"},{"name":"b","type":"boolean"},{"name":"day","type":"date"},{"name":"f","type":"double"},{"name":"u","type":"huge"}]}""", lines[0]);
        Assert.Equal("""["a,\"b\n\uD83D\uDE00",2.980232238769531E-08,9007199254740993,170141183460469231731687303715884105727,0.1234567890123456789,true,"2011-05-01",1.5,18446744073709551615]""", lines[1]);
        Assert.Equal("[null,null,null,null,null,null,null,null,null]", lines[2]);
        Assert.Equal("""["c","NaN",-1,-1,-2.5,false,"1999-12-31","-Infinity",0]""", lines[3]);
        Assert.Equal("""{"rows":3}""", lines[4]);
        Assert.Equal(5, lines.Length);
    }

    [Fact]
    public void A_query_may_stand_without_a_file() =>
        Assert.Equal("[3]", Doors.Ask("duckdb:?query=SELECT count(*) AS n FROM range(3)").Lines[1]);

    [Fact]
    public void Doubles_keep_their_bits()
    {
        using var cli = new Cli.Tests.Cli();
        string path = Doors.Database(cli.Folder, "CREATE TABLE t AS SELECT (1 + random()) * pow(2.0, (range % 2000 - 1000)::DOUBLE) AS d, pow(2.0, (range % 2000 - 1000)::DOUBLE) AS p FROM range(3000)");
        using var connection = new DuckDB.NET.Data.DuckDBConnection($"DataSource={path};access_mode=READ_ONLY");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT d, p FROM t";
        var (_, lines, _) = Doors.Ask($"duckdb:{path}?query=SELECT d, p FROM t");
        using var rows = command.ExecuteReader();
        for (int k = 1; rows.Read(); k++)
        {
            using var line = JsonDocument.Parse(lines[k]);
            Assert.Equal(rows.GetDouble(0), line.RootElement[0].GetDouble());
            Assert.Equal(rows.GetDouble(1), line.RootElement[1].GetDouble());
        }
    }

    [Theory]
    [InlineData("""{"protocol":2,"source":"duckdb:x.parquet"}""", "protocol 2")]
    [InlineData("""{"protocol":1}""", "names no source")]
    [InlineData("""{"protocol":1,"source":"duckdb:x","sourse":"y"}""", "sourse")]
    [InlineData("[]", "no object")]
    [InlineData("{", "not JSON")]
    public void A_request_that_is_wrong_is_a_problem(string request, string expected)
    {
        var (exit, lines, error) = Doors.Raw(request);
        Assert.Equal(2, exit);
        Assert.Empty(lines);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("duckdb:", "No file is named")]
    [InlineData("duckdb:no-such.db", "no such file")]
    [InlineData("duckdv:x", "\"nearest\":\"duckdb\"")]
    [InlineData("duckdb:APP", "none is named")]
    [InlineData("duckdb:APP?tabel=t", "\"nearest\":\"table\"")]
    [InlineData("duckdb:APP?table=t&query=SELECT 1", "not both")]
    [InlineData("duckdb:APP?query= ", "empty")]
    [InlineData("duckdb:APP?schema=s", "no table")]
    [InlineData("duckdb:APP?table=nothing", "DuckDB refuses the statement")]
    [InlineData("duckdb:APP?query=DROP TABLE t", "DuckDB refuses the statement")]
    [InlineData("duckdb:APP?query=COPY (SELECT 1) TO 'written.csv'", "DuckDB refuses the statement")]
    [InlineData("duckdb:APP?query=SELECT [1, 2] AS list", "column 'list'")]
    [InlineData("duckdb:APP?query=SELECT error('late') FROM t", "late")]
    [InlineData("postgres://u:secret-word@127.0.0.1:1/x?query=SELECT 1", "cannot be reached")]
    [InlineData("postgres://u:secret-word@127.0.0.1:99999/x", "port")]
    [InlineData("postgres://u:secret-word@127.0.0.1:1/x?sslmode=requier", "\"nearest\":\"require\"")]
    [InlineData("postgres://u:secret-word@127.0.0.1:1/x?password=secret-word", "option")]
    public void What_is_wrong_with_a_source_is_said_and_no_password(string source, string expected)
    {
        using var cli = new Cli.Tests.Cli();
        string path = Doors.Database(cli.Folder, "CREATE TABLE t AS SELECT 1 AS x");
        var (exit, lines, error) = Doors.Ask(source.Replace("APP", path, StringComparison.Ordinal));
        Assert.Equal(2, exit);
        Assert.DoesNotContain(lines, static line => line.StartsWith("{\"rows\"", StringComparison.Ordinal));
        Assert.Contains(expected, error.Replace("\\u0027", "'", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("secret-word", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Called_by_hand_it_says_what_it_is()
    {
        Assert.Contains("locationscore rank --data", string.Join('\n', Doors.Raw("", "--help").Lines), StringComparison.Ordinal);
        Assert.Equal(2, Doors.Raw("", "row").Exit);
    }
}
