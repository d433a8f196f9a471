using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace LocationScore.Conventions.Tests.Types;

/// <summary>The compiler asks for documentation of every public member; these tests ask that it says something.</summary>
public partial class DocumentationTests
{
    public static TheoryData<string> Libraries() => [.. Home.Libraries];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Every_summary_is_a_sentence(string package) => Home.NoOffenders(
        from member in Members(package)
        let summary = Plain(member.Element("summary"))
        where !member.Descendants("inheritdoc").Any() && (summary.Length < 2 || summary[^1] != '.')
        select $"{(string)member.Attribute("name")!}: '{summary}'",
        "A summary is a sentence and ends with a full stop.");

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Every_parameter_return_value_and_exception_is_described(string package) => Home.NoOffenders(
        from member in Members(package)
        from part in member.Elements()
        where part.Name.LocalName is "param" or "returns" or "exception" or "typeparam" or "value" or "remarks" && Plain(part).Length == 0
        select $"{(string)member.Attribute("name")!}: {part.Name} {(string?)part.Attribute("name")}",
        "An element of the documentation that says nothing is left out or filled in.");

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Every_method_that_takes_or_returns_something_says_what(string package)
    {
        var documented = Members(package).ToLookup(static member => NameOf((string)member.Attribute("name")!), StringComparer.Ordinal);
        Home.NoOffenders(
            from type in Home.Load(package).GetExportedTypes()
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where !method.IsSpecialName && !method.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute)) && method.GetBaseDefinition() == method
            from member in documented[$"M:{type.FullName!.Replace('+', '.')}.{method.Name}"]
            where !member.Descendants("inheritdoc").Any()
            from gap in Gaps(method, member)
            select $"{type.FullName}.{method.Name}: {gap}",
            "Parameters and return values have a param or returns element.");
    }

    /// <summary>What this overload set lacks: a member of the documentation belongs to the overload that has all of its parameters.</summary>
    private static IEnumerable<string> Gaps(MethodInfo method, XElement member)
    {
        var names = member.Elements("param").Select(static part => (string)part.Attribute("name")!).ToHashSet(StringComparer.Ordinal);
        int parameters = CountParameters((string)member.Attribute("name")!);
        if (parameters != method.GetParameters().Length || !names.IsSubsetOf(method.GetParameters().Select(static parameter => parameter.Name!))) yield break;
        foreach (var parameter in method.GetParameters().Where(parameter => !names.Contains(parameter.Name!))) yield return "param " + parameter.Name;
        if (method.ReturnType != typeof(void) && method.ReturnType != typeof(Task) && member.Element("returns") is null) yield return "returns";
    }

    private static int CountParameters(string name)
    {
        int open = name.IndexOf('(', StringComparison.Ordinal);
        if (open < 0) return 0;
        int depth = 0, count = 1;
        foreach (char letter in name[(open + 1)..])
        {
            if (letter is '{' or '[') depth++;
            if (letter is '}' or ']') depth--;
            if (letter == ',' && depth == 0) count++;
        }

        return count;
    }

    private static string NameOf(string name) => Arity().Replace(name.Split('(')[0], "");

    private static string Plain(XElement? part) => part is null ? "" : part.Value.Trim() is { Length: > 0 } text ? text : part.HasElements ? "an element." : "";

    private static IEnumerable<XElement> Members(string package)
    {
        var names = Home.Load(package).GetExportedTypes().Select(static type => type.FullName!.Replace('+', '.')).ToHashSet(StringComparer.Ordinal);
        return XDocument.Load(Path.Combine(AppContext.BaseDirectory, package + ".xml")).Descendants("member").Where(member => IsPublic((string)member.Attribute("name")!, names));
    }

    private static bool IsPublic(string name, HashSet<string> types)
    {
        string full = name[2..].Split('(')[0];
        return name[0] == 'T' ? types.Contains(full) : full.LastIndexOf('.') is > 0 and int dot && types.Contains(full[..dot]);
    }

    [GeneratedRegex("``[0-9]+$")]
    private static partial Regex Arity();
}
