using System.Text.Json.Serialization;

namespace LocationScore;

/// <summary>What happens when a location has no fact for a criterion; there is no hidden default. Every filled cell is a notice in the
/// result.</summary>
/// <remarks>The kinds are found by dot: <c>MissingPolicy.Reject</c>, <c>MissingPolicy.Assume(3.6)</c>. The family is closed.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(RejectMissing), "reject")]
[JsonDerivedType(typeof(ExcludeMissing), "excludeLocation")]
[JsonDerivedType(typeof(WorstMissing), "worst")]
[JsonDerivedType(typeof(AssumeMissing), "assume")]
[JsonDerivedType(typeof(FixedMissing), "fixedValue")]
[JsonDerivedType(typeof(PeerMeanMissing), "peerMean")]
[JsonDerivedType(typeof(PeerMedianMissing), "peerMedian")]
[JsonDerivedType(typeof(GroupMeanMissing), "groupMean")]
[JsonDerivedType(typeof(GroupMedianMissing), "groupMedian")]
[JsonDerivedType(typeof(RegressionMissing), "regression")]
[JsonDerivedType(typeof(RenormaliseMissing), "renormalise")]
public abstract partial record MissingPolicy
{
    private protected MissingPolicy()
    {
    }

    /// <summary>Gets the kind as documents write it.</summary>
    internal string Kind => KindName.Of(typeof(MissingPolicy), GetType());

    /// <summary>Gets the id of another indicator that the policy looks at, or null.</summary>
    internal virtual string? OtherIndicator => null;

    /// <summary>Gets whether gaps are filled in from the facts of other locations.</summary>
    internal virtual bool LooksAtPeers => false;

    /// <summary>Does what the policy says about every cell without a fact.</summary>
    internal abstract void Fill(MissingCells cells);

    internal abstract void Check(ModelValidation v, string path);
}
