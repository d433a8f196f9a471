using System.Collections.Immutable;
using LocationScore.Model;

namespace LocationScore.Methods;

/// <summary>The laws that each method breaks with its default options; the tests hold a counterexample for every entry.</summary>
internal static class BrokenLaws
{
    internal static ImmutableArray<Law> Of(string kind) => kind switch
    {
        _ => [],
    };
}
