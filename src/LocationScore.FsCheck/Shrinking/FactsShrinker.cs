using System.Globalization;

namespace LocationScore.FsCheck;

/// <summary>Smaller tables: without a location or an indicator, without what is noted beside a value, with plain
/// names, with rounder values.</summary>
internal static class FactsShrinker
{
    internal static IEnumerable<FactTable> Smaller(FactTable table)
    {
        string[] ids = [.. table.Locations.Select(static location => location.Id)];
        for (int k = ids.Length - 1; k >= 0 && ids.Length > 1; k--)
        {
            string gone = ids[k];
            yield return Of(table, table.Facts.Where(fact => fact.Location != gone),
                table.Locations.Where(location => location.Id != gone), table.Indicators);
        }

        for (int k = table.Indicators.Length - 1; k >= 0 && table.Indicators.Length > 1; k--)
        {
            string gone = table.Indicators[k].Id;
            yield return Of(table, table.Facts.Where(fact => fact.Indicator != gone), table.Locations,
                table.Indicators.Where(indicator => indicator.Id != gone));
        }

        var facts = table.Facts.ToList();
        if (facts.Exists(static fact => !fact.Alternatives.IsEmpty))
            yield return Of(table, facts.Select(static fact => fact with { Alternatives = [] }), table.Locations, table.Indicators);
        if (table.Sources.Length > 0 && facts.TrueForAll(static fact => fact.Alternatives.IsEmpty))
        {
            yield return FactTable.Create(table.Locations, table.Indicators, facts.Select(static fact =>
                new Fact(fact.Location, fact.Indicator, fact.Value, fact.Unit)));
        }

        if (table.Locations.Any(static location => Plain(location) != location) || table.Indicators.Any(static one => Plain(one) != one))
            yield return Of(table, facts, table.Locations.Select(Plain), table.Indicators.Select(Plain));
        for (int k = 0; k < facts.Count; k++)
        {
            foreach (double rounder in Rounder(facts[k].Value))
            {
                var changed = facts.ToArray();
                changed[k] = facts[k] with { Value = rounder };
                yield return Of(table, changed, table.Locations, table.Indicators);
            }
        }
    }

    private static Location Plain(Location location) => new(location.Id, Shorter(location.Name, location.Id));

    private static Indicator Plain(Indicator indicator) => new(indicator.Id, Shorter(indicator.Name, indicator.Id), indicator.Unit);

    private static string Shorter(string name, string id) => name.Length > id.Length ? id : name;

    /// <summary>Numbers near a number that are written with fewer digits.</summary>
    internal static IEnumerable<double> Rounder(double? value)
    {
        if (value is not { } number || !double.IsFinite(number)) yield break;
        double last = number;
        foreach (int digits in (int[])[1, 2, 3])
        {
            double round = double.Parse(number.ToString("E" + (digits - 1), CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if (!double.IsFinite(round) || round.Equals(last) || Length(round) >= Length(number)) continue;
            last = round;
            yield return round;
        }
    }

    internal static int Length(double value) => value.ToString("R", CultureInfo.InvariantCulture).Length;

    private static FactTable Of(FactTable table, IEnumerable<Fact> facts, IEnumerable<Location> locations,
        IEnumerable<Indicator> indicators) => FactTable.Create(locations, indicators, facts, table.Sources);
}
