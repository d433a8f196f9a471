namespace LocationScore.Methods;

/// <summary>How ELECTRE I and II bring criteria in different units to one scale before they measure discordance.</summary>
public enum ElectreScale
{
    /// <summary>Values are compared as they are: the criteria already share a scale (Roy 1968).</summary>
    AsGiven,

    /// <summary>Each value is divided by the sum of its criterion.</summary>
    Sum,

    /// <summary>Each value is divided by the root of the sum of squares of its criterion.</summary>
    Vector,

    /// <summary>Each value is divided by the largest size of its criterion.</summary>
    Largest,

    /// <summary>Each value is divided by the range of its criterion.</summary>
    Range,
}

/// <summary>What the largest disadvantage is divided by in the discordance of ELECTRE I and II.</summary>
public enum DiscordanceMeasure
{
    /// <summary>The largest range of all criteria (Roy 1968).</summary>
    LargestRange,

    /// <summary>The range of each criterion itself.</summary>
    OwnRange,

    /// <summary>The largest difference between the two alternatives over all criteria (Hwang and Yoon 1981).</summary>
    LargestOfPair,
}

/// <summary>How a criterion on which two alternatives are equal counts in the concordance of ELECTRE I.</summary>
public enum ConcordanceTies
{
    /// <summary>In full for both (Roy 1968).</summary>
    Full,

    /// <summary>Half for each.</summary>
    Half,

    /// <summary>For neither.</summary>
    None,
}

/// <summary>How the weights for and against must stand before ELECTRE II lets one alternative outrank another.</summary>
public enum WeightBalance
{
    /// <summary>W+ ≥ W−: equal alternatives outrank each other (Roy and Bertier 1973).</summary>
    AtLeast,

    /// <summary>W+ &gt; W−.</summary>
    Greater,
}

/// <summary>Which alternatives leave the graphs of ELECTRE II first.</summary>
public enum ElectrePeeling
{
    /// <summary>Those that none outranks strongly and, among these, none outranks weakly; circuits of strong arcs are merged first (Roy and
    /// Bertier 1973).</summary>
    RoyBertier,

    /// <summary>Those that none of the rest outranks, strongly or weakly; when there is no such alternative, all the rest
    /// together.</summary>
    BothGraphs,
}

/// <summary>Which of the two assignments of ELECTRE TRI-B gives the scores.</summary>
public enum ElectreTriRule
{
    /// <summary>From the best profile down: the category above the first profile that the alternative outranks. Also called
    /// pseudo-conjunctive.</summary>
    Pessimistic,

    /// <summary>From the worst profile up: the category below the first profile that is preferred to the alternative. Also called
    /// pseudo-disjunctive.</summary>
    Optimistic,
}
