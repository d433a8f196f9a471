using System.Collections.Immutable;
using System.Globalization;
using LocationScore.Methods;

namespace LocationScore.Weighting;

/// <summary>Priorities from pairwise judgements: the analytic hierarchy process for the children of one node.</summary>
/// <param name="Comparisons">Judgements, each pair at most once; pairs may be missing as long as every item is connected with every other
/// through judgements.</param>
/// <param name="Matrix">Instead of comparisons: a square matrix in the order of the items, row over column, reciprocal within 5 % (for
/// printed decimals such as 0.33), 1 on the diagonal, 0 in both mirror cells for a pair not compared.</param>
/// <param name="Priority">How judgements become priorities; the principal eigenvector by default.</param>
/// <param name="RandomIndex">What the consistency ratio is measured against; Saaty's table by default.</param>
/// <remarks>
/// Saaty, T. L. (1977). A scaling method for priorities in hierarchical structures. Journal of Mathematical Psychology 15(3), 234–281.
/// Missing judgements: Harker, P. T. (1987). Incomplete pairwise comparisons in the analytic hierarchy process. Mathematical Modelling
/// 9(11), 837–848.
/// A consistency ratio above 0.10 is reported as a remark with the judgement that fits worst and the value that the others imply for it.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record AhpWeights(
    ImmutableArray<Judgement> Comparisons = default,
    ImmutableArray<ImmutableArray<double>> Matrix = default,
    AhpPriority Priority = AhpPriority.Eigenvector,
    RandomIndexTable RandomIndex = RandomIndexTable.Saaty) : WeightingMethod
{
    private const double AcceptedRatio = 0.10; // Saaty (1977)

    private static readonly WeightingInfo s_info = new("ahp", "Analytic hierarchy process (AHP)",
        "Saaty (1977). A scaling method for priorities in hierarchical structures. Journal of Mathematical Psychology 15(3), 234–281.",
            NeedsData: false);

    /// <inheritdoc/>
    public override WeightingInfo Info => s_info;

    /// <inheritdoc/>
    /// <exception cref="ProblemsException">A judgement names an unknown item, is repeated or out of range, the matrix is not reciprocal, or
    /// the judgements leave items unconnected.</exception>
    public override WeightingResult Resolve(ImmutableArray<string> items, DecisionMatrix? matrix = null)
    {
        var input = new JudgementInput(Info, items);
        var judgements = Read(input);
        input.ThrowIfAny();
        return Evaluate(input.Items, judgements!);
    }

    /// <summary>Reads the judgements, or records problems.</summary>
    internal PairwiseMatrix? Read(JudgementInput input)
    {
        input.Choice("priority", Priority);
        input.Choice("randomIndex", RandomIndex);
        var judgements = AhpInput.Read(input, Comparisons, Matrix);
        if (judgements is not null && Priority == AhpPriority.ColumnMean && judgements.Missing > 0)
            input.Add(ProblemCodes.NotAllowed, "priority", "The column mean needs every pair compared.",
                string.Create(CultureInfo.InvariantCulture, $"{judgements.Missing} pairs not compared"), "Eigenvector or GeometricMean");
        return judgements;
    }

    /// <summary>Finds priorities and consistency of checked judgements.</summary>
    internal AhpResult Evaluate(ImmutableArray<string> items, PairwiseMatrix judgements)
    {
        int n = judgements.Count;
        var (root, vector) = judgements.Principal();
        var weights = Priority switch
        {
            AhpPriority.Eigenvector => vector,
            AhpPriority.GeometricMean => judgements.GeometricMean(),
            _ => judgements.ColumnMean(),
        };
        weights = WeightingMath.Normalise(weights);
        double index = PairwiseMatrix.ConsistencyIndex(root, n);
        double random = Weighting.RandomIndex.Of(RandomIndex, n, judgements.Missing);
        double ratio = Ratio(index, random);
        var revision = index > 0 ? AhpRevision.Find(items, judgements, vector, RandomIndex) : null;
        return new(items, WeightingMath.Frozen(weights), root, index, random, ratio, judgements.Missing, revision)
        {
            Steps = [WeightingMath.Step("priorities", weights), WeightingMath.Step("lambda max", root),
                WeightingMath.Step("consistency index", index), WeightingMath.Step("random index", random),
                WeightingMath.Step("consistency ratio", ratio)],
            Remarks = Remarks(ratio, judgements, revision),
        };
    }

    internal static double Ratio(double index, double random) => index == 0 || random <= 1e-12 ? 0 : index / random;

    private static ImmutableArray<string> Remarks(double ratio, PairwiseMatrix judgements, AhpRevision? revision)
    {
        var remarks = ImmutableArray.CreateBuilder<string>();
        if (judgements.Missing > 0)
            remarks.Add(string.Create(CultureInfo.InvariantCulture,
                $"{judgements.Missing} of {judgements.Count * (judgements.Count - 1) / 2} pairs were not compared; the others imply " +
                $"them."));
        if (ratio > AcceptedRatio)
        {
            remarks.Add(string.Create(CultureInfo.InvariantCulture,
                $"The consistency ratio {ratio:0.000} is above {AcceptedRatio:0.00}: the judgements contradict one another.")
                + (revision is null ? "" : string.Create(CultureInfo.InvariantCulture,
                    $" The judgement '{revision.Preferred}' over '{revision.Over}' = {revision.Given:0.###} fits worst; the others " +
                    $"imply {revision.Implied:0.###}, with which the ratio is {revision.ConsistencyRatioAfter:0.000}.")));
        }

        return remarks.ToImmutable();
    }
}

/// <summary>Priorities with their consistency.</summary>
/// <param name="Items">The ids of the items.</param>
/// <param name="Weights">One weight per item: non-negative, sum 1.</param>
/// <param name="LambdaMax">The principal eigenvalue, whatever priorities were asked for; with missing judgements that of Harker's
/// matrix.</param>
/// <param name="ConsistencyIndex">(λmax − n)/(n − 1), 0 or more; 0 for one or two items.</param>
/// <param name="RandomIndex">The mean consistency index of random judgements, lowered for missing ones as by Ágoston and Csató (2022); 0
/// for one or two items.</param>
/// <param name="ConsistencyRatio">Consistency index / random index; 0 for one or two items and for judgements that form a tree.</param>
/// <param name="MissingComparisons">How many pairs were not compared.</param>
/// <param name="Revision">The judgement that fits the others worst, or <see langword="null"/> when all fit.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record AhpResult(
    ImmutableArray<string> Items,
    ImmutableArray<double> Weights,
    double LambdaMax,
    double ConsistencyIndex,
    double RandomIndex,
    double ConsistencyRatio,
    int MissingComparisons,
    AhpRevision? Revision) : WeightingResult(Items, Weights);
