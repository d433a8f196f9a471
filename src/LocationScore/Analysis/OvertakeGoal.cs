using System.Collections.Immutable;

namespace LocationScore.Analysis;

/// <summary>One city to pass, or one rank to reach: the proof against it, or the nearest weights.</summary>
internal sealed class OvertakeGoal
{
    private readonly WeightVariation _vary;
    private readonly WeightPolytope _set;
    private readonly OvertakeOptions _options;
    private readonly int _city;
    private readonly int[] _rivals;
    private readonly int _rank;
    private readonly WeightForm? _form;

    internal OvertakeGoal(WeightVariation vary, WeightPolytope set, int city, int rival, int rank, OvertakeOptions options)
    {
        (_vary, _set, _city, _rank, _options) = (vary, set, city, rank, options);
        _form = vary.Form;
        _rivals = rival >= 0 ? [rival] : [.. Enumerable.Range(0, vary.Count).Where(j => j != city)];
    }

    /// <summary>The proof that no weights of the set do it, or null.</summary>
    internal OvertakeProof? Refute()
    {
        if (_form is null) return null;
        // Against one city only the two matter.
        var form = _rivals.Length == 1 ? _form.Pair(_city, _rivals[0]) : _form;
        var search = new RankSearch(form, _set);
        var best = search.Find(_rivals.Length == 1 ? 0 : _city, best: true, _options.MostNodes);
        if (best.Bound <= _rank) return null;
        var ahead = ImmutableArray.CreateBuilder<string>();
        foreach (int j in _rivals)
        {
            if (new RankSearch(_form.Pair(_city, j), _set).Pair(0, 1, _options.MostNodes) is (_,
                Sometimes: false)) ahead.Add(_form.Locations[j]);
        }

        return new(best.Bound, Exactness.Exact, ahead.DrainToImmutable(),
            best.Divided ? [] : [.. best.Conflicts
                .Select(one => new RivalMixture([.. one.Rivals.Select(j => form.Locations[j])], [.. one.Shares]))]);
    }

    /// <summary>The change that is smallest in a measure; null when the counted steps found none.</summary>
    internal WeightChange? Nearest(WeightNorm norm)
    {
        if (_form is null) return NearestDrawn(norm);
        var search = new OvertakeSearch(_form, _set, new(_form, _set), _city, _rivals, _rank - 1, norm);
        var found = search.Go(_options.MostNodes);
        return found.Weights is null ? null
            : Change(norm, found.Weights, new(found.Distance, found.IsProven ? Exactness.Exact : Exactness.OuterBound));
    }

    private WeightChange Change(WeightNorm norm, double[] weights, Estimate distance)
    {
        double sum = 0, square = 0, greatest = 0;
        for (int k = 0; k < weights.Length; k++)
        {
            double change = Math.Abs(weights[k] - _vary.Nominal[k]);
            sum += change;
            square += change * change;
            greatest = Math.Max(greatest, change);
        }

        return new(norm, distance, sum, Math.Sqrt(square), greatest, [.. weights.Select(static weight => Math.Max(0, weight))]);
    }

    /// <summary>Without a form: the drawn weights that do it, each moved towards the model's as far as it still does; the nearest of
    /// all.</summary>
    private WeightChange? NearestDrawn(WeightNorm norm)
    {
        int m = _set.Size;
        var drawn = new DrawnWeights(WeightSampler.Of(_set, _options.Seed), m);
        var scores = new double[_vary.Count];
        WeightChange? best = null;
        for (int draw = 0; draw < _options.Draws; draw++)
        {
            var weights = drawn.At(draw);
            if (!Does(weights, scores)) continue;
            double low = 0, high = 1;
            var nearer = new double[m];
            // The nearest point of the segment, to 1e-9; not worth it when even half way is further than the best.
            while (high - low > 1e-9)
            {
                double middle = (low + high) / 2;
                for (int k = 0; k < m; k++) nearer[k] = _vary.Nominal[k] + (middle * (weights[k] - _vary.Nominal[k]));
                if (Does(nearer, scores)) high = middle;
                else low = middle;
            }

            for (int k = 0; k < m; k++) nearer[k] = _vary.Nominal[k] + (high * (weights[k] - _vary.Nominal[k]));
            var change = Change(norm, nearer, default);
            double distance = norm == WeightNorm.Sum ? change.Sum : norm == WeightNorm.Root ? change.Root : change.Greatest;
            if (best is null || distance < best.Distance.Value) best = change with { Distance = new(distance, Exactness.Sampled) };
        }

        return best;
    }

    private bool Does(ReadOnlySpan<double> weights, Span<double> scores)
    {
        if (!_vary.TryScore(weights, scores)) return false;
        int ahead = 0;
        foreach (int j in _rivals) ahead += scores[j] > scores[_city] ? 1 : 0;
        return ahead <= _rank - 1;
    }
}
