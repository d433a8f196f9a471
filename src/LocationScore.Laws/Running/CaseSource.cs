namespace LocationScore.Laws;

/// <summary>Draws the cases of a run.</summary>
internal abstract class CaseSource
{
    /// <summary>A case that these choices determine; <paramref name="plain"/> asks for one that is likely to be defined.</summary>
    internal abstract LawCase Next(LawDraw draw, bool plain);

    /// <summary>How many small cases of each size are worth trying.</summary>
    internal abstract int SmallTries { get; }

    /// <summary>A small case with whole numbers, for the search of a small counterexample; null when there is none.</summary>
    internal abstract LawCase? Small(LawDraw draw, int locations, int criteria);

    /// <summary>A number with few digits.</summary>
    internal static double Rounded(double value, int digits)
    {
        if (value == 0 || !double.IsFinite(value)) return value;
        double size = 1;
        for (double rest = Math.Abs(value); rest >= 10; rest /= 10) size *= 10;
        for (double rest = Math.Abs(value); rest < 1; rest *= 10) size /= 10;
        double unit = size;
        for (int k = 1; k < digits; k++) unit /= 10;
        // Numbers below 1 are rounded as whole multiples, so that 0.1 stays 0.1.
        return unit >= 1 ? Math.Round(value / unit) * unit : Math.Round(value * Math.Round(1 / unit)) / Math.Round(1 / unit);
    }
}
