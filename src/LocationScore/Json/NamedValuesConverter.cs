using System.Text.Json;
using System.Text.Json.Serialization;

namespace LocationScore.Json;

/// <summary>Named values as an object of numbers, in order.</summary>
internal sealed class NamedValuesConverter : JsonConverter<NamedValues>
{
    public override NamedValues Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var items = new List<KeyValuePair<string, double>>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            items.Add(new(name, reader.GetDouble()));
        }

        return new(items);
    }

    public override void Write(Utf8JsonWriter writer, NamedValues value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, number) in value)
        {
            writer.WritePropertyName(name);
            NumberConverter.Write(writer, number);
        }

        writer.WriteEndObject();
    }
}
