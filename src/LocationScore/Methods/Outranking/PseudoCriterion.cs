using System.Collections.Immutable;
using System.Globalization;
using LocationScore.Numerics;

namespace LocationScore.Methods;

/// <summary>The thresholds of one criterion in ELECTRE IS, III and TRI-B, in the raw unit of the criterion.</summary>
/// <param name="Q">Indifference: a disadvantage up to here does not count; 0 or more.</param>
/// <param name="P">Preference: from this disadvantage on the criterion no longer supports the outranking; not below
/// <paramref name="Q"/>.</param>
/// <param name="V">Veto: from this disadvantage on the criterion forbids the outranking; not below <paramref name="P"/>. None when
/// <see langword="null"/>.</param>
/// <param name="QSlope">What is added to <paramref name="Q"/> per unit of the value.</param>
/// <param name="PSlope">What is added to <paramref name="P"/> per unit of the value.</param>
/// <param name="VSlope">What is added to <paramref name="V"/> per unit of the value.</param>
/// <param name="CrispVeto">Whether the criterion opposes only from the veto on, instead of gradually between <paramref name="P"/> and
/// <paramref name="V"/>.</param>
/// <param name="InverseSlopes">Whether slopes are taken at the value of the other side, the better one where thresholds matter ("inverse"
/// thresholds), instead of the outranking side.</param>
/// <remarks>
/// Roy, B. (1978), ELECTRE III: un algorithme de classements fondé sur une représentation floue des préférences en présence de critères
/// multiples, Cahiers du CERO 20(1): 3–24.
/// With slopes a threshold is a linear function α·g + β of the value g of the alternative that is said to outrank, which is the worse one
/// where thresholds matter ("direct" thresholds),
/// or of the other one; in ELECTRE TRI-B always of the value of the profile.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record PseudoCriterion(double Q = 0, double P = 0, double? V = null, double QSlope = 0, double PSlope = 0,
    double VSlope = 0, bool CrispVeto = false, bool InverseSlopes = false)
{
    /// <summary>Gets the criterion without thresholds: every disadvantage counts in full and none forbids.</summary>
    public static PseudoCriterion True { get; } = new();

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
    public double Concordance(double disadvantage, double value) => Concordance(disadvantage, value, SlackAt(disadvantage, value));

    internal double Concordance(double disadvantage, double value, double slack)
    {
        double q = IndifferenceAt(value), p = PreferenceAt(value);
        return disadvantage <= q + slack ? 1 : disadvantage >= p - slack ? 0 : (p - disadvantage) / (p - q);
    }

    /// <summary>Gets how far the criterion opposes an outranking.</summary>
    /// <param name="disadvantage">How much worse the outranking side is, in the raw unit; negative when it is better.</param>
    /// <param name="value">The raw value at which slopes are taken.</param>
    /// <returns>0 up to p, 1 from the veto, rising linearly between; with a crisp veto 0 below it.</returns>
    public double Discordance(double disadvantage, double value) => Discordance(disadvantage, value, SlackAt(disadvantage, value));

    internal double Discordance(double disadvantage, double value, double slack)
    {
        double p = PreferenceAt(value), v = VetoAt(value);
        if (CrispVeto) return disadvantage > slack && disadvantage >= v - slack ? 1 : 0;
        return disadvantage <= p + slack ? 0 : disadvantage >= v - slack ? 1 : v == double.PositiveInfinity
            ? 0 : (disadvantage - p) / (v - p);
    }

    /// <summary>The laws that thresholds break: a threshold is a number in the unit of its criterion, and a veto asks no weight.</summary>
    internal static ImmutableArray<Law> Broken(ImmutableArray<PseudoCriterion> thresholds)
    {
        if (thresholds.IsDefaultOrEmpty) return [];
        bool any = false, veto = false, soft = false, slope = false;
        foreach (var criterion in thresholds)
        {
            if (criterion is null) continue;
            any |= criterion != True;
            veto |= criterion.V is not null;
            soft |= criterion.V is not null && !criterion.CrispVeto;
            slope |= criterion.HasSlope;
        }

        var broken = ImmutableArray.CreateBuilder<Law>();
        if (any) broken.Add(Law.UnitScale);
        if (slope) broken.Add(Law.ZeroShift);
        if (veto) broken.Add(Law.ZeroWeight);
        if (soft) broken.Add(Law.DuplicateCriterion);
        return broken.ToImmutable();
    }

    /// <summary>One set of thresholds per criterion; they have been checked.</summary>
    internal static PseudoCriterion[] Spread(ImmutableArray<PseudoCriterion> given, int criteria)
    {
        var spread = new PseudoCriterion[criteria];
        for (int j = 0; j < criteria; j++) spread[j] = given.IsDefaultOrEmpty ? True : given[given.Length == 1 ? 0 : j];
        return spread;
    }

    /// <summary>Reports thresholds that cannot be used: by themselves without data, at the values where they will be taken with
    /// it.</summary>
    internal static void Check(OptionCheck check, ImmutableArray<PseudoCriterion> thresholds, Func<int, IEnumerable<double>>? values)
    {
        bool fits = check.OnePerCriterionOrOne(thresholds);
        for (int k = 0; !thresholds.IsDefault && k < thresholds.Length; k++)
        {
            if (thresholds[k] is not { } own) continue;
            string path = OptionCheck.Item(nameof(thresholds), k);
            if (!own.IsFinite)
            {
                check.Add(new(ProblemCodes.NotFinite, path, "A threshold is not a finite number.",
                    Describe(own.Q, own.P, own.V), "finite numbers"));
                continue;
            }

            if (!own.HasSlope) own.CheckAt(0, path, "", check);
            if (!own.HasSlope || !fits || values is null) continue;
            for (int j = thresholds.Length == 1 ? 0 : k, end = thresholds.Length == 1 ? check.Matrix!.CriterionCount : k + 1; j < end; j++)
            {
                foreach (double value in values(j))
                {
                    if (!own.CheckAt(value, path, string.Create(CultureInfo.InvariantCulture,
                        $" of '{check.Matrix!.Criteria[j]}' at the value {value:R}"), check)) break;
                }
            }
        }
    }

    /// <summary>What rounding may take from the differences of each criterion: 1e-12 of the largest absolute value.</summary>
    internal static double[] Slacks(DecisionMatrix matrix, ReadOnlySpan<ImmutableArray<double>> profiles = default)
    {
        var slacks = new double[matrix.CriterionCount];
        for (int j = 0; j < slacks.Length; j++)
        {
            slacks[j] = RoundingNoise.Slack(matrix.Statistics.Min[j], matrix.Statistics.Max[j]);
            foreach (var profile in profiles) slacks[j] = Math.Max(slacks[j], RoundingNoise.Slack(profile[j], profile[j]));
        }

        return slacks;
    }

    /// <summary>Without a column: 1e-12 of what is known of its size.</summary>
    private static double SlackAt(double disadvantage, double value) => RoundingNoise.Slack(disadvantage, value);

    private bool HasSlope => QSlope != 0 || PSlope != 0 || VSlope != 0;

    private bool IsFinite => double.IsFinite(Q) && double.IsFinite(P) && double.IsFinite(V ?? 0) && double.IsFinite(QSlope)
        && double.IsFinite(PSlope) && double.IsFinite(VSlope);

    private bool CheckAt(double value, string path, string where, OptionCheck check)
    {
        double q = IndifferenceAt(value), p = PreferenceAt(value), v = VetoAt(value);
        if (q >= 0 && q <= p && p <= v) return true;
        check.Add(new(ProblemCodes.OutOfRange, path, $"The thresholds{where} are not in order.", Describe(q, p, V is null ? null : v),
            "0 ≤ q ≤ p ≤ v, in the unit of the criterion"));
        return false;
    }

    private static string Describe(double q, double p, double? v) =>
        string.Create(CultureInfo.InvariantCulture,
            $"q = {q:R}, p = {p:R}, v = {(v is double number ? number.ToString("R", CultureInfo.InvariantCulture) : "none")}");
}
