using LocationScore;

namespace Samples.Api;

/// <summary>The form of posted weights, for the OpenAPI document: a weight profile.</summary>
/// <param name="Id">The id of the profile.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Extends">The id of the model.</param>
/// <param name="Weights">New weights by id of factor or criterion, 0 or more.</param>
/// <param name="Rationale">Why.</param>
/// <param name="Citation">Where they come from.</param>
public sealed record PostedWeights(string Id, string Name, string Extends, Dictionary<string, double> Weights, string? Rationale, string? Citation);

/// <summary>A ranking.</summary>
/// <param name="Model">The id of the model.</param>
/// <param name="Ranking">The locations from best to worst.</param>
/// <param name="Excluded">The locations that the model leaves out of the ranking.</param>
/// <param name="Notices">What a reader should know.</param>
public sealed record RankingAnswer(string Model, IReadOnlyList<RankedAnswer> Ranking, IReadOnlyList<ExcludedAnswer> Excluded, IReadOnlyList<string> Notices)
{
    /// <summary>Takes what is shown from a result.</summary>
    /// <param name="result">The result.</param>
    /// <returns>The answer.</returns>
    public static RankingAnswer Of(ScoringResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new(result.Model.Id, [.. result.Ranking.Select(RankedAnswer.Of)], [.. result.Excluded.Select(static excluded => new ExcludedAnswer(excluded.Location.Id, excluded.Location.Name, excluded.Reasons))], [.. result.Notices.Select(static notice => notice.Message)]);
    }
}

/// <summary>One location of a ranking.</summary>
/// <param name="Rank">Its rank, from 1.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Score">Its score.</param>
public sealed record RankedAnswer(int Rank, string Id, string Name, double Score)
{
    /// <summary>Takes what is shown from a ranked location.</summary>
    /// <param name="location">The location.</param>
    /// <returns>The answer.</returns>
    public static RankedAnswer Of(RankedLocation location)
    {
        ArgumentNullException.ThrowIfNull(location);
        return new(location.Rank, location.Location.Id, location.Location.Name, location.Score);
    }
}

/// <summary>A location that is not ranked.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Reasons">Why it is left out.</param>
public sealed record ExcludedAnswer(string Id, string Name, IReadOnlyList<string> Reasons);

/// <summary>Why a location has its score.</summary>
/// <param name="Location">The location.</param>
/// <param name="Criteria">What each criterion adds; the points sum to the score.</param>
public sealed record ExplanationAnswer(RankedAnswer Location, IReadOnlyList<CriterionAnswer> Criteria)
{
    /// <summary>Takes what is shown from a ranked location.</summary>
    /// <param name="location">The location.</param>
    /// <returns>The answer.</returns>
    public static ExplanationAnswer Of(RankedLocation location)
    {
        ArgumentNullException.ThrowIfNull(location);
        return new(RankedAnswer.Of(location), [.. location.Contributions.Select(static part => new CriterionAnswer(part.Criterion.Id, part.Weight, part.Raw, part.Criterion.Unit, part.Value, part.Points, part.Source?.Title))]);
    }

    /// <summary>Says why there is nothing to explain.</summary>
    /// <param name="location">An id that is not that of a scored location.</param>
    /// <param name="result">The result.</param>
    /// <returns>The reasons of an excluded location, or the ids that there are.</returns>
    public static string WhyNot(string location, ScoringResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Excluded.FirstOrDefault(excluded => excluded.Location.Id == location) is { } left
            ? $"{left.Location.Name} is left out of the ranking: {string.Join("; ", left.Reasons)}"
            : $"There is no location '{location}'. There are: {string.Join(", ", result.Locations.Select(static known => known.Id))}.";
    }
}

/// <summary>What one criterion adds.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Weight">Its effective weight.</param>
/// <param name="Fact">The raw fact.</param>
/// <param name="Unit">The unit of the fact.</param>
/// <param name="Value">The value, 0..1.</param>
/// <param name="Points">What it adds to the score.</param>
/// <param name="Source">The title of the source of the fact.</param>
public sealed record CriterionAnswer(string Id, double Weight, double? Fact, string Unit, double? Value, double Points, string? Source);
