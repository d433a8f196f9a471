namespace LocationScore;

/// <summary>What the points of an explanation are.</summary>
public enum ExplanationKind
{
    /// <summary>The terms of the score, which is a sum.</summary>
    Terms,

    /// <summary>An attribution of a difference to the criteria, found exactly.</summary>
    Attribution,

    /// <summary>An attribution estimated from random orders of the criteria; see the standard errors.</summary>
    Sampled,

    /// <summary>None: the score is no function of what one location has; all points are 0.</summary>
    NotAttributable,
}

/// <summary>What an explanation is, how it was found and what it starts from.</summary>
/// <param name="Kind">What the points are.</param>
/// <param name="Method">How they were found, as one sentence.</param>
/// <param name="Citation">Authors and year of the attribution; <see langword="null"/> for terms and where nothing is attributed.</param>
/// <param name="Base">What the score is compared with, such as <c>the worst value on every criterion</c> or the name of the other location;
/// <see langword="null"/> for the terms of one location.</param>
/// <param name="BaseScore">The score of the base; <see langword="null"/> without one.</param>
/// <param name="StandardError">The largest standard error of the points of a criterion; <see langword="null"/> unless they were
/// sampled.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record ExplanationInfo(ExplanationKind Kind, string Method, string? Citation = null, string? Base = null,
    double? BaseScore = null, double? StandardError = null)
{
    /// <summary>Gets whether the points are the terms of a sum, so that those of two locations subtract to their gap.</summary>
    public bool IsSum => Kind == ExplanationKind.Terms;

    /// <summary>Gets whether the points are value × weight.</summary>
    public bool IsValueTimesWeight => IsSum && Method == ExplanationTexts.Terms;
}
