using System.Collections.Immutable;
using System.Globalization;

namespace LocationScore;

/// <summary>One location in a ranking: its place, its score and the reasons.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class RankedLocation : IEquatable<RankedLocation>
{
    private readonly ScoringResult _result;

    internal RankedLocation(ScoringResult result, int position)
    {
        _result = result;
        Position = position;
    }

    /// <summary>Gets the location.</summary>
    public Location Location => _result.Locations[Position];

    /// <summary>Gets the rank: 1 is best; tied locations share a rank and the next one is skipped (1, 2, 2, 4).</summary>
    public int Rank => _result.Ranks[Position];

    /// <summary>Gets the score, in the direction of <see cref="ScoringResult.ScoreDirection"/>.</summary>
    public double Score => _result.Scores[Position];

    /// <summary>Gets the number of locations that share the rank; 1 when there is no tie.</summary>
    public int TieSize => _result.TieSize(Rank);

    /// <summary>Gets the rank within the location's group, or <see langword="null"/> when it has none.</summary>
    public int? GroupRank => _result.GroupRank(Position);

    /// <summary>Gets the name of the band of the score, or <see langword="null"/> when the model has none.</summary>
    public string? Band => _result.Band(Position);

    /// <summary>Gets the score divided by that of the reference location (1 = equal), or <see langword="null"/> without a reference or when
    /// its score is 0.</summary>
    public double? Relative => _result.Relative(Position);

    /// <summary>Gets the share of the effective weight that rests on facts of the location's own, 0..1.</summary>
    public double Coverage => _result.Explanation.Coverage(Position);

    /// <summary>Gets what the points of this location are: terms of a sum, or an attribution of what its score differs by from that of a
    /// stated base.</summary>
    public ExplanationInfo Explanation => _result.ExplanationOf(Position);

    /// <summary>Gets how many of the other scored locations this one beats in a duel, where the greater weight of criteria wins.</summary>
    public Duel.Tally Duels => _result.Explanation.Duels(Position);

    /// <summary>Gets what is added to the contributions to make the score: the intercept of a sum, the score of the base of an attribution,
    /// or the whole score where nothing is attributed.</summary>
    public double Intercept => _result.InterceptOf(Position);

    /// <summary>Gets what each criterion adds, in model order.</summary>
    /// <remarks>
    /// For additive models the points and the <see cref="Intercept"/> sum to <see cref="Score"/> bit for bit in any order, because every
    /// term lies on one binary grid.
    /// Sums of other methods add up within 1e-12. Everywhere else they are an attribution that sums with the <see cref="Intercept"/>, the
    /// score of the base, within 1e-12;
    /// it is worked out when it is asked for and kept, location by location.
    /// </remarks>
    public ImmutableArray<Contribution> Contributions => _result.ContributionsOf(Position);

    /// <summary>Gets what each factor adds, parents before their children; for additive models the sum of its criteria bit for
    /// bit.</summary>
    public ImmutableArray<FactorContribution> Factors => _result.FactorsOf(Position);

    internal int Position { get; }

    /// <summary>Returns rank, name and score.</summary>
    /// <returns>For example <c>1 Beijing 0.7421</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rank} {Location.Name} {Score:0.####}");

    /// <summary>Tells whether both have the same location, place, score and reasons.</summary>
    /// <param name="other">The other one, of the same result or of another.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(RankedLocation? other) =>
        ReferenceEquals(this, other)
            || (other is not null && Location.Equals(other.Location) && Rank == other.Rank && Score.Equals(other.Score)
            && TieSize == other.TieSize
            && GroupRank == other.GroupRank && string.Equals(Band, other.Band, StringComparison.Ordinal)
                && Nullable.Equals(Relative, other.Relative)
            && Coverage.Equals(other.Coverage) && Intercept.Equals(other.Intercept)
            && Contributions.SequenceEqual(other.Contributions) && Factors.SequenceEqual(other.Factors));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RankedLocation);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Location, Rank, Score);
}
