using LocationScore.Shared;

namespace LocationScore.Reporting.Tests.Formats;

/// <summary>Text from files is shown, never obeyed: not by a spreadsheet, Markdown or a terminal.</summary>
public class SafeTextTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@x", "'@x")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "'\rx")]
    [InlineData("'=x", "''=x")]
    [InlineData("'x", "'x")]
    [InlineData("plain", "plain")]
    public void Formulas_are_guarded_in_csv(string text, string expected)
    {
        Assert.Equal(expected, SafeText.Csv(text));
    }

    [Theory]
    [InlineData("a|b", "a\\|b")]
    [InlineData("<b>&", "&lt;b&gt;&amp;")]
    [InlineData("[x](y)", "\\[x\\](y)")]
    [InlineData("snake_case _em_ *st*", "snake_case \\_em\\_ \\*st\\*")]
    [InlineData("# no heading", "\\# no heading")]
    [InlineData("two\nlines", "two lines")]
    public void Markdown_is_escaped(string text, string expected) => Assert.Equal(expected, MarkdownText.Of(text));

    [Theory]
    [InlineData("\u001b[2J", "\u241b[2J")]
    [InlineData("a\u0085b\u2028c", "a\ufffdb\ufffdc")]
    [InlineData("🚄 杭州", "🚄 杭州")]
    public void Control_signs_become_visible(string text, string expected) => Assert.Equal(expected, SafeText.Line(text));

    [Fact]
    public void Half_a_surrogate_pair_becomes_a_visible_sign() => Assert.Equal("\ufffdx\ufffd", SafeText.Line("\ud800x\udc00"));
}
