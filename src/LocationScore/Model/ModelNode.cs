namespace LocationScore;

/// <summary>A node of the tree: a <see cref="Factor"/> or a <see cref="Criterion"/>. The family is closed.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public abstract partial record ModelNode
{
    private protected ModelNode(string id, string? name, double? weight, string? description) =>
        (Id, Name, Weight, Description) = (id, name, weight, description);

    /// <summary>Gets its id, unique in the model: letters, digits, <c>-</c>, <c>_</c> and <c>.</c>.</summary>
    public string Id { get; init; }

    /// <summary>Gets its name for people, or <see langword="null"/> for the id.</summary>
    public string? Name { get; init; }

    /// <summary>Gets its weight among its siblings: 0 or more, relative to them; <see langword="null"/> only under a weighting.</summary>
    public double? Weight { get; init; }

    /// <summary>Gets what it stands for and why, or <see langword="null"/>.</summary>
    public string? Description { get; init; }

    /// <summary>Gets what a node of this type is called: a factor or a criterion.</summary>
    internal abstract string What { get; }
}
