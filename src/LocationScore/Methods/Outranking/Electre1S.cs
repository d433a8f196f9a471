using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>ELECTRE IS: the kernel of ELECTRE I with indifference, preference and veto thresholds on each criterion.</summary>
/// <param name="Concordance">s: how much weight must agree for an outranking, from 0.5 to 1.</param>
/// <param name="Thresholds">One set of thresholds per criterion, or a single one for all, or none: then there are no thresholds.</param>
/// <param name="VetoReinforcement">Whether a veto acts earlier the weaker the concordance is (Roy and Skalka 1984); without it a veto acts
/// when the disadvantage reaches the veto threshold.</param>
/// <remarks>
/// Roy, B. and Skalka, J.-M. (1984), ELECTRE IS: aspects méthodologiques et guide d'utilisation, Document du LAMSADE 30; as given in
/// Figueira, J., Mousseau, V. and Roy, B. (2005), ELECTRE methods, section 4.1.3.
/// a outranks b when c(a, b) ≥ s and on every criterion with a veto g(a) + v ≥ g(b) + q·η, where η = (1 − c(a, b) − w) ÷ (1 − s − w), kept
/// within 0 … 1 and 0 where its divisor is not positive.
/// Without reinforcement the condition is g(b) − g(a) &lt; v. Alternatives on a circuit are merged before the kernel is taken.
/// The method chooses and does not rank: scores are the number of alternatives that one outranks less the number that outrank it.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record Electre1S(double Concordance = 0.65, ImmutableArray<PseudoCriterion> Thresholds = default,
    bool VetoReinforcement = true) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("electre1s", "ELECTRE IS",
        "Roy, B. and Skalka, J.-M. (1984): ELECTRE IS: aspects méthodologiques et guide d'utilisation. Document du LAMSADE 30, "
            + "Université Paris-Dauphine",
        ScoreDirection.HigherIsBetter, InputDemands.TwoAlternatives, Law.IndependenceOfOthers);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info.Breaking(PseudoCriterion.Broken(Thresholds).AsSpan())
        .Keeping(VetoReinforcement ? [] : [Law.DuplicateCriterion]);

    /// <inheritdoc/>
    /// <exception cref="ProblemsException">A threshold is out of range, there are more than 5,000 alternatives, or the weights or the
    /// matrix cannot be used; all problems are listed.</exception>
    public override Electre1SResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        double[] normalised = MethodInput.Check(this, matrix, weights);
        var criteria = PseudoCriterion.Spread(Thresholds, matrix.CriterionCount);
        double[][] values = matrix.OrientedRows(), raw = matrix.RawRows();
        double[] slacks = PseudoCriterion.Slacks(matrix);
        var concordance = new PairTable(values.Length,
            (a, b) => CredibilityIndex.Concordance(criteria, slacks, normalised, values[a], values[b], raw[a], raw[b]));
        var graph = new OutrankingGraph(values.Length, (a, b) =>
            concordance[a, b] >= Concordance - MethodBricks.Rounding
                && !Vetoed(criteria, slacks, normalised, concordance[a, b], values[a], values[b], raw[a], raw[b]));
        return new(graph.NetScores().Frozen(), normalised.Frozen(), concordance, graph, graph.Kernel());
    }

    internal override void CheckOptions(OptionCheck check)
    {
        check.Between(Concordance, 0.5, 1).Pairs();
        PseudoCriterion.Check(check, Thresholds, check.Matrix is { } matrix ? j => matrix.Column(j).ToArray() : null);
    }

    private bool Vetoed(PseudoCriterion[] criteria, double[] slacks, double[] weights, double concordance, double[] first,
        double[] second, double[] at, double[] inverseAt)
    {
        for (int j = 0; j < criteria.Length; j++)
        {
            double disadvantage = second[j] - first[j], value = criteria[j].SlopeValue(at[j], inverseAt[j]),
                veto = criteria[j].VetoAt(value);
            if (veto == double.PositiveInfinity || disadvantage <= slacks[j]) continue;
            if (!VetoReinforcement)
            {
                if (disadvantage >= veto - slacks[j]) return true;
                continue;
            }

            double divisor = 1 - Concordance - weights[j];
            double reinforcement = divisor > MethodBricks.Rounding ? Math.Clamp((1 - concordance - weights[j]) / divisor, 0, 1) : 0;
            if (disadvantage > veto - (criteria[j].IndifferenceAt(value) * reinforcement) + slacks[j]) return true;
        }

        return false;
    }

    internal override RowFrame Frame(DecisionMatrix matrix, MethodResult result)
    {
        double[][] values = matrix.OrientedRows(), raw = matrix.RawRows();
        var criteria = PseudoCriterion.Spread(Thresholds, matrix.CriterionCount);
        double[] weights = [.. result.Weights], slacks = PseudoCriterion.Slacks(matrix);
        bool Outranks(double[] first, double[] second, double[] firstRaw, double[] secondRaw)
        {
            double concordance = CredibilityIndex.Concordance(criteria, slacks, weights, first, second, firstRaw, secondRaw);
            return concordance >= Concordance - MethodBricks.Rounding
                && !Vetoed(criteria, slacks, weights, concordance, first, second, firstRaw, secondRaw);
        }

        return new FunctionFrame(4.0 * matrix.CriterionCount * values.Length, row =>
        {
            double[] mixed = new double[row.Length], mixedRaw = new double[row.Length];
            for (int j = 0; j < row.Length; j++) (mixed[j], mixedRaw[j]) = (values[row[j]][j], raw[row[j]][j]);
            double net = 0;
            for (int k = 0; k < values.Length; k++)
            {
                if (Outranks(mixed, values[k], mixedRaw, raw[k])) net++;
                if (Outranks(values[k], mixed, raw[k], mixedRaw)) net--;
            }

            return net;
        });
    }
}

/// <summary>What ELECTRE IS found.</summary>
/// <param name="Scores">How many alternatives each outranks less how many outrank it.</param>
/// <param name="Weights">The weights as used: one per criterion, sum 1.</param>
/// <param name="Concordance">How much weight supports the first outranking the second, from 0 to 1.</param>
/// <param name="Outranking">Which alternative outranks which.</param>
/// <param name="Kernel">The chosen alternatives, rows from 0, ascending.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record Electre1SResult(
    ImmutableArray<double> Scores,
    ImmutableArray<double> Weights,
    PairTable Concordance,
    OutrankingGraph Outranking,
    ImmutableArray<int> Kernel) : MethodResult(Scores, ScoreDirection.HigherIsBetter, Weights);
