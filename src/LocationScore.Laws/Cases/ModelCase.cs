using System.Collections.Immutable;
using LocationScore.Json;

namespace LocationScore.Laws;

/// <summary>A case of a model.</summary>
internal sealed class ModelCase : LawCase
{
    private readonly ScoringModel _model;
    private readonly ImmutableArray<Indicator> _indicators;
    private readonly (Criterion Criterion, int Sign)[] _criteria;
    private readonly Dictionary<string, int> _columnOf;
    private readonly Dictionary<string, DerivedIndicator> _derived;

    private ModelCase(ScoringModel model, LawRow[] rows, double[][] cells, ImmutableArray<Indicator> indicators)
        : base(rows, cells, [.. indicators.Select(static indicator => indicator.Name)])
    {
        _model = model;
        _indicators = indicators;
        _criteria = [.. ModelTree.Criteria(model)];
        _columnOf = indicators.Select(static (indicator, j) => KeyValuePair.Create(indicator.Id, j)).ToDictionary(StringComparer.Ordinal);
        _derived = model.Derived.ToDictionary(static one => one.Id, StringComparer.Ordinal);
    }

    private ModelCase(ModelCase same, LawRow[] rows, double[][] cells)
        : base(rows, cells, same.Columns)
    {
        _model = same._model;
        _indicators = same._indicators;
        _criteria = same._criteria;
        _columnOf = same._columnOf;
        _derived = same._derived;
        Seams = same.Seams;
    }

    /// <summary>Gets what a test puts between the law and what it looks at, to see that a fault there is found; null otherwise.</summary>
    internal LawSeams? Seams { get; init; }

    public override ScoringModel Model => _model;

    public override FactTable Facts => Table();

    internal ImmutableArray<Indicator> Indicators => _indicators;

    public override ImmutableArray<LawCriterion> Criteria => [.. _criteria.Select(static pair =>
        new LawCriterion(pair.Criterion.Id, pair.Criterion.Name ?? pair.Criterion.Id, pair.Criterion.Weight, pair.Criterion.Direction))];

    internal override int CriterionCount => _criteria.Length;

    /// <summary>The case of a compiled model: what it reads, after its choices.</summary>
    internal static ModelCase From(Scorer scorer)
    {
        var model = scorer.Model;
        var facts = scorer.Facts;
        var ignored = ModelTree.Criteria(model).SelectMany(static pair =>
            pair.Criterion.Ignore.Select(one => (one.Location, pair.Criterion.Indicator)))
            .ToHashSet();
        var bare = ModelTree.WithNodes(model, static factor => factor, static criterion => criterion with { Ignore = [] }) with
        {
            Judged = [],
            Choices = [],
            Requirements = [],
            Screening = null,
            Bands = null,
            Reference = null,
        };
        var indicators = Read(bare, facts.Indicators);
        LawRow[] rows = [.. facts.Locations.Select(static location => new LawRow(location.Id, location.Name, location.Group))];
        double[][] cells = [.. rows.Select(row => indicators.Select(indicator => ignored.Contains((row.Id, indicator.Id)) ? double.NaN
            : facts[row.Id, indicator.Id]?.Value ?? double.NaN).ToArray())];
        return new(bare, rows, cells, indicators);
    }

    internal ModelCase With(LawSeams seams) => new(this, Rows, Cells) { Seams = seams };

    internal override LawCase With(LawRow[] rows, double[][] cells) => new ModelCase(this, rows, cells);

    public override LawCase? Relabel()
    {
        if (NamesLocations(_model)) return null;
        var model = ModelTree.WithNodes(_model, static factor => factor with { Id = "x" + factor.Id, Name = "x" + factor.Name },
            criterion => criterion with
            {
                Id = "x" + criterion.Id,
                Name = "x" + criterion.Name,
                Indicator = "x" + criterion.Indicator,
                Missing = Renamed(criterion.Missing),
            });
        model = model with
        {
            Defaults = model.Defaults is { } defaults ? defaults with { Missing = Renamed(defaults.Missing) } : null,
            Derived = [.. model.Derived.Select(RenamedIndicator)],
        };
        return new ModelCase(model, [.. Rows.Select(static (row, i) => row.Renamed(i))],
            Cells, [.. _indicators.Select(static one => one with { Id = "x" + one.Id, Name = "x" + one.Name })]);

        static MissingPolicy? Renamed(MissingPolicy? policy) => policy is RegressionMissing regression
            ? regression with { On = "x" + regression.On } : policy;
    }

    public override LawCase? Rescale(int column, double factor, double shift)
    {
        string id = _indicators[column].Id;
        if (_model.Method is { } method && MethodOptions.Width(method) is not null) return null;
        if (shift != 0 && (_criteria.Any(pair => Missing(pair.Criterion) is RegressionMissing { ThroughZero: true } regression
            && regression.On == id)
            || _derived.Values.Any(one => Reads(one, id)))) return null;
        var derived = ImmutableArray.CreateBuilder<DerivedIndicator>();
        foreach (var one in _model.Derived)
        {
            if (!Reads(one, id))
            {
                derived.Add(one);
                continue;
            }

            if (one is RatioIndicator ratio && ratio.Numerator != ratio.Denominator)
                derived.Add(ratio with { Scale = ratio.Numerator == id ? ratio.Scale / factor : ratio.Scale * factor });
            else if (one is ProductIndicator product && product.First != product.Second) derived.Add(product with
            {
                Scale =
                product.Scale / factor
            });
            else return null;
        }

        bool all = true;
        var model = ModelTree.WithNodes(_model, static one => one, criterion =>
        {
            if (criterion.Indicator != id) return criterion;
            if (Restating.Of(criterion, _model.Defaults, factor, shift) is { } restated) return restated;
            all = false;
            return criterion;
        });
        if (!all) return null;
        double[][] cells = [.. Cells.Select(row => (double[])row.Clone())];
        foreach (double[] row in cells) row[column] = (row[column] * factor) + shift;
        return new ModelCase(model with { Derived = derived.ToImmutable() }, Rows, cells, _indicators);
    }

    public override LawCase? ScaleWeights(double factor)
    {
        if (_model.Weighting is not null || ModelTree.Factors(_model.Factors).Any(static one => one.Weighting is not null)) return null;
        return On(ModelTree.WithNodes(_model, one => one with { Weight = one.Weight * factor }, one =>
            one with { Weight = one.Weight * factor }));
    }

    public override LawCase? ScaleWeight(int criterion, double factor)
    {
        var scaled = _criteria[criterion].Criterion;
        return ModelTree.ScaleWeight(_model, scaled, factor) is { } model ? On(model) : null;
    }

    public override LawCase? SplitCriterion(int criterion)
    {
        var split = _criteria[criterion].Criterion;
        if (split.Weight is not { } weight || ModelTree.IsWeighted(_model, split.Id) || OptionsHavePlaces) return null;
        return On(ModelTree.WithCriteria(_model, one => !ReferenceEquals(one, split) ? [one]
            : [one with { Weight = weight / 2 }, one with { Id = Unused(one.Id), Weight = weight / 2 }]));
    }

    public override LawCase? AddUnweighted(int criterion)
    {
        var beside = _criteria[criterion].Criterion;
        if (beside.Weight is null || ModelTree.IsWeighted(_model, beside.Id) || OptionsHavePlaces
            || !_columnOf.TryGetValue(beside.Indicator, out int column))
            return null;
        var indicator = _indicators[column] with { Id = Unused(_indicators[column].Id), Name = "something else" };
        var model = ModelTree.WithCriteria(_model, one => !ReferenceEquals(one, beside) ? [one]
            : [one, one with { Id = Unused(one.Id), Name = "something else", Indicator = indicator.Id, Weight = 0 }]);
        return new ModelCase(model, Rows, [.. Cells.Select((row, i) => (double[])[.. row, Cells[(i + 1) % Count][column]])],
            _indicators.Add(indicator));
    }

    internal override LawCase? PermuteCriteria(LawDraw draw)
    {
        if (OptionsHavePlaces) return null;
        var model = ModelTree.WithNodes(_model, factor => factor.Weighting is { Info.NeedsData: false } ? factor : factor with
        {
            Factors = Shuffled(factor.Factors, draw),
            Criteria = Shuffled(factor.Criteria, draw),
        }, static criterion => criterion);
        return model.Weighting is { Info.NeedsData: false } ? On(model)
            : On(model with { Factors = Shuffled(model.Factors, draw), Criteria = Shuffled(model.Criteria, draw) });
    }

    internal override LawCase? WithoutCriterion(int criterion)
    {
        if (_criteria.Length == 1 || OptionsHavePlaces) return null;
        var gone = _criteria[criterion].Criterion;
        var model = ModelTree.WithCriteria(_model, one => ReferenceEquals(one, gone) ? [] : [one]);
        var used = ModelTree.Criteria(model).Select(static pair => pair.Criterion.Indicator).ToHashSet(StringComparer.Ordinal);
        model = model with { Derived = [.. model.Derived.Where(one => used.Contains(one.Id))] };
        var indicators = Read(model, _indicators);
        int[] columns = [.. indicators.Select(indicator => _columnOf[indicator.Id])];
        return new ModelCase(model, Rows, [.. Cells.Select(row => columns.Select(j => row[j]).ToArray())], indicators) { Seams = Seams };
    }

    internal override LawCase? WithEqualWeights()
    {
        var equal = ModelTree.WithNodes(_model, static one => one.Weight > 0 ? one with { Weight = 1 } : one,
            static one => one.Weight > 0 ? one with { Weight = 1 } : one);
        return equal == _model ? null : On(equal);
    }

    internal override LawCase? RoundTrip()
    {
        try
        {
            var model = ModelJson.Parse(ModelJson.Write(_model));
            var facts = FactsJson.Parse(FactsJson.Write(Table()));
            return From(Scorer.Compile(Seams?.Reread(model) ?? model, facts));
        }
        catch (ProblemsException)
        {
            return null; // a function of somebody's own has no document
        }
    }

    /// <summary>The facts of the case.</summary>
    internal FactTable Table() => FactTable.FromColumns(
        Rows.Select(static row => new Location(row.Id, row.Name, row.Group)),
        _indicators,
        [.. _indicators.Select((_, j) => new ReadOnlyMemory<double>([.. Cells.Select(row => row[j])]))]);

    internal override int Judge(double[] one, double[] other, int criterion)
    {
        var (what, sign) = _criteria[criterion];
        double here = Raw(what.Indicator, one), there = Raw(what.Indicator, other);
        if (double.IsNaN(here) || double.IsNaN(there))
        {
            bool same = double.IsNaN(here) && double.IsNaN(there)
                && !(Missing(what) is RegressionMissing regression && !Raw(regression.On, one).Equals(Raw(regression.On, other)));
            return same ? 0 : Unclear;
        }

        if (here == there) return 0;
        int order = here.CompareTo(there);
        switch (what.Value ?? _model.Defaults?.Value)
        {
            case AffineFunction affine when _model.Method is null || _model.MethodScale == Methods.MethodScale.Values:
                return sign * order * Math.Sign(affine.Factor); // whatever the direction
            case CategoriesFunction codes when what.Direction is not Direction.Target:
                return sign * Earned(codes, here).CompareTo(Earned(codes, there));
        }

        return what.Direction switch
        {
            Direction.Benefit => sign * order,
            Direction.Cost => sign * -order,
            _ => what.Target is { } target ? sign * Nearer(target, here, there) : Unclear,
        };
    }

    private protected override IEnumerable<double> Candidates(int column, double value, double amount)
    {
        var codes = _criteria.Where(pair => pair.Criterion.Indicator == _indicators[column].Id)
            .Select(pair => pair.Criterion.Value ?? _model.Defaults?.Value).OfType<CategoriesFunction>().FirstOrDefault();
        return codes is null ? base.Candidates(column, value, amount) : codes.Table.Select(static code => code.Raw);
    }

    /// <summary>Whether the values of a column are codes, which cannot be changed a little.</summary>
    internal bool IsCoded(int column) => _criteria.Any(pair => pair.Criterion.Indicator == _indicators[column].Id
        && (pair.Criterion.Value ?? _model.Defaults?.Value) is CategoriesFunction);

    private protected override LawOutcome? ScoreAfresh()
    {
        if (!Scorer.TryCompile(_model, Table(), out var scorer, out _)) return null;
        var result = scorer.Score();
        if (result.Locations.Length == Count) return new([.. result.Scores], [.. result.Ranks], result.ScoreDirection, result);
        var places = result.Locations.Select(static (location, at) => KeyValuePair.Create(location.Id,
            at)).ToDictionary(StringComparer.Ordinal);
        int[] at = [.. Rows.Select(row => places.TryGetValue(row.Id, out int place) ? place : -1)];
        double[] scores = [.. result.Scores];
        return new([.. at.Select(k => k < 0 ? double.NaN : scores[k])], [.. at.Select(k => k < 0 ? 0 : result.Ranks[k])],
            result.ScoreDirection, result);
    }

    private bool OptionsHavePlaces => _model.Method is { } method && MethodOptions.Width(method) is not null;

    private ModelCase On(ScoringModel model) => new ModelCase(model, Rows, Cells, _indicators) { Seams = Seams };

    private MissingPolicy? Missing(Criterion criterion) => criterion.Missing ?? _model.Defaults?.Missing;

    private double Raw(string indicator, double[] row)
    {
        if (_columnOf.TryGetValue(indicator, out int column)) return row[column];
        return _derived.TryGetValue(indicator, out var derived) ? derived switch
        {
            RatioIndicator ratio => ratio.Scale * Raw(ratio.Numerator, row) / Raw(ratio.Denominator, row),
            ProductIndicator product => product.Scale * Raw(product.First, row) * Raw(product.Second, row),
            DifferenceIndicator difference => Raw(difference.First, row) - Raw(difference.Second, row),
            SumIndicator sum => Raw(sum.First, row) + Raw(sum.Second, row),
            _ => double.NaN,
        } : double.NaN;
    }

    private static double Earned(CategoriesFunction codes, double raw) =>
        codes.Table.FirstOrDefault(code => code.Raw == raw)?.Value ?? double.NaN;

    /// <summary>Which of two values is nearer to the target on the same side of it; values on different sides cannot be told.</summary>
    private static int Nearer(TargetRange target, double here, double there)
    {
        double one = Off(target, here), other = Off(target, there);
        if (one == 0 && other == 0) return 0;
        if (one == 0 || other == 0) return one == 0 ? 1 : -1;
        return Math.Sign(one) == Math.Sign(other) ? Math.Abs(other).CompareTo(Math.Abs(one)) : Unclear;
    }

    private static double Off(TargetRange target, double raw) => raw < target.Low ? raw - target.Low : raw > target.High
        ? raw - target.High : 0;

    private static bool NamesLocations(ScoringModel model) => ModelTree.Criteria(model).Select(static pair => pair.Criterion.Value)
        .Append(model.Defaults?.Value).Concat(ModelTree.Factors(model.Factors).Select(static factor =>
            factor.Rescale)).Append(model.Rescale)
        .Any(static function =>
            function is ReferenceNormalisation or FrontierNormalisation { Location: not null }
                or FrozenNormalisation { Of: ReferenceNormalisation });

    /// <summary>The raw indicators that a model reads, in the order of the facts.</summary>
    private static ImmutableArray<Indicator> Read(ScoringModel model, ImmutableArray<Indicator> known)
    {
        var derived = model.Derived.ToDictionary(static one => one.Id, StringComparer.Ordinal);
        var read = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (criterion, _) in ModelTree.Criteria(model))
        {
            Add(criterion.Indicator);
            if ((criterion.Missing ?? model.Defaults?.Missing) is RegressionMissing regression) Add(regression.On);
        }

        foreach (var one in model.Derived) Add(one.Id);
        return [.. known.Where(indicator => read.Contains(indicator.Id))];

        void Add(string id)
        {
            if (!derived.TryGetValue(id, out var one)) read.Add(id);
            else foreach (string input in InputsOf(one)) Add(input);
        }
    }

    private static bool Reads(DerivedIndicator derived, string id) => InputsOf(derived).Contains(id);

    private static string[] InputsOf(DerivedIndicator derived) => derived switch
    {
        RatioIndicator ratio => [ratio.Numerator, ratio.Denominator],
        ProductIndicator product => [product.First, product.Second],
        DifferenceIndicator difference => [difference.First, difference.Second],
        SumIndicator sum => [sum.First, sum.Second],
        _ => [],
    };

    private static DerivedIndicator RenamedIndicator(DerivedIndicator derived) => derived switch
    {
        RatioIndicator ratio => ratio with
        {
            Id = "x" + ratio.Id,
            Numerator = "x" + ratio.Numerator,
            Denominator =
            "x" + ratio.Denominator
        },
        ProductIndicator product => product with { Id = "x" + product.Id, First = "x" + product.First, Second = "x" + product.Second },
        DifferenceIndicator difference => difference with
        {
            Id = "x" + difference.Id,
            First = "x" + difference.First,
            Second =
            "x" + difference.Second
        },
        SumIndicator sum => sum with { Id = "x" + sum.Id, First = "x" + sum.First, Second = "x" + sum.Second },
        _ => derived,
    };

    private static ImmutableArray<T> Shuffled<T>(ImmutableArray<T> items, LawDraw draw) =>
        [.. draw.Order(items.Length).Select(k => items[k])];

    private string Unused(string id)
    {
        string copy = id + "-again";
        while (_criteria.Any(pair => pair.Criterion.Id == copy) || _columnOf.ContainsKey(copy)) copy += "-again";
        return copy;
    }
}
