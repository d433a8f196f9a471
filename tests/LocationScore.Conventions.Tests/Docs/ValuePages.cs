using System.Reflection;
using System.Text.Json.Serialization;
using LocationScore.Json;
using LocationScore.Tests.Json;

namespace LocationScore.Conventions.Tests.Docs;

/// <summary>One page per value function and one per aggregation.</summary>
internal static class ValuePages
{
    private static readonly FactTable s_facts = FactsJson.Parse(FormatExamples.Facts);

    internal static IEnumerable<(string Path, string Text)> All() =>
    [
        .. SchemaKinds.Of("valueFunction").Select(static kind => ($"{CataloguePage.Folder}/values/{kind.Kind}.md", Value(kind))),
        .. SchemaKinds.Of("aggregation").Select(static kind => ($"{CataloguePage.Folder}/aggregations/{kind.Kind}.md", Aggregated(kind))),
    ];

    /// <summary>The type behind a kind, from the one place where kinds are registered.</summary>
    internal static Type TypeOf(Type family, string kind) => family.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false)
        .Single(entry => (string)entry.TypeDiscriminator! == kind).DerivedType;

    private static string Value(SchemaKind kind)
    {
        var type = TypeOf(typeof(ValueFunction), kind.Kind);
        var page = new CataloguePage($"Value function `{kind.Kind}`");
        page.Paragraph(kind.Description);
        page.Paragraph($"**Value for raw x.** {CataloguePage.Formula("ValueFunction", kind.Kind)}");
        page.Paragraph(typeof(Normalisation).IsAssignableFrom(type)
            ? kind.Kind == "frozen" ? "Statistics are stated: no location moves when another joins."
                : "Compares the scored locations with each other: adding or removing one can turn the order of others, and each use is a notice `peer-relative` in the result."
            : "Absolute: the value of a location never depends on the others.");
        page.Paragraph(XmlText.Remarks(type));
        page.Paragraph($"In C# `ValueFunction.{Factory(type)}`.");
        page.Options(kind);
        page.Heading("Worked example");
        page.Paragraph("Each line is one criterion over four locations; the library computes the values.");
        var groups = from line in FormatExamples.Lines("try")
                     where line.Base is "benefit" or "cost" or "target" && FormatField.Kind(line.Fields, "value") == kind.Kind
                     group line by (line.Base, Indicator: FormatField.Text(line.Fields, "indicator") ?? Usual(line.Base));
        foreach (var group in groups)
        {
            string direction = group.Key.Base == "target" ? "target of 40 to 60" : group.Key.Base;
            page.Table([$"{group.Key.Indicator}, a {direction}", .. s_facts.Locations.Select(location => $"{location.Name} {Numbers.Full(s_facts[location.Id, group.Key.Indicator]!.Value!.Value)}")],
                group.Select(static line => (IEnumerable<string>)[$"`{line.Fields}`", .. Scores(line.Base, line.Fields)]));
        }

        return page.ToString();
    }

    private static string Aggregated(SchemaKind kind)
    {
        var type = TypeOf(typeof(Aggregation), kind.Kind);
        var page = new CataloguePage($"Aggregation `{kind.Kind}`");
        page.Paragraph(kind.Description);
        page.Paragraph($"**Combined value** of children v with shares w (Σw = 1): {CataloguePage.Formula("Aggregation", kind.Kind)}");
        page.Paragraph(XmlText.Remarks(type));
        page.Paragraph($"In C# `Aggregation.{Factory(type)}`.");
        page.Options(kind);
        page.Heading("Worked example");
        page.Paragraph("Two children: values 0.2, 0.4, 0.5, 0.8 with weight 2 and 0.8, 0.6, 0.5, 0.2 with weight 1.");
        page.Table(["field", .. s_facts.Locations.Select(static location => location.Name)],
            from line in FormatExamples.Lines("try")
            where line.Base == "model" && FormatField.Kind(line.Fields, "aggregation") == kind.Kind
            select (IEnumerable<string>)[$"`{line.Fields}`", .. Scores(line.Base, line.Fields)]);
        return page.ToString();
    }

    private static IEnumerable<string> Scores(string on, string fields)
    {
        var result = Scorer.Compile(ModelJson.Parse(FormatExamples.Model(on, fields)), s_facts).Score();
        return s_facts.Locations.Select(location => Numbers.Short(result.Find(location.Id)!.Score));
    }

    private static string Usual(string on) => on switch { "benefit" => "graduates", "cost" => "rent", _ => "humidity" };

    /// <summary>The member of the family that makes the type, with its parameters.</summary>
    private static string Factory(Type type)
    {
        var family = type;
        while (family.BaseType != typeof(object)) family = family.BaseType!;
        if (family.GetProperties(BindingFlags.Public | BindingFlags.Static).FirstOrDefault(property => property.PropertyType == type) is { } property) return property.Name;
        var method = family.GetMethods(BindingFlags.Public | BindingFlags.Static).First(method => method.ReturnType == type);
        return $"{method.Name}({string.Join(", ", method.GetParameters().Select(static parameter => parameter.HasDefaultValue ? $"{parameter.Name}: …" : parameter.Name))})";
    }
}
