using System.Collections.Immutable;

namespace LocationScore.Sql.Tests;

/// <summary>A random model with random facts: every kind that SQL has a rule for, at its edges.</summary>
public sealed class RandomCase
{
    private readonly Random _random;
    private readonly bool _tiny, _means;
    private readonly int _rows;
    private readonly List<Indicator> _indicators = [];
    private readonly List<ReadOnlyMemory<double>> _columns = [];
    private readonly bool _gaps;
    private int _names;

    /// <param name="seed">The same seed gives the same case.</param>
    /// <param name="rows">How many locations.</param>
    /// <param name="means">Whether factors combine by other means than sums.</param>
    /// <param name="tiny">Whether facts may be so small that products of them vanish.</param>
    public RandomCase(int seed, int rows, bool means, bool tiny)
    {
        (_random, _rows, _means, _tiny) = (new(seed), rows, means, tiny);
        _gaps = _random.Next(3) > 0;
        var (factors, criteria) = Children(0);
        var derived = ImmutableArray<DerivedIndicator>.Empty;
        if (_random.Next(3) == 0)
        {
            string a = Indicator(0.5, 4), b = Indicator(0.5, 4);
            derived = [_random.Next(4) switch
            {
                0 => DerivedIndicator.Ratio("d0", "u", a, "u", b, "u", 1000),
                1 => DerivedIndicator.Product("d0", "u", a, "u", b, "u", 0.1),
                2 => DerivedIndicator.Difference("d0", "u", a, b),
                _ => DerivedIndicator.Sum("d0", "u", a, b),
            }];
            criteria = criteria.Add(new("derived", "d0", "u", Direction.Benefit, Weight(), ValueFunction.Linear(-3, 2000, Outside.Clip), MissingPolicy.Worst));
        }

        var requirements = ImmutableArray<Requirement>.Empty;
        if (_random.Next(3) == 0)
            requirements = [new("r", _indicators[0].Id, "u", (Requirement.ThresholdTest)_random.Next(5), _columns[0].Span[0] is var x && double.IsNaN(x) ? 1 : x,
                (Requirement.RequirementMissing)_random.Next(2))];
        Model = new ScoringModel("m", "m", Factors: factors, Criteria: criteria, Derived: derived, Requirements: requirements,
            Aggregation: Aggregate(factors.Length + criteria.Length),
            Screening: _random.Next(4) == 0 ? new(LocationCoverage: 0.5) : null,
            Rescale: _random.Next(4) != 0 ? null : _random.Next(4) switch
            {
                0 => ValueFunction.Affine(100, 3),
                1 => ValueFunction.Linear(0.1, 0.9, Outside.Clip, range: new(0, 100)),
                2 => ValueFunction.PiecewiseLinear([new(0, 0), new(0.5, 0.2), new(1, 1)], Outside.Extrapolate),
                _ => ValueFunction.Affine(-1, 0),
            },
            Ranking: _random.Next(3) switch
            {
                0 => new(TieTolerance: 0.01),
                1 => new(Decimals: _random.Next(5)),
                _ => null,
            },
            Bands: _random.Next(4) == 0 ? Bands.Fixed([new("it's \\ good", 0.7), new("fair", 0.3), new("rest")]) : null);
        Facts = FactTable.FromColumns(Enumerable.Range(0, rows).Select(static i => new Location($"l{i}", $"l{i}")), _indicators, _columns);
    }

    public ScoringModel Model { get; }

    public FactTable Facts { get; }

    private bool Chance(int in100) => _random.Next(100) < in100;

    private double Between(double low, double high) => low + (_random.NextDouble() * (high - low));

    private double Weight() => _random.Next(8) switch { 0 => 1, 1 => 0.1, 2 => 7, _ => _random.NextDouble() + 1e-3 };

    private (ImmutableArray<Factor> Factors, ImmutableArray<Criterion> Criteria) Children(int depth)
    {
        var factors = ImmutableArray.CreateBuilder<Factor>();
        var criteria = ImmutableArray.CreateBuilder<Criterion>();
        int count = _random.Next(depth == 0 ? 2 : 1, 5);
        for (int k = 0; k < count; k++)
        {
            if (depth < 2 && Chance(35))
            {
                var (below, leaves) = Children(depth + 1);
                factors.Add(new($"f{_names++}", Weight(), below, leaves, Aggregate(below.Length + leaves.Length),
                    Rescale: _means && Chance(15) ? ValueFunction.Linear(0, 1, Outside.Clip, range: new(0.1, 1)) : null,
                    LeastCoverage: _gaps && Chance(25) ? 0.5 : 0));
            }
            else
            {
                criteria.Add(Criterion());
            }
        }

        return (factors.ToImmutable(), criteria.ToImmutable());
    }

    private Aggregation? Aggregate(int children)
    {
        if (!_means || Chance(40)) return Chance(10) ? Aggregation.Sum(Chance(50) ? 0.25 : 0) : null;
        return _random.Next(9) switch
        {
            0 => Aggregation.Geometric(Aggregation.ZeroValue.Annihilate),
            1 => Aggregation.Harmonic(Aggregation.ZeroValue.Annihilate),
            2 => Aggregation.Power(_random.Next(5) switch { 0 => 2, 1 => 0.5, 2 => -2, 3 => 3, _ => 1 }, Aggregation.ZeroValue.Annihilate),
            3 => Aggregation.Minimum,
            4 => Aggregation.Maximum,
            5 => Aggregation.Product(Aggregation.ZeroValue.Annihilate),
            6 when !_gaps => Aggregation.Owa([.. Enumerable.Range(0, children).Select(static k => 1.0 / (k + 1))]),
            7 => Aggregation.Geometric(),
            _ => null,
        };
    }

    private Criterion Criterion()
    {
        string id = $"c{_names++}";
        double low = Chance(20) ? 0 : Chance(30) ? Math.ScaleB(1, _random.Next(-10, 10)) : Between(0.01, 5000);
        double high = low + (Chance(30) ? 1 : Chance(30) ? Math.ScaleB(1, _random.Next(-4, 12)) : Between(0.001, 9000));
        var direction = Chance(50) ? Direction.Benefit : Direction.Cost;
        TargetRange? target = null;
        var outside = Chance(70) ? Outside.Clip : Chance(80) ? Outside.Extrapolate : Outside.Reject;
        bool benefit = direction == Direction.Benefit;
        var range = Chance(20) ? new ValueRange(0.1, 1) : Chance(10) ? new ValueRange(-1, 100) : null;
        ValueFunction value;
        switch (_random.Next(11))
        {
            case 0 or 1:
                value = benefit ? ValueFunction.Linear(low, high, outside, range: range) : ValueFunction.Linear(high, low, outside, range: range);
                break;
            case 2 or 3:
                if (low == 0) low = high / 3;
                value = benefit ? ValueFunction.Linear(low, high, outside, LinearFunction.AnchorScale.Log, range)
                    : ValueFunction.Linear(high, low, outside, LinearFunction.AnchorScale.Log, range);
                break;
            case 4:
                double[] knots = [low, low + ((high - low) * 0.3), low + ((high - low) * 0.31), high];
                value = ValueFunction.PiecewiseLinear([.. knots.Select((x, k) => new ValueFunction.Point(x, benefit ? k / 3.0 : 1 - (k / 3.0)))], outside);
                break;
            case 5:
                value = ValueFunction.Steps([new(low, benefit ? 0.3 : 0.6), new(high, benefit ? 1 : 0.1)], benefit ? 0.1 : 0.9);
                break;
            case 6:
                (low, high) = (0, 3);
                value = ValueFunction.Categories([new(0, 0.2), new(1, 0.4), new(2, 0.7), new(3, 1)]);
                direction = Direction.Benefit;
                return new(id, Codes(), "u", direction, Weight(), value, Missing());
            case 7:
                direction = Direction.Target;
                target = Chance(50) ? new(low, high) : new((low + high) / 2, (low + high) / 2);
                value = ValueFunction.Target(low - (high - low), high + (high - low), outside);
                break;
            case 8:
                value = ValueFunction.Logistic((low + high) / 2, Between(0.5, 9) / (high - low));
                break;
            case 9:
                value = Chance(50) ? ValueFunction.AsIs() : ValueFunction.Affine(benefit ? 0.001 : -0.001, 2);
                break;
            default:
                value = Frozen(low, high);
                break;
        }

        var missing = Missing();
        if (missing is WorstMissing && value is AsIsFunction or AffineFunction or FrozenNormalisation) missing = MissingPolicy.Assume(high);
        return new(id, Indicator(low, high), "u", direction, Weight(), value, missing, Target: target,
            Outliers: Chance(8) ? OutlierTreatment.SignedPower(Chance(50) ? 0.5 : 2) : Chance(4) ? OutlierTreatment.Log(1) : null,
            Ignore: Chance(20) ? [new("l0", "no trust"), new("l5", "it's \\ old")] : default);
    }

    private FrozenNormalisation Frozen(double low, double high)
    {
        ImmutableArray<double> peers = [low, low, (low + high) / 2, high, high * 1.5];
        return _random.Next(9) switch
        {
            0 => ValueFunction.Frozen(ValueFunction.MinMax(), NamedValues.Of(("min", low), ("max", high))),
            1 => ValueFunction.Frozen(ValueFunction.ZScore(), NamedValues.Of(("mean", low), ("deviation", high - low))),
            2 => ValueFunction.Frozen(ValueFunction.MaxRatio(), NamedValues.Of(("min", low), ("max", high))),
            3 => ValueFunction.Frozen(ValueFunction.MeanRatio(), NamedValues.Of(("mean", high))),
            4 => ValueFunction.Frozen(ValueFunction.SumShare(), NamedValues.Of(("sum", high * 9))),
            5 => ValueFunction.Frozen(ValueFunction.Vector(), NamedValues.Of(("norm", high * 2))),
            6 => ValueFunction.Frozen(ValueFunction.PercentileRank(), NamedValues.Empty, peers),
            7 => ValueFunction.Frozen(ValueFunction.BordaPoints(), NamedValues.Empty, peers),
            _ => ValueFunction.Frozen(ValueFunction.RankPlace(), NamedValues.Empty, peers),
        };
    }

    private MissingPolicy Missing() => !_gaps ? MissingPolicy.Reject : _random.Next(7) switch
    {
        0 => MissingPolicy.Assume(1),
        1 or 2 => MissingPolicy.Renormalise,
        3 => MissingPolicy.Worst,
        4 => MissingPolicy.FixedValue(0.5),
        5 => Chance(20) ? MissingPolicy.ExcludeLocation : MissingPolicy.Renormalise,
        _ => Chance(10) ? MissingPolicy.Reject : MissingPolicy.Renormalise,
    };

    private string Codes()
    {
        var values = new double[_rows];
        for (int i = 0; i < values.Length; i++) values[i] = _gaps && Chance(8) ? double.NaN : _random.Next(4);
        return Add(values);
    }

    private string Indicator(double low, double high)
    {
        double slack = 1e-12 * high;
        var values = new double[_rows];
        for (int i = 0; i < values.Length; i++)
        {
            double x = _random.Next(24) switch
            {
                0 => low,
                1 => high,
                2 => low == 0 && !_tiny ? low : Math.BitIncrement(low),
                3 => Math.BitDecrement(high),
                4 => high - (slack * 0.9),
                5 => high + (slack * 1.1),
                6 => Math.ScaleB(1, _random.Next(-3, 14)),
                7 => Math.ScaleB(Math.Sqrt(2), _random.Next(-3, 14)),
                8 => Math.BitIncrement(Math.ScaleB(1.4142135623730951, _random.Next(-3, 14))),
                9 => Math.BitDecrement(Math.ScaleB(1.4142135623730951, _random.Next(-3, 14))),
                10 when _tiny => Chance(50) ? double.Epsilon : 3e-310,
                11 => Chance(50) ? 0 : -0.0,
                12 => Between(low - (high - low), high + (high - low)),
                _ => Between(low, high),
            };
            values[i] = _gaps && Chance(8) ? double.NaN : x;
        }

        return Add(values);
    }

    private string Add(double[] values)
    {
        string id = $"i{_columns.Count}";
        _indicators.Add(new(id, id, "u"));
        _columns.Add(values);
        return id;
    }
}
