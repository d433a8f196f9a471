using FsCheck.Xunit;

namespace LocationScore.Reporting.Tests.Words;

/// <summary>What is printed adds up as printed.</summary>
public class PrintedSumsTests
{
    [Fact]
    public void The_largest_remainders_are_rounded_up() => Assert.Equal([1, 2, 1], PrintedSums.Share([1.4, 1.5, 1.1], 4));

    [Property]
    public bool Shares_sum_to_the_total_and_move_by_less_than_one(int[] thousandths)
    {
        double[] parts = [.. thousandths.Select(static one => one / 1000.0)];
        double total = Math.Round(parts.Sum(), MidpointRounding.AwayFromZero);
        double[] shares = PrintedSums.Share(parts, total);
        return parts.Length == 0 || (shares.Sum() == total && shares.Zip(parts).All(static pair => Math.Abs(pair.First - pair.Second) <= 1));
    }
}
