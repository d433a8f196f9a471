using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace LocationScore.Extensions.DependencyInjection;

/// <summary>A JSON document that stands in the configuration, put together again so that the one reader of such documents reads
/// it.</summary>
/// <remarks>Configuration knows only texts and ignores case: the published schema of the document says what is a number, a truth value or a
/// list, and how a field is spelled.</remarks>
internal sealed class ConfiguredDocument
{
    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);
    private readonly string _root;

    private ConfiguredDocument(string root) => _root = root;

    /// <summary>The document.</summary>
    internal string Text { get; private set; } = "";

    internal static ConfiguredDocument Create(IConfigurationSection section, string schema)
    {
        using var parsed = JsonDocument.Parse(schema);
        var document = new ConfiguredDocument(section.Path);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream)) new Copy(document, parsed.RootElement, writer)
            .Value(section, parsed.RootElement, "$");
        document.Text = Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
        return document;
    }

    /// <summary>The same problem at its place in the configuration.</summary>
    internal Problem Placed(Problem problem)
    {
        string known = problem.Path;
        while (known.Length > 1 && !_places.ContainsKey(known)) known =
            known[..Math.Max(1, known.AsSpan(0, known.Length - 1).LastIndexOfAny('.', '['))];
        string rest = problem.Path[Math.Min(known.Length, problem.Path.Length)..];
        string place = _places.GetValueOrDefault(known, _root) + rest.Replace("[", ":", StringComparison.Ordinal)
            .Replace("]", "", StringComparison.Ordinal).Replace('.', ':');
        return problem with { Path = place, File = null, Line = null, Column = null };
    }

    /// <summary>Writes sections as JSON along a schema.</summary>
    private sealed class Copy(ConfiguredDocument document, JsonElement root, Utf8JsonWriter writer)
    {
        internal void Value(IConfigurationSection section, JsonElement? schema, string path)
        {
            document._places[path] = section.Path;
            var children = section.GetChildren().ToList();
            var form = Form(schema, section, children.Count > 0);
            if (children.Count > 0)
            {
                if (IsList(form, children)) List(children, form, path);
                else Object(children, form, path);
            }
            else if (section.Value is null)
            {
                Nothing(Form(schema, section, nested: true));
            }
            else
            {
                Single(section.Value, form);
            }
        }

        private void List(List<IConfigurationSection> children, JsonElement? form, string path)
        {
            writer.WriteStartArray();
            var items = Property(form, "items");
            for (int k = 0; k < children.Count; k++) Value(children[k], items, string.Create(CultureInfo.InvariantCulture, $"{path}[{k}]"));
            writer.WriteEndArray();
        }

        private void Object(List<IConfigurationSection> children, JsonElement? form, string path)
        {
            writer.WriteStartObject();
            foreach (var child in children)
            {
                var (name, schema) = Field(form, child.Key);
                writer.WritePropertyName(name);
                Value(child, schema, path + Step(name));
            }

            writer.WriteEndObject();
        }

        /// <summary>Configuration cannot tell an empty object from null: it is the object where an empty one may stand.</summary>
        private void Nothing(JsonElement? form)
        {
            if (Is(form, "object") && Property(form, "required") is null)
            {
                writer.WriteStartObject();
                writer.WriteEndObject();
            }
            else
            {
                writer.WriteNullValue();
            }
        }

        private void Single(string text, JsonElement? form)
        {
            if (Is(form, "number") || Is(form, "integer"))
            {
                if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
                    && double.IsFinite(number)) writer.WriteNumberValue(number);
                else writer.WriteStringValue(text);
            }
            else if (Is(form, "boolean") && bool.TryParse(text, out bool truth))
            {
                writer.WriteBooleanValue(truth);
            }
            else if (text.Length == 0 && Is(form, "array"))
            {
                // An empty list reaches the configuration as an empty text.
                writer.WriteStartArray();
                writer.WriteEndArray();
            }
            else
            {
                writer.WriteStringValue(text);
            }
        }

        /// <summary>The schema behind references, of several kinds the one that the section names.</summary>
        private JsonElement? Form(JsonElement? schema, IConfigurationSection section, bool nested)
        {
            if (schema is not { } here) return null;
            if (Property(here, "$ref") is { } reference) return Form(Property(Property(root, "$defs"),
                reference.GetString()!["#/$defs/".Length..]), section, nested);
            if (Property(here, "anyOf") is not { } several) return here;
            var members = several.EnumerateArray().Select(member => Form(member, section, nested)).OfType<JsonElement>()
                .Where(member => nested == Is(member, "object")).ToList();
            if (!nested) return members.Count > 0 ? members[0] : null;
            var kinds = members.Where(member => Property(Property(member, "properties"), "kind") is not null).ToList();
            if (kinds.Count == 0) return members.Count == 1 ? members[0] : null;
            return kinds.Where(member => Property(Property(Property(member, "properties"), "kind"),
                "const")?.GetString() == section["kind"]).Select(static member => (JsonElement?)member).FirstOrDefault();
        }

        private static bool IsList(JsonElement? form, List<IConfigurationSection> children) =>
            Is(form, "array") || (form is null
                && children.All(static child => int.TryParse(child.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _)));

        private static (string Name, JsonElement? Schema) Field(JsonElement? form, string key)
        {
            if (Property(form, "properties") is { } properties)
            {
                foreach (var property in properties.EnumerateObject())
                {
                    if (string.Equals(property.Name, key, StringComparison.OrdinalIgnoreCase)) return (property.Name, property.Value);
                }
            }

            return (key, Property(form, "additionalProperties"));
        }

        private static bool Is(JsonElement? form, string type) => Property(form, "type") is { } stated
            && (stated.ValueKind == JsonValueKind.Array ? stated.EnumerateArray()
                .Any(one => one.ValueEquals(type)) : stated.ValueEquals(type));

        private static JsonElement? Property(JsonElement? element, string name) =>
            element is { ValueKind: JsonValueKind.Object } present && present.TryGetProperty(name, out var value) ? value : null;

        private static string Step(string name) =>
            name.All(static c => char.IsLetterOrDigit(c) || c is '_' or '-' or '$') ? "." + name : $"['{name}']";
    }
}
