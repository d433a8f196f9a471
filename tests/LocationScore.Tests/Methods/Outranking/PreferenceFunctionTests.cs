using LocationScore.Methods;
using LocationScore.Tests.Oracles;

namespace LocationScore.Tests.Methods;

public class PreferenceFunctionTests
{
    [Theory]
    [InlineData("I_usual", PreferenceShape.Usual)]
    [InlineData("II_u_shape", PreferenceShape.UShape)]
    [InlineData("III_v_shape", PreferenceShape.VShape)]
    [InlineData("IV_level", PreferenceShape.Level)]
    [InlineData("V_v_shape_indifference", PreferenceShape.Linear)]
    [InlineData("VI_gaussian", PreferenceShape.Gaussian)]
    public void Brans_and_Vincke_1985_table_of_generalised_criteria(string name, PreferenceShape shape)
    {
        var example = GoldenFile.Example("promethee-preference-functions");
        var function = new PreferenceFunction(shape, example.Param("q").GetDouble(), example.Param("p").GetDouble(), example.Param("s").GetDouble());
        var found = example.Param("d").Numbers().Select(function.Of).ToArray();
        Golden.Close(example.Expected(name).Numbers(), found, 1e-9);
        Golden.Close([.. example.Param("d").Numbers().Select(d => PrometheeDefinition.Preference(function, d))], found, 0);
    }

    [Fact]
    public void Every_problem_of_every_function_is_reported_at_once()
    {
        var matrix = Golden.Benefits([1, 2, 3, 4, 5], [2, 1, 4, 3, 6]);
        var thrown = Assert.Throws<ProblemsException>(() => new Promethee2(
            [PreferenceFunction.Linear(3, 2), PreferenceFunction.Gaussian(0), PreferenceFunction.VShape(double.NaN), PreferenceFunction.UShape(-1), new((PreferenceShape)9)]).Run(matrix, [1, 1, 1, 1, -1]));
        Assert.Equal(
            ["preferences[0]", "preferences[1].s", "preferences[2].p", "preferences[3].q", "preferences[4].shape", "weights[4]"],
            thrown.Problems.Select(static p => p.Path));
    }

    [Fact]
    public void Two_functions_for_three_criteria_are_refused() =>
        Assert.Equal(ProblemCodes.WrongLength, Assert.Single(Assert.Throws<ProblemsException>(() =>
            new Promethee2([PreferenceFunction.Usual, PreferenceFunction.Usual]).Run(Golden.Benefits([1, 2, 3], [3, 2, 1]), [1, 1, 1])).Problems).Code);

    [Fact]
    public void One_function_serves_all_criteria()
    {
        var matrix = Golden.Benefits([1, 2], [3, 1], [2, 5]);
        Assert.Equal(
            new Promethee2([PreferenceFunction.VShape(2), PreferenceFunction.VShape(2)]).Run(matrix, [1, 2]).Scores,
            new Promethee2([PreferenceFunction.VShape(2)]).Run(matrix, [1, 2]).Scores);
    }
}
