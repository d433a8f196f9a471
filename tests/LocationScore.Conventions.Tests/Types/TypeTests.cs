using System.Reflection;
using System.Runtime.CompilerServices;

namespace LocationScore.Conventions.Tests.Types;

/// <summary>Public types are closed, immutable and found under one name.</summary>
public class TypeTests
{
    private static readonly Type[] s_types = [.. Home.Libraries.SelectMany(static package => Home.Load(package).GetExportedTypes())];

    [Fact]
    public void Public_classes_are_sealed_abstract_or_static() => Home.NoOffenders(
        s_types.Where(static type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !s_types.Any(other => other.BaseType == type)).Select(static type => type.FullName!),
        "A class that the package itself does not derive from is sealed.");

    [Fact]
    public void Nothing_public_can_be_changed_after_it_was_made() => Home.NoOffenders(
        from type in s_types
        where !type.Name.EndsWith("Options", StringComparison.Ordinal) || type.Assembly.GetName().Name != "LocationScore.Extensions.DependencyInjection"
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where property.SetMethod is { IsPublic: true } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
        select $"{type.FullName}.{property.Name}",
        "Public properties are read-only or init-only; only the options of the dependency injection package are filled by a binder.");

    [Fact]
    public void Public_fields_are_constants_or_read_only() => Home.NoOffenders(
        from type in s_types
        where !type.IsEnum
        from field in type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where !field.IsLiteral && !field.IsInitOnly
        select $"{type.FullName}.{field.Name}",
        "Public fields are constants or read-only.");

    [Fact]
    public void No_static_field_of_the_core_is_written_after_its_class_was_set_up() => Home.NoOffenders(
        from type in Home.Load("LocationScore").GetTypes()
        where !type.IsDefined(typeof(CompilerGeneratedAttribute)) && !type.FullName!.StartsWith('<') && type.Namespace != "LocationScore.Json"
        from field in type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where !field.IsLiteral && !field.IsInitOnly && !field.IsDefined(typeof(CompilerGeneratedAttribute))
        select $"{type.FullName}.{field.Name}",
        "The core has no mutable static state.");

    [Fact]
    public void No_type_has_the_name_of_its_namespace() => Home.NoOffenders(
        s_types.Where(static type => type.Namespace!.Split('.').Contains(type.Name)).Select(static type => type.FullName!),
        "A type with the name of its namespace cannot be written without its full name.");

    [Fact]
    public void Extension_methods_are_the_only_public_guests_in_foreign_namespaces() => Home.NoOffenders(
        s_types.Where(static type => !type.Namespace!.StartsWith(type.Assembly.GetName().Name!, StringComparison.Ordinal) && !type.IsDefined(typeof(ExtensionAttribute))).Select(static type => type.FullName!),
        "Public types live in the namespace of their package; a static class of extension methods may live with what it extends.");
}
