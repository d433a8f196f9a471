namespace LocationScore.Methods;

/// <summary>The score of a row whose cells are taken from several alternatives, in the frame of the alternatives themselves: their
/// statistics, ideals and pairs stay as they are.</summary>
/// <remarks>A row is a list of alternatives, one per criterion: the one whose cell stands there. A row of one alternative alone has that
/// alternative's score.</remarks>
internal abstract class RowFrame
{
    /// <summary>Gets how many cells the score of one row reads, for budgets.</summary>
    internal abstract double Steps { get; }

    /// <summary>Scores a row; not a finite number where the method is not defined for it.</summary>
    internal abstract double Score(ReadOnlySpan<int> row);

    /// <summary>Writes what is due to each criterion of the difference between two rows in closed form, or returns false when there is
    /// none.</summary>
    internal virtual bool TryShares(ReadOnlySpan<int> one, ReadOnlySpan<int> other, Span<double> shares) => false;
}

/// <summary>A score that is a sum: an intercept and one term per criterion, each a function of the cell there; all times a number that
/// belongs to the alternative.</summary>
/// <param name="criteria">The number of criteria.</param>
/// <param name="term">The term of an alternative's cell on a criterion.</param>
/// <param name="intercept">What is added to the terms.</param>
/// <param name="multiplier">What the sum of an alternative is multiplied by; 1 when null.</param>
internal sealed class SumFrame(int criteria, Func<int, int, double> term, double intercept = 0,
    Func<int, double>? multiplier = null) : RowFrame
{
    internal override double Steps => criteria;

    /// <summary>Gets what is added to the terms.</summary>
    internal double Intercept => intercept;

    /// <summary>The term of an alternative's cell on a criterion, before the multiplier.</summary>
    internal double Term(int alternative, int criterion) => term(alternative, criterion);

    /// <summary>What the sum of an alternative is multiplied by.</summary>
    internal double Multiplier(int alternative) => multiplier is null ? 1 : multiplier(alternative);

    internal override double Score(ReadOnlySpan<int> row)
    {
        double sum = intercept;
        for (int j = 0; j < row.Length; j++) sum += term(row[j], j);
        return row.Length == 0 ? sum : sum * Multiplier(row[0]);
    }
}

/// <summary>A score that is a product: the exponential of a sum of one logarithm per criterion.</summary>
/// <param name="criteria">The number of criteria.</param>
/// <param name="logarithm">The logarithm that an alternative's cell on a criterion adds.</param>
internal sealed class ProductFrame(int criteria, Func<int, int, double> logarithm) : RowFrame
{
    private const double Near = 0.05;

    internal override double Steps => criteria;

    internal override double Score(ReadOnlySpan<int> row)
    {
        double sum = 0;
        for (int j = 0; j < row.Length; j++) sum += logarithm(row[j], j);
        return Numerics.PortableMath.Exp(sum);
    }

    /// <summary>The logarithmic mean Divisia index: differences of logarithms times the logarithmic mean of the scores.</summary>
    internal override bool TryShares(ReadOnlySpan<int> one, ReadOnlySpan<int> other, Span<double> shares)
    {
        double sum = 0;
        for (int j = 0; j < shares.Length; j++)
        {
            shares[j] = one[j] == other[j] ? 0 : logarithm(one[j], j) - logarithm(other[j], j);
            sum += shares[j];
        }

        double first = Score(one), second = Score(other), square = sum * sum / 4;
        double mean = Math.Abs(sum) < Near
            ? Math.Sqrt(first) * Math.Sqrt(second) * (1 + (square / 6) + (square * square / 120) + (square * square * square / 5040))
            : (first - second) / sum;
        foreach (ref double share in shares) share *= mean;
        return double.IsFinite(mean);
    }
}

/// <summary>A score that is any function of a row.</summary>
/// <param name="steps">How many cells it reads.</param>
/// <param name="score">The function.</param>
internal sealed class FunctionFrame(double steps, Func<ReadOnlySpan<int>, double> score) : RowFrame
{
    internal override double Steps => steps;

    internal override double Score(ReadOnlySpan<int> row) => score(row);
}
