namespace LocationScore;

/// <content>The step on combined values.</content>
internal sealed partial class Plan
{
    /// <summary>The row of the location that a rescaling refers to, or −1.</summary>
    internal int ReferenceRow(ValueFunction rescale)
    {
        if (rescale.ReferenceLocation is not { } location) return -1;
        for (int i = 0; i < Locations.Length; i++)
        {
            if (string.Equals(Locations[i].Id, location, StringComparison.Ordinal)) return i;
        }

        return -1;
    }

    /// <summary>Whether compiling might refuse a rescaling of these combined values; wider than what it refuses, never narrower.</summary>
    private bool IsSuspectRescaling(PlanNode node, ReadOnlySpan<double> values, ReadOnlySpan<bool> gone)
    {
        if (node.Rescale is not Normalisation normalisation) return false;
        double min = double.PositiveInfinity, max = double.NegativeInfinity, sum = 0, magnitude = 0;
        for (int i = 0; i < values.Length; i++)
        {
            if (!gone.IsEmpty && gone[i]) continue;
            min = Math.Min(min, values[i]);
            max = Math.Max(max, values[i]);
            sum += values[i];
            magnitude += Math.Abs(values[i]);
        }

        if (normalisation.Constant == ZeroRange.Reject && !(max - min > 1e-9 * Math.Max(Math.Abs(min), Math.Abs(max)))) return true;
        if (!normalisation.IsRatio) return false;
        if (normalisation.ReferenceLocation is null) return !(max > 0) || !(sum > 1e-9 * magnitude);
        int reference = ReferenceRow(normalisation);
        return reference < 0 || (!gone.IsEmpty && gone[reference]) || !(values[reference] > 1e-9 * magnitude);
    }
}
