using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;

namespace LocationScore.Cli.Tests.Commands;

/// <summary>Text from files is shown, never obeyed: not by the terminal, Spectre, Markdown, a spreadsheet or a browser.</summary>
public class HostileTextTests
{
    private const string Nasty = "[red]x[/] \u001b[31mred\u001b[0m <script>alert(1)</script> a|b \u202Etxt\u0007";

    [Fact]
    public void Hostile_names_are_harmless_in_every_format()
    {
        using var cli = new Cli(140);
        var study = Study(cli);
        Assert.True(study.Exit == 0, study.Out);
        string[] arguments = ["--model", "model.json", "--data", "facts.json"];
        string table = cli.Run(["rank", .. arguments]).Out;
        Assert.DoesNotContain('\u001b', table);
        Assert.DoesNotContain('\u202E', table);
        Assert.DoesNotContain('\u0007', table);
        Assert.Contains("[red]x[/]", table, StringComparison.Ordinal);
        string explained = cli.Run(["explain", "hz", .. arguments]).Out;
        Assert.DoesNotContain('\u001b', explained);

        string markdown = cli.Run(["rank", "--format", "markdown", .. arguments]).Out;
        Assert.DoesNotContain("<script", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', markdown);
        var rows = markdown.Split('\n').Where(static line => line.StartsWith('|')).ToList();
        Assert.Single(rows.Select(static row => row.Replace("\\|", "", StringComparison.Ordinal).Count(static c => c == '|')).Distinct());

        string csv = cli.Run(["rank", "--format", "csv", .. arguments]).Out;
        Assert.DoesNotContain('\u001b', csv);
        Assert.Contains(",'=HYPERLINK(", csv.Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);

        using var json = JsonDocument.Parse(cli.Run(["rank", "--format", "json", .. arguments]).Out);
        Assert.Contains("<script>", json.RootElement.GetProperty("ranking").EnumerateArray().First(static x => x.GetProperty("location").GetString() == "hz").GetProperty("name").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public void No_cell_of_a_workbook_is_a_formula()
    {
        using var cli = new Cli();
        Study(cli);
        Assert.Equal(0, cli.Run("rank", "--model", "model.json", "--data", "facts.json", "--out", "r.xlsx").Exit);
        using var zip = ZipFile.OpenRead(Path.Join(cli.Folder, "r.xlsx"));
        var sheets = zip.Entries.Where(static e => e.FullName.Contains("worksheets/sheet", StringComparison.Ordinal)).ToList();
        Assert.Equal(6, sheets.Count);
        var texts = new List<string>();
        foreach (var sheet in sheets)
        {
            using var stream = sheet.Open();
            var cells = XDocument.Load(stream).Descendants().Where(static e => e.Name.LocalName == "c").ToList();
            Assert.DoesNotContain(cells, static c => c.Elements().Any(static e => e.Name.LocalName == "f"));
            Assert.All(cells, static c => Assert.Contains(c.Attribute("t")?.Value ?? "n", (string[])["inlineStr", "n"]));
            texts.AddRange(cells.Where(static c => c.Attribute("t")?.Value == "inlineStr").Select(static c => c.Value));
        }

        Assert.Contains(texts, static t => t.StartsWith("=HYPERLINK", StringComparison.Ordinal));
        Assert.DoesNotContain(texts, static t => t.Contains('\u001b', StringComparison.Ordinal));
    }

    [Fact]
    public void Problems_show_hostile_input_harmlessly()
    {
        using var cli = new Cli();
        Assert.DoesNotContain('\u001b', cli.Run("rank", "--cities", "\u001b[31m").Error);
        Assert.DoesNotContain('\u001b', cli.Run("\u001b[31m").Error);
        cli.Write("f.csv", "location,indicator,value,unit\nhz,rent,\u001b[31m,CNY\n");
        Assert.DoesNotContain('\u001b', cli.Run("rank", "--data", "f.csv").Error);
    }

    private static CliOutcome Study(Cli cli)
    {
        cli.Write("model.json", $$"""
            { "id": "m", "name": {{JsonSerializer.Serialize("Model " + Nasty)}}, "factors": [ { "id": "f", "name": {{JsonSerializer.Serialize("Factor " + Nasty)}}, "weight": 1, "criteria": [
              { "id": "c", "indicator": "rent", "unit": "CNY", "direction": "cost", "weight": 1, "value": { "kind": "linear", "worst": 10, "best": 0 }, "missing": "excludeLocation" } ] } ] }
            """);
        cli.Write("facts.json", $$"""
            { "locations": [ { "id": "hz", "name": {{JsonSerializer.Serialize(Nasty)}} }, { "id": "sz", "name": "=HYPERLINK(\"http://x\")" }, { "id": "wx", "name": {{JsonSerializer.Serialize("No fact " + Nasty)}} } ],
              "indicators": [ { "id": "rent", "name": "Rent", "unit": "CNY" } ],
              "sources": [ { "id": "s", "title": {{JsonSerializer.Serialize("=Source " + Nasty)}} } ],
              "facts": [ { "location": "hz", "indicator": "rent", "value": 3, "unit": "CNY", "source": "s", "note": "@SUM(1)" }, { "location": "sz", "indicator": "rent", "value": 5, "unit": "CNY", "source": "s" } ] }
            """);
        return cli.Run("check", "--model", "model.json", "--data", "facts.json");
    }
}
