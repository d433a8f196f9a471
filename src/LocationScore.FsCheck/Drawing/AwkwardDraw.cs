using System.Globalization;

namespace LocationScore.FsCheck;

/// <summary>Draws tables whose texts, ids and numbers are legal and unpleasant: for what writes tables and reads them.</summary>
internal static class AwkwardDraw
{
    private static readonly string[] s_pieces =
    [
        "a", "B", "é", "杭州", "🚄", ",", ";", "\t", "\"", "\"\"", "'", "=", "+", "-", "@", "\n", "\r\n", " ", "[x]", "|", "<b>", "1,5", "#",
        "0", "&amp;", "]]>", "\\",
    ];

    private static readonly string[] s_places = ["hz", "-sz", "wx.1", "城", "0z", "a_b"],
        s_indicators = ["rent", "9_gdp", "人口", "-x", "e.1"], s_sources = ["s1", "-s2", "s.3"],
        s_units = ["persons", "%", "CNY/m2", "-log", "=x", "per 1,000", "\"in\""];

    internal static FactTable Next(int seed, int size)
    {
        var draw = new Draw(seed, size);
        int most = Math.Clamp(1 + (size / 10), 1, s_places.Length);
        string[] places = s_places[..draw.Whole(1, most)], ids = s_indicators[..draw.Whole(1, Math.Min(most, s_indicators.Length))];
        Indicator[] indicators = [.. ids.Select(id => new Indicator(id, Text(draw), draw.Of(s_units), Optional(draw), Optional(draw)))];
        FactSource[] sources = [.. s_sources.Select(id => new FactSource(id, Text(draw), Optional(draw), Optional(draw), Optional(draw),
            Optional(draw)))];
        Location[] locations = [.. places.Select(id => new Location(id, Text(draw), Optional(draw), Optional(draw), draw.Chance(0.3)
            ? new(Math.Round(draw.Between(-90, 90), draw.Whole(0, 9)), draw.Of(-180, 0, 180, 1 / 7.0)) : null))];
        var facts = new List<Fact>();
        foreach (var (location, indicator) in locations.SelectMany(_ => indicators, static (location, indicator) => (location, indicator)))
        {
            if (facts.Count > 0 && draw.Chance(0.15)) continue;
            var fact = new Fact(location.Id, indicator.Id, draw.Chance(0.15) ? null : Number(draw), indicator.Unit,
                draw.MaybeWhole(1, 9999), draw.Choice<FactQuality>(), draw.Of(null, s_sources[0], s_sources[1], s_sources[2]),
                Optional(draw), Optional(draw), Optional(draw));
            facts.Add(draw.Chance(0.8) ? fact
                : fact with { Alternatives = [fact with { Value = Number(draw) }, fact with { Value = null, Note = "other" }] });
        }

        return FactTable.Create(locations, indicators, facts, sources);
    }

    /// <summary>Small and large, near 0 and next to the ends of what can be written.</summary>
    private static double Number(Draw draw) => draw.Whole(0, 5) switch
    {
        0 => Scientific(draw.Whole(1, 9), draw.Whole(-300, 300)),
        1 => draw.Of(0.1, 1 / 3.0, double.MaxValue, -double.MaxValue, double.Epsilon, 1e15, 1e16, 123456789012345680),
        2 => draw.Between(-1, 1),
        _ => draw.Whole(-8000, 8000) / 8.0,
    };

    private static double Scientific(int digit, int exponent) =>
        double.Parse(string.Create(CultureInfo.InvariantCulture, $"{digit}E{exponent}"), CultureInfo.InvariantCulture);

    private static string? Optional(Draw draw) => draw.Chance(0.5) ? Text(draw) : null;

    /// <summary>Up to six pieces, at least one of which is no blank.</summary>
    private static string Text(Draw draw)
    {
        string text = string.Concat(Enumerable.Range(0, draw.Whole(1, 6)).Select(_ => draw.Of<string>(s_pieces)));
        return string.IsNullOrWhiteSpace(text) ? text + "a" : text;
    }
}
