using System.Globalization;

namespace LocationScore.Reporting;

/// <summary>What a ranking rests on, in sentences.</summary>
internal static class BasisText
{
    internal static string Of(RankingBasis basis)
    {
        string sentence = $"{Words.Count(basis.Reported, "fact")} in {Words.Count(basis.Cells, "cell")} ({Gaps(basis)}), {Years(basis)}, " +
            $"from {Words.Count(basis.Sources.Length, "source")}; {Quality(basis)}.";
        if (basis.Derived > 0) sentence += $" {NumberStyle.Whole.Format(basis.Derived)} {(basis.Derived == 1 ? "is"
            : "are")} computed by the model from other facts.";
        if (basis.Unsourced > 0) sentence += $" {NumberStyle.Whole.Format(basis.Unsourced)} {(basis.Unsourced == 1 ? "names"
            : "name")} no source.";
        return sentence;
    }

    private static string Gaps(RankingBasis basis)
    {
        string filled = $"{NumberStyle.Whole.Format(basis.Filled)} filled in by the rules of the model";
        string absent = $"{NumberStyle.Whole.Format(basis.Absent)} without data, left out of the score";
        return (basis.Filled, basis.Absent) switch
        {
            (0, 0) => "nothing was filled in",
            (_, 0) => filled,
            (0, _) => absent,
            _ => $"{filled}, {absent}",
        };
    }

    private static string Quality(RankingBasis basis)
    {
        string text = Words.Join([.. basis.Qualities
            .Select(static one => $"{NumberStyle.Whole.Format(one.Count)} {Quality(one.Quality)}")]);
        return text.Length > 0 ? text : "no facts";
    }

    private static string Quality(FactQuality quality) => quality == FactQuality.Unstated ? "of unstated quality"
        : quality.ToString().ToLowerInvariant();

    private static string Years(RankingBasis basis)
    {
        var known = basis.Years.Where(static one => one.Year is not null).ToList();
        if (known.Count == 0) return "without years";
        var most = known.MaxBy(static one => one.Count)!;
        return known.Count == 1
            ? string.Create(CultureInfo.InvariantCulture, $"all of {most.Year}")
            : string.Create(CultureInfo.InvariantCulture,
                $"years {known[0].Year}–{known[^1].Year} ({NumberStyle.Whole.Format(most.Count)} of {most.Year})");
    }
}
