namespace LocationScore.Reporting;

/// <summary>Reports the gap between two scores: factors with the biggest difference first, inside each the criteria likewise; everything
/// sums to the gap.</summary>
/// <threadsafety>All members may be called from several threads.</threadsafety>
public static class GapReport
{
    /// <summary>Explains the gap between two locations.</summary>
    /// <param name="result">The ranking.</param>
    /// <param name="location">The id of one scored location.</param>
    /// <param name="versus">The id of another.</param>
    /// <param name="options">Where the ranking comes from, or <see langword="null"/>.</param>
    /// <returns>The report; its table has one row per factor and criterion.</returns>
    /// <exception cref="KeyNotFoundException">An id is not that of a scored location.</exception>
    public static Report Of(ScoringResult result, string location, string versus, ReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        var gap = result.Compare(location, versus);
        var (one, other) = (gap.Location, gap.Versus);
        var figures = new Figures(result);
        var origin = new Origin(result, options);
        var sums = new Sums(result, gap, figures);
        var report = new ReportBuilder($"{one.Location.Name} {figures.Score(one.Score)} (rank {one.Rank}) against " +
            $"{other.Location.Name} {figures.Score(other.Score)} (rank {other.Rank}): {figures.Gap(sums.Gap)}");
        var (ahead, behind) = one.Rank <= other.Rank ? (one, other) : (other, one);
        string verdict = ahead.Rank == behind.Rank ? "Both share the rank."
            : $"{ahead.Location.Name} is ahead. {Verdict.Why(result, ahead, behind, figures)}";
        report.Paragraph($"{origin.Title}. {verdict}");
        if (origin.Rationale is { } rationale) report.Paragraph(rationale);
        if (!gap.Explanation.IsSum) report.Paragraph(Reading(gap));
        Table(report, result, gap, figures, sums);
        foreach (var (node, text) in WeightingText.Of(result)) report.Item(text, node);
        var notices = result.Notices.Where(n => n.Location == location || n.Location == versus).ToList();
        if (notices.Count > 0)
        {
            report.Heading(Words.Notes);
            foreach (var notice in notices) report.Item(notice.Message, notice.Code);
        }

        return report.Build().Under(origin);
    }

    private static void Table(ReportBuilder report, ScoringResult result, Comparison gap, Figures figures, Sums sums)
    {
        var (one, other) = (gap.Location, gap.Versus);
        bool sum = gap.Explanation.IsSum;
        var table = report.Table("differences",
            new("node", "Factor, criterion"), new("id", "", Hidden: true), new("weight", "Weight", NumberStyle.Percent, Right: true),
                new("unit", "", Hidden: true),
            new("fact", one.Location.Name, NumberStyle.General, Right: true),
                new("value", "Value", NumberStyle.Value, Right: true, Hidden: sum),
                new("points", "Points", figures.PointStyle, Right: true, Hidden: !sum),
            new("versusFact", other.Location.Name, NumberStyle.General, Right: true),
                new("versusValue", "Value", NumberStyle.Value, Right: true, Hidden: sum),
                new("versusPoints", "Points", figures.PointStyle, Right: true, Hidden: !sum),
            new("gap", "Gap", figures.GapStyle, Right: true, Hidden: gap.Explanation.Kind == ExplanationKind.NotAttributable));
        var here = one.Contributions.ToDictionary(static c => c.Criterion.Id, StringComparer.Ordinal);
        var there = other.Contributions.ToDictionary(static c => c.Criterion.Id, StringComparer.Ordinal);
        foreach (int k in Ordered(result, sums.Items, -1))
        {
            var node = result.Nodes[k];
            var item = sums.Items[k];
            string name = new string(' ', 2 * node.Depth) + Words.NameOf(node.Node);
            bool leaf = here.TryGetValue(node.Node.Id, out var a) & there.TryGetValue(node.Node.Id, out var b);
            table.Row(
                leaf ? Emphasis.None : Emphasis.Strong,
                leaf ? $"{name} ({a!.Criterion.Unit})" : name, node.Node.Id, node.EffectiveWeight, a?.Criterion.Unit,
                leaf ? Fact(a!) : "", item.Value, Points(item.Points, sums.Here, k, figures),
                leaf ? Fact(b!) : "", item.VersusValue, Points(item.VersusPoints, sums.There, k, figures),
                (figures.Gap(sums.Gaps[k]), item.Gap));
        }

        if (sum && (one.Intercept != 0 || other.Intercept != 0))
        {
            table.Row("For everyone", "", "", "", "", "", (figures.OfPoints(sums.Here[^1]), one.Intercept), "", "",
                (figures.OfPoints(sums.There[^1]), other.Intercept), (figures.Gap(sums.Gaps[^1]), gap.Rest));
        }

        table.Row(Emphasis.Best, "Score", "", "", "", "", one.Score, one.Score, "", other.Score, other.Score,
            (figures.Gap(sums.Gap), gap.Gap));
    }

    private static string Reading(Comparison gap) => gap.Explanation.Kind == ExplanationKind.NotAttributable
        ? $"{gap.Explanation.Method} {gap.Location.Location.Name} is better on criteria of {Figures.Share(gap.Duel.Won)} of the weight, " +
            $"{gap.Versus.Location.Name} on {Figures.Share(gap.Duel.Lost)}."
        : $"The gaps are an attribution of the difference. {gap.Explanation.Method}";

    private static ReportCell Points(double? points, double[] printed, int node, Figures figures) =>
        points is { } number ? (figures.OfPoints(printed[node]), number) : "";

    private static ReportCell Fact(Contribution c) => c.State == CellState.Filled ? ($"({Figures.Raw(c.Used)})", c.Used)
        : (Figures.Raw(c.Used), c.Used);

    /// <summary>The nodes depth first, siblings by the size of their difference.</summary>
    private static IEnumerable<int> Ordered(ScoringResult result, ComparisonItem[] items, int parent)
    {
        foreach (int k in Enumerable.Range(0, result.Nodes.Length).Where(k => result.Nodes[k].Parent == parent)
            .OrderByDescending(k => Math.Abs(items[k].Gap)))
        {
            yield return k;
            foreach (int below in Ordered(result, items, k)) yield return below;
        }
    }

    /// <summary>The points of both as printed, node by node; what is printed as gap is their printed difference.</summary>
    private sealed class Sums
    {
        internal Sums(ScoringResult result, Comparison gap, Figures figures)
        {
            var items = gap.Factors.Concat(gap.Criteria).ToDictionary(static item => item.Node.Id, StringComparer.Ordinal);
            Items = [.. result.Nodes.Select(node => items[node.Node.Id])];
            int decimals = figures.PointDecimals;
            if (!gap.Explanation.IsSum)
            {
                Gap = PrintedSums.Rounded(gap.Gap, decimals);
                Gaps = PrintedSums.Of(result.Nodes, [.. Items.Select(static item => item.Gap)], gap.Rest, gap.Gap, decimals);
                return;
            }

            Here = PrintedSums.Of(result.Nodes, [.. Items.Select(static item => item.Points ?? 0)], gap.Location.Intercept,
                gap.Location.Score, decimals);
            There = PrintedSums.Of(result.Nodes, [.. Items.Select(static item => item.VersusPoints ?? 0)], gap.Versus.Intercept,
                gap.Versus.Score, decimals);
            Gaps = [.. Here.Zip(There, static (here, there) => here - there)];
            Gap = PrintedSums.Rounded(gap.Location.Score, decimals) - PrintedSums.Rounded(gap.Versus.Score, decimals);
        }

        internal ComparisonItem[] Items { get; }

        /// <summary>Gets the points of the one; empty where the score is no sum.</summary>
        internal double[] Here { get; } = [];

        internal double[] There { get; } = [];

        /// <summary>Gets the gap per node, and last what is due to none.</summary>
        internal double[] Gaps { get; }

        internal double Gap { get; }
    }
}
