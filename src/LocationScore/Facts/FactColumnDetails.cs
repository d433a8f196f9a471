using System.Collections.Immutable;

namespace LocationScore;

/// <summary>What a column of facts says beyond its values, one place per location or once for all.</summary>
/// <param name="Facts">Years, qualities, sources and whole facts; its values are not used.</param>
/// <param name="AllSources">The sources that positions name.</param>
internal sealed record FactColumnDetails(IndicatorFacts Facts, ImmutableArray<FactSource> AllSources)
{
    internal Fact? Whole(int location) => Facts.Whole?.GetValueOrDefault(location);

    internal int? YearAt(int location) => Whole(location) is { } whole ? whole.Year : Facts.Years.IsEmpty ? Facts.Year : Facts.Years[location] is > 0 and var year ? year : null;

    /// <summary>The fact of a location with a value that no whole fact stands for.</summary>
    internal Fact FactAt(int location, double value, string place, Indicator indicator)
    {
        int source = Facts.Sources.IsEmpty ? Facts.Source ?? -1 : Facts.Sources[location];
        return new(place, indicator.Id, value, indicator.Unit, YearAt(location), Facts.Qualities.IsEmpty ? Facts.Quality : Facts.Qualities[location], source < 0 ? null : AllSources[source].Id);
    }

    internal FactColumnDetails Select(int[] rows)
    {
        Dictionary<int, Fact>? whole = null;
        if (Facts.Whole is not null)
        {
            whole = [];
            for (int k = 0; k < rows.Length; k++)
            {
                if (Whole(rows[k]) is { } fact) whole[k] = fact;
            }
        }

        return this with
        {
            Facts = Facts with { Values = [], Years = Picked(Facts.Years, rows), Qualities = Picked(Facts.Qualities, rows), Sources = Picked(Facts.Sources, rows), Whole = whole },
        };
    }

    private static ImmutableArray<T> Picked<T>(ImmutableArray<T> all, int[] rows) => all.IsEmpty ? all : [.. rows.Select(row => all[row])];
}
