using LocationScore.Numerics;

namespace LocationScore.Cli.Input;

/// <summary>The names by which cities may be named: their ids and what they are called, in any case and however marks are
/// composed.</summary>
internal sealed class CityNames
{
    private readonly Dictionary<string, List<string>> _ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _exact = new(StringComparer.Ordinal);
    private readonly int _mostCommas;

    internal CityNames(IEnumerable<Location> locations)
    {
        foreach (var location in locations)
        {
            _exact.Add(location.Id);
            Add(location.Id, location.Id);
            Add(location.Name, location.Id);
            _mostCommas = Math.Max(_mostCommas, location.Name.Count(static c => c == ','));
        }
    }

    /// <summary>The ids that a text names: none, one, or several when it is ambiguous; an id written exactly names itself alone.</summary>
    internal IReadOnlyList<string> Find(string text) => _exact.Contains(text) ? [text] : _ids.GetValueOrDefault(Fold(text)) ?? [];

    /// <summary>
    /// Cuts lists separated by commas into names. A name may hold commas itself: the longest run of parts that is a known name counts as
    /// one, and a name in double quotes is never cut.
    /// </summary>
    internal IEnumerable<string> Split(IEnumerable<string> lists) => lists.SelectMany(Split);

    private List<string> Split(string list)
    {
        var parts = Parts(list);
        var names = new List<string>();
        for (int k = 0; k < parts.Count; k++)
        {
            if (parts[k].Quoted)
            {
                names.Add(parts[k].Text);
                continue;
            }

            int most = Math.Min(_mostCommas, parts.Count - 1 - k), used = 0;
            for (int more = most; more > 0 && used == 0; more--)
            {
                var run = parts.GetRange(k, more + 1);
                if (!run.Exists(static part => part.Quoted)
                    && Find(string.Join(",", run.Select(static part => part.Text))).Count > 0) used = more;
            }

            string name = string.Join(", ", parts.GetRange(k, used + 1).Select(static part => part.Text));
            if (name.Length > 0) names.Add(name);
            k += used;
        }

        return names;
    }

    private static List<(string Text, bool Quoted)> Parts(string list)
    {
        var parts = new List<(string, bool)>();
        int at = 0;
        while (at <= list.Length)
        {
            while (at < list.Length && list[at] == ' ') at++;
            int end;
            if (at < list.Length && list[at] == '"' && (end = list.IndexOf('"', at + 1)) > 0
                && list.AsSpan(end + 1).TrimStart(' ') is [] or [',', ..])
            {
                parts.Add((list[(at + 1)..end].Trim(), true));
                at = list.IndexOf(',', end) is >= 0 and var next ? next + 1 : list.Length + 1;
                continue;
            }

            end = list.IndexOf(',', at);
            if (end < 0) end = list.Length;
            parts.Add((list[at..end].Trim(), false));
            at = end + 1;
        }

        return parts;
    }

    private void Add(string name, string id)
    {
        string key = Fold(name);
        if (!_ids.TryGetValue(key, out var ids)) _ids[key] = [id];
        else if (ids[^1] != id) ids.Add(id);
    }

    /// <summary>Blanks around commas do not matter.</summary>
    private static string Fold(string text)
    {
        text = Composition.Of(text.Trim());
        return text.Contains(',', StringComparison.Ordinal) ? string.Join(',', text.Split(',', StringSplitOptions.TrimEntries)) : text;
    }
}
