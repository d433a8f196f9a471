using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace LocationScore.Data;

/// <summary>The ready-made documents of one folder: each read when first asked for, and kept.</summary>
internal sealed class ReadyShelf<T>
    where T : class
{
    /// <summary>Reads one document.</summary>
    internal delegate T Reader(ReadOnlySpan<byte> utf8, string? file);

    private readonly string _what;
    private readonly string _folder;
    private readonly ImmutableArray<string> _ids;
    private readonly Reader _read;
    private readonly ConcurrentDictionary<string, T> _documents = new(StringComparer.Ordinal);
    private readonly Lazy<ImmutableArray<T>> _all;

    internal ReadyShelf(string what, string folder, ImmutableArray<string> ids, Reader read)
    {
        (_what, _folder, _ids, _read) = (what, folder, ids, read);
        _all = new(() => [.. _ids.Select(Get)]);
    }

    internal ImmutableArray<T> All => _all.Value;

    internal T? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _ids.Contains(id, StringComparer.Ordinal) ? Get(id) : null;
    }

    internal string Text(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _ids.Contains(id, StringComparer.Ordinal)
            ? EmbeddedText.Text(Name(id))
            : throw new KeyNotFoundException($"There is no ready-made {_what} named '{id}'. There are: {string.Join(", ", _ids)}.");
    }

    private T Get(string id) => _documents.GetOrAdd(id, id => _read(EmbeddedText.Bytes(Name(id)), id + ".jsonc"));

    private string Name(string id) => _folder + "/" + id + ".jsonc";
}
