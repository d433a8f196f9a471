using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LocationScore.Json;

namespace LocationScore.Tests.Json;

public partial class DescriptionsTests
{
    private static readonly XElement s_documentation = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "LocationScore.xml"), LoadOptions.PreserveWhitespace).Root!.Element("members")!;

    private static readonly Lazy<Dictionary<string, string>> s_all = new(static () => Keys!.ToDictionary(static entry => entry.Key, static entry => FromDocumentation(entry.Key, entry.Type), StringComparer.Ordinal));

    private static IReadOnlyList<(string Key, Type Type)> Keys { get; } = [.. AllKeys().Distinct().OrderBy(static entry => entry.Key, StringComparer.Ordinal)];

    /// <summary>What a record, a field or a choice means, from the XML documentation.</summary>
    internal static string Of(string key) => s_all.Value.TryGetValue(key, out string? text) ? text : "";

    [Fact]
    public void Every_record_field_and_choice_has_a_description() =>
        Assert.DoesNotContain(Keys, static entry => FromDocumentation(entry.Key, entry.Type).Length < 2);

    [Fact]
    public void Every_key_is_that_of_one_type() => Assert.Distinct(Keys.Select(static entry => entry.Key));

    private static IEnumerable<(string Key, Type Type)> AllKeys()
    {
        foreach (var shape in ContractTests.AllShapes())
        {
            if (shape is ObjectShape or KindShape) yield return (shape.Type.Name, shape.Type);
            if (shape is ObjectShape record) foreach (var field in record.Fields) yield return (field.Key, shape.Type);
            if (shape is ChoiceShape choice) foreach (string member in choice.Members) yield return ($"{choice.Type.Name}.{member}", shape.Type);
        }
    }

    private static string FromDocumentation(string key, Type type)
    {
        string[] parts = key.Split('.');
        if (parts.Length == 2 && type.IsEnum) return Flat(Member($"F:{type.FullName!.Replace('+', '.')}.{parts[1]}")?.Element("summary"));
        var record = Member("T:" + type.FullName!.Replace('+', '.'));
        return Flat(parts.Length == 1 ? record?.Element("summary") : record?.Elements("param").SingleOrDefault(param => param.Attribute("name")!.Value == parts[1])
            ?? Member($"P:{type.FullName!.Replace('+', '.')}.{parts[1]}")?.Element("summary"));
    }

    private static XElement? Member(string name) => s_documentation.Elements("member").SingleOrDefault(member => member.Attribute("name")!.Value == name);

    private static string Flat(XElement? element) =>
        element is null ? "" : Blanks().Replace(string.Concat(element.Nodes().Select(static node => node is XText text ? text.Value : node is XElement inner ? Inline(inner) : "")), " ").Trim();

    private static string Inline(XElement element)
    {
        if (element.Attribute("langword") is { } word) return word.Value;
        if (element.Attribute("name") is { } parameter) return JsonNamingPolicy.CamelCase.ConvertName(parameter.Value);
        if (element.Attribute("cref") is not { } reference) return Flat(element);
        string name = reference.Value.Split('.')[^1];
        if (reference.Value[0] != 'T') return JsonNamingPolicy.CamelCase.ConvertName(name);
        foreach (var (kind, type) in Kinds.Families.SelectMany(static family => family.Members))
        {
            if (type.FullName == reference.Value[2..]) return kind;
        }

        return Capitals().Replace(name, static match => (match.Index > 0 ? " " : "") + match.Value.ToLowerInvariant());
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capitals();
}
