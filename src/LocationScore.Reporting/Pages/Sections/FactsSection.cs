using System.Collections.Immutable;
using System.Globalization;

namespace LocationScore.Reporting;

/// <summary>Every fact, location by location, with its source.</summary>
internal static class FactsSection
{
    internal static MarkupText Of(PagePlan plan)
    {
        var section = SectionText.Begin("facts", "Every fact, city by city",
            "Open a city to see each fact, what it is worth from 0 to 1, its weight, its points, and the number of its source.",
            plan.LeftOut);
        var numbers = Numbers(plan);
        var sources = new List<FactSource>();
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (int place in plan.Shown) City(section, plan, place, numbers, Number);
        if (sources.Count > 0)
        {
            section.Add($"""<h3>Sources</h3><ol class="sources">""");
            for (int k = 0; k < sources.Count; k++)
            {
                section.Add($"""<li id="s{k + 1}">{ShownText.Sentence(SourceText.Of(sources[k]))}""");
                if (sources[k].Address is { } address && address != sources[k].Title) section.Add($" {SectionText.Link(address)}");
                section.Add($"</li>");
            }

            section.Add($"</ol>");
        }

        return section;

        int Number(FactSource source)
        {
            if (known.TryGetValue(source.Id, out int number)) return number;
            sources.Add(source);
            return known[source.Id] = sources.Count;
        }
    }

    /// <summary>The number of the top factor of every node, for its colour.</summary>
    private static ImmutableArray<int> Numbers(PagePlan plan)
    {
        var nodes = plan.Result.Nodes;
        int[] numbers = new int[nodes.Length];
        int next = 0;
        for (int k = 0; k < nodes.Length; k++) numbers[k] = nodes[k].Depth == 0 ? next++ : numbers[nodes[k].Parent];
        return [.. numbers];
    }

    private static void City(MarkupText section, PagePlan plan, int place, ImmutableArray<int> hues, Func<FactSource, int> number)
    {
        var location = plan.Ranking[place];
        bool points = location.Explanation.Kind != ExplanationKind.NotAttributable;
        section.Add($"""<details class="city" id="{PagePlan.Anchor(place)}"><summary><span class="n">{location.Rank}</span> <b><bdi>""");
        section.Add($"""{PagePlan.Name(location.Location)}</bdi></b> <span class="s">""");
        section.Add($"{plan.Figures.Score(location.Score)}</span></summary>");
        if (location.Location.Description is { } description) section.Add($"<p>{ShownText.Sentence(description)}</p>");
        section.Add($"""<div class="scroll" tabindex="0" role="region" aria-label="Facts of {PagePlan.Name(location.Location)}">""");
        section.Add($"<table><thead><tr>");
        section.Add($"""<th scope="col">Criterion</th><th scope="col">Fact</th><th scope="col">Year</th>""");
        section.Add($"""<th scope="col">Value</th><th scope="col">Weight</th>""");
        if (points) section.Add($"""<th scope="col">Points</th>""");
        section.Add($"""<th scope="col">Source</th></tr></thead><tbody>""");
        var factors = location.Factors.ToDictionary(static one => one.Factor.Id, StringComparer.Ordinal);
        var criteria = location.Contributions.ToDictionary(static one => one.Criterion.Id, StringComparer.Ordinal);
        for (int k = 0; k < plan.Result.Nodes.Length; k++)
        {
            var node = plan.Result.Nodes[k];
            if (factors.TryGetValue(node.Node.Id, out var factor)) Factor(section, plan, factor, hues[k], points);
            else if (criteria.TryGetValue(node.Node.Id, out var cell)) Cell(section, plan, cell, node.Depth, hues[k], points, number);
        }

        section.Add($"</tbody></table></div></details>");
    }

    private static void Factor(MarkupText section, PagePlan plan, FactorContribution factor, int hue, bool points)
    {
        string name = Words.NameOf(factor.Factor);
        section.Add($"""<tr class="{(factor.Depth == 0 ? "top" : "mid")}"><th scope="row">""");
        if (factor.Depth == 0) section.Add($"{SectionText.Factor(hue, name)}");
        else section.Add($"{ShownText.Name(name)}");
        section.Add($"""</th><td></td><td></td><td>{Figures.Value(factor.Value)}</td><td>{Figures.Share(factor.Weight)}</td>""");
        if (points) section.Add($"""<td>{plan.Figures.OfPoints(factor.Points)}</td>""");
        section.Add($"<td></td></tr>");
    }

    private static void Cell(MarkupText section, PagePlan plan, Contribution cell, int depth, int hue, bool points,
        Func<FactSource, int> number)
    {
        section.Add($"""<tr><th scope="row">""");
        if (depth == 0) section.Add($"{SectionText.Factor(hue, Words.NameOf(cell.Criterion))}");
        else section.Add($"{ShownText.Name(Words.NameOf(cell.Criterion))}");
        section.Add($"""</th><td>{Fact(cell)} <small>{ShownText.Name(cell.Criterion.Unit)}</small></td>""");
        section.Add($"""<td>{cell.Fact?.Year?.ToString(CultureInfo.InvariantCulture)}</td><td>{Figures.Value(cell.Value)}</td>""");
        section.Add($"""<td>{Figures.Share(cell.Weight)}</td>""");
        if (points) section.Add($"""<td>{plan.Figures.OfPoints(cell.Points)}</td>""");
        section.Add($"""<td>""");
        if (cell.Source is { } source)
        {
            int at = number(source);
            section.Add($"""<a href="#s{at}">{at}</a>""");
        }

        section.Add($"</td></tr>");
    }

    private static string Fact(Contribution cell) => cell.State switch
    {
        CellState.Absent => "no fact",
        CellState.Filled => cell.Used is { } used ? $"({Figures.Raw(used)})" : "filled in",
        _ => Figures.Raw(cell.Raw),
    };
}
