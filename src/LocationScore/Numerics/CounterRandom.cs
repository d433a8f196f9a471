using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LocationScore.Numerics;

/// <summary>Random numbers that are a function of (seed, draw, place): no state, so no bit depends on threads, partitions or the order of
/// the draws.</summary>
/// <remarks>
/// SplitMix64: Steele, G. L., Lea, D. and Flood, C. H. (2014), Fast splittable pseudorandom number generators, OOPSLA 2014, with the mixing
/// constants of D. Stafford (variant 13). A draw's key is the mixed seed advanced by the number of the draw; its places step by the golden
/// gamma.
/// </remarks>
internal readonly struct CounterRandom
{
    private const ulong Gamma = 0x9E3779B97F4A7C15;
    private const ulong First = 0xBF58476D1CE4E5B9;
    private const ulong Second = 0x94D049BB133111EB;
    private const ulong DrawGamma = 0xD1342543DE82EF95;
    private const ulong OneBits = 0x3FF0000000000000;

    private readonly ulong _seed;

    internal CounterRandom(ulong seed) => _seed = Mix(seed + Gamma);

    /// <summary>64 random bits of one place of one draw.</summary>
    internal ulong Bits(ulong draw, ulong place) => Mix(Mix(_seed + (draw * DrawGamma)) + ((place + 1) * Gamma));

    /// <summary>A uniform number in [0, 1), a multiple of 2⁻⁵².</summary>
    internal double Unit(ulong draw, ulong place) =>
        BitConverter.UInt64BitsToDouble((Bits(draw, place) >> 12) | OneBits) - 1;

    /// <summary>The keys of the eight draws from <paramref name="draw"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector512<ulong> Keys(ulong draw) =>
        Mix(Vector512.Create(_seed + (draw * DrawGamma)) + (Vector512.CreateSequence(0UL, 1UL) * Vector512.Create(DrawGamma)));

    /// <summary>The numbers that <see cref="Unit(ulong, ulong)"/> gives at one place of eight draws.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> Units(Vector512<ulong> keys, ulong place)
    {
        var bits = Mix(keys + Vector512.Create((place + 1) * Gamma));
        return (Vector512.ShiftRightLogical(bits, 12) | Vector512.Create(OneBits)).AsDouble() - Vector512<double>.One;
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * First;
        z = (z ^ (z >> 27)) * Second;
        return z ^ (z >> 31);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Mix(Vector512<ulong> z)
    {
        z = (z ^ Vector512.ShiftRightLogical(z, 30)) * Vector512.Create(First);
        z = (z ^ Vector512.ShiftRightLogical(z, 27)) * Vector512.Create(Second);
        return z ^ Vector512.ShiftRightLogical(z, 31);
    }
}
