using System.Collections.Immutable;

namespace LocationScore.RecordGenerator;

/// <summary>What is written for one record, and what is wrong with it; compared by content so that the compiler can skip what did not change.</summary>
internal sealed class GeneratedRecord : IEquatable<GeneratedRecord>
{
    internal GeneratedRecord(string file, string source, ImmutableArray<Mistake> mistakes)
    {
        File = file;
        Source = source;
        Mistakes = mistakes;
    }

    internal string File { get; }

    internal string Source { get; }

    internal ImmutableArray<Mistake> Mistakes { get; }

    public bool Equals(GeneratedRecord? other) =>
        other is not null && File == other.File && Source == other.Source && Mistakes.SequenceEqual(other.Mistakes);

    public override bool Equals(object? obj) => Equals(obj as GeneratedRecord);

    public override int GetHashCode() => Source.GetHashCode();
}
