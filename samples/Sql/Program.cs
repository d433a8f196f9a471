// dotnet run             prints the SQL that scores a table of facts, and nothing else
// dotnet run -- duckdb   runs it on DuckDB and compares every score with the library, bit for bit
using System.Globalization;
using DuckDB.NET.Data;
using LocationScore;
using LocationScore.Data;
using LocationScore.Sql;

var model = ReadyModels.Find("service-outsourcing")!;
var source = new SqlSource("facts", Id: "location") { Layout = SqlLayout.Long };
var sql = SqlScoring.Compile(model, profile: null, SqlDialect.DuckDb, source, new() { Ranks = true, Top = 5 });
if (args is not ["duckdb"])
{
    Console.WriteLine($"{sql.Scores};");
    return args.Length == 0 ? 0 : 1;
}

using var connection = new DuckDBConnection("DataSource=:memory:");
connection.Open();
using var command = connection.CreateCommand();
command.CommandText = "CREATE TABLE facts (location VARCHAR, indicator VARCHAR, value DOUBLE)";
command.ExecuteNonQuery();
using (var appender = connection.CreateAppender("facts"))
{
    foreach (var fact in Cities2011.Facts.Facts)
        appender.CreateRow().AppendValue(fact.Location).AppendValue(fact.Indicator).AppendValue(fact.Value).EndRow();
}

// Once per engine: is its arithmetic the one that the scores need? And whenever the facts have changed: would the library refuse them?
command.CommandText = sql.Probe;
if (command.ExecuteScalar() is not "") throw new InvalidOperationException("This engine computes otherwise.");
command.CommandText = sql.Problems;
if (command.ExecuteScalar() is { } code) throw new InvalidOperationException($"The facts have a problem: {code}.");

var library = Scorer.Compile(model, Cities2011.Facts).Score();
command.CommandText = sql.Scores;
using var rows = command.ExecuteReader();
bool same = true;
while (rows.Read())
{
    var (id, score, rank) = (rows.GetString(0), rows.GetDouble(1), rows.GetInt64(2));
    var city = library.Find(id)!;
    same &= city.Rank == rank && BitConverter.DoubleToInt64Bits(city.Score) == BitConverter.DoubleToInt64Bits(score);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rank} {city.Location.Name} {score:0.0000}"));
}

Console.WriteLine(same ? "The same bits as the library." : "Other bits than the library!");
return same ? 0 : 1;
