namespace LocationScore.Sql;

/// <summary>What the scores statement returns beside id and score.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record SqlOptions
{
    /// <summary>Gets whether the statement returns ranks, ties included as in the library; off by default.</summary>
    public bool Ranks { get; init; }

    /// <summary>Gets how many locations the statements of scores, problems and facts read in place of all: those with the least MD5 of
    /// their id, which are the same on every engine; 1 or more, or <see langword="null"/> for all. Ranks are those among the
    /// sample.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int? Sample
    {
        get;
        init
        {
            if (value is { } sample) ArgumentOutOfRangeException.ThrowIfLessThan(sample, 1);
            field = value;
        }
    }

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
