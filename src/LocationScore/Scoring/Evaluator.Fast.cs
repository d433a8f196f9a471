namespace LocationScore;

/// <content>Cells that change nothing but values of their own location.</content>
public sealed partial class Evaluator
{
    private readonly Dictionary<int, CellReach> _reaches = [];
    private readonly ColumnReport _report = new();

    /// <summary>
    /// Writes the values that a new raw value gives, where every criterion that it reaches has absolute anchors and nothing else looks at
    /// it; false when the model must be compiled again.
    /// </summary>
    private bool TrySetValues(int row, int indicator, bool wasPresent, double? raw, bool trust)
    {
        if (_isStale || _isRecompiled || trust || !wasPresent || raw is null) return false;
        if (!_reaches.TryGetValue(indicator, out var reach)) _reaches.Add(indicator, reach = CellReach.Of(_origin, indicator));
        if (!reach.IsSimple) return false;
        int location = Array.BinarySearch(_origin.Rows, row);
        if (location < 0) return true; // not scored, and no requirement asks for the fact
        if (ReferenceEquals(_plan, _origin)) _plan = _origin.WithOwnValues();
        foreach (int j in reach.Criteria)
        {
            var column = _origin.Criteria[j];
            if (column.StateOf(location) != CellState.Reported) continue;
            if (Current(column.Indicator, row) is not { } used || !double.IsFinite(used)) return false;
            double value = 0;
            _report.Clear();
            column.Curve!.Evaluate(new(in used), new(ref value), _report);
            if (_report.Rejected.Count > 0 || _report.Undefined.Count > 0 || !double.IsFinite(value)) return false;
            _plan.Values[(j * _origin.Count) + location] = value;
        }

        return true;
    }

    /// <summary>The raw value of a cell as it is now; derived ones are computed.</summary>
    private double? Current(int indicator, int row)
    {
        if (indicator >= _origin.Chosen.Indicators.Length)
        {
            if (_origin.DerivedAt(indicator) is not { } derived)
                return _origin.Facts.Column(indicator) is var judged && judged.IsPresent(row) ? judged.Values[row] : null;
            var inputs = derived.Inputs;
            int first = _origin.Facts.TryIndicatorPosition(inputs[0].Id), second = _origin.Facts.TryIndicatorPosition(inputs[1].Id);
            return Current(first, row) is { } a && Current(second, row) is { } b ? derived.Compute(a, b) : null;
        }

        if (_columns.TryGetValue(indicator, out var edited)) return edited.IsPresent(row) ? edited[row] : null;
        var column = _origin.Chosen.Column(indicator);
        return column.IsPresent(row) ? column.Values[row] : null;
    }
}
