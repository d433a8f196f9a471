using System.Globalization;
using LocationScore.Shared;

namespace LocationScore.Reporting;

/// <summary>How the scores and points of one ranking are shown: enough digits to tell neighbours apart, and no more.</summary>
internal sealed class Figures
{
    private const int MostDecimals = 4;

    /// <summary>Chooses the decimals of scores and points from their size; neighbours of the ranking that differ look different, up to four
    /// decimals.</summary>
    internal Figures(ScoringResult result)
    {
        double largest = 0;
        foreach (double score in result.Scores) largest = Math.Max(largest, Math.Abs(score));
        int decimals = largest switch { <= 1.5 => 3, <= 15 => 2, <= 150 => 1, _ => 0 };
        while (decimals < MostDecimals && SomeLookAlike(result, decimals)) decimals++;
        ScoreStyle = NumberStyle.Fixed(decimals);
        PointDecimals = Math.Max(decimals, largest <= 1.5 ? 3 : decimals + 1);
        PointStyle = NumberStyle.Fixed(PointDecimals);
        GapStyle = NumberStyle.Signed(PointDecimals);
    }

    internal NumberStyle ScoreStyle { get; }

    internal NumberStyle PointStyle { get; }

    internal NumberStyle GapStyle { get; }

    internal int PointDecimals { get; }

    /// <summary>A score.</summary>
    internal string Score(double score) => ScoreStyle.Format(score);

    /// <summary>Points, which add up to a score.</summary>
    internal string OfPoints(double points) => PointStyle.Format(points);

    /// <summary>A difference of points with its sign; the sign is a real minus.</summary>
    internal string Gap(double gap) => GapStyle.Format(gap);

    /// <summary>A value after the value function.</summary>
    internal static string Value(double? value) => value is { } v ? NumberStyle.Value.Format(v) : "–";

    /// <summary>A share as a percentage.</summary>
    internal static string Share(double share) => NumberStyle.Percent.Format(share);

    /// <summary>A share as a whole percentage; 100 only when it is whole.</summary>
    internal static string WholeShare(double share) => NumberStyle.WholePercent.Format(share);

    /// <summary>A raw value with groups of thousands.</summary>
    internal static string Raw(double? raw) => raw is { } v ? NumberStyle.General.Format(v) : "–";

    /// <summary>A fact with unit and year.</summary>
    internal static string OfFact(Fact? fact) => fact is null ? "no fact"
        : fact.Value is null ? "known to be absent"
        : string.Create(CultureInfo.InvariantCulture,
            $"{Raw(fact.Value)} {SafeText.Line(fact.Unit)}{(fact.Year is { } year ? $" ({year})" : "")}");

    /// <summary>Whether two neighbours that differ would be shown with one number. In a long ranking some always would.</summary>
    private static bool SomeLookAlike(ScoringResult result, int decimals)
    {
        const int Longest = 1000;
        if (result.Ranking.Count > Longest) return true;
        double unit = 1;
        for (int k = 0; k < decimals; k++) unit *= 10;
        double? before = null;
        int rank = 0;
        foreach (var place in result.Ranking)
        {
            double shown = Math.Round(place.Score * unit, MidpointRounding.AwayFromZero);
            if (before == shown && place.Rank != rank) return true;
            (before, rank) = (shown, place.Rank);
        }

        return false;
    }
}
