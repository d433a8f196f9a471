namespace LocationScore.Reporting;

/// <summary>The gap between two locations by top factor, printed so that it adds up.</summary>
internal static class GapTable
{
    /// <summary>A row: a top factor with what it gives one location over the other, in units of the last printed digit.</summary>
    internal readonly record struct Row(int Top, long Gap);

    /// <summary>The printed score of a place and its printed points by top factor, which add up to it with the part that everyone has
    /// last; whole numbers of the last digit.</summary>
    internal static long[] Printed(PagePlan plan, int place)
    {
        var location = plan.Ranking[place];
        int decimals = plan.Figures.PointDecimals;
        double unit = 1;
        for (int k = 0; k < decimals; k++) unit *= 10;
        double total = Math.Round(location.Score * unit, MidpointRounding.AwayFromZero);
        double[] parts = [.. plan.Tops.Select(top => (top.Points(place) ?? 0) * unit), location.Intercept * unit];
        return [(long)total, .. PrintedSums.Share(parts, total).Select(static part => (long)part)];
    }

    /// <summary>The rows from the largest loss to the largest gain.</summary>
    internal static IReadOnlyList<Row> Of(PagePlan plan, int place, int versus, out long gap)
    {
        long[] here = Printed(plan, place), there = Printed(plan, versus);
        gap = here[0] - there[0];
        return [.. Enumerable.Range(0, plan.Tops.Length + 1).Select(k => new Row(k, here[k + 1] - there[k + 1]))
            .Where(row => row.Top < plan.Tops.Length || row.Gap != 0).OrderBy(static row => row.Gap)];
    }

    /// <summary>A number of last digits as text with a sign.</summary>
    internal static string Text(PagePlan plan, long gap)
    {
        double unit = 1;
        for (int k = 0; k < plan.Figures.PointDecimals; k++) unit *= 10;
        return plan.Figures.Gap(gap / unit);
    }
}
