using System.Collections.Immutable;
using System.Globalization;
using LocationScore.Descriptions;
using LocationScore.Numerics;

namespace LocationScore.Sql;

/// <summary>Saved statistics: one header, one row.</summary>
internal sealed class StatisticsTable(string csv, string file)
{
    private readonly Dictionary<string, CsvCell> _cells = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ValueFunction> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _fills = new(StringComparer.Ordinal);
    private int _row = 2;

    internal List<Problem> Problems { get; } = [];

    internal DateOnly Date { get; private set; }

    internal long Locations { get; private set; }

    /// <summary>Reads the statistics that a model needs, and nothing else.</summary>
    internal void Read(ModelOutline outline)
    {
        var needed = outline.Criteria
            .SelectMany(static criterion => FrozenStatistics.Of(criterion).Select(name => FrozenStatistics.Column(criterion, name)))
            .Prepend(FrozenStatistics.Locations).Prepend(FrozenStatistics.Date).ToHashSet(StringComparer.Ordinal);
        if (!Split(needed)) return;
        if (Text(FrozenStatistics.Date) is { } date)
        {
            if (DateOnly.TryParseExact(date.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) Date = day;
            else Add(ProblemCodes.WrongType, date, FrozenStatistics.Date, "This is not a day.", "year-month-day, such as 2026-11-29");
        }

        if (Text(FrozenStatistics.Locations) is { } count)
        {
            if (long.TryParse(count.Text, NumberStyles.None, CultureInfo.InvariantCulture, out long number)) Locations = number;
            if (number < 1)
                Add(ProblemCodes.OutOfRange, count, FrozenStatistics.Locations, "Statistics need locations that they were taken from.",
                    "a whole number, 1 or more");
        }

        foreach (var criterion in outline.Criteria) Read(criterion);
    }

    /// <summary>The model with the statistics that were read.</summary>
    internal ScoringModel Apply(ScoringModel model) => model with { Factors = Apply(model.Factors), Criteria = Apply(model.Criteria) };

    private ImmutableArray<Factor> Apply(ImmutableArray<Factor> factors) =>
        [.. factors.Select(factor => factor with { Factors = Apply(factor.Factors), Criteria = Apply(factor.Criteria) })];

    private ImmutableArray<Criterion> Apply(ImmutableArray<Criterion> criteria) => [.. criteria.Select(criterion =>
    {
        if (_values.TryGetValue(criterion.Id, out var value)) criterion = criterion with { Value = value };
        return _fills.TryGetValue(criterion.Id, out double fill) ? criterion with { Missing = MissingPolicy.Assume(fill) } : criterion;
    })];

    private bool Split(HashSet<string> needed)
    {
        var rows = CsvCell.Rows(csv, file, Problems);
        if (Problems.Count > 0) return false;
        if (rows.Count != 2)
        {
            Problems.Add(new(ProblemCodes.BadTable, "$", "Statistics are a header and one row.", string.Create(
                CultureInfo.InvariantCulture, $"{rows.Count} lines"), "2 lines",
                Repair: "Save the result of: locationscore sql --statistics", File: file,
                Line: rows.Count > 2 ? rows[2][0].Line : Math.Max(1, rows.Count)));
            return false;
        }

        var (header, values) = (rows[0], rows[1]);
        _row = values[0].Line;
        if (header.Count != values.Count)
        {
            Problems.Add(new(ProblemCodes.WrongLength, "$", "The row has another number of cells than the header.",
                values.Count.ToString(CultureInfo.InvariantCulture), header.Count.ToString(CultureInfo.InvariantCulture), File: file,
                Line: _row, Column: values[^1].Column));
            return false;
        }

        for (int k = 0; k < header.Count; k++)
        {
            string name = header[k].Text;
            if (!needed.Contains(name)) Add(ProblemCodes.UnknownField, header[k], name, "The model has no such statistic.",
                null, NearestName.Of(name, needed), "Take the statistics again for this model.");
            else if (!_cells.TryAdd(name, values[k])) Add(ProblemCodes.Duplicate, header[k], name, "The statistic is given twice.", "once");
        }

        foreach (string name in needed.Where(name => !_cells.ContainsKey(name)))
        {
            Problems.Add(new(ProblemCodes.Missing, name, "A statistic of the model is missing.", "nothing", $"a column '{name}'",
                Repair: "Take the statistics again for this model.", File: file, Line: 1, Column: 1));
        }

        return true;
    }

    private void Read(CriterionOutline criterion)
    {
        string id = criterion.Criterion.Id;
        var numbers = new List<KeyValuePair<string, double>>();
        ImmutableArray<double> peers = [];
        bool allEqual = false;
        foreach (string statistic in FrozenStatistics.Of(criterion))
        {
            string name = FrozenStatistics.Column(criterion, statistic);
            if (Text(name) is not { } cell) continue;
            switch (statistic)
            {
                case FrozenStatistics.Peers:
                    peers = ReadPeers(name, cell);
                    break;
                case FrozenStatistics.AllEqual:
                    if (cell.Text is not ("0" or "1")) Add(ProblemCodes.WrongType, cell, name, "This is not a yes or no.", "0 or 1");
                    allEqual = cell.Text == "1";
                    if (allEqual) CheckEqual(criterion, name, cell);
                    break;
                default:
                    if (ReadNumber(name, cell, cell.Text) is not { } number) break;
                    if (statistic == FrozenStatistics.Missing) _fills[id] = number;
                    else numbers.Add(new(statistic, number));
                    break;
            }
        }

        if (criterion.Value is not Normalisation normalisation) return;
        Check(criterion, normalisation, numbers, ref allEqual);
        _values[id] = ValueFunction.Frozen(normalisation, new(numbers), peers, allEqual);
    }

    /// <summary>What no table can have.</summary>
    private void Check(CriterionOutline criterion, Normalisation normalisation, List<KeyValuePair<string, double>> numbers,
        ref bool allEqual)
    {
        double? Of(string statistic) =>
            numbers.Where(pair => pair.Key == statistic).Select(static pair => (double?)pair.Value).FirstOrDefault();
        void Wrong(string statistic, string message, string allowed) => Add(ProblemCodes.OutOfRange,
            _cells[FrozenStatistics.Column(criterion, statistic)], FrozenStatistics.Column(criterion, statistic), message, allowed);
        if (Of("max") < Of("min")) Wrong("max", "The largest is below the smallest.", "a number not below that of min");
        if (Of("deviation") < 0) Wrong("deviation", "A deviation is below 0.", "0 or more");
        if (Of("norm") < 0) Wrong("norm", "A length is below 0.", "0 or more");
        if (Of("farthest") < 0) Wrong("farthest", "A distance is below 0.", "0 or more");
        if (normalisation is not FrontierNormalisation frontier || Of("frontier") is not { } best || Of("worst") is not { } worst) return;
        // Percentiles may meet although not all locations are equal; a declared end spans a range although they are.
        if (frontier.Frontier is not null || frontier.Worst is not null) allEqual = false;
        else if (frontier.Location is null && Math.Abs(best - worst) <= 1e-12 * Math.Max(Math.Abs(best), Math.Abs(worst))) allEqual = true;
        bool cost = criterion.Criterion.Direction != Direction.Benefit;
        if (!allEqual && (cost ? best >= worst : best <= worst))
            Wrong("frontier", "The frontier is not better than the worst.", "a number that is better than that of worst");
    }

    private void CheckEqual(CriterionOutline criterion, string name, CsvCell cell)
    {
        var normalisation = (Normalisation)criterion.Value;
        if (normalisation.Constant == ZeroRange.Neutral) return;
        if (normalisation is FrontierNormalisation { Frontier: not null } or FrontierNormalisation { Worst: not null }) return;
        Add(ProblemCodes.ConstantColumn, cell, name, $"All locations had the same value of '{criterion.Criterion.Id}'.",
            "at least two different values", null, "Leave the criterion out, declare anchors, or state constant: neutral.");
    }

    private ImmutableArray<double> ReadPeers(string name, CsvCell cell)
    {
        var peers = ImmutableArray.CreateBuilder<double>();
        foreach (string text in cell.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (ReadNumber(name, cell, text) is not { } number) return [];
            if (peers.Count > 0 && number < peers[^1])
            {
                Add(ProblemCodes.AnchorsContradict, cell, name, $"The values of the peers fall at {text}.", "rising order");
                return [];
            }

            peers.Add(number + 0.0);
        }

        if (peers.Count > Locations && Locations > 0)
            Add(ProblemCodes.WrongLength, cell, name, string.Create(CultureInfo.InvariantCulture,
                $"There are {peers.Count} peers, more than locations."),
                string.Create(CultureInfo.InvariantCulture, $"at most {Locations}"));
        return peers.ToImmutable();
    }

    private double? ReadNumber(string name, CsvCell cell, string text)
    {
        if (double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)) return number;
        Add(ProblemCodes.WrongType, cell, name, "This is not a finite number.", "a number with a point, such as 12.5");
        return null;
    }

    private CsvCell? Text(string name)
    {
        if (!_cells.TryGetValue(name, out var cell)) return null;
        if (cell.Text.Length > 0) return cell;
        Add(ProblemCodes.Empty, cell, name, "The statistic is empty: no scored location has a fact for it.", "a value", null,
            "Run the statement of --problems on the table, and take the statistics again.");
        return null;
    }

    private void Add(string code, CsvCell cell, string name, string message, string? allowed, string? nearest = null,
        string? repair = null) =>
        Problems.Add(new(code, name, message, Shown(cell.Text), allowed, nearest, repair, file, cell.Line, cell.Column));

    private static string Shown(string text) => text.Length == 0 ? "nothing" : text.Length <= 60 ? $"'{text}'" : $"'{text[..60]}' …";
}
