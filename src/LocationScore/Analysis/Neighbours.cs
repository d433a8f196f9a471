namespace LocationScore.Analysis;

/// <summary>Who stands next to whom in the ranking of a scorer.</summary>
internal sealed class Neighbours
{
    private readonly int[] _order;
    private readonly int[] _placeOf;

    private Neighbours(int[] order, int[] placeOf, int[] ranks) => (_order, _placeOf, Ranks) = (order, placeOf, ranks);

    /// <summary>1 + the number strictly better, of each location.</summary>
    internal int[] Ranks { get; }

    internal static Neighbours Of(Scorer scorer)
    {
        var scores = scorer.Score().Scores.ToArray();
        if (scorer.Description.ScoreDirection != ScoreDirection.HigherIsBetter)
        {
            for (int i = 0; i < scores.Length; i++) scores[i] = -scores[i];
        }

        int[] order = [.. Enumerable.Range(0, scores.Length).OrderByDescending(i => scores[i])];
        var place = new int[order.Length];
        for (int k = 0; k < order.Length; k++) place[order[k]] = k;
        return new(order, place, [.. Enumerable.Range(0, scores.Length).Select(i => WeightVariation.RankIn(scores, i))]);
    }

    /// <summary>The locations just better and just worse, or −1.</summary>
    internal (int Better, int Worse) NeighboursOf(int location)
    {
        int place = _placeOf[location];
        return (place > 0 ? _order[place - 1] : -1, place < _order.Length - 1 ? _order[place + 1] : -1);
    }
}
