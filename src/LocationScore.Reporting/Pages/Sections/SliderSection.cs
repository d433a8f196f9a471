namespace LocationScore.Reporting;

/// <summary>The sliders of the weights; the script fills them in once its scores are those of the engine, bit for bit.</summary>
internal static class SliderSection
{
    internal static MarkupText Of(PagePlan plan)
    {
        const string Heading = "What if the weights were different?";
        if (plan.Mirror.Refusal is { } reason)
        {
            return SectionText.Begin("sliders", Heading,
                $"{reason}, so this page has no sliders. Other weights are tried with: locationscore rank --set FACTOR=WEIGHT");
        }

        var section = SectionText.Begin("sliders", Heading,
            "Move a slider: the others keep their proportions, and all cities are ranked again as the engine ranks them.");
        section.Add($"""<div class="what-if" id="what-if" hidden><div class="controls"><div class="buttons">""");
        section.Add($"""<label class="hidden" for="preset">Weights to start from</label><select id="preset"></select>""");
        section.Add($"""<button type="button" id="undo" disabled>Undo</button>""");
        section.Add($"""<button type="button" id="reset" disabled>Reset</button></div>""");
        section.Add($"""<div id="weights"></div><div class="buttons"><button type="button" id="copy">Copy link</button>""");
        section.Add($"""<button type="button" id="save">Save profile</button></div><p class="foot" id="said" role="status"></p>""");
        section.Add($"""<p class="foot" id="agrees"></p></div><ol class="live" id="live"></ol></div>""");
        section.Add($"""<p class="foot" id="no-sliders">The sliders need JavaScript; everything else on this page does not.</p>""");
        return section;
    }
}
