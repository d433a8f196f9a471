using System.Collections.Immutable;
using System.Globalization;
using LocationScore.Analysis;

namespace LocationScore.Reporting;

/// <summary>Changes of weights as people say them: points of a hundred that move from one factor to another.</summary>
internal static class WeightMove
{
    /// <summary>A change in words, such as "1.7 points from Graduates to Protection of intellectual property".</summary>
    internal static string Of(WeightChange change, ImmutableArray<VariedWeight> weights, AnalysisNames names)
    {
        var moves = weights.Select((weight, k) => (Name: names.Node(weight.Id), Points: 100 * (change.Weights[k] - weight.Nominal)))
            .Where(static move => Math.Abs(move.Points) >= 0.005).OrderByDescending(static move => Math.Abs(move.Points)).ToList();
        if (moves.Count == 0) return "no change at all";
        var less = moves.Where(static move => move.Points < 0).ToList();
        var more = moves.Where(static move => move.Points > 0).ToList();
        if (less.Count == 1 && more.Count == 1) return $"{Points(more[0].Points)} from {less[0].Name} to {more[0].Name}";
        return $"{Words.Join([.. more.Select(static move => $"{Points(move.Points)} more for {move.Name}"),
            .. less.Select(static move => $"{Points(-move.Points)} less for {move.Name}")])}";
    }

    /// <summary>A weight of 0..1 as points of a hundred.</summary>
    internal static string Points(double points)
    {
        string text = points.ToString(points < 0.1 ? "0.00" : "0.0", CultureInfo.InvariantCulture);
        return text is "1.0" ? "1 point" : $"{text} points";
    }

    /// <summary>What an exactness means to a reader.</summary>
    internal static string Of(Exactness exactness) => exactness switch
    {
        Exactness.Exact => "exact",
        Exactness.OuterBound => "bound",
        _ => "sampled",
    };
}
