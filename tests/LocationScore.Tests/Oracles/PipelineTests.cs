using System.Globalization;
using System.Text;
using LocationScore.Json;
using LocationScore.Tests.Laws;

namespace LocationScore.Tests.Oracles;

/// <summary>The pipelines of published indices on made-up data, from JSON models, against slow definitions.</summary>
public class PipelineTests
{
    [Theory]
    [InlineData("\"renormalise\"", "{ \"kind\": \"minMax\", \"range\": { \"low\": 0, \"high\": 100 }, \"constant\": \"neutral\" }")]
    [InlineData("\"peerMean\"", "{ \"kind\": \"zScore\", \"mean\": 100, \"deviation\": 10, \"constant\": \"neutral\" }")]
    [InlineData("\"renormalise\"", "{ \"kind\": \"zScore\", \"mean\": 50, \"deviation\": 10, \"constant\": \"neutral\" }")]
    public void Standard_scores_on_three_levels_with_gaps(string missing, string rescale)
    {
        const string Again = "\"rescale\": { \"kind\": \"zScore\", \"constant\": \"neutral\" }";
        var text = new StringBuilder($"{{ \"id\": \"z\", \"name\": \"Z\", \"screening\": {{ \"locationCoverage\": 0.5 }}, \"defaults\": {{ \"value\": \"zScore\", \"missing\": {missing} }}, \"rescale\": {rescale}, \"factors\": [");
        for (int category = 0; category < 3; category++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{{ \"id\": \"k{category}\", \"weight\": {category + 1}, {Again}, \"factors\": [");
            for (int part = 0; part < 2; part++)
            {
                int first = (category * 4) + (part * 2);
                text.Append(CultureInfo.InvariantCulture, $"{{ \"id\": \"s{category}{part}\", \"weight\": 1, {Again}, \"criteria\": [ {Criterion(first, 1)}, {Criterion(first + 1, 2)} ] }},");
            }

            text.Append("] },");
        }

        var model = ModelJson.Parse(text.Append("] }").ToString());
        var facts = Facts(40, 12, 0.25);
        var result = SlowPipelineLaws.Check(model, facts);
        Assert.NotNull(result);
        Assert.NotEmpty(result.Excluded);

        // The whole of it once more, written out for exactly this index.
        string[] kept = [.. facts.Locations.Select(static l => l.Id).Where(l => Enumerable.Range(0, 12).Count(j => facts[l, $"i{j}"]?.Value is not null) >= 6)];
        double?[] total = new double?[kept.Length];
        var sums = new double[kept.Length];
        var weights = new double[kept.Length];
        for (int category = 0; category < 3; category++)
        {
            int at = category * 4;
            double?[] value = Standard(Mean(Standard(Mean(Variable(at), Variable(at + 1))), Standard(Mean(Variable(at + 2), Variable(at + 3))), 1));
            for (int i = 0; i < kept.Length; i++)
            {
                if (value[i] is not { } known) continue;
                sums[i] += (category + 1) * known;
                weights[i] += category + 1;
                total[i] = sums[i] / weights[i];
            }
        }

        double[] z = [.. Standard(total).Select(static v => v!.Value)];
        for (int i = 0; i < kept.Length; i++)
        {
            double expected = rescale.Contains("minMax", StringComparison.Ordinal) ? 100 * (z[i] - z.Min()) / (z.Max() - z.Min()) : (rescale.Contains("100", StringComparison.Ordinal) ? 100 : 50) + (10 * z[i]);
            Assert.Equal(expected, result.Find(kept[i])!.Score, 1e-9);
        }

        double?[] Variable(int j)
        {
            double?[] x = [.. kept.Select(l => facts[l, $"i{j}"]?.Value * (j % 3 == 0 ? -1 : 1))];
            return Standard(missing.Contains("peerMean", StringComparison.Ordinal) ? [.. x.Select(v => v ?? x.Average())] : x);
        }

        static double?[] Standard(double?[] x)
        {
            double mean = x.Average()!.Value, s = Math.Sqrt(x.Sum(v => (v - mean) * (v - mean) ?? 0) / (x.Count(static v => v is not null) - 1));
            return [.. x.Select(v => (v - mean) / s)];
        }

        static double?[] Mean(double?[] a, double?[] b, double second = 2) =>
            [.. a.Zip(b, (p, q) => p is null ? q : q is null ? p : (p + (second * q)) / (1 + second))];
    }

    [Theory]
    [InlineData("\"groupMean\"", 0)]
    [InlineData("\"groupMedian\"", 1)]
    [InlineData("\"peerMean\"", 1)]
    [InlineData("{ \"kind\": \"regression\", \"on\": \"people\" }", 1)]
    public void Composite_indicator_of_49_indicators_and_51_units(string missing, int low)
    {
        var derived = new StringBuilder();
        var factors = new StringBuilder();
        for (int group = 0; group < 7; group++)
        {
            factors.Append(CultureInfo.InvariantCulture, $"{{ \"id\": \"g{group}\", \"weight\": {group + 1}, \"criteria\": [");
            for (int j = 7 * group; j < (7 * group) + 7; j++)
            {
                if (j % 3 == 1)
                {
                    string by = j % 2 == 0 ? "people" : "area";
                    derived.Append(CultureInfo.InvariantCulture, $"{{ \"kind\": \"ratio\", \"id\": \"d{j}\", \"unit\": \"u\", \"numerator\": \"i{j}\", \"numeratorUnit\": \"u\", \"denominator\": \"{by}\", \"denominatorUnit\": \"u\", \"scale\": {(j % 2 == 0 ? 1000 : 0.5)} }},");
                }

                factors.Append(Criterion(j, 1 + (j % 4), j % 3 == 1 ? "d" : "i")).Append(',');
            }

            factors.Append("] },");
        }

        var model = ModelJson.Parse($$"""
            { "id": "c", "name": "C", "aggregation": { "kind": "geometric", "zero": "annihilate" }, "derived": [ {{derived}} ], "factors": [ {{factors}} ],
              "defaults": { "missing": {{missing}}, "outliers": { "kind": "winsorise", "otherwise": "rangeLog" }, "value": { "kind": "minMax", "range": { "low": {{low}}, "high": 100 } } } }
            """);
        var result = SlowPipelineLaws.Check(model, Facts(51, 49, 0.05));
        Assert.NotNull(result);
        Assert.Equal((51, 49), (result.Ranking.Count, result.Ranking[0].Contributions.Length));
        string[] treated = [.. result.Notices.Where(static n => n.Code == NoticeCodes.Treated).Select(static n => n.Message)];
        Assert.Contains(treated, static message => message.Contains("1 point winsorised", StringComparison.Ordinal));
    }

    [Fact]
    public void A_weighted_mean_of_266_cities_with_ties_regions_bands_and_a_reference()
    {
        var model = ModelJson.Parse($$"""
            { "id": "w", "name": "W", "reference": "L7", "bands": { "kind": "quantiles", "names": ["a", "b", "c", "d"] }, "rescale": { "kind": "referenceRatio", "location": "L7", "scale": 100 },
              "defaults": { "value": "asIs", "missing": "reject" }, "criteria": [ { "id": "x", "indicator": "i0", "unit": "u", "direction": "benefit", "weight": 3 }, { "id": "y", "indicator": "i1", "unit": "u", "direction": "benefit", "weight": 1 } ] }
            """);
        var locations = Enumerable.Range(0, 266).Select(static i => new Location($"L{i}", $"L{i}", $"region {i % 5}")).ToArray();
        double[] first = [.. Enumerable.Range(0, 266).Select(static i => (double)(1 + (i * 7 % 40)))], second = [.. Enumerable.Range(0, 266).Select(static i => (double)(1 + (i * 11 % 23)))];
        var facts = FactTable.FromColumns(locations, [new("i0", "i0", "u"), new("i1", "i1", "u")], [first, second]);
        var result = SlowPipelineLaws.Check(model, facts);
        Assert.NotNull(result);
        long[] exact = [.. first.Zip(second, static (a, b) => (long)((3 * a) + b))];
        Assert.True(exact.Distinct().Count() < exact.Length);
        for (int i = 0; i < 266; i++)
        {
            var at = result.Find($"L{i}")!;
            Assert.Equal(100.0 * exact[i] / exact[7], at.Score, 1e-9);
            Assert.Equal((double)exact[i] / exact[7], at.Relative!.Value, 1e-12);
            int better = exact.Count(other => other > exact[i]);
            Assert.Equal(better + 1, at.Rank);
            Assert.Equal(exact.Count(other => other == exact[i]), at.TieSize);
            Assert.Equal(1 + Enumerable.Range(0, 266).Count(k => k % 5 == i % 5 && exact[k] > exact[i]), at.GroupRank);
            Assert.Equal(((string[])["a", "b", "c", "d"])[better * 4 / 266], at.Band);
        }
    }

    [Fact]
    public void A_linear_index_with_intercept_and_negative_coefficients_adds_up_bit_for_bit()
    {
        var criteria = string.Join(",", Enumerable.Range(0, 9).Select(static j => string.Create(CultureInfo.InvariantCulture,
            $"{{ \"id\": \"c{j}\", \"indicator\": \"i{j}\", \"unit\": \"u\", \"direction\": \"benefit\", \"weight\": {(j % 2 == 0 ? 0.37 : -1.3) * (j + 1)}, \"value\": {{ \"kind\": \"affine\", \"factor\": 0.1, \"offset\": {0.3 * j} }} }}")));
        var model = ModelJson.Parse($"{{ \"id\": \"l\", \"name\": \"L\", \"defaults\": {{ \"missing\": \"reject\" }}, \"aggregation\": {{ \"kind\": \"sum\", \"intercept\": -12.7 }}, \"criteria\": [ {criteria} ] }}");
        var facts = Facts(30, 9, 0);
        var result = SlowPipelineLaws.Check(model, facts);
        Assert.NotNull(result);
        foreach (var ranked in result.Ranking)
        {
            Assert.NotEqual(0, ranked.Intercept);
            Assert.Equal(ranked.Score, ranked.Contributions.Aggregate(ranked.Intercept, static (sum, c) => sum + c.Points));
            Assert.Equal(ranked.Score, ranked.Contributions.Reverse().Aggregate(0.0, static (sum, c) => sum + c.Points) + ranked.Intercept);
            double expected = -12.7 + Enumerable.Range(0, 9).Sum(j => (j % 2 == 0 ? 0.37 : -1.3) * (j + 1) * ((0.1 * facts[ranked.Location.Id, $"i{j}"]!.Value!.Value) + (0.3 * j)));
            Assert.Equal(expected, ranked.Score, 1e-10 * Math.Max(1, Math.Abs(expected)));
        }
    }

    private static string Criterion(int j, double weight, string prefix = "i") => string.Create(CultureInfo.InvariantCulture,
        $"{{ \"id\": \"c{j}\", \"indicator\": \"{prefix}{j}\", \"unit\": \"u\", \"direction\": \"{(j % 3 == 0 ? "cost" : "benefit")}\", \"weight\": {weight} }}");

    /// <summary>Positive columns, some of them with one far outlier, some with many; the last two are complete denominators.</summary>
    private static FactTable Facts(int locations, int indicators, double gaps)
    {
        var random = new Random(20120401);
        var facts = new List<Fact>();
        for (int j = 0; j < indicators; j++)
        {
            for (int i = 0; i < locations; i++)
            {
                double x = 10 + (90 * random.NextDouble());
                if (j % 5 == 2 && i == j % locations) x *= 40;
                if (j % 5 == 3) x = Math.Exp(x / 5);
                if (random.NextDouble() >= gaps * (i % 8 == 5 ? 2.5 : 1)) facts.Add(new($"L{i}", $"i{j}", x, "u"));
            }
        }

        foreach (string id in new[] { "people", "area" })
        {
            for (int i = 0; i < locations; i++) facts.Add(new($"L{i}", id, 20 + (5 * random.NextDouble()), "u"));
        }

        return FactTable.Create(Enumerable.Range(0, locations).Select(static i => new Location($"L{i}", $"Place {i}", $"g{i % 3}")),
            Enumerable.Range(0, indicators).Select(static j => $"i{j}").Append("people").Append("area").Select(static id => new Indicator(id, id, "u")), facts);
    }
}
