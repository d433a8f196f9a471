using FsCheck.Xunit;
using LocationScore.Methods;
using LocationScore.Tests.Oracles;

namespace LocationScore.Tests.Methods;

public class Electre1Tests
{
    [Fact]
    public void Cebrian_and_Porcar_2009_business_location_in_Aragon()
    {
        var example = GoldenFile.Example("electre1-cebrian2009");
        var result = new Electre1(example.Param("concordance_threshold").GetDouble(), example.Param("discordance_threshold").GetDouble(), ElectreScale.Sum)
            .Run(example.Matrix(), example.Weights());
        Golden.Close(example.Expected("concordance"), (a, b) => result.Concordance[a, b], 1e-9);
        Golden.Close(example.Expected("discordance"), (a, b) => result.Discordance[a, b], 1e-4);
        Assert.Equal(example.Expected("kernel").EnumerateArray().Select(static x => x.GetInt32() - 1), result.Kernel);
        Assert.Equal(result.Kernel, result.Outranking.NotOutranked());
        Assert.Equal(1, result.Ranks[4]);
    }

    [Fact]
    public void Hwang_and_Yoon_1981_fighter_aircraft()
    {
        var example = GoldenFile.Example("topsis-hwang1981-fighter");
        var result = new Electre1(null, null, ElectreScale.Vector, DiscordanceMeasure.LargestOfPair, WeightedDifferences: true).Run(example.Matrix(), example.Weights());
        double[][] concordance = [[1, 0.7, 0.5, 0.6], [0.3, 1, 0.3, 0.6], [0.5, 0.7, 1, 0.8], [0.7, 0.7, 0.2, 1]];
        bool[][] outranking = [[false, true, false, true], [false, false, false, false], [false, true, false, true], [false, true, false, false]];
        for (int a = 0; a < 4; a++)
        {
            Golden.Close(concordance[a], result.Concordance.Row(a).ToArray(), 1e-12);
            for (int b = 0; b < 4; b++) Assert.Equal(outranking[a][b], result.Outranking[a, b]);
        }

        Assert.Equal(0.55, result.ConcordanceThreshold, 1e-12);
        Assert.Equal([0, 2], result.Kernel);
        Assert.Equal(0, result.NetConcordance.Sum(), 1e-12);
        Assert.Equal(1.8 - 1.5, result.NetConcordance[0], 1e-12);
    }

    [Property(MaxTest = 1000, Arbitrary = [typeof(OutrankingCases)])]
    public void Tables_graph_and_kernel_are_those_of_the_definition(OutrankingCase x)
    {
        var result = new Electre1().Run(Golden.OfRows(x.Rows, x.Types), x.Weights);
        var rows = ElectreDefinition.Oriented(x);
        var weights = ElectreDefinition.Shares(x.Weights);
        int n = rows.Length;
        for (int a = 0; a < n; a++)
        {
            for (int b = 0; b < n; b++)
            {
                double c = ElectreDefinition.Concordance(rows[a], rows[b], weights), d = ElectreDefinition.Discordance(rows[a], rows[b], rows);
                Assert.Equal(c, result.Concordance[a, b], 1e-12);
                Assert.Equal(d, result.Discordance[a, b], 1e-12);
                Assert.Equal(a != b && c >= 0.65 - 1e-12 && d <= 0.35 + 1e-12, result.Outranking[a, b]);
            }

            Assert.Equal(Enumerable.Range(0, n).Count(b => result.Outranking[a, b]) - Enumerable.Range(0, n).Count(b => result.Outranking[b, a]), result.Scores[a]);
        }
    }

    [Property(MaxTest = 1000, Arbitrary = [typeof(OutrankingCases)])]
    public void The_kernel_of_merged_circuits_is_the_only_one(OutrankingCase x)
    {
        // A low threshold makes circuits frequent.
        var result = new Electre1(0.4, 1).Run(Golden.OfRows(x.Rows, x.Types), x.Weights);
        int n = x.Alternatives;
        var reach = ElectreDefinition.Reach(n, (a, b) => result.Outranking[a, b]);
        var circuit = result.Outranking.Circuits();
        for (int a = 0; a < n; a++)
        {
            for (int b = 0; b < n; b++)
            {
                Assert.Equal(a == b || (reach[a, b] && reach[b, a]), circuit[a] == circuit[b]);
                if (result.Outranking[a, b]) Assert.True(circuit[a] <= circuit[b]);
            }
        }

        int classes = circuit.Max() + 1;
        var kernel = Assert.Single(ElectreDefinition.Kernels(classes, (c, d) =>
            Enumerable.Range(0, n).Any(a => circuit[a] == c && Enumerable.Range(0, n).Any(b => circuit[b] == d && result.Outranking[a, b]))));
        Assert.Equal(Enumerable.Range(0, n).Where(a => kernel.Contains(circuit[a])), result.Kernel);
    }

    [Fact]
    public void Hwang_and_Yoon_1981_variant_by_hand()
    {
        // Two criteria, weights ½, scaled by the root of the sum of squares: (0.6, 0.8) and (0.8, 0.6).
        // Weighted differences are 0.1 each way, so that every discordance is 1 and both thresholds are the means ½ and 1.
        var result = new Electre1(null, null, ElectreScale.Vector, DiscordanceMeasure.LargestOfPair, WeightedDifferences: true).Run(Golden.Benefits([3, 8], [4, 6]), [1, 1]);
        Assert.Equal(0.5, result.ConcordanceThreshold);
        Assert.Equal(1, result.DiscordanceThreshold, 1e-15);
        Assert.Equal(1, result.Discordance[0, 1], 1e-15);
        Assert.True(result.Outranking[0, 1] && result.Outranking[1, 0]);
        Assert.Equal([0, 1], result.Kernel);
    }

    [Theory]
    [InlineData(ConcordanceTies.Full, 0.75)]
    [InlineData(ConcordanceTies.Half, 0.5)]
    [InlineData(ConcordanceTies.None, 0.25)]
    public void Ties_count_in_full_by_half_or_not(ConcordanceTies ties, double expected) =>
        Assert.Equal(expected, new Electre1(Ties: ties).Run(Golden.Benefits([2, 1, 5], [1, 2, 5]), [1, 1, 2]).Concordance[0, 1]);

    [Fact]
    public void Own_ranges_make_discordance_free_of_units()
    {
        var matrix = Golden.Benefits([1, 100], [2, 400], [3, 300]);
        Assert.Equal(1, new Electre1(Discordance: DiscordanceMeasure.OwnRange).Run(matrix, [1, 1]).Discordance[0, 2]);
        Assert.Equal(2.0 / 3, new Electre1().Run(matrix, [1, 1]).Discordance[0, 2]);
        Assert.Equal(0.5, new Electre1(Discordance: DiscordanceMeasure.OwnRange).Run(matrix, [1, 0]).Discordance[0, 1]);
    }

    [Theory]
    [InlineData(ElectreScale.Sum, 0.25)]
    [InlineData(ElectreScale.Largest, 0.5)]
    [InlineData(ElectreScale.Range, 1.0)]
    public void Scales_divide_by_what_they_say(ElectreScale scale, double range)
    {
        // Ranges on the scale are compared with a second criterion whose scaled range is known.
        var result = new Electre1(Scale: scale).Run(Golden.Benefits([10, 0], [5, 0], [5, 1]), [1, 1]);
        Assert.Equal(Math.Min(1, range / 1), result.Discordance[1, 0], 1e-15);
    }

    [Fact]
    public void All_problems_are_reported_at_once()
    {
        var thrown = Assert.Throws<ProblemsException>(() => new Electre1(1.5, -1, ElectreScale.Sum, (DiscordanceMeasure)7).Run(Golden.Benefits([1, -1], [2, 1]), [1]));
        Assert.Equal(["concordanceThreshold", "discordanceThreshold", "discordance", "column 1", "weights"], thrown.Problems.Select(static p => p.Path));
    }

    [Fact]
    public void Too_many_alternatives_are_refused_before_any_table_is_made() =>
        Assert.Contains("5000", Assert.Throws<ProblemsException>(() => new Electre1().Run(
            DecisionMatrix.FromColumns(new double[5_001], 5_001, [Direction.Benefit]), [1])).Message, StringComparison.Ordinal);
}
