using System.Collections.Immutable;
using System.Globalization;
using LocationScore.Numerics;
using LocationScore.Shared;

namespace LocationScore.Tables.Reading;

/// <content>The table that is made in the end.</content>
internal sealed partial class FactsDraft
{
    /// <summary>Adds everything a finished table says.</summary>
    internal void Add(FactTable table, string name, ReadOnlyMemory<byte> text = default)
    {
        var part = new DocumentPart(name, table.Locations.Length, table.Indicators.Length, table.Sources.Length)
        {
            Text = text,
        };
        Parts.Add(part);
        part.Rows = part.RowOfFacts - part.Base;
        for (int k = 0; k < table.Locations.Length; k++)
        {
            var x = table.Locations[k];
            StateLocation(DefineLocation(x.Id, x.Name, part.RowOfLocation(k)), part.RowOfLocation(k), x.Name, x.Group, x.Description,
                DegreesText.Latitude(x),
                DegreesText.Longitude(x));
        }

        for (int k = 0; k < table.Indicators.Length; k++)
        {
            var x = table.Indicators[k];
            StateIndicator(DefineIndicator(x.Id, x.Name), part.RowOfIndicator(k), x.Name, x.Unit, x.Description, x.Topic);
        }

        for (int k = 0; k < table.Sources.Length; k++)
        {
            var x = table.Sources[k];
            int at = SourceWithId(x.Id);
            _sourceByText.TryAdd(x.Id, at);
            StateSource(at, part.RowOfSource(k), x.Title, x.Publisher, x.Date, x.Address, x.Licence);
        }

        foreach (var fact in table.Facts)
        {
            int location = DefineLocation(fact.Location, null, part.RowOfFacts), indicator = DefineIndicator(fact.Indicator, null);
            var texts = FactTexts.Of(fact.Evidence, fact.Note, fact.OriginalIndicator);
            Add(location, indicator, fact.Value ?? double.NaN, part.RowOfFacts, name, fact.Year ?? 0, fact.Quality,
                fact.Source is null ? -1 : SourceWithId(fact.Source), texts, "");
            for (int k = 0; k < fact.Alternatives.Length; k++) AddAlternative(location, indicator, k + 1,
                fact.Alternatives[k], part.RowOfFacts);
        }
    }

    /// <summary>Makes the table; null when there are problems, which are then in <see cref="Findings"/>.</summary>
    internal FactTable? Build()
    {
        PlaceAlternatives();
        CompareNames();
        CheckCoordinates();
        if (_locations.Composed) Notice(TableNoticeCode.Composed,
            "Names whose marks were written apart from their letters were read as the composed ones.");
        if (Findings.Any) return null;
        int n = _locations.Count;
        var columns = new IndicatorFacts[_columns.Count];
        for (int j = 0; j < columns.Length; j++)
        {
            columns[j] = _columns[j].ToFacts(n);
            CheckShares(j, columns[j].Values);
        }

        if (Rules.Year is { } year && columns.Length > 0 && columns.All(static column => column.Values.All(double.IsNaN)))
        {
            Findings.Add(new(ProblemCodes.Missing, "$", "There is no fact of the year that was asked for.",
                year.ToString(CultureInfo.InvariantCulture), "a year that the tables have",
                Repair: "Take another year, or the latest of each cell."));
            return null;
        }

        if (FactTable.TryFromColumns(
            Enumerable.Range(0, n).Select(i => new Location(LocationId(i), _locationDetails.Get(i, 0) ?? _locations.TextOf(i)
                ?? LocationId(i), _locationDetails.Get(i, 1), _locationDetails.Get(i, 2), CoordinatesOf(i))),
            Enumerable.Range(0, columns.Length)
                .Select(j => new Indicator(IndicatorId(j), _indicatorDetails.Get(j, 0) ?? _indicators.TextOf(j) ?? IndicatorId(j),
                UnitOf(j) ?? "", _indicatorDetails.Get(j, 2), _indicatorDetails.Get(j, 3))),
            columns,
            _sources.Select((id, k) => new FactSource(id, _sourceDetails.Get(k, 0) ?? id, _sourceDetails.Get(k, 1),
                _sourceDetails.Get(k, 2), _sourceDetails.Get(k, 3), _sourceDetails.Get(k, 4))),
            out var table,
            out var problems))
        {
            return table;
        }

        Findings.AddRange(problems);
        return null;
    }

    /// <summary>Says where the facts of the table that was made were written.</summary>
    internal IFactPlaces PlacesOf(FactTable table) => new DraftFactPlaces(Parts, table, _locationRows, _columns);

    /// <summary>The coordinates that tables stated for a location, or null.</summary>
    private Coordinates? CoordinatesOf(int at) =>
        _locationDetails.Get(at, Latitude) is { } latitude && _locationDetails.Get(at, Longitude) is { } longitude
            ? new(double.Parse(latitude, CultureInfo.InvariantCulture), double.Parse(longitude, CultureInfo.InvariantCulture)) : null;

    /// <summary>A place needs both of its coordinates.</summary>
    private void CheckCoordinates()
    {
        for (int i = 0; i < _locations.Count; i++)
        {
            bool north = _locationDetails.Get(i, Latitude) is not null, east = _locationDetails.Get(i, Longitude) is not null;
            if (north == east) continue;
            string given = north ? "latitude" : "longitude", missing = north ? "longitude" : "latitude";
            Findings.AddLate("half a place", Parts, new(ProblemCodes.Missing, "",
                $"The location '{LocationId(i)}' has a {given} but no {missing}.", Repair: $"State the {missing}, or empty both."),
                _locationDetails.RowOf(i, north ? Latitude : Longitude), Sheets.Findings.MostOfAKind, [given]);
        }
    }

    private void PlaceAlternatives()
    {
        foreach (var ((location, indicator), list) in _alternatives)
        {
            var cells = _columns[indicator];
            if (!cells.Has(location))
            {
                var problem = new Problem(ProblemCodes.Missing, "",
                    $"There is an alternative for '{IndicatorId(indicator)}' of '{LocationId(location)}' but no fact.",
                    Repair: "Leave the column 'alternative' empty for the best fact of the cell.");
                Findings.AddLate("alternative alone", Parts, problem, list[0].Row, "alternative");
                continue;
            }

            var best = cells.Whole?.GetValueOrDefault(location) ?? cells.FactOf(this, location, indicator);
            int row = cells.RowOf(location, _locationRows[location]);
            cells.Set(location, best.Value ?? double.NaN, row, _locationRows[location], best.Year ?? 0, best.Quality,
                best.Source is null ? -1 : _sourceById[best.Source],
                best with { Alternatives = [.. list.OrderBy(static x => x.Order).Select(static x => x.Fact)] }, MostRows);
        }
    }

    /// <summary>Names that are the same to the eye: a problem where one of them is only a text that a table wrote, a notice where ids keep
    /// them apart.</summary>
    private void CompareNames()
    {
        var first = new Dictionary<string, int>(_locations.Count, StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < _locations.Count; i++)
        {
            string? stated = _locationDetails.Get(i, 0);
            string name = Composition.Of(stated ?? _locations.TextOf(i) ?? LocationId(i));
            if (first.TryAdd(name, i)) continue;
            int other = first[name];
            string both = $"'{LocationId(other)}' and '{LocationId(i)}'";
            if (stated is not null && _locationDetails.Get(other, 0) is not null)
            {
                Notice(TableNoticeCode.SameName, $"The locations {both} are both called '{name}': name them by their ids.");
                continue;
            }

            int written = stated is null ? i : other;
            Findings.AddLate("same name", Parts, new(ProblemCodes.Duplicate, "", $"Two locations are called '{name}'.",
                $"{Shown(other)} and {Shown(i)}", "one location of each name, or names that are stated for both",
                Repair: "Write the id of the location that is meant, or state a name for both."), _locationRows[written], 3, ["location"]);
        }
    }

    private string Shown(int at) =>
        $"{NumberText.Quote(_locationDetails.Get(at, 0) ?? _locations.TextOf(at) ?? LocationId(at))} with the id '{LocationId(at)}'";

    /// <summary>A column of percentages in which no value is above 1 is likely to hold shares, one of shares with values above 1
    /// percentages.</summary>
    private void CheckShares(int indicator, ImmutableArray<double> values)
    {
        if (Percentages.IsShare(UnitOf(indicator)))
        {
            int many = values.Count(static value => value > 1);
            if (many > 0)
                Notice(TableNoticeCode.LooksLikePercentage, string.Create(CultureInfo.InvariantCulture,
                    $"{many} of the values of '{IndicatorId(indicator)}' in {UnitOf(indicator)} {(many == 1 ? "is" : "are")} above 1, up "
                    + $"to {values.Max():0.####}: if they are percentages, write the unit as %, or divide them by 100."));
            return;
        }

        if (!Percentages.IsPercent(UnitOf(indicator))) return;
        int known = 0;
        bool above = false;
        foreach (double value in values)
        {
            if (double.IsNaN(value)) continue;
            known++;
            above |= value is < 0 or > 1;
        }

        if (!above && known > 1)
            Notice(TableNoticeCode.LooksLikeShare,
                string.Create(CultureInfo.InvariantCulture,
                $"All {known} values of '{IndicatorId(indicator)}' in % lie between 0 and 1: if they are shares, write the unit as "
                + $"share, or multiply them by 100."));
    }
}
