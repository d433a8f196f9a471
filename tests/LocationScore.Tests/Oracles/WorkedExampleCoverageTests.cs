using System.Reflection;

namespace LocationScore.Tests.Oracles;

/// <summary>Every published example is tested, or somebody says why not.</summary>
public class WorkedExampleCoverageTests
{
    private const string Outranking = "outranking, voting, sorting and fuzzy methods have tests of their own";
    private const string Weighting = "weightings have tests of their own";
    private const string Analysis = "analyses (rank correlation, sensitivity, SMAA) have tests of their own";
    private const string ValueFunctions = "value functions have tests of their own";
    private const string Left = "the method is not in the library";

    /// <summary>Examples without a <see cref="WorkedExampleAttribute"/>, each with the reason.</summary>
    private static readonly Dictionary<string, string> s_elsewhere = new()
    {
        ["promethee2-papathanasiou2018"] = Outranking,
        ["promethee2-ziemba2019"] = Outranking,
        ["promethee-zhao2013-usual"] = Outranking,
        ["promethee-preference-functions"] = Outranking,
        ["electre1-cebrian2009"] = Outranking,
        ["electre2-wang2008"] = Outranking,
        ["electre3-school-rmcda"] = Outranking,
        ["srmp-rmcda"] = Outranking,
        ["mrsort-transport-rmcda"] = Outranking,
        ["fuzzy-topsis-kore2017"] = Outranking,
        ["entropy-ersoy2021"] = Weighting,
        ["entropy-zavadskas2016"] = Weighting,
        ["entropy-xu2004"] = Weighting,
        ["critic-tus2019"] = Weighting,
        ["critic-diakoulaki1995"] = Weighting,
        ["cilos-zavadskas2016"] = Weighting,
        ["idocriw-zavadskas2016"] = Weighting,
        ["angle-shuai2012"] = Weighting,
        ["cv-shuai2012"] = Weighting,
        ["merec-keshavarz2021"] = Weighting,
        ["lopcow-ecer2022"] = Weighting,
        ["std-salabun2020"] = Weighting,
        ["gini-baczkiewicz2021"] = Weighting,
        ["rancom-wieckowski2023"] = Weighting,
        ["ahp-saaty2008-drinks"] = Weighting,
        ["ahp-wang2011"] = Weighting,
        ["ahp-papathanasiou2018"] = Weighting,
        ["bwm-rezaei2015"] = Weighting,
        ["dematel-jmcdm"] = Weighting,
        ["rank-order-weights-n4"] = Weighting,
        ["swara-alinezhad2019-input"] = Weighting,
        ["rank-correlation-salabun2020"] = Analysis,
        ["sobol-ishigami"] = Analysis,
        ["sure-hodgett2019"] = Analysis,
        ["pvf-smaa-piecewise"] = ValueFunctions,
        ["rafsi-zizovic2020"] = Left,
        ["lmaw-pamucar2021"] = Left,
        ["aroman-boskovic2023"] = Left,
        ["mare-hodgett2014"] = Left,
        ["simus-munier"] = Left,
        ["prosac-ziemba2019"] = Left,
    };

    [Fact]
    public void Every_example_is_tested_or_accounted_for()
    {
        string[] ids = [.. GoldenFile.Read("worked_examples").EnumerateArray().Select(static example => example.GetProperty("id").GetString()!)];
        HashSet<string> tested = [.. typeof(WorkedExampleCoverageTests).Assembly.GetTypes()
            .SelectMany(static type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(static method => method.GetCustomAttributes<FactAttribute>().Any())
            .SelectMany(static method => method.GetCustomAttributes<WorkedExampleAttribute>())
            .Select(static attribute => attribute.Id)];
        Assert.Equal(87, ids.Length);
        Assert.DoesNotContain(ids, id => !tested.Contains(id) && !s_elsewhere.ContainsKey(id));
        Assert.Empty(tested.Concat(s_elsewhere.Keys).Except(ids));
    }
}
