using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace LocationScore.Json;

/// <summary>What a token of a document is.</summary>
internal enum NodeKind : byte
{
    Object,
    List,
    Text,
    Number,
    True,
    False,
    Null,
}

/// <summary>One value of a document: where its token and its name are in the text and where its subtree ends.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct JsonNode
{
    internal NodeKind Kind;

    /// <summary>Offset of the first byte; of a text the opening quote.</summary>
    internal int Start;

    /// <summary>Bytes of the token; 1 for objects and lists.</summary>
    internal int Length;

    /// <summary>Offset of the name behind its opening quote, or −1.</summary>
    internal int NameStart;

    internal int NameLength;

    /// <summary>The number of children.</summary>
    internal int Count;

    /// <summary>The node behind the subtree.</summary>
    internal int End;
}

/// <summary>A JSON text as a flat tree with places. Built without recursion; strings and numbers stay in the text.</summary>
internal sealed class JsonTree
{
    /// <summary>The deepest nesting of objects and lists that is accepted.</summary>
    internal const int MaximumDepth = 64;

    /// <summary>The longest text that is accepted, in bytes of UTF-8.</summary>
    internal const int MaximumBytes = 64 << 20;

    /// <summary>The most values that are accepted.</summary>
    internal const int MaximumNodes = 8_000_000;

    private readonly byte[] _text;
    private readonly List<JsonNode> _nodes = [];
    private TextPlaces? _places;

    private JsonTree(byte[] text) => _text = text;

    internal ReadOnlySpan<byte> Text => _text;

    internal ReadOnlySpan<JsonNode> Nodes => CollectionsMarshal.AsSpan(_nodes);

    internal JsonNode this[int node] => _nodes[node];

    /// <summary>Reads a text; what is not JSON is one problem.</summary>
    internal static JsonTree? Read(ReadOnlySpan<byte> utf8, out Problem? problem)
    {
        problem = TextCheck.Check(utf8);
        if (problem is not null) return null;
        if (utf8.StartsWith(TextCheck.ByteOrderMark)) utf8 = utf8[TextCheck.ByteOrderMark.Length..];
        var tree = new JsonTree(utf8.ToArray());
        problem = tree.Build();
        return problem is null ? tree : null;
    }

    internal (int Line, int Column) Place(int offset) => (_places ??= new(_text)).Of(offset);

    /// <summary>Gets the name of a value in its object.</summary>
    internal string NameOf(int node) => Decode(_text.AsSpan(_nodes[node].NameStart, _nodes[node].NameLength));

    internal bool NameIs(in JsonNode node, ReadOnlySpan<byte> name)
    {
        var raw = _text.AsSpan(node.NameStart, node.NameLength);
        return raw.SequenceEqual(name)
            || (raw.Contains((byte)'\\') && Decode(raw).Equals(Encoding.UTF8.GetString(name), StringComparison.Ordinal));
    }

    internal ReadOnlySpan<byte> Token(int node) => _text.AsSpan(_nodes[node].Start, _nodes[node].Length);

    /// <summary>Gets the content of a text.</summary>
    internal string TextOf(int node) => Decode(Token(node)[1..^1]);

    /// <summary>Gets the child of an object by name, or −1; the first of several.</summary>
    internal int Child(int node, ReadOnlySpan<byte> name)
    {
        var nodes = Nodes;
        for (int child = node + 1; child < nodes[node].End; child = nodes[child].End)
        {
            if (NameIs(nodes[child], name)) return child;
        }

        return -1;
    }

    private static string Decode(ReadOnlySpan<byte> raw)
    {
        if (!raw.Contains((byte)'\\')) return Encoding.UTF8.GetString(raw);
        var reader = new Utf8JsonReader((byte[])[(byte)'"', .. raw, (byte)'"']);
        reader.Read();
        return reader.GetString()!;
    }

    private Problem? Build()
    {
        var reader = new Utf8JsonReader(_text,
            new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = MaximumDepth + 2 });
        Span<int> open = stackalloc int[MaximumDepth];
        int depth = 0, nameStart = -1, nameLength = 0;
        bool named = false;
        try
        {
            while (reader.Read())
            {
                int start = (int)reader.TokenStartIndex;
                if (reader.ValueIsEscaped && LoneSurrogate(reader.ValueSpan) is var lone and >= 0)
                    return Bad(start + 1 + lone, "A text has half of a surrogate pair, which is not a character.",
                        Encoding.ASCII.GetString(reader.ValueSpan.Slice(lone, 6)),
                        "both halves, such as \\ud83d\\ude00, or the character itself");
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        (nameStart, nameLength, named) = (start + 1, reader.ValueSpan.Length, true);
                        continue;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        CollectionsMarshal.AsSpan(_nodes)[open[--depth]].End = _nodes.Count;
                        continue;
                }

                if (depth > 0) CollectionsMarshal.AsSpan(_nodes)[open[depth - 1]].Count++;
                var kind = KindOf(reader.TokenType);
                if (kind <= NodeKind.List)
                {
                    if (depth == MaximumDepth)
                    {
                        var (line, column) = Place(start);
                        return new(ProblemCodes.TooDeep, "$", "Objects and lists are nested too deeply.",
                            $"more than {MaximumDepth} levels", $"at most {MaximumDepth} levels", Line: line, Column: column);
                    }

                    open[depth++] = _nodes.Count;
                }

                if (_nodes.Count == MaximumNodes)
                {
                    var (line, column) = Place(start);
                    return new(ProblemCodes.TooLarge, "$", "The text has too many values.", $"more than {MaximumNodes}",
                        $"at most {MaximumNodes}", Line: line, Column: column);
                }

                int length = kind switch
                {
                    NodeKind.Text => reader.ValueSpan.Length + 2,
                    <= NodeKind.List => 1,
                    _ => reader.ValueSpan.Length
                };
                _nodes.Add(new()
                {
                    Kind = kind,
                    Start = start,
                    Length = length,
                    NameStart = named ? nameStart : -1,
                    NameLength = nameLength,
                    End = _nodes.Count + 1
                });
                named = false;
            }

            return _nodes.Count > 0 ? null : Bad(0, "There is no JSON in the text.", "nothing", "an object in braces: { … }");
        }
        catch (JsonException stop)
        {
            bool inObject = depth > 0 && _nodes[open[depth - 1]].Kind == NodeKind.Object;
            var (message, repair, offset) = SyntaxHint.Of(_text, stop, new(reader.TokenType, depth, inObject, (int)reader.TokenStartIndex));
            return Bad(offset, message, TextCheck.Excerpt(_text, offset), null, repair);
        }
    }

    private Problem Bad(int offset, string message, string? found, string? allowed, string? repair = null)
    {
        var (line, column) = Place(offset);
        return new(ProblemCodes.BadJson, "$", message, found, allowed, Repair: repair, Line: line, Column: column);
    }

    private static NodeKind KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => NodeKind.Object,
        JsonTokenType.StartArray => NodeKind.List,
        JsonTokenType.String => NodeKind.Text,
        JsonTokenType.Number => NodeKind.Number,
        JsonTokenType.True => NodeKind.True,
        JsonTokenType.False => NodeKind.False,
        _ => NodeKind.Null,
    };

    /// <summary>Finds an escape such as \ud800 without its other half; −1 when there is none.</summary>
    private static int LoneSurrogate(ReadOnlySpan<byte> raw)
    {
        int high = -1;
        for (int at = 0; at < raw.Length;)
        {
            bool escape = raw[at] == '\\' && raw[at + 1] == 'u';
            char unit = escape ? (char)Convert.ToInt32(Encoding.ASCII.GetString(raw.Slice(at + 2, 4)), 16) : '\0';
            if (high >= 0 && !char.IsLowSurrogate(unit)) return high;
            if (high < 0 && char.IsLowSurrogate(unit)) return at;
            high = char.IsHighSurrogate(unit) ? at : -1;
            at += escape ? 6 : raw[at] == '\\' ? 2 : 1;
        }

        return high;
    }
}
