namespace LocationScore.Extensions.DependencyInjection;

/// <summary>Single weights by the ids of a model, however their keys spell them.</summary>
/// <remarks>
/// Configuration ignores case. The names of environment variables can rarely have hyphens or dots: shells do not set such names, some drop
/// them, and so do service managers;
/// underscores stand for them there. That spelling is the environment's alone, the last layer of a host, so it wins over the id as it is.
/// </remarks>
internal sealed class SpelledWeights
{
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

    private readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);

    internal SpelledWeights(IEnumerable<KeyValuePair<string, double>> weights, IReadOnlyCollection<string> ids)
    {
        var exact = new HashSet<string>(ids, StringComparer.Ordinal);
        var folded = First(ids, static id => id);
        var underscored = First(ids, Underscored);
        foreach (var (id, key, weight, _) in weights.Select(Spelled).OrderBy(static one => one.Order))
        {
            _keys[id] = key;
            _weights[id] = weight;
        }

        (string Id, string Key, double Weight, int Order) Spelled(KeyValuePair<string, double> weight)
        {
            string key = weight.Key;
            if (exact.Contains(key)) return (key, key, weight.Value, 1);
            if (folded.TryGetValue(key, out string? same)) return (same, key, weight.Value, 0);
            return (underscored.GetValueOrDefault(key, key), key, weight.Value, 2);
        }
    }

    /// <summary>The weights by id; keys that are no id stand as they are.</summary>
    internal IEnumerable<KeyValuePair<string, double>> ById => _weights;

    /// <summary>The key that gave an id its weight.</summary>
    internal string KeyOf(string id) => _keys[id];

    /// <summary>The first id of each spelling, whatever its capitals.</summary>
    private static Dictionary<string, string> First(IEnumerable<string> ids, Func<string, string> spelling)
    {
        var first = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string id in ids) first.TryAdd(spelling(id), id);
        return first;
    }

    private static string Underscored(string id) => id.Replace('-', '_').Replace('.', '_');
}
