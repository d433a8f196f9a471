namespace LocationScore;

/// <summary>What a tie with another location counts where locations beaten are counted.</summary>
public enum TieCredit
{
    /// <summary>Half a location beaten: tied locations share the average of their places.</summary>
    Half,

    /// <summary>Nothing: tied locations share the lowest of their places, as in the percentile ranks of spreadsheets.</summary>
    None,

    /// <summary>A location beaten: tied locations share the highest of their places.</summary>
    Full,
}
