using System.Globalization;

namespace LocationScore;

/// <content>From facts to values, one criterion at a time.</content>
internal sealed partial class Compilation
{
    private readonly Dictionary<(string Code, CriterionColumn Column), int> _noteCounts = [];

    /// <summary>Takes the facts and fills in what is missing.</summary>
    private void Fill(CriterionColumn column)
    {
        if (_dropped.Contains(column)) return;
        int n = _rows.Length;
        var source = _facts.Column(column.Indicator);
        foreach (var ignored in column.Criterion.Ignore)
        {
            if (_facts.LocationPosition(ignored.Location) >= 0 && _facts[ignored.Location, column.Criterion.Indicator]?.Value is { } value)
            {
                _notices.Add(new(NoticeCodes.Ignored, string.Create(CultureInfo.InvariantCulture,
                    $"{column.Criterion.Id}: the fact of {_facts.FindLocation(ignored.Location)!.Name} ({value:R} " +
                    $"{column.Criterion.Unit}) is ignored: {ignored.Reason}"), ignored.Location, column.Criterion.Id));
            }
        }

        bool checks = !source.IsComplete || !column.Criterion.Ignore.IsEmpty;
        if (!checks && n == _facts.Locations.Length)
        {
            // Nothing writes into a column of facts: treatments take a copy.
            column.Used = source.Values;
            return;
        }

        var used = new double[n];
        var missing = new List<int>();
        for (int i = 0; i < n; i++)
        {
            if (checks && !HasFact(column, _rows[i])) missing.Add(i);
            else used[i] = source.Values[_rows[i]];
        }

        column.Used = used;
        if (missing.Count == 0) return;
        var states = new CellState[n];
        foreach (int i in missing) states[i] = CellState.Filled;
        column.States = states;
        FillMissing(column, used, states, missing);
    }

    private void FillMissing(CriterionColumn column, double[] used, CellState[] states, List<int> missing) =>
        column.Missing.Fill(new GapsOf(this, column, states)
        {
            Criterion = column.Criterion,
            Path = column.Path,
            Used = used,
            Missing = missing,
            Known = [.. Enumerable.Range(0, used.Length).Where(i => states[i] == CellState.Reported)],
        });

    private string LocationId(int i) => _facts.Locations[_rows[i]].Id;

    /// <summary>One notice per location; beyond fifty of one kind for one criterion, one for the rest.</summary>
    private void Note(string code, CriterionColumn column, int i, Func<string> message)
    {
        ref int count = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_noteCounts, (code, column), out _);
        if (++count <= MostNoticesPerCriterion) _notices.Add(new(code, message(), LocationId(i), column.Criterion.Id));
    }

    private void SummariseNotes()
    {
        foreach (var ((code, column), count) in _noteCounts)
        {
            if (count > MostNoticesPerCriterion)
                _notices.Add(new(code, string.Create(CultureInfo.InvariantCulture,
                    $"{column.Criterion.Id}: the same holds for {count - MostNoticesPerCriterion} more locations."),
                    Node: column.Criterion.Id));
        }
    }

    private void NoteAges(CriterionColumn column)
    {
        if (model.ReferenceYear is not { } reference) return;
        int limit = (model.Ranking ?? new RankingOptions()).StaleAfterYears;
        var stale = new List<(int Row, int Year)>();
        foreach (int row in _rows)
        {
            if (HasFact(column, row) && _facts.Column(column.Indicator).YearAt(row) is { } year
                && Math.Abs(year - reference) > limit) stale.Add((row, year));
        }

        // One notice per criterion and year: sixteen cities with one old yearbook are one thing to know.
        foreach (var group in stale.GroupBy(static item => item.Year).OrderBy(static group => group.Key))
        {
            string who = group.Count() == _rows.Length ? "every location"
                : string.Join(", ", group.Take(6).Select(item => LocationName(item.Row))) + (group.Count() > 6 ? " …" : "");
            _notices.Add(new(NoticeCodes.Stale,
                string.Create(CultureInfo.InvariantCulture,
                $"{column.Criterion.Id}: the facts of {who} describe {group.Key}, not {reference}."),
                group.Count() == 1 ? _facts.Locations[group.First().Row].Id : null, column.Criterion.Id));
        }
    }

    /// <summary>Says which facts count although their own notes call them doubtful.</summary>
    private void NoteDoubts(CriterionColumn column)
    {
        var source = _facts.Column(column.Indicator);
        if (!source.KeepsWholeFacts) return;
        for (int i = 0; i < _rows.Length; i++)
        {
            int row = _rows[i];
            if (source.NoteAt(row) is not { } note || !note.StartsWith(Fact.Doubtful, StringComparison.Ordinal) || !HasFact(column, row))
                continue;
            Note(NoticeCodes.Doubtful, column, i, () => string.Create(CultureInfo.InvariantCulture,
                $"{column.Criterion.Id}: the fact of {LocationName(row)} ({Show(source.Values[row])} {column.Criterion.Unit}) counts but " +
                $"is doubtful: {note[Fact.Doubtful.Length..]}"));
        }
    }

    /// <summary>Treats outliers and applies the value function; absent cells and fixed values take no part.</summary>
    private void TakeLogarithmsAndValues(CriterionColumn column)
    {
        if (_dropped.Contains(column)) return;
        int n = _rows.Length;
        int[]? present = column.Fixed is { } given ? [.. Enumerable.Range(0, n).Where(i => !given[i])]
            : column.States is null || !Array.Exists(column.States, static state => state == CellState.Absent) ? null
            : [.. Enumerable.Range(0, n).Where(i => column.States[i] != CellState.Absent)];
        double[] x = present is null ? column.Used : Array.ConvertAll(present, i => column.Used[i]);
        if (column.Outliers is not null && x.Length > 0)
        {
            if (present is null) x = (double[])x.Clone();
            string? done = column.Outliers.Treat(x, out string? problem);
            if (problem is not null)
                Problems.Add(new(ProblemCodes.Undefined, column.Path + ".outliers",
                    $"The outliers of '{column.Criterion.Id}' cannot be treated: {problem}.",
                    Repair: "State a shift, or choose another treatment."));
            if (problem is not null || !AreFinite(column, x, present, ".outliers", "treated value")) return;
            if (done is not null) _notices.Add(new(NoticeCodes.Treated, $"{column.Criterion.Id}: {done}.", Node: column.Criterion.Id));
        }

        var values = new double[x.Length];
        var report = new ColumnReport();
        if (x.Length > 0) ApplyFunction(column, x, values, report, present);
        Report(column, x, report, present);
        if (report.Undefined.Count == 0) AreFinite(column, values, present, ".value", "value");
        if (present is null)
        {
            column.Used = x;
            column.Values = values;
        }
        else
        {
            column.Used = Scatter(x, present, n);
            column.Values = Scatter(values, present, n);
        }

        if (column is { Fixed: { } cells, Missing: FixedMissing earned })
        {
            for (int i = 0; i < n; i++)
            {
                if (cells[i]) column.Values[i] = earned.Value;
            }
        }

        if (column.Worst is not null && column.Curve?.LowestValue is { } low)
        {
            for (int i = 0; i < n; i++)
            {
                if (column.Worst[i]) column.Values[i] = low;
            }
        }
    }

    /// <summary>Whether no number was lost by overflow; numbers of extreme size are a problem, not a silent NaN.</summary>
    private bool AreFinite(CriterionColumn column, double[] numbers, int[]? present, string field, string what)
    {
        int bad = Array.FindIndex(numbers, static number => !double.IsFinite(number));
        if (bad < 0) return true;
        int at = _rows[present is null ? bad : present[bad]];
        string who = LocationName(at);
        Problems.Add(About(new(ProblemCodes.NotFinite, column.Path + field,
            $"The {what} of '{column.Criterion.Id}' for {who} is not a finite number: the facts are too large or too small to be " +
            $"computed with.", Show(numbers[bad]), "a finite number",
            Repair: "State the indicator in a larger or smaller unit, or choose another treatment or value function."), at,
            column.Criterion.Indicator));
        return false;
    }

    private static double[] Scatter(double[] values, int[] rows, int n)
    {
        var all = new double[n];
        for (int k = 0; k < rows.Length; k++) all[rows[k]] = values[k];
        return all;
    }

    private void ApplyFunction(CriterionColumn column, double[] x, double[] values, ColumnReport report, int[]? present)
    {
        var criterion = column.Criterion;
        if (column.Value is not Normalisation normalisation)
        {
            column.Curve!.Evaluate(x, values, report);
            return;
        }

        var raw = criterion.Target is { } target ? MethodColumns.TargetDistances(x, target) : x;
        bool cost = criterion.Direction != Direction.Benefit;
        int reference = -1;
        if (normalisation.ReferenceLocation is { } location)
        {
            reference = Array.FindIndex(_rows, row => _facts.Locations[row].Id == location);
            if (present is not null && reference >= 0) reference = Array.IndexOf(present, reference);
            if (reference < 0)
            {
                Problems.Add(new(ProblemCodes.FactMissing, column.Path + ".value.location",
                    $"The reference location has no value of '{criterion.Id}'.", $"'{location}'", "a scored location with a fact"));
                return;
            }
        }

        var peers = normalisation.Measure(raw, cost, reference, report);
        column.Peers = peers;
        normalisation.Apply(peers, cost, raw, values, report);
        _notices.Add(new(NoticeCodes.PeerRelative,
            $"{criterion.Id}: its values compare the scored locations with each other; adding or removing one can change the order of " +
            $"others.", Node: criterion.Id));
        if (!peers.AllEqual) return;
        switch (normalisation.Constant)
        {
            case ZeroRange.Reject:
                Problems.Add(new(ProblemCodes.ConstantColumn, column.Path + ".value",
                    $"All scored locations have the same value of '{criterion.Id}'.", Show(x[0]), "at least two different values",
                    Repair: "Leave the criterion out, declare anchors, or state constant: neutral or drop."));
                break;
            case ZeroRange.Drop:
                _dropped.Add(column);
                _notices.Add(new(NoticeCodes.Dropped,
                    $"The criterion '{criterion.Id}' is left out because all locations are equal ({Show(x[0])} {criterion.Unit}); its " +
                    $"weight goes to its siblings.", Node: criterion.Id));
                break;
            default:
                break;
        }
    }

    private void Report(CriterionColumn column, double[] x, ColumnReport report, int[]? present)
    {
        int Row(int k) => _rows[present is null ? k : present[k]];
        string Name(int k) => LocationName(Row(k));
        foreach (int k in report.Rejected)
        {
            if (column.Worst is not null && column.Worst[present is null ? k : present[k]]) continue;
            Problems.Add(About(new(ProblemCodes.OutsideAnchors, column.Path + ".value",
                $"'{column.Criterion.Id}' of {Name(k)} is outside what the value function declares.",
                $"{Show(x[k])} {column.Criterion.Unit}", column.Curve!.Allowed,
                    Repair: column.Curve is Curve.CodeTable or Curve.AffineLine ? "Correct the fact, or extend the declaration."
                    : "Widen the anchors, or state outside: clip or extrapolate."), Row(k), column.Criterion.Indicator));
        }

        foreach (int k in report.Undefined)
        {
            Problems.Add(About(new(ProblemCodes.Undefined, column.Path + ".value",
                $"The value function of '{column.Criterion.Id}' is not defined for {Name(k)}.", $"{Show(x[k])} {column.Criterion.Unit}",
                report.Why,
                Repair: "Choose another value function for this indicator."), Row(k), column.Criterion.Indicator));
        }

        foreach (int k in report.Clipped) Beyond(NoticeCodes.Clipped, k, "set to the nearer end");
        foreach (int k in report.Extrapolated) Beyond(NoticeCodes.Extrapolated, k, "extrapolated");
        double first = x.Length == 0 ? 0 : x[0];
        if (x.Length > 1 && Array.TrueForAll(x, value => value == first))
            _notices.Add(new(NoticeCodes.Constant,
                $"{column.Criterion.Id}: all scored locations have the same value, {Show(first)} {column.Criterion.Unit}; it cannot " +
                $"tell them apart.", Node: column.Criterion.Id));

        void Beyond(string code, int k, string what)
        {
            int i = present is null ? k : present[k];
            if (column.Worst is not null && column.Worst[i]) return;
            Note(code, column, i, () =>
                $"{column.Criterion.Id}: {Name(k)} lies outside the anchors ({Show(x[k])} {column.Criterion.Unit}; " +
                $"{(report.Ends is var (low, high) ? $"{Show(low)} to {Show(high)}" : column.Curve!.Allowed)}) and is {what}.");
        }
    }
}
