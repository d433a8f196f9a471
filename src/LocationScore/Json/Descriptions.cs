using System.Collections.Frozen;

namespace LocationScore.Json;

/// <summary>What records, fields and choices mean, for schemas and messages.</summary>
/// <remarks>The texts are those of the XML documentation; a test compares them and rewrites the other part of this class when asked.</remarks>
internal static partial class Descriptions
{
    private static readonly FrozenDictionary<string, string> s_all = Table().ToFrozenDictionary(StringComparer.Ordinal);

    internal static string Of(string key) => s_all.GetValueOrDefault(key, "");
}
