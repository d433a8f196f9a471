namespace LocationScore.Sql;

/// <summary>Sums over all locations, as numbers of every row: the same on any number of threads and in any order of rows.</summary>
/// <remarks>Sums are taken in two parts, each on a grid on which it is exact.</remarks>
internal static class ColumnSums
{
    /// <summary>How many locations for which a condition holds have a number.</summary>
    internal static Number Count(Stages stages, Number x, Condition there) => stages.Name(x.Over("count", there), "n");

    /// <summary>The sum of a named number over all locations for which a condition holds.</summary>
    internal static Number Of(Stages stages, Number x, Condition there)
    {
        var size = stages.Name(Functions.PowerOfTwoBelow(stages, stages.Name(x.Abs.Over("max", there), "j")), "p");
        var many = stages.Name(Functions.PowerOfTwoBelow(stages, Count(stages, x, there)), "p");
        // No sum of n numbers below 2 · size is above 4 · many · size: each part is a multiple of the last bit of its carrier.
        var coarse = stages.Name(size * many * 6, "d");
        var high = stages.Name((x + coarse) - coarse, "h");
        var fine = stages.Name(coarse * many * Math.ScaleB(1, -52), "d");
        var low = stages.Name((stages.Name(x - high, "l") + fine) - fine, "l");
        return stages.Name(high.Over("sum", there), "t") + stages.Name(low.Over("sum", there), "t");
    }
}
