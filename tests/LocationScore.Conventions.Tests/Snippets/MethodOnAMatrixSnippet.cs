using LocationScore.Methods;

namespace LocationScore.Conventions.Tests.Snippets;

public class MethodOnAMatrixSnippet
{
    [Fact]
    public void The_code_of_the_page_says_what_it_promises()
    {
        string said = Said.By(Run);
        Assert.Equal(
            """
            TOPSIS ranks 3 2 1 4
            VIKOR ranks 3 2 1 4, lower scores are better: LowerIsBetter
            """, said);
    }

    private static void Run()
    {
        #region snippet: method-on-a-matrix
        var matrix = DecisionMatrix.FromRows(
            [[5, 8, 4], [7, 6, 8], [8, 8, 6], [7, 4, 6]],
            [Direction.Benefit, Direction.Benefit, Direction.Benefit]);
        var topsis = new Topsis().Run(matrix, [0.3, 0.4, 0.3]);      // Tzeng and Huang (2011): 0.5037 0.6581 0.7482 0.3340
        Console.WriteLine($"TOPSIS ranks {topsis.Ranks}");

        var vikor = new Vikor { V = 0.5 }.Run(matrix, [0.3, 0.4, 0.3]);
        Console.WriteLine($"VIKOR ranks {vikor.Ranks}, lower scores are better: {vikor.ScoreDirection}");
        #endregion
    }
}
