using System.Collections.Immutable;

namespace LocationScore.Reporting;

/// <summary>A ranking with all that its writers show; worked out once, from columns.</summary>
internal sealed class RankingSummary
{
    internal RankingSummary(ScoringResult result, ReportOptions? options)
    {
        Result = result;
        Origin = new(result, options);
        Figures = new(result);
        Tops = TopItem.Of(result);
        Verdict = Reporting.Verdict.Of(result, Figures);
        Basis = result.Basis;
    }

    internal ScoringResult Result { get; }

    /// <summary>How much the ranking means; null when that was not worked out.</summary>
    internal HowSure? Sure { get; init; }

    /// <summary>What its drawing shows.</summary>
    internal RankingPicture Picture { get; init; }

    /// <summary>Whether its JSON carries the tables of the ranking method.</summary>
    internal bool MethodTables { get; init; }

    internal Origin Origin { get; }

    internal Figures Figures { get; }

    internal ImmutableArray<TopItem> Tops { get; }

    internal string Verdict { get; }

    internal RankingBasis Basis { get; }

    /// <summary>The notices by their code, in the order in which codes first occur.</summary>
    internal ImmutableArray<(string Code, ImmutableArray<Notice> Notices)> Notices =>
        [.. Result.Notices.GroupBy(static n => n.Code, StringComparer.Ordinal).Select(static g => (g.Key, g.ToImmutableArray()))];

    /// <summary>How weights were found where a weighting found them.</summary>
    internal IEnumerable<(string Node, string Text)> Weightings => WeightingText.Of(Result);

    /// <summary>How the scores are to be read.</summary>
    internal string Reading
    {
        get
        {
            int criteria = Result.Nodes.Count(static node => node.Node is Criterion);
            string method = Result.Model.Method is { } m ? $"{m.Info.Name} over {Words.Count(criteria, "criterion", "criteria")}"
                : "weighted tree";
            return $"{method}; {(Result.ScoreDirection == ScoreDirection.HigherIsBetter ? "higher" : "lower")} scores are better";
        }
    }
}
