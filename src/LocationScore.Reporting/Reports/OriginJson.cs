using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using LocationScore.Shared;

namespace LocationScore.Reporting;

/// <summary>Where a ranking comes from, as fields of its JSON: the call, the profile, the weights that were set and the cities that were
/// selected.</summary>
internal static class OriginJson
{
    /// <summary>Writes the fields that there are into the object that is open.</summary>
    internal static void Write(Utf8JsonWriter json, ReportOptions options)
    {
        Text(json, "command", options.Command);
        if (options.Profile is { } profile)
        {
            json.WriteStartObject("profile");
            Text(json, "id", profile.Id);
            Text(json, "name", profile.Name);
            Text(json, "extends", profile.Extends);
            Text(json, "rationale", profile.Rationale);
            Text(json, "citation", profile.Citation);
            json.WriteEndObject();
        }

        if (options.Weights.Count > 0)
        {
            json.WriteStartObject("set");
            foreach (var (id, weight) in options.Weights) JsonNumber.Write(json, SafeText.Xml(id), weight);
            json.WriteEndObject();
        }

        if (options.Locations is { } cities)
        {
            json.WriteStartArray("cities");
            foreach (string city in cities) json.WriteStringValue(SafeText.Xml(city));
            json.WriteEndArray();
        }
    }

    /// <summary>Writes the names of what a document comes from, its first fields, into the object that is open.</summary>
    internal static void Names(Utf8JsonWriter json, Origin origin)
    {
        Text(json, "model", origin.Model.Id);
        Text(json, "modelName", origin.Title);
        origin.Write(json);
    }

    /// <summary>Reads them; what is not there, or of another form, is none.</summary>
    internal static ReportOptions Read(JsonElement report)
    {
        WeightProfile? profile = null;
        if (report.Has("profile", JsonValueKind.Object))
        {
            var said = report.GetProperty("profile");
            profile = new(said.Text("id") ?? "", said.Text("name") ?? "", said.Text("extends") ?? "", NamedValues.Empty,
                said.Text("rationale"), said.Text("citation"));
        }

        return new()
        {
            Command = report.Text("command"),
            Profile = profile,
            Weights = !report.Has("set", JsonValueKind.Object) ? NamedValues.Empty : NamedValues.Of(
                [.. report.GetProperty("set").EnumerateObject().Where(static one => one.Value.ValueKind == JsonValueKind.Number)
                    .DistinctBy(static one => one.Name).Select(static one => (one.Name, one.Value.GetDouble()))]),
            Locations = !report.Has("cities", JsonValueKind.Array) ? null
                : [.. report.GetProperty("cities").EnumerateArray().Select(static city => city.ToString())],
        };
    }

    /// <summary>The hash of these fields: nothing else in the document says them again.</summary>
    internal static string Hash(ReportOptions options)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            Write(json, options);
            json.WriteEndObject();
        }

        return Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan));
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, SafeText.Xml(value));
    }
}
