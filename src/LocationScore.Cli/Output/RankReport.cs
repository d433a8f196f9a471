using System.Collections.Immutable;

namespace LocationScore.Cli.Output;

/// <summary>A ranking with all that its writers show; worked out once.</summary>
internal sealed class RankReport
{
    internal RankReport(ScoringResult result)
    {
        Result = result;
        Figures = new(result);
        Tops = TopItem.Of(result);
        Verdict = Output.Verdict.Of(result, Figures);
        Basis = new(result);
        Notices = [.. result.Notices.GroupBy(static n => n.Code, StringComparer.Ordinal).Select(static g => (g.Key, g.ToImmutableArray()))];
    }

    internal ScoringResult Result { get; }

    internal Figures Figures { get; }

    internal ImmutableArray<TopItem> Tops { get; }

    internal string Verdict { get; }

    internal Basis Basis { get; }

    internal ImmutableArray<(string Code, ImmutableArray<Notice> Notices)> Notices { get; }

    internal string Title => Result.Model.Name;

    /// <summary>How the scores are to be read.</summary>
    internal string Reading
    {
        get
        {
            string method = Result.Model.Method is { } m ? $"{m.Info.Name} over {Basis.Count(Result.Nodes.Count(static n => n.Node is Criterion), "criterion", "criteria")}" : "weighted tree";
            return $"{method}; {(Result.ScoreDirection == ScoreDirection.HigherIsBetter ? "higher" : "lower")} scores are better";
        }
    }
}
