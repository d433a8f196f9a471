using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace LocationScore.EveryTestProject;

/// <summary>What is done to something that changes, step by step; it prints one step a line, and shrinks to the fewest steps.</summary>
internal sealed record Walk<T>(ImmutableArray<T> Steps)
{
    /// <summary>Walks of up to so many steps.</summary>
    internal static Arbitrary<Walk<T>> Of(Gen<T> step, int most) =>
        Arb.From(Gen.Choose(1, most).SelectMany(count => step.ArrayOf(count)).Select(static steps => new Walk<T>([.. steps])), Shorter);

    /// <summary>Leaves out half of the steps, a quarter, and so on down to one.</summary>
    private static IEnumerable<Walk<T>> Shorter(Walk<T> walk)
    {
        for (int part = (walk.Steps.Length + 1) / 2; part > 0; part /= 2)
        {
            for (int start = 0; start < walk.Steps.Length && walk.Steps.Length > 1; start += part)
                yield return new(walk.Steps.RemoveRange(start, Math.Min(part, walk.Steps.Length - start)));
        }
    }

    public override string ToString() => string.Concat(Steps.Select(static step => $"\n  {step}"));
}
