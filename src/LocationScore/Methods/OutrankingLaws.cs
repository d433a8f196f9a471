using System.Collections.Immutable;
using LocationScore.Model;

namespace LocationScore.Methods;

/// <summary>Lists of laws, so that each law stands in exactly one of the two lists of a method.</summary>
internal static class OutrankingLaws
{
    /// <summary>Returns every law that is not named.</summary>
    internal static ImmutableArray<Law> AllBut(params ReadOnlySpan<Law> broken)
    {
        var kept = ImmutableArray.CreateBuilder<Law>();
        foreach (Law law in Enum.GetValues<Law>())
        {
            if (!broken.Contains(law)) kept.Add(law);
        }

        return kept.ToImmutable();
    }
}
