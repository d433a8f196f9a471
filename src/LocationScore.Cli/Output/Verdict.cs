namespace LocationScore.Cli.Output;

/// <summary>Says in a few sentences which location wins and why, from the points alone.</summary>
internal static class Verdict
{
    /// <summary>The sentences, as plain text.</summary>
    internal static string Of(ScoringResult result, Figures figures)
    {
        var ranking = result.Ranking;
        var first = ranking[0];
        if (ranking.Count == 1) return $"{Name(first)} is the only location that is scored: {figures.Score(first.Score)}.{Strengths(result, figures)}";
        if (first.TieSize > 1) return $"{Many([.. ranking.Take(first.TieSize).Select(Name)])} share the first place of {ranking.Count} with {figures.Score(first.Score)}.{Strengths(result, figures)}";
        var second = ranking[1];
        double lead = Math.Abs(first.Score - second.Score);
        string close = lead < (result.Model.Ranking ?? new()).NearTie ? " The lead is so small that the order says little." : "";
        return $"{Name(first)} wins: first of {ranking.Count} with {figures.Score(first.Score)}, {figures.OfPoints(lead)} ahead of {Name(second)} ({figures.Score(second.Score)}). {Why(result, first, second, figures)}{close}";
    }

    /// <summary>Why one location is ahead of another: what gains most, what costs most, and the criterion behind each.</summary>
    internal static string Why(ScoringResult result, RankedLocation one, RankedLocation other, Figures figures)
    {
        var difference = result.Compare(one.Location.Id, other.Location.Id);
        double sign = result.ScoreDirection == ScoreDirection.HigherIsBetter ? 1 : -1;
        var tops = difference.Factors.Where(static f => f.Depth == 0).Concat(difference.Criteria.Where(static c => c.Depth == 0)).ToList();
        var gains = tops.Where(t => sign * t.Gap > 0).OrderByDescending(t => sign * t.Gap).Take(2).ToList();
        var losses = tops.Where(t => sign * t.Gap < 0).OrderBy(t => sign * t.Gap).Take(2).ToList();
        if (gains.Count == 0) return $"It is nowhere better than {Name(other)}.";
        var behind = difference.Criteria.Where(c => c.Depth > 0).OrderByDescending(c => sign * c.Gap).FirstOrDefault();
        string most = behind is { } b && sign * b.Gap > 0 ? $", most of all by {Lower(Names.Of(b.Node))} ({figures.Gap(b.Gap)})" : "";
        string gained = $"It is ahead of {Name(other)} on {Join([.. gains.Select(g => $"{Lower(Names.Of(g.Node))} ({figures.Gap(g.Gap)})")])}{most}";
        return losses.Count == 0
            ? $"{gained}, and behind on nothing."
            : $"{gained}; it gives away {Join([.. losses.Select(l => $"{figures.OfPoints(Math.Abs(l.Gap))} on {Lower(Names.Of(l.Node))}")])}.";
    }

    /// <summary>Why one location is behind another: where it loses most, and where it is better.</summary>
    internal static string Behind(ScoringResult result, RankedLocation one, RankedLocation winner, Figures figures)
    {
        var difference = result.Compare(one.Location.Id, winner.Location.Id);
        double sign = result.ScoreDirection == ScoreDirection.HigherIsBetter ? 1 : -1;
        var tops = difference.Factors.Where(static f => f.Depth == 0).Concat(difference.Criteria.Where(static c => c.Depth == 0)).ToList();
        var losses = tops.Where(t => sign * t.Gap < 0).OrderBy(t => sign * t.Gap).Take(2).ToList();
        var gains = tops.Where(t => sign * t.Gap > 0).OrderByDescending(t => sign * t.Gap).Take(2).ToList();
        string lost = losses.Count == 0 ? "behind on nothing" : $"behind on {Join([.. losses.Select(l => $"{Lower(Names.Of(l.Node))} ({figures.Gap(l.Gap)})")])}";
        string better = gains.Count == 0 ? "better nowhere" : $"better on {Join([.. gains.Select(g => $"{Lower(Names.Of(g.Node))} ({figures.Gap(g.Gap)})")])}";
        return $"{lost}, {better}.";
    }

    /// <summary>Joins the first of many words and counts the rest.</summary>
    private static string Many(IReadOnlyList<string> words) => words.Count <= 8 ? Join(words) : Join([.. words.Take(6), $"{words.Count - 6} others"]);

    /// <summary>Joins words the way people do: a, b and c.</summary>
    internal static string Join(IReadOnlyList<string> words) => words.Count switch
    {
        0 => "",
        1 => words[0],
        _ => $"{string.Join(", ", words.Take(words.Count - 1))} and {words[^1]}",
    };

    private static string Strengths(ScoringResult result, Figures figures)
    {
        var best = result.Ranking[0].Contributions.OrderByDescending(static c => c.Points).Take(2).ToList();
        return best.Count == 0 ? "" : $" Most points come from {Join([.. best.Select(c => $"{Lower(Names.Of(c.Criterion))} ({figures.OfPoints(c.Points)})")])}.";
    }

    private static string Name(RankedLocation location) => Safe.Line(location.Location.Name);

    /// <summary>A small first letter inside a sentence, unless the word is an abbreviation.</summary>
    private static string Lower(string name)
    {
        string safe = Safe.Line(name);
        return safe.Length > 1 && char.IsUpper(safe[0]) && char.IsLower(safe[1]) ? char.ToLowerInvariant(safe[0]) + safe[1..] : safe;
    }
}
