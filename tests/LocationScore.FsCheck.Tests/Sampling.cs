using FsCheck;
using FsCheck.Fluent;

namespace LocationScore.FsCheck.Tests;

/// <summary>Values that are the same in every run.</summary>
internal static class Sampling
{
    internal static T[] Of<T>(Arbitrary<T> arbitrary, int count, int size = 50) => Of(arbitrary.Generator, count, size);

    internal static T[] Of<T>(Gen<T> generator, int count, int size = 50) => generator.Sample(count, new Rnd(20111124, 1442695040888963407), size);
}
