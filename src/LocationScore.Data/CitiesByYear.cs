using System.Collections.Immutable;
using LocationScore.Json;

namespace LocationScore.Data;

/// <summary>Yearly facts of the sixteen cities of <see cref="Cities2011"/>: 6,765 values of 29 indicators, 2003 to 2023, each with its
/// source.</summary>
/// <remarks>
/// Nothing is filled in: a gap is a gap. A note that begins with "Doubtful" says what is wrong with a value or may be. Counts from
/// OpenFlights are under the ODbL: say so where they are shown, and share them alike (see <see cref="FactSource.Licence"/>). The document
/// is read when first asked for, so that nothing else pays for it.
/// </remarks>
/// <threadsafety>All members may be called from several threads.</threadsafety>
public static class CitiesByYear
{
    private const string Computed = "computed";

    private static readonly Lazy<FactTable> s_facts =
        new(static () => FactsJson.Parse(EmbeddedText.Bytes("Facts/cities-by-year.json"), "cities-by-year.json"));

    private static readonly Lazy<ILookup<int, Fact>> s_byYear =
        new(static () => Facts.Facts.SelectMany(static fact => fact.Alternatives.Prepend(fact)).ToLookup(static fact => fact.Year!.Value));

    /// <summary>What is computed per resident in the facts of 2011: the yearly number over the residents of the census.</summary>
    private static readonly (string Indicator, string Numerator, double Scale)[] s_perResident =
    [
        ("students_per_1000_residents", "students_enrolled", 1000),
        ("invention_patents_in_force_per_10000", "invention_patents_in_force", 10_000),
    ];

    /// <summary>Gets the years that have facts, rising.</summary>
    public static ImmutableArray<int> Years { get; } = [.. Enumerable.Range(2003, 21)];

    /// <summary>Gets every yearly fact: of each cell the value nearest to 2011, with those of other years as alternatives.</summary>
    public static FactTable Facts => s_facts.Value;

    /// <summary>Gets the facts of 2011 in which every cell that has a value of another year has that value instead; its fact of 2011 is
    /// the first alternative. Cells without a value of the year stay as they are.</summary>
    /// <param name="year">One of <see cref="Years"/>.</param>
    /// <returns>The locations and indicators of <see cref="Cities2011.Facts"/>. Students and patents in force per resident are computed
    /// from the numbers of the year over the residents of the census of 2010, and say so.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are no facts of the year.</exception>
    public static FactTable Of(int year)
    {
        if (!Years.Contains(year))
            throw new ArgumentOutOfRangeException(nameof(year), year, $"There are facts of {Years[0]} to {Years[^1]}.");
        var known = Cities2011.Facts;
        var yearly = s_byYear.Value[year].ToDictionary(static fact => (fact.Location, fact.Indicator));
        foreach (var (indicator, numerator, scale) in s_perResident)
        {
            foreach (var location in known.Locations)
            {
                if (!yearly.TryGetValue((location.Id, numerator), out var count)
                    || known[location.Id, "population"]?.Value is not { } residents
                    || known[location.Id, indicator] is not { Value: not null } fact) continue;
                yearly[(location.Id, indicator)] = fact with
                {
                    Value = scale * count.Value!.Value / residents,
                    Year = year,
                    Quality = FactQuality.Derived,
                    Source = Computed,
                    Evidence = $"{numerator} of {year} / residents of the census of 2010",
                    Note = count.Note,
                    OriginalIndicator = null,
                    Alternatives = [],
                };
            }
        }

        var facts = known.Facts.Select(fact =>
            fact.Value is null || !yearly.TryGetValue((fact.Location, fact.Indicator), out var other) ? fact
            : fact.Year == year ? Doubted(fact, other)
            : other with { Alternatives = [fact with { Alternatives = [] }, .. fact.Alternatives] });
        var sources = known.Sources.Concat(Facts.Sources);
        return FactTable.Create(known.Locations, known.Indicators, facts, sources);
    }

    /// <summary>A fact of the year that was known before, with the doubts that only the other years raise.</summary>
    private static Fact Doubted(Fact fact, Fact yearly) => yearly.Note?.StartsWith("Doubtful", StringComparison.Ordinal) != true
        || fact.Note?.StartsWith("Doubtful", StringComparison.Ordinal) == true || yearly.Value != fact.Value ? fact
        : fact with { Note = fact.Note is null ? yearly.Note : $"{yearly.Note} {fact.Note}" };
}
