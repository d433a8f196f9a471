namespace LocationScore.Extensions.DependencyInjection;

/// <summary>The name of a scorer that was added.</summary>
/// <param name="Value">The name; empty for the default scorer.</param>
internal sealed record ScorerName(string Value)
{
    /// <summary>The name for people.</summary>
    internal static string Shown(string name) => name.Length == 0 ? "(default)" : name;
}
