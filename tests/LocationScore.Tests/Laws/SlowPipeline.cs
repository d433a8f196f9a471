using System.Collections.Immutable;

namespace LocationScore.Tests.Laws;

/// <summary>A whole model evaluated by its definition on plain dictionaries: an oracle that shares no code with the library's pipeline.</summary>
/// <remarks>It judges nothing: it is asked only about models and facts that the library accepts.</remarks>
internal sealed class SlowPipeline
{
    private readonly ScoringModel _model;
    private readonly FactTable _given;
    private readonly SlowValues _values = new();
    private readonly Dictionary<(string Indicator, string Location), double> _facts = [];
    private readonly HashSet<string> _dropped = [];
    private readonly Func<string, ImmutableArray<double>>? _found;
    private readonly List<string> _locations;

    /// <summary>Evaluates a model; <paramref name="found"/> gives the weights of the children of a node ("" for the top) that has a weighting.</summary>
    internal SlowPipeline(ScoringModel model, FactTable facts, Func<string, ImmutableArray<double>>? found = null)
    {
        (_model, _given, _found) = (model, facts, found);
        Gather();
        _locations = Eligible();
        foreach (var criterion in All(model.Factors, model.Criteria)) Column(criterion);
        Scores = Node("", model.Factors, model.Criteria, model.Aggregation ?? Aggregation.Arithmetic, model.Weighting is not null, model.Rescale);
    }

    internal IReadOnlyList<string> Locations => _locations;

    /// <summary>Gets the score of each scored location; null where nothing counts.</summary>
    internal double?[] Scores { get; }

    internal Dictionary<string, double?[]> Used { get; } = [];

    /// <summary>Gets the values of criteria and factors by id; null where they do not count.</summary>
    internal Dictionary<string, double?[]> Values { get; } = [];

    internal bool IsBorderline => _values.IsBorderline;

    internal static IEnumerable<Criterion> All(IEnumerable<Factor> factors, IEnumerable<Criterion> criteria) =>
        factors.SelectMany(static f => All(f.Factors, f.Criteria)).Concat(criteria);

    // ------------------------------------------------------------------ facts

    private void Gather()
    {
        foreach (var fact in _given.Facts)
        {
            var choice = _model.Choices.FirstOrDefault(c => c.Indicator == fact.Indicator && (c.Location is null || c.Location == fact.Location) && (Fits(c, fact) || fact.Alternatives.Any(a => Fits(c, a))));
            var used = choice is null || Fits(choice, fact) ? fact : fact.Alternatives.First(a => Fits(choice, a));
            if (used.Value is { } value) _facts[(fact.Indicator, fact.Location)] = value;
        }

        // Once per derived indicator is enough for any order of needs.
        foreach (var derived in _model.Derived.SelectMany(_ => _model.Derived))
        {
            foreach (string location in _given.Locations.Select(static l => l.Id))
            {
                double? value = derived switch
                {
                    RatioIndicator r => r.Scale * Fact(r.Numerator, location) / Fact(r.Denominator, location),
                    ProductIndicator p => p.Scale * Fact(p.First, location) * Fact(p.Second, location),
                    DifferenceIndicator d => Fact(d.First, location) - Fact(d.Second, location),
                    SumIndicator s => Fact(s.First, location) + Fact(s.Second, location),
                    _ => throw new InvalidOperationException(),
                };
                if (value is { } known) _facts[(derived.Id, location)] = known;
            }
        }
    }

    private static bool Fits(FactChoice choice, Fact fact) =>
        (choice.Source ?? fact.Source) == fact.Source && (choice.Year ?? fact.Year) == fact.Year && (choice.Quality ?? fact.Quality) == fact.Quality;

    private double? Fact(string indicator, string location) => _facts.TryGetValue((indicator, location), out double value) ? value : null;

    private double? Fact(Criterion criterion, string location) => criterion.Ignore.Any(i => i.Location == location) ? null : Fact(criterion.Indicator, location);

    private MissingPolicy Policy(Criterion criterion) => criterion.Missing ?? _model.Defaults!.Missing!;

    private List<string> Eligible()
    {
        string[] all = [.. _given.Locations.Select(static l => l.Id)];
        var criteria = All(_model.Factors, _model.Criteria).ToArray();
        if (_model.Screening is { BelowCriterionCoverage: Screening.CoverageFailure.Drop } screening)
            _dropped.UnionWith(criteria.Where(c => all.Count(l => Fact(c, l) is not null) / (double)all.Length < screening.CriterionCoverage).Select(static c => c.Id));
        var kept = criteria.Where(c => !_dropped.Contains(c.Id)).ToArray();
        return [.. all.Where(location =>
            _model.Requirements.All(r => Fact(r.Indicator, location) is { } value
                ? r.Is switch { Requirement.ThresholdTest.AtLeast => value >= r.Threshold, Requirement.ThresholdTest.AtMost => value <= r.Threshold, Requirement.ThresholdTest.MoreThan => value > r.Threshold, Requirement.ThresholdTest.LessThan => value < r.Threshold, _ => value == r.Threshold }
                : r.Missing == Requirement.RequirementMissing.Pass)
            && (_model.Screening is null || criteria.Count(c => Fact(c, location) is not null) / (double)criteria.Length >= _model.Screening.LocationCoverage)
            && kept.All(c => Policy(c) is not ExcludeMissing || Fact(c, location) is not null)
            && (kept.Any(c => Fact(c, location) is not null) || kept.All(c => Policy(c) is not RenormaliseMissing))
            && Covered(_model.Factors, _model.Criteria, 0, location) != false)];
    }

    /// <summary>Whether enough of the children will have a value; null when all were dropped.</summary>
    private bool? Covered(ImmutableArray<Factor> factors, ImmutableArray<Criterion> criteria, double coverage, string location)
    {
        bool[] children = [.. factors.Select(f => Covered(f.Factors, f.Criteria, f.LeastCoverage, location)).OfType<bool>(),
            .. criteria.Where(c => !_dropped.Contains(c.Id)).Select(c => Policy(c) is not RenormaliseMissing || Fact(c, location) is not null)];
        int present = children.Count(static c => c);
        return children.Length == 0 ? null : present > 0 && present >= (coverage * children.Length) - 1e-6;
    }

    // ------------------------------------------------------------------ criteria

    private void Column(Criterion criterion)
    {
        if (_dropped.Contains(criterion.Id)) return;
        double?[] raw = [.. _locations.Select(l => Fact(criterion, l))];
        double[] known = [.. raw.OfType<double>()];
        var function = criterion.Value ?? _model.Defaults!.Value!;
        double?[] filled = [.. raw.Select((value, i) => value ?? Filled(criterion, known, _locations[i]))];
        int[] present = [.. Enumerable.Range(0, filled.Length).Where(i => filled[i] is not null)];
        double[] x = [.. present.Select(i => filled[i]!.Value)];
        if ((criterion.Outliers ?? _model.Defaults?.Outliers) is { } treatment) x = _values.Treat(treatment, x);
        if (function is Normalisation { Constant: ZeroRange.Drop } && Spread(criterion, x) == 0)
        {
            _dropped.Add(criterion.Id);
            return;
        }

        string? referred = (function as ReferenceNormalisation)?.Location ?? (function as FrontierNormalisation)?.Location;
        int reference = referred is null ? -1 : Array.IndexOf(present, _locations.IndexOf(referred));
        // A worst value is given directly, whatever stands in for the raw value.
        double? least = function switch
        {
            LinearFunction f => f.Range?.Low ?? 0,
            PiecewiseLinearFunction f => f.Points.Min(static p => p.Value),
            StepsFunction f => f.From.Select(static p => p.Value).Append(f.Below).Min(),
            CategoriesFunction f => f.Table.Min(static c => c.Value),
            TargetDistanceFunction or LogisticFunction => 0,
            _ => null,
        };
        double? given = Policy(criterion) is FixedMissing fixedValue ? fixedValue.Value : Policy(criterion) is WorstMissing ? least : null;
        bool direct = given is not null;
        if (direct) (present, x) = ([.. present.Where(i => raw[i] is not null)], [.. x.Where((_, k) => raw[present[k]] is not null)]);
        double[] values = _values.Of(function, criterion.Direction, criterion.Target, x, reference);
        var (usedAll, all) = (new double?[filled.Length], new double?[filled.Length]);
        for (int k = 0; k < present.Length; k++) (usedAll[present[k]], all[present[k]]) = (x[k], values[k]);
        for (int i = 0; i < all.Length; i++)
        {
            if (direct && raw[i] is null) all[i] = given;
        }

        Used[criterion.Id] = usedAll;
        Values[criterion.Id] = all;
    }

    private static double Spread(Criterion criterion, double[] x)
    {
        double[] seen = criterion.Target is { } target ? [.. x.Select(v => Math.Max(0, Math.Max(target.Low - v, v - target.High)))] : x;
        return seen.Max() - seen.Min();
    }

    private double? Filled(Criterion criterion, double[] known, string location)
    {
        string? group = _given.FindLocation(location)!.Group;
        double[] peers = [.. _locations.Where(l => _given.FindLocation(l)!.Group == group).Select(l => Fact(criterion, l)).OfType<double>()];
        switch (Policy(criterion))
        {
            case WorstMissing:
                if (known.Length == 0) return 0;
                return criterion.Direction switch
                {
                    Direction.Benefit => known.Min(),
                    Direction.Cost => known.Max(),
                    _ => known.OrderByDescending(x => Math.Max(criterion.Target!.Low - x, x - criterion.Target.High)).First(),
                };
            case AssumeMissing assume:
                return assume.Raw;
            case PeerMeanMissing:
                return known.Average();
            case PeerMedianMissing:
                return SlowValues.Quantile(known, 50);
            case GroupMeanMissing:
                return peers.Average();
            case GroupMedianMissing:
                return SlowValues.Quantile(peers, 50);
            case RegressionMissing on:
                var pairs = _locations.Where(l => Fact(criterion, l) is not null && Fact(on.On, l) is not null).Select(l => (X: Fact(on.On, l)!.Value, Y: Fact(criterion, l)!.Value)).ToArray();
                double n = on.ThroughZero ? 0 : 1, mx = n * pairs.Average(static p => p.X), my = n * pairs.Average(static p => p.Y);
                double slope = pairs.Sum(p => (p.X - mx) * (p.Y - my)) / pairs.Sum(p => (p.X - mx) * (p.X - mx));
                return my + (slope * (Fact(on.On, location)!.Value - mx));
            default:
                return null;
        }
    }

    // ------------------------------------------------------------------ the tree

    private double?[] Node(string id, ImmutableArray<Factor> factors, ImmutableArray<Criterion> criteria, Aggregation aggregation, bool weighted, ValueFunction? rescale, double coverage = 0)
    {
        foreach (var factor in factors)
        {
            if (All(factor.Factors, factor.Criteria).All(c => _dropped.Contains(c.Id))) _dropped.Add(factor.Id);
            else Values[factor.Id] = Node(factor.Id, factor.Factors, factor.Criteria, factor.Aggregation ?? Aggregation.Arithmetic, factor.Weighting is not null, factor.Rescale, factor.LeastCoverage);
        }

        ModelNode[] children = [.. factors.Where(f => !_dropped.Contains(f.Id)), .. criteria.Where(c => !_dropped.Contains(c.Id))];
        double[] weights = weighted ? [.. _found!(id)] : [.. children.Select(static c => c.Weight ?? 1)];
        double?[] combined = aggregation is CopelandAggregation or BordaAggregation
            ? [.. _locations.Select((_, i) => Duels(children, weights, aggregation is CopelandAggregation, i))]
            : [.. _locations.Select((_, i) => children.Count(c => Values[c.Id][i] is not null) < (coverage * children.Length) - 1e-6 ? null : Combine(children, weights, aggregation, i))];
        if (rescale is null) return combined;
        int[] present = [.. Enumerable.Range(0, combined.Length).Where(i => combined[i] is not null)];
        int reference = rescale is ReferenceNormalisation ratio ? Array.IndexOf(present, _locations.IndexOf(ratio.Location)) : -1;
        if (present.Length == 0) return combined;
        double[] scaled = _values.Of(rescale, Direction.Benefit, null, [.. present.Select(i => combined[i]!.Value)], reference);
        var all = new double?[combined.Length];
        for (int k = 0; k < present.Length; k++) all[present[k]] = scaled[k];
        return all;
    }

    private double? Combine(ModelNode[] children, double[] weights, Aggregation aggregation, int location)
    {
        var items = children.Zip(weights).Where(c => Values[c.First.Id][location] is not null).Select(c => (W: c.Second, V: Values[c.First.Id][location]!.Value)).ToArray();
        if (items.Length == 0) return null;
        if (aggregation is SumAggregation plus) return plus.Intercept + items.Sum(static c => c.W * c.V);
        if (aggregation is ProductAggregation) return items.Aggregate(1.0, static (product, c) => product * (c.W == 0 ? 1 : Math.Pow(c.V, c.W)));
        if (aggregation is OrderedAggregation owa)
        {
            double[] places = [.. owa.Weights.Take(items.Length)];
            if (places.Sum() == 0) return items.Average(static c => c.V);
            return items.OrderByDescending(static c => c.V).Zip(places, static (c, w) => w * c.V).Sum() / places.Sum();
        }

        items = [.. items.Where(static c => c.W > 0)];
        if (items.Length == 0) return null;
        double whole = items.Sum(static c => c.W);
        return aggregation switch
        {
            ArithmeticAggregation => items.Sum(c => c.W / whole * c.V),
            GeometricAggregation => items.Aggregate(1.0, (product, c) => product * Math.Pow(c.V, c.W / whole)),
            HarmonicAggregation => items.Any(static c => c.V == 0) ? 0 : 1 / items.Sum(c => c.W / whole / c.V),
            PowerAggregation mean => mean.Exponent < 0 && items.Any(static c => c.V == 0) ? 0 : Math.Pow(items.Sum(c => c.W / whole * Math.Pow(c.V, mean.Exponent)), 1 / mean.Exponent),
            MinimumAggregation => items.Min(static c => c.V),
            MaximumAggregation => items.Max(static c => c.V),
            _ => throw new InvalidOperationException(aggregation.ToString()),
        };
    }

    /// <summary>A child without a value for one of two locations says nothing about the two.</summary>
    private double? Duels(ModelNode[] children, double[] weights, bool copeland, int location)
    {
        var own = children.Zip(weights).Where(c => c.Second > 0 && Values[c.First.Id][location] is not null).ToArray();
        if (own.Length == 0) return null;
        if (!copeland)
        {
            return own.Sum(child =>
            {
                int[] rivals = [.. Enumerable.Range(0, _locations.Count).Where(i => Values[child.First.Id][i] is not null)];
                double[] x = [.. rivals.Select(i => Values[child.First.Id][i]!.Value)];
                return child.Second / own.Sum(static c => c.Second) * (x.Length == 1 ? 0.5 : _values.Beaten(x, Array.IndexOf(rivals, location), false) / (x.Length - 1));
            });
        }

        double score = 0;
        for (int rival = 0; rival < _locations.Count; rival++)
        {
            double balance = 0;
            foreach (var (child, weight) in own)
            {
                if (rival == location || Values[child.Id][rival] is not { } theirs) continue;
                double ours = Values[child.Id][location]!.Value;
                _values.Near(ours, theirs);
                balance += weight / weights.Sum() * ours.CompareTo(theirs);
            }

            score += Math.Abs(balance) <= 1e-12 ? 0 : Math.Sign(balance);
        }

        return score;
    }
}
