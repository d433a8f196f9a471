using System.Collections.Immutable;
using LocationScore.Methods;

namespace LocationScore.FsCheck;

/// <summary>Draws a valid model of any kinds, deeper and wider as it grows, with facts that it can be scored on.</summary>
internal sealed class ModelDraw
{
    private readonly Draw _draw;
    private readonly int _levels;

    private ModelDraw(int seed, int size)
    {
        _draw = new(seed, size);
        _levels = size < 5 ? 0 : size < 25 ? 1 : size <= 75 ? 2 : 3;
    }

    /// <summary>A model with weights that are stated.</summary>
    internal static ModelWithFacts Next(int seed, int size = Draw.UsualSize)
    {
        var drawn = new ModelDraw(seed, size);
        return new(drawn.Model(), drawn._draw.Table());
    }

    /// <summary>A model of any kind: weightings, ranking methods and frozen normalisations, too.</summary>
    internal static ModelWithFacts NextOfAny(int seed, int size)
    {
        var drawn = new ModelDraw(seed, size);
        var model = drawn.Model();
        var facts = drawn._draw.Table();
        return new(ModelTurns.Turned(drawn._draw, model, facts), facts);
    }

    private ScoringModel Model()
    {
        var aggregation = Aggregate(Sign.Any, top: true, out var below);
        var (factors, criteria) = Children(_levels, ref aggregation, below);
        (var derived, criteria) = Derived(criteria, aggregation is not OrderedAggregation);
        var defaults = _draw.Chance(0.4) ? new CriterionDefaults(criteria.IsEmpty ? null : criteria[0].Value, MissingPolicy.Reject,
            _draw.Maybe(OutlierTreatment.Keep)) : null;
        if (defaults is not null) criteria = [.. criteria.Select(criterion => Inherit(criterion, defaults))];
        var choices = _draw.Facts.Where(static fact => !fact.Alternatives.IsEmpty).DistinctBy(static fact => fact.Indicator).Take(2)
            .Select(fact => new FactChoice(fact.Indicator, _draw.Chance(0.5) ? fact.Location : null, "s2", Reason: _draw.Maybe("newer")));
        var rescale = _draw.Of<ValueFunction?>(null, ValueFunction.MinMax(new(0, 100), ZeroRange.Neutral), ValueFunction.Affine(100),
            ValueFunction.Affine(-10, 10), ValueFunction.ZScore(constant: ZeroRange.Neutral), ValueFunction.MaxRatio(100, leastBecomes: 1));
        bool falls = rescale is AffineFunction { Factor: < 0 };
        return new(_draw.Id("m"), _draw.Name(), _draw.Maybe("what for"), _draw.Maybe("why"), _draw.Maybe("who"),
            _draw.MaybeWhole(2005, 2015), [.. choices], derived,
            _draw.Maybe(new Screening(_draw.Of(0, 0.1), _draw.Of(0, 0.2), _draw.Choice<Screening.CoverageFailure>())), Requirements(),
            defaults, factors, criteria, aggregation,
            Rescale: rescale,
            MethodScale: _draw.Choice<MethodScale>(),
            Ranking: _draw.Maybe(new RankingOptions(_draw.Of(0, 1e-9, 1e-6), _draw.Of(0, 0.005),
                _draw.MaybeWhole(0, 15), _draw.Whole(0, 5))),
            Bands: _draw.Of<Bands?>(null, falls
                ? Bands.Fixed([new("tier 1", -1.5e-7), new("tier 2", 0.8)]) : Bands.Fixed([new("tier 1", 0.8), new("tier 2", -1.5e-7),
                new("rest")]), Bands.Quantiles(["upper", "lower"])), Reference: _draw.Maybe("L1"));
    }

    private (ImmutableArray<Factor> Factors, ImmutableArray<Criterion> Criteria) Children(int levels,
        ref Aggregation aggregation, Sign sign)
    {
        int factorCount = levels > 0 ? _draw.Whole(0, 2) : 0;
        int criterionCount = _draw.Whole(factorCount == 0 ? 1 : 0, 3);
        int count = factorCount + criterionCount;
        bool renormalise = criterionCount >= 2
            && aggregation is ArithmeticAggregation or GeometricAggregation or HarmonicAggregation or PowerAggregation;
        var factors = ImmutableArray.CreateBuilder<Factor>();
        var criteria = ImmutableArray.CreateBuilder<Criterion>();
        for (int k = 0; k < count; k++)
        {
            double weight = aggregation is SumAggregation && sign == Sign.Any && _draw.Chance(0.3) ? -_draw.Between(0.1, 2)
                : k == count - 1 && count >= 3 && _draw.Chance(0.2) ? 0 : _draw.Of(1, 2, 0.1, _draw.Between(0.001, 5));
            if (k < factorCount) factors.Add(Factor(weight, levels - 1, sign, levels == _levels));
            else criteria.Add(CriterionDraw.Next(_draw, weight, sign, renormalise));
        }

        if (aggregation is OrderedAggregation) aggregation =
            Aggregation.Owa([.. Enumerable.Range(0, count).Select(place => place == 0 ? 1 : _draw.Of(0, 0.5, _draw.Between(0, 1)))]);
        return (factors.ToImmutable(), criteria.ToImmutable());
    }

    private Factor Factor(double weight, int levels, Sign sign, bool top)
    {
        var aggregation = Aggregate(sign, top: false, out var below);
        string id = _draw.Id("f");
        var (factors, criteria) = Children(levels, ref aggregation, below);
        ValueFunction? rescale = _draw.Whole(0, 4) switch
        {
            0 => ValueFunction.Affine(2.5, 1),
            1 when sign != Sign.Positive => ValueFunction.MinMax(constant: ZeroRange.Neutral),
            2 when sign == Sign.Any => ValueFunction.ZScore(constant: ZeroRange.Neutral),
            _ => null,
        };
        return new(id, weight, factors, criteria, aggregation is ArithmeticAggregation && _draw.Chance(0.5) ? null : aggregation, null,
            rescale, top && _draw.Chance(0.3) ? _draw.Choice<Axis>() : null, _draw.Maybe(_draw.Name()), _draw.Maybe("why"),
            _draw.Chance(0.3) ? _draw.Of(0.34, 0.5, 2.0 / 3) : 0);
    }

    private Aggregation Aggregate(Sign sign, bool top, out Sign below)
    {
        var zero = sign == Sign.Positive ? Aggregation.ZeroValue.Reject : _draw.Choice<Aggregation.ZeroValue>();
        below = sign;
        var strict = zero == Aggregation.ZeroValue.Reject ? Sign.Positive : Sign.NotNegative;
        switch (_draw.Whole(0, top ? 10 : 8))
        {
            case 0:
                below = strict;
                return Aggregation.Geometric(zero);
            case 1:
                below = strict;
                return Aggregation.Harmonic(zero);
            case 2:
                below = strict;
                return Aggregation.Power(_draw.Of(-2, -0.5, 0.5, 3), zero);
            case 3:
                below = strict;
                return Aggregation.Product(zero);
            case 4:
                return Aggregation.Owa([]);
            case 5:
                return Aggregation.Minimum;
            case 6:
                return Aggregation.Maximum;
            case 7:
                return Aggregation.Sum(sign == Sign.Any ? _draw.Of(0, -1.5) : _draw.Of(0.0, 1.0));
            case 8:
                return Aggregation.Arithmetic;
            case 9:
                return Aggregation.Copeland;
            default:
                return Aggregation.Borda;
        }
    }

    private (ImmutableArray<DerivedIndicator> Derived,
        ImmutableArray<Criterion> Criteria) Derived(ImmutableArray<Criterion> criteria, bool mayAdd)
    {
        if (!mayAdd || _draw.Chance(0.6)) return ([], criteria);
        Indicator first = _draw.Complete(_ => _draw.Raw(), "u"), second = _draw.Complete(_ => _draw.Raw(), "u");
        DerivedIndicator derived = _draw.Whole(0, 3) switch
        {
            0 => DerivedIndicator.Ratio(_draw.Id("d"), "u per u", first.Id, "u", second.Id, "u", _draw.Of(1, 1000.0), _draw.Maybe("ratio")),
            1 => DerivedIndicator.Product(_draw.Id("d"), "u²", first.Id, "u", second.Id, "u", _draw.Of(1, 0.001)),
            2 => DerivedIndicator.Difference(_draw.Id("d"), "u", first.Id, second.Id, _draw.Maybe("difference")),
            _ => DerivedIndicator.Sum(_draw.Id("d"), "u", first.Id, second.Id),
        };
        return ([derived], criteria.Add(new(_draw.Id("c"), derived.Id, derived.Unit, Direction.Benefit, 1,
            ValueFunction.MinMax(new(1, 10), ZeroRange.Neutral), MissingPolicy.Reject)));
    }

    private ImmutableArray<Requirement> Requirements()
    {
        if (_draw.Chance(0.6)) return [];
        var flag = _draw.Complete(static _ => 1, "0/1");
        var (comparison, threshold) = _draw.Of((Requirement.ThresholdTest.AtLeast, 1.0), (Requirement.ThresholdTest.AtMost, 1),
            (Requirement.ThresholdTest.MoreThan, -0.5), (Requirement.ThresholdTest.LessThan, 1.5), (Requirement.ThresholdTest.EqualTo, 1));
        return [new(_draw.Id("r"), flag.Id, "0/1", comparison, threshold,
            _draw.Choice<Requirement.RequirementMissing>(), _draw.Maybe("the law"))];
    }

    private Criterion Inherit(Criterion criterion, CriterionDefaults defaults) => criterion with
    {
        Value = Equals(criterion.Value, defaults.Value) && _draw.Chance(0.7) ? null : criterion.Value,
        Missing = Equals(criterion.Missing, defaults.Missing) && _draw.Chance(0.7) ? null : criterion.Missing,
    };
}
