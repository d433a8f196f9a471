using LocationScore.Analysis;
using LocationScore.Descriptions;

namespace LocationScore.Tests.Analysis;

public class FactFlipsTests
{
    [Fact]
    public void The_assumed_science_budget_of_Guangzhou_is_found()
    {
        double expected = Cities.Case("fact_flips_cities", "assumed-value-guangzhou-science-budget").GetProperty("expected").GetProperty("threshold").GetDouble();
        var flip = Assert.Single(Cities.Scorer.FactFlips(o => o with { Location = "hangzhou" }).Flips,
            static one => one is { Location: "guangzhou", Indicator: "science_expenditure_share", Against: "hangzhou" });
        Assert.Equal(expected, flip.At, expected * 1e-9);
        Assert.Equal((3.6, 1.882, false, true, Exactness.Exact), (flip.Used, flip.Reported, flip.IsAbove, flip.ReportedTurns, flip.Exactness));
        Assert.True(flip.Doubts.HasFlag(CellMarks.Ignored));
        Assert.Equal((4, 5), (flip.Rank, flip.RankThere));
    }

    [Fact]
    public void On_both_sides_of_every_flip_the_order_differs()
    {
        var result = Cities.Scorer.FactFlips();
        Assert.NotEmpty(result.Flips);
        foreach (var flip in result.Flips)
        {
            double step = 1e-6 * Math.Max(Math.Abs(flip.At), 1e-3) * (flip.IsAbove ? 1 : -1);
            double inside = Lead(flip, flip.At + step), outside = Lead(flip, flip.At - step);
            if (double.IsNaN(inside)) continue; // the model refuses anything beyond
            Assert.True(inside * outside <= 0 && inside != outside, $"{flip}: {outside} {inside}");
        }
    }

    [Theory]
    [InlineData("one-value-hangzhou-guangzhou")]
    [InlineData("one-value-hangzhou-nanjing")]
    public void Each_value_alone_is_what_is_published(string id)
    {
        var example = Cities.Case("fact_flips_cities", id);
        string against = example.GetProperty("inputs").GetProperty("against").GetString()!;
        var result = Cities.Scorer.OvertakeByFacts("hangzhou", o => o with { City = against, HoldDerived = true });
        foreach (var criterion in example.GetProperty("expected").EnumerateObject())
        {
            var found = Assert.Single(result.Single, one => one.Criteria.Contains(criterion.Name));
            Assert.Equal(criterion.Value.GetProperty("now").GetDouble(), found.Now, 1e-9 * Math.Abs(found.Now));
            var needed = criterion.Value.GetProperty("needed");
            if (needed.ValueKind == System.Text.Json.JsonValueKind.Null) Assert.True(found.Needed is null, $"{criterion.Name}: {found.Needed}");
            else Assert.Equal(needed.GetDouble(), found.Needed!.Value, 1e-9 * Math.Abs(needed.GetDouble()));
        }
    }

    [Fact]
    public void A_fact_is_followed_through_what_is_derived_from_it()
    {
        double expected = Cities.Case("fact_flips_cities", "one-fact-hangzhou-destinations-abroad").GetProperty("expected").GetProperty("needed").GetDouble();
        var result = Cities.Scorer.OvertakeByFacts("hangzhou", o => o with { City = "guangzhou" });
        var found = Assert.Single(result.Single, static one => one.Indicator == "air_destinations_outside_mainland");
        Assert.Equal(expected, found.Needed!.Value, expected * 1e-9);
        Assert.Equal(2, found.Criteria.Length);
        Assert.InRange(result.Together!.Value.Value, 0, Math.Abs(result.Smallest!.Relative!.Value));
    }

    private static double Lead(FactFlip flip, double raw)
    {
        var editor = new FactEditor(Cities.Scorer);
        editor.SetCell(flip.Location, flip.Indicator, raw, trust: true);
        var scores = new double[16];
        if (!editor.TryScore(scores)) return double.NaN;
        return scores[Cities.Scorer.Description.FindLocation(flip.Location)] - scores[Cities.Scorer.Description.FindLocation(flip.Against)];
    }
}
