using LocationScore.Cli.Commands;
using LocationScore.Json;

namespace LocationScore.Cli.Output;

/// <summary>Writes a ranking as a workbook with the sheets Ranking, Contributions, Facts and sources, and Notices.</summary>
internal static class RankXlsx
{
    internal static byte[] Write(RankReport report, Scored scored)
    {
        var result = report.Result;
        using var workbook = new Workbook();
        SheetXlsx.Add(workbook, "Ranking", RankSheet.Ranking(report));
        workbook.Add("Contributions", ["Rank", "Location", "Factor", "Criterion", "State", "Raw", "Used", "Unit", "Value", "Effective weight", "Points"], result.Ranking.SelectMany(place => place.Contributions.Select(c => (IReadOnlyList<SheetCell>)
        [
            ("", place.Rank), place.Location.Name, Parent(result, c.Criterion.Id), Names.Of(c.Criterion), c.State.ToString().ToLowerInvariant(), ("", c.Raw), ("", c.Used), c.Criterion.Unit, ("", c.Value), ("", c.Weight), ("", c.Points),
        ])));
        workbook.Add("Facts and sources", ["Location", "Indicator", "Value", "Unit", "Year", "Quality", "Source", "Publisher", "Date", "Address", "Licence", "Evidence", "Note"], result.Ranking.SelectMany(static place => place.Contributions.Where(static c => c.Fact is not null).Select(c => (IReadOnlyList<SheetCell>)
        [
            place.Location.Name, c.Fact!.Indicator, ("", c.Fact.Value), c.Fact.Unit, ("", c.Fact.Year), c.Fact.Quality.ToString().ToLowerInvariant(), c.Source?.Title, c.Source?.Publisher, c.Source?.Date, c.Source?.Address, c.Source?.Licence, c.Fact.Evidence, c.Fact.Note,
        ])));
        workbook.Add("Notices", ["Code", "Location", "Node", "Message"],
            [
                [(SheetCell)"verdict", "", "", report.Verdict],
                [(SheetCell)"rests-on", "", "", report.Basis.Sentence()],
                [(SheetCell)"model", "", "", $"{report.Title}: {report.Reading}"],
                [(SheetCell)"model-hash", "", "", ModelJson.Hash(scored.Model)],
                [(SheetCell)"facts-hash", "", "", FactsJson.Hash(scored.Facts)],
                [(SheetCell)"library", "", "", Tool.Library],
                .. result.Notices.Select(static n => (IReadOnlyList<SheetCell>)[n.Code, n.Location, n.Node, n.Message]),
            ]);
        return workbook.Bytes();
    }

    private static string Parent(ScoringResult result, string criterion)
    {
        var node = result.Nodes.First(x => x.Node.Id == criterion);
        return node.Parent < 0 ? "" : Names.Of(result.Nodes[node.Parent].Node);
    }
}
