using System.Globalization;

namespace LocationScore.Json;

/// <summary>Finds the places of paths such as <c>$.factors[0].criteria[1].value.worst</c> in a document.</summary>
internal sealed class JsonPath(JsonTree tree)
{
    private const int LongestName = 100;

    private readonly Dictionary<int, int[]> _items = [];
    private readonly Dictionary<int, Dictionary<string, int>> _members = [];

    /// <summary>One step to a field; a name with unusual characters stands in brackets and quotes.</summary>
    internal static string Step(string name)
    {
        if (name.Length is > 0 and <= LongestName
            && name.All(static c => char.IsLetterOrDigit(c) || c is '_' or '-' or '$')) return "." + name;
        string shortened = name.Length > LongestName
            ? name[..(char.IsHighSurrogate(name[LongestName - 1]) ? LongestName - 1 : LongestName)] + "…" : name;
        return $"['{TextCheck.Printable(shortened).Replace("'", "\\'", StringComparison.Ordinal)}']";
    }

    /// <summary>Gives a problem the place of its path.</summary>
    internal Problem Placed(Problem problem, string? file)
    {
        var (line, column) = tree.Place(tree[Find(problem.Path)].Start);
        return problem with { File = file, Line = line, Column = column };
    }

    /// <summary>Finds the value that a path leads to, or its nearest ancestor that exists.</summary>
    internal int Find(string path)
    {
        int node = 0, at = path.StartsWith('$') ? 1 : 0;
        while (at < path.Length)
        {
            int next = tree[node].Kind switch
            {
                NodeKind.List => Item(node, path, ref at),
                NodeKind.Object => Member(node, path, ref at),
                _ => -1,
            };
            if (next < 0) break;
            node = next;
        }

        return node;
    }

    private int Item(int node, string path, ref int at)
    {
        int close = path.IndexOf(']', at);
        if (path[at] != '[' || close < 0 || !int.TryParse(path.AsSpan(at + 1, close - at - 1), NumberStyles.None,
            CultureInfo.InvariantCulture, out int index) || index >= tree[node].Count) return -1;
        if (!_items.TryGetValue(node, out int[]? items))
        {
            items = new int[tree[node].Count];
            for (int k = 0, child = node + 1; k < items.Length; k++, child = tree[child].End) items[k] = child;
            _items.Add(node, items);
        }

        at = close + 1;
        return items[index];
    }

    /// <summary>The field whose step stands next in the path; the longest when names contain points.</summary>
    private int Member(int node, string path, ref int at)
    {
        if (!_members.TryGetValue(node, out var members))
        {
            members = new(StringComparer.Ordinal);
            for (int child = node + 1; child < tree[node].End; child = tree[child].End)
            {
                string name = tree.NameOf(child);
                members.TryAdd("." + name, child);
                members.TryAdd(Step(name), child);
            }

            _members.Add(node, members);
        }

        for (int end = path.Length; end > at; end--)
        {
            if ((end < path.Length && path[end] is not ('.' or '[')) || !members.TryGetValue(path[at..end], out int child)) continue;
            at = end;
            return child;
        }

        return -1;
    }
}
