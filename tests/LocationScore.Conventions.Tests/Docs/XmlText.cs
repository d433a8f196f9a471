using System.Text.RegularExpressions;
using System.Xml.Linq;
using LocationScore.Conventions.Tests.Types;

namespace LocationScore.Conventions.Tests.Docs;

/// <summary>The documentation of a type as Markdown.</summary>
internal static partial class XmlText
{
    private static readonly DocumentedMembers s_core = new("LocationScore");

    /// <summary>The remarks of a type; empty when it has none.</summary>
    internal static string Remarks(Type type) => s_core.Of(type)?.Element("remarks") is { } remarks ? Read(remarks) : "";

    private static string Read(XElement element)
    {
        string text = string.Concat(element.Nodes().Select(static node => node switch
        {
            XText plain => plain.Value,
            XElement { Name.LocalName: "see" or "seealso" or "paramref" or "typeparamref" } link => $"`{Target(link)}`",
            XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
            XElement { Name.LocalName: "para" } paragraph => $"\n\n{Read(paragraph)}\n\n",
            XElement other => Read(other),
            _ => "",
        }));
        string[] paragraphs = [.. BlankLine().Split(text).Select(static part => Spaces().Replace(part, " ").Trim()).Where(static part => part.Length > 0)];
        return string.Join("\n\n", paragraphs);
    }

    private static string Target(XElement link)
    {
        string target = (string?)link.Attribute("cref") ?? (string?)link.Attribute("langword") ?? (string?)link.Attribute("name") ?? link.Value;
        string name = target.Split('(')[0];
        string[] parts = (name.Length > 2 && name[1] == ':' ? name[2..] : name).Split('.');
        return target.StartsWith("T:", StringComparison.Ordinal) || parts.Length == 1 ? parts[^1] : $"{parts[^2]}.{parts[^1]}";
    }

    [GeneratedRegex(@"\n\s*\n")]
    private static partial Regex BlankLine();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
