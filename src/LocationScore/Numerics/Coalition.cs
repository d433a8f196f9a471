namespace LocationScore.Numerics;

/// <summary>A player of a cooperative game, or a union of players and unions.</summary>
internal sealed class Coalition
{
    private double[]? _worths;

    /// <summary>Gets the place of its share in the lists of <see cref="OwenValue"/>.</summary>
    internal required int Id { get; init; }

    /// <summary>Gets the player; −1 for a union.</summary>
    internal int Player { get; init; } = -1;

    internal List<Coalition> Members { get; } = [];

    internal bool IsPlayer => Player >= 0;

    /// <summary>The players below.</summary>
    internal int PlayerCount => IsPlayer ? 1 : Members.Sum(static member => member.PlayerCount);

    /// <summary>How often the game is played to find all shares exactly; infinite where a union has too many members.</summary>
    internal double Plays(int mostMembers)
    {
        if (Members.Count > mostMembers) return double.PositiveInfinity;
        double all = Math.ScaleB(1, Members.Count), plays = Members.Exists(static member => member.IsPlayer) ? all : 0;
        foreach (var member in Members)
        {
            if (!member.IsPlayer) plays += all / 2 * member.Plays(mostMembers);
        }

        return plays;
    }

    /// <summary>Room for the worth of every set of members.</summary>
    internal double[] Worths() => _worths ??= new double[1 << Members.Count];
}

/// <summary>A game between two rows: what a row is worth that takes some cells from the one and the others from the other.</summary>
internal interface IHybridGame
{
    /// <summary>Takes the cell of a player from the one (or from the other).</summary>
    void Take(int player, bool fromOne);

    /// <summary>What the row is worth now.</summary>
    double Worth();
}
