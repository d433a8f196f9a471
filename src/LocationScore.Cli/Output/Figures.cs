using System.Globalization;

namespace LocationScore.Cli.Output;

/// <summary>Numbers for people: enough digits to tell things apart, and no more. Invariant culture.</summary>
internal sealed class Figures
{
    private readonly string _format;

    /// <summary>Chooses the decimals of scores and points from their size; neighbours of the ranking that differ look different, up to four decimals.</summary>
    internal Figures(ScoringResult result)
    {
        double largest = 0;
        foreach (double score in result.Scores) largest = Math.Max(largest, Math.Abs(score));
        int decimals = largest switch { <= 1.5 => 3, <= 15 => 2, <= 150 => 1, _ => 0 };
        for (; decimals < 4; decimals++)
        {
            string format = "F" + decimals.ToString(CultureInfo.InvariantCulture);
            if (!result.Ranking.Zip(result.Ranking.Skip(1)).Any(pair => pair.First.Rank != pair.Second.Rank && Text(pair.First.Score, format) == Text(pair.Second.Score, format))) break;
        }

        _format = "F" + decimals.ToString(CultureInfo.InvariantCulture);
        Points = "F" + Math.Max(decimals, largest <= 1.5 ? 3 : decimals + 1).ToString(CultureInfo.InvariantCulture);
    }

    private string Points { get; }

    /// <summary>A score.</summary>
    internal string Score(double score) => Text(score, _format);

    /// <summary>Points, which add up to a score.</summary>
    internal string OfPoints(double points) => Text(points, Points);

    /// <summary>A difference of points with its sign; the sign is a real minus.</summary>
    internal string Gap(double gap) => (Text(gap, Points) is var text && gap > 0 ? "+" + text : text).Replace('-', '−');

    /// <summary>A value after the value function.</summary>
    internal static string Value(double? value) => value is { } v ? Text(v, Math.Abs(v) < 10 ? "0.00" : "0.#") : "–";

    /// <summary>A share as a percentage.</summary>
    internal static string Share(double share) => Text(100 * share, "0.#") + "%";

    /// <summary>A share as a whole percentage; 100 only when it is whole.</summary>
    internal static string WholeShare(double share) => Text(share >= 1 ? 100 : Math.Min(99, Math.Round(100 * share)), "0") + "%";

    /// <summary>A raw value with groups of thousands.</summary>
    internal static string Raw(double? raw) => raw is { } v ? Text(v, Math.Abs(v) switch { 0 or >= 1000 and < 1e15 => "#,0.##", >= 1e15 => "0.####e0", >= 1 => "0.####", >= 0.0001 => "0.######", _ => "0.####e0" }) : "–";

    /// <summary>A fact with unit and year.</summary>
    internal static string OfFact(Fact? fact) => fact is null ? "no fact"
        : fact.Value is null ? "known to be absent"
        : string.Create(CultureInfo.InvariantCulture, $"{Raw(fact.Value)} {Safe.Line(fact.Unit)}{(fact.Year is { } year ? $" ({year})" : "")}");

    internal static string Whole(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Text(double value, string format)
    {
        string text = value.ToString(format, CultureInfo.InvariantCulture);
        return text.StartsWith('-') && text.All(static c => c is '-' or '0' or '.') ? text[1..] : text;
    }
}
