namespace LocationScore.Sql;

/// <summary>The numbers x with |x − centre| ≤ slack as the arithmetic of the library decides it: all from the least to the greatest,
/// since the rounded
/// difference never falls when x rises.</summary>
/// <param name="Low">The least.</param>
/// <param name="High">The greatest.</param>
internal readonly record struct Window(double Low, double High)
{
    internal static Window Around(double centre, double slack)
    {
        double high = centre + slack, low = centre - slack;
        while (high - centre > slack) high = Math.BitDecrement(high);
        while (Math.BitIncrement(high) - centre <= slack) high = Math.BitIncrement(high);
        while (centre - low > slack) low = Math.BitIncrement(low);
        while (centre - Math.BitDecrement(low) <= slack) low = Math.BitDecrement(low);
        return new(low, high);
    }
}
