namespace LocationScore.FsCheck;

/// <summary>A model and facts that it can mostly be scored on: what a property about models is given.</summary>
/// <remarks>Its text is a small grid of the facts, and the code in C# that makes both again.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class ModelWithFacts : IEquatable<ModelWithFacts>
{
    /// <summary>Puts a model and facts together.</summary>
    /// <param name="model">The model.</param>
    /// <param name="facts">The facts.</param>
    public ModelWithFacts(ScoringModel model, FactTable facts)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(facts);
        (Model, Facts) = (model, facts);
    }

    /// <summary>Gets the model.</summary>
    public ScoringModel Model { get; }

    /// <summary>Gets the facts.</summary>
    public FactTable Facts { get; }

    /// <summary>Takes both apart.</summary>
    /// <param name="model">The model.</param>
    /// <param name="facts">The facts.</param>
    public void Deconstruct(out ScoringModel model, out FactTable facts) => (model, facts) = (Model, Facts);

    /// <inheritdoc/>
    public bool Equals(ModelWithFacts? other) => other is not null && Model == other.Model && Facts.Equals(other.Facts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ModelWithFacts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Model, Facts);

    /// <summary>Returns a small grid of the facts and the code that makes model and facts again.</summary>
    /// <returns>Several lines.</returns>
    public override string ToString() =>
        $"{Facts}\n\nvar model = {CSharpCode.Of(Model)};\nvar facts = {CSharpCode.Of(Facts)};\n";
}
