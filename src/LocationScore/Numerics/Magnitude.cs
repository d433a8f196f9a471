namespace LocationScore.Numerics;

/// <summary>Powers of two that keep squares and fourth powers of extreme numbers from overflowing or vanishing.</summary>
internal static class Magnitude
{
    private const double Ordinary = 1e75;

    /// <summary>The power of two that brings a size other than 0 to 1..2, as far as a double can hold it.</summary>
    internal static double ToOne(double largest) => Math.ScaleB(1, Math.Clamp(-Math.ILogB(largest), -1022, 1022));

    /// <summary>The power of two by which to multiply numbers up to the given size before raising them to powers: 1 unless they are
    /// extreme, so that ordinary ones keep their bits.</summary>
    internal static double SafeScale(double largest) =>
        largest > Ordinary || (largest > 0 && largest < 1 / Ordinary) ? Math.ScaleB(1, -Math.Clamp(Math.ILogB(largest), -1000, 1000)) : 1;
}
