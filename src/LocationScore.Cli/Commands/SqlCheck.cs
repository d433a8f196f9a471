using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using System.Numerics;
using System.Text;
using LocationScore.Cli.Databases;
using LocationScore.Cli.Host;
using LocationScore.Cli.Input;
using LocationScore.Shared;
using LocationScore.Sql;

namespace LocationScore.Cli.Commands;

/// <summary>Scores a sample of a table both ways, by the statements and in this process, and compares every score and every rank.</summary>
internal static class SqlCheck
{
    internal const int UsualSample = 1000;

    private const int MostShown = 10;

    internal static int Run(ScoringModel model, SqlDialect dialect, SqlSource source, string database, int sample, Inputs inputs,
        ParseResult parse, Session session)
    {
        var options = new SqlOptions { Ranks = true, Sample = sample };
        if (!SqlScoring.TryCompile(model, null, dialect, source, options, out var statements, out var refused))
            throw new ProblemsException(inputs.Places.Placed(refused, model));
        var (text, same) = session.Work("Comparing …", _ => Compare(model, statements, source, database, session));
        Delivery.Deliver(Encoding.UTF8.GetBytes(text), parse, session);
        return same ? ExitCode.Done : ExitCode.Findings;
    }

    private static (string Text, bool Same) Compare(ScoringModel model, SqlStatements statements, SqlSource source, string database,
        Session session)
    {
        var problems = new List<Problem>();
        string[] asked = [statements.Probe, statements.Facts, statements.Problems, statements.Scores];
        using var call = DatabaseInputs.Start(session, database, source.Table, asked, "--check", problems)
            ?? throw new ProblemsException(problems);
        var rows = new DatabaseRows(call);
        rows.Open();
        string? probe = rows.Read() ? rows.GetString(0) : null;
        rows.Read();
        string shown = DatabaseName.Shown(database);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Engine: {shown}, dialect {statements.Dialect.Name}.\n");
        text.Append(probe is "" ? "Probe: the engine computes as the scores need.\n" : $"Probe: the engine computes otherwise: {probe}.\n");
        bool same = probe is "";
        rows.Open();
        var (facts, ids) = Facts(rows, model, shown);
        rows.Open();
        var found = Problems(rows, shown);
        rows.Open();
        var scores = new List<(string Id, double? Score, long? Rank)>();
        while (rows.Read())
        {
            scores.Add((rows.GetString(0), rows.IsDBNull(1) ? null : rows.GetDouble(1), rows.IsDBNull(2) ? null
                : Convert.ToInt64(rows.GetValue(2), CultureInfo.InvariantCulture)));
        }

        bool scored = Scorer.TryCompile(model, facts, out var scorer, out var stopped);
        if (!scored || found.Count > 0)
        {
            if (scored || found.Count == 0)
                problems.Add(new(ProblemCodes.NotAllowed, "--check", scored ? "The statement of problems finds what the tool does not."
                    : "The statement of problems finds nothing where the tool does.", shown));
            problems.AddRange(found);
            if (found.Count == 0) problems.AddRange(stopped);
            throw new ProblemsException(problems);
        }

        text.Append(CultureInfo.InvariantCulture, $"Problems: none, in the sample of {Count(ids.Count)}.\n");
        Scores(scorer!.Score(), ids, scores, statements.Claim, text, ref same);
        return (text.ToString(), same);
    }

    private static string Count(int count) => count == 1 ? "1 location" : string.Create(CultureInfo.InvariantCulture, $"{count} locations");

    private static void Scores(ScoringResult result, Dictionary<string, string> ids, List<(string Id, double? Score, long? Rank)> rows,
        SqlClaim claim, StringBuilder text, ref bool same)
    {
        var mine = result.Ranking.ToDictionary(place => ids[place.Location.Id], StringComparer.Ordinal);
        var differences = new List<string>();
        double slack = 1e-12 * result.Ranking.Max(static place => Math.Abs(place.Score));
        int scores = 0, ranks = 0;
        foreach (var (id, score, rank) in rows)
        {
            if (!mine.Remove(id, out var here))
            {
                differences.Add($"{id}: scored by the statement alone");
                continue;
            }

            bool equal = claim == SqlClaim.SameBits
                ? score is { } bits && BitConverter.DoubleToInt64Bits(bits + 0.0) == BitConverter.DoubleToInt64Bits(here.Score + 0.0)
                : score is { } near && Math.Abs(near - here.Score) <= slack;
            if (equal) scores++;
            else differences.Add(string.Create(CultureInfo.InvariantCulture,
                $"{id}: score {score:R} by the statement, {here.Score:R} in process"));
            if (rank == here.Rank) ranks++;
            else differences.Add(string.Create(CultureInfo.InvariantCulture,
                $"{id}: rank {rank} by the statement, {here.Rank} in process"));
        }

        differences.AddRange(mine.Keys.Order(StringComparer.Ordinal).Select(static id => $"{id}: scored in process alone"));
        string how = claim == SqlClaim.SameBits ? "have the same bits" : "agree within 1e-12 of the largest";
        text.Append(CultureInfo.InvariantCulture,
            $"Scores: {scores} of {rows.Count} {how}.\nRanks: {ranks} of {rows.Count} are the same.\n");
        foreach (string line in differences.Take(MostShown)) text.Append("  ").Append(SafeText.Line(line)).Append('\n');
        if (differences.Count > MostShown)
            text.Append(CultureInfo.InvariantCulture, $"  … and {differences.Count - MostShown} more.\n");
        same &= differences.Count == 0;
    }

    /// <summary>The rows as facts in the units of the model, and the ids of the table by those of the facts: a table may have any text
    /// as an id.</summary>
    private static (FactTable Facts, Dictionary<string, string> Ids) Facts(DatabaseRows rows, ScoringModel model, string shown)
    {
        var units = Units(model);
        var ids = new List<string>();
        var columns = Enumerable.Range(1, rows.FieldCount - 1).Select(static _ => new List<double>()).ToArray();
        var problems = new List<Problem>();
        while (rows.Read())
        {
            ids.Add(rows.IsDBNull(0) ? "" : rows.GetString(0));
            for (int k = 0; k < columns.Length; k++) columns[k].Add(Number(rows, k + 1, ids[^1], shown, problems));
        }

        int nameless = ids.Count(static id => id.Length == 0);
        if (nameless > 0)
            problems.Add(new(ProblemCodes.BadId, "--check", "Locations have no id.", $"{nameless} of the sample", File: shown));
        foreach (var twice in ids.GroupBy(static id => id, StringComparer.Ordinal)
            .Where(static group => group.Key.Length > 0 && group.Skip(1).Any()).Take(ProblemText.Most))
            problems.Add(new(ProblemCodes.Duplicate, "--check", "The id of a location is given twice.",
                NumberText.Quote(twice.Key), File: shown));
        if (ids.Count == 0) problems.Add(new(ProblemCodes.NothingLeft, "--check", "The table has no rows.", shown));
        if (problems.Count > 0) throw new ProblemsException(problems);
        var own = ids.Where(static id => Ids.IsValid(id)).ToHashSet(StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string id in ids)
        {
            string name = id;
            for (int k = names.Count; !Ids.IsValid(name) || (name != id && own.Contains(name)); k++)
                name = string.Create(CultureInfo.InvariantCulture, $"row-{k}");
            names[name] = id;
        }

        var locations = names.Select(static name => new Location(name.Key, name.Value.Length == 0 ? name.Key : name.Value));
        var indicators = Enumerable.Range(1, columns.Length).Select(rows.GetName).Select(name => new Indicator(name, name, units[name]));
        var table = FactTable.FromColumns(locations, indicators,
            [.. columns.Select(static column => (ReadOnlyMemory<double>)column.ToArray())], model.ReferenceYear);
        return (table, names);
    }

    private static double Number(DbDataReader rows, int column, string id, string shown, List<Problem> problems)
    {
        if (rows.IsDBNull(column)) return double.NaN;
        object cell = rows.GetValue(column);
        double? value = cell switch
        {
            double number => number,
            long or decimal or BigInteger => NumberText.OfDigits(cell),
            string text => NumberText.Parse(text, out _),
            _ => null,
        };
        if (value is { } read && double.IsFinite(read)) return read;
        if (problems.Count < ProblemText.Most)
            problems.Add(new(ProblemCodes.NotFinite, $"column {rows.GetName(column)}", "This is not a finite number.",
                $"{NumberText.Quote(Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "")} of {NumberText.Quote(id)}", File: shown));
        return double.NaN;
    }

    private static List<Problem> Problems(DatabaseRows rows, string shown)
    {
        var problems = new List<Problem>();
        while (rows.Read())
        {
            string examples = rows.IsDBNull(4) ? "" : rows.GetString(4);
            string message = rows.GetString(2), count = Convert.ToString(rows.GetValue(3), CultureInfo.InvariantCulture)!;
            problems.Add(new(rows.GetString(0), rows.GetString(1), char.ToUpperInvariant(message[0]) + message[1..] + ".",
                $"{count} of the sample{(examples.Length > 0 ? ", such as " + examples : "")}", File: shown));
        }

        return problems;
    }

    private static Dictionary<string, string> Units(ScoringModel model)
    {
        var units = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, unit) in model.Derived.SelectMany(ModelParts.Inputs)) units[id] = unit;
        foreach (var requirement in model.Requirements) units[requirement.Indicator] = requirement.Unit;
        foreach (var criterion in ModelParts.Criteria(model)) units[criterion.Indicator] = criterion.Unit;
        return units;
    }
}
