using System.Text.Json;
using System.Text.Json.Serialization;

namespace LocationScore.Json;

/// <summary>Makes the converter of an enumeration or a family when a document first needs it: there are dozens, a document needs few, and
/// the code of each is compiled when it is made.</summary>
internal sealed class RegisteredConverters : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert)
    {
        foreach (var (type, _) in Kinds.Choices)
        {
            if (type == typeToConvert) return true;
        }

        foreach (var family in Kinds.Families)
        {
            if (family.Base == typeToConvert) return true;
        }

        return false;
    }

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        foreach (var (type, converter) in Kinds.Choices)
        {
            if (type == typeToConvert) return converter();
        }

        var family = Kinds.Families.First(family => family.Base == typeToConvert);
        return family.Converter();
    }
}
