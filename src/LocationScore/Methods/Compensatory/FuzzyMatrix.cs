using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore.Methods;

/// <summary>A complete table of alternatives by criteria whose cells are triangular fuzzy numbers.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class FuzzyMatrix : IEquatable<FuzzyMatrix>
{
    private readonly TriangularNumber[][] _rows;
    private readonly string[]? _alternatives;

    private FuzzyMatrix(TriangularNumber[][] rows, ImmutableArray<Direction> directions, string[]? alternatives,
        ImmutableArray<string> criteria)
    {
        _rows = rows;
        _alternatives = alternatives;
        Directions = directions;
        Criteria = criteria;
    }

    /// <summary>Gets the number of alternatives, at least 1.</summary>
    public int AlternativeCount => _rows.Length;

    /// <summary>Gets the direction of each criterion: <see cref="Direction.Benefit"/> or <see cref="Direction.Cost"/>.</summary>
    public ImmutableArray<Direction> Directions { get; }

    /// <summary>Gets the name of each criterion; <c>C1</c>, <c>C2</c> … when none were given.</summary>
    public ImmutableArray<string> Criteria { get; }

    /// <summary>Gets the name of an alternative; <c>A1</c>, <c>A2</c> … when none were given.</summary>
    /// <param name="alternative">The row, from 0.</param>
    /// <returns>The name.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public string Alternative(int alternative)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(alternative);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(alternative, AlternativeCount);
        return Name(_alternatives, alternative, 'A');
    }

    /// <summary>Gets one cell.</summary>
    /// <param name="alternative">The row, from 0.</param>
    /// <param name="criterion">The column, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such row or column.</exception>
    public TriangularNumber this[int alternative, int criterion] => _rows[alternative][criterion];

    /// <summary>Creates a matrix from rows, one per alternative; the values are copied.</summary>
    /// <param name="rows">Alternatives × criteria: finite, non-negative, in order low ≤ middle ≤ high.</param>
    /// <param name="directions">One per criterion: benefit or cost. A cost has no low value of 0.</param>
    /// <param name="alternatives">One name per row, or <see langword="null"/>.</param>
    /// <param name="criteria">One name per column, or <see langword="null"/>.</param>
    /// <returns>The matrix.</returns>
    /// <exception cref="ProblemsException">A row has the wrong length, a number is not in order or out of range, a benefit is zero
    /// throughout, or a name is repeated; all problems are listed.</exception>
    public static FuzzyMatrix FromRows(
        IReadOnlyList<IReadOnlyList<TriangularNumber>> rows,
        IReadOnlyList<Direction> directions,
        IReadOnlyList<string>? alternatives = null,
        IReadOnlyList<string>? criteria = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(directions);
        var problems = new List<Problem>();
        if (rows.Count == 0) problems.Add(new(ProblemCodes.Empty, "rows", "There are no alternatives.",
            Repair: "Give at least one alternative."));
        if (directions.Count == 0) problems.Add(new(ProblemCodes.Empty, "directions", "There are no criteria.",
            Repair: "Give at least one criterion."));
        for (int j = 0; j < directions.Count; j++)
        {
            if (directions[j] is not (Direction.Benefit or Direction.Cost))
                problems.Add(new(ProblemCodes.NotAllowed, FormattableString.Invariant($"directions[{j}]"),
                    "A fuzzy matrix knows benefit and cost only.", directions[j].ToString(), "Benefit or Cost"));
        }

        DecisionMatrix.CheckNames(alternatives, rows.Count, "alternatives", problems);
        DecisionMatrix.CheckNames(criteria, directions.Count, "criteria", problems);
        var copy = new TriangularNumber[rows.Count][];
        for (int i = 0; i < copy.Length; i++)
        {
            copy[i] = [.. rows[i]];
            if (copy[i].Length != directions.Count)
            {
                problems.Add(new(ProblemCodes.WrongLength, FormattableString.Invariant($"rows[{i}]"),
                    "The row does not have one number per criterion.",
                    FormattableString.Invariant($"{copy[i].Length} numbers"),
                    FormattableString.Invariant($"{directions.Count} numbers, one per direction")));
                continue;
            }

            for (int j = 0; j < copy[i].Length; j++)
                Check(copy[i][j], directions[j] == Direction.Cost, FormattableString.Invariant($"rows[{i}][{j}]"),
                    $"value of '{Name(criteria, j, 'C')}' at '{Name(alternatives, i, 'A')}'", problems);
        }

        if (problems.Count == 0)
        {
            for (int j = 0; j < directions.Count; j++)
            {
                if (copy.All(row => row[j].High == 0))
                    problems.Add(new(ProblemCodes.Undefined, FormattableString.Invariant($"column {j}"),
                        $"All values of '{Name(criteria, j, 'C')}' are zero, so that they cannot be divided by the highest.", "0",
                        "at least one number above 0"));
            }
        }

        return problems.Count == 0
            ? new(copy, [.. directions], alternatives?.ToArray(),
                [.. Enumerable.Range(0, directions.Count).Select(j => Name(criteria, j, 'C'))])
            : throw new ProblemsException(problems);
    }

    /// <summary>Reports a number that is not finite, not in order or out of range.</summary>
    internal static void Check(TriangularNumber number, bool positive, string path, string what, List<Problem> problems)
    {
        if (!(double.IsFinite(number.Low) && double.IsFinite(number.Middle) && double.IsFinite(number.High)))
            problems.Add(new(ProblemCodes.NotFinite, path, $"The fuzzy {what} is not finite.", number.ToString(), "finite numbers"));
        else if (!(number.Low <= number.Middle && number.Middle <= number.High))
            problems.Add(new(ProblemCodes.OutOfRange, path, $"The fuzzy {what} is not in order.",
                number.ToString(), "low ≤ middle ≤ high"));
        else if (positive ? number.Low <= 0 : number.Low < 0)
            problems.Add(new(ProblemCodes.OutOfRange, path, $"The fuzzy {what} is out of range.", number.ToString(),
                positive ? "above 0 on a cost criterion" : "0 or more"));
    }

    private static string Name(IReadOnlyList<string>? names, int index, char letter) =>
        names is null || index >= names.Count ? FormattableString.Invariant($"{letter}{index + 1}") : names[index];

    /// <summary>Tells whether both hold the same numbers, directions and names.</summary>
    /// <param name="other">The other one.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(FuzzyMatrix? other) =>
        ReferenceEquals(this, other) || (other is not null && Directions.SequenceEqual(other.Directions)
            && Criteria.SequenceEqual(other.Criteria, StringComparer.Ordinal)
            && _rows.Length == other._rows.Length && Enumerable.Range(0, _rows.Length).All(i =>
                _rows[i].AsSpan().SequenceEqual(other._rows[i])
                    && string.Equals(Alternative(i), other.Alternative(i), StringComparison.Ordinal)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FuzzyMatrix);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(AlternativeCount, Directions.Length, ContentHash.Of<TriangularNumber>(_rows[0]),
        ContentHash.Of<TriangularNumber>(_rows[^1]));

    /// <summary>Returns the number of alternatives and criteria.</summary>
    /// <returns>For example <c>3 alternatives × 5 criteria</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{AlternativeCount} alternatives × {Directions.Length} criteria");
}
