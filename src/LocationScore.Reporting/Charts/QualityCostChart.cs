using System.Collections.Immutable;

namespace LocationScore.Reporting;

/// <summary>Locations by quality and cost, with the line of those that no other beats on both.</summary>
internal static class QualityCostChart
{
    private const double Width = 760, Height = 470, Left = 52, Bottom = 44, Top = 12, Radius = 10.5;

    /// <summary>Draws the map; numbers are ranks.</summary>
    internal static Chart Of(string title, QualityCostMap map, IReadOnlyDictionary<string, int> ranks, string? focus)
    {
        var body = new MarkupText();
        var points = map.Points;
        var across = Axis.Over(points.Select(static p => p.Cost).Append(map.CostDivide));
        var up = Axis.Over(points.Select(static p => p.Quality).Append(map.QualityDivide));
        double X(double cost) => Left + ((Width - Left - 10) * across.Share(cost));
        double Y(double quality) => Height - Bottom - ((Height - Bottom - Top) * up.Share(quality));
        double divideX = X(map.CostDivide), divideY = Y(map.QualityDivide), floor = Height - Bottom, end = Width - 10;
        body.Add($"""<rect class="quadrant" x="{divideX}" y="{Top}" width="{end - divideX}" height="{divideY - Top}"/>""");
        body.Add($"""<path class="axis" d="M{divideX} {Top}V{floor}M{Left} {divideY}H{end}"/>""");
        foreach (double at in across.Ticks)
            body.Add($"""<text class="small middle" x="{X(at)}" y="{floor + 18}">{NumberStyle.General.Format(at)}</text>""");
        foreach (double at in up.Ticks)
            body.Add($"""<text class="small end" x="{Left - 8}" y="{Y(at) + 4}">{NumberStyle.General.Format(at)}</text>""");
        Captions(body, floor, end);
        var front = points.Where(static p => p.OnFront).OrderBy(static p => p.Cost).ThenByDescending(static p => p.Quality).ToList();
        string path = string.Join('L', front.Select(p => FormattableString.Invariant($"{X(p.Cost):0.#} {Y(p.Quality):0.#}")));
        if (front.Count > 1) body.Add($"""<path class="front" d="M{path}"/>""");
        var labels = new Labels(Width, floor);
        var ordered = points.OrderBy(p => ranks.GetValueOrDefault(p.Location.Id, int.MaxValue)).ToImmutableArray();
        foreach (var (x, y) in new[] { (Left + 65, Top + 14), (end - 50, Top + 14), (Left + 70, floor - 12), (end - 55, floor - 12) })
            labels.Take(x, y, 12);
        foreach (var point in ordered) labels.Take(X(point.Cost), Y(point.Quality), Radius);
        foreach (var point in ordered)
        {
            double x = X(point.Cost), y = Y(point.Quality);
            bool isFocus = point.Location.Id == focus;
            string name = ShownText.Name(point.Location.Name);
            body.Add($"""<circle class="{(isFocus ? "place focused" : point.OnFront ? "place best" : "place")}" cx="{x}" cy="{y}" """);
            body.Add($"""r="{Radius}"><title>{Title(point)}</title></circle>""");
            if (ranks.TryGetValue(point.Location.Id, out int rank))
                body.Add($"""<text class="{(isFocus ? "number on" : "number")}" x="{x}" y="{y + 4}">{rank}</text>""");
            labels.Place(x, y, Radius, name)?.Draw(body, name, isFocus);
        }

        return new(title, Width, Height, body);
    }

    private static void Captions(MarkupText body, double floor, double end)
    {
        body.Add($"""<text class="caption end" x="{end - 8}" y="{Top + 18}">good, cheap</text>""");
        body.Add($"""<text class="caption" x="{Left + 8}" y="{Top + 18}">good, expensive</text>""");
        body.Add($"""<text class="caption end" x="{end - 8}" y="{floor - 8}">weaker, cheap</text>""");
        body.Add($"""<text class="caption" x="{Left + 8}" y="{floor - 8}">weaker, expensive</text>""");
        body.Add($"""<text class="small" x="{Left}" y="{floor + 38}">expensive</text>""");
        body.Add($"""<text class="small end" x="{end}" y="{floor + 38}">cheaper →</text>""");
        body.Add($"""<text class="small" transform="translate(12 {Top + 70}) rotate(-90)">better →</text>""");
    }

    private static string Title(QualityCostPoint point) =>
        $"{ShownText.Name(point.Location.Name)}: quality {Figures.Value(point.Quality)}, cost {Figures.Value(point.Cost)}";

    /// <summary>An axis with round ends.</summary>
    private sealed class Axis(double low, double high, double step)
    {
        internal IEnumerable<double> Ticks
        {
            get
            {
                for (int k = 0; low + (k * step) <= high + (step / 2); k++) yield return Math.Round((low + (k * step)) / step) * step;
            }
        }

        internal static Axis Over(IEnumerable<double> numbers)
        {
            double[] all = [.. numbers];
            double least = all.Min(), most = all.Max(), span = most > least ? most - least : Math.Max(Math.Abs(most), 1);
            double power = Math.Pow(10, Math.Floor(Math.Log10(span / 4)));
            double step = power * ((span / 4 / power) switch { < 1.5 => 1, < 3.5 => 2, < 7.5 => 5, _ => 10 });
            return new(Math.Floor((least - (0.05 * span)) / step) * step, Math.Ceiling((most + (0.05 * span)) / step) * step, step);
        }

        internal double Share(double number) => (number - low) / (high - low);
    }
}
