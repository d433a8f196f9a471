using System.Text.Json;
using System.Text.Json.Serialization;

namespace LocationScore.Json;

/// <summary>A factor or a criterion as it stands in a model: only a criterion has a direction.</summary>
internal sealed class NodeConverter : JsonConverter<ModelNode>
{
    public override ModelNode? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        IsCriterion(reader) ? JsonSerializer.Deserialize(ref reader, Contract.Of<Criterion>())
            : JsonSerializer.Deserialize(ref reader, Contract.Of<Factor>());

    public override void Write(Utf8JsonWriter writer, ModelNode value, JsonSerializerOptions options)
    {
        if (value is Criterion criterion) JsonSerializer.Serialize(writer, criterion, Contract.Of<Criterion>());
        else JsonSerializer.Serialize(writer, (Factor)value, Contract.Of<Factor>());
    }

    private static bool IsCriterion(Utf8JsonReader ahead)
    {
        if (ahead.TokenType != JsonTokenType.StartObject) return false;
        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            if (ahead.ValueTextEquals("direction")) return true;
            ahead.Skip();
        }

        return false;
    }
}
