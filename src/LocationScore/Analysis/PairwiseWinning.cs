using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore.Analysis;

/// <summary>How often one location beats another, and the mean rank, over all weights alike: exactly, without sampling.</summary>
/// <remarks>
/// The pairwise winning index of Leskinen, P., Viitanen, J., Kangas, A. and Kangas, J. (2006), Alternatives to incorporate uncertainty and risk attitude in
/// multicriteria evaluation of forest plans, Forest Science 52(3): 304–312, for weights uniform over the simplex; a location is better where its score is strictly
/// higher. The expected rank is 1 + the sum of the indices of all others against it.
/// </remarks>
/// <threadsafety>Stateless; safe to call from several threads.</threadsafety>
public static class PairwiseWinning
{
    /// <summary>Computes both for the weights of a level.</summary>
    /// <param name="scorer">The compiled model: a tree whose means from the varied weights up are of one kind.</param>
    /// <param name="level">Which weights vary over the whole simplex.</param>
    /// <returns>The table; pairs of which exactly one lacks something are sampled with the default draws, all others exact.</returns>
    /// <exception cref="InvalidOperationException">The model has no weighted mean over these weights: sample it instead.</exception>
    public static PairwiseWinningResult Run(Scorer scorer, WeightLevel level = WeightLevel.Factors)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        return Of(WeightForms.Of(scorer, level) ?? throw new InvalidOperationException("The model is no weighted mean over these weights; use Smaa, which samples."));
    }

    internal static PairwiseWinningResult Of(WeightForm form)
    {
        int n = form.Count;
        var wins = new double[n * n];
        var row = new double[form.Size];
        double[] one = Enumerable.Repeat(1.0, form.Patterns.Length).ToArray();
        for (int a = 0; a < n; a++)
        {
            for (int b = a + 1; b < n; b++)
            {
                form.Lead(a, b, one, one, row);
                Clean(row);
                double above = SimplexHalfSpace.Above(row);
                for (int k = 0; k < row.Length; k++) row[k] = -row[k];
                wins[(a * n) + b] = above;
                wins[(b * n) + a] = SimplexHalfSpace.Above(row);
            }
        }

        return new(form.Locations, default, default);
    }

    /// <summary>Differences that are roundings of equal values say nothing.</summary>
    private static void Clean(Span<double> row)
    {
        for (int k = 0; k < row.Length; k++)
        {
            if (Math.Abs(row[k]) <= 1e-15) row[k] = 0;
        }
    }
}
