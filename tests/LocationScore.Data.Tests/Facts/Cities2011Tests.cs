using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LocationScore.Data.Tests.Facts;

/// <summary>Nothing that was collected is lost: counts, sums and texts are those worked out from the collected data.</summary>
public class Cities2011Tests
{
    private static readonly string[] s_cities =
        ["hangzhou", "shanghai", "suzhou", "nanjing", "wuxi", "hefei", "ningbo", "beijing", "tianjin", "dalian", "shenzhen", "guangzhou", "chengdu", "chongqing", "xian", "wuhan"];

    private static Fact[] Alternatives => [.. Cities2011.Facts.Facts.SelectMany(static fact => fact.Alternatives)];

    public static TheoryData<string> Lines() => [.. ExpectedSums.Indicators.Split('\n').Select(static line => line.Trim())];

    [Fact]
    public void There_are_sixteen_cities_in_four_regions()
    {
        Assert.Equal(s_cities, Cities2011.Facts.Locations.Select(static city => city.Id));
        Assert.Equal("Xi'an", Cities2011.Facts.FindLocation("xian")!.Name);
        Assert.Equal(["Bohai Rim 3", "Central and West 5", "Pearl River Delta 2", "Yangtze River Delta 6"],
            Cities2011.Facts.Locations.GroupBy(static city => city.Group).Select(static group => $"{group.Key} {group.Count()}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void There_are_1035_best_facts_and_248_alternatives_of_137_indicators()
    {
        Assert.Equal(137, Cities2011.Facts.Indicators.Length);
        Assert.Equal(1035, Cities2011.Facts.FactCount);
        Assert.Equal(1035, Cities2011.Facts.Facts.Count());
        Assert.Equal(174, Cities2011.Facts.Facts.Count(static fact => !fact.Alternatives.IsEmpty));
        Assert.Equal(248, Alternatives.Length);
        Assert.Equal(173, Cities2011.Facts.Sources.Length);
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void Sums_by_indicator_are_those_of_the_collected_data(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        string[] expected = line.Split(" | ");
        Fact[] facts = [.. Cities2011.Facts.Facts.Where(fact => fact.Indicator == expected[0])];
        decimal alternatives = 0, weighted = 0;
        foreach (var fact in facts)
        {
            for (int k = 0; k < fact.Alternatives.Length; k++)
            {
                decimal value = (decimal)fact.Alternatives[k].Value!.Value;
                alternatives += value;
                weighted += value * Place(fact) * (k + 1);
            }
        }

        string[] found =
        [
            expected[0],
            Cities2011.Facts.FindIndicator(expected[0])!.Unit,
            Text(facts.Length),
            Text(facts.Sum(static fact => (decimal)fact.Value!.Value)),
            Text(facts.Sum(static fact => (decimal)fact.Value!.Value * Place(fact))),
            Text(facts.Sum(static fact => fact.Alternatives.Length)),
            Text(alternatives),
            Text(weighted),
        ];
        Assert.Equal(expected, found);
    }

    [Fact]
    public void Evidence_notes_and_original_names_are_all_there()
    {
        Fact[] facts = [.. Cities2011.Facts.Facts];
        Assert.Equal(1034, facts.Count(static fact => fact.Evidence is not null));
        Assert.Equal(982, facts.Count(static fact => fact.Note is not null));
        Assert.Equal(39, facts.Count(static fact => fact.OriginalIndicator is not null));
        Assert.Equal(248, Alternatives.Count(static fact => fact.Evidence is not null));
        Assert.Equal(223, Alternatives.Count(static fact => fact.Note is not null));
        Assert.Equal(26, Alternatives.Count(static fact => fact.OriginalIndicator is not null));
        Assert.Equal(65422, facts.Concat(Alternatives).Sum(static fact => fact.Evidence?.Length ?? 0));
    }

    /// <summary>The hash is that of the same lines made from the collected data by a program apart from this library: one character that moved to another fact changes it.</summary>
    [Fact]
    public void Every_value_year_quality_evidence_and_original_name_is_the_collected_one_in_its_cell()
    {
        string[] lines = [.. Cities2011.Facts.Facts.SelectMany(static fact => fact.Alternatives.Prepend(fact).Select((each, place) =>
            $"{each.Location}|{each.Indicator}|{Text(place)}|{Text((decimal)each.Value!.Value)}|{each.Unit}|{Text(each.Year!.Value)}|{Name(each.Quality)}|{each.Evidence}|{each.OriginalIndicator}"))];
        Array.Sort(lines, StringComparer.Ordinal);
        Assert.Equal(1035 + 248, lines.Length);
        Assert.Equal("6c9aa6e2eed3513aef827a0ad3a61b4ea298a5a91c98e99921b6ec0352e60af6", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines)))));
    }

    [Fact]
    public void Qualities_and_years_are_those_of_the_collected_data()
    {
        Assert.Equal("derived 375, estimate 13, official 480, press 167", Count(Cities2011.Facts.Facts.Select(static fact => Name(fact.Quality))));
        Assert.Equal("derived 24, estimate 7, official 94, press 123", Count(Alternatives.Select(static fact => Name(fact.Quality))));
        Assert.Equal("2008 7, 2009 26, 2010 288, 2011 516, 2012 144, 2013 6, 2014 29, 2015 1, 2016 1, 2017 17", Count(Cities2011.Facts.Facts.Select(static fact => Text(fact.Year!.Value))));
        Assert.Equal("2008 3, 2009 36, 2010 70, 2011 72, 2012 50, 2013 14, 2014 1, 2016 1, 2017 1", Count(Alternatives.Select(static fact => Text(fact.Year!.Value))));
    }

    [Fact]
    public void Facts_by_city_are_those_of_the_collected_data() => Assert.Equal(
        "beijing 66, chengdu 70, chongqing 61, dalian 61, guangzhou 62, hangzhou 100, hefei 51, nanjing 72, ningbo 53, shanghai 66, shenzhen 60, suzhou 65, tianjin 67, wuhan 65, wuxi 55, xian 61",
        Count(Cities2011.Facts.Facts.Select(static fact => fact.Location)));

    [Fact]
    public void The_national_totals_stand_apart_with_the_same_ids_and_units()
    {
        Assert.Equal("China", Assert.Single(Cities2011.China.Locations).Name);
        Assert.Equal(
            ["outsourcing_executed_value 32390000000", "outsourcing_offshore_executed_value 23830000000", "outsourcing_enterprises 16939", "outsourcing_staff 3182000"],
            Cities2011.China.Facts.Select(static fact => $"{fact.Indicator} {Text((decimal)fact.Value!.Value)}"));
        Assert.All(Cities2011.China.Facts, static fact => Assert.NotNull(Cities2011.China.FindSource(fact.Source)?.Address));
        Assert.All(Cities2011.China.Indicators, static indicator => Assert.Equal(Cities2011.Facts.FindIndicator(indicator.Id)?.Unit, indicator.Unit));
    }

    [Fact]
    public void A_table_is_read_once_whoever_asks()
    {
        var tables = new FactTable[8];
        Parallel.For(0, tables.Length, k => tables[k] = Cities2011.Facts);
        Assert.All(tables, static table => Assert.Same(Cities2011.Facts, table));
    }

    private static int Place(Fact fact) => Array.IndexOf(s_cities, fact.Location) + 1;

    private static string Name(FactQuality quality) => quality switch
    {
        FactQuality.Official => "official",
        FactQuality.Derived => "derived",
        FactQuality.Press => "press",
        FactQuality.Estimate => "estimate",
        _ => "unstated",
    };

    private static string Count(IEnumerable<string> items) => string.Join(", ", items.CountBy(static item => item).OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => $"{pair.Key} {Text(pair.Value)}"));

    private static string Text(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);
}
