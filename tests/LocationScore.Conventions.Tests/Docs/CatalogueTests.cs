using LocationScore.Methods;
using LocationScore.Weighting;

namespace LocationScore.Conventions.Tests.Docs;

/// <summary>The catalogue of the docs is what the program says: every page is made anew and compared.</summary>
public class CatalogueTests
{
    [Fact]
    public void Every_page_of_the_catalogue_is_what_the_program_says()
    {
        var pages = Pages();
        if (Home.Approve)
        {
            foreach (var (path, text) in pages)
            {
                string full = Path.Combine(Home.Root, path);
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                File.WriteAllText(full, text);
            }
        }

        Home.NoOffenders(pages.Where(static page => !File.Exists(Path.Combine(Home.Root, page.Path)) || Home.Text(page.Path) != page.Text).Select(static page => page.Path),
            $"The page is out of date. To write it: {Home.ApproveVariable}=1 with this class.");
    }

    [Fact]
    public void No_page_outlives_its_kind()
    {
        var known = Pages().Select(static page => page.Path).ToHashSet(StringComparer.Ordinal);
        Home.NoOffenders(Home.Files.Where(path => path.StartsWith(CataloguePage.Folder + "/", StringComparison.Ordinal) && !known.Contains(path)),
            "A page whose kind is gone goes, too.");
    }

    [Fact]
    public void Every_method_and_weighting_has_a_page()
    {
        string[] paths = [.. Pages().Select(static page => Path.GetFileNameWithoutExtension(page.Path))];
        Assert.All(RankingMethods.All, method => Assert.Contains(method.Info.Kind, paths));
        Assert.All(WeightingMethods.All, weighting => Assert.Contains(weighting.Info.Kind, paths));
    }

    private static List<(string Path, string Text)> Pages()
    {
        List<(string Path, string Text)> pages = [.. MethodPages.All(), .. WeightingPages.All(), .. ValuePages.All(), .. DataPages.All(), ($"{CataloguePage.Folder}/laws.md", LawNames.Page())];
        pages.Add(($"{CataloguePage.Folder}/README.md", Index(pages)));
        return pages;
    }

    private static string Index(List<(string Path, string Text)> pages)
    {
        var index = new CataloguePage("Catalogue");
        index.Paragraph("Everything that a model can name, one page each: the formula, where it is defined, its options, and a worked example that the library computes. "
            + "The fields of documents are in the [reference of documents](../format.md), the laws in words under [laws](laws.md), the embedded facts under [indicators](indicators.md) and [sources](sources.md).");
        List("Ranking methods", "methods");
        List("Weightings", "weightings");
        List("Value functions", "values");
        List("Aggregations", "aggregations");
        index.Paragraph("A value function of your own is `ValueFunction.Custom(name, function, range)`, a ranking method of your own a `RankingMethod`, and a weighting a `WeightingMethod`: what they return is checked when a model is compiled.");
        return index.ToString();

        void List(string title, string folder)
        {
            index.Heading(title);
            index.Table(["kind", "what it is"], from page in pages
                                                where page.Path.StartsWith($"{CataloguePage.Folder}/{folder}/", StringComparison.Ordinal)
                                                let lines = page.Text.Split('\n')
                                                let name = lines[0][2..].Replace("Value function ", "", StringComparison.Ordinal).Replace("Aggregation ", "", StringComparison.Ordinal)
                                                select (IEnumerable<string>)[$"[{name}]({folder}/{Path.GetFileName(page.Path)})", lines[4].Replace("|", "\\|", StringComparison.Ordinal)], texts: 2);
        }
    }
}
