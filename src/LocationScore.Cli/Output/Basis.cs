using System.Collections.Immutable;
using System.Globalization;

namespace LocationScore.Cli.Output;

/// <summary>What a ranking rests on: how many cells come from facts, of which years and quality, and from which sources.</summary>
internal sealed class Basis
{
    internal Basis(ScoringResult result)
    {
        var cells = result.Ranking.SelectMany(static x => x.Contributions).ToList();
        Cells = cells.Count;
        Reported = cells.Count(static c => c.State == CellState.Reported);
        Filled = cells.Count(static c => c.State == CellState.Filled);
        Absent = cells.Count(static c => c.State == CellState.Absent);
        var facts = cells.Where(static c => c is { State: CellState.Reported, Fact: not null }).Select(static c => c.Fact!).ToList();
        Years = [.. facts.GroupBy(static f => f.Year).OrderBy(static g => g.Key ?? int.MaxValue).Select(static g => (g.Key, g.Count()))];
        Qualities = [.. facts.GroupBy(static f => f.Quality).OrderBy(static g => g.Key == FactQuality.Unstated ? 99 : (int)g.Key).Select(static g => (g.Key, g.Count()))];
        Sources = [.. cells.Where(static c => c is { State: CellState.Reported, Source: not null }).GroupBy(static c => c.Source!).OrderByDescending(static g => g.Count()).ThenBy(static g => g.Key.Id, StringComparer.Ordinal).Select(static g => (g.Key, g.Count()))];
        var derived = result.Model.Derived.Select(static d => d.Id).ToHashSet(StringComparer.Ordinal);
        Derived = facts.Count(f => derived.Contains(f.Indicator));
        Unsourced = facts.Count(f => !derived.Contains(f.Indicator) && result.Facts.FindSource(f.Source) is null);
    }

    internal int Cells { get; }

    internal int Reported { get; }

    internal int Filled { get; }

    internal int Absent { get; }

    /// <summary>How many facts the model computes from others.</summary>
    internal int Derived { get; }

    internal int Unsourced { get; }

    internal ImmutableArray<(int? Year, int Count)> Years { get; }

    internal ImmutableArray<(FactQuality Quality, int Count)> Qualities { get; }

    internal ImmutableArray<(FactSource Source, int Count)> Sources { get; }

    /// <summary>The sentence, as plain text.</summary>
    internal string Sentence()
    {
        string gaps = (Filled, Absent) switch
        {
            (0, 0) => "nothing was filled in",
            (_, 0) => $"{Filled} filled in by the rules of the model",
            (0, _) => $"{Absent} left out of the score for want of a fact",
            _ => $"{Filled} filled in by the rules of the model, {Absent} left out of the score for want of a fact",
        };
        return $"{Count(Reported, "fact")} in {Count(Cells, "cell")} ({gaps}), {YearText()}, from {Count(Sources.Length, "source")}; {QualityText()}.{(Derived > 0 ? $" {Derived} {(Derived == 1 ? "is" : "are")} computed by the model from other facts." : "")}{(Unsourced > 0 ? $" {Unsourced} {(Unsourced == 1 ? "names" : "name")} no source." : "")}";
    }

    internal string QualityText() => Verdict.Join([.. Qualities.Select(static q => $"{q.Count} {(q.Quality == FactQuality.Unstated ? "of unstated quality" : q.Quality.ToString().ToLowerInvariant())}")]) is { Length: > 0 } text ? text : "no facts";

    private string YearText()
    {
        var known = Years.Where(static y => y.Year is not null).ToList();
        if (known.Count == 0) return "without years";
        var most = known.MaxBy(static y => y.Count);
        return known.Count == 1
            ? string.Create(CultureInfo.InvariantCulture, $"all of {most.Year}")
            : string.Create(CultureInfo.InvariantCulture, $"years {known[0].Year}–{known[^1].Year} ({most.Count} of {most.Year})");
    }

    internal static string Count(int number, string what, string? many = null) => $"{Figures.Whole(number)} {(number == 1 ? what : many ?? what + "s")}";
}
