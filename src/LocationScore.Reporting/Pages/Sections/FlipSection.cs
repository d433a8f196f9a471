using LocationScore.Analysis;

namespace LocationScore.Reporting;

/// <summary>The rank of the focus at every weight of each factor.</summary>
internal static class FlipSection
{
    private const int MostLocations = 2000;

    internal static MarkupText? Of(PagePlan plan)
    {
        if (plan.Ranking.Length < 2 || plan.Tops.Length < 2) return null;
        var heading = new MarkupText();
        heading.Add($"The rank of <bdi>{PagePlan.Name(plan.Focus.Location)}</bdi>, whatever one factor weighs");
        if (plan.Ranking.Length > MostLocations)
            return SectionText.Begin("flips", heading, $"Not worked out for more than {MostLocations} cities.");
        var section = SectionText.Begin("flips", heading,
            "The weight of one factor goes from nothing to everything while the others keep their proportions. The numbers are ranks, " +
            "the mark is the weight now.");
        section.Add($"""<table class="strips"><caption class="hidden">Rank at every weight of one factor</caption><thead><tr>""");
        section.Add($"""<th scope="col">Factor</th><th scope="col" class="w"><span class="scale"><span>0 %</span><span>50 %</span>""");
        section.Add($"""<span>100 % of the weight</span></span></th><th scope="col" class="note">Better rank</th></tr></thead><tbody>""");
        bool sampled = false, sliced = false;
        for (int k = 0; k < plan.Tops.Length; k++)
        {
            plan.Cancellation.ThrowIfCancellationRequested();
            string id = plan.Tops[k].Node.Id;
            var stability = plan.Scorer.WeightStability(o => o with { Node = id, Location = plan.Focus.Location.Id }, null,
                plan.Cancellation);
            var node = stability.Nodes[0];
            section.Add($"""<tr><th scope="row">{SectionText.Factor(k, plan.Tops[k].Name)}</th><td class="w">""");
            if (node.NotVariable is { } reason)
            {
                section.Add($"""cannot be varied: {reason}</td><td class="note"></td></tr>""");
                continue;
            }

            sampled |= node.Exactness != Exactness.Exact;
            var stretches = FlipDrawing.Stretches(stability, id, plan.Focus.Location.Id);
            var drawn = RankStrip.Drawn(stretches);
            sliced |= drawn.Count != stretches.Count;
            section.Add($"""{RankStrip.InCell(drawn, node.Weight, plan.Ranking.Length)}<span class="hidden">""");
            section.Add($"""{Spoken(drawn)}</span></td><td class="note">{RankStrip.Note(stretches, node.Weight)}</td></tr>""");
        }

        section.Add($"</tbody></table>");
        if (sampled)
        {
            section.Add($"""<p class="foot">Looked at from point to point: turns that undo each other between two points are not """);
            section.Add($"seen.</p>");
        }

        if (sliced)
            section.Add($"""<p class="foot">Ranks that change often are drawn in steps of 1 %; where a rank gets better is exact.</p>""");
        return section;
    }

    private static string Spoken(IReadOnlyList<RankStrip.Stretch> stretches) => string.Join("; ",
        stretches.Take(40).Select(static s => $"rank {s.Rank} from {Figures.Share(s.From)} to {Figures.Share(s.To)}"));
}
