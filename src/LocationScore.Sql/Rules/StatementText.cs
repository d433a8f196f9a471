using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LocationScore.Descriptions;

namespace LocationScore.Sql;

/// <summary>The three statements of a model.</summary>
internal sealed class StatementText(ModelOutline outline, SqlDialect dialect, SqlSource source, SqlOptions options)
{
    private const int FindingsAtOnce = 500;

    private readonly ModelText _model = new(outline, dialect, source);
    private readonly SourceText _source = new(dialect, source, options.Sample);

    internal SqlStatements Write()
    {
        var score = _model.Score();
        var checks = _model.Checks.Where(static check => check.When.Known != false).ToArray();
        string scores = Scores(score, checks), problems = Problems(checks);
        return new(dialect, ProbeText.Of(dialect), problems, scores, dialect.IsProven ? _model.Claim : SqlClaim.Unchecked,
            Notices(Math.Max(scores.Length, problems.Length)))
        {
            Facts = _source.Facts(_model.Raw.Keys.Where(id => outline.Model.Derived.All(derived => derived.Id != id))),
        };
    }

    // ------------------------------------------------------------------ scores

    private string Scores(Number score, ModelCheck[] checks)
    {
        string result = Checked(score, checks)?.Show(dialect) ?? $"CAST(NULL AS {dialect.DoubleType})";
        var text = new StringBuilder();
        bool lower = outline.ScoreDirection == ScoreDirection.LowerIsBetter;
        var (last, outputs) = _model.Stages.Write(_source.From, _source.Id, [result], _model.Keep, text);
        if (!options.Ranks && options.Top is null && outline.Model.Bands is null)
            return $"WITH {text}\nSELECT id0 AS {dialect.Quote("id")}, {outputs[0]} AS score FROM {last}{dialect.End}";
        text.Append(CultureInfo.InvariantCulture, $",\ny AS (SELECT id0, {outputs[0]} AS score FROM {last})");
        string sign = lower ? "-" : "";
        var ranking = outline.Ranking;
        string key = ranking.Decimals is { } decimals ? Rounded(decimals) : "score";
        string better = $"bad DESC, key DESC, id0{dialect.Order}";
        string limit = options.Top is { } top ? string.Create(CultureInfo.InvariantCulture, $" ORDER BY {better} LIMIT {top}") : "";
        // Where no tolerance is stated it is a part of the largest score of all rows, before the best of them are taken.
        string within = ranking.TieTolerance is { } stated
            ? dialect.Number(stated) : $"{dialect.Number(1e-9)} * max(abs(key)) OVER ()";
        within = options.Ranks ? $", {within} AS tol" : "";
        // Where no score is below 0 the largest is the best one: it is among the best.
        bool late = _model.IsNonNegative && !lower && limit.Length > 0;
        string best = late ? $"(SELECT id0, score, key, bad FROM x{limit}) AS b" : "x", early = late ? "" : within;
        string carried = !late && options.Ranks ? ", tol" : late ? within : "";
        text.Append(CultureInfo.InvariantCulture,
            $",\nk AS (SELECT id0, score, {sign}({key}) AS key, CASE WHEN score IS NULL THEN 1 ELSE 0 END AS bad FROM y)");
        text.Append(CultureInfo.InvariantCulture, $",\nx AS (SELECT id0, score, key, bad{early} FROM k)");
        text.Append(CultureInfo.InvariantCulture, $",\nt AS (SELECT id0, score, key, bad{carried} FROM {best}{(late ? "" : limit)})");
        string columns = $"id0 AS {dialect.Quote("id")}, score", end = "t", order = options.Top is null ? "" : better;
        if (options.Ranks)
        {
            PlaceText.Write(dialect, text);
            (columns, end, order) = (columns + $", place AS {dialect.Quote("rank")}", "p", $"bad DESC, n");
        }

        if (outline.Model.Bands is FixedBands bands) columns += $", {Band(bands, lower)} AS {dialect.Quote("band")}";
        string recursive = options.Ranks && dialect != SqlDialect.ClickHouse ? "RECURSIVE " : "";
        return $"WITH {recursive}{text}\nSELECT {columns} FROM {end}{(order.Length > 0 ? " ORDER BY " + order : "")}{dialect.End}";
    }

    /// <summary>The score where nothing stops the library, null elsewhere.</summary>
    private Number? Checked(Number score, ModelCheck[] checks)
    {
        var bad = Condition.Never;
        foreach (var check in checks.Where(static check => check.Allowed is null)) bad |= check.When;
        // A number that fills the gaps of another one and lies in its interval says the same of the other one.
        var intervals = checks.Where(static check => check.Allowed is not null).Select(static check => check.Allowed!)
            .GroupBy(interval => interval.X.Show(dialect), StringComparer.Ordinal).ToArray();
        var filled = intervals.SelectMany(static group => group).Where(static interval => interval.Filled is not null)
            .Select(interval => interval.Filled!.Show(dialect)).ToHashSet(StringComparer.Ordinal);
        var good = new List<Condition>();
        foreach (var group in intervals)
        {
            var x = group.First().X;
            double low = group.Max(static interval => interval.Low), high = group.Min(static interval => interval.High);
            var badAbsence = group.Aggregate(Condition.Never, static (any, interval) => any | interval.BadAbsence);
            if (_model.Implied.Any(one => one.X.Show(dialect) == group.Key && one.Low >= low && one.High <= high
                && (one.BadAbsence.Known == true || badAbsence.Known == false))) continue;
            bool isKnown = filled.Contains(group.Key) && group.All(static interval => interval.IsAnyNumber);
            if (isKnown && badAbsence.Known == false) continue;
            var between = isKnown ? x.IsThere : x.IsBetween(low, high);
            if (badAbsence.Known != true) between |= x.IsNull & !badAbsence;
            good.Add(between);
        }

        // What is known early is one column from there on.
        Condition? all = null;
        foreach (var level in good.GroupBy(static one => one.Level).OrderBy(static level => level.Key))
            all = _model.Stages.Name(Condition.All(dialect, all is null ? [.. level] : [all, .. level]), "b");
        return Condition.Case(dialect, all is null ? Condition.Case(dialect, score, [.. Unmoved()])
            : Condition.Case(dialect, null, [(all, score), .. Unmoved()]), (bad, null));

        IEnumerable<(Condition, Number?)> Unmoved() => dialect.Never is { } never ? [(new(dialect, never, 0), 0)] : [];
    }

    /// <summary>The score rounded half away from zero, as the library rounds it.</summary>
    private string Rounded(int decimals)
    {
        string scale = dialect.Number(PowerOfTen(decimals)), half = dialect.Number(0.49999999999999994);
        return $"CASE WHEN score >= {dialect.Number(0)} THEN floor(score * {scale} + {half}) ELSE -floor(-(score * {scale}) + {half}) " +
            $"END / {scale}";
    }

    private static double PowerOfTen(int exponent)
    {
        double power = 1;
        for (int k = 0; k < exponent; k++) power *= 10; // exact up to 10^22
        return power;
    }

    private string Band(FixedBands bands, bool lower)
    {
        double most = bands.From.Max(static band => Math.Abs(band.Start ?? 0));
        string slack = $"({dialect.Number(1e-12)} * greatest(abs(score), {dialect.Number(most)}))";
        var text = new StringBuilder("CASE WHEN score IS NULL THEN NULL");
        foreach (var band in bands.From)
        {
            string reached = band.Start is not { } start ? "1 = 1"
                : lower ? $"score <= {dialect.Number(start)} + {slack}" : $"score >= {dialect.Number(start)} - {slack}";
            text.Append(" WHEN ").Append(reached).Append(" THEN ").Append(dialect.Text(band.Name));
        }

        return text.Append(" END").ToString();
    }

    // ------------------------------------------------------------------ problems

    private string Problems(ModelCheck[] checks)
    {
        var text = new StringBuilder();
        var keep = _model.Keep;
        var conditions = Array.ConvertAll(checks, static check => check.When.Text);
        var facts = outline.Criteria.Where(static criterion => criterion.Missing is RenormaliseMissing).ToArray();
        var known = Array.ConvertAll(facts, criterion => _model.Facts[criterion.Index].IsThere.Text);
        var (last, outputs) = _model.Stages.Write(_source.From, _source.Id, [.. conditions, .. known, keep.Text], Condition.Always, text);
        conditions = outputs[..conditions.Length];
        known = outputs[conditions.Length..^1];
        string kept = outputs[^1];
        const string AnyKept = "count(CASE WHEN kept THEN 1 END)";
        var rows = new List<Finding>
        {
            new(ProblemCodes.BadId, "$", "a location has no id", "id0 IS NULL", OfAll: true, Count),
            new(ProblemCodes.Duplicate, "$", "the id of a location is given twice", null, OfAll: true,
                static _ => "count(id0) - count(DISTINCT id0)"),
            new(ProblemCodes.NothingLeft, "$", "no location is left to score", null, OfAll: true,
                static _ => $"CASE WHEN {AnyKept} = 0 THEN 1 ELSE 0 END"),
        };
        for (int k = 0; k < checks.Length; k++)
        {
            var check = checks[k];
            rows.Add(new(check.Code, check.Path, check.Message, conditions[k], check.OfAll, Count, HasExamples: true));
        }

        for (int k = 0; k < facts.Length; k++)
        {
            rows.Add(new(ProblemCodes.FactMissing, facts[k].Path, $"no scored location has a fact for '{facts[k].Criterion.Id}'", known[k],
                OfAll: false, static found => $"CASE WHEN {Count(found)} = 0 AND {AnyKept} > 0 THEN 1 ELSE 0 END"));
        }

        // One question for all would have more columns than PostgreSQL allows, and be looked through once for each row of the answer.
        var parts = rows.Chunk(FindingsAtOnce).ToArray();
        for (int part = 0; part < parts.Length; part++) Ask(parts[part], part, last, kept, text);
        string twice = source.Layout == SqlLayout.Long ? "\nUNION ALL " + TwiceInLong() : "";
        var answers = Enumerable.Range(0, parts.Length)
            .Select(static part => FormattableString.Invariant($"SELECT code, path, message, found, examples FROM m{part}") +
                " WHERE found > 0");
        return $"WITH {text}\n{string.Join("\nUNION ALL ", answers)}{twice}{dialect.End}";

        static string Count(string condition) => $"count(CASE WHEN {condition} THEN 1 END)";
    }

    /// <summary>Writes two stages: numbers and examples of some findings, and a row for each of them.</summary>
    private void Ask(Finding[] findings, int part, string from, string kept, StringBuilder text)
    {
        var (columns, counts, found, examples, list) =
            (new StringBuilder(), new StringBuilder(), new StringBuilder(), new StringBuilder(), new StringBuilder());
        foreach (var (k, finding) in findings.Index())
        {
            string bad = FormattableString.Invariant($"bad{k}");
            if (finding.Condition is { } condition) columns.Append(CultureInfo.InvariantCulture, $", {condition} AS {bad}");
            if (!finding.OfAll) bad = "kept AND " + bad;
            counts.Append(CultureInfo.InvariantCulture, $"{(k > 0 ? ", " : "")}{finding.Found(bad)} AS f{k}");
            found.Append(CultureInfo.InvariantCulture, $" WHEN l.k = {k} THEN f{k}");
            if (finding.HasExamples)
            {
                counts.Append(CultureInfo.InvariantCulture, $", {dialect.Examples("id0", bad)} AS e{k}");
                examples.Append(CultureInfo.InvariantCulture, $" WHEN l.k = {k} THEN e{k}");
            }

            string[] names = k == 0 ? [" AS k", " AS code", " AS path", " AS message"] : ["", "", "", ""];
            list.Append(k > 0 ? "\n  UNION ALL " : "").Append(CultureInfo.InvariantCulture, $"SELECT {k}{names[0]}, ");
            list.Append(dialect.Text(finding.Code)).Append(names[1]).Append(", ").Append(dialect.Text(finding.Path)).Append(names[2]);
            list.Append(", ").Append(dialect.Text(finding.Message)).Append(names[3]);
        }

        string example = examples.Length > 0 ? $"CASE{examples} ELSE '' END" : "''";
        text.Append(CultureInfo.InvariantCulture,
            $",\na{part} AS (SELECT {counts} FROM (SELECT id0, {kept} AS kept{columns} FROM {from}) AS c)");
        text.Append(CultureInfo.InvariantCulture, $",\nm{part} AS (SELECT l.code AS code, l.path AS path, l.message AS message, ");
        text.Append(CultureInfo.InvariantCulture, $"CASE{found} END AS found, {example} AS examples ");
        text.Append(CultureInfo.InvariantCulture, $"FROM a{part} CROSS JOIN ({list}) AS l)");
    }

    private string TwiceInLong() =>
        $"SELECT {dialect.Text(ProblemCodes.Duplicate)} AS code, '$' AS path, {dialect.Text("a fact is given twice")} AS message, " +
            $"count(*) AS found, " +
        $"min(id0) AS examples FROM (SELECT t.id AS id0 FROM {_source.LongRows} GROUP BY t.id, t.indicator HAVING count(t.value) > 1) " +
            $"AS d HAVING count(*) > 0";

    /// <summary>One thing that would stop the library.</summary>
    /// <param name="Code">The code of the problem.</param>
    /// <param name="Path">The JSON path in the model.</param>
    /// <param name="Message">What is wrong.</param>
    /// <param name="Condition">What is asked of each row, or null.</param>
    /// <param name="OfAll">Whether it is asked of rows that are not scored, too.</param>
    /// <param name="Found">How often it is wrong, an aggregate over the name of that condition.</param>
    /// <param name="HasExamples">Whether ids of rows for which the condition holds are examples.</param>
    private sealed record Finding(
        string Code, string Path, string Message, string? Condition, bool OfAll, Func<string, string> Found,
        bool HasExamples = false);

    // ------------------------------------------------------------------ notices

    private ImmutableArray<Notice> Notices(int length)
    {
        var notices = ImmutableArray.CreateBuilder<Notice>();
        notices.Add(new(SqlNoticeCodes.Units, "Columns of a table have no units: they are taken to be in those that the model states."));
        if (outline.Model.ReferenceYear is { } year)
            notices.Add(new(SqlNoticeCodes.Years, string.Create(CultureInfo.InvariantCulture,
                $"Columns of a table have no years: nothing says whether facts describe {year}.")));
        if (!dialect.IsProven)
            notices.Add(new(SqlNoticeCodes.Unchecked,
                $"No test compares the statements for {dialect.Name} by running them: run the probe, and compare a sample with " +
                    $"the library."));
        if (outline.Model.Method is { } method)
            notices.Add(new(SqlNoticeCodes.ComparesLocations, $"{method.Info.Name} compares all locations with each other: run the " +
                "statement over the whole table at once, not part by part, and expect scores to change when a location joins."));
        if (_model.Claim == SqlClaim.Within1e12 && outline.Model.Method is not null)
            notices.Add(new(SqlNoticeCodes.NotSameBits, "Sums over all locations round otherwise than in the library: scores agree " +
                "within 1e-12 of the largest, and ranks are the same unless scores lie that near to the tie tolerance."));
        else if (_model.Claim == SqlClaim.Within1e12)
            notices.Add(new(SqlNoticeCodes.NotSameBits, "A fixed value outside 0..1 changes the grid of the library when there is a " +
                "gap: scores agree within 1e-12."));
        if (dialect == SqlDialect.ClickHouse && length > 250_000)
            notices.Add(new(SqlNoticeCodes.Limit, "The statement is longer than ClickHouse accepts by default: raise max_query_size " +
                "and max_ast_elements."));
        return notices.ToImmutable();
    }
}
