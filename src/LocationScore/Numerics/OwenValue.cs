using System.Numerics;

namespace LocationScore.Numerics;

/// <summary>Shares out the difference between two rows over the cells in which they differ.</summary>
/// <remarks>
/// Shapley (1953), A value for n-person games: the mean, over all orders in which cells pass from the other row to the one, of what each
/// changes.
/// With unions only orders count in which a union passes as a whole: Owen (1977), Values of games with a priori unions; nested unions as in
/// Winter (1989).
/// Exact while the game need not be played too often; otherwise antithetic pairs of random orders (Castro, Gómez and Tejada 2009), one draw
/// of a counter-based generator each.
/// </remarks>
internal sealed class OwenValue
{
    /// <summary>The most members of a union for which all sets of members are tried.</summary>
    internal const int MostMembers = 16;

    private const double MostPlays = 1 << 17;
    private const double MostSteps = 1 << 26;
    private const int MostPairs = 1024, LeastPairs = 32;

    private static readonly CounterRandom s_random = new(20110101);

    private readonly IHybridGame _game;
    private readonly double _without, _with;

    private OwenValue(Coalition all, int ids, IHybridGame game, double steps)
    {
        _game = game;
        Shares = new double[ids];
        _without = game.Worth();
        Take(all, true);
        _with = game.Worth();
        Take(all, false);
        double plays = all.Plays(MostMembers);
        IsExact = plays <= MostPlays && plays * steps <= MostSteps;
        if (IsExact)
        {
            Visit(all, 1);
            AddUp(all, Shares);
        }
        else
        {
            Errors = new double[ids];
            Sample(all, ids, steps);
        }
    }

    /// <summary>Gets the share of each player and union by its id.</summary>
    internal double[] Shares { get; }

    /// <summary>Gets the standard error of each share; null when the shares are exact.</summary>
    internal double[]? Errors { get; }

    internal bool IsExact { get; }

    /// <summary>Shares out what the game is worth with every player taken from the one, less its worth with none.</summary>
    /// <param name="all">The union of all players.</param>
    /// <param name="ids">One more than the highest id.</param>
    /// <param name="game">The game, with every player taken from the other; so it is left.</param>
    /// <param name="steps">How many cells one play reads, for the budget.</param>
    internal static OwenValue Of(Coalition all, int ids, IHybridGame game, double steps) => new(all, ids, game, steps);

    private static double AddUp(Coalition union, double[] shares)
    {
        if (union.IsPlayer) return shares[union.Id];
        double sum = 0;
        foreach (var member in union.Members) sum += AddUp(member, shares);
        return shares[union.Id] = sum;
    }

    private void Take(Coalition union, bool fromOne)
    {
        if (union.IsPlayer) _game.Take(union.Player, fromOne);
        foreach (var member in union.Members) Take(member, fromOne);
    }

    /// <summary>A row on which the game is not defined is worth as much as the middle of the two.</summary>
    private double Worth()
    {
        double worth = _game.Worth();
        return double.IsFinite(worth) ? worth : (_without / 2) + (_with / 2);
    }

    /// <summary>The weight of a set of others in the Shapley value: 1 ÷ (n · (n − 1 over its size)).</summary>
    private static double[] Weights(int n)
    {
        var weights = new double[n];
        double choices = 1;
        for (int size = 0; size < n; size++)
        {
            weights[size] = 1 / (n * choices);
            choices = choices * (n - 1 - size) / (size + 1);
        }

        return weights;
    }

    private void Visit(Coalition union, double weight)
    {
        var members = union.Members;
        int n = members.Count;
        double[] weights = Weights(n);
        if (members.Exists(static member => member.IsPlayer)) VisitPlayers(union, weight, weights);
        for (int c = 0; c < n; c++)
        {
            if (members[c].IsPlayer) continue;
            int taken = 0;
            for (int k = 0; k < 1 << (n - 1); k++)
            {
                // From one set to the next by a single member (Gray code).
                int set = k ^ (k >> 1), changed = set ^ taken;
                if (changed != 0) Take(members[Other(BitOperations.TrailingZeroCount(changed), c)], (set & changed) != 0);
                taken = set;
                Visit(members[c], weight * weights[BitOperations.PopCount((uint)set)]);
            }

            for (int other = 0; other < n; other++)
            {
                if (other != c) Take(members[other], false);
            }
        }
    }

    /// <summary>The position of one of the others among all members.</summary>
    private static int Other(int place, int without) => place < without ? place : place + 1;

    private void VisitPlayers(Coalition union, double weight, double[] weights)
    {
        var members = union.Members;
        int n = members.Count, taken = 0;
        double[] worths = union.Worths();
        for (int k = 0; k < worths.Length; k++)
        {
            int set = k ^ (k >> 1), changed = set ^ taken;
            if (changed != 0) Take(members[BitOperations.TrailingZeroCount(changed)], (set & changed) != 0);
            taken = set;
            worths[set] = Worth();
        }

        Take(union, false);
        for (int c = 0; c < n; c++)
        {
            if (!members[c].IsPlayer) continue;
            double share = 0;
            for (int set = 0; set < worths.Length; set++)
            {
                if ((set & (1 << c)) == 0) share += weights[BitOperations.PopCount((uint)set)] * (worths[set | (1 << c)] - worths[set]);
            }

            Shares[members[c].Id] += weight * share;
        }
    }

    private void Sample(Coalition all, int ids, double steps)
    {
        int players = all.PlayerCount;
        int pairs = (int)Math.Clamp(Math.Min(MostPlays / 2 / players, MostSteps / 2 / (players * steps)), LeastPairs, MostPairs);
        var order = new List<Coalition>(players);
        double[] pair = new double[ids], squares = new double[ids];
        for (int draw = 0; draw < pairs; draw++)
        {
            Array.Clear(pair);
            order.Clear();
            ulong place = 0;
            Draw(all, order, (ulong)draw, ref place);
            Walk(order, pair);
            order.Reverse();
            Walk(order, pair);
            AddUp(all, pair);
            for (int id = 0; id < ids; id++)
            {
                // Running mean and sum of squared deviations (Welford 1962).
                double value = pair[id] / 2, deviation = value - Shares[id];
                Shares[id] += deviation / (draw + 1);
                squares[id] += deviation * (value - Shares[id]);
            }
        }

        for (int id = 0; id < ids; id++) Errors![id] = Math.Sqrt(squares[id] / (pairs - 1.0) / pairs);
    }

    /// <summary>Appends the players of a union in random order, each union together; the bits depend on the draw alone.</summary>
    private static void Draw(Coalition union, List<Coalition> order, ulong draw, ref ulong place)
    {
        if (union.IsPlayer)
        {
            order.Add(union);
            return;
        }

        // Fisher and Yates, with the high half of a product as the choice (Lemire 2019): the bias is below 2⁻⁵⁰.
        var members = union.Members.ToArray();
        for (int k = members.Length - 1; k > 0; k--)
        {
            int other = (int)Math.BigMul(s_random.Bits(draw, place++), (ulong)k + 1, out _);
            (members[k], members[other]) = (members[other], members[k]);
        }

        foreach (var member in members) Draw(member, order, draw, ref place);
    }

    private void Walk(List<Coalition> order, double[] pair)
    {
        double before = _without;
        for (int k = 0; k < order.Count; k++)
        {
            _game.Take(order[k].Player, true);
            double after = k == order.Count - 1 ? _with : Worth();
            pair[order[k].Id] += after - before;
            before = after;
        }

        foreach (var player in order) _game.Take(player.Player, false);
    }
}
