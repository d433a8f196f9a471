using LocationScore.Methods;

namespace LocationScore.Sql;

/// <summary>What a ranking method sees of a table: a settled column per criterion, weights with sum 1, and what is taken from all scored
/// locations.</summary>
internal sealed class MethodMatrix
{
    private const double LeastNormal = 2.2250738585072014e-308;

    private readonly Stages _stages;
    private readonly Condition _keep;
    private readonly RankingMethod _method;
    private readonly List<ModelCheck> _checks;
    private readonly Column[] _columns;

    /// <summary>Settles the columns and writes what the method demands of them.</summary>
    /// <param name="stages">The statement.</param>
    /// <param name="keep">Where a location is scored.</param>
    /// <param name="method">The method.</param>
    /// <param name="columns">The criteria: raw values with directions, or values.</param>
    /// <param name="weights">The effective weights.</param>
    /// <param name="checks">Receives what stops the library.</param>
    internal MethodMatrix(Stages stages, Condition keep, RankingMethod method,
        IReadOnlyList<(string Id, Number Cells, bool IsBenefit)> columns, double[] weights, List<ModelCheck> checks)
    {
        (_stages, _keep, _method, _checks) = (stages, keep, method, checks);
        Weights = Normalised(weights);
        _columns = [.. columns.Select(column => Settle(column.Id, column.Cells, column.IsBenefit))];
        Demand();
    }

    internal Stages Stages => _stages;

    internal SqlDialect Dialect => _stages.Dialect;

    /// <summary>The weights with sum 1, as the library divides them.</summary>
    internal double[] Weights { get; }

    /// <summary>The number of criteria.</summary>
    internal int Count => _columns.Length;

    /// <summary>Whether every number has been taken in a way that gives the bits of the library: ends and counts, but no sums.</summary>
    internal bool IsExact { get; private set; } = true;

    /// <summary>Where every criterion has a cell.</summary>
    internal Condition IsComplete => _columns.Aggregate(Condition.Always, static (all, column) => all & column.X.IsThere);

    internal Number X(int j) => _columns[j].X;

    internal bool IsBenefit(int j) => _columns[j].IsBenefit;

    internal Number Min(int j) => _columns[j].Min;

    internal Number Max(int j) => _columns[j].Max;

    internal Number Best(int j) => IsBenefit(j) ? Max(j) : Min(j);

    internal Number Worst(int j) => IsBenefit(j) ? Min(j) : Max(j);

    internal Condition IsConstant(int j) => Min(j).Is(Max(j));

    /// <summary>Computes a number once.</summary>
    internal Number Name(Number number) => _stages.Name(number, "w");

    /// <summary>The first number that depends on conditions.</summary>
    internal Number Case(Number? otherwise, params ReadOnlySpan<(Condition When, Number? Then)> arms) =>
        Condition.Case(Dialect, otherwise, arms)!;

    /// <summary>A divisor: nothing in place of 0, where engines differ.</summary>
    internal Number Divisor(Number number) => Name(Case(null, (Name(number).IsNot(0), Name(number))));

    /// <summary>A number above 0, or nothing.</summary>
    internal Number Positive(Number number) => Name(Case(null, (Name(number) > 0, Name(number))));

    /// <summary>The least of a number over all scored locations.</summary>
    internal Number Least(Number x) => Name(Name(x).Over("min", _keep));

    /// <summary>The greatest of a number over all scored locations.</summary>
    internal Number Greatest(Number x) => Name(Name(x).Over("max", _keep));

    /// <summary>How many locations are scored.</summary>
    internal Number Locations() => _stages.Name(new Number(Dialect, Dialect.Number(1), 0).Over("count", _keep), "n");

    /// <summary>The sum over all scored locations, whose last bits are not those of the library.</summary>
    internal Number Sum(Number x)
    {
        IsExact = false;
        return Name(ColumnSums.Of(_stages, Name(x), _keep));
    }

    /// <summary>The Euclidean length of a column.</summary>
    internal Number Norm(int j)
    {
        // In units of a power of two near the largest value nothing overflows, and what vanishes is nothing beside the rest.
        var largest = Name(Min(j).Abs.AtLeast(Max(j).Abs));
        var unit = Name(Functions.PowerOfTwoBelow(_stages, largest));
        var x = Name(X(j) / Divisor(unit));
        return Name(unit * Sum(Case(0, (x.IsNull, null), (x.Abs > 1e-150, x * x))).Root);
    }

    /// <summary>Adds a check: what stops the library.</summary>
    internal void Check(string code, string message, Condition when) => Check(code, "", message, when);

    /// <summary>Adds a check of an option: what stops the library.</summary>
    internal void Check(string code, string option, string message, Condition when)
    {
        if (when.Known != false)
            _checks.Add(new(code, "$.method" + (option.Length > 0 ? "." + option : ""), $"{_method.Info.Name}: {message}", when));
    }

    /// <summary>Adds a check of a number that is too large to be computed with.</summary>
    internal void TooLarge(Condition when) =>
        Check(ProblemCodes.NotFinite, "the values are too large, too small or too far apart for double arithmetic", when);

    /// <summary>The name of a criterion, for messages.</summary>
    internal string Id(int j) => _columns[j].Id;

    // ------------------------------------------------------------------ maps

    /// <summary>One map per criterion onto a scale on which more is better.</summary>
    internal CellText[] Maps(MatrixNormalisation normalisation) =>
        Usable([.. Enumerable.Range(0, Count).Select(j => Map(normalisation, j))], normalisation == MatrixNormalisation.MinMax);

    /// <summary>x/√Σx² for benefits and costs alike.</summary>
    internal CellText[] VectorRatios() => Usable([.. Enumerable.Range(0, Count).Select(j => CellText.Times(Name(1 / Divisor(Norm(j)))))]);

    /// <summary>x/Σx for benefits and costs alike.</summary>
    internal CellText[] SumRatios() => Usable([.. Enumerable.Range(0, Count).Select(j => CellText.Times(Name(1 / Divisor(Sum(X(j))))))]);

    /// <summary>The cells under a map; those that are divided by must be above 0.</summary>
    internal Number Cell(CellText map, int j) => map.Of(map.IsReciprocal ? Positive(X(j)) : X(j));

    /// <summary>What a map makes of an end of a column.</summary>
    internal Number End(CellText map, Number end) => Name(map.Of(map.IsReciprocal ? Positive(end) : end));

    /// <summary>The mapped cells of the criteria of one direction, or of all, added in their order.</summary>
    internal Number Total(IReadOnlyList<CellText> maps, bool? benefits = null)
    {
        Number total = 0;
        for (int j = 0; j < Count; j++)
        {
            if (benefits is null || benefits == IsBenefit(j)) total += Cell(maps[j], j);
        }

        // Without a criterion of the direction the total is 0 in every row.
        return Name(total.Constant is null ? total : total * X(0));
    }

    /// <summary>The maps times the weights.</summary>
    internal CellText[] Weighed(CellText[] maps) => [.. maps.Select((map, j) => map.Weighed(Weights[j]))];

    /// <summary>Nothing, where rounding may be all that is left of terms of a size that cancel.</summary>
    internal Number Settled(Number score, Number size) => Case(Name(score), (Name(score).Abs <= 1e-12 * size, 0));

    /// <summary>The size of the terms of a sum of mapped cells.</summary>
    internal Number SizeOf(IReadOnlyList<CellText> maps)
    {
        Number size = 0;
        for (int j = 0; j < Count; j++) size += End(maps[j], Min(j)).Abs.AtLeast(End(maps[j], Max(j)).Abs);
        return Name(size);
    }

    /// <summary>The natural logarithm of mapped cells above 0; cells that the map makes too small to be told apart stop the
    /// statement.</summary>
    internal Number Logarithm(CellText map, int j)
    {
        var cell = Positive(Cell(map, j));
        Check(SqlProblemCodes.NotInSql, $"values of '{Id(j)}' lie too far apart for SQL: score them in process",
            (cell < LeastNormal) | (cell > double.MaxValue));
        return Functions.Log(_stages, cell, any: true);
    }

    private CellText Map(MatrixNormalisation normalisation, int j)
    {
        bool benefit = IsBenefit(j);
        return normalisation switch
        {
            MatrixNormalisation.None => CellText.Times(benefit ? 1 : -1),
            MatrixNormalisation.MinMax => CellText.Ratio(1, Worst(j), Divisor(Best(j) - Worst(j))),
            MatrixNormalisation.Linear => benefit ? CellText.Ratio(1, 0, Divisor(Max(j))) : CellText.Over(Min(j)),
            MatrixNormalisation.Max => benefit ? CellText.Ratio(1, 0, Divisor(Max(j))) : CellText.Ratio(1, Max(j), Divisor(-1 * Max(j))),
            MatrixNormalisation.Sum => benefit ? CellText.Times(Name(1 / Divisor(Sum(X(j)))))
                : CellText.Over(Name(1 / Divisor(Sum(1 / Positive(X(j)))))),
            _ => benefit ? CellText.Times(Name(1 / Divisor(Norm(j)))) : CellText.Ratio(Name(-1 / Divisor(Norm(j))), Norm(j), 1),
        };
    }

    /// <summary>Columns that would be divided by so little, or by so much, that nothing is left of the values are refused.</summary>
    private CellText[] Usable(CellText[] maps, bool constantsVanish = false)
    {
        for (int j = 0; j < maps.Length; j++)
        {
            var slope = maps[j].Slope.Constant is null ? Name(maps[j].Slope) : maps[j].Slope;
            var lost = slope.Is(0) | (slope.Abs > double.MaxValue);
            Check(ProblemCodes.NotFinite, $"the values of '{Id(j)}' are too small, too large or too close together for double arithmetic",
                constantsVanish ? lost & Min(j).IsNot(Max(j)) : lost);
        }

        return maps;
    }

    // ------------------------------------------------------------------ columns

    private Column Settle(string id, Number cells, bool isBenefit)
    {
        if (cells.Constant is { } known) cells = new(Dialect, $"CAST({Dialect.Number(known)} AS {Dialect.DoubleType})", 0);
        cells = _stages.Name(cells, "x");
        Number min = _stages.Name(cells.Over("min", _keep), "f"), max = _stages.Name(cells.Over("max", _keep), "f");
        var slack = _stages.Name(1e-12 * min.Abs.AtLeast(max.Abs), "d");
        var (best, worst) = isBenefit ? (max, min) : (min, max);
        // Where rounding alone keeps the ends apart they are one.
        worst = _stages.Name(Case(worst, ((worst - best).Abs <= slack, best)), "f");
        (min, max) = isBenefit ? (worst, best) : (best, worst);
        // Values that rounding alone keeps from an end are that end, the better end first.
        var settled = Case(cells, ((cells - best).Abs <= slack, best), ((cells - worst).Abs <= slack, worst));
        return new(id, _stages.Name(settled, "x"), isBenefit, min, max);
    }

    private void Demand()
    {
        var demands = _method.Info.Demands;
        if (demands.HasFlag(InputDemands.TwoAlternatives))
            Check(ProblemCodes.Undefined, "at least two locations are needed", Locations() < 2);
        for (int j = 0; j < Count; j++)
        {
            bool positive = demands.HasFlag(InputDemands.Positive) || (demands.HasFlag(InputDemands.PositiveCosts) && !IsBenefit(j));
            if (positive) Check(ProblemCodes.Undefined, $"values of '{Id(j)}' must be above 0", X(j) <= 0);
            else if (demands.HasFlag(InputDemands.NonNegative))
                Check(ProblemCodes.Undefined, $"values of '{Id(j)}' must be 0 or more", X(j) < 0);
            if (demands.HasFlag(InputDemands.NoConstantColumn))
                Check(ProblemCodes.ConstantColumn, $"all values of '{Id(j)}' are equal", IsConstant(j));
            if (demands.HasFlag(InputDemands.NoZeroColumn))
                Check(ProblemCodes.Undefined, $"all values of '{Id(j)}' are 0", Min(j).Is(0) & Max(j).Is(0));
        }
    }

    private static double[] Normalised(double[] weights)
    {
        double sum = 0;
        foreach (double weight in weights) sum += weight;
        return Math.Abs(sum - 1) <= 1e-12 ? weights : Array.ConvertAll(weights, weight => weight / sum);
    }

    private sealed record Column(string Id, Number X, bool IsBenefit, Number Min, Number Max);
}
