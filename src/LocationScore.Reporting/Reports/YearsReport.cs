using System.Collections.Immutable;
using System.Globalization;

namespace LocationScore.Reporting;

/// <summary>Reports how ranks moved from year to year, and why one location moved.</summary>
/// <threadsafety>All members may be called from several threads.</threadsafety>
public static class YearsReport
{
    /// <summary>The most locations that are drawn, with the one whose way is told.</summary>
    internal const int MostLines = 30;

    private const int MostReasons = 3, MostDoubts = 10;
    private const string Doubtful = "Doubtful: ";

    /// <summary>Reports rankings of several years by one model.</summary>
    /// <param name="years">The rankings with their years, rising; at least one. All score the same criteria.</param>
    /// <param name="location">The id of the location whose way is told.</param>
    /// <returns>The report: the ranks of every location in every year, the way of one of them, and what rests on facts of
    /// each year.</returns>
    /// <exception cref="ArgumentException">There are no years, or the location was never scored.</exception>
    public static Report Of(ImmutableArray<KeyValuePair<int, ScoringResult>> years, string location)
    {
        ArgumentNullException.ThrowIfNull(location);
        if (years.IsDefaultOrEmpty) throw new ArgumentException("There are no years.", nameof(years));
        if (!years.Any(year => year.Value.Find(location) is not null))
            throw new ArgumentException($"'{location}' is in no ranking.", nameof(location));
        string span = years.Length == 1 ? $"{years[0].Key}" : $"{years[0].Key} to {years[^1].Key}";
        var report = new ReportBuilder($"Ranks by year, {span}");
        report.Paragraph($"{years[0].Value.Model.Name}. Each year is scored by the same model and the same ends of scales, so that " +
            "scores of different years compare.");
        Ranks(report, years);
        Way(report, years, location);
        Rests(report, years);
        Doubts(report, years);
        report.Draw(() => Drawing(years, location, $"{years[0].Value.Model.Name}: ranks by year, {span}").AsFile());
        return report.Build();
    }

    /// <summary>Every location that has a rank in some year, in the order of the last year that has it.</summary>
    internal static ImmutableArray<Location> Locations(ImmutableArray<KeyValuePair<int, ScoringResult>> years) =>
        [.. years.Reverse().SelectMany(static year => year.Value.Ranking).Select(static place => place.Location)
            .DistinctBy(static city => city.Id)];

    /// <summary>The first locations of the last year, and the one whose way is told.</summary>
    internal static IEnumerable<Location> Shown(ImmutableArray<Location> all, string? location) =>
        all.Where((city, k) => k < MostLines || city.Id == location);

    /// <summary>Ranks as lines through the years; one location may stand out.</summary>
    internal static Chart Lines(string title, ImmutableArray<KeyValuePair<int, ScoringResult>> years, IEnumerable<Location> shown,
        string? location) => BumpChart.Of(title, [.. years.Select(static year => year.Key.ToString(CultureInfo.InvariantCulture))],
        [.. shown.Select(city => (city.Name, (IReadOnlyList<int?>)[.. years.Select(year => year.Value.Find(city.Id)?.Rank)],
            city.Id == location))]);

    private static Chart Drawing(ImmutableArray<KeyValuePair<int, ScoringResult>> years, string location, string title)
    {
        var all = Locations(years);
        return Lines(all.Length > MostLines ? $"{title}, the first {MostLines} of {NumberStyle.Whole.Format(all.Length)}" : title, years,
            Shown(all, location), location);
    }

    private static void Ranks(ReportBuilder report, ImmutableArray<KeyValuePair<int, ScoringResult>> years)
    {
        var figures = new Figures(years[^1].Value);
        var table = report.Table("ranks",
        [
            new("location", "", Hidden: true), new("city", "City"),
            .. years.Select(static year => new ReportColumn($"rank{year.Key}", $"{year.Key}", NumberStyle.Whole, Right: true)),
            .. years.Select((year, k) => new ReportColumn($"score{year.Key}", $"Score {year.Key}", figures.ScoreStyle, Right: true,
                Hidden: k > 0 && k < years.Length - 1)),
        ]);
        foreach (var city in Locations(years))
        {
            var places = years.Select(year => year.Value.Find(city.Id)).ToList();
            table.Row([city.Id, city.Name, .. places.Select(static place => (ReportCell)(double?)place?.Rank),
                .. places.Select(static place => (ReportCell)place?.Score)]);
        }
    }

    private static void Way(ReportBuilder report, ImmutableArray<KeyValuePair<int, ScoringResult>> years, string location)
    {
        report.Strong(RanksInWords(years, location));
        if (MovesInWords(years, location) is { } moves) report.Paragraph(moves);
    }

    /// <summary>The ranks of one location, which has one in some year, as a sentence.</summary>
    internal static string RanksInWords(ImmutableArray<KeyValuePair<int, ScoringResult>> years, string location)
    {
        var places = Places(years, location);
        var spans = new List<string>();
        for (int k = 0; k < places.Count;)
        {
            int end = k;
            while (end + 1 < places.Count && places[end + 1].Place.Rank == places[k].Place.Rank
                && places[end + 1].Year == places[end].Year + 1) end++;
            spans.Add($"{places[k].Place.Rank} in {places[k].Year}{(end == k ? "" : $"–{places[end].Year}")}");
            k = end + 1;
        }

        return $"{places[0].Place.Location.Name} was number {Words.Join(spans)}.";
    }

    /// <summary>Which criteria moved the score of one location, and whom it passed; null when it has fewer than two years.</summary>
    internal static string? MovesInWords(ImmutableArray<KeyValuePair<int, ScoringResult>> years, string location)
    {
        var places = Places(years, location);
        if (places.Count < 2) return null;
        var (first, last) = (places[0], places[^1]);
        var figures = new Figures(years[^1].Value);
        string text = $"From {first.Year} to {last.Year} its score went from {figures.Score(first.Place.Score)} to " +
            $"{figures.Score(last.Place.Score)}.";
        if (first.Place.Explanation.Kind == ExplanationKind.Terms && last.Place.Explanation.Kind == ExplanationKind.Terms)
        {
            var moves = Moves(first.Place, last.Place);
            if (moves.Count > 0)
                text += $" Most of that: {Words.Join([.. moves.Select(move => $"{move.Name} ({figures.Gap(move.Gap)})")])}.";
        }

        return text + Passed(years, location);
    }

    private static List<(int Year, RankedLocation Place)> Places(ImmutableArray<KeyValuePair<int, ScoringResult>> years, string location) =>
        [.. years.Select(year => (Year: year.Key, Place: year.Value.Find(location))).Where(static x => x.Place is not null)
            .Select(static x => (x.Year, Place: x.Place!))];

    private static List<(string Name, double Gap)> Moves(RankedLocation first, RankedLocation last) =>
    [
        .. first.Contributions.Join(last.Contributions, static one => one.Criterion.Id, static one => one.Criterion.Id,
                static (was, now) => (Words.InSentence(now.Criterion), Gap: now.Points - was.Points))
            .Where(static move => move.Gap != 0).OrderByDescending(static move => Math.Abs(move.Gap)).Take(MostReasons),
    ];

    private static string Passed(ImmutableArray<KeyValuePair<int, ScoringResult>> years, string location)
    {
        var events = new List<string>();
        for (int k = 1; k < years.Length; k++)
        {
            if (years[k - 1].Value.Find(location) is not { } was || years[k].Value.Find(location) is not { } now) continue;
            foreach (var other in years[k].Value.Ranking)
            {
                if (years[k - 1].Value.Find(other.Location.Id) is not { } before) continue;
                if (was.Rank > before.Rank && now.Rank < other.Rank) events.Add($"it passed {other.Location.Name} in {years[k].Key}");
                if (was.Rank < before.Rank && now.Rank > other.Rank) events.Add($"{other.Location.Name} passed it in {years[k].Key}");
            }
        }

        return events.Count == 0 ? " It passed nobody, and nobody passed it." : $" On the way {Words.JoinFew(events)}.";
    }

    /// <summary>Which criteria have facts of the year for at least half of the locations, and which values left their scale.</summary>
    private static void Rests(ReportBuilder report, ImmutableArray<KeyValuePair<int, ScoringResult>> years)
    {
        report.Heading("What rests on facts of the year");
        var table = report.Table("basis", new("year", "Year", NumberStyle.Year, Right: true),
            new("criteria", "Criteria of the year", NumberStyle.Whole, Right: true), new("all", "of", NumberStyle.Whole, Right: true),
            new("cells", "Facts of the year", NumberStyle.WholePercent, Right: true), new("clipped", "Beyond the scales"));
        var held = new List<string>();
        foreach (var (year, result) in years)
        {
            var criteria = result.Ranking.SelectMany(static city => city.Contributions).GroupBy(static part => part.Criterion.Id).ToList();
            var moving = criteria.Where(group => 2 * group.Count(part => IsOf(part, year)) >= group.Count()).ToList();
            held.AddRange(criteria.Except(moving).Select(static group => Words.NameOf(group.First().Criterion)));
            var cells = criteria.SelectMany(static group => group).Where(static part => part.State != CellState.Absent).ToList();
            var clipped = result.Notices.Where(notice => notice.Code == NoticeCodes.Clipped && notice.Location is { } place
                && result.Find(place)?.Contributions.FirstOrDefault(part => part.Criterion.Id == notice.Node) is { } part
                && IsOf(part, year)).ToList();
            double share = cells.Count == 0 ? 0 : (double)cells.Count(part => IsOf(part, year)) / cells.Count;
            table.Row((double)year, moving.Count, criteria.Count, share, clipped.Count == 0 ? "none"
                : Words.JoinFew([.. clipped.Select(notice => $"{notice.Node} of {NameOf(result, notice.Location)}")]));
        }

        var always = held.GroupBy(static name => name).Where(group => group.Count() == years.Length)
            .Select(static group => group.Key).ToList();
        if (always.Count > 0)
            report.Paragraph($"Held at their one date in all of these years: {Words.Join(always)}. They move nobody here, whatever " +
                "happened.");
    }

    private static string NameOf(ScoringResult result, string? location) =>
        location is not null && result.Facts.FindLocation(location) is { } found ? found.Name : "several";

    private static bool IsOf(Contribution part, int year) => part.Fact?.Year == year;

    private static void Doubts(ReportBuilder report, ImmutableArray<KeyValuePair<int, ScoringResult>> years)
    {
        var doubts = (
            from year in years
            from city in year.Value.Ranking
            from part in city.Contributions
            where part.Fact?.Note?.StartsWith(Doubtful, StringComparison.Ordinal) == true && IsOf(part, year.Key)
            let note = part.Fact!.Note![Doubtful.Length..]
            select (City: city.Location.Id, Year: year.Key, Note: note, part.Weight, Text: string.Create(CultureInfo.InvariantCulture,
                $"{Words.NameOf(part.Criterion)} of {city.Location.Name} {year.Key}, {Figures.Raw(part.Raw)} {part.Criterion.Unit}: " +
                $"{note}")))
            .DistinctBy(static doubt => (doubt.City, doubt.Year, doubt.Note)).ToList(); // what is computed from a value has its note
        if (doubts.Count == 0) return;
        report.Heading("Doubtful values that count");
        foreach (var doubt in doubts.OrderByDescending(static doubt => doubt.Weight).Take(MostDoubts)) report.Item(doubt.Text);
        if (doubts.Count > MostDoubts) report.Item($"and {doubts.Count - MostDoubts} more");
    }
}
