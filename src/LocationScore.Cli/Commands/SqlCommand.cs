using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text;
using LocationScore.Cli.Databases;
using LocationScore.Cli.Host;
using LocationScore.Cli.Input;
using LocationScore.Shared;
using LocationScore.Sql;

namespace LocationScore.Cli.Commands;

/// <summary>Writes a model as SQL.</summary>
internal sealed class SqlCommand : ToolCommand
{
    private static readonly Option<string?> s_dialect = new("--dialect")
    {
        HelpName = "ENGINE",
        Description = "duckdb (default), postgres or clickhouse, whose scores have the same bits; " +
            "spark, trino and bigquery as statements that nobody has run.",
    };

    private static readonly Option<string> s_table =
        new("--table") { HelpName = "NAME", Description = "The table or view with the facts, in the units of the model.", Required = true };

    private static readonly Option<string?> s_schema =
        new("--schema") { HelpName = "NAME", Description = "The schema or database that holds the table." };

    private static readonly Option<string?> s_id =
        new("--id") { HelpName = "COLUMN", Description = "The column with the id of the location; id when not given." };

    private static readonly Option<string[]> s_column = new("--column")
    {
        HelpName = "INDICATOR=COLUMN",
        Description = "The column of an indicator, when it has another name; repeatable.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> s_long =
        new("--long") { Description = "The table has one fact per row, in the columns indicator and value." };

    private static readonly Option<bool> s_ranks =
        new("--ranks") { Description = "Ranks beside the scores, with the ties of the tool." };

    private static readonly Option<int?> s_top =
        new("--top") { HelpName = "N", Description = "Only the best N locations." };

    private static readonly Option<bool> s_problems =
        new("--problems") { Description = "Write the statement that finds what would stop the tool." };

    private static readonly Option<bool> s_probe =
        new("--probe") { Description = "Write the statement that tries the arithmetic of the engine." };

    private static readonly Option<bool> s_statistics =
        new("--statistics") { Description = "Write the statement that takes what normalisations need." };

    private static readonly Option<string?> s_check = new("--check")
    {
        HelpName = "DATABASE",
        Description = "Compare a sample scored there (duckdb:…, postgres:…) and in process.",
    };

    private static readonly Option<int?> s_sample =
        new("--sample") { HelpName = "N", Description = "How many locations --check compares; 1000 by default." };

    internal SqlCommand()
        : base("sql", "Write a model as SQL, to score a table where it lies: with the bits of the tool.") =>
        SharedOptions.AddTo(this, SharedOptions.Model, SharedOptions.Profile, SharedOptions.Set, SharedOptions.Method, SharedOptions.Freeze,
            s_dialect, s_table, s_schema, s_id, s_column, s_long, s_ranks, s_top, s_problems, s_probe, s_statistics, s_check, s_sample,
            SharedOptions.Out, SharedOptions.Force);

    internal override string[] Examples =>
    [
        "locationscore sql --table cities --ranks --top 100",
        "locationscore sql --model model.jsonc --table cities --statistics",
        "locationscore sql --table cities --check duckdb:app.db",
    ];

    internal override string[] Notes =>
    [
        "Run --probe once per engine, --problems when data have changed: nothing is to come back. The row of --statistics, saved as " +
            "CSV, is what --freeze reads.",
    ];

    internal override int Run(ParseResult parse, Session session)
    {
        var inputs = new Inputs(session);
        var model = inputs.Model(parse);
        string? database = parse.GetValue(s_check);
        string name = (parse.GetValue(s_dialect) ?? (database is null ? null : DatabaseName.Engine(database)) ?? SqlDialect.DuckDb.Name)
            .ToLowerInvariant();
        var dialect = SqlDialect.All.FirstOrDefault(dialect => dialect.Name == name);
        if (dialect is null) inputs.Unknown("--dialect", "engine", name, SqlDialect.All.Select(static dialect => dialect.Name));
        var source = new SqlSource(parse.GetValue(s_table)!, parse.GetValue(s_id) ?? "id")
        {
            Schema = parse.GetValue(s_schema),
            Layout = parse.GetValue(s_long) ? SqlLayout.Long : SqlLayout.Wide,
            Columns = Columns(parse.GetValue(s_column) ?? [], inputs),
        };
        if (parse.GetValue(s_top) is < 1)
            inputs.Problems.Add(new(ProblemCodes.OutOfRange, "--top", "There is no such number of locations.", parse.GetValue(s_top)!.Value
                .ToString(CultureInfo.InvariantCulture), "1 or more"));
        if (database is not null) CheckCall(parse, database, name, inputs);
        else if (parse.GetValue(s_sample) is not null)
            inputs.Problems.Add(new(ProblemCodes.NotAllowed, "--sample", "Only --check takes a sample.", null, "--check with --sample"));
        var kinds = new[] { s_problems, s_probe, s_statistics }.Where(parse.GetValue).Select(static kind => kind.Name).ToList();
        if (kinds.Count > 1)
            inputs.Problems.Add(new(ProblemCodes.NotAllowed, kinds[^1], "One call writes one statement.", string.Join(" and ", kinds),
                "one of them"));
        if (parse.GetValue(s_statistics) && parse.GetValue(SharedOptions.Freeze) is not null)
            inputs.Problems.Add(new(ProblemCodes.NotAllowed, "--freeze", "Statistics are taken before a model is frozen.",
                "--statistics and --freeze", "one of them"));
        inputs.Demand();
        if (database is not null)
        {
            int sample = parse.GetValue(s_sample) ?? SqlCheck.UsualSample;
            return SqlCheck.Run(model!, dialect!, source, database, sample, inputs, parse, session);
        }

        if (parse.GetValue(s_statistics))
        {
            if (!SqlFreezing.TryCompile(model!, dialect!, source, out string? statistics, out var refused))
                throw new ProblemsException(inputs.Places.Placed(refused, model!));
            Delivery.Deliver(Encoding.UTF8.GetBytes(statistics + ";\n"), parse, session);
            return ExitCode.Done;
        }

        var options = new SqlOptions { Ranks = parse.GetValue(s_ranks), Top = parse.GetValue(s_top) };
        if (!SqlScoring.TryCompile(model!, null, dialect!, source, options, out var statements, out var problems))
            throw new ProblemsException(inputs.Places.Placed(problems, model!));
        foreach (var notice in statements.Notices) session.Terminal.Error.WriteLine(SafeText.Line($"Note: {notice.Message}"));
        string text = parse.GetValue(s_problems) ? statements.Problems : parse.GetValue(s_probe) ? statements.Probe : statements.Scores;
        string comment = inputs.Statistics is null ? "" : $"-- {inputs.Statistics}\n";
        Delivery.Deliver(Encoding.UTF8.GetBytes(comment + text + ";\n"), parse, session);
        return ExitCode.Done;
    }

    /// <summary>What a check cannot go with.</summary>
    private static void CheckCall(ParseResult parse, string database, string dialect, Inputs inputs)
    {
        if (DatabaseName.Engine(database) is not { } engine)
            inputs.Problems.Add(new(ProblemCodes.NotAllowed, "--check", "This names no database that the tool can read.",
                NumberText.Quote(DatabaseName.Shown(database)), "duckdb:FILE, postgres://user@host/database, postgres:database",
                Repair: "For other engines run the statements there, and compare a sample with: locationscore rank --format json."));
        else if (engine != dialect)
            inputs.Problems.Add(new(ProblemCodes.NotAllowed, "--dialect", "The database speaks another dialect.", dialect, engine));
        if (parse.GetValue(s_sample) is < 1)
            inputs.Problems.Add(new(ProblemCodes.OutOfRange, "--sample", "There is no such number of locations.",
                parse.GetValue(s_sample)!.Value.ToString(CultureInfo.InvariantCulture), "1 or more"));
        string[] others = [.. new Option[] { s_problems, s_probe, s_statistics, s_ranks, s_top }
            .Where(option => parse.GetResult(option) is { Implicit: false }).Select(static option => option.Name)];
        if (others.Length > 0)
            inputs.Problems.Add(new(ProblemCodes.NotAllowed, "--check", "A check runs all statements and writes none.",
                "--check with " + string.Join(" and ", others), "--check alone"));
    }

    private static ImmutableArray<SqlColumn> Columns(string[] texts, Inputs inputs)
    {
        var columns = ImmutableArray.CreateBuilder<SqlColumn>();
        foreach (string text in texts)
        {
            int at = text.IndexOf('=', StringComparison.Ordinal);
            if (at > 0 && at < text.Length - 1) columns.Add(new(text[..at], text[(at + 1)..]));
            else inputs.Problems.Add(new(ProblemCodes.NotAllowed, "--column", "This is no pair.",
                NumberText.Quote(text), "INDICATOR=COLUMN"));
        }

        return columns.ToImmutable();
    }
}
