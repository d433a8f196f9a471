using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>What a limit of LOPM demands.</summary>
public enum LopmLimitKind
{
    /// <summary>The value must not fall below the limit.</summary>
    Lower,

    /// <summary>The value must not exceed the limit.</summary>
    Upper,

    /// <summary>The value should be the limit.</summary>
    Target,
}

/// <summary>The limit of one criterion.</summary>
/// <param name="Value">The limit in the unit of the criterion, above 0.</param>
/// <param name="Kind">What it demands.</param>
public sealed partial record LopmLimit(double Value, LopmLimitKind Kind);

/// <summary>LOPM, limits on property method: the merit parameter from limits and targets; lower is better.</summary>
/// <remarks>
/// Farag (2020), "Materials and Process Selection for Engineering Design": M = Σ w Y/X (lower limits) + Σ w X/Y (upper limits) + Σ w |X/Y − 1| (targets).
/// The kind of limit takes the place of the direction, which is ignored. The book rules out alternatives that miss a limit; see <see cref="LopmResult.MeetsLimits"/>.
/// </remarks>
/// <param name="Limits">The limit of each criterion; needed.</param>
public sealed partial record Lopm(ImmutableArray<LopmLimit> Limits = default) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("lopm", "LOPM",
        "Farag (2020), Materials and Process Selection for Engineering Design.", ScoreDirection.LowerIsBetter, InputDemands.Positive | InputDemands.DeclaredBounds);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <inheritdoc/>
    public override LopmResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var w = MethodInput.Check(s_info, matrix, weights, OptionCheck.Of(s_info).PerCriterion(Limits, matrix, needed: true,
            static (limit, _) => limit.Value > 0 && double.IsFinite(limit.Value) && limit.Kind is (LopmLimitKind.Lower or LopmLimitKind.Upper or LopmLimitKind.Target) ? null : "a finite limit above 0 of a known kind"));
        int n = matrix.AlternativeCount;
        double Merit(int i, int j)
        {
            double x = matrix.Column(j)[i], limit = Limits[j].Value;
            return Limits[j].Kind switch
            {
                LopmLimitKind.Lower => limit / x,
                LopmLimitKind.Upper => x / limit,
                _ => Math.Abs((x / limit) - 1),
            };
        }

        var scores = new double[n];
        var meets = new bool[n];
        Array.Fill(meets, true);
        for (int j = 0; j < w.Length; j++)
        {
            bool limits = Limits[j].Kind != LopmLimitKind.Target;
            for (int i = 0; i < n; i++)
            {
                double merit = Merit(i, j);
                scores[i] += w[j] * merit;
                meets[i] &= !limits || merit <= 1;
            }
        }

        return new(scores, w) { Merits = new(n, w.Length, Merit), MeetsLimits = System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(meets) };
    }
}

/// <summary>What LOPM returns; the scores are merit parameters, lower is better.</summary>
public sealed partial record LopmResult : MethodResult
{
    internal LopmResult(double[] scores, double[] weights)
        : base(scores.Finite(), ScoreDirection.LowerIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets the merit of each value before weights: at most 1 within a limit, 0 at a target.</summary>
    public required ValueTable Merits { get; init; }

    /// <summary>Gets whether each alternative keeps all lower and upper limits.</summary>
    public required ImmutableArray<bool> MeetsLimits { get; init; }
}
