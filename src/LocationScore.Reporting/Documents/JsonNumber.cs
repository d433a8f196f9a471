using System.Text.Json;

namespace LocationScore.Reporting;

/// <summary>Numbers in JSON that give the same bits back.</summary>
internal static class JsonNumber
{
    internal static void Write(Utf8JsonWriter json, string name, double number)
    {
        json.WritePropertyName(name);
        Write(json, number);
    }

    internal static void Write(Utf8JsonWriter json, double number)
    {
        Span<byte> text = stackalloc byte[FullNumber.Longest];
        json.WriteRawValue(text[..FullNumber.Write(number, text)], skipInputValidation: true);
    }
}
