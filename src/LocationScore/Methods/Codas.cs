using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>CODAS, combinative distance-based assessment: Euclidean distance from the negative ideal, taxicab distance where two alternatives are close.</summary>
/// <remarks>
/// Keshavarz Ghorabaee, Zavadskas, Turskis and Antucheviciene (2016), "A new combinative distance-based assessment (CODAS) method".
/// h = (Eᵢ − Eₖ) + ψ(Eᵢ − Eₖ)(Tᵢ − Tₖ) with ψ(x) = 1 if |x| ≥ τ and 0 otherwise. All pairs are summed by sorting, in O(n log n).
/// </remarks>
/// <param name="Tau">The threshold τ on Euclidean distances, 0 or more; the authors suggest 0.01 to 0.05.</param>
public sealed partial record Codas(double Tau = 0.02) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("codas", "CODAS",
        "Keshavarz Ghorabaee, Zavadskas, Turskis and Antucheviciene (2016), A new combinative distance-based assessment (CODAS) method for multi-criteria decision-making.",
        ScoreDirection.HigherIsBetter, Normaliser.Demands(MatrixNormalisation.Linear));

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <inheritdoc/>
    public override CodasResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var w = MethodInput.Check(s_info, matrix, weights, OptionCheck.Of(s_info).NonNegative(Tau));
        var maps = Normaliser.Maps(matrix, MatrixNormalisation.Linear);
        var weighted = maps.Weighted(w);
        var negativeIdeal = matrix.Lowest(weighted);
        int n = matrix.AlternativeCount;
        double[] euclidean = new double[n], taxicab = new double[n];
        for (int j = 0; j < w.Length; j++)
        {
            var column = matrix.Column(j);
            for (int i = 0; i < n; i++)
            {
                double distance = weighted[j].Of(column[i]) - negativeIdeal[j];
                euclidean[i] += distance * distance;
                taxicab[i] += Math.Abs(distance);
            }
        }

        for (int i = 0; i < n; i++) euclidean[i] = Math.Sqrt(euclidean[i]);
        return new(Assessments(euclidean, taxicab), w)
        {
            Normalised = matrix.Table(maps),
            WeightedNormalised = matrix.Table(weighted),
            NegativeIdeal = negativeIdeal.Frozen(),
            EuclideanDistances = euclidean.Frozen(),
            TaxicabDistances = taxicab.Frozen(),
            Tau = Tau,
        };
    }

    /// <summary>Σₖ h(i, k): in the order of E the alternatives at least τ below and above are a head and a tail, so prefix sums of T serve.</summary>
    private double[] Assessments(double[] euclidean, double[] taxicab)
    {
        int n = euclidean.Length;
        var keys = (double[])euclidean.Clone();
        var order = new int[n];
        for (int i = 0; i < n; i++) order[i] = i;
        Array.Sort(keys, order);
        var prefix = new double[n + 1];
        double total = 0;
        for (int k = 0; k < n; k++)
        {
            total += keys[k];
            prefix[k + 1] = prefix[k] + taxicab[order[k]];
        }

        var scores = new double[n];
        int below = 0, above = 0;
        for (int k = 0; k < n; k++)
        {
            while (below < n && keys[k] - keys[below] >= Tau) below++;
            while (above < n && !(keys[above] - keys[k] >= Tau)) above++;
            int tail = Math.Max(above, below); // τ = 0: equal alternatives are in both, and their terms are zero
            int i = order[k];
            double farTaxicab = prefix[below] + (prefix[n] - prefix[tail]);
            scores[i] = ((n * keys[k]) - total) + (((below + (n - tail)) * taxicab[i]) - farTaxicab);
        }

        return scores;
    }
}

/// <summary>What CODAS returns; the scores are the assessment scores H.</summary>
public sealed partial record CodasResult : MethodResult
{
    internal CodasResult(double[] scores, double[] weights)
        : base(scores.Finite(), ScoreDirection.HigherIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets the values normalised as x/max, cost min/x.</summary>
    public required ValueTable Normalised { get; init; }

    /// <summary>Gets the weighted normalised values.</summary>
    public required ValueTable WeightedNormalised { get; init; }

    /// <summary>Gets the smallest weighted normalised value of each criterion.</summary>
    public required ImmutableArray<double> NegativeIdeal { get; init; }

    /// <summary>Gets E, the Euclidean distance of each alternative from the negative ideal.</summary>
    public required ImmutableArray<double> EuclideanDistances { get; init; }

    /// <summary>Gets T, the taxicab distance of each alternative from the negative ideal.</summary>
    public required ImmutableArray<double> TaxicabDistances { get; init; }

    /// <summary>Gets the relative assessment table h, alternatives × alternatives.</summary>
    public ValueTable RelativeAssessment => new(Scores.Length, Scores.Length, (i, k) =>
    {
        double e = EuclideanDistances[i] - EuclideanDistances[k];
        return Math.Abs(e) >= Tau ? e + (TaxicabDistances[i] - TaxicabDistances[k]) : e;
    });

    internal double Tau { get; init; }
}
