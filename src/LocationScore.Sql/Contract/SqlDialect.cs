using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore.Sql;

/// <summary>The SQL of one engine: how it writes numbers, names and texts. The family is closed.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class SqlDialect : IEquatable<SqlDialect>
{
    private readonly string _before, _after, _quote;
    private readonly bool _backslash;

    private SqlDialect(string name, bool isProven, string doubleType, string textType, (string Before, string After) number, string quote,
        bool backslash)
    {
        Name = name;
        IsProven = isProven;
        DoubleType = doubleType;
        TextType = textType;
        (_before, _after) = number;
        _quote = quote;
        _backslash = backslash;
    }

    /// <summary>By how many places a 1 can be shifted in an integer.</summary>
    internal const int MostShifted = 30;

    /// <summary>Gets the dialect of DuckDB; tested by running.</summary>
    public static SqlDialect DuckDb { get; } = new("duckdb", true, "DOUBLE", "VARCHAR", ("", "E0"), "\"", false);

    /// <summary>Gets the dialect of PostgreSQL 15 and later; tested by running.</summary>
    public static SqlDialect PostgreSql { get; } =
        new("postgres", true, "double precision", "text", ("'", "'::float8"), "\"", false)
        {
            // A list of stages of its own keeps a query from being merged into the one around it, and leaves it to parallel workers.
            Fence = "WITH f AS (SELECT 1) ",
            CopiesStages = true,
            Never = "clock_timestamp() IS NULL",
            Order = " COLLATE \"C\""
        };

    /// <summary>Gets the dialect of ClickHouse 24.4 and later; tested by running on 26.7.</summary>
    public static SqlDialect ClickHouse { get; } =
        new("clickhouse", true, "Nullable(Float64)", "Nullable(String)", ("", "E0"), "\"", true)
        {
            // Merging stages and pushing filters through them makes planning take minutes where there are fifty of them.
            Filled = "assumeNotNull",
            End = "\nSETTINGS query_plan_merge_expressions = 0, query_plan_filter_push_down = 0",
        };

    /// <summary>Gets the dialect of Spark SQL 4; a statement only, whose bits nobody has compared.</summary>
    public static SqlDialect Spark { get; } = new("spark", false, "DOUBLE", "STRING", ("", "D"), "`", true);

    /// <summary>Gets the dialect of Trino; a statement only, whose bits nobody has compared.</summary>
    public static SqlDialect Trino { get; } = new("trino", false, "DOUBLE", "VARCHAR", ("", "E0"), "\"", false);

    /// <summary>Gets the dialect of BigQuery; a statement only, whose bits nobody has compared.</summary>
    public static SqlDialect BigQuery { get; } = new("bigquery", false, "FLOAT64", "STRING", ("", "E0"), "`", true);

    /// <summary>Gets all dialects, those that are tested by running first.</summary>
    public static ImmutableArray<SqlDialect> All { get; } = [DuckDb, PostgreSql, ClickHouse, Spark, Trino, BigQuery];

    /// <summary>Gets the name, such as <c>duckdb</c>.</summary>
    public string Name { get; }

    /// <summary>Gets whether the statements are compared with the library by running them.</summary>
    public bool IsProven { get; }

    /// <summary>The type of numbers.</summary>
    internal string DoubleType { get; }

    /// <summary>The type of ids.</summary>
    internal string TextType { get; }

    /// <summary>What keeps the planner from writing a stage into the next one and repeating its expressions.</summary>
    internal string Fence { get; private init; } = "";

    /// <summary>Whether each stage costs a copy of each row, so that few of them are better than many.</summary>
    internal bool CopiesStages { get; private init; }

    /// <summary>What makes of a number that may be absent one that is never, of any value where it was; null where absence costs
    /// nothing.</summary>
    internal string? Filled { get; private init; }

    /// <summary>A condition that never holds, which the planner must not move: conditions on what rests on it are asked where it is
    /// computed, and not in the stages before, again and again.</summary>
    internal string? Never { get; private init; }

    /// <summary>Whether a number that is too large or too small is an error.</summary>
    internal bool RaisesOverflow => !HasBits && this != DuckDb;

    /// <summary>Whether the bits of a number can be taken as an integer.</summary>
    internal bool HasBits => this == ClickHouse;

    /// <summary>The exponent of a number, with 1023 added, counted so that mantissas run from √½ to √2.</summary>
    internal string Octave(string number) =>
        $"bitShiftRight(reinterpretAsInt64({number}) + {PortableMath.OneBits - PortableMath.AboveSqrtHalfBits}, 52)";

    /// <summary>A number without the power of two that belongs to its octave.</summary>
    internal string Scaled(string number, string octave) =>
        $"reinterpretAsFloat64((reinterpretAsInt64({number}) - bitShiftLeft({octave}, 52)) + {PortableMath.OneBits})";

    /// <summary>Whether an integer can be shifted, as tests show.</summary>
    internal bool HasShift => this == DuckDb || this == PostgreSql;

    /// <summary>2 to the power of an integer from 0 to <see cref="MostShifted"/>, as a number.</summary>
    internal string Shifted(string integer) => Double($"(1 << {integer})");

    /// <summary>An integer as a number.</summary>
    internal string Double(string integer) => $"CAST({integer} AS {DoubleType})";

    /// <summary>What a statement of many stages ends with.</summary>
    internal string End { get; private init; } = "";

    /// <summary>What makes texts sort by their bytes.</summary>
    internal string Order { get; private init; } = "";

    /// <summary>A number that reads back to the same bits; a bare decimal would be an exact numeric in some engines.</summary>
    internal string Number(double value)
    {
        string text = RoundTrip.Text(value);
        bool isDouble = text.Contains('E', StringComparison.Ordinal) && _after == "E0";
        text = _before + text + (isDouble ? "" : _after);
        return value < 0 || double.IsNegative(value) ? "(" + text + ")" : text;
    }

    /// <summary>A name that may hold anything but the character of code 0.</summary>
    internal string Quote(string name)
    {
        if (_backslash) name = name.Replace("\\", "\\\\", StringComparison.Ordinal);
        string mark = _backslash ? "\\" + _quote : _quote + _quote;
        if (this == Spark) mark = _quote + _quote;
        return _quote + name.Replace(_quote, mark, StringComparison.Ordinal) + _quote;
    }

    /// <summary>A text.</summary>
    internal string Text(string text)
    {
        if (_backslash) return "'" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)
            + "'";
        bool escape = this == PostgreSql && text.Contains('\\', StringComparison.Ordinal);
        text = text.Replace("'", "''", StringComparison.Ordinal);
        return escape ? "E'" + text.Replace("\\", "\\\\", StringComparison.Ordinal) + "'" : "'" + text + "'";
    }

    /// <summary>At most five ids of the rows of a group for which a test holds, in order, as one text.</summary>
    internal string Examples(string id, string test)
    {
        string chosen = $"CASE WHEN {test} THEN {id} END";
        if (this == DuckDb) return $"array_to_string(min({chosen}, 5), ', ')";
        if (this == PostgreSql)
            return $"array_to_string((array_agg({id} ORDER BY {id}{Order}) FILTER (WHERE {test}))[1:5], ', ')";
        if (this == ClickHouse) return $"arrayStringConcat(arraySlice(arraySort(groupArrayIf({id}, {test})), 1, 5), ', ')";
        return $"min({chosen})";
    }

    /// <summary>The MD5 of a text, as a text of hexadecimal digits.</summary>
    internal string Hash(string text) => this == ClickHouse ? $"hex(MD5({text}))" : this == Trino ? $"to_hex(md5(to_utf8({text})))"
        : this == BigQuery ? $"TO_HEX(MD5({text}))" : $"md5({text})";

    /// <summary>Whether the engine has an aggregate for percentiles and one for a sorted list.</summary>
    internal bool HasSortedAggregates => this == DuckDb || this == PostgreSql || this == ClickHouse;

    /// <summary>The day on which a statement runs, as year-month-day.</summary>
    internal string Today => this == DuckDb ? "strftime(current_date, '%Y-%m-%d')"
        : this == PostgreSql ? "to_char(current_date, 'YYYY-MM-DD')"
        : this == ClickHouse ? "toString(today())" : this == Trino ? "CAST(current_date AS VARCHAR)"
        : $"CAST(current_date() AS {TextType})";

    /// <summary>The numbers that are there, in rising order, as one text with spaces between them; 0 for −0.</summary>
    internal string Sorted(string number) => this == DuckDb
        ? $"array_to_string(array_agg({number} + 0E0 ORDER BY {number}) FILTER (WHERE {number} IS NOT NULL), ' ')"
        : this == PostgreSql ? $"array_to_string(array_agg({number} + 0 ORDER BY {number}) FILTER (WHERE {number} IS NOT NULL), ' ')"
        : $"arrayStringConcat(arrayMap(k -> toString(k + 0E0), arraySort(groupArray({number}))), ' ')";

    /// <summary>A percentile as the library takes it: between the two neighbours, in proportion.</summary>
    internal string Quantile(string number, double share) => this == DuckDb ? $"quantile_cont({number}, {Number(share)})"
        : this == PostgreSql ? $"percentile_cont({Number(share)}) WITHIN GROUP (ORDER BY {number})"
        : $"quantileExactInclusive({Number(share)})({number})";

    /// <summary>Tells whether both are the same dialect.</summary>
    /// <param name="other">The other one.</param>
    /// <returns>Whether they are the same.</returns>
    public bool Equals(SqlDialect? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    /// <summary>Returns the name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
