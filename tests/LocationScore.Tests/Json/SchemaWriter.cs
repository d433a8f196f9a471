using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LocationScore.Json;

namespace LocationScore.Tests.Json;

/// <summary>Writes the form of a document as JSON Schema, draft 2020-12.</summary>
/// <remarks>Source: Wright, Andrews, Hutton and Dennis (2022), JSON Schema: A Media Type for Describing JSON Documents.</remarks>
internal sealed class SchemaWriter
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    private readonly Utf8JsonWriter _writer;
    private readonly List<(string Name, ObjectShape? Record, KindShape? Family, string? Kind, bool Nested)> _definitions = [];
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    private readonly Func<string, string> _describe;

    private SchemaWriter(Utf8JsonWriter writer, Func<string, string> describe) => (_writer, _describe) = (writer, describe);

    internal static string Write(Type document, string title, Func<string, string> describe)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            new SchemaWriter(writer, describe).Document((ObjectShape)Shape.Of(document), title);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    /// <summary>The name of a definition: that of the record in camel case.</summary>
    internal static string NameOf(Type type) => JsonNamingPolicy.CamelCase.ConvertName(type.Name);

    private void Document(ObjectShape record, string title)
    {
        _writer.WriteStartObject();
        _writer.WriteString("$schema", Dialect);
        Record(record, title, null, top: true, nested: false);
        _writer.WriteStartObject("$defs");
        for (int k = 0; k < _definitions.Count; k++)
        {
            var (name, definition, family, kind, nested) = _definitions[k];
            _writer.WriteStartObject(name);
            if (family is not null) Family(family);
            else Record(definition!, kind ?? name, kind, top: false, nested);
            _writer.WriteEndObject();
        }

        _writer.WriteEndObject();
        _writer.WriteEndObject();
    }

    private void Record(ObjectShape record, string title, string? kind, bool top, bool nested)
    {
        _writer.WriteString("title", title);
        _writer.WriteString("description", _describe(record.Type.Name));
        _writer.WriteString("type", "object");
        _writer.WriteStartObject("properties");
        if (top)
        {
            _writer.WriteStartObject(StructureCheck.SchemaField);
            _writer.WriteString("description", "The address of this schema, for editors; ignored when the document is read.");
            _writer.WriteString("type", "string");
            _writer.WriteEndObject();
            if (record.Type == typeof(ResultDocument))
            {
                _writer.WriteStartObject(StructureCheck.ReportField);
                _writer.WriteString("description", "What a program says about the result for people; ignored when the document is read.");
                _writer.WriteString("type", "object");
                _writer.WriteEndObject();
            }
        }

        if (kind is not null)
        {
            _writer.WriteStartObject(Kinds.Field);
            _writer.WriteString("const", kind);
            _writer.WriteEndObject();
        }

        foreach (var field in record.Fields) Field(record, field);
        _writer.WriteEndObject();
        string[] required = [.. kind is null ? [] : new[] { Kinds.Field }, .. record.Fields.Where(field => field.Required && !(nested && field.Inherited)).Select(static field => field.Name)];
        if (required.Length > 0)
        {
            _writer.WriteStartArray("required");
            foreach (string name in required) _writer.WriteStringValue(name);
            _writer.WriteEndArray();
        }

        _writer.WriteBoolean("additionalProperties", false);
    }

    private void Field(ObjectShape record, Field field)
    {
        _writer.WriteStartObject(field.Name);
        string description = _describe(field.Key);
        if (field.Shape is ChoiceShape choice) description += " " + string.Join(' ', choice.Names.Select((name, at) => $"{name}: {_describe($"{choice.Type.Name}.{choice.Members[at]}")}"));
        _writer.WriteString("description", description);
        Form(field.Shape, Limits.All.GetValueOrDefault(field.Key), field.Nullable, record);
        switch (field.Default)
        {
            case double number:
                _writer.WriteNumber("default", number);
                break;
            case int number:
                _writer.WriteNumber("default", number);
                break;
            case bool truth:
                _writer.WriteBoolean("default", truth);
                break;
            case Enum member when field.Shape is ChoiceShape named:
                _writer.WriteString("default", named.NameOf(member));
                break;
        }

        _writer.WriteEndObject();
    }

    private void Form(Shape shape, Limits? limits, bool nullable, ObjectShape? owner)
    {
        switch (shape)
        {
            case TextShape:
                Type("string", nullable);
                if (limits?.Pattern is { } pattern) _writer.WriteString("pattern", pattern);
                break;
            case NumberShape:
                Type("number", nullable);
                Range(limits);
                break;
            case IntegerShape:
                Type("integer", nullable);
                Range(limits ?? new(int.MinValue, int.MaxValue));
                break;
            case TruthShape:
                Type("boolean", nullable);
                break;
            case NamedNumbersShape:
                Type("object", nullable);
                _writer.WriteStartObject("additionalProperties");
                Form(Shape.Of(typeof(double)), limits, nullable: false, null);
                _writer.WriteEndObject();
                break;
            case ListShape list:
                Type("array", nullable);
                _writer.WriteStartObject("items");
                Form(list.Element, null, list.HasNullItems, owner);
                _writer.WriteEndObject();
                if (limits?.MinItems is { } least) _writer.WriteNumber("minItems", least);
                break;
            case ChoiceShape choice:
                _writer.WriteStartArray("enum");
                foreach (string name in choice.Names) _writer.WriteStringValue(name);
                if (nullable) _writer.WriteNullValue();
                _writer.WriteEndArray();
                break;
            default:
                Reference(shape, nullable, nested: shape == owner && owner is { HasInherited: true });
                break;
        }
    }

    private void Reference(Shape shape, bool nullable, bool nested)
    {
        string name = nested ? "alternative" + shape.Type.Name : NameOf(shape.Type);
        if (_named.Add(name)) _definitions.Add((name, shape as ObjectShape, shape as KindShape, null, nested));
        if (nullable) _writer.WriteStartArray("anyOf");
        if (nullable) _writer.WriteStartObject();
        _writer.WriteString("$ref", "#/$defs/" + name);
        if (!nullable) return;
        _writer.WriteEndObject();
        _writer.WriteStartObject();
        _writer.WriteString("type", "null");
        _writer.WriteEndObject();
        _writer.WriteEndArray();
    }

    private void Family(KindShape family)
    {
        _writer.WriteString("title", family.What);
        _writer.WriteString("description", _describe(family.Type.Name));
        _writer.WriteStartArray("anyOf");
        (string Kind, ObjectShape Record)[] members = [.. family.Members];
        string[] bare = [.. members.Where(static member => !member.Record.HasRequired).Select(static member => member.Kind)];
        if (bare.Length > 0)
        {
            _writer.WriteStartObject();
            _writer.WriteString("description", "The name alone, for a kind that needs no other field.");
            _writer.WriteStartArray("enum");
            foreach (string kind in bare) _writer.WriteStringValue(kind);
            _writer.WriteEndArray();
            _writer.WriteEndObject();
        }

        foreach (var (kind, record) in members)
        {
            string name = NameOf(record.Type);
            if (_named.Add(name)) _definitions.Add((name, record, null, kind, false));
            _writer.WriteStartObject();
            _writer.WriteString("$ref", "#/$defs/" + name);
            _writer.WriteEndObject();
        }

        if (members.Length == 0) _writer.WriteBooleanValue(false);
        _writer.WriteEndArray();
    }

    private void Type(string type, bool nullable)
    {
        if (!nullable)
        {
            _writer.WriteString("type", type);
            return;
        }

        _writer.WriteStartArray("type");
        _writer.WriteStringValue(type);
        _writer.WriteStringValue("null");
        _writer.WriteEndArray();
    }

    private void Range(Limits? limits)
    {
        if (limits?.Minimum is { } least) _writer.WriteNumber("minimum", least);
        if (limits?.Maximum is { } most) _writer.WriteNumber("maximum", most);
    }
}
