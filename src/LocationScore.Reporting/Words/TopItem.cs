using System.Collections.Immutable;

namespace LocationScore.Reporting;

/// <summary>A child of the top of the tree, usually a factor, with its value and points for every ranked location, best location
/// first.</summary>
internal sealed class TopItem
{
    private readonly double[] _values;
    private readonly double[]? _points;
    private readonly int[] _order;

    private TopItem(WeightedNode node, double[] values, double[]? points, int[] order)
    {
        Node = node.Node;
        Weight = node.EffectiveWeight;
        (_values, _points, _order) = (values, points, order);
    }

    /// <summary>The factor or criterion.</summary>
    internal ModelNode Node { get; }

    /// <summary>Its effective weight.</summary>
    internal double Weight { get; }

    internal string Name => Words.NameOf(Node);

    /// <summary>Whether the score is a sum of points.</summary>
    internal bool HasPoints => _points is not null;

    internal int Count => _order.Length;

    /// <summary>The value of the location at a place of the ranking, from 0; null where it does not count.</summary>
    internal double? Value(int place) => _values[_order[place]] is var value && double.IsNaN(value) ? null : value;

    internal double? Points(int place) => _points?[_order[place]];

    /// <summary>The mean of the values; null when there is none.</summary>
    internal double? Mean() => _values.Where(static value => !double.IsNaN(value)).Select(static value => (double?)value).Average();

    internal static ImmutableArray<TopItem> Of(ScoringResult result)
    {
        int[] order = Order(result);
        var items = ImmutableArray.CreateBuilder<TopItem>();
        foreach (var top in result.Nodes.Where(static node => node.Depth == 0))
        {
            double[] values = new double[order.Length], points = new double[order.Length];
            result.CopyValues(top.Node.Id, values);
            items.Add(new(top, values, result.TryCopyPoints(top.Node.Id, points) ? points : null, order));
        }

        return items.ToImmutable();
    }

    /// <summary>How full the bar of each location is, 0..1: its value on the scale 0..1 or, for other scales, its place between the least
    /// and the greatest.</summary>
    internal ImmutableArray<double?> Fills()
    {
        var shown = Enumerable.Range(0, Count).Select(Value).ToImmutableArray();
        if (shown.All(static value => value is null)) return [.. shown.Select(static _ => (double?)0)];
        double low = shown.Min()!.Value, high = shown.Max()!.Value;
        return low >= 0 && high <= 1 ? shown
            : [.. shown.Select(value => value is { } v ? high > low ? (v - low) / (high - low) : 1 : (double?)null)];
    }

    /// <summary>The position of each ranked location in the order of the facts.</summary>
    private static int[] Order(ScoringResult result)
    {
        var positions = new Dictionary<string, int>(result.Locations.Length, StringComparer.Ordinal);
        for (int i = 0; i < result.Locations.Length; i++) positions[result.Locations[i].Id] = i;
        var order = new int[result.Ranking.Count];
        for (int k = 0; k < order.Length; k++) order[k] = positions[result.Ranking[k].Location.Id];
        return order;
    }
}
