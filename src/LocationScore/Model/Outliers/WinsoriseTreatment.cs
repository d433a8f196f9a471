using System.Globalization;
using LocationScore.Numerics;

namespace LocationScore;

public abstract partial record OutlierTreatment
{
    /// <summary>Pulls the most extreme point, and those equal to it, to the next one, again and again while both |skewness| and kurtosis
    /// are at or above their limits.</summary>
    /// <param name="skewnessLimit">The limit on |G1|; 2 by default, above 0.</param>
    /// <param name="kurtosisLimit">The limit on G2; 3.5 by default.</param>
    /// <param name="maxPoints">How many points may be pulled in: when so many have been, no further step is taken; 5 by default, at least
    /// 1.</param>
    /// <param name="otherwise">What is applied to the original data when pulling in that many points is not enough, or
    /// <see langword="null"/> to keep the points pulled in, with a notice.</param>
    /// <returns>The treatment.</returns>
    public static WinsoriseTreatment Winsorise(
        double skewnessLimit = 2,
        double kurtosisLimit = 3.5,
        int maxPoints = 5,
        OutlierTreatment? otherwise = null) =>
        new(skewnessLimit, kurtosisLimit, maxPoints, otherwise);
}

/// <summary>Pulls the most extreme point, and those equal to it, to the next one, again and again while both |skewness| and kurtosis are at
/// or above their limits.</summary>
/// <remarks>
/// Skewness G1 and excess kurtosis G2 are bias-corrected (Joanes and Gill 1998). The side is that of the sign of the skewness. The limits 2
/// and 3.5 are those of
/// the JRC handbook practice (Groeneveld and Meeden 1984).
/// </remarks>
/// <param name="SkewnessLimit">The limit on |G1|; 2 by default, above 0.</param>
/// <param name="KurtosisLimit">The limit on G2; 3.5 by default.</param>
/// <param name="MaxPoints">How many points may be pulled in: when so many have been, no further step is taken; 5 by default, at least
/// 1.</param>
/// <param name="Otherwise">What is applied to the original data when pulling in that many points is not enough, or <see langword="null"/>
/// to keep the points pulled in, with a notice.</param>
public sealed partial record WinsoriseTreatment(
    double SkewnessLimit = 2,
    double KurtosisLimit = 3.5,
    int MaxPoints = 5,
    OutlierTreatment? Otherwise = null) : OutlierTreatment
{
    internal override bool LooksAtPeers => true;

    internal override string? Treat(Span<double> x, out string? problem)
    {
        problem = null;
        double[] original = x.ToArray();
        bool[] pulled = new bool[x.Length];
        int points = 0;
        bool high = false, low = false;
        while (points < MaxPoints && Moments.AreExtreme(x, SkewnessLimit, KurtosisLimit))
        {
            bool above = Moments.Of(x).Skewness >= 0;
            points += Pull(x, pulled, above);
            high |= above;
            low |= !above;
        }

        bool settled = !Moments.AreExtreme(x, SkewnessLimit, KurtosisLimit);
        if (!settled && Otherwise is not null)
        {
            original.CopyTo(x);
            string? done = Otherwise.Treat(x, out problem);
            return done is null ? null : $"{done}, because winsorising was not enough";
        }

        if (points == 0) return null;
        string side = high && low ? "both ends" : high ? "the upper end" : "the lower end";
        string rest = settled ? "" : ", and skewness and kurtosis are still beyond their limits";
        return string.Create(CultureInfo.InvariantCulture, $"{points} {(points == 1 ? "point" : "points")} winsorised at {side}{rest}");
    }

    internal override void Check(ModelValidation v, string path)
    {
        v.Positive(path + ".skewnessLimit", SkewnessLimit, "The limit on skewness");
        v.Finite(path + ".kurtosisLimit", KurtosisLimit, "The limit on kurtosis");
        if (MaxPoints < 1) v.Add(ProblemCodes.OutOfRange, path + ".maxPoints", "The number of points is out of range.",
            ModelValidation.Show(MaxPoints), "1 or more");
        if (Otherwise is WinsoriseTreatment or KeepTreatment)
        {
            v.Add(ProblemCodes.NotAllowed, path + ".otherwise", "The second treatment must be another than winsorising.",
                allowed: "log, rangeLog, boxCox or signedPower");
        }

        Otherwise?.Check(v, path + ".otherwise");
    }

    /// <summary>Pulls the most extreme points of one side to the next one and returns how many were pulled for the first time.</summary>
    private static int Pull(Span<double> x, bool[] pulled, bool above)
    {
        double extreme = x[0];
        foreach (double v in x) extreme = above ? Math.Max(extreme, v) : Math.Min(extreme, v);
        double next = above ? double.NegativeInfinity : double.PositiveInfinity;
        foreach (double v in x)
        {
            if (v != extreme) next = above ? Math.Max(next, v) : Math.Min(next, v);
        }

        int points = 0;
        for (int i = 0; i < x.Length; i++)
        {
            if (x[i] != extreme) continue;
            x[i] = next;
            if (!pulled[i]) points++;
            pulled[i] = true;
        }

        return points;
    }
}
