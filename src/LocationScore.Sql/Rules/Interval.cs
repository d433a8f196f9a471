namespace LocationScore.Sql;

/// <summary>What a number must be for its location to have a score.</summary>
/// <param name="X">The number.</param>
/// <param name="Low">The least it may be.</param>
/// <param name="High">The most it may be.</param>
/// <param name="BadAbsence">Where it is absent and must not be.</param>
/// <param name="Filled">The number that it was before its gaps were filled, or null when nothing was filled.</param>
internal sealed record Interval(Number X, double Low, double High, Condition BadAbsence, Number? Filled = null)
{
    internal bool IsAnyNumber => Low == -double.MaxValue && High == double.MaxValue;

    internal static Interval Finite(Number x, Condition badAbsence) => new(x, -double.MaxValue, double.MaxValue, badAbsence);
}
