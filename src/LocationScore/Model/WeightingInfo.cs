namespace LocationScore.Weighting;

/// <summary>What is known about a weighting.</summary>
/// <param name="Kind">Its name in JSON, such as <c>entropy</c>.</param>
/// <param name="Name">Its name in the literature.</param>
/// <param name="Citation">Authors, year and title of the definition that is followed.</param>
/// <param name="NeedsData">Whether the weights come from the data rather than from judgements.</param>
public sealed partial record WeightingInfo(string Kind, string Name, string Citation, bool NeedsData);
