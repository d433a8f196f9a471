using System.Collections.Immutable;

namespace LocationScore.Analysis;

/// <summary>Where rankings turn as one weight moves, node by node.</summary>
/// <param name="Locations">The ids of the locations.</param>
/// <param name="Nodes">The factors and criteria in the order of the model.</param>
public sealed partial record WeightStabilityResult(ImmutableArray<string> Locations, ImmutableArray<NodeStability> Nodes)
{
    /// <summary>Gets what happens along the weight of one factor or criterion.</summary>
    /// <param name="node">Its id.</param>
    /// <returns>The stability, or <see langword="null"/> when it was not asked for.</returns>
    public NodeStability? Find(string node) => Nodes.FirstOrDefault(one => string.Equals(one.Node, node, StringComparison.Ordinal));

    /// <summary>Gets the rank of a location along the weight of one node.</summary>
    /// <param name="node">The id of the node.</param>
    /// <param name="location">The id of the location.</param>
    /// <returns>Stretches that follow one another from 0 to 1; empty when the weight cannot be varied.</returns>
    /// <exception cref="KeyNotFoundException">The node was not analysed, or there is no such location, or it was not asked
    /// about.</exception>
    public ImmutableArray<RankSpan> RanksOf(string node, string location)
    {
        int at = Locations.IndexOf(location);
        if (at < 0) throw new KeyNotFoundException($"There is no scored location '{location}'.");
        var stability = Find(node) ?? throw new KeyNotFoundException($"The weight of '{node}' was not analysed.");
        if (stability.NotVariable is not null) return [];
        if (stability.FirstRanks[at] == 0) throw new KeyNotFoundException($"The location '{location}' was not asked about.");
        var spans = ImmutableArray.CreateBuilder<RankSpan>();
        int rank = stability.FirstRanks[at];
        double from = 0;
        for (int k = 0; k < stability.Flips.Length;)
        {
            // Flips that happen at once are one step, so that no stretch is empty.
            double here = stability.Flips[k].At;
            int change = 0;
            for (; k < stability.Flips.Length && stability.Flips[k].At == here; k++)
            {
                if (stability.Flips[k].Up == location) change--;
                if (stability.Flips[k].Down == location) change++;
            }

            if (change == 0) continue;
            spans.Add(new(from, here, rank));
            (from, rank) = (here, rank + change);
        }

        spans.Add(new(from, 1, rank));
        return spans.DrainToImmutable();
    }
}
