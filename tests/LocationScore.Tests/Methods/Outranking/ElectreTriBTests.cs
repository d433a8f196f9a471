using FsCheck.Xunit;
using LocationScore.Methods;
using LocationScore.Tests.Oracles;

namespace LocationScore.Tests.Methods;

public class ElectreTriBTests
{
    [Fact]
    public void MR_Sort_with_veto_of_the_MCDA_package_for_R_is_the_pessimistic_rule()
    {
        // Vetoes there belong to a profile: time 9 against the profile 3 of Good, comfort 0 against the profile 2 of Medium.
        // Slopes that lift the threshold far away at the other profile say the same.
        var example = GoldenFile.Example("mrsort-transport-rmcda");
        var lower = example.Param("lower_profiles").EnumerateArray().Take(2).Select(static row => row.Numbers()).ToArray();
        var result = new ElectreTriB(
            [[.. lower[1]], [.. lower[0]]],
            [new(V: 6 - 3000, VSlope: 1000, CrispVeto: true), PseudoCriterion.True, new(V: 2 - 2000, VSlope: 1000, CrispVeto: true)],
            example.Param("majority").GetDouble() / 6).Run(example.Matrix(), example.Weights());
        string[] names = ["Bad", "Medium", "Good"];
        Assert.Equal(example.Expected("assignment").EnumerateArray().Select(static x => x.GetString()), result.Pessimistic.Select(c => names[c - 1]));
        Assert.Equal(3, result.CategoryCount);
    }

    [Fact]
    public void Manual_of_ELECTRE_TRI_2_example_by_hand()
    {
        // Data of Mousseau, Slowinski and Zielniewicz (1999), Tables 1, 2 and 9 (as in the public data file mous3docl99_3.csv); categories worked out by hand at λ = 0.75.
        // a1 reaches b2 on all but the fourth criterion by more than b2 − q; a2 is 22 below b1 on the first, which opposes σ by 0.6 against c = 0.6; a3 is within q or p of b1 everywhere.
        var result = new ElectreTriB([[50, 48, 55, 55, 60], [70, 75, 80, 75, 85]], [new(5, 10, 30)]).Run(
            Golden.Benefits([75, 67, 85, 82, 90], [28, 35, 70, 90, 95], [45, 60, 55, 68, 60]), [1, 1, 1, 1, 1]);
        // c(a1, b2): second criterion 8 below: (10 − 8) ÷ 5 = 0.4, all others 1: 0.88.
        Assert.Equal(0.88, result.OverProfile[0][1], 1e-12);
        // c(a2, b1) = 0.6; the first criterion opposes by (22 − 10) ÷ 20 = 0.6, not above c; the second by (13 − 10) ÷ 20.
        Assert.Equal(0.6, result.OverProfile[1][0], 1e-12);
        Assert.Equal(1, result.OverProfile[2][0], 1e-12);
        Assert.Equal([3, 1, 2], result.Pessimistic);
        // b2 is 15 and 10 below a2 on the last two criteria: c(b2, a2) = 0.6 < λ, so that b2 is not preferred and a2 is in the optimistic category 3.
        Assert.Equal(0.6, result.UnderProfile[1][1], 1e-12);
        Assert.Equal(0, result.UnderProfile[1][0], 1e-12);
        Assert.Equal(3, result.Optimistic[1]);
    }

    [Property(MaxTest = 1000, Arbitrary = [typeof(OutrankingCases)])]
    public void Both_rules_are_those_of_the_definition(OutrankingCase x)
    {
        // Profiles 2 and 4 in the order that the direction asks for.
        double[] low = [.. x.Types.Select(static t => t > 0 ? 2.0 : 4.0)], high = [.. x.Types.Select(static t => t > 0 ? 4.0 : 2.0)];
        const double lambda = 0.6;
        var result = new ElectreTriB([[.. low], [.. high]], [new(0.5, 1, 3)], lambda).Run(Golden.OfRows(x.Rows, x.Types), x.Weights);
        var rows = ElectreDefinition.Oriented(x);
        var w = ElectreDefinition.Shares(x.Weights);
        double[][] profiles = [[.. low.Zip(x.Types, static (v, t) => v * t)], [.. high.Zip(x.Types, static (v, t) => v * t)]];
        for (int a = 0; a < rows.Length; a++)
        {
            double over1 = S(rows[a], profiles[0]), over2 = S(rows[a], profiles[1]), under1 = S(profiles[0], rows[a]), under2 = S(profiles[1], rows[a]);
            Golden.Close([over1, over2], result.OverProfile[a], 1e-12);
            Golden.Close([under1, under2], result.UnderProfile[a], 1e-12);
            Assert.Equal(Yes(over2) ? 3 : Yes(over1) ? 2 : 1, result.Pessimistic[a]);
            Assert.Equal(Yes(under1) && !Yes(over1) ? 1 : Yes(under2) && !Yes(over2) ? 2 : 3, result.Optimistic[a]);
            Assert.True(result.Pessimistic[a] <= result.Optimistic[a]);
        }

        double S(double[] a, double[] b) => ElectreDefinition.Credibility(a, b, w, 0.5, 1, 3);
        static bool Yes(double s) => s >= lambda - 1e-12;
    }

    [Fact]
    public void All_problems_of_the_profiles_are_reported()
    {
        var matrix = Golden.OfRows([[1, 1], [2, 2]], 1, -1);
        Assert.Equal(ProblemCodes.Missing, Assert.Single(Assert.Throws<ProblemsException>(() => new ElectreTriB().Run(matrix, [1, 1])).Problems).Code);
        var thrown = Assert.Throws<ProblemsException>(() => new ElectreTriB([[3, 1], [2, 2], [1], [4, double.NaN]], Cutting: 0.4, Rule: (ElectreTriRule)5).Run(matrix, [1, 1]));
        Assert.Equal(["cutting", "rule", "profiles[1][0]", "profiles[1][1]", "profiles[2]", "profiles[3][1]"], thrown.Problems.Select(static p => p.Path));
    }
}
