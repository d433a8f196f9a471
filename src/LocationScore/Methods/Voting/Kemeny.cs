using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>The Kemeny order: the one that contradicts the criteria least, found exactly.</summary>
/// <remarks>
/// Kemeny, J. G. (1959), Mathematics without numbers, Daedalus 88(4): 577–591. The distance of an order is the weight of all strict
/// preferences that it turns round.
/// Dynamic programming over subsets (Held and Karp 1962 for the travelling salesman). Before it the alternatives are split where every duel
/// between two groups is won by the same side,
/// which no Kemeny order contradicts (Truchon 1998): only a group that is not split further must have at most <see cref="LargestGroup"/>
/// members; a larger one is refused, because the problem is NP-hard.
/// Several orders may be best. The score is the mean place over all of them, lower being better, so that what they leave open is a tie and
/// the names of the alternatives decide nothing.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record Kemeny : RankingMethod
{
    /// <summary>The most alternatives of a group whose duels cannot be split: 20.</summary>
    public const int LargestGroup = 20;

    private static readonly MethodInfo s_info = MethodBricks.Info("kemeny", "Kemeny order",
        "Kemeny, J. G. (1959): Mathematics without numbers. Daedalus 88(4), 577-591",
        ScoreDirection.LowerIsBetter, InputDemands.None, Law.Monotonicity, Law.IndependenceOfOthers);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <summary>Aggregates rankings.</summary>
    /// <param name="rankings">One per voter: the place of each alternative, 1 or lowest being best; equal places are ties. All of the same
    /// length.</param>
    /// <param name="weights">One non-negative weight per voter; all equal when empty.</param>
    /// <returns>The best order and its distance.</returns>
    /// <exception cref="ProblemsException">There are no rankings, they differ in length, a group is too large, or the weights cannot be
    /// used; all problems are listed.</exception>
    public static KemenyResult Aggregate(IReadOnlyList<IReadOnlyList<int>> rankings, ReadOnlySpan<double> weights = default)
    {
        var matrix = VotingTable.OfRankings(rankings);
        return new Kemeny().Run(matrix, VotingTable.OfVoters(weights, matrix.CriterionCount));
    }

    /// <inheritdoc/>
    /// <exception cref="ProblemsException">A group of more than 20 alternatives cannot be split, there are more than 5,000 alternatives, or
    /// the weights or the matrix cannot be used; all problems are listed.</exception>
    public override KemenyResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        double[] normalised = MethodInput.Check(this, matrix, weights);
        int n = matrix.AlternativeCount;
        var support = VotingTable.Support(matrix, normalised);

        // Who at least ties a duel: between two circuits of this graph every duel is won by the same side.
        var groups = new OutrankingGraph(n, (a, b) => support[a, b] >= support[b, a] - MethodBricks.Rounding).Circuits();
        var scores = new double[n];
        var order = ImmutableArray.CreateBuilder<int>(n);
        double optima = 1;
        foreach (var group in Enumerable.Range(0, n).GroupBy(a => groups[a]).OrderBy(static g => g.Key))
        {
            int[] members = [.. group];
            if (members.Length > LargestGroup)
            {
                throw new ProblemsException([new(ProblemCodes.OutOfRange, "rows",
                    "The exact Kemeny order takes too long here: the duels do not split this group of alternatives.",
                    FormattableString.Invariant($"{members.Length} alternatives"),
                    FormattableString.Invariant($"at most {LargestGroup} in one group"),
                    Repair: "Use the Borda count or the method of Copeland, or fewer alternatives.")]);
            }

            var best = new KemenyGroup(support, members);
            for (int k = 0; k < members.Length; k++) scores[members[k]] = order.Count + best.MeanPlaces[k];
            optima *= best.Optima;
            order.AddRange(best.Order.Select(k => members[k]));
        }

        double distance = 0;
        for (int i = 0; i < n; i++)
        {
            for (int k = i + 1; k < n; k++) distance += support[order[k], order[i]];
        }

        return new(scores.Frozen(), normalised.Frozen(), support, order.MoveToImmutable(), distance, optima);
    }

    internal override void CheckOptions(OptionCheck check) => check.Pairs();
}

/// <summary>What the search for the Kemeny order found.</summary>
/// <param name="Scores">The mean place over all best orders, from 1; lower is better.</param>
/// <param name="Weights">The weights as used: one per criterion, sum 1.</param>
/// <param name="Support">The weight of the criteria that strictly prefer the first to the second, from 0 to 1.</param>
/// <param name="Order">One best order: rows from 0, best first.</param>
/// <param name="Distance">The weight of the strict preferences that a best order turns round, from 0 to n(n − 1) ÷ 2.</param>
/// <param name="OptimumCount">How many orders are best; 1 when the order is unique.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record KemenyResult(
    ImmutableArray<double> Scores,
    ImmutableArray<double> Weights,
    PairTable Support,
    ImmutableArray<int> Order,
    double Distance,
    double OptimumCount) : MethodResult(Scores, ScoreDirection.LowerIsBetter, Weights);
