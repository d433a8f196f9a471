using System.Collections.Immutable;

namespace LocationScore.Analysis;

/// <summary>Which locations are at least as good as others at all weights of a set, and which at some.</summary>
/// <remarks>Necessary and possible preference of Greco, S., Mousseau, V. and Słowiński, R. (2008), Ordinal regression revisited: multiple
/// criteria ranking using a set of
/// additive value functions, European Journal of Operational Research 191(2): 416–436, for fixed value functions.</remarks>
/// <threadsafety>Stateless; safe to call from several threads.</threadsafety>
public static class PreferenceRelations
{
    /// <summary>Finds both relations for every pair.</summary>
    /// <param name="scorer">The compiled model: a tree whose means from the varied weights up are of one kind.</param>
    /// <param name="options">The weights and the level; <see langword="null"/> means each top weight within ±20 %.</param>
    /// <returns>The relations.</returns>
    /// <exception cref="InvalidOperationException">The model is no weighted mean over these weights, so nothing holds by proof.</exception>
    /// <exception cref="ArgumentException">An id of the options is unknown, or no weights fulfil them.</exception>
    public static PreferenceRelationsResult Run(Scorer scorer, RankIntervalsOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        options ??= new();
        var form = WeightForms.Of(scorer, options.Level)
            ?? throw new InvalidOperationException("The model is no weighted mean over these weights: no preference can be proven.");
        return Of(form, WeightPolytope.Of(options.Set, form.Items, form.Nominal), options.MostNodes);
    }

    internal static PreferenceRelationsResult Of(WeightForm form, WeightPolytope set, int budget)
    {
        var search = new RankSearch(form, set);
        var rows = ImmutableArray.CreateBuilder<LocationPreferences>(form.Count);
        for (int a = 0; a < form.Count; a++)
        {
            var necessary = ImmutableArray.CreateBuilder<string>();
            var possible = ImmutableArray.CreateBuilder<string>();
            var open = ImmutableArray.CreateBuilder<string>();
            for (int b = 0; b < form.Count; b++)
            {
                if (a == b) continue;
                var (always, sometimes) = search.Pair(a, b, budget);
                if (always is null || sometimes is null) open.Add(form.Locations[b]);
                if (always == true) necessary.Add(form.Locations[b]);
                if (sometimes == true) possible.Add(form.Locations[b]);
            }

            rows.Add(new(form.Locations[a], necessary.DrainToImmutable(), possible.DrainToImmutable(), open.DrainToImmutable()));
        }

        return new(rows.MoveToImmutable());
    }
}
