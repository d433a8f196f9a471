using System.Collections.Immutable;
using LocationScore.Descriptions;

namespace LocationScore.Analysis;

/// <summary>The smallest change of one fact, or of all facts at once, that lets a location pass another or reach a rank.</summary>
/// <remarks>A fact is followed through derived indicators and every criterion that it feeds; values that the model refuses are not
/// considered.</remarks>
/// <threadsafety>Stateless; safe to call from several threads.</threadsafety>
public static class FactOvertake
{
    private const double LeastTogether = 0.001;
    private const double MostTogether = 4;

    /// <summary>Finds what each fact of a location would have to be.</summary>
    /// <param name="scorer">The compiled model.</param>
    /// <param name="location">The id of the location that is to get ahead.</param>
    /// <param name="options">What is asked; <see langword="null"/> means the next better rank.</param>
    /// <param name="cancellationToken">Stops the analysis between two facts.</param>
    /// <returns>One entry per fact, and the share by which all would have to be better.</returns>
    /// <exception cref="ArgumentException">An id is unknown, or the rank is not one of the ranking.</exception>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public static FactOvertakeResult Run(Scorer scorer, string location, FactOvertakeOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentNullException.ThrowIfNull(location);
        options ??= new();
        if (options.HoldDerived && !scorer.Model.Derived.IsEmpty)
            scorer = Scorer.Compile(scorer.Model with { Judged = [], Derived = [], Choices = [] }, scorer.Facts);
        var description = scorer.Description;
        int city = At(description, location), rival = options.City is null ? -1 : At(description, options.City);
        if (rival == city) throw new ArgumentException("A location cannot pass itself.", nameof(options));
        var editor = new FactEditor(scorer);
        int current = Neighbours.Of(scorer).Ranks[city];
        int? rank = rival >= 0 ? null : options.Rank ?? Math.Max(1, current - 1);
        if (rank is { } asked && (asked < 1 || asked > description.Locations.Length))
            throw new ArgumentException($"There are ranks 1 to {description.Locations.Length}.", nameof(options));
        bool Holds(double[] scores) => rival >= 0 ? scores[city] > scores[rival] : WeightVariation.RankIn(scores, city) <= rank;

        var single = ImmutableArray.CreateBuilder<FactChange>();
        var moves = new List<(string Indicator, double Now, bool Above, double Furthest)>();
        foreach (var (indicator, now) in FactsOf(description, city))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var scan = new FactScan(editor, city, indicator, now, trust: true);
            double? below = scan.Nearest(above: false, Holds), above = scan.Nearest(above: true, Holds);
            double? needed = below is null || (above is not null && above - now < now - below) ? above : below;
            if (Better(scan, city, now) is { } up) moves.Add((indicator, now, up, scan.Furthest(up)));
            scan.Reset();
            single.Add(new(indicator, description.Facts.FindIndicator(indicator)!.Unit,
                [.. scan.Fed.Select(c => description.Criteria[c].Id)], now, needed,
                needed is { } value && now != 0 ? (value - now) / Math.Abs(now) : null,
                    scan.IsMonotone ? Exactness.Exact : Exactness.Sampled));
        }

        return new(location, options.City, rank, current, single.DrainToImmutable(), Together(editor, location, city, moves, Holds));
    }

    /// <summary>The facts of a location that feed a criterion which reads them.</summary>
    private static IEnumerable<(string Indicator, double Now)> FactsOf(ModelDescription description, int city)
    {
        foreach (var indicator in description.Facts.Indicators)
        {
            if (!description.IsFact(indicator.Id) || description.CriteriaFedBy(indicator.Id).IsEmpty) continue;
            if (description.Facts[description.Locations[city].Id, indicator.Id]?.Value is { } value) yield return (indicator.Id, value);
        }
    }

    /// <summary>Whether more of a fact raises the score of the location, or less; null when neither does.</summary>
    private static bool? Better(FactScan scan, int city, double now)
    {
        if (!scan.TryMove(now)) return null;
        double before = scan.Scores[city], step = Math.Max(Math.Abs(now) * 1e-3, 1e-9);
        if (scan.TryMove(now + step) && scan.Scores[city] > before) return true;
        return scan.TryMove(now - step) && scan.Scores[city] > before ? false : null;
    }

    private static Estimate? Together(
        FactEditor editor, string location, int city, List<(string Indicator, double Now, bool Above, double Furthest)> moves,
            Func<double[], bool> holds)
    {
        var scores = new double[editor.Description.Locations.Length];
        bool lower = editor.Description.ScoreDirection != ScoreDirection.HigherIsBetter;
        bool Works(double share)
        {
            foreach (var (indicator, now, above, furthest) in moves)
            {
                double to = now + ((above ? share : -share) * Math.Abs(now));
                editor.SetCell(location, indicator, above ? Math.Min(to, furthest) : Math.Max(to, furthest), trust: true);
            }

            if (!editor.TryScore(scores) || double.IsNaN(scores[city])) return false;
            for (int i = 0; i < scores.Length && lower; i++) scores[i] = -scores[i];
            return holds(scores);
        }

        // Outwards from nothing: far out the facts may contradict the model together though none does alone.
        double low = 0, high = LeastTogether;
        bool works = false;
        while (moves.Count > 0 && !(works = Works(high)) && high < MostTogether) (low, high) = (high, high * 1.5);
        while (works && high - low > 1e-12)
        {
            double middle = (low + high) / 2;
            if (Works(middle)) high = middle;
            else low = middle;
        }

        editor.ResetCells();
        return works ? new(high, Exactness.Sampled) : null;
    }

    private static int At(ModelDescription description, string id) =>
        description.FindLocation(id) is var at and >= 0 ? at : throw new ArgumentException($"There is no scored location '{id}'.");
}
