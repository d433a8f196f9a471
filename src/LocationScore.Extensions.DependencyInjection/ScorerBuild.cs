using System.Collections.Immutable;

namespace LocationScore.Extensions.DependencyInjection;

/// <summary>What came of options: a scorer, or everything that is wrong.</summary>
/// <param name="Scorer">The scorer, or null.</param>
/// <param name="Facts">The facts as they were given, or null.</param>
/// <param name="ModelHash">The hash of the model with all weights, or null.</param>
/// <param name="FactsHash">The hash of the file of the facts, or null when they are not from a file.</param>
/// <param name="Problems">Every problem; empty when there is a scorer.</param>
/// <param name="Files">The files that were read, as they were before.</param>
internal sealed record ScorerBuild(Scorer? Scorer, FactTable? Facts, string? ModelHash, string? FactsHash, ImmutableArray<Problem> Problems,
    ImmutableArray<FileStamp> Files)
{
    /// <summary>Whether both give the same scores: the same model over the same facts.</summary>
    internal bool SameAs(ScorerBuild other) => ModelHash == other.ModelHash && ReferenceEquals(Facts, other.Facts);
}
