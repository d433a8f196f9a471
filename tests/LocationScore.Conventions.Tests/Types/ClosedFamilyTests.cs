using System.Reflection;

namespace LocationScore.Conventions.Tests.Types;

/// <summary>A subclass that the library would ignore does not compile: families of records are closed, but for those that are meant to be extended.</summary>
public class ClosedFamilyTests
{
    /// <summary>Families that users extend; what their members return is checked at the gate.</summary>
    private static readonly string[] s_open = ["RankingMethod", "MethodResult", "WeightingMethod"];

    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Type[] s_families = [.. Home.Libraries.SelectMany(static package => Home.Load(package).GetExportedTypes())
        .Where(static type => type is { IsAbstract: true, IsSealed: false, IsClass: true } && type.GetMethod("<Clone>$") is not null)];

    [Fact]
    public void Every_abstract_record_is_closed_or_on_the_list_of_open_ones() => Home.NoOffenders(
        s_families.Where(static type => !IsOpen(type) && !(HasNoOpenConstructor(type) && HasHiddenAbstractMember(type))).Select(static type => type.FullName!),
        "A closed family has a private protected constructor and an internal abstract member: the copy constructor of a record would let the first alone through.");

    [Fact]
    public void The_open_ones_are_open() => Assert.All(
        s_families.Where(static type => s_open.Contains(type.Name)), static type => Assert.False(HasHiddenAbstractMember(type), type.FullName));

    [Fact]
    public void The_families_are_found() => Assert.Superset(
        new HashSet<string>(["MissingPolicy", "ValueFunction", "Normalisation", "Aggregation", "OutlierTreatment", "DerivedIndicator", "Bands", "ModelNode", "Curve",
            .. s_open]), s_families.Select(static type => type.Name).ToHashSet());

    [Fact]
    public void Every_concrete_member_of_a_closed_family_is_sealed() => Home.NoOffenders(
        from family in s_families
        where !IsOpen(family)
        from type in family.Assembly.GetTypes()
        where type.IsSubclassOf(family) && type is { IsAbstract: false, IsSealed: false }
        select type.FullName!,
        "Members of closed families are sealed.");

    private static bool IsOpen(Type type) => s_open.Contains(type.Name) || (type.BaseType is { } parent && IsOpen(parent));

    /// <summary>Constructors other than the copy constructor are for the assembly alone.</summary>
    private static bool HasNoOpenConstructor(Type type) =>
        type.GetConstructors(Declared).All(constructor => constructor.GetParameters() is [{ } only] && only.ParameterType == type || constructor.IsFamilyAndAssembly);

    /// <summary>A member that a stranger must override and cannot see.</summary>
    private static bool HasHiddenAbstractMember(Type type) =>
        type.GetMethods(BindingFlags.NonPublic | BindingFlags.Instance).Any(static method => method.IsAbstract && (method.IsAssembly || method.IsFamilyAndAssembly));
}
