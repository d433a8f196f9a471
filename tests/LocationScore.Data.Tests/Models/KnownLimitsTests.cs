using LocationScore.Json;

namespace LocationScore.Data.Tests.Models;

/// <summary>The known limits of the facts, as rules that no ready-made model may break.</summary>
public class KnownLimitsTests
{
    /// <summary>Indicators that say the same: only Ningbo differs.</summary>
    private static readonly string[] s_sameTaxInformation = ["corporate_income_tax_rate_tase", "offshore_business_tax_exemption", "outsourcing_model_city"];

    public static TheoryData<string> Models() => [.. Walk.OnCities2011];

    [Theory]
    [MemberData(nameof(Models))]
    public void Units_are_those_of_the_indicators(string id)
    {
        var model = ReadyModels.Find(id)!;
        Assert.All(Walk.Criteria(model), criterion => Assert.Equal(
            Cities2011.Facts.FindIndicator(criterion.Indicator)?.Unit ?? model.Derived.Single(derived => derived.Id == criterion.Indicator).Unit,
            criterion.Unit));
        Assert.All(model.Derived.Cast<RatioIndicator>(), static ratio =>
        {
            Assert.Null(Cities2011.Facts.FindIndicator(ratio.Id));
            Assert.Equal(Cities2011.Facts.FindIndicator(ratio.Numerator)?.Unit, ratio.NumeratorUnit);
            Assert.Equal(Cities2011.Facts.FindIndicator(ratio.Denominator)?.Unit, ratio.DenominatorUnit);
        });
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void A_criterion_that_rejects_missing_facts_has_them_all(string id)
    {
        var model = ReadyModels.Find(id)!;
        Assert.All(Walk.Criteria(model), criterion => Assert.Equal(Walk.Raw(model, criterion).Count() == 16, criterion.Missing is RejectMissing));
        Assert.Empty(model.Requirements);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void The_suspect_science_share_of_Guangzhou_is_never_scored(string id) => Assert.All(
        Walk.Criteria(ReadyModels.Find(id)!).Where(static criterion => criterion.Indicator.StartsWith("science_expenditure", StringComparison.Ordinal)),
        static criterion => Assert.Contains(criterion.Ignore, static ignored => ignored.Location == "guangzhou" && ignored.Reason.Contains("misprint", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Models))]
    public void The_two_tax_advantages_and_the_model_city_flag_count_once(string id)
    {
        var model = ReadyModels.Find(id)!;
        Assert.InRange(Walk.Criteria(model).Select(static criterion => criterion.Indicator).Concat(model.Requirements.Select(static requirement => requirement.Indicator)).Count(s_sameTaxInformation.Contains), 0, 1);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Patents_granted_and_in_force_share_one_weight(string id)
    {
        var model = ReadyModels.Find(id)!;
        var patents = Walk.Factors(model).Where(static factor => factor.Criteria.Any(static criterion => criterion.Indicator.Contains("patents", StringComparison.Ordinal)));
        Assert.All(patents, static factor => Assert.Equal(["invention_patents_granted_per_10000", "invention_patents_in_force_per_10000"], factor.Criteria.Select(static criterion => criterion.Indicator)));
        Assert.InRange(patents.Count(), 0, 1);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Outcomes_mixed_editions_and_stale_lists_are_not_scored(string id) => Assert.All(Walk.Criteria(ReadyModels.Find(id)!), static criterion =>
    {
        Assert.NotEqual("outcome", Cities2011.Facts.FindIndicator(criterion.Indicator)?.Topic);
        Assert.DoesNotContain("rank", criterion.Unit, StringComparison.Ordinal);
        Assert.NotEqual("universities_moe2017", criterion.Indicator);
        Assert.NotEqual("airport_passengers", criterion.Indicator);
    });

    [Theory]
    [MemberData(nameof(Models))]
    public void Neither_a_logarithm_nor_a_ratio_meets_a_zero(string id)
    {
        var model = ReadyModels.Find(id)!;
        foreach (var criterion in Walk.Criteria(model))
        {
            bool needsPositive = criterion.Value is LinearFunction { Scale: LinearFunction.AnchorScale.Log } || (criterion.Value is MeanRatioNormalisation && criterion.Direction == Direction.Cost);
            if (needsPositive) Assert.All(Walk.Raw(model, criterion), static raw => Assert.True(raw > 0));
        }

        Assert.All(Walk.Factors(model), static factor => Assert.Null(factor.Aggregation));
    }

    /// <summary>Pearson's correlation over the cities that have both facts: the reason why the next law asks for counterparts.</summary>
    [Fact]
    public void Indicators_of_size_correlate_at_092_to_098_and_patents_at_099()
    {
        string[] size = ["bank_deposits", "it_services_employment", "tertiary_educated_residents", "air_destinations_outside_mainland"];
        double[] pairs = [.. size.SelectMany((first, k) => size.Skip(k + 1).Select(second => Pearson(first, second)))];
        Assert.Equal(0.92, pairs.Min(), 0.005);
        Assert.Equal(0.98, pairs.Max(), 0.005);
        Assert.InRange(Pearson("invention_patents_granted_per_10000", "invention_patents_in_force_per_10000"), 0.99, 1);

        static double Pearson(string first, string second)
        {
            var both = Cities2011.Facts.Locations.Select(city => (X: Cities2011.Facts[city.Id, first]?.Value, Y: Cities2011.Facts[city.Id, second]?.Value)).Where(static pair => pair is { X: not null, Y: not null }).ToArray();
            double x = both.Average(static pair => pair.X!.Value), y = both.Average(static pair => pair.Y!.Value);
            return both.Sum(pair => (pair.X!.Value - x) * (pair.Y!.Value - y)) / Math.Sqrt(both.Sum(pair => Math.Pow(pair.X!.Value - x, 2)) * both.Sum(pair => Math.Pow(pair.Y!.Value - y, 2)));
        }
    }

    [Theory]
    [InlineData("service-outsourcing")]
    [InlineData("service-outsourcing-with-cost")]
    public void Every_indicator_of_size_has_a_counterpart_free_of_size_in_the_same_factor(string id)
    {
        var model = ReadyModels.Find(id)!;
        foreach (var (size, counterpart) in new[]
        {
            ("tertiary_educated_residents", "tertiary_educated_share"), ("it_services_employment", "it_services_employment_share"), ("students_enrolled", "students_per_1000_residents"),
            ("bank_deposits", "bank_deposits_to_gdp"), ("air_destinations_outside_mainland", "air_destinations_outside_mainland_per_million"),
        })
        {
            var factor = Assert.Single(Walk.Factors(model), factor => factor.Criteria.Any(criterion => criterion.Indicator == size));
            Assert.Equal(factor.Criteria.Single(criterion => criterion.Indicator == size).Weight, factor.Criteria.Single(criterion => criterion.Indicator == counterpart).Weight);
        }
    }

    [Theory]
    [InlineData("service-outsourcing")]
    [InlineData("service-outsourcing-with-cost")]
    [InlineData("gsli-2011")]
    public void Anchors_are_absolute_and_leave_room_for_a_tenth_beyond_the_data(string id)
    {
        var model = ReadyModels.Find(id)!;
        Assert.All(Walk.Criteria(model), criterion =>
        {
            double least = Walk.Raw(model, criterion).Min() * 0.9, greatest = Walk.Raw(model, criterion).Max() * 1.1;
            if (criterion.Value is LinearFunction { Outside: Outside.Reject } line)
                Assert.True(Math.Min(line.Worst, line.Best) <= least && greatest <= Math.Max(line.Worst, line.Best), $"{criterion.Id}: {least} to {greatest}");
            else
                Assert.True(criterion.Value is LinearFunction { Outside: Outside.Clip } or PiecewiseLinearFunction { Outside: Outside.Clip }, criterion.Id);
        });
    }

    [Fact]
    public void The_requirement_that_waits_in_a_comment_leaves_out_Ningbo_with_the_reason()
    {
        const string Waiting = "// \"requirements\"";
        string text = ReadyModels.Text("service-outsourcing");
        Assert.Contains(Waiting, text, StringComparison.Ordinal);
        var model = ModelJson.Parse(text.Replace(Waiting, "\"requirements\"", StringComparison.Ordinal), "edited.jsonc");
        var result = Scorer.Compile(model, Cities2011.Facts).Score();
        var excluded = Assert.Single(result.Excluded);
        Assert.Equal("ningbo", excluded.Location.Id);
        Assert.Contains("free of business tax", Assert.Single(excluded.Reasons), StringComparison.Ordinal);
        Assert.Equal(15, result.Ranking.Count);
    }

    [Fact]
    public void All_weights_of_the_worked_case_are_equal_and_its_factors_are_the_six_of_the_article()
    {
        var model = ReadyModels.Find("service-outsourcing")!;
        Assert.Equal(["talent-pool", "graduates", "transport-links", "incentives", "financial-institutions", "ip-protection"], model.Factors.Select(static factor => factor.Id));
        Assert.All(Walk.Nodes(model), static node => Assert.Equal(1, node.Weight));
    }

    [Fact]
    public void The_model_with_cost_shares_the_six_factors_to_the_last_anchor_and_has_both_axes()
    {
        var plain = ReadyModels.Find("service-outsourcing")!;
        var more = ReadyModels.Find("service-outsourcing-with-cost")!;
        Assert.Equal(ModelJson.Write(plain), ModelJson.Write(plain with { Factors = [.. more.Factors.Take(6).Select(static factor => factor with { Axis = null })], Derived = more.Derived }));
        Assert.Equal(["economy", "cost"], more.Factors.Skip(6).Select(static factor => factor.Id));
        Assert.All(more.Factors, static factor => Assert.Equal(factor.Id == "cost" ? Axis.Cost : Axis.Quality, factor.Axis));
        Assert.Equal(["gdp", "gdp_growth", "tertiary_gdp_share", "fdi_utilised", "average_wage", "house_price"], more.Factors.Skip(6).SelectMany(static factor => factor.Criteria).Select(static criterion => criterion.Indicator));
    }
}
