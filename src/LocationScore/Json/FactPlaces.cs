using System.Globalization;

namespace LocationScore.Json;

/// <summary>Finds where the facts of some cells stand in a document of facts.</summary>
/// <param name="tree">The document.</param>
/// <param name="file">The name of its file, or null.</param>
internal sealed class FactPlaces(JsonTree tree, string? file)
{
    /// <summary>Puts the places of the facts that the problems are about behind what was found.</summary>
    internal IEnumerable<Problem> Placed(IReadOnlyCollection<Problem> problems)
    {
        var locations = problems.Select(static problem => problem.Location).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var facts = new Dictionary<(string, string), int>();
        foreach (int fact in Items("facts"u8))
        {
            if (Text(fact, "location"u8) is { } location && locations.Contains(location) && Text(fact, "indicator"u8) is { } indicator)
                facts.TryAdd((location, indicator), fact);
        }

        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (int place in Items("locations"u8))
        {
            if (Text(place, "id"u8) is { } id && locations.Contains(id)) places.TryAdd(id, place);
        }

        return problems.Select(problem => problem.Location is not { } location ? problem
            : facts.TryGetValue((location, problem.Indicator ?? ""), out int fact) ? problem.WithFactAt(Words(fact))
            : places.TryGetValue(location, out int place) ? problem.WithFactAt(Words(place)) : problem);
    }

    private IEnumerable<int> Items(ReadOnlySpan<byte> list)
    {
        int at = tree[0].Kind == NodeKind.Object ? tree.Child(0, list) : -1;
        return at < 0 || tree[at].Kind != NodeKind.List ? [] : Children(at);
    }

    private IEnumerable<int> Children(int list)
    {
        for (int child = list + 1; child < tree[list].End; child = tree[child].End)
        {
            if (tree[child].Kind == NodeKind.Object) yield return child;
        }
    }

    private string? Text(int node, ReadOnlySpan<byte> name) =>
        tree.Child(node, name) is var child and >= 0 && tree[child].Kind == NodeKind.Text ? tree.TextOf(child) : null;

    private string Words(int node)
    {
        var (line, column) = tree.Place(tree[node].Start);
        return string.Create(CultureInfo.InvariantCulture,
            $"{(file is null ? "" : $"{file}, ")}line {line}, column {column}");
    }
}
