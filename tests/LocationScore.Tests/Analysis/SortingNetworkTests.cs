using LocationScore.Analysis;

namespace LocationScore.Tests.Analysis;

/// <summary>What sorts all noughts and ones sorts all numbers (Knuth, The Art of Computer Programming 3, 5.3.4, theorem Z).</summary>
public class SortingNetworkTests
{
    [Fact]
    public void All_noughts_and_ones_are_sorted_up_to_seventeen_numbers()
    {
        for (int length = 1; length <= 17; length++)
        {
            var network = new SortingNetwork(length);
            var lanes = new double[length * WeightSampler.Lanes];
            for (int first = 0; first < 1 << length; first += WeightSampler.Lanes)
            {
                for (int k = 0; k < lanes.Length; k++) lanes[k] = ((first + (k % WeightSampler.Lanes)) >> (k / WeightSampler.Lanes)) & 1;
                network.Sort(ref lanes[0]);
                for (int k = WeightSampler.Lanes; k < lanes.Length; k++)
                    Assert.False(lanes[k] < lanes[k - WeightSampler.Lanes], $"{length} numbers, pattern {first + (k % WeightSampler.Lanes)}");
            }
        }
    }

    [Theory]
    [InlineData(31)]
    [InlineData(64)]
    [InlineData(99)]
    public void Many_numbers_are_sorted_and_stay_in_their_lane(int length)
    {
        var random = new Random(length);
        double[] lanes = [.. Enumerable.Range(0, length * WeightSampler.Lanes).Select(_ => random.NextDouble())];
        double[][] expected = [.. Enumerable.Range(0, WeightSampler.Lanes).Select(lane => Lane(lanes, lane).Order().ToArray())];
        new SortingNetwork(length).Sort(ref lanes[0]);
        for (int lane = 0; lane < WeightSampler.Lanes; lane++) Assert.Equal(expected[lane], Lane(lanes, lane));
    }

    private static double[] Lane(double[] lanes, int lane) => [.. lanes.Where((_, k) => k % WeightSampler.Lanes == lane)];
}
