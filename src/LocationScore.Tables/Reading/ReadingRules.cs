namespace LocationScore.Tables.Reading;

/// <summary>What the caller allows beyond the strict form; nothing by default.</summary>
internal sealed record ReadingRules
{
    /// <summary>The sign between the whole part and the decimals: a point or a comma.</summary>
    internal char Point { get; init; } = '.';

    /// <summary>Texts that say that a value is not known.</summary>
    internal IReadOnlySet<string> Missing { get; init; } = new HashSet<string>();

    /// <summary>The year of which facts are taken, or null.</summary>
    internal int? Year { get; init; }

    /// <summary>Whether the latest year of each cell is taken.</summary>
    internal bool Latest { get; init; }

    /// <summary>Whether lines above the header are passed over.</summary>
    internal bool FindHeader { get; init; }

    /// <summary>Whether the usual words may head the column of the location.</summary>
    internal bool UsualWords { get; init; }
}
