using FsCheck;
using FsCheck.Fluent;

namespace LocationScore.FsCheck;

/// <summary>Makes a generator of what a seed and a size determine.</summary>
internal static class Drawn
{
    internal static Gen<T> Of<T>(Func<int, int, T> value) =>
        Gen.Sized(size => Gen.Choose(0, int.MaxValue - 1).Select(seed => value(seed, size)));
}
