namespace LocationScore.Laws;

/// <summary>Faults that a test seeds where no model can have them: in explanations and documents. A check that misses them proves
/// nothing.</summary>
/// <param name="Compared">What becomes of a comparison.</param>
/// <param name="Points">What becomes of the points of a criterion.</param>
/// <param name="Reread">What becomes of a model that was read again.</param>
internal sealed record LawSeams(Func<Comparison, Comparison> Compared, Func<double, double> Points, Func<ScoringModel,
    ScoringModel> Reread);
