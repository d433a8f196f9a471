using System.Collections.Immutable;

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

    /// <summary>Adds to the laws that are broken without thresholds those that thresholds break: a threshold is a number in the unit of its criterion, and a veto asks no weight.</summary>
    internal static ImmutableArray<Law> OfThresholds(ImmutableArray<PseudoCriterion> thresholds, ImmutableArray<Law> broken)
    {
        if (thresholds.IsDefaultOrEmpty) return broken;
        bool any = false, veto = false, slope = false;
        foreach (var criterion in thresholds)
        {
            if (criterion is null) continue;
            any |= criterion.HasThreshold;
            veto |= criterion.V is not null;
            slope |= criterion.QSlope != 0 || criterion.PSlope != 0 || criterion.VSlope != 0;
        }

        if (any) broken = broken.Add(Law.UnitScale);
        if (slope) broken = broken.Add(Law.ZeroShift);
        return veto ? broken.AddRange(Law.DuplicateCriterion, Law.ZeroWeight) : broken;
    }
}
