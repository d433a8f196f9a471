using System.Collections.Concurrent;

namespace LocationScore.Extensions.DependencyInjection;

/// <summary>The first options of each name that made a scorer.</summary>
internal sealed class FirstBuilds
{
    private readonly ConcurrentDictionary<string, LocationScoreOptions> _options = new(StringComparer.Ordinal);

    internal LocationScoreOptions? Find(string name) => _options.GetValueOrDefault(name);

    internal void Add(string name, LocationScoreOptions options) => _options.TryAdd(name, options);
}
