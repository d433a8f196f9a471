using FsCheck;
using LocationScore.Data;

namespace LocationScore.FsCheck.Tests.Printing;

/// <summary>The printed code compiles, and makes a value that is equal to the one that was printed.</summary>
public class CSharpCodeTests
{
    [Fact]
    public void Models() => Check(Arbitraries.Models(), 60, "ScoringModel");

    [Fact]
    public void Tables() => Check(Arbitraries.Tables(), 40, "FactTable");

    [Fact]
    public void Facts() => Check(Arbitraries.Facts(), 40, "Fact");

    [Fact]
    public void Profiles() => Check(Arbitraries.Profiles(), 40, "WeightProfile");

    [Fact]
    public void Matrices() => Check(Arbitraries.Matrices(), 20, "LocationScore.Methods.DecisionMatrix");

    [Fact]
    public void Weights() => Check(Arbitraries.Weights(), 20, "SimplexWeights");

    [Fact]
    public void Judgements() => Check(Arbitraries.Judgements(), 20, "LocationScore.Weighting.AhpWeights");

    [Fact]
    public void Methods()
    {
        var drawn = Sampling.Of(Arbitraries.Methods(), 120);
        Assert.Equal(drawn.Select(static one => one.Method), Compiled.Values([.. drawn.Select(static one => CSharpCode.Of(one.Method))], "RankingMethod"));
    }

    /// <summary>Sixteen cities with sources, years, notes and alternatives, and all ready models.</summary>
    [Fact]
    public void What_is_embedded()
    {
        Assert.Equal([Cities2011.Facts], Compiled.Values([CSharpCode.Of(Cities2011.Facts)], "FactTable"));
        Assert.Equal(ReadyModels.All, Compiled.Values([.. ReadyModels.All.Select(CSharpCode.Of)], "ScoringModel"));
    }

    [Fact]
    public void A_value_that_is_not_of_the_library_is_refused() =>
        Assert.Contains("System.Version", Assert.Throws<NotSupportedException>(static () => CSharpCode.Of(new Version(1, 2))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(1e300, "1E+300")]
    [InlineData(12345678901, "12345678901.0")]
    [InlineData(double.NaN, "double.NaN")]
    [InlineData(double.NegativeInfinity, "double.NegativeInfinity")]
    public void Numbers(double number, string code) => Assert.Equal(code, CSharpCode.Of(number));

    [Fact]
    public void Texts() => Assert.Equal("\"a \\\"b\\\" \\\\ \\u000a \\ud83d\\ude00 城\"", CSharpCode.Of("a \"b\" \\ \n 😀 城"));

    [Fact]
    public void What_has_its_default_is_left_out() => Assert.Equal(
        "new Criterion(\"talent\", \"graduates\", \"thousand\", Direction.Cost, Value: new LinearFunction(9, 1))",
        CSharpCode.Of(new Criterion("talent", "graduates", "thousand", Direction.Cost, Value: ValueFunction.Linear(9, 1))));

    private static void Check<T>(Arbitrary<T> arbitrary, int count, string type)
    {
        var drawn = Sampling.Of(arbitrary, count);
        Assert.Equal(drawn, Compiled.Values([.. drawn.Select(static one => CSharpCode.Of(one))], type).Cast<T>());
    }
}
