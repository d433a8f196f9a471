using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LocationScore.Methods;

namespace LocationScore.Laws;

/// <summary>Something that can be scored: locations with raw values, under a model or a ranking method; and the moves that laws make on
/// it.</summary>
/// <remarks>
/// A move that does not exist here, such as improving a value that is on its target, is <see langword="null"/>. Which raw values are
/// better is judged criterion by criterion: by direction, by the side of the target, by the sign of weights and coefficients, and
/// through derived indicators. The family is closed.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public abstract class LawCase
{
    /// <summary>What <see cref="Judge"/> says when neither value is clearly the better one.</summary>
    internal const int Unclear = int.MinValue;

    private LawOutcome? _outcome;
    private bool _scored;

    private protected LawCase(LawRow[] rows, double[][] cells, ImmutableArray<string> columns)
    {
        Rows = rows;
        Cells = cells;
        Columns = columns;
    }

    /// <summary>Gets the names of the locations.</summary>
    public ImmutableArray<string> Locations => [.. Rows.Select(static row => row.Name)];

    /// <summary>Gets the names of the raw values that each location has.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>Gets the criteria; several may read one column, and one may read several through a derived indicator.</summary>
    public abstract ImmutableArray<LawCriterion> Criteria { get; }

    /// <summary>Gets a raw value; <see langword="null"/> when it is absent.</summary>
    /// <param name="location">The location, from 0.</param>
    /// <param name="column">The column, from 0.</param>
    public double? this[int location, int column] => double.IsNaN(Cells[location][column]) ? null : Cells[location][column];

    /// <summary>Gets the model of the case; <see langword="null"/> of a ranking method that is run on its own.</summary>
    public virtual ScoringModel? Model => null;

    /// <summary>Gets the facts of the case; <see langword="null"/> of a ranking method that is run on its own.</summary>
    public virtual FactTable? Facts => null;

    /// <summary>Gets the ranking method that is run on its own; <see langword="null"/> of a model.</summary>
    public virtual RankingMethod? Method => null;

    /// <summary>Gets the matrix that the ranking method is run on; <see langword="null"/> of a model.</summary>
    public virtual DecisionMatrix? Matrix => null;

    internal LawRow[] Rows { get; }

    internal double[][] Cells { get; }

    internal int Count => Rows.Length;

    /// <summary>Makes the case of a model and its facts.</summary>
    /// <param name="model">The model. Its requirements, screening, bands and reference location are left out: laws speak of scores.</param>
    /// <param name="facts">The facts; choices and ignored facts of the model are applied.</param>
    /// <returns>The case.</returns>
    /// <exception cref="ProblemsException">The model cannot be scored on the facts; all problems are listed.</exception>
    public static LawCase Of(ScoringModel model, FactTable facts) => ModelCase.From(Scorer.Compile(model, facts));

    /// <summary>Makes the case of a ranking method and a matrix.</summary>
    /// <param name="method">The method with its options.</param>
    /// <param name="matrix">The raw values with directions.</param>
    /// <param name="weights">One weight per criterion, 0 or more; relative to each other.</param>
    /// <returns>The case.</returns>
    /// <exception cref="ArgumentException">There is not one weight per criterion.</exception>
    public static LawCase Of(RankingMethod method, DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(matrix);
        if (weights.Length != matrix.CriterionCount) throw new ArgumentException("There is not one weight per criterion.", nameof(weights));
        return MethodCase.From(method, matrix, weights);
    }

    /// <summary>Scores the case.</summary>
    /// <returns>The scores and ranks, or <see langword="null"/> when the model or method is not defined for these values.</returns>
    /// <exception cref="InvalidOperationException">A method of somebody's own failed or returned something that cannot be used.</exception>
    public LawOutcome? Score()
    {
        if (_scored) return _outcome;
        _outcome = ScoreAfresh();
        _scored = true;
        return _outcome;
    }

    /// <summary>Improves one raw value.</summary>
    /// <param name="location">The location, from 0.</param>
    /// <param name="column">The column, from 0.</param>
    /// <param name="amount">By which part of the value, above 0: 0.1 is ten per cent. Less where that would overshoot a target.</param>
    /// <returns>The case with the better value, or <see langword="null"/> when no change of it is better on some criterion and worse on
    /// none.</returns>
    public LawCase? Better(int location, int column, double amount) => Moved(Cells[location], column, amount, 1) is { } cells
        ? WithRow(location, cells) : null;

    /// <summary>Worsens one raw value.</summary>
    /// <param name="location">The location, from 0.</param>
    /// <param name="column">The column, from 0.</param>
    /// <param name="amount">By which part of the value, above 0.</param>
    /// <returns>The case with the worse value, or <see langword="null"/> when no change of it is worse on some criterion and better on
    /// none.</returns>
    public LawCase? Worse(int location, int column, double amount) => Moved(Cells[location], column, amount, -1) is { } cells
        ? WithRow(location, cells) : null;

    /// <summary>Keeps some locations, in the order given.</summary>
    /// <param name="locations">The locations, from 0, each at most once.</param>
    /// <returns>The smaller or reordered case.</returns>
    public LawCase Select(params ReadOnlySpan<int> locations)
    {
        var rows = new LawRow[locations.Length];
        var cells = new double[locations.Length][];
        for (int k = 0; k < rows.Length; k++) (rows[k], cells[k]) = (Rows[locations[k]], Cells[locations[k]]);
        return With(rows, cells);
    }

    /// <summary>Adds a copy of a location.</summary>
    /// <param name="location">The location, from 0.</param>
    /// <returns>The case with one location more, the last.</returns>
    public LawCase Duplicate(int location) => With([.. Rows, Rows[location].Copy("copy")], [.. Cells, Cells[location]]);

    /// <summary>Adds a location that another one dominates.</summary>
    /// <param name="location">The location that dominates it, from 0.</param>
    /// <param name="column">The column on which the new one is worse.</param>
    /// <param name="amount">By which part of the value, above 0.</param>
    /// <returns>The case with one location more, the last; <see langword="null"/> when the value cannot be worsened.</returns>
    public LawCase? AddDominated(int location, int column, double amount) => Moved(Cells[location], column, amount, -1) is { } cells
        ? With([.. Rows, Rows[location].Copy("worse copy")], [.. Cells, cells]) : null;

    /// <summary>Puts factors and criteria in another order, each with its weight.</summary>
    /// <param name="seed">Which order.</param>
    /// <returns>The case; <see langword="null"/> where weights or options belong to places.</returns>
    public LawCase? PermuteCriteria(ulong seed) => PermuteCriteria(new LawDraw(seed, 0));

    /// <summary>Gives locations, columns, factors and criteria other names and ids.</summary>
    /// <returns>The case.</returns>
    public abstract LawCase? Relabel();

    /// <summary>Measures a column in another unit and from another zero: the model is restated, so that it means the same.</summary>
    /// <param name="column">The column, from 0.</param>
    /// <param name="factor">The factor, above 0.</param>
    /// <param name="shift">What is added after that, in the new unit.</param>
    /// <returns>The case; <see langword="null"/> when it cannot be restated, as with codes.</returns>
    public abstract LawCase? Rescale(int column, double factor, double shift);

    /// <summary>Multiplies all weights.</summary>
    /// <param name="factor">The factor, above 0.</param>
    /// <returns>The case; <see langword="null"/> where a weighting finds the weights.</returns>
    public abstract LawCase? ScaleWeights(double factor);

    /// <summary>Multiplies the weight of one criterion.</summary>
    /// <param name="criterion">The criterion, from 0.</param>
    /// <param name="factor">The factor, above 0.</param>
    /// <returns>The case; <see langword="null"/> where a weighting finds the weight.</returns>
    public abstract LawCase? ScaleWeight(int criterion, double factor);

    /// <summary>Puts two copies of a criterion with half the weight each in its place.</summary>
    /// <param name="criterion">The criterion, from 0.</param>
    /// <returns>The case; <see langword="null"/> where a weighting finds the weights.</returns>
    public abstract LawCase? SplitCriterion(int criterion);

    /// <summary>Adds a criterion of weight 0 beside another, on values of its own.</summary>
    /// <param name="criterion">The criterion beside which it stands, from 0.</param>
    /// <returns>The case; <see langword="null"/> where a weighting finds the weights.</returns>
    public abstract LawCase? AddUnweighted(int criterion);

    /// <summary>Returns the values as a small grid, in the invariant culture; an absent value is a dash.</summary>
    /// <returns>One line per location after the header.</returns>
    public override string ToString()
    {
        string[][] lines =
        [
            ["", .. Columns],
            .. Rows.Select((row, i) => (string[])[row.Name, .. Cells[i].Select(Shown)]),
        ];
        int[] widths = [.. Enumerable.Range(0, lines[0].Length).Select(j => lines.Max(line => line[j].Length))];
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            for (int j = 0; j < line.Length; j++)
                text.Append(j == 0 ? line[j].PadRight(widths[j]) : "  " + line[j].PadLeft(widths[j]));
            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n');
    }

    internal static string Shown(double value) => double.IsNaN(value) ? "-" : value.ToString("G12", CultureInfo.InvariantCulture);

    internal abstract LawCase With(LawRow[] rows, double[][] cells);

    internal abstract LawCase? PermuteCriteria(LawDraw draw);

    internal abstract LawCase? WithoutCriterion(int criterion);

    /// <summary>The same case with every stated weight 1, for people to read; null when it is so already.</summary>
    internal abstract LawCase? WithEqualWeights();

    /// <summary>Written as documents and read again; null when that is not possible, or when there is no document.</summary>
    internal abstract LawCase? RoundTrip();

    /// <summary>A case that shares nothing that was computed.</summary>
    internal LawCase Fresh() => With(Rows, Cells);

    private protected abstract LawOutcome? ScoreAfresh();

    /// <summary>1 when the first row is better on the criterion, −1 when worse, 0 when level; <see cref="Unclear"/> otherwise.</summary>
    internal abstract int Judge(double[] one, double[] other, int criterion);

    /// <summary>1 when the first row is nowhere worse and somewhere better, −1 the other way round, 0 when both are level everywhere;
    /// <see cref="Unclear"/> otherwise.</summary>
    internal int JudgeAll(double[] one, double[] other)
    {
        int verdict = 0;
        for (int c = 0; c < CriterionCount; c++)
        {
            int judged = Judge(one, other, c);
            if (judged == 0) continue;
            if (judged == Unclear || (verdict != 0 && judged != verdict)) return Unclear;
            verdict = judged;
        }

        return verdict;
    }

    internal abstract int CriterionCount { get; }

    internal LawCase WithRow(int location, double[] cells)
    {
        var all = (double[][])Cells.Clone();
        all[location] = cells;
        return With(Rows, all);
    }

    /// <summary>The row with one value moved so that the whole is better (1) or worse (−1); null when there is no such move.</summary>
    internal double[]? Moved(double[] row, int column, double amount, int wanted)
    {
        if (double.IsNaN(row[column])) return null;
        foreach (double candidate in Candidates(column, row[column], amount))
        {
            var moved = (double[])row.Clone();
            moved[column] = candidate;
            if (JudgeAll(moved, row) == wanted) return moved;
        }

        return null;
    }

    private protected virtual IEnumerable<double> Candidates(int column, double value, double amount)
    {
        for (double part = amount; part > amount / 100; part /= 4)
        {
            if (value == 0)
            {
                double size = Cells.Max(row => double.IsNaN(row[column]) ? 0 : Math.Abs(row[column]));
                yield return part * (size == 0 ? 1 : size);
                yield return -part * (size == 0 ? 1 : size);
            }
            else
            {
                yield return value * (1 + part);
                yield return value / (1 + part);
            }
        }
    }
}
