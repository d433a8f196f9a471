using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LocationScore.Conventions.Tests.Layers;

namespace LocationScore.Conventions.Tests.Types;

/// <summary>The documentation of a number says what the number may be or in which unit it is.</summary>
public partial class UnitTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Type[] s_numbers = [typeof(double), typeof(double?), typeof(ImmutableArray<double>), typeof(ReadOnlySpan<double>), typeof(Span<double>), typeof(double[]), typeof(IReadOnlyList<double>)];

    public static TheoryData<string> Libraries() => [.. Home.Libraries];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Every_number_that_a_caller_gives_has_a_unit_or_a_range(string package) => Home.NoOffenders(
        from given in Given(package)
        where !UnitOrRange().IsMatch(given.Text)
        select $"{given.Place}: {given.Text}",
        "The text of a number names its range, its unit, or what gives it its unit.");

    [Theory]
    [InlineData("How much it weighs.", false)]
    [InlineData("How much it weighs, 0 or more.", true)]
    [InlineData("The preference threshold, above Q.", true)]
    [InlineData("The raw value.", true)]
    public void The_scan_tells_such_texts_apart(string text, bool enough) => Assert.Equal(enough, UnitOrRange().IsMatch(text));

    [Fact]
    public void There_are_numbers_to_look_at() => Assert.True(Given("LocationScore").Count() > 100);

    /// <summary>Parameters of methods and records, and properties that can be set; results are made by the package itself.</summary>
    private static IEnumerable<(string Place, string Text)> Given(string package)
    {
        var documented = new DocumentedMembers(package);
        var folders = new SourceFolders(package);
        foreach (var type in Home.Load(package).GetExportedTypes().Where(type => !type.Name.EndsWith("Result", StringComparison.Ordinal) && folders.Of(type) != "Results"))
        {
            foreach (var method in type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared)))
            {
                if ((documented.Of(method) ?? (method.IsConstructor ? documented.Of(type) : null)) is not { } member || member.Descendants("inheritdoc").Any()) continue;
                foreach (var parameter in method.GetParameters().Where(static parameter => s_numbers.Contains(parameter.ParameterType)))
                    yield return ($"{type.FullName}.{method.Name}({parameter.Name})", Text(member.Elements("param").FirstOrDefault(part => (string?)part.Attribute("name") == parameter.Name)));
            }

            foreach (var property in type.GetProperties(Declared).Where(static property => s_numbers.Contains(property.PropertyType) && property.SetMethod is not null))
                if (documented.Of(property) is { } member) yield return ($"{type.FullName}.{property.Name}", Text(member.Element("summary")));
        }
    }

    /// <summary>The text with the names that it refers to.</summary>
    private static string Text(XElement? part) => part is null ? "" : string.Concat(part.Nodes().Select(static node => node is XElement { IsEmpty: true } reference ? (string?)reference.FirstAttribute : (node as XElement)?.Value ?? node.ToString()));

    [GeneratedRegex("[0-9]|unit|finite|positive|negative|any |below|above|within|from .* to |raw value|possible value|earn|score|of the shape", RegexOptions.IgnoreCase)]
    private static partial Regex UnitOrRange();
}
