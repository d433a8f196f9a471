using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LocationScore.Numerics;

namespace LocationScore;

/// <summary>One straight line between two ends, many raw values at a time: the bits of <see cref="Curve.Lines"/> for two knots.</summary>
internal sealed class SegmentKernel
{
    private readonly double _first, _last, _slack, _from, _base, _width, _rise, _low, _high, _firstValue, _lastValue;

    private SegmentKernel(ValueFunction.Point first, ValueFunction.Point last, bool fromLeft)
    {
        var (from, to) = fromLeft ? (first, last) : (last, first);
        (_first, _last, _firstValue, _lastValue) = (first.Raw, last.Raw, first.Value, last.Value);
        _slack = Math.Min(RoundingNoise.Slack(first.Raw, last.Raw), (last.Raw - first.Raw) / 1000);
        (_from, _base, _width, _rise) = (from.Raw, from.Value, to.Raw - from.Raw, to.Value - from.Value);
        (_low, _high) = (Math.Min(first.Value, last.Value), Math.Max(first.Value, last.Value));
    }

    /// <summary>The kernel of a curve, or null when it has another form.</summary>
    internal static SegmentKernel? Of(Curve? curve) =>
        curve is Curve.Lines { Points: { Length: 2 } points } lines
            && double.IsFinite(points[1].Raw - points[0].Raw) && double.IsFinite(points[1].Value - points[0].Value)
            ? new(points[0], points[1], lines.FromLeft > 0) : null;

    /// <summary>Turns raw values into values; returns false, with some values undefined, when one lies outside the ends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal bool TryEvaluate(ReadOnlySpan<double> raw, Span<double> values)
    {
        ref double from = ref MemoryMarshal.GetReference(raw);
        ref double to = ref MemoryMarshal.GetReference(values[..raw.Length]);
        int i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            Vector256<double> first = Vector256.Create(_first), last = Vector256.Create(_last), slack = Vector256.Create(_slack),
                origin = Vector256.Create(_from), start = Vector256.Create(_base), width = Vector256.Create(_width),
                    rise = Vector256.Create(_rise),
                low = Vector256.Create(_low), high = Vector256.Create(_high), firstValue = Vector256.Create(_firstValue),
                    lastValue = Vector256.Create(_lastValue);
            var inside = Vector256<double>.AllBitsSet;
            for (; i <= raw.Length - 4; i += 4)
            {
                var x = Vector256.LoadUnsafe(ref from, (nuint)i);
                var value = start + ((x - origin) / width * rise);
                value = Vector256.Min(Vector256.Max(value, low), high);
                var atLast = Vector256.LessThanOrEqual(Vector256.Abs(x - last), slack);
                var atFirst = Vector256.LessThanOrEqual(Vector256.Abs(x - first), slack);
                value = Vector256.ConditionalSelect(atLast, lastValue, value);
                value = Vector256.ConditionalSelect(atFirst, firstValue, value);
                inside &= (Vector256.GreaterThan(x, first) & Vector256.LessThan(x, last)) | atLast | atFirst;
                value.StoreUnsafe(ref to, (nuint)i);
            }

            if (!Vector256.EqualsAll(inside.AsInt64(), Vector256<long>.AllBitsSet)) return false;
        }

        for (; i < raw.Length; i++)
        {
            double x = raw[i];
            if (Math.Abs(x - _first) <= _slack) values[i] = _firstValue;
            else if (Math.Abs(x - _last) <= _slack) values[i] = _lastValue;
            else if (x > _first && x < _last) values[i] = Math.Min(Math.Max(_base + ((x - _from) / _width * _rise), _low), _high);
            else return false;
        }

        return true;
    }
}
