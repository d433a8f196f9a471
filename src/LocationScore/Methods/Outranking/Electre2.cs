using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>ELECTRE II: a ranking from a strong and a weak outranking graph.</summary>
/// <param name="HighConcordance">The concordance of a strong outranking at the looser discordance, from 0 to 1.</param>
/// <param name="MediumConcordance">The concordance of a strong outranking at the tighter discordance, from 0 to 1, not above
/// <paramref name="HighConcordance"/>.</param>
/// <param name="LowConcordance">The concordance of a weak outranking, from 0 to 1, not above <paramref name="MediumConcordance"/>.</param>
/// <param name="LooseDiscordance">The discordance allowed to a high concordance and to a weak outranking, from 0 to 1.</param>
/// <param name="TightDiscordance">The discordance allowed to a medium concordance, from 0 to 1, not above
/// <paramref name="LooseDiscordance"/>.</param>
/// <param name="Balance">How the weights for and against must stand for either outranking.</param>
/// <param name="Peeling">Which alternatives leave the graphs first.</param>
/// <param name="Scale">How criteria in different units are made comparable for the discordance.</param>
/// <param name="Discordance">What the largest disadvantage is divided by.</param>
/// <remarks>
/// Roy, B. and Bertier, P. (1973), La méthode ELECTRE II: une application au média-planning, in: Ross, M. (ed.), Operational Research '72,
/// North-Holland: 291–302.
/// The forward ranking peels from the best, the backward ranking from the worst; the score is the mean of both places, lower being better.
/// Sums of weights are compared with a slack of 1e-12.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record Electre2(
    double HighConcordance = 0.65,
    double MediumConcordance = 0.5,
    double LowConcordance = 0.35,
    double LooseDiscordance = 0.65,
    double TightDiscordance = 0.35,
    WeightBalance Balance = WeightBalance.AtLeast,
    ElectrePeeling Peeling = ElectrePeeling.RoyBertier,
    ElectreScale Scale = ElectreScale.AsGiven,
    DiscordanceMeasure Discordance = DiscordanceMeasure.LargestRange) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("electre2", "ELECTRE II",
        "Roy, B. and Bertier, P. (1973): La méthode ELECTRE II: une application au média-planning. In: Ross, M. (ed.), Operational "
            + "Research '72. North-Holland, 291-302",
        ScoreDirection.LowerIsBetter, InputDemands.TwoAlternatives, Law.Monotonicity, Law.IndependenceOfOthers);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info.Breaking(ElectreTables.Broken(Scale, Discordance, weighted: false).AsSpan());

    /// <inheritdoc/>
    /// <exception cref="ProblemsException">A threshold or choice is out of range or order, a column cannot be scaled, there are more than
    /// 5,000 alternatives, or the weights or the matrix cannot be used; all problems are listed.</exception>
    public override Electre2Result Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        double[] normalised = MethodInput.Check(this, matrix, weights);
        double[][] values = ElectreTables.Scaled(matrix, Scale);
        int n = matrix.AlternativeCount;
        var concordance = ElectreTables.Concordance(values, normalised, ConcordanceTies.Full);
        var discordance = ElectreTables.Discordance(values, normalised, Discordance, weighted: false);
        var strong = new OutrankingGraph(n, (a, b) => Balanced(concordance, a, b)
            && ((AtLeast(concordance[a, b], HighConcordance) && AtLeast(LooseDiscordance, discordance[a, b]))
                || (AtLeast(concordance[a, b], MediumConcordance) && AtLeast(TightDiscordance, discordance[a, b]))));
        var weak = new OutrankingGraph(n, (a, b) => !strong[a, b] && Balanced(concordance, a, b)
            && AtLeast(concordance[a, b], LowConcordance) && AtLeast(LooseDiscordance, discordance[a, b]));
        int[] forward = GraphPeeling.Places(strong, weak, Peeling, reversed: false);
        int[] backward = GraphPeeling.Places(strong, weak, Peeling, reversed: true);
        int last = backward.Max();
        var scores = new double[n];
        for (int a = 0; a < n; a++)
        {
            backward[a] = last + 1 - backward[a];
            scores[a] = (forward[a] + backward[a]) / 2.0;
        }

        return new(scores.Frozen(), normalised.Frozen(), concordance, discordance, strong, weak, forward.Frozen(), backward.Frozen());
    }

    internal override void CheckOptions(OptionCheck check)
    {
        check.Between(HighConcordance, 0, 1).Between(MediumConcordance, 0, HighConcordance).Between(LowConcordance, 0, MediumConcordance)
            .Between(LooseDiscordance, 0, 1).Between(TightDiscordance, 0, LooseDiscordance)
            .OneOf(Balance).OneOf(Peeling).OneOf(Scale).OneOf(Discordance).Pairs();
        ElectreTables.Check(check, Scale);
    }

    private static bool AtLeast(double value, double threshold) => value >= threshold - MethodBricks.Rounding;

    /// <summary>W+ against W−: ties add the same to both concordances, so comparing these compares those.</summary>
    private bool Balanced(PairTable concordance, int a, int b)
    {
        double difference = concordance[a, b] - concordance[b, a];
        return Balance == WeightBalance.Greater ? difference > MethodBricks.Rounding : difference >= -MethodBricks.Rounding;
    }
}

/// <summary>What ELECTRE II found.</summary>
/// <param name="Scores">The mean of the forward and backward place; lower is better.</param>
/// <param name="Weights">The weights as used: one per criterion, sum 1.</param>
/// <param name="Concordance">The weight of the criteria on which the first is at least as good, from 0 to 1; 1 on the diagonal.</param>
/// <param name="Discordance">The largest relative disadvantage of the first, from 0 to 1.</param>
/// <param name="Strong">The strong outranking.</param>
/// <param name="Weak">The weak outranking, without the strong one.</param>
/// <param name="Forward">The place of each alternative when peeled from the best: 1, 2, 3 … without gaps.</param>
/// <param name="Backward">The place of each alternative when peeled from the worst, counted from the best: the last class peeled is
/// 1.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record Electre2Result(
    ImmutableArray<double> Scores,
    ImmutableArray<double> Weights,
    PairTable Concordance,
    PairTable Discordance,
    OutrankingGraph Strong,
    OutrankingGraph Weak,
    ImmutableArray<int> Forward,
    ImmutableArray<int> Backward) : MethodResult(Scores, ScoreDirection.LowerIsBetter, Weights);
