using System.Reflection;
using System.Xml.Linq;

namespace LocationScore.Conventions.Tests.Types;

/// <summary>The documentation of a package by member.</summary>
internal sealed class DocumentedMembers(string package)
{
    private readonly Dictionary<string, XElement> _members = XDocument.Load(Path.Combine(AppContext.BaseDirectory, package + ".xml")).Descendants("member").ToDictionary(static member => (string)member.Attribute("name")!, StringComparer.Ordinal);

    public XElement? Of(Type type) => _members.GetValueOrDefault("T:" + NameOf(type));

    public XElement? Of(PropertyInfo property) => _members.GetValueOrDefault($"P:{NameOf(property.DeclaringType!)}.{property.Name}{List(property.GetIndexParameters())}");

    /// <summary>The summary of a value of an enumeration.</summary>
    public string? OfField<T>(T value) where T : struct, Enum => _members.GetValueOrDefault($"F:{NameOf(typeof(T))}.{value}")?.Element("summary")?.Value.Trim();

    public XElement? Of(MethodBase method) => _members.GetValueOrDefault(
        $"M:{NameOf(method.DeclaringType!)}.{method.Name.Replace('.', '#')}{(method.IsGenericMethod ? "``" + method.GetGenericArguments().Length : "")}{List(method.GetParameters())}");

    private static string List(ParameterInfo[] parameters) => parameters.Length == 0 ? "" : $"({string.Join(',', parameters.Select(static parameter => Argument(parameter.ParameterType)))})";

    private static string NameOf(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private static string Argument(Type type)
    {
        if (type.IsByRef) return Argument(type.GetElementType()!) + "@";
        if (type.IsArray) return $"{Argument(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (type.IsGenericParameter) return (type.DeclaringMethod is null ? "`" : "``") + type.GenericParameterPosition;
        return type.IsGenericType ? $"{NameOf(type).Split('`')[0]}{{{string.Join(',', type.GetGenericArguments().Select(Argument))}}}" : NameOf(type);
    }
}
