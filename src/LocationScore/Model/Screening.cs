namespace LocationScore;

/// <summary>The least coverage by facts, before anything is filled in.</summary>
/// <param name="LocationCoverage">The least share of the model's criteria for which a location must have a fact, 0..1; a location below it
/// is excluded with the reason.</param>
/// <param name="CriterionCoverage">The least share of locations that must have a fact for a criterion, 0..1; below it see
/// <paramref name="BelowCriterionCoverage"/>.</param>
/// <param name="BelowCriterionCoverage">What happens to a criterion below its least coverage.</param>
public sealed partial record Screening(double LocationCoverage = 0, double CriterionCoverage = 0,
    Screening.CoverageFailure BelowCriterionCoverage = Screening.CoverageFailure.Reject)
{
    /// <summary>What happens to a criterion that too few locations have facts for.</summary>
    public enum CoverageFailure
    {
        /// <summary>It is a problem: nothing is scored.</summary>
        Reject,

        /// <summary>The criterion is left out and its weight goes to its siblings, with a notice.</summary>
        Drop,
    }
}
