namespace LocationScore;

/// <content>Cells.</content>
public sealed partial class Evaluator
{
    private readonly Dictionary<int, EditedColumn> _columns = [];
    private readonly HashSet<(int Row, int Indicator)> _trusted = [];
    private bool _isStale;
    private bool _isRecompiled;
    private bool _fits = true;
    private int[]? _positions;
    private double[] _planScores = [];
    private int[] _planRanks = [];

    /// <summary>Sets the raw value of a fact.</summary>
    /// <remarks>
    /// Where every criterion that the fact feeds has absolute anchors, a changed value takes well under a microsecond and no memory;
    /// otherwise the next scoring compiles the model again,
    /// without checking names once more. It gives what compiling the model over a table with this value gives, bit for bit: derived
    /// indicators, requirements and screening, missing policies, treatments of
    /// outliers, normalisations and weights found from the data follow. The value takes the place of the fact that the model chose. A
    /// location that is no longer scored gets NaN for its
    /// score and 0 for its rank. A cell that the model ignores stays ignored unless <paramref name="trust"/> says otherwise.
    /// </remarks>
    /// <param name="location">The position of the location in <see cref="Scorer.Locations"/>, from 0.</param>
    /// <param name="indicator">The position of the indicator in the facts of the description, from 0; not a derived or judged one.</param>
    /// <param name="raw">The raw value, in the unit of the indicator, finite; or <see langword="null"/> for none.</param>
    /// <param name="trust">Whether the value counts also where the model ignores the fact.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such location or indicator.</exception>
    /// <exception cref="ArgumentException">The value is not finite, or the indicator is derived from others or judged.</exception>
    public void SetCell(int location, int indicator, double? raw, bool trust = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(location);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(location, _origin.Count);
        ArgumentOutOfRangeException.ThrowIfNegative(indicator);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(indicator, _origin.Facts.Indicators.Length);
        SetRow(_origin.Rows[location], indicator, raw, trust);
    }

    /// <summary>Sets the raw value of a fact.</summary>
    /// <remarks>See <see cref="SetCell(int, int, double?, bool)"/>. The location may be one that is not scored: with other cells it may be,
    /// and then it takes part in what compares the
    /// locations and in the places of the others, although it has none here.</remarks>
    /// <param name="location">The id of a location of the facts.</param>
    /// <param name="indicator">The id of an indicator of the facts; not a derived or judged one.</param>
    /// <param name="raw">The raw value, in the unit of the indicator, finite; or <see langword="null"/> for none.</param>
    /// <param name="trust">Whether the value counts also where the model ignores the fact.</param>
    /// <exception cref="KeyNotFoundException">The location or the indicator is unknown.</exception>
    /// <exception cref="ArgumentException">The value is not finite, or the indicator is derived from others or judged.</exception>
    public void SetCell(string location, string indicator, double? raw, bool trust = false)
    {
        int row = _origin.Facts.LocationPosition(location), column = _origin.Facts.TryIndicatorPosition(indicator);
        if (row < 0) throw new KeyNotFoundException($"There is no location '{location}'.");
        if (column < 0) throw new KeyNotFoundException($"There is no indicator '{indicator}'.");
        SetRow(row, column, raw, trust);
    }

    /// <summary>Sets all cells back to those of the facts.</summary>
    public void ResetCells()
    {
        _columns.Clear();
        _trusted.Clear();
        _isStale = false;
        if (ReferenceEquals(_plan, _origin)) return;
        Take(_origin);
    }

    private void SetRow(int row, int indicator, double? raw, bool trust)
    {
        if (indicator >= _origin.Chosen.Indicators.Length)
            throw new ArgumentException(
                $"'{_origin.Facts.Indicators[indicator].Id}' is " + (_origin.DerivedAt(indicator) is null
                    ? "judged by the model; change the judgements." : "derived from other indicators; set those."), nameof(indicator));
        if (raw is { } number && !double.IsFinite(number))
            throw new ArgumentException(
                FormattableString.Invariant($"The raw value is {number:R}; it must be finite, or null for none."), nameof(raw));
        if (!_columns.TryGetValue(indicator, out var column)) _columns.Add(indicator, column = new(_origin.Chosen.Column(indicator)));
        bool wasPresent = column.IsPresent(row);
        column.Set(row, raw);
        if (TrySetValues(row, indicator, wasPresent, raw, trust)) return;
        if (trust) Trust(row, indicator);
        _isStale = true;
    }

    /// <summary>The cell counts for every criterion on the indicator, and on those derived from it.</summary>
    private void Trust(int row, int indicator)
    {
        foreach (string id in Description.IndicatorsFrom(_origin.Facts.Indicators[indicator].Id))
            _trusted.Add((row, _origin.Facts.TryIndicatorPosition(id)));
    }

    /// <summary>Compiles the model again over the changed cells, with the weights that were set.</summary>
    private bool Refresh()
    {
        var changed = new ChangedInput();
        changed.Trusted.UnionWith(_trusted);
        for (int k = 0; k < _given.Length && _localWeightsAreSet; k++)
        {
            if (_weighed[k]) changed.Weighed.Add(_origin.Nodes[k].Path);
            if (k > 0 && _weighed[_origin.Nodes[k].Parent]) changed.Weights.Add(_origin.Nodes[k].Path, _given[k]);
        }

        var facts = _origin.Chosen.Replace(_columns.ToDictionary(static pair => pair.Key, static pair => pair.Value.ToColumn()));
        var compilation = new Compilation(_origin.Model, facts, changed);
        var plan = compilation.RunOn(facts);
        _problems.AddRange(compilation.Problems);
        if (plan is null) return false;
        Take(plan);
        _isStale = false;
        return true;
    }

    /// <summary>Whether effective weights for the compiled model fit the plan; if not, that is a problem.</summary>
    private bool FitEffectiveWeights()
    {
        if (_fits) return true;
        _problems.Add(new(ProblemCodes.WrongLength, "$",
            "The cells that were set change which criteria count, so effective weights do not fit them.",
            FormattableString.Invariant($"{_plan.Criteria.Length} criteria"),
                FormattableString.Invariant($"the {_origin.Criteria.Length} of the compiled model"),
            Repair: "Set local weights instead."));
        return false;
    }

    private static IEnumerable<string> PathsOf(Plan plan) => plan.Leaves.Select(leaf => plan.Nodes[leaf].Path);

    private void Take(Plan plan)
    {
        _plan = plan;
        _isRecompiled = !ReferenceEquals(plan, _origin);
        _room = _isRecompiled ? new(plan) : _originRoom;
        (_matrix, _kernel, _method) = (null, null, null);
        _places = PlaceRule.Of(plan);
        _positions = null;
        _fits = ReferenceEquals(plan, _origin) || PathsOf(plan).SequenceEqual(PathsOf(_origin));
        if (plan.Rows.AsSpan().SequenceEqual(_origin.Rows)) return;
        _positions = Array.ConvertAll(_origin.Rows, row => Array.BinarySearch(plan.Rows, row));
        _planScores = new double[plan.Count];
        _planRanks = new int[plan.Count];
    }

    /// <summary>One indicator whose cells were set.</summary>
    private sealed class EditedColumn
    {
        private readonly FactColumn _origin;
        private readonly double[] _values;
        private readonly bool[] _present;

        internal EditedColumn(FactColumn origin)
        {
            _origin = origin;
            _values = [.. origin.Values];
            _present = new bool[_values.Length];
            for (int i = 0; i < _present.Length; i++) _present[i] = origin.IsPresent(i);
        }

        internal double this[int row] => _values[row];

        internal bool IsPresent(int row) => _present[row];

        internal void Set(int row, double? raw)
        {
            _values[row] = raw ?? 0;
            _present[row] = raw is not null;
        }

        internal FactColumn ToColumn() => _origin.With([.. _values], [.. _present]);
    }
}
