namespace LocationScore.Analysis;

/// <summary>What is asked of SMAA.</summary>
public sealed partial record SmaaOptions
{
    /// <summary>Gets the share by which each weight may differ from the model's, or <see langword="null"/> for any weights.</summary>
    /// <value>From 0 to 1; 0.2 is ±20 %. Any weights by default.</value>
    public double? Within { get; init; }

    /// <summary>Gets another set of weights, which then counts instead of <see cref="Within"/>.</summary>
    /// <value><see langword="null"/> by default.</value>
    public WeightSet? Weights { get; init; }

    internal WeightSet Set => Weights ?? (Within is { } share ? WeightSet.Within(share) : WeightSet.Any());

    /// <summary>Gets which weights vary.</summary>
    public WeightLevel Level { get; init; }

    /// <summary>Gets how many weights are drawn.</summary>
    /// <value>From 1 to 100,000,000; 100,000 by default, which keeps the standard error of a share below 0.0016.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is not in that range.</exception>
    public int Draws
    {
        get;
        init => field = value is >= 1 and <= 100_000_000
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Draw from 1 to 100,000,000 weights.");
    } = 100_000;

    /// <summary>Gets the seed: the same seed gives the same bits on every machine, with any number of threads.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Gets whether locations that tie share their places, so that the shares of every rank sum to 1.</summary>
    /// <value>False by default: a rank is 1 + the number strictly better.</value>
    public bool SplitTies { get; init; }

    /// <summary>Gets whether it is counted how often each location beats each other one.</summary>
    public bool PairwiseWinning { get; init; }

    /// <summary>Gets the most threads that are used.</summary>
    /// <value>0, the default, leaves it to the machine; the result does not depend on it.</value>
    public int MaxThreads { get; init; }
}
