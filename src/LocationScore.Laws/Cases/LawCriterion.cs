namespace LocationScore.Laws;

/// <summary>A criterion of a case.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Weight">Its weight as stated, 0 or more unless weights are taken as they are, or <see langword="null"/> where a weighting
/// finds it.</param>
/// <param name="Direction">Which raw values are better.</param>
public sealed partial record LawCriterion(string Id, string Name, double? Weight, Direction Direction);
