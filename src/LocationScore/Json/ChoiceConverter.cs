using System.Text.Json;
using System.Text.Json.Serialization;

namespace LocationScore.Json;

/// <summary>What the reader and the schema need to know of an enumeration: its names in JSON.</summary>
internal interface IChoice
{
    /// <summary>Gets the names in camel case, in the order of the members.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>Gets the C# names of the members, in the same order.</summary>
    IReadOnlyList<string> Members { get; }
}

/// <summary>An enumeration by its exact camel-case names; no numbers, no other case.</summary>
internal sealed class ChoiceConverter<T> : JsonConverter<T>, IChoice
    where T : struct, Enum
{
    private readonly T[] _values = Enum.GetValues<T>();
    private readonly string[] _members;
    private readonly string[] _names;

    internal ChoiceConverter()
    {
        _members = Array.ConvertAll(_values, static value => Enum.GetName(value)!);
        _names = Array.ConvertAll(_members, JsonNamingPolicy.CamelCase.ConvertName);
    }

    public IReadOnlyList<string> Names => _names;

    public IReadOnlyList<string> Members => _members;

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        for (int k = 0; k < _names.Length; k++)
        {
            if (reader.ValueTextEquals(_names[k])) return _values[k];
        }

        throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        int at = Array.IndexOf(_values, value);
        writer.WriteStringValue(at >= 0 ? _names[at] : value.ToString());
    }
}
