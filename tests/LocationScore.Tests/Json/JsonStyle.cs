using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace LocationScore.Tests.Json;

/// <summary>How a document stands in a text.</summary>
/// <param name="Turn">The order of the fields of every object; 0 is the one of the document.</param>
/// <param name="Blanks">What stands between signs.</param>
/// <param name="Comments">Whether remarks stand there too.</param>
/// <param name="Commas">Whether a comma stands behind the last of a list.</param>
/// <param name="Escapes">Whether texts and names are written in numbers of characters.</param>
/// <param name="Exponents">Whether numbers are written with all their digits and a power of ten.</param>
/// <param name="Marked">Whether a byte order mark stands in front.</param>
internal sealed record JsonStyle(int Turn = 0, string Blanks = "", bool Comments = false, bool Commas = false, bool Escapes = false, bool Exponents = false, bool Marked = false)
{
    private static readonly JsonSerializerOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Any style; a smaller one is plainer in one respect.</summary>
    internal static Arbitrary<JsonStyle> Any { get; } = Arb.From(
        from turn in Gen.Choose(0, 1000)
        from blanks in Gen.Elements("", " ", "\n\t", "\r\n  ")
        from flags in Gen.Choose(0, 31)
        select new JsonStyle(turn, blanks, (flags & 1) != 0, (flags & 2) != 0, (flags & 4) != 0, (flags & 8) != 0, (flags & 16) != 0),
        static style => new[]
        {
            style with { Turn = 0 }, style with { Blanks = "" }, style with { Comments = false }, style with { Commas = false }, style with { Escapes = false },
            style with { Exponents = false }, style with { Marked = false },
        }.Where(plainer => plainer != style));

    internal byte[] Write(string document)
    {
        var text = new StringBuilder(Comments ? "// in front\n" : "");
        Value(JsonNode.Parse(document, documentOptions: new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }), text, new Random(Turn));
        var encoding = new UTF8Encoding(Marked);
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(text.ToString())];
    }

    private void Value(JsonNode? node, StringBuilder text, Random random)
    {
        Gap(text);
        switch (node)
        {
            case JsonObject fields:
                KeyValuePair<string, JsonNode?>[] pairs = [.. fields];
                if (Turn > 0) random.Shuffle(pairs);
                Several(text, '{', '}', pairs, pair =>
                {
                    Gap(text);
                    text.Append(Text(pair.Key)).Append(Blanks).Append(':');
                    Value(pair.Value, text, random);
                });
                break;
            case JsonArray items:
                Several(text, '[', ']', [.. items], item => Value(item, text, random));
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                text.Append(Text(value.GetValue<string>()));
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.Number && Exponents && value.ToJsonString().AsSpan().ContainsAny('.', 'e', 'E'):
                text.Append(value.GetValue<double>().ToString("E16", CultureInfo.InvariantCulture));
                break;
            default:
                text.Append(node?.ToJsonString() ?? "null");
                break;
        }

        Gap(text);
    }

    private void Several<T>(StringBuilder text, char open, char close, T[] items, Action<T> write)
    {
        text.Append(open);
        for (int k = 0; k < items.Length; k++)
        {
            write(items[k]);
            if (k < items.Length - 1 || Commas) text.Append(',');
        }

        Gap(text);
        text.Append(close);
    }

    private void Gap(StringBuilder text) => text.Append(Blanks).Append(Comments ? "/* \"a\": [1, } */" : "");

    private string Text(string text) => Escapes ? $"\"{string.Concat(text.Select(static c => $"\\u{(int)c:x4}"))}\"" : JsonSerializer.Serialize(text, s_plain);
}
