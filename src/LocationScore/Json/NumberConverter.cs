using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using LocationScore.Numerics;

namespace LocationScore.Json;

/// <summary>Numbers that read back to the same bits. What JSON cannot express is written as a text, so that the check of the written
/// document finds it with its path.</summary>
internal sealed class NumberConverter : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? double.Parse(reader.GetString()!, NumberStyles.Float,
            CultureInfo.InvariantCulture) : reader.GetDouble();

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) => Write(writer, value);

    internal static void Write(Utf8JsonWriter writer, double value)
    {
        if (!double.IsFinite(value))
        {
            writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
            return;
        }

        Span<byte> text = stackalloc byte[RoundTrip.LongestText];
        writer.WriteRawValue(text[..RoundTrip.Write(value, text)], skipInputValidation: true);
    }
}
