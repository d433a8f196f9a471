using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using LocationScore.Numerics;

namespace LocationScore.Methods;

/// <summary>A complete table of alternatives (rows) by criteria (columns) with names and directions, for methods and weightings.</summary>
/// <remarks>Every cell is a finite number in the unit of its criterion; nothing is inverted or scaled by the caller. Stored column by
/// column. Values within 1e-12 of the column's largest absolute value from its best or worst value are that value: rounding alone tells
/// them apart.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class DecisionMatrix : IEquatable<DecisionMatrix>
{
    private readonly double[] _columns;
    private readonly string[]? _alternatives;
    private ColumnStatistics? _statistics;
    private DecisionMatrix? _grouped;

    private DecisionMatrix(double[] columns, int rows, ImmutableArray<Direction> directions, string[]? alternatives,
        ImmutableArray<string> criteria)
    {
        _columns = columns;
        AlternativeCount = rows;
        Directions = directions;
        _alternatives = alternatives;
        Criteria = criteria;
        for (int j = 0; j < CriterionCount; j++)
            ColumnTies.SettleEnds(columns.AsSpan(j * rows, rows), directions[j] == Direction.Benefit);
    }

    /// <summary>Gets the number of alternatives, at least 1.</summary>
    public int AlternativeCount { get; }

    /// <summary>Gets the number of criteria, at least 1.</summary>
    public int CriterionCount => Directions.Length;

    /// <summary>Gets the direction of each criterion: <see cref="Direction.Benefit"/> or <see cref="Direction.Cost"/>.</summary>
    public ImmutableArray<Direction> Directions { get; }

    /// <summary>Gets the name of each criterion; <c>C1</c>, <c>C2</c> … when none were given.</summary>
    public ImmutableArray<string> Criteria { get; }

    /// <summary>Gets one cell, in the unit of its criterion.</summary>
    /// <param name="alternative">The row, from 0.</param>
    /// <param name="criterion">The column, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row or column.</exception>
    public double this[int alternative, int criterion]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(alternative);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(alternative, AlternativeCount);
            return Column(criterion)[alternative];
        }
    }

    /// <summary>Gets the name of an alternative; <c>A1</c>, <c>A2</c> … when none were given.</summary>
    /// <param name="alternative">The row, from 0.</param>
    /// <returns>The name.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public string Alternative(int alternative)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(alternative);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(alternative, AlternativeCount);
        return _alternatives is null ? string.Create(CultureInfo.InvariantCulture, $"A{alternative + 1}") : _alternatives[alternative];
    }

    /// <summary>Gets the values of one criterion, one per alternative.</summary>
    /// <param name="criterion">The column, from 0.</param>
    /// <returns>A view of the stored column.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    public ReadOnlySpan<double> Column(int criterion)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(criterion);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(criterion, CriterionCount);
        return _columns.AsSpan(criterion * AlternativeCount, AlternativeCount);
    }

    /// <summary>Creates a matrix from rows, one per alternative; the values are copied.</summary>
    /// <param name="rows">Alternatives × criteria.</param>
    /// <param name="directions">One per criterion: benefit or cost.</param>
    /// <param name="alternatives">One name per row, or <see langword="null"/>.</param>
    /// <param name="criteria">One name per column, or <see langword="null"/>.</param>
    /// <returns>The matrix.</returns>
    /// <exception cref="ProblemsException">A row has the wrong length, a cell is not finite, a name is repeated, or there is nothing to
    /// compare; all problems are listed.</exception>
    public static DecisionMatrix FromRows(
        IReadOnlyList<IReadOnlyList<double>> rows,
        IReadOnlyList<Direction> directions,
        IReadOnlyList<string>? alternatives = null,
        IReadOnlyList<string>? criteria = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(directions);
        var problems = new List<Problem>();
        int n = rows.Count, m = directions.Count;
        var columns = new double[checked(n * m)];
        for (int i = 0; i < n; i++)
        {
            if (rows[i].Count != m)
            {
                problems.Add(new(ProblemCodes.WrongLength, string.Create(CultureInfo.InvariantCulture, $"rows[{i}]"),
                    "The row does not have one value per criterion.",
                    string.Create(CultureInfo.InvariantCulture, $"{rows[i].Count} values"),
                    string.Create(CultureInfo.InvariantCulture, $"{m} values, one per direction")));
                continue;
            }

            for (int j = 0; j < m; j++) columns[(j * n) + i] = rows[i][j];
        }

        return Build(columns, n, directions, alternatives, criteria, problems);
    }

    /// <summary>Creates a matrix from columns laid one after the other; the values are copied.</summary>
    /// <param name="columns">All values of the first criterion, then all of the second, and so on; finite.</param>
    /// <param name="alternativeCount">The number of alternatives, at least 1.</param>
    /// <param name="directions">One per criterion: benefit or cost.</param>
    /// <param name="alternatives">One name per alternative, or <see langword="null"/>.</param>
    /// <param name="criteria">One name per criterion, or <see langword="null"/>.</param>
    /// <returns>The matrix.</returns>
    /// <exception cref="ProblemsException">The length does not fit, a cell is not finite, or a name is repeated; all problems are
    /// listed.</exception>
    public static DecisionMatrix FromColumns(
        ReadOnlySpan<double> columns,
        int alternativeCount,
        IReadOnlyList<Direction> directions,
        IReadOnlyList<string>? alternatives = null,
        IReadOnlyList<string>? criteria = null)
    {
        ArgumentNullException.ThrowIfNull(directions);
        var problems = new List<Problem>();
        if (columns.Length != (long)alternativeCount * directions.Count)
        {
            problems.Add(new(ProblemCodes.WrongLength, "columns", "The values do not fill alternatives × criteria.",
                string.Create(CultureInfo.InvariantCulture, $"{columns.Length} values"),
                string.Create(CultureInfo.InvariantCulture, $"{alternativeCount} × {directions.Count}")));
            throw new ProblemsException(problems);
        }

        return Build(columns.ToArray(), alternativeCount, directions, alternatives, criteria, problems);
    }

    private static DecisionMatrix Build(double[] columns, int n, IReadOnlyList<Direction> directions, IReadOnlyList<string>? alternatives,
        IReadOnlyList<string>? criteria, List<Problem> problems)
    {
        int m = directions.Count;
        if (n <= 0) problems.Add(new(ProblemCodes.Empty, "rows", "There are no alternatives.", Repair: "Give at least one alternative."));
        if (m == 0) problems.Add(new(ProblemCodes.Empty, "directions", "There are no criteria.", Repair: "Give at least one criterion."));
        for (int j = 0; j < m; j++)
        {
            if (directions[j] is not (Direction.Benefit or Direction.Cost))
                problems.Add(new(ProblemCodes.NotAllowed, string.Create(CultureInfo.InvariantCulture, $"directions[{j}]"),
                    "A decision matrix knows benefit and cost only.", directions[j].ToString(), "Benefit or Cost",
                    Repair: "Replace a target by the distance from it and call that a cost."));
        }

        for (int k = 0; k < columns.Length; k++)
        {
            if (!double.IsFinite(columns[k]))
                problems.Add(new(ProblemCodes.NotFinite, string.Create(CultureInfo.InvariantCulture, $"rows[{k % n}][{k / n}]"),
                    "The value is not a finite number.", columns[k].ToString("R", CultureInfo.InvariantCulture), "a finite number"));
        }

        CheckNames(alternatives, n, "alternatives", problems);
        CheckNames(criteria, m, "criteria", problems);
        if (problems.Count > 0) throw new ProblemsException(problems);
        var names = criteria is null
            ? [.. Enumerable.Range(1, m).Select(static j => string.Create(CultureInfo.InvariantCulture, $"C{j}"))]
            : criteria.ToImmutableArray();
        return new(columns, n, [.. directions], alternatives?.ToArray(), names);
    }

    internal static void CheckNames(IReadOnlyList<string>? names, int expected, string path, List<Problem> problems)
    {
        if (names is null) return;
        if (names.Count != expected)
        {
            problems.Add(new(ProblemCodes.WrongLength, path, "There is not one name for each.",
                string.Create(CultureInfo.InvariantCulture, $"{names.Count} names"),
                string.Create(CultureInfo.InvariantCulture, $"{expected} names")));
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int k = 0; k < names.Count; k++)
        {
            if (!seen.Add(names[k]))
                problems.Add(new(ProblemCodes.Duplicate, string.Create(CultureInfo.InvariantCulture, $"{path}[{k}]"),
                    "The name is used twice.", names[k], "names that differ"));
        }
    }

    /// <summary>Gets all columns, one after the other, for kernels.</summary>
    internal ReadOnlySpan<double> Columns => _columns;

    /// <summary>Gets minimum, maximum, sum and sum of squares of each column; found at the first use and kept.</summary>
    /// <remarks>Two threads may both find them at first: they find the same bits.</remarks>
    internal ColumnStatistics Statistics => _statistics ??= ColumnStatistics.Of(this);

    /// <summary>Gets the matrix for comparing pairs: values that rounding alone tells apart are one value, the best of them.</summary>
    /// <remarks>This matrix itself when there are none. Two threads may both find it at first: they find the same numbers.</remarks>
    internal DecisionMatrix Grouped => _grouped ??= Group();

    /// <summary>Wraps an array that the caller gives away; no check, no copy.</summary>
    internal static DecisionMatrix Trusted(double[] columns, int rows, ImmutableArray<Direction> directions,
        ImmutableArray<string> alternatives, ImmutableArray<string> criteria) =>
        new(columns, rows, directions, alternatives.IsDefault ? null : ImmutableCollectionsMarshal.AsArray(alternatives), criteria);

    /// <summary>Tells whether both hold the same numbers, directions and names.</summary>
    /// <param name="other">The other one.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(DecisionMatrix? other) =>
        ReferenceEquals(this, other) || (other is not null && AlternativeCount == other.AlternativeCount && _columns.AsSpan()
            .SequenceEqual(other._columns)
            && Directions.SequenceEqual(other.Directions)
                && Criteria.SequenceEqual(other.Criteria, StringComparer.Ordinal) && SameAlternatives(other));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DecisionMatrix);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(AlternativeCount, CriterionCount, ContentHash.Of<double>(_columns));

    /// <summary>Returns the size and the first rows and columns in the invariant culture.</summary>
    /// <returns>For example <c>2 × 3: 250 16 12; 200 16 8</c>.</returns>
    public override string ToString() =>
        GridText.Of(AlternativeCount, CriterionCount, (alternative, criterion) => Column(criterion)[alternative]);

    private DecisionMatrix Group()
    {
        double[]? grouped = null;
        for (int j = 0; j < CriterionCount; j++)
        {
            if (ColumnTies.Group(Column(j), Directions[j] == Direction.Benefit) is not { } column) continue;
            grouped ??= [.. _columns];
            column.CopyTo(grouped, j * AlternativeCount);
        }

        if (grouped is null) return this;
        var matrix = new DecisionMatrix(grouped, AlternativeCount, Directions, _alternatives, Criteria);
        matrix._grouped = matrix;
        return matrix;
    }

    private bool SameAlternatives(DecisionMatrix other)
    {
        if (_alternatives is null && other._alternatives is null) return true;
        for (int i = 0; i < AlternativeCount; i++)
        {
            if (!string.Equals(Alternative(i), other.Alternative(i), StringComparison.Ordinal)) return false;
        }

        return true;
    }
}
