namespace LocationScore.Tests.Facts;

/// <summary>What a table holds, as lists and a dictionary.</summary>
internal sealed class FactTableModel
{
    internal FactTableModel(FactTable table)
    {
        Locations = [.. table.Locations];
        Indicators = [.. table.Indicators];
        Sources = [.. table.Sources];
        Cells = table.Facts.ToDictionary(static fact => (fact.Location, fact.Indicator));
    }

    internal List<Location> Locations { get; set; }

    internal List<Indicator> Indicators { get; }

    internal List<FactSource> Sources { get; private set; }

    internal Dictionary<(string Location, string Indicator), Fact> Cells { get; private set; }

    /// <summary>The facts in the order of the table: indicator by indicator, each in the order of the locations.</summary>
    internal IEnumerable<Fact> Facts =>
        from indicator in Indicators
        from location in Locations
        where Cells.ContainsKey((location.Id, indicator.Id))
        select Cells[(location.Id, indicator.Id)];

    internal FactTable Made() => FactTable.Create(Locations, Indicators, Facts, Sources);

    internal void Select(List<Location> kept)
    {
        Locations = kept;
        Cells = Cells.Where(cell => kept.Any(location => location.Id == cell.Key.Location)).ToDictionary();
    }

    /// <summary>Rows have a name without blanks around it and a group, and values.</summary>
    internal void KeepValuesOnly()
    {
        Locations = [.. Locations.Select(static location => new Location(location.Id, location.Name.Trim(), location.Group))];
        for (int j = 0; j < Indicators.Count; j++) Indicators[j] = new(Indicators[j].Id, Indicators[j].Name, Indicators[j].Unit);
        Sources = [];
        Cells = Cells.Where(static cell => cell.Value.Value is not null)
            .ToDictionary(static cell => cell.Key, static cell => new Fact(cell.Key.Location, cell.Key.Indicator, cell.Value.Value, cell.Value.Unit));
    }
}
