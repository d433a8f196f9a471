namespace LocationScore.Reporting;

/// <summary>Finds places for labels beside points, so that they hide neither points nor one another.</summary>
internal sealed class Labels(double width, double height)
{
    private const double Letter = 7.4, Line = 16;

    private readonly List<(double Left, double Top, double Right, double Bottom)> _taken = [];

    /// <summary>Keeps the place of a point free.</summary>
    internal void Take(double x, double y, double radius) => _taken.Add((x - radius, y - radius, x + radius, y + radius));

    /// <summary>The place of a label, or null when every side of the point is taken.</summary>
    internal (double X, double Y, string Anchor)? Place(double x, double y, double radius, string text)
    {
        double length = (Letter * text.Length) + 2, beside = radius + 4;
        (double Left, double Top, double X, double Y, string Anchor)[] sides =
        [
            (x + beside, y - (Line / 2), x + beside, y + 5, "start"),
            (x - beside - length, y - (Line / 2), x - beside, y + 5, "end"),
            (x - (length / 2), y - beside - Line, x, y - beside - 3, "middle"),
            (x - (length / 2), y + beside, x, y + beside + 12, "middle"),
            (x + (0.7 * beside), y - beside - (0.6 * Line), x + (0.7 * beside), y - beside + 3, "start"),
            (x + (0.7 * beside), y + (0.5 * beside), x + (0.7 * beside), y + beside + 8, "start"),
            (x - (0.7 * beside) - length, y - beside - (0.6 * Line), x - (0.7 * beside), y - beside + 3, "end"),
            (x - (0.7 * beside) - length, y + (0.5 * beside), x - (0.7 * beside), y + beside + 8, "end"),
        ];
        foreach (var (left, top, textX, textY, anchor) in sides)
        {
            var box = (Left: left, Top: top, Right: left + length, Bottom: top + Line);
            if (box.Left < 0 || box.Top < 0 || box.Right > width || box.Bottom > height) continue;
            if (_taken.Exists(other => box.Left < other.Right && other.Left < box.Right && box.Top < other.Bottom
                && other.Top < box.Bottom)) continue;
            _taken.Add(box);
            return (textX, textY, anchor);
        }

        return null;
    }
}
