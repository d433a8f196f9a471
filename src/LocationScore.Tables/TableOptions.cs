using System.Collections.Immutable;

namespace LocationScore.Tables;

/// <summary>What a reader may understand beyond the strict form. Each option is off unless it is asked for, and leaves a notice where it
/// was used.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record TableOptions
{
    /// <summary>Gets the strict form: nothing is allowed.</summary>
    public static TableOptions Strict { get; } = new();

    /// <summary>Gets the sign before the decimals. With a comma, points may stand between thousands and nowhere else.</summary>
    public DecimalSign Decimal { get; init; }

    /// <summary>Gets the marks, such as <c>-</c>, <c>..</c> or <c>n/a</c>, that say that a value is not known, as an empty cell does; none
    /// by default.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>Gets the year that is taken from a table with several years; <see langword="null"/> refuses such a table.</summary>
    public YearChoice? Year { get; init; }

    /// <summary>Gets whether lines above the header, such as titles and remarks, are passed over.</summary>
    public bool FindHeader { get; init; }

    /// <summary>Gets whether the column of the location may be headed by a usual word, such as City, Region or Country, the narrowest of
    /// them.</summary>
    public bool UsualWords { get; init; }
}

/// <summary>The sign before the decimals of a number.</summary>
public enum DecimalSign
{
    /// <summary>A point, as in 1234.5.</summary>
    Point,

    /// <summary>A comma, as in 1234,5 or 1.234,5.</summary>
    Comma,
}

/// <summary>Which year is taken from a table with several years.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record YearChoice
{
    private YearChoice(int? year) => Year = year;

    /// <summary>Gets the choice of the latest year of each cell.</summary>
    public static YearChoice Latest { get; } = new((int?)null);

    /// <summary>Gets the year, 1..9999; <see langword="null"/> means the latest.</summary>
    public int? Year { get; }

    /// <summary>Chooses one year: facts of other years are left out, facts without a year stay.</summary>
    /// <param name="year">The year, 1..9999.</param>
    /// <returns>The choice.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside 1..9999.</exception>
    public static YearChoice Of(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        return new(year);
    }
}
