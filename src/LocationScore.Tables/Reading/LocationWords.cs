using System.Collections.Immutable;

namespace LocationScore.Tables.Reading;

/// <summary>The words that usually head the column of the location where it is not called so; the narrower place first.</summary>
internal static class LocationWords
{
    private static readonly string[] s_words =
        ["city", "cityname", "town", "municipality", "place", "metro", "metroarea", "region", "regionname", "province", "state", "country",
            "countryname", "economy", "geo", "area"];

    /// <summary>The column whose header is the narrowest of the words; null when there is none.</summary>
    internal static int? In(ImmutableArray<string> names) => All(names).Select(static at => (int?)at).FirstOrDefault();

    /// <summary>The columns whose headers are such words, the narrowest place first.</summary>
    internal static IEnumerable<int> All(ImmutableArray<string> names) =>
        from word in s_words
        from at in Enumerable.Range(0, names.Length)
        where Header.Fold(names[at]) == word
        select at;
}
