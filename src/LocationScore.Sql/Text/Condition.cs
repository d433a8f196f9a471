namespace LocationScore.Sql;

/// <summary>A condition of a statement: known beforehand, or an expression.</summary>
internal sealed class Condition
{
    private readonly SqlDialect? _dialect;
    private readonly string? _text;

    internal Condition(SqlDialect dialect, string text, int level) => (_dialect, _text, Level) = (dialect, text, level);

    private Condition(bool known) => Known = known;

    internal static Condition Always { get; } = new(true);

    internal static Condition Never { get; } = new(false);

    /// <summary>Whether it holds for every location, or for none; null when that depends on the location.</summary>
    internal bool? Known { get; }

    internal int Level { get; }

    internal string Text => _text ?? (Known == true ? "1 = 1" : "1 = 0");

    public static Condition operator &(Condition a, Condition b) =>
        a.Known == false || b.Known == false ? Never : a.Known == true ? b : b.Known == true ? a : Join(a, "AND", b);

    public static Condition operator |(Condition a, Condition b) =>
        a.Known == true || b.Known == true ? Always : a.Known == false ? b : b.Known == false ? a : Join(a, "OR", b);

    public static Condition operator !(Condition a) =>
        a.Known is { } known ? (known ? Never : Always) : new(a._dialect!, $"(NOT {a._text})", a.Level);

    /// <summary>All of some conditions, in one pair of brackets however many they are.</summary>
    internal static Condition All(SqlDialect dialect, IReadOnlyList<Condition> conditions) =>
        new(dialect, $"({string.Join(" AND ", conditions.Select(static one => one.Text))})", conditions.Max(static one => one.Level));

    /// <summary>A number that depends on conditions, the first that holds; numbers may be absent (null).</summary>
    internal static Number? Case(SqlDialect dialect, Number? otherwise, params ReadOnlySpan<(Condition When, Number? Then)> arms)
    {
        var text = new System.Text.StringBuilder("CASE");
        int level = 0, written = 0;
        foreach (var (when, then) in arms)
        {
            if (when.Known == false) continue;
            if (when.Known == true)
            {
                otherwise = then;
                break;
            }

            text.Append(" WHEN ").Append(when.Text).Append(" THEN ").Append(then?.Show(dialect) ?? "NULL");
            level = Math.Max(level, Math.Max(when.Level, then?.Level ?? 0));
            written++;
        }

        if (written == 0) return otherwise;
        if (otherwise is not null) text.Append(" ELSE ").Append(otherwise.Show(dialect));
        return new(dialect, text.Append(" END").ToString(), Math.Max(level, otherwise?.Level ?? 0));
    }

    private static Condition Join(Condition a, string sign, Condition b) =>
        new(a._dialect!, $"({a._text} {sign} {b._text})", Math.Max(a.Level, b.Level));
}
