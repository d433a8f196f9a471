namespace LocationScore.Methods;

/// <summary>The declared bounds of one criterion, in its unit; the direction is said elsewhere.</summary>
/// <param name="Low">The smallest possible value.</param>
/// <param name="High">The largest possible value, above <paramref name="Low"/>.</param>
public sealed partial record CriterionBounds(double Low, double High)
{
    internal bool IsProper => double.IsFinite(High - Low) && Low < High;
}
