using System.Text;

namespace LocationScore.Json;

/// <summary>Lays a written document out for people: kinds without other fields as texts, nothing that alternatives inherit, short objects
/// and lists on one line.</summary>
internal sealed class ShortForm
{
    private const int LineLength = 120;

    private readonly JsonTree _tree;
    private readonly StringBuilder _text = new();

    private ShortForm(JsonTree tree) => _tree = tree;

    internal static string Of(JsonTree tree, ObjectShape document)
    {
        var form = new ShortForm(tree);
        form.Value(0, document, -1, null, 0, 0);
        return form._text.Append('\n').ToString();
    }

    private void Value(int node, Shape shape, int owner, ObjectShape? ownerShape, int indent, int used)
    {
        int start = _text.Length;
        if (TryLine(node, shape, owner, ownerShape, LineLength - used, 2)) return;
        _text.Length = start;
        bool list = _tree[node].Kind == NodeKind.List;
        _text.Append(list ? '[' : '{');
        bool first = true;
        foreach (var (child, childShape, nextOwner, nextShape) in Children(node, shape, owner, ownerShape))
        {
            if (!first) _text.Append(',');
            first = false;
            _text.Append('\n').Append(' ', indent + 2);
            int before = _text.Length;
            if (!list) Name(child);
            Value(child, childShape, nextOwner, nextShape, indent + 2, indent + 2 + _text.Length - before);
        }

        _text.Append('\n').Append(' ', indent).Append(list ? ']' : '}');
    }

    /// <summary>Writes a value on the current line if there is room and it is not nested too deeply.</summary>
    private bool TryLine(int node, Shape shape, int owner, ObjectShape? ownerShape, int room, int levels)
    {
        if (_tree[node].Kind > NodeKind.List)
        {
            Token(node);
            return true;
        }

        if (shape is KindShape && _tree[node].Count == 1)
        {
            Token(node + 1);
            return true;
        }

        if (levels == 0 || _tree[node].Count * 3 > LineLength) return false;
        bool list = _tree[node].Kind == NodeKind.List;
        int start = _text.Length;
        _text.Append(list ? '[' : '{');
        bool first = true;
        foreach (var (child, childShape, nextOwner, nextShape) in Children(node, shape, owner, ownerShape))
        {
            _text.Append(first ? list ? "" : " " : ", ");
            first = false;
            if (!list) Name(child);
            if (!TryLine(child, childShape, nextOwner, nextShape, room - (_text.Length - start), levels - 1)
                || _text.Length - start >= room) return false;
        }

        _text.Append(first || list ? "" : " ").Append(list ? ']' : '}');
        return _text.Length - start < room;
    }

    private IEnumerable<(int Node, Shape Shape, int Owner, ObjectShape? OwnerShape)> Children(int node, Shape shape,
        int owner, ObjectShape? ownerShape)
    {
        var record = shape as ObjectShape;
        if (shape is KindShape family) record = family.Find(_tree.TextOf(_tree.Child(node, "kind"u8)));
        for (int child = node + 1; child < _tree[node].End; child = _tree[child].End)
        {
            if (shape is ListShape list)
            {
                yield return (child, list.Element, owner, ownerShape);
                continue;
            }

            int at = record?.Find(_tree, _tree[child]) ?? -1;
            if (at >= 0 && ownerShape == record && record!.Fields[at].Inherited && SameAsOwner(child, record.Fields[at], owner)) continue;
            yield return (child, at >= 0 ? record!.Fields[at]
                .Shape : Shape.Of(record is null ? typeof(double) : typeof(string)), node, record);
        }
    }

    private bool SameAsOwner(int child, Field field, int owner) =>
        _tree.Child(owner, field.Utf8) is var other and >= 0 && _tree.Token(child).SequenceEqual(_tree.Token(other));

    private void Name(int child) => Append(_tree.Text.Slice(_tree[child].NameStart - 1, _tree[child].NameLength + 2)).Append(": ");

    private void Token(int node) => Append(_tree.Token(node));

    private StringBuilder Append(ReadOnlySpan<byte> utf8) => _text.Append(Encoding.UTF8.GetString(utf8));
}
