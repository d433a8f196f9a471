namespace LocationScore.Cli.Output;

/// <summary>The gap between two scores: factors with the biggest difference first, inside each the criteria likewise; everything sums to the gap.</summary>
internal static class VersusSheet
{
    internal static Sheet Of(ScoringResult result, string city, string versus)
    {
        var difference = result.Compare(city, versus);
        var figures = new Figures(result);
        string one = difference.Location.Location.Name, other = difference.Versus.Location.Name;
        var (ahead, behind) = difference.Location.Rank <= difference.Versus.Rank ? (difference.Location, difference.Versus) : (difference.Versus, difference.Location);
        var sheet = new Sheet($"{one} {figures.Score(difference.Location.Score)} (rank {difference.Location.Rank}) against {other} {figures.Score(difference.Versus.Score)} (rank {difference.Versus.Rank}): {figures.Gap(difference.Gap)}");
        sheet.Paragraph($"{result.Model.Name}. {(ahead.Rank == behind.Rank ? "Both share the rank." : $"{ahead.Location.Name} is ahead. {Verdict.Why(result, ahead, behind, figures)}")}");
        bool sum = difference.Explanation.IsSum;
        if (!sum) sheet.Paragraph(difference.Explanation.Kind == ExplanationKind.NotAttributable ? $"{difference.Explanation.Method} {Duels(difference)}" : $"Gaps are an attribution of the difference. {difference.Explanation.Method}");
        var table = sheet.Table("differences",
            new("node", "Factor, criterion"), new("id", "", Hidden: true), new("weight", "Weight", Right: true), new("unit", "", Hidden: true),
            new("fact", one, Right: true), new("value", "Value", Right: true, Hidden: sum), new("points", "Points", Right: true, Hidden: !sum),
            new("versusFact", other, Right: true), new("versusValue", "Value", Right: true, Hidden: sum), new("versusPoints", "Points", Right: true, Hidden: !sum), new("gap", "Gap", Right: true, Hidden: difference.Explanation.Kind == ExplanationKind.NotAttributable));
        var one1 = difference.Location.Contributions.ToDictionary(static c => c.Criterion.Id, StringComparer.Ordinal);
        var other1 = difference.Versus.Contributions.ToDictionary(static c => c.Criterion.Id, StringComparer.Ordinal);
        var items = difference.Factors.Concat(difference.Criteria).ToDictionary(static item => item.Node.Id, StringComparer.Ordinal);
        foreach (var (node, item) in Ordered(result, items, -1))
        {
            string name = new string(' ', 2 * node.Depth) + Names.Of(node.Node);
            bool leaf = one1.TryGetValue(node.Node.Id, out var a) & other1.TryGetValue(node.Node.Id, out var b);
            table.Row(leaf ? Emphasis.None : Emphasis.Strong, leaf ? $"{name} ({a!.Criterion.Unit})" : name, node.Node.Id, (Figures.Share(node.EffectiveWeight), node.EffectiveWeight), a?.Criterion.Unit,
                leaf ? (Fact(a!), a!.Used) : "", (Figures.Value(item.Value), item.Value), Points(figures, item.Points),
                leaf ? (Fact(b!), b!.Used) : "", (Figures.Value(item.VersusValue), item.VersusValue), Points(figures, item.VersusPoints), (figures.Gap(item.Gap), item.Gap));
        }

        if (difference.Rest != 0) table.Row("For no criterion", "", "", "", "", "", "", "", "", "", (figures.Gap(difference.Rest), difference.Rest));
        SheetCell mine = (figures.OfPoints(difference.Location.Score), difference.Location.Score), others = (figures.OfPoints(difference.Versus.Score), difference.Versus.Score);
        table.Row(Emphasis.Best, "Score", "", "", "", "", mine, mine, "", others, others, (figures.Gap(difference.Gap), difference.Gap));
        var notices = result.Notices.Where(n => n.Location == city || n.Location == versus).ToList();
        if (notices.Count > 0)
        {
            sheet.Heading("To mind");
            foreach (var notice in notices) sheet.Item(notice.Message, notice.Code);
        }

        return sheet;
    }

    private static SheetCell Points(Figures figures, double? points) => points is { } number ? (figures.OfPoints(number), number) : "";

    private static string Duels(Comparison difference) =>
        $"{difference.Location.Location.Name} is better on criteria of {Figures.Share(difference.Duel.Won)} of the weight, {difference.Versus.Location.Name} on {Figures.Share(difference.Duel.Lost)}.";

    private static string Fact(Contribution c) => c.State == CellState.Filled ? $"({Figures.Raw(c.Used)})" : Figures.Raw(c.Used);

    /// <summary>The nodes depth first, siblings by the size of their difference.</summary>
    private static IEnumerable<(WeightedNode Node, ComparisonItem Item)> Ordered(ScoringResult result, Dictionary<string, ComparisonItem> items, int parent)
    {
        var children = Enumerable.Range(0, result.Nodes.Length).Where(k => result.Nodes[k].Parent == parent).OrderByDescending(k => Math.Abs(items[result.Nodes[k].Node.Id].Gap));
        foreach (int k in children)
        {
            yield return (result.Nodes[k], items[result.Nodes[k].Node.Id]);
            foreach (var below in Ordered(result, items, k)) yield return below;
        }
    }
}
