using System.Collections.Immutable;
using System.Globalization;
using LocationScore.Methods;

namespace LocationScore.Laws;

/// <summary>A case of a ranking method that is run on its own.</summary>
internal sealed class MethodCase : LawCase
{
    private readonly ImmutableArray<Direction> _directions;
    private readonly ImmutableArray<double> _weights;

    private MethodCase(RankingMethod method, LawRow[] rows, double[][] cells, ImmutableArray<string> columns,
        ImmutableArray<Direction> directions, ImmutableArray<double> weights)
        : base(rows, cells, columns)
    {
        Method = MethodOptions.For(method, rows);
        _directions = directions;
        _weights = weights;
    }

    public override RankingMethod Method { get; }

    public override DecisionMatrix Matrix
    {
        get
        {
            var flat = new double[Count * Columns.Length];
            for (int i = 0; i < Count; i++)
            {
                for (int j = 0; j < Columns.Length; j++) flat[(j * Count) + i] = Cells[i][j];
            }

            return DecisionMatrix.FromColumns(flat, Count, _directions, [.. Rows.Select(static row => row.Id)], Columns);
        }
    }

    public override ImmutableArray<LawCriterion> Criteria =>
        [.. Columns.Select((name, j) => new LawCriterion(name, name, _weights[j], _directions[j]))];

    internal override int CriterionCount => Columns.Length;

    internal ImmutableArray<Direction> Directions => _directions;

    internal ImmutableArray<double> Weights => _weights;

    internal static MethodCase From(RankingMethod method, DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        LawRow[] rows = [.. Enumerable.Range(0, matrix.AlternativeCount).Select(i =>
            new LawRow(matrix.Alternative(i), matrix.Alternative(i), Preference: MethodOptions.Preference(method, i)))];
        double[][] cells = [.. rows.Select((_, i) => Enumerable.Range(0, matrix.CriterionCount).Select(j => matrix[i, j]).ToArray())];
        return new(method, rows, cells, matrix.Criteria, matrix.Directions, [.. weights]);
    }

    /// <summary>A case with plain names: A, B, C … and C1, C2, C3 …</summary>
    internal static MethodCase Plain(RankingMethod method, double[][] cells, ImmutableArray<Direction> directions,
        ImmutableArray<double> weights) =>
        new(method,
            [.. cells.Select((_, i) => new LawRow(LetterOf(i), LetterOf(i), Preference: MethodOptions.Preference(method, i)))], cells,
            [.. directions.Select(static (_, j) => NameOf(j))], directions, weights);

    internal override LawCase With(LawRow[] rows, double[][] cells) => new MethodCase(Method, rows, cells, Columns, _directions, _weights);

    public override LawCase Relabel() => new MethodCase(Method, [.. Rows.Select(static (row, i) => row.Renamed(i))], Cells,
        [.. Columns.Select(static name => "x" + name)], _directions, _weights);

    public override LawCase? Rescale(int column, double factor, double shift)
    {
        if (MethodOptions.Restated(Method, column, x => (x * factor) + shift) is not { } method) return null;
        double[][] cells = [.. Cells.Select(row => (double[])row.Clone())];
        foreach (double[] row in cells) row[column] = (row[column] * factor) + shift;
        return new MethodCase(method, Rows, cells, Columns, _directions, _weights);
    }

    public override LawCase ScaleWeights(double factor) =>
        new MethodCase(Method, Rows, Cells, Columns, _directions, [.. _weights.Select(weight => weight * factor)]);

    public override LawCase ScaleWeight(int criterion, double factor) =>
        new MethodCase(Method, Rows, Cells, Columns, _directions, _weights.SetItem(criterion, _weights[criterion] * factor));

    public override LawCase SplitCriterion(int criterion)
    {
        var split = Pick([.. Enumerable.Range(0, Columns.Length), criterion]);
        return new MethodCase(split.Method, Rows, split.Cells, split.Columns, split._directions,
            _weights.SetItem(criterion, _weights[criterion] / 2).Add(_weights[criterion] / 2));
    }

    public override LawCase AddUnweighted(int criterion)
    {
        // The new criterion has other proportions than the old one with its rows turned by one, and every second time runs the other
        // way. What is declared for the old one must still hold.
        var added = Pick([.. Enumerable.Range(0, Columns.Length), criterion]);
        for (int i = 0; i < Count; i++) added.Cells[i][^1] = Other(Cells[(i + 1) % Count][criterion]);
        var directions = (Count + criterion) % 2 == 0 ? added._directions
            : added._directions.SetItem(Columns.Length, _directions[criterion] == Direction.Benefit ? Direction.Cost : Direction.Benefit);
        return new MethodCase(added.Method, Rows, added.Cells, added.Columns, directions, added._weights.SetItem(Columns.Length, 0));

        double Other(double value) => MethodOptions.Width(Method) is null ? value * Math.Abs(value) : value;
    }

    internal override LawCase PermuteCriteria(LawDraw draw) => Pick(draw.Order(Columns.Length));

    internal override LawCase? WithoutCriterion(int criterion) => Columns.Length == 1 ? null
        : Pick([.. Enumerable.Range(0, Columns.Length).Where(j => j != criterion)]);

    internal override LawCase? WithEqualWeights() => _weights.All(static weight => weight == 1) ? null
        : new MethodCase(Method, Rows, Cells, Columns, _directions, [.. _weights.Select(static _ => 1.0)]);

    internal override LawCase? RoundTrip() => null;

    internal override int Judge(double[] one, double[] other, int criterion)
    {
        int order = one[criterion].CompareTo(other[criterion]);
        return _directions[criterion] == Direction.Benefit ? order : -order;
    }

    private protected override LawOutcome? ScoreAfresh()
    {
        if (!MeetsDemands()) return null;
        MethodResult? result;
        try
        {
            result = Method.Run(Matrix, _weights.AsSpan());
        }
        catch (ProblemsException)
        {
            return null; // not defined for these values: the case says nothing
        }

        if (result is null || result.Scores.IsDefault || result.Scores.Length != Count || result.Ranks?.Count != Count
            || result.Scores.Any(static score => !double.IsFinite(score)))
            throw new InvalidOperationException($"The method '{Method.Info.Kind}' did not return one finite score and one rank per " +
                $"alternative.");
        return new(result.Scores, [.. result.Ranks], result.ScoreDirection);
    }

    /// <summary>A method gets nothing that its demands exclude.</summary>
    private bool MeetsDemands()
    {
        var demands = Method.Info.Demands;
        if (demands.HasFlag(InputDemands.TwoAlternatives) && Count < 2) return false;
        for (int j = 0; j < Columns.Length; j++)
        {
            bool positive = demands.HasFlag(InputDemands.Positive) || (demands.HasFlag(InputDemands.PositiveCosts)
                && _directions[j] == Direction.Cost);
            bool nonNegative = positive || demands.HasFlag(InputDemands.NonNegative), constant = true, zero = true;
            foreach (double[] row in Cells)
            {
                if ((positive && !(row[j] > 0)) || (nonNegative && !(row[j] >= 0))) return false;
                constant &= row[j] == Cells[0][j];
                zero &= row[j] == 0;
            }

            if ((constant && demands.HasFlag(InputDemands.NoConstantColumn))
                || (zero && demands.HasFlag(InputDemands.NoZeroColumn))) return false;
        }

        return true;
    }

    private MethodCase Pick(int[] columns)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return new(MethodOptions.Picked(Method, columns), Rows, [.. Cells.Select(row => columns.Select(j => row[j]).ToArray())],
            [.. columns.Select(j => seen.Add(Columns[j]) ? Columns[j] : Unused(Columns[j]))],
            [.. columns.Select(j => _directions[j])], [.. columns.Select(j => _weights[j])]);

        string Unused(string name)
        {
            string copy = name + " again";
            while (!seen.Add(copy) || Columns.Contains(copy)) copy += " again";
            return copy;
        }
    }

    private static string LetterOf(int place) => place < 26 ? ((char)('A' + place)).ToString()
        : string.Create(CultureInfo.InvariantCulture, $"A{place + 1}");

    private static string NameOf(int place) => string.Create(CultureInfo.InvariantCulture, $"C{place + 1}");
}
