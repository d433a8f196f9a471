using FsCheck;
using FsCheck.Fluent;
using LocationScore.EveryTestProject;
using LocationScore.Json;

namespace LocationScore.Tests.Facts;

/// <summary>Whatever is done to a table, it holds what a dictionary holds to which the same is done.</summary>
public class FactTableLaws
{
    [Fact]
    public void A_table_holds_what_a_dictionary_holds() =>
        Prop.ForAll(FactTableStep.Walks, static drawn =>
        {
            var table = drawn.Start;
            var model = new FactTableModel(table);
            Check(table, model);
            foreach (var step in drawn.Walk.Steps)
            {
                var before = table;
                var were = before.Facts.ToList();
                table = After(table, model, step);
                Check(table, model);
                Assert.Equal(were, before.Facts);
            }
        }).Check(Drawing.Cases(200));

    private static FactTable After(FactTable table, FactTableModel model, FactTableStep step)
    {
        int number = step.Number;
        switch (step.Kind)
        {
            case FactTableStep.Kinds.Selected:
                var order = Turned(model.Locations, number);
                var kept = order.Take(1 + (number % order.Count)).ToList();
                model.Select(kept);
                return table.Select([.. kept.Select(static location => location.Id)]);
            case FactTableStep.Kinds.SelectedWrongly:
                string some = model.Locations[number % model.Locations.Count].Id;
                string[][] wrong = [[], [some, some], [some, "no-such"]];
                Assert.Throws<ProblemsException>(() => table.Select(wrong[number % wrong.Length]));
                return table;
            case FactTableStep.Kinds.Chosen:
                foreach (var fact in model.Cells.Values.Where(static fact => !fact.Alternatives.IsEmpty).ToList())
                {
                    if (Place(fact, number) is not { } at) continue;
                    var others = fact.Alternatives.RemoveAt(at).Insert(0, fact with { Alternatives = [] });
                    model.Cells[(fact.Location, fact.Indicator)] = fact.Alternatives[at] with { Alternatives = others };
                }

                return table.Choose(fact => Place(fact, number) is { } at ? fact.Alternatives[at] : fact);
            case FactTableStep.Kinds.ChosenWrongly:
                if (model.Cells.Values.All(static fact => fact.Alternatives.IsEmpty)) Assert.Equal(table, table.Choose(static fact => fact with { Value = 1 }));
                else Assert.Throws<ArgumentException>(() => table.Choose(static fact => fact with { Value = 123.456 }));
                return table;
            case FactTableStep.Kinds.LocationAdded:
                model.Locations.Insert(number % (model.Locations.Count + 1), new($"place-{number}-{model.Locations.Count}", "Place", $"g{number % 2}"));
                return model.Made();
            case FactTableStep.Kinds.IndicatorAdded:
                model.Indicators.Insert(number % (model.Indicators.Count + 1), new($"more-{number}-{model.Indicators.Count}", "More", "units"));
                return model.Made();
            case FactTableStep.Kinds.FactSet:
                var (location, indicator) = Cell(model, number);
                var set = new Fact(location.Id, indicator.Id, number % 5 == 0 ? null : number / 8.0, indicator.Unit, number % 3 == 0 ? null : 2000 + (number % 30),
                    (FactQuality)(number % Enum.GetValues<FactQuality>().Length), model.Sources.Count == 0 ? null : model.Sources[number % model.Sources.Count].Id,
                    Note: number % 4 == 0 ? "noted" : null);
                model.Cells[(location.Id, indicator.Id)] = number % 2 == 0 ? set : set with { Alternatives = [set with { Value = -1 }, set with { Value = null, Note = "none" }] };
                return model.Made();
            case FactTableStep.Kinds.FactRemoved:
                var (gone, of) = Cell(model, number);
                model.Cells.Remove((gone.Id, of.Id));
                return model.Made();
            case FactTableStep.Kinds.FactSetWrongly:
                var (here, what) = Cell(model, number);
                var twice = new Fact(here.Id, what.Id, 1, what.Unit);
                Fact[][] refused = [[twice, twice], [twice with { Location = "no-such" }], [twice with { Value = double.NaN }], [twice with { Unit = what.Unit + "x" }]];
                Assert.False(FactTable.TryCreate(model.Locations, model.Indicators, refused[number % refused.Length], model.Sources, out _, out var problems));
                Assert.NotEmpty(problems);
                return table;
            case FactTableStep.Kinds.FromColumns:
                Assert.True(FactTable.TryFromColumns(model.Locations, model.Indicators, [.. model.Indicators.Select(one => Column(model, one))], model.Sources, out var columns, out _));
                return columns;
            case FactTableStep.Kinds.FromRows:
                model.KeepValuesOnly();
                var rows = FactTable.From(model.Locations, static row => row.Name, static row => row.Id, static row => row.Group);
                foreach (var one in model.Indicators) rows.Column(one.Id, one.Unit, row => model.Cells.GetValueOrDefault((row.Id, one.Id))?.Value, one.Name);
                Assert.Equal(rows.Build(), rows.Build());
                return rows.Build();
            default:
                return FactsJson.Parse(FactsJson.Write(table));
        }
    }

    private static void Check(FactTable table, FactTableModel model)
    {
        Assert.Equal(model.Locations, table.Locations);
        Assert.Equal(model.Indicators, table.Indicators);
        Assert.Equal(model.Sources, table.Sources);
        Assert.Equal(model.Facts, table.Facts);
        Assert.Equal(model.Cells.Values.Count(static fact => fact.Value is not null), table.FactCount);
        foreach (var indicator in model.Indicators)
        {
            Assert.Same(table.FindIndicator(indicator.Id), table.Indicators[model.Indicators.IndexOf(indicator)]);
            Assert.Equal(model.Locations.Count(place => model.Cells.GetValueOrDefault((place.Id, indicator.Id))?.Value is not null), table.Coverage(indicator.Id) * model.Locations.Count, 9);
            foreach (var location in model.Locations) Assert.Equal(model.Cells.GetValueOrDefault((location.Id, indicator.Id)), table[location.Id, indicator.Id]);
        }

        Assert.All(model.Locations, location => Assert.Equal(location, table.FindLocation(location.Id)));
        Assert.All(model.Sources, source => Assert.Equal(source, table.FindSource(source.Id)));
        Assert.Null(table.FindLocation("no-such"));
        Assert.Throws<KeyNotFoundException>(() => table["no-such", model.Indicators[0].Id]);
        var made = model.Made();
        Assert.True(table.Equals(made) && made.Equals(table) && table.GetHashCode() == made.GetHashCode());
        var other = new Fact(model.Locations[0].Id, model.Indicators[0].Id, 123.456, model.Indicators[0].Unit);
        Assert.NotEqual(table, FactTable.Create(model.Locations, model.Indicators,
            [.. model.Facts.Where(fact => (fact.Location, fact.Indicator) != (other.Location, other.Indicator)), other], model.Sources));
    }

    /// <summary>Which alternative takes the place of a fact; null for none.</summary>
    private static int? Place(Fact fact, int number)
    {
        int place = (number + fact.Location.Length + (3 * fact.Indicator.Length)) % (fact.Alternatives.Length + 1);
        return place == fact.Alternatives.Length ? null : place;
    }

    private static (Location Location, Indicator Indicator) Cell(FactTableModel model, int number) =>
        (model.Locations[number % model.Locations.Count], model.Indicators[number / 7 % model.Indicators.Count]);

    private static List<T> Turned<T>(List<T> items, int number) => [.. items.OrderBy(item => (items.IndexOf(item) + number) * 7919 % 101)];

    /// <summary>Cells without a text or an alternative are numbers, the others whole facts.</summary>
    private static IndicatorFacts Column(FactTableModel model, Indicator indicator)
    {
        Fact?[] facts = [.. model.Locations.Select(place => model.Cells.GetValueOrDefault((place.Id, indicator.Id)))];
        return new()
        {
            Values = [.. facts.Select(static fact => fact?.Value ?? double.NaN)],
            Years = [.. facts.Select(static fact => fact?.Year ?? 0)],
            Qualities = [.. facts.Select(static fact => fact?.Quality ?? FactQuality.Unstated)],
            Sources = [.. facts.Select(fact => fact?.Source is { } id ? model.Sources.FindIndex(source => source.Id == id) : -1)],
            Whole = facts.Index().Where(static pair => pair.Item is { } fact && (fact.Value is null || fact.Note is not null || fact.Evidence is not null || fact.OriginalIndicator is not null || !fact.Alternatives.IsEmpty))
                .ToDictionary(static pair => pair.Index, static pair => pair.Item!),
        };
    }
}
