namespace LocationScore.Analysis;

/// <summary>What is asked of rank intervals.</summary>
public sealed partial record RankIntervalsOptions
{
    /// <summary>Gets the share by which each weight may differ from the model's, or <see langword="null"/> for any weights.</summary>
    /// <value>From 0 to 1; 0.2 is ±20 %. 0.2 by default.</value>
    public double? Within { get; init; } = 0.2;

    /// <summary>Gets another set of weights, which then counts instead of <see cref="Within"/>.</summary>
    /// <value><see langword="null"/> by default.</value>
    public WeightSet? Weights { get; init; }

    internal WeightSet Set => Weights ?? (Within is { } share ? WeightSet.Within(share) : WeightSet.Any());

    /// <summary>Gets which weights vary.</summary>
    public WeightLevel Level { get; init; }

    /// <summary>Gets the id of the one location that is asked about, or <see langword="null"/> for all.</summary>
    public string? Location { get; init; }

    /// <summary>Gets how many programmes and branches each end of each interval may take; when they run out, the end is an outer
    /// bound.</summary>
    /// <value>10,000 by default. A count, never a time: the answer is the same on every machine.</value>
    public int MostNodes { get; init; } = 10_000;

    /// <summary>Gets how many weights are drawn where there is no exact form, such as for ranking methods.</summary>
    /// <value>10,000 by default.</value>
    public int Draws { get; init; } = 10_000;

    /// <summary>Gets the seed of the draws.</summary>
    public ulong Seed { get; init; } = 1;
}
