using System.Text.Json;
using System.Text.Json.Serialization;

namespace LocationScore.Json;

/// <summary>A record of a family by the kind, which is the first field of the full form. The contracts of the other members are not made: a
/// family may have dozens.</summary>
internal sealed class KindConverter<T>(KindFamily family) : JsonConverter<T>
    where T : class
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var ahead = reader;
        if (!ahead.Read() || !ahead.ValueTextEquals(Kinds.Field) || !ahead.Read()) throw new JsonException();
        foreach (var (kind, type) in family.Members)
        {
            if (ahead.ValueTextEquals(kind)) return (T?)JsonSerializer.Deserialize(ref reader, options.GetTypeInfo(type));
        }

        throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        foreach (var (_, type) in family.Members)
        {
            if (type != value.GetType()) continue;
            JsonSerializer.Serialize(writer, value, options.GetTypeInfo(type));
            return;
        }

        // The check of the written document finds it with its path.
        writer.WriteStartObject();
        writer.WriteString(Kinds.Field, Kinds.MadeInCode + (value is CustomFunction custom ? custom.Name : value.GetType().Name));
        writer.WriteEndObject();
    }
}
