namespace LocationScore.Sql;

/// <summary>What the scores statement returns beside id and score.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record SqlOptions
{
    /// <summary>Gets whether the statement returns ranks, ties included as in the library; off by default.</summary>
    public bool Ranks { get; init; }

    /// <summary>Gets how many locations the statement returns, the best first; 1 or more, or <see langword="null"/> for all.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int? Top
    {
        get;
        init
        {
            if (value is { } top) ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
            field = value;
        }
    }
}
