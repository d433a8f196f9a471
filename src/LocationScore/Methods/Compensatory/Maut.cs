using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore.Methods;

/// <summary>The shape of a marginal utility over the normalised value r on [0, 1]; each runs from 0 to 1 and never falls.</summary>
public enum UtilityShape
{
    /// <summary>r; the parameter is ignored.</summary>
    Linear,

    /// <summary>(1 − e^(−c r))/(1 − e^(−c)): constant absolute risk attitude (Pratt 1964); c above 0 averse, below 0 seeking.</summary>
    Exponential,

    /// <summary>(e^(c r²) − 1)/(e^c − 1), c above 0.</summary>
    SquaredExponential,

    /// <summary>ln(1 + (b − 1) r)/ln b, base b above 1: b = 10 is log₁₀(9r + 1).</summary>
    Logarithmic,

    /// <summary>r^c, c above 0.</summary>
    Power,

    /// <summary>⌈k r⌉/k, in k equal steps, k at least 1.</summary>
    Step,
}

/// <summary>The marginal utility of a criterion.</summary>
/// <param name="Shape">Its shape.</param>
/// <param name="Parameter">c, b or k of the shape.</param>
public sealed partial record MarginalUtility(UtilityShape Shape = UtilityShape.Linear, double Parameter = 1)
{
    internal bool IsProper => double.IsFinite(Parameter) && Shape switch
    {
        UtilityShape.Linear => true,
        UtilityShape.Exponential => Parameter is not 0 and > -500 and < 500,
        UtilityShape.SquaredExponential => Parameter is > 0 and < 500,
        UtilityShape.Power => Parameter > 0,
        UtilityShape.Logarithmic => Parameter > 1,
        UtilityShape.Step => Parameter >= 1 && Parameter == Math.Floor(Parameter),
        _ => false,
    };

    internal double Of(double r) => Shape switch
    {
        UtilityShape.Exponential => (1 - PortableMath.Exp(-Parameter * r)) / (1 - PortableMath.Exp(-Parameter)),
        UtilityShape.SquaredExponential => (PortableMath.Exp(Parameter * r * r) - 1) / (PortableMath.Exp(Parameter) - 1),
        UtilityShape.Logarithmic => PortableMath.Log(1 + ((Parameter - 1) * r)) / PortableMath.Log(Parameter),
        UtilityShape.Power => PortableMath.Power(r, Parameter),
        UtilityShape.Step => Math.Ceiling(Parameter * (r - MethodBricks.Rounding)) / Parameter,
        _ => r,
    };
}

/// <summary>MAUT, multi-attribute utility theory, additive form: Σ wⱼ uⱼ(rᵢⱼ).</summary>
/// <remarks>Keeney and Raiffa (1976), "Decisions with Multiple Objectives". The weights are the scaling constants; they sum to 1, which
/// makes the form additive.</remarks>
/// <param name="Utility">The marginal utility of every criterion that <paramref name="Utilities"/> does not give one;
/// <see langword="null"/> means a straight line.</param>
/// <param name="Utilities">The marginal utility of each criterion, or empty.</param>
/// <param name="Bounds">The values of utility 0 and 1 of each criterion in its unit, or empty for the smallest and largest found. Values
/// outside are refused.</param>
public sealed partial record Maut(MarginalUtility? Utility = null, ImmutableArray<MarginalUtility> Utilities = default,
    ImmutableArray<CriterionBounds> Bounds = default) : RankingMethod
{
    private static readonly MarginalUtility s_straight = new();

    private static readonly MethodInfo s_info = MethodBricks.Info("maut", "MAUT",
        "Keeney and Raiffa (1976), Decisions with Multiple Objectives: Preferences and Value Tradeoffs.",
        ScoreDirection.HigherIsBetter, InputDemands.NoConstantColumn, Law.IndependenceOfOthers);

    private static readonly MethodInfo s_bounded = MethodBricks.Info("maut", "MAUT", s_info.Citation,
        ScoreDirection.HigherIsBetter, InputDemands.DeclaredBounds);

    /// <inheritdoc/>
    public override MethodInfo Info => Bounds.IsDefaultOrEmpty ? s_info : s_bounded;

    /// <inheritdoc/>
    public override MautResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var kernel = new Kernel(this);
        double[] scores = kernel.Start(matrix, weights);
        return new(scores, kernel.Weights)
        {
            Normalised = matrix.Table(kernel.Maps),
            MarginalUtilities = new(scores.Length, kernel.Weights.Length, (i, j) => kernel.Utility(matrix.Column(j)[i], j)),
        };
    }

    internal override RowFrame Frame(DecisionMatrix matrix, MethodResult result)
    {
        var r = (MautResult)result;
        return new SumFrame(matrix.CriterionCount, (i, j) => r.Weights[j] * r.MarginalUtilities[i, j]);
    }

    internal override MethodKernel NewKernel() => new Kernel(this);

    internal override void CheckOptions(OptionCheck check)
    {
        const string Allowed = "a shape with its parameter in range";
        check.PerCriterion(Utilities, needed: false, static (utility, _) => utility.IsProper ? null : Allowed)
            .PerCriterion(Bounds, needed: false, static (bounds, _) => bounds.IsProper ? null : "finite bounds with Low below High")
            .Require(Utility is null or { IsProper: true }, "utility", "The option Utility of MAUT cannot be used.", $"{Utility}", Allowed)
            .Cells(Bounds, static bounds => (bounds.Low, bounds.High), "Widen the bounds so that they hold every possible value.");
    }

    private MarginalUtility Of(int criterion) => Utilities.IsDefaultOrEmpty ? Utility ?? s_straight : Utilities[criterion];

    private sealed class Kernel(Maut method) : PreparedKernel(method)
    {
        internal CellMap[] Maps = [];
        private double[] _utilities = [];

        internal double Utility(double x, int j) => method.Of(j).Of(Math.Clamp(Maps[j].Of(x), 0, 1));

        protected override void Prepare()
        {
            int n = Alternatives, m = Criteria;
            Room(ref Maps, m);
            Room(ref _utilities, n * m);
            if (method.Bounds.IsDefaultOrEmpty) Normaliser.Fill(Matrix, MatrixNormalisation.MinMax, Maps);
            for (int j = 0; j < m; j++)
            {
                if (!method.Bounds.IsDefaultOrEmpty)
                {
                    double low = method.Bounds[j].Low, high = method.Bounds[j].High;
                    Maps[j] = Matrix.IsBenefit(j) ? new(1, low, Divisor: high - low) : new(1, high, Divisor: low - high);
                }

                var column = Matrix.Column(j);
                for (int i = 0; i < n; i++) _utilities[(j * n) + i] = Utility(column[i], j);
            }
        }

        protected override void Score(Span<double> scores)
        {
            int n = scores.Length;
            scores.Clear();
            for (int j = 0; j < Maps.Length; j++)
            {
                for (int i = 0; i < n; i++) scores[i] += Weights[j] * _utilities[(j * n) + i];
            }
        }
    }
}

/// <summary>What MAUT returns; the scores are utilities on [0, 1].</summary>
public sealed partial record MautResult : MethodResult
{
    internal MautResult(double[] scores, double[] weights)
        : base(scores.Frozen(), ScoreDirection.HigherIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets the normalised values on [0, 1].</summary>
    public required ValueTable Normalised { get; init; }

    /// <summary>Gets the marginal utilities on [0, 1].</summary>
    public required ValueTable MarginalUtilities { get; init; }
}
