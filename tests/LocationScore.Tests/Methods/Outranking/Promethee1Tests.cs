using FsCheck.Xunit;
using LocationScore.Methods;
using LocationScore.Tests.Oracles;

namespace LocationScore.Tests.Methods;

public class Promethee1Tests
{
    [Fact]
    public void Zhao_Peng_and_Li_2013_partial_order()
    {
        var example = GoldenFile.Example("promethee-zhao2013-usual");
        var result = new Promethee1().Run(example.Matrix(), example.Weights());
        Golden.Close(example.Expected("positive_flow").Numbers(), result.PositiveFlow, 1e-9);
        Golden.Close(example.Expected("negative_flow").Numbers(), result.NegativeFlow, 1e-9);
        Assert.Equal(OutrankingRelation.Preferred, result.Relation(2, 0));
        Assert.Equal(OutrankingRelation.Worse, result.Relation(1, 0));
        Assert.Equal(OutrankingRelation.Indifferent, result.Relation(1, 1));
        Assert.Equal([2], result.Unbeaten());
    }

    [Fact]
    public void Power_plant_location_has_incomparable_sites()
    {
        // φ+ of a2 is above that of a4 (.396 > .329) and so is φ− (.379 > .349): the flows of Brans, Vincke and Mareschal (1986) disagree.
        var file = GoldenFile.Read("power_plant_location_promethee");
        var result = new Promethee1([PreferenceFunction.UShape(10), PreferenceFunction.VShape(30), PreferenceFunction.Linear(0.5, 5), PreferenceFunction.Level(1, 6), PreferenceFunction.Usual, PreferenceFunction.Gaussian(5)])
            .Run(Golden.OfRows(file.GetProperty("matrix").Rows(), -1, 1, -1, -1, -1, 1), file.Weights());
        Assert.Equal(OutrankingRelation.Incomparable, result.Relation(1, 3));
        Assert.Equal(OutrankingRelation.Incomparable, result.Relation(3, 1));
        Assert.Equal([4], result.Unbeaten());
        Assert.Equal(file.Expected("rank_promethee_ii").EnumerateArray().Select(static x => x.GetInt32()), result.Ranks);
    }

    [Fact]
    public void One_equal_flow_decides_by_the_other()
    {
        // One criterion, so that the flows are counts: 1, ½ and ½ − with a threshold that separates only the losses.
        var result = new Promethee1([PreferenceFunction.UShape(1.5)]).Run(Golden.Benefits([0.0], [1], [2]), [1]);
        Assert.Equal(OutrankingRelation.Preferred, result.Relation(1, 0));
        Assert.Equal(OutrankingRelation.Preferred, result.Relation(2, 1));
    }

    [Property(MaxTest = 1000, Arbitrary = [typeof(FlowCases)])]
    public void The_net_flow_never_contradicts_the_partial_order(FlowCase x)
    {
        var result = new Promethee1([x.Function]).Run(x.Matrix, x.Weights);
        int n = x.Matrix.AlternativeCount;
        for (int a = 0; a < n; a++)
        {
            for (int b = 0; b < n; b += 1 + (n / 20))
            {
                var relation = result.Relation(a, b);
                if (relation == OutrankingRelation.Preferred) Assert.True(result.Ranks[a] <= result.Ranks[b]);
                if (relation == OutrankingRelation.Indifferent) Assert.Equal(result.NetFlow[a], result.NetFlow[b], 3e-12);
                Assert.Equal(relation switch { OutrankingRelation.Preferred => OutrankingRelation.Worse, OutrankingRelation.Worse => OutrankingRelation.Preferred, _ => relation }, result.Relation(b, a));
            }
        }
    }
}
