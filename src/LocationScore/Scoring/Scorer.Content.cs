namespace LocationScore;

/// <content>Equality and hash.</content>
public sealed partial class Scorer : IEquatable<Scorer>
{
    /// <summary>Tells whether both were compiled from equal models over equal facts, and so give the same bits.</summary>
    /// <param name="other">The other scorer.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(Scorer? other) => ReferenceEquals(this, other)
        || (other is not null && Model.Equals(other.Model) && Facts.Equals(other.Facts));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Scorer);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Model, Locations.Length, Criteria.Length);
}
