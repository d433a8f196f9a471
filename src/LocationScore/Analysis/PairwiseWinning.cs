using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore.Analysis;

/// <summary>How often one location beats another, and the mean rank, over all weights alike: exactly, without sampling.</summary>
/// <remarks>
/// The pairwise winning index of Leskinen, P., Viitanen, J., Kangas, A. and Kangas, J. (2006), Alternatives to incorporate uncertainty and
/// risk attitude in
/// multicriteria evaluation of forest plans, Forest Science 52(3): 304–312, for weights uniform over the simplex; a location is better
/// where its score is strictly
/// higher. The expected rank is 1 + the sum of the indices of all others against it.
/// </remarks>
/// <threadsafety>Stateless; safe to call from several threads.</threadsafety>
public static class PairwiseWinning
{
    /// <summary>Computes both for the weights of a level.</summary>
    /// <param name="scorer">The compiled model: a tree whose means from the varied weights up are of one kind.</param>
    /// <param name="level">Which weights vary over the whole simplex.</param>
    /// <param name="draws">How many weights, 1 or more, are drawn for pairs of which one lacks something that the other has.</param>
    /// <param name="seed">The seed of those draws.</param>
    /// <returns>The table: exact, but for the pairs named above, which are sampled.</returns>
    /// <exception cref="InvalidOperationException">The model has no weighted mean over these weights: sample it instead.</exception>
    /// <exception cref="ArgumentException">The model has no weights that vary.</exception>
    public static PairwiseWinningResult Run(Scorer scorer, WeightLevel level = WeightLevel.Factors, int draws = 100_000, ulong seed = 1)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        var form = WeightForms.Of(scorer, level)
            ?? throw new InvalidOperationException("The model is no weighted mean over these weights: use Smaa, which samples.");
        return Of(form, draws, seed);
    }

    internal static PairwiseWinningResult Of(WeightForm form, int draws, ulong seed)
    {
        int n = form.Count;
        var wins = new Estimate[n * n];
        var row = new double[form.Size];
        double[] one = [.. form.Patterns.Select(static _ => 1.0)];
        for (int a = 0; a < n; a++)
        {
            wins[(a * n) + a] = Estimate.Exactly(0);
            for (int b = a + 1; b < n; b++)
            {
                if (form.Pattern[a] != form.Pattern[b]) continue;
                form.Lead(a, b, one, one, row);
                // Differences that are roundings of equal values say nothing.
                for (int k = 0; k < row.Length; k++) row[k] = Math.Abs(row[k]) <= 1e-15 ? 0 : row[k];
                wins[(a * n) + b] = Estimate.Exactly(SimplexHalfSpace.Above(row));
                for (int k = 0; k < row.Length; k++) row[k] = -row[k];
                wins[(b * n) + a] = Estimate.Exactly(SimplexHalfSpace.Above(row));
            }
        }

        if (!form.IsLinear) Sample(form, draws, seed, wins);
        var locations = ImmutableArray.CreateBuilder<PairwiseWinner>(n);
        for (int a = 0; a < n; a++) locations.Add(new(form.Locations[a], ImmutableArray.Create(wins, a * n, n), ExpectedRank(wins, n, a)));
        return new(form.Locations, locations.MoveToImmutable());
    }

    private static Estimate ExpectedRank(Estimate[] wins, int n, int location)
    {
        double rank = 1, variance = 0;
        for (int j = 0; j < n; j++)
        {
            if (j == location) continue;
            var lost = wins[(j * n) + location];
            rank += lost.Value;
            // Sampled wins rest on the same draws: their errors add.
            variance += lost.StandardError ?? 0;
        }

        return variance > 0 ? new(rank, Exactness.Sampled, variance) : Estimate.Exactly(rank);
    }

    private static void Sample(WeightForm form, int draws, ulong seed, Estimate[] wins)
    {
        int n = form.Count;
        var drawn = new DrawnWeights(WeightSampler.Of(WeightPolytope.Of(WeightSet.Any(), form.Items, form.Nominal), seed), form.Size);
        var counts = new long[n * n];
        var scores = new double[n];
        for (int draw = 0; draw < draws; draw++)
        {
            var weights = drawn.At(draw);
            for (int i = 0; i < n; i++) scores[i] = form.Score(i, weights);
            for (int a = 0; a < n; a++)
            {
                for (int b = 0; b < n; b++) counts[(a * n) + b] += scores[a] > scores[b] ? 1 : 0;
            }
        }

        for (int a = 0; a < n; a++)
        {
            for (int b = 0; b < n; b++)
            {
                if (form.Pattern[a] != form.Pattern[b]) wins[(a * n) + b] = Estimate.Share(counts[(a * n) + b], draws);
            }
        }
    }
}
