using LocationScore.Results;

namespace LocationScore.Cli.Output;

/// <summary>One ranking in a comparison.</summary>
/// <param name="Label">What it is called: a profile, a model or a method.</param>
/// <param name="Result">The ranking.</param>
internal sealed record Run(string Label, ScoringResult Result)
{
    /// <summary>The rank of a location, or null when it is not scored.</summary>
    internal int? RankOf(string location) => Result.Find(location)?.Rank;
}
