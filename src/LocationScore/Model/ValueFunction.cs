using System.Collections.Immutable;

namespace LocationScore;

/// <summary>How raw values become values, usually on 0..1 where 1 is best.</summary>
/// <remarks>
/// Functions with absolute anchors (<see cref="LinearFunction"/>, <see cref="PiecewiseLinearFunction"/>, <see cref="StepsFunction"/>, <see cref="CategoriesFunction"/>, <see cref="TargetDistanceFunction"/>,
/// <see cref="LogisticFunction"/>, <see cref="AsIsFunction"/>, <see cref="AffineFunction"/>) never change the value of one location when another joins; the peer-relative ones
/// (<see cref="Normalisation"/>) may, and every use is a notice in the result. The direction of the criterion is applied before scaling.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public abstract partial record ValueFunction;

/// <summary>What happens to a raw value outside the declared anchors.</summary>
public enum Outside
{
    /// <summary>The model refuses the data: the value is a problem.</summary>
    Reject,

    /// <summary>The value is set to the nearer end, with a notice.</summary>
    Clip,

    /// <summary>The line goes on beyond the ends, with a notice; values leave the range.</summary>
    Extrapolate,
}

/// <summary>The scale on which a line between anchors is straight.</summary>
public enum AnchorScale
{
    /// <summary>Equal differences count equally.</summary>
    Linear,

    /// <summary>Equal ratios count equally (natural logarithm); anchors and raw values must be above 0.</summary>
    Log,
}

/// <summary>The range that values are mapped onto.</summary>
/// <param name="Low">The value of the worst anchor; finite.</param>
/// <param name="High">The value of the best anchor; finite, above <paramref name="Low"/>.</param>
public sealed partial record ValueRange(double Low = 0, double High = 1);

/// <summary>A straight line between two absolute anchors (goalposts), as in the Human Development Index.</summary>
/// <remarks>Source: UNDP, Human Development Report 2011, technical note 1.</remarks>
/// <param name="Worst">The raw value that earns the low end, in the unit of the criterion.</param>
/// <param name="Best">The raw value that earns the high end; above <paramref name="Worst"/> for a benefit, below it for a cost.</param>
/// <param name="Outside">What happens outside the anchors.</param>
/// <param name="Scale">Whether the line is straight in the raw value or in its logarithm; the anchors stay in raw units.</param>
/// <param name="Range">The range of the values; <see langword="null"/> means 0..1.</param>
public sealed partial record LinearFunction(double Worst, double Best, Outside Outside = Outside.Reject, AnchorScale Scale = AnchorScale.Linear, ValueRange? Range = null) : ValueFunction;

/// <summary>Straight lines through declared points.</summary>
/// <remarks>Source: Keeney and Raiffa (1976), Decisions with Multiple Objectives.</remarks>
/// <param name="Points">At least two points with rising raw values; their values never fall for a benefit, never rise for a cost.</param>
/// <param name="Outside">What happens outside the first and the last point.</param>
public sealed partial record PiecewiseLinearFunction(ImmutableArray<ValuePoint> Points, Outside Outside = Outside.Reject) : ValueFunction;

/// <summary>One point of a piecewise linear value function.</summary>
/// <param name="Raw">The raw value, in the unit of the criterion.</param>
/// <param name="Value">The value it earns.</param>
public sealed partial record ValuePoint(double Raw, double Value);

/// <summary>A staircase: a raw value earns the value of the last step that starts at or below it.</summary>
/// <param name="From">At least one step with rising starts; values never fall for a benefit, never rise for a cost.</param>
/// <param name="Below">The value earned below the first step.</param>
public sealed partial record StepsFunction(ImmutableArray<ValuePoint> From, double Below) : ValueFunction;

/// <summary>A table of codes: each allowed raw value earns a stated value; any other is a problem.</summary>
/// <param name="Table">The allowed raw values and what they earn.</param>
public sealed partial record CategoriesFunction(ImmutableArray<Category> Table) : ValueFunction;

/// <summary>One code of a categorical value function.</summary>
/// <param name="Raw">The raw value (code).</param>
/// <param name="Value">The value it earns.</param>
/// <param name="Label">Its name for people, or <see langword="null"/>.</param>
public sealed partial record Category(double Raw, double Value, string? Label = null);

/// <summary>1 inside the target range of the criterion, falling in straight lines to 0 at the worst points on either side.</summary>
/// <remarks>Only with <see cref="Direction.Target"/>.</remarks>
/// <param name="WorstLow">The raw value below the target that earns 0; below the target range.</param>
/// <param name="WorstHigh">The raw value above the target that earns 0; above the target range.</param>
/// <param name="Outside">What happens beyond the worst points.</param>
public sealed partial record TargetDistanceFunction(double WorstLow, double WorstHigh, Outside Outside = Outside.Reject) : ValueFunction;

/// <summary>An S-shaped curve: ½ at the midpoint, towards 1 on the better side.</summary>
/// <remarks>Value = 1/(1+e^(−s·k·(x−m))) with s = +1 for a benefit and −1 for a cost. Source: Verhulst (1838).</remarks>
/// <param name="Midpoint">The raw value m that earns ½, in the unit of the criterion.</param>
/// <param name="Steepness">The steepness k, per unit of the criterion; above 0.</param>
public sealed partial record LogisticFunction(double Midpoint, double Steepness) : ValueFunction;

/// <summary>The raw value is the value, for indicators that are already scores; a cost counts with the opposite sign.</summary>
/// <param name="Minimum">The least allowed raw value, or <see langword="null"/> for no limit.</param>
/// <param name="Maximum">The greatest allowed raw value, or <see langword="null"/> for no limit.</param>
public sealed partial record AsIsFunction(double? Minimum = null, double? Maximum = null) : ValueFunction;

/// <summary>Factor × raw value + offset, whatever the direction: for coefficients of published linear indices and for rescaling.</summary>
/// <param name="Factor">The factor; finite, not 0.</param>
/// <param name="Offset">The offset; finite.</param>
public sealed partial record AffineFunction(double Factor, double Offset = 0) : ValueFunction;
