using LocationScore.Conventions.Tests.Types;
using LocationScore.Methods;

namespace LocationScore.Conventions.Tests.Docs;

/// <summary>The laws in words.</summary>
internal static class LawNames
{
    private static readonly DocumentedMembers s_core = new("LocationScore");

    /// <summary>The laws that methods take a stand on.</summary>
    private static Law[] Stated { get; } = [.. RankingMethods.All.SelectMany(static method => method.Info.LawsKept.Concat(method.Info.LawsBroken)).Distinct().Order()];

    /// <summary>The name in small letters with blanks.</summary>
    internal static string Of(Law law) => string.Concat(law.ToString().Select(static (c, k) => char.IsUpper(c) ? (k == 0 ? "" : " ") + char.ToLowerInvariant(c) : c.ToString()));

    /// <summary>The page that explains each law in a sentence and says which methods keep it.</summary>
    internal static string Page()
    {
        var page = new CataloguePage("Laws of ranking methods");
        page.Paragraph("A law says what a ranking must do when the data change. Most methods break some, and knowing which is worth more than another method. Counts are over the methods of this library with their default options.");
        page.Table(["law", "says", "kept by", "broken by"], Stated.Select(static law => (IEnumerable<string>)
            [$"**{Of(law)}**", s_core.OfField(law) ?? "", $"{RankingMethods.All.Count(method => method.Info.LawsKept.Contains(law))}", $"{RankingMethods.All.Count(method => method.Info.LawsBroken.Contains(law))}"]), texts: 2);
        foreach (var law in Stated)
        {
            var broken = RankingMethods.All.Where(method => method.Info.LawsBroken.Contains(law)).ToList();
            page.Heading(Of(law));
            page.Paragraph(s_core.OfField(law) ?? "");
            page.Paragraph(broken.Count == 0 ? "Every method keeps it." : "Broken by " + string.Join(", ", broken.Select(static method => $"[{method.Info.Name}](methods/{method.Info.Kind}.md)")) + ".");
        }

        return page.ToString();
    }
}
