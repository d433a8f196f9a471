using FsCheck.Xunit;

namespace LocationScore.Reporting.Tests.Charts;

public class ShownTextTests
{
    [Theory]
    [InlineData("Xi'an", "Xi'an")]
    [InlineData("a\u202Eb", "a\uFFFDb")]
    [InlineData("a\u2066b\u2069", "a\uFFFDb\uFFFD")]
    [InlineData("a\u0000b\u001Bc\u0085d", "a\uFFFDb\uFFFDc\uFFFDd")]
    [InlineData("two\nlines\tand a tab", "two lines and a tab")]
    [InlineData("tag \U000E0041", "tag \uFFFD")]
    [InlineData("not a character \uFFFE", "not a character \uFFFD")]
    [InlineData("杭州 🏙", "杭州 🏙")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData(null, "")]
    public void What_controls_a_reader_is_not_shown(string? text, string shown) => Assert.Equal(shown, ShownText.Clean(text));

    [Fact]
    public void Half_a_character_is_not_shown() => Assert.Equal("half \uFFFD", ShownText.Clean("half \uD83C"));

    [Fact]
    public void Long_names_are_cut_between_characters()
    {
        string name = ShownText.Name(new string('x', 58) + "🏙🏙🏙");
        Assert.Equal(new string('x', 58) + "…", name);
        Assert.Equal(ShownText.LongestName, ShownText.Name(new string('y', 5000)).Length);
    }

    [Property]
    public bool No_text_becomes_markup(string? text)
    {
        var markup = new MarkupText();
        markup.Add($"<b title=\"{text}\">{text}</b>");
        string all = markup.ToString();
        return all.Count(static c => c == '<') == 2 && all.Count(static c => c == '>') == 2 && all.Count(static c => c == '"') == 2
            && !all.Contains('\'', StringComparison.Ordinal);
    }
}
