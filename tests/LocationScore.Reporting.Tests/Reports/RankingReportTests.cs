using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using LocationScore.Data;
using LocationScore.Json;

namespace LocationScore.Reporting.Tests.Reports;

/// <summary>A ranking in every format, in two lines, from columns.</summary>
public class RankingReportTests
{
    [Fact]
    public void Two_lines_give_a_ranking_in_each_format()
    {
        var report = RankingReport.Of(Worked.Result);
        Assert.Contains("Hangzhou", ReportFormats.Markdown.ToText(report), StringComparison.Ordinal);
        foreach (var format in ReportFormats.All)
        {
            byte[] bytes = format.ToBytes(report);
            Assert.True(bytes.Length > 1000, format.Name);
            if (format.IsText) Assert.Equal((byte)'\n', bytes[^1]);
        }
    }

    [Fact]
    public void Csv_ends_with_model_and_profile_and_has_the_numbers_in_full()
    {
        var profile = ReadyProfiles.Find("talent-first")!;
        var model = profile.Apply(Worked.Model);
        var result = Scorer.Compile(model, Cities2011.Facts).Score();
        var report = RankingReport.Of(result, new() { Profile = profile, Weights = new([new("talent-pool", 3)]) });
        string[] lines = ReportFormats.Csv.ToText(report).TrimEnd('\n').Split('\n');
        Assert.EndsWith(",model,profile", lines[0], StringComparison.Ordinal);
        Assert.All(lines[1..], static line => Assert.EndsWith(",service-outsourcing,talent-first; talent-pool=3", line, StringComparison.Ordinal));
        string[] header = lines[0].Split(',');
        string[] first = lines[1].Split(',');
        Assert.Equal(result.Ranking[0].Score, double.Parse(first[Array.IndexOf(header, "score")], CultureInfo.InvariantCulture));
        var factor = result.Ranking[0].Factors[0];
        Assert.Equal(factor.Points, double.Parse(first[Array.IndexOf(header, factor.Factor.Id + "_points")], CultureInfo.InvariantCulture));
        Assert.Equal(factor.Value, double.Parse(first[Array.IndexOf(header, factor.Factor.Id)], CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Title_names_model_profile_and_weights_and_the_rationale_follows()
    {
        var profile = ReadyProfiles.Find("talent-first")! with { Rationale = "Because people matter most." };
        var report = RankingReport.Of(Worked.Result, new() { Profile = profile, Weights = new([new("talent-pool", 3)]) });
        Assert.Equal($"{Worked.Model.Name}, profile Talent first, with talent-pool=3", report.Title);
        foreach (var format in ReportFormats.All.Where(static format => format.IsText && format != ReportFormats.Csv))
        {
            string text = format.ToText(report);
            Assert.Contains("profile Talent first, with talent-pool=3", text.Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.Contains("Because people matter most.", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Json_says_what_the_page_says()
    {
        using var json = JsonDocument.Parse(ReportFormats.Json.ToText(RankingReport.Of(Worked.Result)));
        Assert.Equal(16, json.RootElement.GetProperty("ranking").GetArrayLength());
        Assert.StartsWith("Beijing wins", json.RootElement.GetProperty("report").GetProperty("verdict").GetString(), StringComparison.Ordinal);
    }

    /// <summary>What a program reads is the document of the result; what people read stands beside it.</summary>
    [Fact]
    public void Json_is_the_document_of_the_result()
    {
        string text = ReportFormats.Json.ToText(RankingReport.Of(Worked.Result));
        var read = ResultJson.Parse(text);
        Assert.Equal(ResultJson.Write(Worked.Result), ResultJson.Write(read));
    }

    /// <summary>Reasons and facts of many cities are counted: the document and the workbook stay readable, and say what they leave out.</summary>
    [Fact]
    public void A_large_ranking_carries_the_reasons_of_its_first_cities()
    {
        const int Locations = 20_000, Criteria = 20;
        var report = RankingReport.Of(Worked.Large(Locations, Criteria));
        using var stream = new MemoryStream();
        ReportFormats.Json.Write(report, stream);
        Assert.InRange(stream.Length, 1_000_000, 40_000_000);
        using var json = JsonDocument.Parse(stream.ToArray());
        var places = json.RootElement.GetProperty("ranking").EnumerateArray().ToList();
        Assert.Equal(Locations, places.Count);
        int explained = places.Count(static place => place.TryGetProperty("contributions", out _));
        Assert.InRange(explained, 1_000, 2_500);
        Assert.True(places[..explained].TrueForAll(static place => place.TryGetProperty("contributions", out _)));
        Assert.Contains("of 20,000 cities", json.RootElement.GetProperty("report").GetProperty("explained").GetString(), StringComparison.Ordinal);
        Assert.Contains("--data", json.RootElement.GetProperty("report").GetProperty("facts").GetString(), StringComparison.Ordinal);
    }

    /// <summary>A large table goes through columns: no list of millions of contributions, and the text is never in memory as a whole.</summary>
    [Fact]
    public void A_large_ranking_is_streamed_from_columns()
    {
        const int Locations = 20_000, Criteria = 20;
        var result = Worked.Large(Locations, Criteria);
        _ = result.Ranking.Count;
        var clock = Stopwatch.StartNew();
        long before = GC.GetAllocatedBytesForCurrentThread();
        var counted = new Counted();
        ReportFormats.Csv.Write(RankingReport.Of(result), counted);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        TestContext.Current.TestOutputHelper?.WriteLine($"{counted.Bytes} bytes, {clock.ElapsedMilliseconds} ms, {allocated / 1e6:0.0} MB allocated");
        Assert.True(counted.Bytes > Locations * Criteria * 10);
        Assert.True(allocated < 1000L * Locations, $"{allocated} bytes for {Locations} locations");
    }

    [Fact]
    public void Heaviest_first_and_no_notice_per_location()
    {
        var notices = Worked.Large(2000, 2).Notices;
        Assert.True(notices.Length < 200, $"{notices.Length} notices");
        Assert.Contains(notices, static notice => notice.Message.Contains("more neighbours", StringComparison.Ordinal));
    }

    private sealed class Counted : MemoryStream
    {
        internal long Bytes { get; private set; }

        public override void Write(byte[] buffer, int offset, int count) => Bytes += count;

        public override void Write(ReadOnlySpan<byte> buffer) => Bytes += buffer.Length;
    }
}
