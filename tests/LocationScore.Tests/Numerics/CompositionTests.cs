using System.Text;
using LocationScore.Numerics;

namespace LocationScore.Tests.Numerics;

/// <summary>Names are composed as the runtime composes them where it does; the tool runs where it does not.</summary>
public class CompositionTests
{
    [Fact]
    public void Every_letter_of_the_basic_plane_is_composed_of_its_parts()
    {
        Assert.Equal(2, "\u00E9".Normalize(NormalizationForm.FormD).Length);
        for (int c = 0xA0; c < 0xD800; c++)
        {
            string text = ((char)c).ToString();
            if (text.Normalize(NormalizationForm.FormC) == text) Assert.Equal(text, Composition.Of(text.Normalize(NormalizationForm.FormD)));
        }
    }

    [Theory]
    [InlineData("Krako\u0301w")]
    [InlineData("A\u030A\u0301lesund")]
    [InlineData("Tie\u0302\u0301ng Vie\u0323\u0302t")]
    [InlineData("\u1112\u1161\u11AB\u1100\u116E\u11A8")]
    [InlineData("x\u0301\u0327y")]
    public void Names_are_composed(string text) => Assert.Equal(text.Normalize(NormalizationForm.FormC), Composition.Of(text));

    [Fact]
    public void A_name_without_marks_stays_the_same_text()
    {
        const string Name = "Hangzhou 杭州 Łódź";
        Assert.Same(Name, Composition.Of(Name));
    }
}
