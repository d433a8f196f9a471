namespace LocationScore.Reporting;

/// <summary>Finds places for labels beside points, so that they hide neither points nor one another.</summary>
internal sealed class Labels(double width, double height)
{
    private const double Letter = 7.4, Line = 16;

    private static readonly double[] s_distances = [0, 12, 24, 38, 54];

    // Right and left first: a name reads best at the height of its point.
    private static readonly (double Across, double Down)[] s_directions =
        [(1, 0), (-1, 0), (0, -1), (0, 1), (0.7, -0.7), (0.7, 0.7), (-0.7, -0.7), (-0.7, 0.7)];

    private readonly List<Box> _taken = [];

    /// <summary>Keeps the place of a point free.</summary>
    internal void Take(double x, double y, double radius) => _taken.Add(new(x - radius, y - radius, x + radius, y + radius));

    /// <summary>The place of a label beside its point, or further away with a line that leads to it; null when all is taken.</summary>
    internal Label? Place(double x, double y, double radius, string text)
    {
        double length = (Letter * text.Length) + 2;
        var free = s_distances.SelectMany(away => s_directions.Select(to => At(x, y, radius, away, to.Across, to.Down, length)))
            .Where(IsFree).ToList();
        if (free.Count == 0) return null;

        // A line over something else is better than no name at all.
        int at = Math.Max(0, free.FindIndex(label => !label.IsAway || !Hides(label, x, y)));
        _taken.Add(free[at].Box);
        return free[at];
    }

    /// <summary>The label at a distance from its point: the nearest edge of its box stands on a circle around the point.</summary>
    private static Label At(double x, double y, double radius, double away, double across, double down, double length)
    {
        double near = radius + 4 + away, textX = x + (near * across);
        double middle = y + ((near + (across == 0 ? Line / 2 : 0)) * down);
        double left = across > 0 ? textX : across < 0 ? textX - length : textX - (length / 2);
        string anchor = across > 0 ? "start" : across < 0 ? "end" : "middle";
        double toY = across == 0 ? middle - (down * Line / 2) : middle;
        return new(textX, middle + 5, anchor, away > 0, x + (radius * across), y + (radius * down), textX - (2 * across), toY)
        {
            Box = new(left, middle - (Line / 2), left + length, middle + (Line / 2)),
        };
    }

    private bool IsFree(Label label)
    {
        var box = label.Box;
        return box.Left >= 0 && box.Top >= 0 && box.Right <= width && box.Bottom <= height && !_taken.Exists(box.Meets);
    }

    /// <summary>Whether the line of a label runs over something else than its own point.</summary>
    private bool Hides(Label label, double ownX, double ownY)
    {
        const int Steps = 8;
        for (int k = 1; k <= Steps; k++)
        {
            double share = (double)k / Steps, x = label.FromX + (share * (label.ToX - label.FromX));
            double y = label.FromY + (share * (label.ToY - label.FromY));
            if (_taken.Exists(box => box.Has(x, y) && !box.Has(ownX, ownY))) return true;
        }

        return false;
    }

    /// <summary>Where a label stands.</summary>
    /// <param name="X">Where its text is anchored, across.</param>
    /// <param name="Y">Its base line.</param>
    /// <param name="Anchor">Which end of the text is anchored.</param>
    /// <param name="IsAway">Whether it is so far from its point that a line must lead to it.</param>
    /// <param name="FromX">Where the line leaves the point.</param>
    /// <param name="FromY">Where the line leaves the point.</param>
    /// <param name="ToX">Where the line ends.</param>
    /// <param name="ToY">Where the line ends.</param>
    internal readonly record struct Label(double X, double Y, string Anchor, bool IsAway, double FromX, double FromY, double ToX,
        double ToY)
    {
        /// <summary>What it covers.</summary>
        internal Box Box { get; init; }

        /// <summary>Draws the label, with its line where it has one.</summary>
        internal void Draw(MarkupText body, string text, bool strong)
        {
            if (IsAway) body.Add($"""<path class="leader" d="M{FromX} {FromY}L{ToX} {ToY}"/>""");
            body.Add($"""<text class="{(strong ? "name beside strong" : "name beside")} {Anchor}" x="{X}" y="{Y}">{text}</text>""");
        }
    }

    /// <summary>A part of the drawing.</summary>
    internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
    {
        internal bool Has(double x, double y) => Left < x && x < Right && Top < y && y < Bottom;

        internal bool Meets(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
