namespace LocationScore;

/// <summary>Which scores are better: every score says so itself.</summary>
public enum ScoreDirection
{
    /// <summary>A higher score is better.</summary>
    HigherIsBetter,

    /// <summary>A lower score is better, as in VIKOR, MAIRCA and SPOTIS.</summary>
    LowerIsBetter,
}
