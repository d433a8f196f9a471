using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LocationScore.Numerics;

/// <summary>Columns combined element by element, in vectors. Each element is rounded alone, so the width of the vectors cannot change a
/// bit. The result may be one of the operands.</summary>
internal static class Elementwise
{
    private interface IOperation
    {
        static abstract Vector<double> Of(Vector<double> x, Vector<double> y, Vector<double> c);
    }

    /// <summary>x + y.</summary>
    internal static void Add(ReadOnlySpan<double> x, ReadOnlySpan<double> y, Span<double> result) => Run<Sum>(x, y, 0, result);

    /// <summary>x + c / y.</summary>
    internal static void AddQuotient(ReadOnlySpan<double> x, double c, ReadOnlySpan<double> y, Span<double> result) =>
        Run<SumWithQuotient>(x, y, c, result);

    /// <summary>x + c · y, rounded twice.</summary>
    internal static void AddScaled(ReadOnlySpan<double> x, double c, ReadOnlySpan<double> y, Span<double> result) =>
        Run<SumWithMultiple>(x, y, c, result);

    /// <summary>x / y.</summary>
    internal static void Divide(ReadOnlySpan<double> x, ReadOnlySpan<double> y, Span<double> result) => Run<Quotient>(x, y, 0, result);

    /// <summary>x / c.</summary>
    internal static void Divide(ReadOnlySpan<double> x, double c, Span<double> result) => Run<Fraction>(x, x, c, result);

    /// <summary>√x.</summary>
    internal static void SquareRoot(ReadOnlySpan<double> x, Span<double> result) => Run<Root>(x, x, 0, result);

    private static void Run<TOperation>(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double c, Span<double> result)
        where TOperation : struct, IOperation
    {
        var constant = new Vector<double>(c);
        ReadOnlySpan<Vector<double>> xs = MemoryMarshal.Cast<double, Vector<double>>(x), ys = MemoryMarshal.Cast<double,
            Vector<double>>(y[..x.Length]);
        var results = MemoryMarshal.Cast<double, Vector<double>>(result[..x.Length]);
        for (int i = 0; i < xs.Length; i++) results[i] = TOperation.Of(xs[i], ys[i], constant);
        for (int i = xs.Length * Vector<double>.Count; i < x.Length; i++) result[i] = TOperation.Of(new(x[i]), new(y[i]), constant)[0];
    }

    private readonly struct Sum : IOperation
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector<double> Of(Vector<double> x, Vector<double> y, Vector<double> c) => x + y;
    }

    private readonly struct SumWithQuotient : IOperation
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector<double> Of(Vector<double> x, Vector<double> y, Vector<double> c) => x + (c / y);
    }

    private readonly struct SumWithMultiple : IOperation
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector<double> Of(Vector<double> x, Vector<double> y, Vector<double> c) => x + (c * y);
    }

    private readonly struct Quotient : IOperation
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector<double> Of(Vector<double> x, Vector<double> y, Vector<double> c) => x / y;
    }

    private readonly struct Fraction : IOperation
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector<double> Of(Vector<double> x, Vector<double> y, Vector<double> c) => x / c;
    }

    private readonly struct Root : IOperation
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector<double> Of(Vector<double> x, Vector<double> y, Vector<double> c) => Vector.SquareRoot(x);
    }
}
