using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>What an alternative gets for its duels in the method of Copeland; both rank alike.</summary>
public enum CopelandPoints
{
    /// <summary>Duels won less duels lost (Copeland 1951), from −(n − 1) to n − 1.</summary>
    WinsLessLosses,

    /// <summary>1 for a duel won, ½ for a tie (Saari and Merlin 1996), from 0 to n − 1.</summary>
    WinsAndHalfTies,
}

/// <summary>The method of Copeland: every pair is a duel, decided by the weight of the criteria on either side.</summary>
/// <param name="Points">What a duel gives.</param>
/// <remarks>
/// Copeland, A. H. (1951), A "reasonable" social welfare function, University of Michigan. Only the order on each criterion matters.
/// Weights within 1e-12 of each other tie a duel. Time and memory grow with the square of the number of alternatives, at most 5,000.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record Copeland(CopelandPoints Points = CopelandPoints.WinsLessLosses) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("copeland", "Copeland",
        "Copeland, A. H. (1951): A \"reasonable\" social welfare function. Seminar on applications of mathematics to social sciences, "
            + "University of Michigan",
        ScoreDirection.HigherIsBetter, InputDemands.None, Law.IndependenceOfOthers);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <summary>Aggregates rankings.</summary>
    /// <param name="rankings">One per voter: the place of each alternative, 1 or lowest being best; equal places are ties. All of the same
    /// length.</param>
    /// <param name="weights">One non-negative weight per voter; all equal when empty.</param>
    /// <returns>The duels and ranks.</returns>
    /// <exception cref="ProblemsException">There are no rankings, they differ in length, there are more than 5,000 alternatives, or the
    /// weights cannot be used; all problems are listed.</exception>
    public static CopelandResult Aggregate(IReadOnlyList<IReadOnlyList<int>> rankings, ReadOnlySpan<double> weights = default)
    {
        var matrix = VotingTable.OfRankings(rankings);
        return new Copeland().Run(matrix, VotingTable.OfVoters(weights, matrix.CriterionCount));
    }

    /// <inheritdoc/>
    /// <exception cref="ProblemsException">There are more than 5,000 alternatives, or the weights or the matrix cannot be used; all
    /// problems are listed.</exception>
    public override CopelandResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        double[] normalised = MethodInput.Check(this, matrix, weights);
        int n = matrix.AlternativeCount;
        var support = VotingTable.Support(matrix, normalised);
        var wins = new int[n];
        var losses = new int[n];
        var scores = new double[n];
        int? winner = null;
        for (int a = 0; a < n; a++)
        {
            for (int b = 0; b < n; b++)
            {
                double lead = support[a, b] - support[b, a];
                if (lead > MethodBricks.Rounding) wins[a]++;
                if (-lead > MethodBricks.Rounding) losses[a]++;
            }

            if (wins[a] == n - 1) winner = a;
            scores[a] = Points == CopelandPoints.WinsLessLosses ? wins[a] - losses[a] : wins[a] + ((n - 1 - wins[a] - losses[a]) / 2.0);
        }

        return new(scores.Frozen(), normalised.Frozen(), support, wins.Frozen(), losses.Frozen(), winner);
    }

    internal override void CheckOptions(OptionCheck check) => check.OneOf(Points).Pairs();

    internal override RowFrame Frame(DecisionMatrix matrix, MethodResult result)
    {
        double[][] rows = matrix.OrientedRows();
        var weights = result.Weights;
        return new FunctionFrame((double)matrix.CriterionCount * rows.Length, row =>
        {
            double balance = 0;
            foreach (double[] rival in rows)
            {
                double lead = 0;
                for (int j = 0; j < row.Length; j++) lead += weights[j] * rows[row[j]][j].CompareTo(rival[j]);
                if (Math.Abs(lead) > MethodBricks.Rounding) balance += Math.Sign(lead);
            }

            return Points == CopelandPoints.WinsLessLosses ? balance : (rows.Length - 1 + balance) / 2;
        });
    }
}

/// <summary>What the method of Copeland found.</summary>
/// <param name="Scores">The points of the duels.</param>
/// <param name="Weights">The weights as used: one per criterion, sum 1.</param>
/// <param name="Support">The weight of the criteria that strictly prefer the first to the second, from 0 to 1.</param>
/// <param name="Wins">How many duels each alternative wins.</param>
/// <param name="Losses">How many duels each alternative loses.</param>
/// <param name="CondorcetWinner">The alternative, from 0, that wins every duel, or <see langword="null"/> when there is none.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record CopelandResult(
    ImmutableArray<double> Scores,
    ImmutableArray<double> Weights,
    PairTable Support,
    ImmutableArray<int> Wins,
    ImmutableArray<int> Losses,
    int? CondorcetWinner) : MethodResult(Scores, ScoreDirection.HigherIsBetter, Weights);
