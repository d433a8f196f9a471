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
/// Farag (2020), "Materials and Process Selection for Engineering Design": M = Σ w Y/X (lower limits) + Σ w X/Y (upper limits) + Σ w |X/Y −
/// 1| (targets).
/// The kind of limit takes the place of the direction, which is ignored. The book rules out alternatives that miss a limit; see
/// <see cref="LopmResult.MeetsLimits"/>.
/// </remarks>
/// <param name="Limits">The limit of each criterion; needed.</param>
public sealed partial record Lopm(ImmutableArray<LopmLimit> Limits = default) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("lopm", "LOPM",
        "Farag (2020), Materials and Process Selection for Engineering Design.", ScoreDirection.LowerIsBetter,
        InputDemands.Positive | InputDemands.DeclaredBounds, Law.ZeroShift);

    // Beyond a target, better values lie further away.
    private static readonly MethodInfo s_targets = s_info.Breaking(Law.Dominance, Law.Monotonicity);

    /// <inheritdoc/>
    public override MethodInfo Info =>
        !Limits.IsDefault && Limits.Any(static limit => limit is { Kind: LopmLimitKind.Target }) ? s_targets : s_info;

    /// <inheritdoc/>
    public override LopmResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var kernel = new Kernel(this);
        double[] scores = kernel.Start(matrix, weights);
        return new(scores, kernel.Weights)
        {
            Merits = new(scores.Length, kernel.Weights.Length, (i, j) => Merit(matrix.Column(j)[i], j)),
            MeetsLimits = [.. Enumerable.Range(0, scores.Length)
                .Select(i => Enumerable.Range(0, Limits.Length).All(j => Meets(matrix.Column(j)[i], j)))],
        };
    }

    internal override RowFrame Frame(DecisionMatrix matrix, MethodResult result)
    {
        var r = (LopmResult)result;
        return new SumFrame(matrix.CriterionCount, (i, j) => r.Weights[j] * r.Merits[i, j]);
    }

    internal override MethodKernel NewKernel() => new Kernel(this);

    internal override void CheckOptions(OptionCheck check) => check.PerCriterion(Limits, needed: true,
        static (limit, _) => limit.Value > 0 && double.IsFinite(limit.Value) && Enum.IsDefined(limit.Kind)
            ? null : "a finite limit above 0 of a known kind");

    private double Merit(double x, int j)
    {
        double limit = Limits[j].Value;
        return Limits[j].Kind switch
        {
            LopmLimitKind.Lower => limit / x,
            LopmLimitKind.Upper => x / limit,
            _ => Math.Abs((x / limit) - 1),
        };
    }

    private bool Meets(double x, int j) => Limits[j].Kind == LopmLimitKind.Target || Merit(x, j) <= 1 + MethodBricks.Rounding;

    private sealed class Kernel(Lopm method) : PreparedKernel(method)
    {
        private double[] _merits = [];

        protected override void Prepare()
        {
            int n = Alternatives, m = Criteria;
            Room(ref _merits, n * m);
            for (int j = 0; j < m; j++)
            {
                var column = Matrix.Column(j);
                for (int i = 0; i < n; i++) _merits[(j * n) + i] = method.Merit(column[i], j);
            }
        }

        protected override void Score(Span<double> scores)
        {
            int n = scores.Length;
            scores.Clear();
            for (int j = 0; j < Criteria; j++)
            {
                for (int i = 0; i < n; i++) scores[i] += Weights[j] * _merits[(j * n) + i];
            }
        }
    }
}

/// <summary>What LOPM returns; the scores are merit parameters, lower is better.</summary>
public sealed partial record LopmResult : MethodResult
{
    internal LopmResult(double[] scores, double[] weights)
        : base(scores.Frozen(), ScoreDirection.LowerIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets the merit of each value before weights: at most 1 within a limit, 0 at a target.</summary>
    public required ValueTable Merits { get; init; }

    /// <summary>Gets whether each alternative keeps all lower and upper limits.</summary>
    public required ImmutableArray<bool> MeetsLimits { get; init; }
}
