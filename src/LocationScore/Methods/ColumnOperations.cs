using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LocationScore.Methods;

/// <summary>What one column adds to one or two running totals; lane = alternative, so every width gives the same bits.</summary>
internal interface IColumnOperation
{
    /// <summary>Whether the second total is used.</summary>
    static abstract bool HasSecond { get; }

    static abstract void Apply(Vector512<double> x, Vector512<double> a, Vector512<double> b, Vector512<double> c,
        ref Vector512<double> first, ref Vector512<double> second);

    static abstract void Apply(Vector256<double> x, Vector256<double> a, Vector256<double> b, Vector256<double> c,
        ref Vector256<double> first, ref Vector256<double> second);
}

/// <summary>first += a(x − b) + c.</summary>
internal readonly struct AddLinear : IColumnOperation
{
    public static bool HasSecond => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply(Vector512<double> x, Vector512<double> a, Vector512<double> b, Vector512<double> c,
        ref Vector512<double> first, ref Vector512<double> second) =>
        first += (a * (x - b)) + c;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply(Vector256<double> x, Vector256<double> a, Vector256<double> b, Vector256<double> c,
        ref Vector256<double> first, ref Vector256<double> second) =>
        first += (a * (x - b)) + c;
}

/// <summary>first += a ((x − b) ÷ c): exactly a where x − b is c.</summary>
internal readonly struct AddRatio : IColumnOperation
{
    public static bool HasSecond => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply(Vector512<double> x, Vector512<double> a, Vector512<double> b, Vector512<double> c,
        ref Vector512<double> first, ref Vector512<double> second) =>
        first += a * ((x - b) / c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply(Vector256<double> x, Vector256<double> a, Vector256<double> b, Vector256<double> c,
        ref Vector256<double> first, ref Vector256<double> second) =>
        first += a * ((x - b) / c);
}

/// <summary>first += a/x + c.</summary>
internal readonly struct AddReciprocal : IColumnOperation
{
    public static bool HasSecond => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply(Vector512<double> x, Vector512<double> a, Vector512<double> b, Vector512<double> c,
        ref Vector512<double> first, ref Vector512<double> second) =>
        first += (a / x) + c;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply(Vector256<double> x, Vector256<double> a, Vector256<double> b, Vector256<double> c,
        ref Vector256<double> first, ref Vector256<double> second) =>
        first += (a / x) + c;
}

/// <summary>first += a|x − b|.</summary>
internal readonly struct AddDistance : IColumnOperation
{
    public static bool HasSecond => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply(Vector512<double> x, Vector512<double> a, Vector512<double> b, Vector512<double> c,
        ref Vector512<double> first, ref Vector512<double> second) =>
        first += a * (Vector512.Abs(x - b) / c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply(Vector256<double> x, Vector256<double> a, Vector256<double> b, Vector256<double> c,
        ref Vector256<double> first, ref Vector256<double> second) =>
        first += a * (Vector256.Abs(x - b) / c);
}

/// <summary>first += (a(x − b))², second += (a(x − c))².</summary>
internal readonly struct AddSquaredDistances : IColumnOperation
{
    public static bool HasSecond => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply(Vector512<double> x, Vector512<double> a, Vector512<double> b, Vector512<double> c,
        ref Vector512<double> first, ref Vector512<double> second)
    {
        var toB = a * (x - b);
        var toC = a * (x - c);
        first += toB * toB;
        second += toC * toC;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply(Vector256<double> x, Vector256<double> a, Vector256<double> b, Vector256<double> c,
        ref Vector256<double> first, ref Vector256<double> second)
    {
        var toB = a * (x - b);
        var toC = a * (x - c);
        first += toB * toB;
        second += toC * toC;
    }
}

/// <summary>first += (a/x − b)², second += (a/x − c)².</summary>
internal readonly struct AddSquaredReciprocalDistances : IColumnOperation
{
    public static bool HasSecond => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply(Vector512<double> x, Vector512<double> a, Vector512<double> b, Vector512<double> c,
        ref Vector512<double> first, ref Vector512<double> second)
    {
        var value = a / x;
        first += (value - b) * (value - b);
        second += (value - c) * (value - c);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply(Vector256<double> x, Vector256<double> a, Vector256<double> b, Vector256<double> c,
        ref Vector256<double> first, ref Vector256<double> second)
    {
        var value = a / x;
        first += (value - b) * (value - b);
        second += (value - c) * (value - c);
    }
}

/// <summary>t = a(x − b): first += t, second = max(second, t).</summary>
internal readonly struct AddAndMaximum : IColumnOperation
{
    public static bool HasSecond => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply(Vector512<double> x, Vector512<double> a, Vector512<double> b, Vector512<double> c,
        ref Vector512<double> first, ref Vector512<double> second)
    {
        var term = (a * ((x - b) / c)) + Vector512<double>.Zero;
        first += term;
        second = Vector512.MaxNative(second, term);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply(Vector256<double> x, Vector256<double> a, Vector256<double> b, Vector256<double> c,
        ref Vector256<double> first, ref Vector256<double> second)
    {
        var term = (a * ((x - b) / c)) + Vector256<double>.Zero;
        first += term;
        second = Vector256.MaxNative(second, term);
    }
}

/// <summary>t = a(x − b): first += max(t, 0), second += max(−t, 0).</summary>
internal readonly struct AddGainsAndLosses : IColumnOperation
{
    public static bool HasSecond => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply(Vector512<double> x, Vector512<double> a, Vector512<double> b, Vector512<double> c,
        ref Vector512<double> first, ref Vector512<double> second)
    {
        var term = a * (x - b);
        first += Vector512.MaxNative(term, Vector512<double>.Zero);
        second += Vector512.MaxNative(-term, Vector512<double>.Zero);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply(Vector256<double> x, Vector256<double> a, Vector256<double> b, Vector256<double> c,
        ref Vector256<double> first, ref Vector256<double> second)
    {
        var term = a * (x - b);
        first += Vector256.MaxNative(term, Vector256<double>.Zero);
        second += Vector256.MaxNative(-term, Vector256<double>.Zero);
    }
}
