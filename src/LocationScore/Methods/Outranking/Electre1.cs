using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>ELECTRE I: the kernel of alternatives worth a closer look.</summary>
/// <param name="ConcordanceThreshold">How much weight must agree for an outranking, from 0 to 1; <see langword="null"/>: the mean
/// concordance of all pairs (Hwang and Yoon 1981).</param>
/// <param name="DiscordanceThreshold">How much discordance an outranking may meet, from 0 to 1; <see langword="null"/>: the mean
/// discordance of all pairs (Hwang and Yoon 1981).</param>
/// <param name="Scale">How criteria in different units are made comparable for the discordance.</param>
/// <param name="Discordance">What the largest disadvantage is divided by.</param>
/// <param name="Ties">How a criterion counts on which both are equal.</param>
/// <param name="WeightedDifferences">Whether disadvantages are multiplied by the weights first (Hwang and Yoon 1981); Roy does not.</param>
/// <remarks>
/// Roy, B. (1968), Classement et choix en présence de points de vue multiples (la méthode ELECTRE), RAIRO 2(8): 57–75.
/// a outranks b when concordance(a, b) ≥ the first threshold and discordance(a, b) ≤ the second; sums of weights are compared with a slack
/// of 1e-12.
/// The method chooses and does not rank: scores are the number of alternatives that one outranks less the number that outrank it.
/// ELECTRE Iv (veto thresholds per criterion) is <see cref="Electre1S"/> with q = p = 0.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record Electre1(
    double? ConcordanceThreshold = 0.65,
    double? DiscordanceThreshold = 0.35,
    ElectreScale Scale = ElectreScale.AsGiven,
    DiscordanceMeasure Discordance = DiscordanceMeasure.LargestRange,
    ConcordanceTies Ties = ConcordanceTies.Full,
    bool WeightedDifferences = false) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("electre1", "ELECTRE I",
        "Roy, B. (1968): Classement et choix en présence de points de vue multiples (la méthode ELECTRE). RAIRO 2(8), 57-75",
        ScoreDirection.HigherIsBetter, InputDemands.TwoAlternatives, Law.Monotonicity, Law.IndependenceOfOthers);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info.Breaking(ElectreTables.Broken(Scale, Discordance, WeightedDifferences).AsSpan());

    /// <inheritdoc/>
    /// <exception cref="ProblemsException">A threshold or choice is out of range, a column cannot be scaled, there are more than 5,000
    /// alternatives, or the weights or the matrix cannot be used; all problems are listed.</exception>
    public override Electre1Result Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        double[] normalised = MethodInput.Check(this, matrix, weights);
        double[][] values = ElectreTables.Scaled(matrix, Scale);
        var concordance = ElectreTables.Concordance(values, normalised, Ties);
        var discordance = ElectreTables.Discordance(values, normalised, Discordance, WeightedDifferences);
        double c = ConcordanceThreshold ?? concordance.MeanOfPairs(), d = DiscordanceThreshold ?? discordance.MeanOfPairs();
        var graph = new OutrankingGraph(matrix.AlternativeCount,
            (a, b) => concordance[a, b] >= c - MethodBricks.Rounding && discordance[a, b] <= d + MethodBricks.Rounding);
        return new(graph.NetScores().Frozen(), normalised.Frozen(), concordance, discordance, c, d, graph, graph.Kernel());
    }

    internal override void CheckOptions(OptionCheck check)
    {
        check.Between(ConcordanceThreshold, 0, 1).Between(DiscordanceThreshold, 0, 1).OneOf(Scale).OneOf(Discordance).OneOf(Ties).Pairs();
        ElectreTables.Check(check, Scale);
    }

    internal override RowFrame Frame(DecisionMatrix matrix, MethodResult result)
    {
        var r = (Electre1Result)result;
        return new Electre1Frame(this, r, ElectreTables.Scaled(matrix, Scale));
    }
}

/// <summary>What ELECTRE I found.</summary>
/// <param name="Scores">How many alternatives each outranks less how many outrank it.</param>
/// <param name="Weights">The weights as used: one per criterion, sum 1.</param>
/// <param name="Concordance">The weight of the criteria on which the first is at least as good, from 0 to 1; 1 on the diagonal.</param>
/// <param name="Discordance">The largest relative disadvantage of the first, from 0 to 1.</param>
/// <param name="ConcordanceThreshold">The concordance that was needed.</param>
/// <param name="DiscordanceThreshold">The discordance that was allowed.</param>
/// <param name="Outranking">Which alternative outranks which.</param>
/// <param name="Kernel">The chosen alternatives, rows from 0, ascending; see <see cref="OutrankingGraph.Kernel"/> for circuits.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record Electre1Result(
    ImmutableArray<double> Scores,
    ImmutableArray<double> Weights,
    PairTable Concordance,
    PairTable Discordance,
    double ConcordanceThreshold,
    double DiscordanceThreshold,
    OutrankingGraph Outranking,
    ImmutableArray<int> Kernel) : MethodResult(Scores, ScoreDirection.HigherIsBetter, Weights)
{
    /// <summary>Gets the net concordance of each alternative: its concordances with all others less theirs with it, from −(n − 1) to n − 1;
    /// more is better.</summary>
    /// <remarks>Van Delft, A. and Nijkamp, P. (1977), Multi-criteria analysis and regional decision-making; the complementary analysis of
    /// Hwang and Yoon (1981). Computed when it is read.</remarks>
    public ImmutableArray<double> NetConcordance => Concordance.Net();

    /// <summary>Gets the net discordance of each alternative: its discordances with all others less theirs with it, from −(n − 1) to n − 1;
    /// less is better.</summary>
    /// <remarks>Sources as for <see cref="NetConcordance"/>. Computed when it is read.</remarks>
    public ImmutableArray<double> NetDiscordance => Discordance.Net();
}
