namespace LocationScore.Conventions.Tests.Types;

/// <summary>The everyday namespace stays small: what somebody meets after one using.</summary>
public class ConceptTests
{
    private const int Most = 60;

    /// <summary>A closed family is one concept, whatever its members; what is nested belongs to its owner.</summary>
    [Fact]
    public void The_everyday_namespace_has_few_concepts()
    {
        var types = Home.Load("LocationScore").GetExportedTypes().Where(static type => type is { Namespace: "LocationScore", IsNested: false }).ToList();
        var concepts = types.Where(type => !types.Any(other => other.IsAbstract && !other.IsSealed && type.IsSubclassOf(other))).Select(static type => type.Name).Order(StringComparer.Ordinal).ToList();
        Assert.True(concepts.Count <= Most, $"{concepts.Count} concepts instead of at most {Most}: {string.Join(", ", concepts)}");
    }
}
