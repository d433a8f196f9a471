using LocationScore.Numerics;

namespace LocationScore.Tests.Numerics;

public class OwenValueTests
{
    /// <summary>The definition: the mean over every order in which no union is interrupted.</summary>
    [Fact]
    public void Shares_are_the_means_over_all_orders_that_keep_unions_together()
    {
        for (int seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            int players = 0, ids = 0;
            var all = Union(random, 2, ref players, ref ids);
            double[] worths = [.. Enumerable.Range(0, 1 << players).Select(_ => random.NextDouble())];
            var value = OwenValue.Of(all, ids, new Table(worths), 1);
            Assert.True(value.IsExact);
            var expected = new double[players];
            var orders = Orders(all).ToList();
            foreach (var order in orders)
            {
                int set = 0;
                foreach (int player in order)
                {
                    expected[player] += (worths[set | (1 << player)] - worths[set]) / orders.Count;
                    set |= 1 << player;
                }
            }

            foreach (var player in Players(all)) Assert.Equal(expected[player.Player], value.Shares[player.Id], 1e-12);
            Assert.Equal(worths[^1] - worths[0], value.Shares[all.Id], 1e-12);
        }
    }

    [Fact]
    public void Glove_game_of_Shapley_and_Shubik()
    {
        // Two left gloves and one right one: a pair is worth 1.
        var all = Flat(3);
        double[] worths = [.. Enumerable.Range(0, 8).Select(static set => (set & 4) != 0 && (set & 3) != 0 ? 1.0 : 0)];
        var shares = OwenValue.Of(all, 4, new Table(worths), 1).Shares;
        Assert.Equal([1.0 / 6, 1.0 / 6, 4.0 / 6], shares.Take(3).Select(static s => Math.Round(s, 12)), static (a, b) => Math.Abs(a - b) < 1e-11);
    }

    /// <summary>The greatest of many numbers: its shares have a closed form (the airport game of Littlechild and Owen 1973).</summary>
    [Fact]
    public void More_than_sixteen_players_are_sampled_within_the_standard_error()
    {
        const int Players = 24;
        var value = OwenValue.Of(Flat(Players), Players + 1, new Greatest(Players), Players);
        Assert.False(value.IsExact);
        int beyond = 0;
        for (int player = 0; player < Players; player++)
        {
            double expected = Enumerable.Range(0, player + 1).Sum(k => 1.0 / (Players - k));
            Assert.InRange(value.Errors![player], 0, 0.2);
            if (Math.Abs(value.Shares[player] - expected) > 3 * value.Errors[player] + 1e-12) beyond++;
        }

        Assert.InRange(beyond, 0, 1);
        Assert.Equal(Players, value.Shares[Players], 1e-9);
        Assert.Equal(0, value.Errors![Players], 1e-9);
    }

    private static Coalition Flat(int players)
    {
        var all = new Coalition { Id = players };
        for (int k = 0; k < players; k++) all.Members.Add(new() { Id = k, Player = k });
        return all;
    }

    private static Coalition Union(Random random, int levels, ref int players, ref int ids)
    {
        var union = new Coalition { Id = ids++ };
        int count = random.Next(1, 4);
        for (int k = 0; k < count; k++)
            union.Members.Add(levels > 0 && players < 5 && random.Next(2) == 0 ? Union(random, levels - 1, ref players, ref ids) : new() { Id = ids++, Player = players++ });
        return union;
    }

    private static IEnumerable<Coalition> Players(Coalition union) => union.IsPlayer ? [union] : union.Members.SelectMany(Players);

    private static IEnumerable<IEnumerable<int>> Orders(Coalition union) => union.IsPlayer
        ? [[union.Player]]
        : Permutations(union.Members).SelectMany(members => members.Aggregate<Coalition, IEnumerable<IEnumerable<int>>>([[]], static (orders, member) => orders.SelectMany(start => Orders(member).Select(start.Concat))));

    private static IEnumerable<List<Coalition>> Permutations(List<Coalition> members) => members.Count == 0
        ? [[]]
        : members.SelectMany(first => Permutations([.. members.Where(member => member != first)]).Select(rest => new List<Coalition>([first, .. rest])));

    private sealed class Table(double[] worths) : IHybridGame
    {
        private int _set;

        public void Take(int player, bool fromOne) => _set = fromOne ? _set | (1 << player) : _set & ~(1 << player);

        public double Worth() => worths[_set];
    }

    private sealed class Greatest(int players) : IHybridGame
    {
        private readonly bool[] _taken = new bool[players];

        public void Take(int player, bool fromOne) => _taken[player] = fromOne;

        public double Worth()
        {
            double most = 0;
            for (int k = 0; k < _taken.Length; k++)
            {
                if (_taken[k]) most = k + 1;
            }

            return most;
        }
    }
}
