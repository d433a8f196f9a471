using System.Collections.Immutable;
using System.Text.Json;
using LocationScore.Analysis;
using LocationScore.Descriptions;

namespace LocationScore.Reporting;

/// <summary>Reports how sure a ranking is: the ranks under several sets of weights, how acceptable they are, and what to check
/// first.</summary>
/// <threadsafety>All members may be called from several threads.</threadsafety>
public static class SureReport
{
    /// <summary>Reports intervals, acceptabilities and doubtful facts.</summary>
    /// <param name="scorer">The compiled model.</param>
    /// <param name="intervals">The intervals by the name of their set of weights, narrow sets first.</param>
    /// <param name="acceptability">The acceptabilities, or <see langword="null"/>.</param>
    /// <param name="facts">The doubtful facts on which an order rests, or <see langword="null"/>.</param>
    /// <param name="location">The id of the one location that is asked about, or <see langword="null"/> for all.</param>
    /// <returns>The report.</returns>
    public static Report Of(
        Scorer scorer,
        ImmutableArray<KeyValuePair<string, RankIntervalsResult>> intervals,
        SmaaResult? acceptability = null,
        FactFlipsResult? facts = null,
        string? location = null)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        var names = new AnalysisNames(scorer);
        var report = new ReportBuilder(location is null ? "How sure the ranking is"
            : $"How sure the place of {names.Location(location)} is");
        Intervals(report, scorer, intervals, acceptability, location, names);
        if (intervals.Any(static set => set.Value.Draws > 0))
            report.Paragraph("The model has no exact form: the ranks are those that counted draws of weights reached, and others may be " +
                "possible.");
        if (facts is not null) Facts(report, facts, names);
        report.Paragraph("Errors of the facts themselves are not stated, and not counted.");
        if (acceptability is not null) report.Draw(() => SureDrawing.Of(scorer, acceptability, location).AsFile());
        return report.Build(json => Write(json, intervals, acceptability, facts));
    }

    private static void Intervals(ReportBuilder report, Scorer scorer, ImmutableArray<KeyValuePair<string, RankIntervalsResult>> intervals,
        SmaaResult? acceptability, string? location, AnalysisNames names)
    {
        ReportColumn[] columns =
        [
            new("rank", "#", NumberStyle.Whole, Right: true), new("location", "", Hidden: true), new("name", "City"),
            .. intervals.Select(static set => new ReportColumn(set.Key, set.Key, Right: true)),
            new("first", "First", NumberStyle.Percent, Right: true), new("expected", "Mean rank", NumberStyle.Fixed(1), Right: true),
        ];
        var table = report.Table("sure", columns);
        foreach (var place in scorer.Score().Ranking.Where(place => location is null || place.Location.Id == location))
        {
            var cells = new List<ReportCell> { place.Rank, place.Location.Id, place.Location.Name };
            foreach (var set in intervals) cells.Add(set.Value.Find(place.Location.Id) is { } interval ? Text(interval) : "");
            var found = acceptability?.Find(place.Location.Id);
            cells.Add(found is null ? "" : found.Acceptability[0]);
            cells.Add(found is null ? "" : found.ExpectedRank.Value);
            table.Row([.. cells]);
        }

        report.Paragraph($"Ranks from best to worst under each set of weights. First, mean rank: over " +
            $"{NumberStyle.Whole.Format(acceptability?.Draws ?? 0)} draws of any weights.");
    }

    internal static string Text(RankInterval interval)
    {
        string text = interval.IsFixed ? $"{interval.Best.Rank}" : $"{interval.Best.Rank}–{interval.Worst.Rank}";
        return interval.Best.Exactness == Exactness.OuterBound || interval.Worst.Exactness == Exactness.OuterBound ? "≤ " + text : text;
    }

    private static void Facts(ReportBuilder report, FactFlipsResult facts, AnalysisNames names)
    {
        report.Heading("What to check first");
        if (facts.Flips.IsEmpty) report.Paragraph("No order of neighbours rests on an assumed, filled-in, ignored or stale fact.");
        foreach (var flip in facts.Flips.Take(10)) report.Item(Sentence(flip, names));
    }

    /// <summary>One doubtful fact in a sentence.</summary>
    internal static string Sentence(FactFlip flip, AnalysisNames names)
    {
        string reported = flip.Reported is { } value && flip.Reported != flip.Used ? $"; {Figures.Raw(value)} is reported but not trusted"
            : "";
        string used = flip.Used is { } own ? $"{Doubt(flip.Doubts)} {Figures.Raw(own)}{reported}" : $"none is known{reported}";
        string turns = flip.ReportedTurns ? ", as the reported value is" : "";
        bool passes = flip.RankThere < flip.Rank;
        string order = passes
            ? $"{names.Location(flip.Location)} passes {names.Location(flip.Against)}"
            : $"{names.Location(flip.Against)} passes {names.Location(flip.Location)}";
        return $"{names.Indicator(flip.Indicator)} of {names.Location(flip.Location)} ({flip.Unit}): {used}. " +
            $"At {Figures.Raw(flip.At)} or {(flip.IsAbove ? "more" : "less")}{turns}, {order}.";
    }

    private static string Doubt(CellMarks doubts) =>
        doubts.HasFlag(CellMarks.Assumed) ? "assumed" : doubts.HasFlag(CellMarks.Imputed) ? "filled in as"
            : doubts.HasFlag(CellMarks.Ignored) ? "used instead:" : "of another year:";

    private static void Write(Utf8JsonWriter json, ImmutableArray<KeyValuePair<string, RankIntervalsResult>> intervals,
        SmaaResult? acceptability, FactFlipsResult? facts)
    {
        json.WriteString("kind", "locationscore-sure");
        json.WriteStartArray("intervals");
        foreach (var (name, set) in intervals)
        {
            json.WriteStartObject();
            json.WriteString("weights", name);
            json.WriteNumber("nodes", set.Nodes);
            json.WriteNumber("draws", set.Draws);
            json.WriteStartArray("locations");
            foreach (var interval in set.Intervals) AnalysisJson.Interval(json, interval, set.Weights);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (acceptability is not null) Write(json, acceptability);
        if (facts is not null)
        {
            json.WriteStartArray("facts");
            foreach (var flip in facts.Flips) AnalysisJson.Flip(json, flip);
            json.WriteEndArray();
        }
    }

    private static void Write(Utf8JsonWriter json, SmaaResult acceptability)
    {
        json.WriteStartObject("acceptability");
        json.WriteNumber("draws", acceptability.Draws);
        json.WriteNumber("refused", acceptability.Refused);
        json.WriteNumber("seed", acceptability.Seed);
        json.WriteString("sampling", acceptability.Sampling);
        json.WriteStartArray("locations");
        foreach (var one in acceptability.Locations)
        {
            json.WriteStartObject();
            json.WriteString("location", one.Location);
            AnalysisJson.Numbers(json, "ranks", one.Acceptability);
            AnalysisJson.Numbers(json, "standardErrors", one.StandardErrors);
            if (one.CentralWeights.IsEmpty) json.WriteNull("centralWeights");
            else AnalysisJson.Weights(json, "centralWeights", acceptability.Weights, one.CentralWeights);
            AnalysisJson.Number(json, "confidenceFactor", one.ConfidenceFactor?.Value);
            AnalysisJson.Estimate(json, "expectedRank", one.ExpectedRank);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
