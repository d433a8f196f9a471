using LocationScore.Descriptions;

namespace LocationScore.Sql;

/// <summary>The one number that fills the gaps of a criterion, taken from the locations that have a fact.</summary>
internal static class PeerFill
{
    /// <summary>Whether there is such a number.</summary>
    internal static bool Has(CriterionOutline criterion) => criterion.Missing is PeerMeanMissing or PeerMedianMissing
        || (criterion is { Missing: WorstMissing, Criterion.Target: null } && criterion.Curve?.LowestValue is null);

    /// <summary>The number, the same in every row.</summary>
    internal static Number Of(Stages stages, CriterionOutline criterion, Number raw, Condition keep)
    {
        var known = stages.Name(keep & raw.IsThere, "b");
        return stages.Name(criterion.Missing switch
        {
            PeerMeanMissing => ColumnSums.Of(stages, raw, known) / ColumnSums.Count(stages, raw, known),
            PeerMedianMissing => Median(stages, raw, known),
            _ => raw.Over(criterion.Criterion.Direction == Direction.Cost ? "max" : "min", known),
        }, "f");
    }

    /// <summary>The middle of the known numbers, or what lies half-way between the two in the middle.</summary>
    private static Number Median(Stages stages, Number x, Condition known)
    {
        var place = stages.Name(x.PlaceAmong(known), "n");
        var middle = stages.Name((ColumnSums.Count(stages, x, known) + 1) / 2, "n");
        Number At(Number wanted) => stages.Name(x.Over("max", stages.Name(known & place.Is(stages.Name(wanted, "n")), "b")), "f");
        Number below = At(middle.Floor), above = At(stages.Name(middle + 0.5, "n").Floor);
        return below + ((middle - middle.Floor) * (above - below));
    }
}
