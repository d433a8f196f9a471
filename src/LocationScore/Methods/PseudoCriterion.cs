using System.Collections.Immutable;
using System.Globalization;

namespace LocationScore.Methods;

/// <summary>The thresholds of one criterion in ELECTRE IS, III and TRI-B, in the raw unit of the criterion.</summary>
/// <param name="Q">Indifference: a disadvantage up to here does not count; 0 or more.</param>
/// <param name="P">Preference: from this disadvantage on the criterion no longer supports the outranking; not below <paramref name="Q"/>.</param>
/// <param name="V">Veto: from this disadvantage on the criterion forbids the outranking; not below <paramref name="P"/>. None when <see langword="null"/>.</param>
/// <param name="QSlope">What is added to <paramref name="Q"/> per unit of the value.</param>
/// <param name="PSlope">What is added to <paramref name="P"/> per unit of the value.</param>
/// <param name="VSlope">What is added to <paramref name="V"/> per unit of the value.</param>
/// <param name="CrispVeto">Whether the criterion opposes only from the veto on, instead of gradually between <paramref name="P"/> and <paramref name="V"/>.</param>
/// <param name="InverseSlopes">Whether slopes are taken at the value of the other side, the better one where thresholds matter ("inverse" thresholds), instead of the outranking side.</param>
/// <remarks>
/// Roy, B. (1978), ELECTRE III: un algorithme de classements fondé sur une représentation floue des préférences en présence de critères multiples, Cahiers du CERO 20(1): 3–24.
/// With slopes a threshold is a linear function α·g + β of the value g of the alternative that is said to outrank, which is the worse one where thresholds matter ("direct" thresholds),
/// or of the other one; in ELECTRE TRI-B always of the value of the profile.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record PseudoCriterion(double Q = 0, double P = 0, double? V = null, double QSlope = 0, double PSlope = 0, double VSlope = 0, bool CrispVeto = false, bool InverseSlopes = false)
{
    /// <summary>Gets the criterion without thresholds: every disadvantage counts in full and none forbids.</summary>
    public static PseudoCriterion True { get; } = new();

    /// <summary>Gets whether anything depends on the unit of the criterion.</summary>
    internal bool HasThreshold => this != True;

    /// <summary>Returns the raw value at which slopes are taken.</summary>
    internal double SlopeValue(double outranking, double other) => InverseSlopes ? other : outranking;

    /// <summary>Gets the indifference threshold at a value.</summary>
    /// <param name="value">The raw value.</param>
    /// <returns>In the unit of the criterion.</returns>
    public double IndifferenceAt(double value) => Q + (QSlope * value);

    /// <summary>Gets the preference threshold at a value.</summary>
    /// <param name="value">The raw value.</param>
    /// <returns>In the unit of the criterion.</returns>
    public double PreferenceAt(double value) => P + (PSlope * value);

    /// <summary>Gets the veto threshold at a value.</summary>
    /// <param name="value">The raw value.</param>
    /// <returns>In the unit of the criterion; positive infinity without a veto.</returns>
    public double VetoAt(double value) => V is double v ? v + (VSlope * value) : double.PositiveInfinity;

    /// <summary>Gets how far the criterion supports an outranking.</summary>
    /// <param name="disadvantage">How much worse the outranking side is, in the raw unit; negative when it is better.</param>
    /// <param name="value">The raw value at which slopes are taken.</param>
    /// <returns>1 up to q, 0 from p, falling linearly between.</returns>
    public double Concordance(double disadvantage, double value)
    {
        double q = IndifferenceAt(value), p = PreferenceAt(value);
        return disadvantage <= q ? 1 : disadvantage >= p ? 0 : (p - disadvantage) / (p - q);
    }

    /// <summary>Gets how far the criterion opposes an outranking.</summary>
    /// <param name="disadvantage">How much worse the outranking side is, in the raw unit; negative when it is better.</param>
    /// <param name="value">The raw value at which slopes are taken.</param>
    /// <returns>0 up to p, 1 from the veto, rising linearly between; with a crisp veto 0 below it.</returns>
    public double Discordance(double disadvantage, double value)
    {
        double p = PreferenceAt(value), v = VetoAt(value);
        if (CrispVeto) return disadvantage > 0 && disadvantage >= v ? 1 : 0;
        return disadvantage <= p ? 0 : disadvantage >= v ? 1 : v == double.PositiveInfinity ? 0 : (disadvantage - p) / (v - p);
    }

    /// <summary>Returns one set of thresholds per criterion and reports what cannot be used.</summary>
    internal static PseudoCriterion[] PerCriterion(ImmutableArray<PseudoCriterion> given, DecisionMatrix matrix, Func<int, IEnumerable<double>> values, List<Problem> problems)
    {
        var criteria = PerCriterionOptions.Spread(given, True, matrix, "thresholds", "thresholds", problems);
        for (int j = 0; j < criteria.Length; j++)
        {
            var c = criteria[j];
            string path = string.Create(CultureInfo.InvariantCulture, $"thresholds[{(given.IsDefault || given.Length != criteria.Length ? 0 : j)}]");
            if (!(double.IsFinite(c.Q) && double.IsFinite(c.P) && double.IsFinite(c.V ?? 0) && double.IsFinite(c.QSlope) && double.IsFinite(c.PSlope) && double.IsFinite(c.VSlope)))
            {
                problems.Add(new(ProblemCodes.NotFinite, path, $"A threshold of '{matrix.Criteria[j]}' is not a finite number.", Describe(c.Q, c.P, c.V), "finite numbers"));
                continue;
            }

            foreach (double value in values(j))
            {
                double q = c.IndifferenceAt(value), p = c.PreferenceAt(value), v = c.VetoAt(value);
                if (q >= 0 && q <= p && p <= v) continue;
                string at = c is { QSlope: 0, PSlope: 0, VSlope: 0 } ? "" : string.Create(CultureInfo.InvariantCulture, $" at the value {value:R}");
                problems.Add(new(ProblemCodes.OutOfRange, path, $"The thresholds of '{matrix.Criteria[j]}'{at} are not in order.", Describe(q, p, c.V is null ? null : v), "0 ≤ q ≤ p ≤ v, in the unit of the criterion"));
                break;
            }
        }

        return criteria;
    }

    private static string Describe(double q, double p, double? v) =>
        string.Create(CultureInfo.InvariantCulture, $"q = {q:R}, p = {p:R}, v = {(v is double number ? number.ToString("R", CultureInfo.InvariantCulture) : "none")}");
}
