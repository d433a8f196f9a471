namespace LocationScore;

/// <summary>A node of the tree: a factor or a criterion.</summary>
/// <param name="Id">Its id, unique in the model: letters, digits, <c>-</c>, <c>_</c> and <c>.</c>.</param>
/// <param name="Name">Its name for people, or <see langword="null"/> for the id.</param>
/// <param name="Weight">Its weight among its siblings: 0 or more, relative to them; <see langword="null"/> only under a weighting.</param>
/// <param name="Description">What it stands for and why, or <see langword="null"/>.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public abstract partial record ModelNode(string Id, string? Name, double? Weight, string? Description);
