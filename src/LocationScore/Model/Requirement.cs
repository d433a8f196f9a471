namespace LocationScore;

/// <summary>A pass/fail test before scoring; a location that fails stays in the report with the reason.</summary>
/// <param name="Id">Its id, unique among the requirements.</param>
/// <param name="Indicator">The id of the indicator that is tested.</param>
/// <param name="Unit">The unit of the threshold; must be the unit of the indicator.</param>
/// <param name="Is">The comparison.</param>
/// <param name="Threshold">The threshold, in the unit.</param>
/// <param name="Missing">What happens to a location without the fact.</param>
/// <param name="Reason">Why it is required, shown with the excluded locations; or <see langword="null"/>.</param>
public sealed partial record Requirement(string Id, string Indicator, string Unit, Requirement.ThresholdTest Is, double Threshold,
    Requirement.RequirementMissing Missing, string? Reason = null)
{
    /// <summary>Whether a value meets the threshold; what differs from it by rounding alone, 1e-12 of its size, is equal to it.</summary>
    internal bool IsMetBy(double value)
    {
        double slack = 1e-12 * Math.Abs(Threshold);
        return Is switch
        {
            Requirement.ThresholdTest.AtLeast => value >= Threshold - slack,
            Requirement.ThresholdTest.AtMost => value <= Threshold + slack,
            Requirement.ThresholdTest.MoreThan => value > Threshold + slack,
            Requirement.ThresholdTest.LessThan => value < Threshold - slack,
            _ => Math.Abs(value - Threshold) <= slack,
        };
    }

    /// <summary>How a fact is compared with a threshold.</summary>
    public enum ThresholdTest
    {
        /// <summary>Not below the threshold.</summary>
        AtLeast,

        /// <summary>Not above the threshold.</summary>
        AtMost,

        /// <summary>Above the threshold.</summary>
        MoreThan,

        /// <summary>Below the threshold.</summary>
        LessThan,

        /// <summary>Exactly the threshold.</summary>
        EqualTo,
    }

    /// <summary>What a requirement does with a location that has no fact.</summary>
    public enum RequirementMissing
    {
        /// <summary>The location fails.</summary>
        Fail,

        /// <summary>The location passes, with a notice.</summary>
        Pass,

        /// <summary>The missing fact is a problem: nothing is scored.</summary>
        Reject,
    }
}
