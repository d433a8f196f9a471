using System.Reflection;

namespace LocationScore.Conventions.Tests.Types;

/// <summary>What a public member throws stands in its documentation.</summary>
public class ExceptionTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static TheoryData<string> Libraries() => [.. Home.Libraries];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Every_exception_that_a_public_member_throws_is_documented(string package)
    {
        var documented = new DocumentedMembers(package);
        Home.NoOffenders(
            from type in Home.Load(package).GetExportedTypes()
            where !type.FullName!.Contains("+<", StringComparison.Ordinal) // what the compiler makes of extension blocks only throws
            from method in type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared))
            let property = type.GetProperties(Declared).FirstOrDefault(property => property.GetAccessors().Contains(method))
            let member = property is null ? documented.Of(method) : documented.Of(property)
            where member is not null && !member.Descendants("inheritdoc").Any()
            let said = member.Elements("exception").Select(static exception => ((string)exception.Attribute("cref")!)[2..]).ToList()
            from thrown in Thrown.By(method)
            where !BaseTypes(thrown).Any(one => said.Contains(one.FullName!))
            select $"{type.FullName}.{method.Name}: {thrown.Name}",
            "Each exception has an <exception> element that says when it is thrown.");
    }

    [Fact]
    public void The_scan_sees_what_a_helper_throws()
    {
        Assert.Equal([typeof(ArgumentOutOfRangeException), typeof(FormatException), typeof(KeyNotFoundException)],
            Thrown.By(typeof(Witness).GetMethod(nameof(Witness.Read))!).OrderBy(static type => type.Name, StringComparer.Ordinal));
        Assert.NotNull(new DocumentedMembers("LocationScore").Of(typeof(LocationScore.Scorer).GetMethods().First(static method => method.Name == "TryCompile")));
    }

    private static IEnumerable<Type> BaseTypes(Type type)
    {
        for (Type? one = type; one is not null; one = one.BaseType) yield return one;
    }

    private static class Witness
    {
        public static int Read(string text, int most)
        {
            ArgumentNullException.ThrowIfNull(text);
            ArgumentOutOfRangeException.ThrowIfNegative(most);
            return text.Length > most ? throw new KeyNotFoundException() : Helper(text);
        }

        private static int Helper(string text) => text.Length > 1 ? throw Failure() : text.Length;

        private static FormatException Failure() => new();
    }
}
