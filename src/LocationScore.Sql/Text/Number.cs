namespace LocationScore.Sql;

/// <summary>A number of a statement: a constant, or an expression. Constants are computed here, with the arithmetic that the engine
/// has.</summary>
internal sealed class Number
{
    private readonly SqlDialect? _dialect;
    private readonly string? _text;

    internal Number(SqlDialect dialect, string text, int level) => (_dialect, _text, Level) = (dialect, text, level);

    private Number(double value) => Constant = value;

    /// <summary>The value that is the same for every location, or null.</summary>
    internal double? Constant { get; }

    /// <summary>The stage in which the expression can be computed first.</summary>
    internal int Level { get; }

    public static implicit operator Number(double value) => new(value);

    public static Number operator +(Number a, Number b) =>
        a is { Constant: { } x } && b is { Constant: { } y } ? x + y : a.Constant == 0 ? b : b.Constant == 0 ? a : Join(a, "+", b);

    public static Number operator -(Number a, Number b) =>
        a is { Constant: { } x } && b is { Constant: { } y } ? x - y : b.Constant == 0 ? a : Join(a, "-", b);

    public static Number operator *(Number a, Number b) =>
        a is { Constant: { } x } && b is { Constant: { } y } ? x * y : a.Constant == 1 ? b : b.Constant == 1 ? a : Join(a, "*", b);

    public static Number operator /(Number a, Number b) =>
        a is { Constant: { } x } && b is { Constant: { } y } ? x / y : b.Constant == 1 ? a : Join(a, "/", b);

    public static Condition operator <(Number a, Number b) => Compare(a, "<", b);

    public static Condition operator >(Number a, Number b) => Compare(a, ">", b);

    public static Condition operator <=(Number a, Number b) => Compare(a, "<=", b);

    public static Condition operator >=(Number a, Number b) => Compare(a, ">=", b);

    internal Condition Is(Number other) => Compare(this, "=", other);

    internal Condition IsNot(Number other) => Compare(this, "<>", other);

    internal Condition IsNull => Constant is not null ? Condition.Never : new(_dialect!, $"{_text} IS NULL", Level);

    internal Condition IsThere => Constant is not null ? Condition.Always : new(_dialect!, $"{_text} IS NOT NULL", Level);

    /// <summary>Whether the number is there and lies between two others or is one of them.</summary>
    internal Condition IsBetween(double low, double high) => Constant is { } x ? x >= low && x <= high ? Condition.Always : Condition.Never
        : new(_dialect!, $"{_text} BETWEEN {_dialect!.Number(low)} AND {_dialect.Number(high)}", Level);

    /// <summary>The same number, and anything where there is none.</summary>
    internal Number OrAnything => Constant is not null || _dialect!.Filled is not { } filled ? this : Call(filled);

    internal Number Abs => Constant is { } x ? Math.Abs(x) : Call("abs");

    internal Number Floor => Constant is { } x ? Math.Floor(x) : Call("floor");

    internal Number Root => Constant is { } x ? Math.Sqrt(x) : Call("sqrt");

    /// <summary>The engine's logarithm: a guess, whose last bits are its own.</summary>
    internal Number EngineLog => Call("ln");

    /// <summary>2 to the power of a whole number.</summary>
    internal Number Power2 => new(_dialect!, $"power({_dialect!.Number(2)}, {_text})", Level);

    /// <summary>An aggregate over all rows for which a condition holds, as a number of every row.</summary>
    internal Number Over(string function, Condition keep) =>
        new(_dialect!, $"CAST({function}(CASE WHEN {keep.Text} THEN {_text} END) OVER () AS {_dialect!.DoubleType})",
            Math.Max(Level, keep.Level));

    /// <summary>The place among all rows for which a condition holds, from 1 for the least; equal numbers in any order.</summary>
    internal Number PlaceAmong(Condition known) =>
        new(_dialect!, $"CAST(row_number() OVER (PARTITION BY CASE WHEN {known.Text} THEN 1 ELSE 0 END ORDER BY {_text}) AS " +
            $"{_dialect!.DoubleType})", Math.Max(Level, known.Level));

    internal Number AtLeast(Number least) => Pair(this, "greatest", least, Math.Max);

    internal Number AtMost(Number most) => Pair(this, "least", most, Math.Min);

    /// <summary>The same number, with another one where there is none.</summary>
    internal Number Or(Number other) =>
        Constant is not null ? this : new(_dialect!, $"coalesce({_text}, {other.Show(_dialect!)})", Math.Max(Level, other.Level));

    internal string Show(SqlDialect dialect) => _text ?? dialect.Number(Constant!.Value);

    private static Number Join(Number a, string sign, Number b)
    {
        var dialect = (a._dialect ?? b._dialect)!;
        return new(dialect, $"({a.Show(dialect)} {sign} {b.Show(dialect)})", Math.Max(a.Level, b.Level));
    }

    private static Condition Compare(Number a, string sign, Number b)
    {
        if (a is { Constant: { } x } && b is { Constant: { } y })
        {
            bool holds = sign switch { "<" => x < y, ">" => x > y, "<=" => x <= y, ">=" => x >= y, "=" => x == y, _ => x != y };
            return holds ? Condition.Always : Condition.Never;
        }

        var dialect = (a._dialect ?? b._dialect)!;
        return new(dialect, $"{a.Show(dialect)} {sign} {b.Show(dialect)}", Math.Max(a.Level, b.Level));
    }

    private static Number Pair(Number a, string function, Number b, Func<double, double, double> compute)
    {
        if (a is { Constant: { } x } && b is { Constant: { } y }) return compute(x, y);
        var dialect = (a._dialect ?? b._dialect)!;
        return new(dialect, $"{function}({a.Show(dialect)}, {b.Show(dialect)})", Math.Max(a.Level, b.Level));
    }

    private Number Call(string function) => new(_dialect!, $"{function}({_text})", Level);
}
