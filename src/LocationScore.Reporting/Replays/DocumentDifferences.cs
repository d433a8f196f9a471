using System.Globalization;
using System.Text.Json;

namespace LocationScore.Reporting;

/// <summary>Where the document of a ranking differs from the one that is made now: every field, whatever it is called. Model and facts are
/// compared as inputs, not here.</summary>
internal sealed class DocumentDifferences
{
    /// <summary>Lists whose items have a name of their own, with the field that holds it.</summary>
    private static readonly Dictionary<string, string> s_keys = new(StringComparer.Ordinal)
    {
        ["ranking"] = "location",
        ["excluded"] = "location",
        ["ranges"] = "location",
        ["points"] = "location",
        ["weights"] = "id",
        ["factors"] = "id",
        ["contributions"] = "criterion",
    };

    private static readonly string[] s_inputs = ["model", "facts", RankJson.ReportField, "$schema"];

    /// <summary>What a report says of the program and of the inputs.</summary>
    private static readonly string[] s_origin = ["kind", "tool", "library", "command", "profile", "set", "cities", "hashes"];

    private readonly List<Difference> _found = [];
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    private DocumentDifferences(JsonElement now)
    {
        foreach (var place in now.GetProperty("ranking").EnumerateArray()) _names.TryAdd(place.Text("location")!, place.Text("name")!);
    }

    /// <summary>All differences, those of ranks first; empty when the documents say the same.</summary>
    internal static IReadOnlyList<Difference> Of(JsonElement then, JsonElement now)
    {
        var differences = new DocumentDifferences(now);
        differences.Fields(then, now, new([]), s_inputs);
        if (then.Has(RankJson.ReportField, JsonValueKind.Object))
            differences.Fields(then.GetProperty(RankJson.ReportField), now.GetProperty(RankJson.ReportField), new([RankJson.ReportField]),
                s_origin);
        return [.. differences._found.OrderBy(static one => one.Kind)];
    }

    private void Fields(JsonElement then, JsonElement now, Place place, string[] without)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in then.EnumerateObject())
        {
            if (without.Contains(field.Name)) continue;
            var at = place.Below(field.Name);
            if (!seen.Add(field.Name)) Add(at, $"{Name(at)}: stands twice in the result.");
            else if (now.TryGetProperty(field.Name, out var other)) Values(field.Value, other, at);
            else Values(field.Value, default, at);
        }

        foreach (var field in now.EnumerateObject())
        {
            if (!without.Contains(field.Name) && !seen.Contains(field.Name)) Values(default, field.Value, place.Below(field.Name));
        }
    }

    private void Values(JsonElement then, JsonElement now, Place place)
    {
        if (then.ValueKind == JsonValueKind.Object && now.ValueKind == JsonValueKind.Object) Fields(then, now, place, []);
        else if (IsList(then) && IsList(now) && (then.ValueKind, now.ValueKind) != (JsonValueKind.Undefined, JsonValueKind.Undefined))
            Lists(then, now, place);
        else if (!Same(then, now)) Add(place, $"{NameAndColon(place)} {Short(then)} in the result, {Short(now)} now.");
    }

    private void Lists(JsonElement then, JsonElement now, Place place)
    {
        if (place.Last == "notices") Notices(then, now);
        else if (s_keys.TryGetValue(place.Last, out string? key)) Named(then, now, place, key);
        else Positions(then, now, place);
    }

    /// <summary>Items by their names: one that is missing, new, or there twice, and another order.</summary>
    private void Named(JsonElement then, JsonElement now, Place place, string key)
    {
        var written = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (var item in Items(then))
        {
            if (item.Text(key) is not { } name) Add(place, $"{Name(place)}: an item without \"{key}\" in the result.");
            else if (written.TryAdd(name, item)) order.Add(name);
            else Add(place.Below(name), $"{Name(place.Below(name))}: stands twice in the result.");
        }

        var made = new List<string>();
        foreach (var item in Items(now))
        {
            string name = item.Text(key)!;
            made.Add(name);
            if (written.TryGetValue(name, out var before)) Values(before, item, place.Below(name));
            else Add(place.Below(name), $"{Name(place.Below(name))}: {Presence(place)} now, not in the result.");
        }

        foreach (string name in order.Except(made, StringComparer.Ordinal))
            Add(place.Below(name), $"{Name(place.Below(name))}: in the result, not {Presence(place)} now.");
        var shared = made.Where(written.ContainsKey).ToList();
        if (shared.Zip(order.Where(new HashSet<string>(made, StringComparer.Ordinal).Contains)).FirstOrDefault(
            static pair => pair.First != pair.Second) is { First: { } first, Second: { } second })
        {
            Add(place.Below(second), $"{Name(place)}: '{second}' stands in the result where '{first}' stands now.");
        }
    }

    private void Positions(JsonElement then, JsonElement now, Place place)
    {
        JsonElement[] written = [.. Items(then)], made = [.. Items(now)];
        for (int k = 0; k < Math.Max(written.Length, made.Length); k++)
            Values(k < written.Length ? written[k] : default, k < made.Length ? made[k] : default,
                place.Below(string.Create(CultureInfo.InvariantCulture, $"{k + 1}")));
    }

    private void Notices(JsonElement then, JsonElement now)
    {
        var written = Items(then).Select(Text).ToList();
        foreach (string notice in Items(now).Select(Text).Where(notice => !written.Remove(notice)))
            _found.Add(new(DifferenceKind.Word, $"Notice only now: {notice}"));
        foreach (string notice in written) _found.Add(new(DifferenceKind.Word, $"Notice only in the result: {notice}"));

        static string Text(JsonElement notice)
        {
            string[] about = [.. ((string[])["location", "node"]).Select(field => notice.Text(field)).OfType<string>()];
            return $"{notice.Text("code")}: {notice.Text("message")}{(about.Length > 0 ? $" ({string.Join(", ", about)})" : "")}";
        }
    }

    private void Add(Place place, string text) => _found.Add(new(KindOf(place), text));

    private static DifferenceKind KindOf(Place place) => place.Names switch
    {
        ["ranking", _] or ["ranking", _, "rank"] or ["excluded", ..] => DifferenceKind.Rank,
        ["ranking", _, "score"] or ["scoreDirection"] => DifferenceKind.Score,
        ["weights", ..] or ["topWeighedBy", ..] => DifferenceKind.Weight,
        [RankJson.ReportField, ..] => DifferenceKind.Word,
        _ => DifferenceKind.Cell,
    };

    /// <summary>What stands at a place, in words: the city, the criterion, the field.</summary>
    private string Name(Place place) => place.Names switch
    {
        ["ranking"] => "Ranking",
        ["ranking" or "excluded", var city] => City(city),
        ["ranking", var city, "contributions", var criterion] => $"{City(city)}, {criterion}",
        ["ranking", var city, "contributions", var criterion, var field] =>
            $"{City(city)}, {criterion}: {(field == "raw" ? "fact" : field)}",
        ["ranking", var city, "factors", var factor] => $"{City(city)}, {factor}",
        ["ranking", var city, "factors", var factor, var field] => $"{City(city)}, {factor}: {field}",
        ["ranking", var city, .. var fields] => $"{City(city)}: {string.Join(", ", fields)}",
        ["excluded", var city, .. var fields] => $"{City(city)}, not scored: {string.Join(", ", fields)}",
        ["weights", var node] => $"Weight of {node}",
        ["weights", var node, "effective"] => $"Weight of {node}",
        ["weights", var node, .. var fields] => $"Weight of {node}, {string.Join(", ", fields)}",
        [RankJson.ReportField, "ranges", var city, .. var fields] => $"{City(city)}, range of ranks: {string.Join(", ", fields)}",
        [RankJson.ReportField, .. var fields] => $"Report, {string.Join(", ", fields)}",
        _ => string.Join(", ", place.Names),
    };

    private string City(string id) => _names.GetValueOrDefault(id, id);

    private static bool IsList(JsonElement value) => value.ValueKind is JsonValueKind.Array or JsonValueKind.Undefined;

    private string NameAndColon(Place place) =>
        Name(place) is var name && name.Contains(": ", StringComparison.Ordinal) ? name : name + ":";

    private static string Presence(Place place) => place.Last switch
    {
        "ranking" => "ranked",
        "excluded" => "left out",
        _ => "there",
    };

    private static IEnumerable<JsonElement> Items(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : Enumerable.Empty<JsonElement>();

    /// <summary>Numbers are the same when they have the same bits; a negative zero is a zero.</summary>
    private static bool Same(JsonElement then, JsonElement now) => (then.ValueKind, now.ValueKind) switch
    {
        (JsonValueKind.Number, JsonValueKind.Number) => then.GetDouble() == now.GetDouble(),
        (JsonValueKind.String, JsonValueKind.String) => then.GetString() == now.GetString(),
        _ => then.ValueKind == now.ValueKind && then.ValueKind != JsonValueKind.Undefined && JsonElement.DeepEquals(then, now),
    };

    private static string Short(JsonElement value)
    {
        string text = value.ValueKind switch
        {
            JsonValueKind.Undefined => "none",
            JsonValueKind.Number => FullNumber.Of(value.GetDouble()),
            JsonValueKind.String => $"'{value.GetString()}'",
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => string.Create(CultureInfo.InvariantCulture, $"a list of {value.GetArrayLength()}"),
            _ => value.GetRawText(),
        };
        return text.Length <= 60 ? text : text[..(char.IsHighSurrogate(text[59]) ? 59 : 60)] + "…";
    }

    /// <summary>A place in the document: names of fields and items.</summary>
    private readonly record struct Place(string[] Names)
    {
        internal string Last => Names.Length == 0 ? "" : Names[^1];

        internal Place Below(string name) => new([.. Names, name]);
    }
}
