using LocationScore.Shared;

namespace LocationScore.Reporting;

/// <summary>Says in a few sentences which location wins and why, from the points alone.</summary>
internal static class Verdict
{
    /// <summary>The sentences, as plain text.</summary>
    internal static string Of(ScoringResult result, Figures figures)
    {
        var ranking = result.Ranking;
        var first = ranking[0];
        string score = figures.Score(first.Score);
        if (ranking.Count == 1) return $"{Name(first)} is the only location that is scored: {score}.{Strengths(result, figures)}";
        if (first.TieSize > 1)
        {
            string winners = Words.JoinFew([.. ranking.Take(first.TieSize).Select(Name)]);
            return $"{winners} share the first place of {ranking.Count} with {score}.{Strengths(result, figures)}";
        }

        var second = ranking[1];
        double lead = Math.Abs(first.Score - second.Score);
        string close = lead < (result.Model.Ranking ?? new()).NearTie ? " The lead is so small that the order says little." : "";
        return $"{Name(first)} wins: first of {ranking.Count} with {score}, {figures.OfPoints(lead)} ahead of {Name(second)} " +
            $"({figures.Score(second.Score)}). {Why(result, first, second, figures)}{close}";
    }

    /// <summary>Why one location is ahead of another: what gains most, what costs most, and the criterion behind each.</summary>
    internal static string Why(ScoringResult result, RankedLocation one, RankedLocation other, Figures figures)
    {
        var gap = result.Compare(one.Location.Id, other.Location.Id);
        double sign = SignOf(result);
        var tops = Tops(gap);
        var gains = Largest(tops, sign);
        var losses = Largest(tops, -sign);
        if (gains.Count == 0) return $"It leads {Name(other)} on no factor.";
        var behind = gap.Criteria.Where(static c => c.Depth > 0).OrderByDescending(c => sign * c.Gap).FirstOrDefault();
        string most = behind is { } b && sign * b.Gap > 0 ? $", most of all by {Words.InSentence(b.Node)} ({figures.Gap(b.Gap)})" : "";
        string gained = $"It is ahead of {Name(other)} on {Gaps(gains, figures)}{most}";
        return losses.Count == 0
            ? $"{gained}, and leads on every factor that tells them apart."
            : $"{gained}; it gives away {Losses(losses, figures)}.";
    }

    /// <summary>Why one location is behind another: where it loses most, and where it is better.</summary>
    internal static string Behind(ScoringResult result, RankedLocation one, RankedLocation winner, Figures figures)
    {
        var tops = Tops(result.Compare(one.Location.Id, winner.Location.Id));
        double sign = SignOf(result);
        var gains = Largest(tops, sign);
        var losses = Largest(tops, -sign);
        string lost = losses.Count == 0 ? "behind on no factor" : $"behind on {Gaps(losses, figures)}";
        string better = gains.Count == 0 ? "ahead on none" : $"better on {Gaps(gains, figures)}";
        return $"{lost}, {better}.";
    }

    private static double SignOf(ScoringResult result) => result.ScoreDirection == ScoreDirection.HigherIsBetter ? 1 : -1;

    private static List<ComparisonItem> Tops(Comparison gap) =>
        [.. gap.Factors.Where(static f => f.Depth == 0), .. gap.Criteria.Where(static c => c.Depth == 0)];

    /// <summary>The two largest gaps in one direction.</summary>
    private static List<ComparisonItem> Largest(List<ComparisonItem> items, double sign) =>
        [.. items.Where(item => sign * item.Gap > 0).OrderByDescending(item => sign * item.Gap).Take(2)];

    private static string Gaps(List<ComparisonItem> items, Figures figures) =>
        Words.Join([.. items.Select(item => $"{Words.InSentence(item.Node)} ({figures.Gap(item.Gap)})")]);

    private static string Losses(List<ComparisonItem> items, Figures figures) =>
        Words.Join([.. items.Select(item => $"{figures.OfPoints(Math.Abs(item.Gap))} on {Words.InSentence(item.Node)}")]);

    private static string Strengths(ScoringResult result, Figures figures)
    {
        var best = result.Ranking[0].Contributions.OrderByDescending(static c => c.Points).Take(2).ToList();
        if (best.Count == 0) return "";
        var parts = best.Select(c => $"{Words.InSentence(c.Criterion)} ({figures.OfPoints(c.Points)})");
        return $" Most points come from {Words.Join([.. parts])}.";
    }

    private static string Name(RankedLocation location) => SafeText.Line(location.Location.Name);
}
