using System.Globalization;
using LocationScore.Numerics;

namespace LocationScore.Methods;

/// <summary>How strongly PROMETHEE prefers one alternative to another for an advantage d on one criterion.</summary>
/// <param name="Shape">Which of the six generalised criteria; <see cref="PreferenceShape.Usual"/> unless given.</param>
/// <param name="Q">The largest advantage that is still indifferent, in the raw unit of the criterion; 0 or more. Used by U-shape, level and
/// linear.</param>
/// <param name="P">The advantage from which the preference is full, in the raw unit; above 0 and not below <paramref name="Q"/>. Used by
/// V-shape, level and linear.</param>
/// <param name="S">The advantage at the inflection point of the Gaussian, in the raw unit; above 0. Used by Gaussian only.</param>
/// <remarks>
/// Brans, J.-P. and Vincke, Ph. (1985), A preference ranking organisation method, Management Science 31(6): 647–656.
/// At the thresholds themselves the value is that of the paper: U-shape and level give 0 at d = q, level gives ½ at d = p, linear and
/// V-shape give 1 at d = p.
/// Every shape gives 0 for d ≤ 0. A linear criterion with q = p is a U-shape.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record PreferenceFunction(PreferenceShape Shape = PreferenceShape.Usual, double Q = 0, double P = 0, double S = 0)
{
    /// <summary>Gets type I: any advantage is a full preference.</summary>
    public static PreferenceFunction Usual { get; } = new();

    /// <summary>Creates type II.</summary>
    /// <param name="q">The largest indifferent advantage, 0 or more.</param>
    /// <returns>The function.</returns>
    public static PreferenceFunction UShape(double q) => new(PreferenceShape.UShape, Q: q);

    /// <summary>Creates type III.</summary>
    /// <param name="p">The advantage of a full preference, above 0.</param>
    /// <returns>The function.</returns>
    public static PreferenceFunction VShape(double p) => new(PreferenceShape.VShape, P: p);

    /// <summary>Creates type IV.</summary>
    /// <param name="q">The largest indifferent advantage, 0 or more.</param>
    /// <param name="p">The largest advantage of half a preference, above 0 and not below <paramref name="q"/>.</param>
    /// <returns>The function.</returns>
    public static PreferenceFunction Level(double q, double p) => new(PreferenceShape.Level, q, p);

    /// <summary>Creates type V.</summary>
    /// <param name="q">The largest indifferent advantage, 0 or more.</param>
    /// <param name="p">The advantage of a full preference, above 0 and not below <paramref name="q"/>.</param>
    /// <returns>The function.</returns>
    public static PreferenceFunction Linear(double q, double p) => new(PreferenceShape.Linear, q, p);

    /// <summary>Creates type VI.</summary>
    /// <param name="s">The advantage at the inflection point, above 0.</param>
    /// <returns>The function.</returns>
    public static PreferenceFunction Gaussian(double s) => new(PreferenceShape.Gaussian, S: s);

    /// <summary>Gets the preference for an advantage.</summary>
    /// <param name="advantage">How much better the first alternative is, in the raw unit of the criterion; negative when it is
    /// worse.</param>
    /// <returns>From 0 (none) to 1 (full).</returns>
    public double Of(double advantage) => Above(advantage, RoundingNoise.Slack(advantage, advantage));

    /// <summary>The preference where differences up to the slack are rounding.</summary>
    internal double Above(double advantage, double slack)
    {
        if (!(advantage > 0)) return 0;
        return Shape switch
        {
            PreferenceShape.UShape => advantage > Q + slack ? 1 : 0,
            PreferenceShape.VShape => advantage >= P ? 1 : advantage / P,
            PreferenceShape.Level => advantage > P + slack ? 1 : advantage > Q + slack ? 0.5 : 0,
            PreferenceShape.Linear when !(Q < P) => advantage > Q + slack ? 1 : 0,
            PreferenceShape.Linear => advantage <= Q ? 0 : advantage >= P ? 1 : (advantage - Q) / (P - Q),
            PreferenceShape.Gaussian => 1 - PortableMath.Exp(-(advantage * advantage) / (2 * S * S)),
            _ => 1,
        };
    }

    /// <summary>Gets whether the function depends on the unit of the criterion.</summary>
    internal bool HasThreshold => Shape != PreferenceShape.Usual;

    /// <summary>Reports what cannot be used.</summary>
    internal void Check(string path, OptionCheck check)
    {
        if (!Enum.IsDefined(Shape))
        {
            check.Add(new(ProblemCodes.NotAllowed, $"{path}.shape", "There is no such preference function.", Shape.ToString(),
                string.Join(", ", Enum.GetNames<PreferenceShape>())));
            return;
        }

        bool usesQ = Shape is PreferenceShape.UShape or PreferenceShape.Level or PreferenceShape.Linear;
        bool usesP = Shape is PreferenceShape.VShape or PreferenceShape.Level or PreferenceShape.Linear;
        bool usableQ = double.IsFinite(Q) && Q >= 0, usableP = double.IsFinite(P) && P > 0;
        if (usesQ && !usableQ)
        {
            check.Add(new(ProblemCodes.OutOfRange, $"{path}.q",
                $"The indifference threshold of a {Shape} function cannot be used.", Number(Q),
                "a finite number, 0 or more, in the unit of the criterion"));
        }

        if (usesP && !usableP)
        {
            check.Add(new(ProblemCodes.OutOfRange, $"{path}.p",
                $"The preference threshold of a {Shape} function cannot be used.", Number(P),
                "a finite number above 0 in the unit of the criterion",
                Repair: "Use the Usual function when every difference counts in full."));
        }

        if (usesQ && usesP && usableQ && usableP && Q > P)
        {
            check.Add(new(ProblemCodes.OutOfRange, path, "The indifference threshold lies above the preference threshold.",
                string.Create(CultureInfo.InvariantCulture, $"q = {Q:R}, p = {P:R}"), "q at most p"));
        }

        if (Shape == PreferenceShape.Gaussian && !(double.IsFinite(S) && S > 0))
        {
            check.Add(new(ProblemCodes.OutOfRange, $"{path}.s", "The width of a Gaussian function cannot be used.", Number(S),
                "a finite number above 0 in the unit of the criterion"));
        }
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
