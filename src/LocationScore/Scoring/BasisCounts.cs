using System.Runtime.InteropServices;

namespace LocationScore;

/// <summary>Counts what a ranking rests on, column by column; facts that share everything are counted at once.</summary>
internal static class BasisCounts
{
    internal static RankingBasis Of(Plan plan)
    {
        int reported = 0, filled = 0, absent = 0, derived = 0, unsourced = 0, withoutYear = 0;
        var years = new Dictionary<int, int>();
        var qualities = new Dictionary<FactQuality, int>();
        var sources = new Dictionary<string, int>(StringComparer.Ordinal);
        var computed = plan.Model.Derived.Select(static one => one.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var criterion in plan.Criteria)
        {
            var column = plan.Facts.Column(criterion.Indicator);
            bool isComputed = computed.Contains(plan.Facts.Indicators[criterion.Indicator].Id);
            int plain = 0;
            for (int i = 0; i < plan.Count; i++)
            {
                switch (criterion.StateOf(i))
                {
                    case CellState.Filled:
                        filled++;
                        break;
                    case CellState.Absent:
                        absent++;
                        break;
                    default:
                        reported++;
                        if (column.HasFacts) CountFact(column.FactAt(plan.Rows[i], plan.Locations[i],
                            plan.Facts.Indicators[criterion.Indicator]), isComputed);
                        else if (column.IsPresent(plan.Rows[i])) plain++;
                        break;
                }
            }

            if (plain > 0) Count(column.SharedYear, column.SharedQuality, null, isComputed, plain);
        }

        if (withoutYear > 0) years[int.MaxValue] = withoutYear;
        return new((reported, filled, absent), (derived, unsourced),
            [.. years.OrderBy(static one => one.Key)
                .Select(static one => new RankingBasis.YearCount(one.Key == int.MaxValue ? null : one.Key, one.Value))],
            [.. qualities.OrderBy(static one => one.Key == FactQuality.Unstated ? int.MaxValue : (int)one.Key)
                .Select(static one => new RankingBasis.QualityCount(one.Key, one.Value))],
            [.. sources.OrderByDescending(static one => one.Value).ThenBy(static one => one.Key, StringComparer.Ordinal)
                .Select(one => new RankingBasis.SourceCount(plan.Facts.FindSource(one.Key)!, one.Value))]);

        void CountFact(Fact? fact, bool isComputed)
        {
            if (fact is not null) Count(fact.Year, fact.Quality, fact.Source, isComputed, 1);
        }

        void Count(int? year, FactQuality quality, string? source, bool isComputed, int times)
        {
            if (year is { } known) CollectionsMarshal.GetValueRefOrAddDefault(years, known, out _) += times;
            else withoutYear += times;
            CollectionsMarshal.GetValueRefOrAddDefault(qualities, quality, out _) += times;
            bool sourced = plan.Facts.FindSource(source) is not null;
            if (sourced) CollectionsMarshal.GetValueRefOrAddDefault(sources, source!, out _) += times;
            if (isComputed) derived += times;
            else if (!sourced) unsourced += times;
        }
    }
}
