namespace LocationScore;

/// <summary>The stable names of all kinds of notice.</summary>
public static class NoticeCodes
{
    /// <summary>A missing value was filled in.</summary>
    public const string Imputed = "imputed";

    /// <summary>A known fact was ignored because the model distrusts it.</summary>
    public const string Ignored = "ignored";

    /// <summary>Another fact than the best one was chosen.</summary>
    public const string Chosen = "chosen";

    /// <summary>A value outside the anchors was set to the nearer end.</summary>
    public const string Clipped = "clipped";

    /// <summary>A value outside the anchors was extrapolated.</summary>
    public const string Extrapolated = "extrapolated";

    /// <summary>The weights of a location's criteria were rescaled to make up for a missing one.</summary>
    public const string RescaledWeights = "rescaled-weights";

    /// <summary>All locations have the same value of a criterion.</summary>
    public const string Constant = "constant";

    /// <summary>A criterion was left out and its weight went to its siblings.</summary>
    public const string Dropped = "dropped";

    /// <summary>Outliers of a criterion were treated.</summary>
    public const string Treated = "treated";

    /// <summary>A step depends on which locations are compared.</summary>
    public const string PeerRelative = "peer-relative";

    /// <summary>A fact describes a year far from the reference year of the model.</summary>
    public const string Stale = "stale";

    /// <summary>A fact counts although its note begins with <c>Doubtful: </c>.</summary>
    public const string Doubtful = "doubtful";

    /// <summary>Locations share a rank.</summary>
    public const string Tie = "tie";

    /// <summary>Two neighbours are so close that the order says little.</summary>
    public const string NearTie = "near-tie";

    /// <summary>A value of zero makes a whole mean zero.</summary>
    public const string Annihilated = "annihilated";

    /// <summary>A requirement was passed because there is no data.</summary>
    public const string RequirementUnknown = "requirement-unknown";

    /// <summary>The values of an indicator are priorities found from judgements about the locations.</summary>
    public const string Judged = "judged";

    /// <summary>There is no quality–cost map because the factors of an axis weigh nothing.</summary>
    public const string NoMap = "no-map";

    /// <summary>A weighting or a method remarks something.</summary>
    public const string Remark = "remark";

    /// <summary>The score is no sum over the criteria: the contributions are an attribution of what it differs by from a stated
    /// base.</summary>
    public const string Attributed = "attributed";

    /// <summary>The score is no function of what one location has, so that nothing is attributed to criteria; duels give the
    /// reasons.</summary>
    public const string NotAttributable = "not-attributable";
}
