using System.Collections.Immutable;

namespace LocationScore.Data;

/// <summary>The ready-made documents of one folder: read once, when first asked for.</summary>
internal sealed class ReadyShelf<T>
    where T : class
{
    /// <summary>Reads one document.</summary>
    internal delegate T Reader(ReadOnlySpan<byte> utf8, string? file);

    private readonly string _what;
    private readonly string _folder;
    private readonly ImmutableArray<string> _ids;
    private readonly Lazy<ImmutableArray<T>> _all;

    internal ReadyShelf(string what, string folder, ImmutableArray<string> ids, Reader read)
    {
        (_what, _folder, _ids) = (what, folder, ids);
        _all = new(() => [.. _ids.Select(id => read(EmbeddedText.Bytes(Name(id)), id + ".jsonc"))]);
    }

    internal ImmutableArray<T> All => _all.Value;

    internal T? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        int at = _ids.IndexOf(id, StringComparer.Ordinal);
        return at < 0 ? null : All[at];
    }

    internal string Text(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _ids.Contains(id, StringComparer.Ordinal)
            ? EmbeddedText.Text(Name(id))
            : throw new KeyNotFoundException($"There is no ready-made {_what} named '{id}'. There are: {string.Join(", ", _ids)}.");
    }

    private string Name(string id) => _folder + "/" + id + ".jsonc";
}
