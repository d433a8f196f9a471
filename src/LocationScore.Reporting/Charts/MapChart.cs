using System.Globalization;
using System.Text;

namespace LocationScore.Reporting;

/// <summary>Locations on a map: a larger point of stronger colour is a better score.</summary>
internal static class MapChart
{
    private const double Smallest = 4, Largest = 11, Border = 4, Finest = 0.6;

    private const int MostNames = 40;

    /// <summary>A location on the map.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="At">Where it lies.</param>
    /// <param name="Rank">Its rank.</param>
    /// <param name="Share">How good its score is between the worst and the best, 0..1.</param>
    /// <param name="Score">Its score as text.</param>
    /// <param name="IsFocus">Whether it stands out.</param>
    internal sealed record Pin(string Name, Coordinates At, int Rank, double Share, string Score, bool IsFocus);

    /// <summary>Draws the map; pins are in the order of their ranks.</summary>
    internal static Chart Of(string title, IReadOnlyList<Pin> pins)
    {
        var frame = new MapFrame([.. pins.Select(static pin => pin.At)]);
        var body = new MarkupText();
        body.Add($"""<svg width="{MapFrame.Width}" height="{frame.Height}" viewBox="0 0 {MapFrame.Width} {frame.Height}">""");
        body.Add($"""<rect class="sea" width="{MapFrame.Width}" height="{frame.Height}"/>""");
        foreach (var country in Outlines.Countries)
        {
            var path = new StringBuilder();
            foreach (var ring in country.Rings) Land(path, ring, frame);
            if (path.Length > 0) body.Add($"""<path class="land" d="{path.ToString()}"/>""");
        }

        body.Add($"</svg>");
        var labels = new Labels(MapFrame.Width, frame.Height);
        foreach (var pin in pins)
        {
            var (x, y) = frame.At(pin.At);
            labels.Take(x, y, Radius(pin));
        }

        // The best is drawn last, so that it hides others and not the other way round.
        foreach (var pin in pins.Reverse()) Dot(body, pin, frame);
        foreach (var pin in pins.OrderByDescending(static pin => pin.IsFocus).Take(MostNames))
        {
            var (x, y) = frame.At(pin.At);
            string name = $"{pin.Rank.ToString(CultureInfo.InvariantCulture)} {ShownText.Name(pin.Name, 24)}";
            labels.Place(x, y, Radius(pin), name)?.Draw(body, name, pin.IsFocus);
        }

        return new(title, MapFrame.Width, frame.Height, body);
    }

    /// <summary>Coordinates as people write them.</summary>
    internal static string Text(Coordinates at) => string.Create(CultureInfo.InvariantCulture,
        $"{Math.Abs(at.Latitude):0.00}° {(at.Latitude < 0 ? 'S' : 'N')}, {Math.Abs(at.Longitude):0.00}° {(at.Longitude < 0 ? 'W' : 'E')}");

    private static double Radius(Pin pin) => Smallest + ((Largest - Smallest) * pin.Share);

    private static void Dot(MarkupText body, Pin pin, MapFrame frame)
    {
        var (x, y) = frame.At(pin.At);
        body.Add($"""<circle class="{(pin.IsFocus ? "pin focused" : "pin")}" cx="{x}" cy="{y}" r="{Radius(pin)}" """);
        body.Add($"""fill-opacity="{(pin.IsFocus ? 1 : 0.45 + (0.5 * pin.Share))}"><title>{pin.Rank} {ShownText.Name(pin.Name)}: """);
        body.Add($"{pin.Score}, {Text(pin.At)}</title></circle>");
    }

    /// <summary>The part of a ring that the frame shows, as often as it shows it around the globe.</summary>
    private static void Land(StringBuilder path, Outlines.Ring ring, MapFrame frame)
    {
        var (west, east) = frame.Sides;
        var (south, north) = frame.Ends;
        if (ring.North < south || ring.South > north) return;
        for (double turn = 360 * Math.Ceiling((west - ring.East) / 360); ring.West + turn < east; turn += 360)
        {
            List<(double X, double Y)> points = [.. ring.Points.Select(point => frame.At(point.X + turn, point.Y))];
            points = Cut(points, static p => p.X + Border);
            points = Cut(points, static p => MapFrame.Width + Border - p.X);
            points = Cut(points, static p => p.Y + Border);
            points = Cut(points, p => frame.Height + Border - p.Y);
            Draw(path, points);
        }
    }

    /// <summary>What lies on the inner side of a line (Sutherland and Hodgman, 1974); the side is positive inside.</summary>
    private static List<(double X, double Y)> Cut(List<(double X, double Y)> points, Func<(double X, double Y), double> side)
    {
        var kept = new List<(double X, double Y)>(points.Count);
        for (int k = 0; k < points.Count; k++)
        {
            var from = points[k == 0 ? ^1 : k - 1];
            var to = points[k];
            double before = side(from), after = side(to);
            if (before >= 0 != after >= 0)
            {
                double share = before / (before - after);
                double x = from.X + (share * (to.X - from.X)), y = from.Y + (share * (to.Y - from.Y));
                kept.Add((x, y));
            }

            if (after >= 0) kept.Add(to);
        }

        return kept;
    }

    /// <summary>Points closer to each other than a screen shows are one.</summary>
    private static void Draw(StringBuilder path, List<(double X, double Y)> points)
    {
        var shown = new List<(double X, double Y)>();
        foreach (var (x, y) in points)
        {
            if (shown.Count == 0 || Math.Abs(x - shown[^1].X) + Math.Abs(y - shown[^1].Y) >= Finest) shown.Add((x, y));
        }

        if (shown.Count < 3) return;
        for (int k = 0; k < shown.Count; k++)
        {
            // Differences of rounded places, so that nothing adds up.
            double x = Round(shown[k].X) - (k == 0 ? 0 : Round(shown[k - 1].X));
            double y = Round(shown[k].Y) - (k == 0 ? 0 : Round(shown[k - 1].Y));
            path.Append(CultureInfo.InvariantCulture, $"{(k == 0 ? "M" : k == 1 ? "l" : " ")}{x + 0.0:0.#} {y + 0.0:0.#}");
        }

        path.Append('z');
    }

    private static double Round(double coordinate) => Math.Round(coordinate, 1);
}
