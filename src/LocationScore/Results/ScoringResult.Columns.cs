namespace LocationScore;

/// <content>Values and points of one factor or criterion for all locations at once.</content>
public sealed partial class ScoringResult
{
    /// <summary>Copies the value of one factor or criterion at every scored location; for large tables, where one object per location would
    /// cost too much.</summary>
    /// <param name="nodeId">The id of the factor or criterion.</param>
    /// <param name="values">Receives one value per location in the order of <see cref="Locations"/>: what <see cref="Contribution.Value"/>
    /// and
    /// <see cref="FactorContribution.Value"/> are, and NaN where it does not count.</param>
    /// <exception cref="KeyNotFoundException">There is no factor or criterion of this id.</exception>
    /// <exception cref="ArgumentException">There is not exactly one place per scored location.</exception>
    public void CopyValues(string nodeId, Span<double> values) => Explanation.CopyValues(NodeAt(nodeId, values), values);

    /// <summary>Copies the points of one factor or criterion at every scored location, where the score is a sum of points.</summary>
    /// <param name="nodeId">The id of the factor or criterion.</param>
    /// <param name="points">Receives the points per location in the order of <see cref="Locations"/>, in units of the score, with the bits
    /// of
    /// <see cref="Contribution.Points"/> and <see cref="FactorContribution.Points"/>.</param>
    /// <returns>Whether there are such points; <see langword="false"/> where they would be attributions, which are worked out location by
    /// location.</returns>
    /// <exception cref="KeyNotFoundException">There is no factor or criterion of this id.</exception>
    /// <exception cref="ArgumentException">There is not exactly one place per scored location.</exception>
    public bool TryCopyPoints(string nodeId, Span<double> points) => Explanation.TryCopyPoints(NodeAt(nodeId, points), _scores, points);

    /// <summary>Gets what the ranking rests on, counted over the scored locations and all criteria.</summary>
    public RankingBasis Basis => field ??= Explanation.Basis;

    private int NodeAt(string nodeId, Span<double> column)
    {
        ArgumentNullException.ThrowIfNull(nodeId);
        if (column.Length != Locations.Length) throw new ArgumentException("There must be one place per scored location.", nameof(column));
        for (int k = 0; k < Nodes.Length; k++)
        {
            if (string.Equals(Nodes[k].Node.Id, nodeId, StringComparison.Ordinal)) return k;
        }

        throw new KeyNotFoundException($"There is no factor or criterion '{nodeId}'.");
    }
}
