using FsCheck.Xunit;
using LocationScore.Methods;

namespace LocationScore.Tests.Methods;

public class VotingTests
{
    // Tennessee's capital, the textbook election of Wikipedia's articles on voting: Memphis, Nashville, Chattanooga, Knoxville;
    // 42 % M N C K, 26 % N C K M, 15 % C K N M, 17 % K C N M.
    private static readonly int[][] s_tennessee = [[1, 2, 3, 4], [4, 1, 2, 3], [4, 3, 1, 2], [4, 3, 2, 1]];

    [Fact]
    public void Tennessee_by_Borda() => Golden.Close([1.26, 1.94, 1.73, 1.07], Borda.Aggregate(s_tennessee, [42, 26, 15, 17]).Scores, 1e-12);

    [Fact]
    public void Tennessee_by_Copeland()
    {
        var result = Copeland.Aggregate(s_tennessee, [42, 26, 15, 17]);
        Assert.Equal(1, result.CondorcetWinner);
        Golden.Close([-3, 3, 1, -1], result.Scores, 0);
        Assert.Equal(0.58, result.Support[1, 0], 1e-12);
    }

    [Fact]
    public void Tennessee_by_Kemeny()
    {
        // Kemeny score of Nashville, Chattanooga, Knoxville, Memphis: 393 of 600 agreements, so 2.07 of 6 disagreements.
        var result = Kemeny.Aggregate(s_tennessee, [42, 26, 15, 17]);
        Assert.Equal([1, 2, 3, 0], result.Order);
        Assert.Equal(6 - 3.93, result.Distance, 1e-12);
        Assert.Equal(1, result.OptimumCount);
        Golden.Close([4, 1, 2, 3], result.Scores, 0);
    }

    [Fact]
    public void Kemeny_of_a_circle_of_three()
    {
        // Electowiki, Kemeny-Young method: 25 A B C, 40 B C A, 35 C A B; B C A contradicts 120 pairs.
        var result = Kemeny.Aggregate([[1, 2, 3], [3, 1, 2], [2, 3, 1]], [25, 40, 35]);
        Assert.Equal([1, 2, 0], result.Order);
        Assert.Equal(1.2, result.Distance, 1e-12);
        Assert.Equal(1, result.OptimumCount);
    }

    [Fact]
    public void Kemeny_of_a_meeple_pentathlon()
    {
        // The example of open_spiel: A B C, A C B, twice C A B, B C A. C A B agrees with 6 + 4 pairs of the voters, so it turns 5 of 15 round.
        var result = Kemeny.Aggregate([[1, 2, 3], [1, 3, 2], [2, 3, 1], [3, 1, 2]], [1, 1, 2, 1]);
        Assert.Equal([2, 0, 1], result.Order);
        Assert.Equal(1, result.Distance, 1e-12);
    }

    [Fact]
    public void Borda_of_places_that_four_methods_gave()
    {
        // The example of JMcDM: sums of places 11, 9, 9, 11, 22, 22. With six alternatives a place p is worth 6 − p points.
        var result = Borda.Aggregate([[1, 2, 3, 4, 5, 6], [2, 1, 3, 4, 5, 6], [4, 3, 1, 2, 6, 5], [4, 3, 2, 1, 6, 5]]);
        Golden.Close([.. new[] { 11, 9, 9, 11, 22, 22 }.Select(static sum => 6 - (sum / 4.0))], result.Scores, 1e-12);
        Assert.Equal([3, 1, 1, 3, 5, 5], result.Ranks);
    }

    [Property(MaxTest = 1000, Arbitrary = [typeof(OutrankingCases)])]
    public void Borda_counts_who_is_beaten(OutrankingCase x)
    {
        var rows = ElectreDefinition.Oriented(x);
        var w = ElectreDefinition.Shares(x.Weights);
        Golden.Close(
            [.. rows.Select(a => rows.Where(b => b != a).Sum(b => Enumerable.Range(0, w.Length).Sum(j => w[j] * (1 + Math.Sign(a[j] - b[j])) / 2)))],
            new Borda().Run(Golden.OfRows(x.Rows, x.Types), x.Weights).Scores, 1e-12);
    }

    [Fact]
    public void Borda_of_many_alternatives_takes_the_fast_order()
    {
        var (matrix, weights) = PrometheeWorkload.Of(1_500, 3);
        var scores = new Borda().Run(matrix, weights).Scores;
        for (int a = 0; a < 1_500; a += 97)
        {
            double expected = 0;
            for (int j = 0; j < 3; j++)
            {
                for (int b = 0; b < 1_500; b++) expected += weights[j] * (matrix.Directions[j] == Direction.Cost ? matrix[b, j] > matrix[a, j] : matrix[b, j] < matrix[a, j] ? true : false) switch { true => 1, false => 0 };
            }

            Assert.Equal(expected, scores[a], 1e-8);
        }
    }

    [Property(MaxTest = 1000, Arbitrary = [typeof(OutrankingCases)])]
    public void Copeland_counts_duels(OutrankingCase x)
    {
        var rows = ElectreDefinition.Oriented(x);
        // Integer weights: the duels are decided without rounding.
        int Duel(double[] a, double[] b) => Math.Sign(Enumerable.Range(0, x.Criteria).Sum(j => x.Weights[j] * Math.Sign(a[j] - b[j])));
        var matrix = Golden.OfRows(x.Rows, x.Types);
        var result = new Copeland().Run(matrix, x.Weights);
        Golden.Close([.. rows.Select(a => (double)rows.Sum(b => Duel(a, b)))], result.Scores, 0);
        var halves = new Copeland(CopelandPoints.WinsAndHalfTies).Run(matrix, x.Weights);
        Golden.Close([.. rows.Select(a => rows.Sum(b => ReferenceEquals(a, b) ? 0 : (1 + Duel(a, b)) / 2.0))], halves.Scores, 0);
        Assert.Equal(result.Ranks, halves.Ranks);
        int? winner = Enumerable.Range(0, rows.Length).Where(a => rows.Count(b => Duel(rows[a], b) > 0) == rows.Length - 1).Select(static a => (int?)a).FirstOrDefault();
        Assert.Equal(winner, result.CondorcetWinner);
        if (winner is int w) Assert.Equal(1, new Kemeny().Run(matrix, x.Weights).Ranks[w]);
    }

    [Property(MaxTest = 1000, Arbitrary = [typeof(OutrankingCases)])]
    public void Kemeny_is_the_best_of_all_orders(OutrankingCase x)
    {
        var rows = ElectreDefinition.Oriented(x);
        int n = rows.Length;
        // Integer weights: costs are exact, so that all best orders are found.
        double Turned(int before, int after) => Enumerable.Range(0, x.Criteria).Where(j => rows[after][j] > rows[before][j]).Sum(j => x.Weights[j]);
        var orders = Permutations([.. Enumerable.Range(0, n)]).Select(order => (Order: order, Cost: Enumerable.Range(0, n).Sum(i => Enumerable.Range(i + 1, n - i - 1).Sum(k => Turned(order[i], order[k]))))).ToList();
        double least = orders.Min(static o => o.Cost);
        var best = orders.Where(o => o.Cost == least).ToList();
        var result = new Kemeny().Run(Golden.OfRows(x.Rows, x.Types), x.Weights);
        Assert.Equal(least / x.Weights.Sum(), result.Distance, 1e-9);
        Assert.Contains(best, o => o.Order.SequenceEqual(result.Order));
        Assert.Equal(best.Count, result.OptimumCount, 1e-9);
        Golden.Close([.. Enumerable.Range(0, n).Select(a => best.Average(o => 1.0 + Array.IndexOf(o.Order, a)))], result.Scores, 1e-9);
    }

    [Fact]
    public void Kemeny_splits_large_problems_and_refuses_what_cannot_be_split()
    {
        int[] places = [.. Enumerable.Range(1, 200)];
        Assert.Equal(places.Select(static p => (double)p), Kemeny.Aggregate([places, places, [.. places.Reverse()]]).Scores);
        var circle = Enumerable.Range(0, 21).Select(v => Enumerable.Range(0, 21).Select(a => 1 + ((a + v) % 21)).ToArray()).ToArray();
        var thrown = Assert.Throws<ProblemsException>(() => Kemeny.Aggregate(circle));
        Assert.Contains("at most 20", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Kemeny_solves_the_largest_group_it_promises()
    {
        int n = Kemeny.LargestGroup;
        var circle = Enumerable.Range(0, n).Select(v => Enumerable.Range(0, n).Select(a => 1 + ((a + v) % n)).ToArray()).ToArray();
        var result = Kemeny.Aggregate(circle);
        // All turns of the circle are equally good and no other order is: each alternative takes each place once.
        Assert.Equal(n, result.OptimumCount, 1e-6);
        Golden.Close([.. Enumerable.Repeat((n + 1) / 2.0, n)], result.Scores, 1e-9);
        Assert.All(result.Ranks, static r => Assert.Equal(1, r));
    }

    [Fact]
    public void Ranks_of_other_methods_can_be_aggregated()
    {
        var matrix = Golden.Benefits([3, 1], [2, 2], [1, 4]);
        Assert.Equal([3, 2, 1], Borda.Aggregate([new Promethee2().Run(matrix, [1, 2]).Ranks, new Copeland().Run(matrix, [1, 2]).Ranks]).Ranks);
    }

    [Fact]
    public void Rankings_of_different_lengths_are_refused() =>
        Assert.Equal("rankings[1]", Assert.Single(Assert.Throws<ProblemsException>(() => Copeland.Aggregate([[1, 2], [1]])).Problems).Path);

    [Fact]
    public void No_rankings_are_refused() => Assert.Throws<ProblemsException>(() => Borda.Aggregate([]));

    private static IEnumerable<int[]> Permutations(int[] items) =>
        items.Length <= 1 ? [items] : items.SelectMany(first => Permutations([.. items.Where(x => x != first)]).Select(rest => (int[])[first, .. rest]));
}
