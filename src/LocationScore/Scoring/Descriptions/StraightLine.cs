namespace LocationScore.Descriptions;

/// <summary>A straight line factor × x + offset, cut off at its ends when it has any.</summary>
/// <param name="Factor">The factor; finite, not 0.</param>
/// <param name="Offset">The offset, in units of the result; finite.</param>
/// <param name="Low">The least result, in units of the score, or <see langword="null"/> when the line goes on.</param>
/// <param name="High">The greatest result, in units of the score, or <see langword="null"/> when the line goes on.</param>
public readonly partial record struct StraightLine(double Factor, double Offset, double? Low = null, double? High = null)
{
    /// <summary>The line of a rescaling that is one whatever the data.</summary>
    internal static StraightLine? Of(ValueFunction? rescale)
    {
        if (rescale?.Lower(Direction.Benefit, null) is not { Line: var (factor, offset) } curve) return null;
        return curve.Low > double.NegativeInfinity ? new(factor, offset, curve.Low, curve.High) : new(factor, offset);
    }
}
