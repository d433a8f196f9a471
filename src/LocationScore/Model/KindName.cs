using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Serialization;

namespace LocationScore;

/// <summary>The names of kinds in documents, which are registered once: on the base of their family.</summary>
internal static class KindName
{
    private static readonly ConcurrentDictionary<Type, (string Kind, Type Type)[]> s_families = new();

    /// <summary>The kinds of a family in the order of their registration.</summary>
    internal static ReadOnlySpan<(string Kind, Type Type)> All(Type family) => s_families.GetOrAdd(family, static family =>
        [.. family.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false)
            .Select(static entry => ((string)entry.TypeDiscriminator!, entry.DerivedType))]);

    /// <summary>The kind of a member; what documents do not know is called custom.</summary>
    internal static string Of(Type family, Type member)
    {
        foreach (var (kind, type) in All(family))
        {
            if (type == member) return kind;
        }

        return "custom";
    }
}
