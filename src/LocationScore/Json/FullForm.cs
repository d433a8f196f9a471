using System.Buffers;
using System.Text.Json;

namespace LocationScore.Json;

/// <summary>Turns a checked tree into the full form that the generated reader reads: kinds as objects, nothing inherited, no
/// remarks.</summary>
internal sealed class FullForm
{
    private readonly JsonTree _tree;
    private readonly Utf8JsonWriter _writer;

    private FullForm(JsonTree tree, Utf8JsonWriter writer) => (_tree, _writer) = (tree, writer);

    internal static ReadOnlyMemory<byte> Of(JsonTree tree, ObjectShape document)
    {
        var buffer = new ArrayBufferWriter<byte>(tree.Text.Length + 256);
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
        new FullForm(tree, writer).Value(0, document, -1, null);
        writer.Flush();
        return buffer.WrittenMemory;
    }

    private void Value(int node, Shape shape, int owner, ObjectShape? ownerShape)
    {
        var kind = _tree[node].Kind;
        switch (shape)
        {
            case KindShape when kind == NodeKind.Text:
                _writer.WriteStartObject();
                _writer.WritePropertyName("kind"u8);
                _writer.WriteRawValue(_tree.Token(node), skipInputValidation: true);
                _writer.WriteEndObject();
                break;
            case KindShape family when kind == NodeKind.Object:
                int at = _tree.Child(node, "kind"u8);
                Object(node, family.Find(_tree.TextOf(at))!, at, -1, null);
                break;
            case ObjectShape record when kind == NodeKind.Object:
                Object(node, record, -1, owner, ownerShape);
                break;
            case ListShape list when kind == NodeKind.List:
                _writer.WriteStartArray();
                for (int child = node + 1; child < _tree[node].End; child = _tree[child].End) Value(child, list.Element, owner, ownerShape);
                _writer.WriteEndArray();
                break;
            case NamedNumbersShape when kind == NodeKind.Object:
                _writer.WriteStartObject();
                for (int child = node + 1; child < _tree[node].End; child = _tree[child].End)
                {
                    _writer.WritePropertyName(_tree.NameOf(child));
                    Raw(child);
                }

                _writer.WriteEndObject();
                break;
            case IntegerShape when kind == NodeKind.Number:
                _writer.WriteNumberValue((int)JsonNumber.Read(_tree.Token(node)));
                break;
            default:
                Raw(node);
                break;
        }
    }

    private void Object(int node, ObjectShape record, int kind, int owner, ObjectShape? ownerShape)
    {
        _writer.WriteStartObject();
        if (kind >= 0)
        {
            _writer.WritePropertyName("kind"u8);
            Raw(kind);
        }

        ulong seen = 0;
        for (int child = node + 1; child < _tree[node].End; child = _tree[child].End)
        {
            int at = record.Find(_tree, _tree[child]);
            if (at < 0) continue;
            seen |= 1UL << at;
            _writer.WritePropertyName(record.Fields[at].Utf8);
            Value(child, record.Fields[at].Shape, node, record);
        }

        if (ownerShape == record) Inherit(record, seen, owner);
        _writer.WriteEndObject();
    }

    private void Inherit(ObjectShape record, ulong seen, int owner)
    {
        for (int k = 0; k < record.Fields.Length; k++)
        {
            var field = record.Fields[k];
            if (!field.Inherited || (seen & (1UL << k)) != 0 || _tree.Child(owner, field.Utf8) is not (var from and >= 0)) continue;
            _writer.WritePropertyName(field.Utf8);
            Raw(from);
        }
    }

    private void Raw(int node) => _writer.WriteRawValue(_tree.Token(node), skipInputValidation: true);
}
