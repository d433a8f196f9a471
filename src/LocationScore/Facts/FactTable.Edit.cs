namespace LocationScore;

/// <content>The same table with other columns; what is looked up by id is shared.</content>
public sealed partial class FactTable
{
    private FactTable(FactTable same, IReadOnlyList<(Indicator Indicator, FactColumn Column)> added, FactColumn[] columns,
        FactTable? given = null)
    {
        _whole = same._whole;
        _given = added.Count > 0 ? same.Given : given;
        Locations = same.Locations;
        Sources = same.Sources;
        _locationIndex = same._locationIndex;
        _sourceIndex = same._sourceIndex;
        _columns = columns;
        Indicators = same.Indicators;
        _indicatorIndex = same._indicatorIndex;
        if (added.Count == 0) return;
        Indicators = same.Indicators.AddRange(added.Select(static one => one.Indicator));
        _indicatorIndex = new(same._indicatorIndex, StringComparer.Ordinal);
        for (int k = 0; k < added.Count; k++) _indicatorIndex.Add(added[k].Indicator.Id, same.Indicators.Length + k);
    }

    /// <summary>Adds computed columns; the caller has checked that their ids are new.</summary>
    internal FactTable With(IReadOnlyList<(Indicator Indicator, FactColumn Column)> derived) =>
        derived.Count == 0 ? this : new(this, derived, [.. _columns, .. derived.Select(static d => d.Column)]);

    /// <summary>Replaces some columns; where there is no replacement the column stays.</summary>
    internal FactTable Replace(IReadOnlyDictionary<int, FactColumn> replacements)
    {
        var columns = (FactColumn[])_columns.Clone();
        foreach (var (at, column) in replacements) columns[at] = column;
        return new(this, [], columns);
    }
}
