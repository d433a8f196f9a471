using System.Reflection;
using System.Text.Json.Serialization;

namespace LocationScore.Conventions.Tests.Layers;

/// <summary>The types that a type names: in its bases, its members, their attributes and the instructions of their bodies.</summary>
/// <remarks>The attribute that names the converter of a type is left out: it is the one way in which earlier folders may point to Json.</remarks>
internal static class References
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static HashSet<Type> Of(Type type)
    {
        HashSet<Type> found = [];
        Add(found, type.BaseType);
        foreach (var each in type.GetInterfaces()) Add(found, each);
        foreach (var field in type.GetFields(All)) Add(found, field.FieldType);
        foreach (var member in type.GetMembers(All).Append(type))
            foreach (var attribute in member.GetCustomAttributesData().Where(static attribute => attribute.AttributeType != typeof(JsonConverterAttribute))) Add(found, attribute.AttributeType);
        foreach (var method in type.GetMethods(All).Concat<MethodBase>(type.GetConstructors(All)))
        {
            Add(found, (method as MethodInfo)?.ReturnType);
            foreach (var parameter in method.GetParameters()) Add(found, parameter.ParameterType);
            AddBody(found, method);
        }

        return found;
    }

    private static void AddBody(HashSet<Type> found, MethodBase method)
    {
        if (method.GetMethodBody() is not { } body) return;
        foreach (var local in body.LocalVariables) Add(found, local.LocalType);
        foreach (var (_, member) in Instructions.Of(method)) AddMember(found, member);
    }

    private static void AddMember(HashSet<Type> found, MemberInfo? member)
    {
        Add(found, member as Type ?? member?.DeclaringType);
        if (member is FieldInfo field) Add(found, field.FieldType);
        if (member is not MethodBase method) return;
        Add(found, (method as MethodInfo)?.ReturnType);
        foreach (var parameter in method.GetParameters()) Add(found, parameter.ParameterType);
        if (method.IsGenericMethod)
            foreach (var argument in method.GetGenericArguments()) Add(found, argument);
    }

    private static void Add(HashSet<Type> found, Type? type)
    {
        if (type is null) return;
        if (type.HasElementType) Add(found, type.GetElementType());
        else if (type.IsGenericParameter || !found.Add(type)) return;
        else if (type.IsGenericType)
            foreach (var argument in type.GetGenericArguments()) Add(found, argument);
    }
}
