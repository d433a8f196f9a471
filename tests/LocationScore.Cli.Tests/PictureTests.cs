using System.Runtime.CompilerServices;
using System.Text;
using System.Xml.Linq;

namespace LocationScore.Cli.Tests;

/// <summary>The pictures of README and docs are what the tool draws; the variable LOCATIONSCORE_REWRITE=1 draws them anew.</summary>
public class PictureTests
{
    private const int MostBytes = 60_000;

    /// <summary>The name of each picture with the call that draws it.</summary>
    public static TheoryData<string, string> Pictures => new()
    {
        { "ranking", "rank --format svg" },
        { "flips", "flip graduates --format svg" },
        { "profiles", "compare --profiles service-outsourcing,talent-first,finance-first --format svg" },
        { "quality-cost", "rank --model service-outsourcing-with-cost --format svg --sections quality-cost" },
        { "map", "rank --format svg --sections map" },
        { "years", "rank --years 2009..2014 --format svg" },
    };

    [Theory]
    [MemberData(nameof(Pictures))]
    public void A_picture_is_what_the_tool_draws(string name, string call)
    {
        ArgumentNullException.ThrowIfNull(call);
        using var cli = new Cli();
        var outcome = cli.Run(call.Split(' '));
        Assert.Equal((0, ""), (outcome.Exit, outcome.Error));
        Assert.InRange(Encoding.UTF8.GetByteCount(outcome.Out), 1000, MostBytes);
        var drawing = XDocument.Parse(outcome.Out).Root!;
        Assert.Equal("svg", drawing.Name.LocalName);
        Assert.DoesNotContain(drawing.Descendants(), static one => one.Name.LocalName is "script" or "image" or "a" or "foreignObject");
        string file = Path.Join(Folder(), $"{name}.svg");
        if (Environment.GetEnvironmentVariable("LOCATIONSCORE_REWRITE") == "1") File.WriteAllText(file, outcome.Out);
        Assert.True(File.Exists(file), $"There is no picture '{name}': run once with LOCATIONSCORE_REWRITE=1 and look at it.");
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), outcome.Out);
    }

    [Fact]
    public void Every_picture_is_drawn_by_a_call() => Assert.Equal(Directory.GetFiles(Folder()).Select(Path.GetFileNameWithoutExtension).Order(),
        Pictures.Select(static row => row.Data.Item1).Order());

    private static string Folder([CallerFilePath] string caller = "") => Path.Join(Path.GetDirectoryName(caller), "..", "..", "docs", "pictures");
}
