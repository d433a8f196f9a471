using System.Globalization;

namespace LocationScore.Json;

/// <summary>Paths such as <c>$.factors[0].criteria[1].value.worst</c>.</summary>
internal static class JsonPath
{
    private const int LongestName = 100;

    /// <summary>One step to a field; a name with unusual characters stands in brackets and quotes.</summary>
    internal static string Step(string name)
    {
        if (name.Length is > 0 and <= LongestName && name.All(static c => char.IsLetterOrDigit(c) || c is '_' or '-' or '$')) return "." + name;
        string shortened = name.Length > LongestName ? name[..(char.IsHighSurrogate(name[LongestName - 1]) ? LongestName - 1 : LongestName)] + "…" : name;
        return $"['{TextCheck.Printable(shortened).Replace("'", "\\'", StringComparison.Ordinal)}']";
    }

    /// <summary>Finds the value that a path leads to, or its nearest ancestor that exists.</summary>
    internal static int Find(JsonTree tree, string path)
    {
        int node = 0;
        var rest = path.AsSpan();
        if (rest.StartsWith("$")) rest = rest[1..];
        while (!rest.IsEmpty)
        {
            int next = tree[node].Kind == NodeKind.List ? Item(tree, node, ref rest) : tree[node].Kind == NodeKind.Object ? Member(tree, node, ref rest) : -1;
            if (next < 0) break;
            node = next;
        }

        return node;
    }

    private static int Item(JsonTree tree, int node, ref ReadOnlySpan<char> rest)
    {
        int close = rest.IndexOf(']');
        if (rest[0] != '[' || close < 0 || !int.TryParse(rest[1..close], NumberStyles.None, CultureInfo.InvariantCulture, out int index) || index >= tree[node].Count) return -1;
        int child = node + 1;
        for (; index > 0; index--) child = tree[child].End;
        rest = rest[(close + 1)..];
        return child;
    }

    /// <summary>The field whose step the rest begins with; the longest when names contain points.</summary>
    private static int Member(JsonTree tree, int node, ref ReadOnlySpan<char> rest)
    {
        int best = -1, used = 0;
        for (int child = node + 1; child < tree[node].End; child = tree[child].End)
        {
            string name = tree.NameOf(child);
            foreach (string step in (ReadOnlySpan<string>)["." + name, Step(name)])
            {
                if (step.Length > used && rest.StartsWith(step) && (rest.Length == step.Length || rest[step.Length] is '.' or '[')) (best, used) = (child, step.Length);
            }
        }

        rest = rest[used..];
        return best;
    }
}
