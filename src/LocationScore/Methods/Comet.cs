using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>COMET, characteristic objects method: an expert ranks the characteristic objects, alternatives are placed between them by fuzzy rules.</summary>
/// <remarks>
/// Sałabun (2015), "The Characteristic Objects Method: a new distance-based approach to multicriteria decision-making problems"; with a method as the expert
/// Paradowski, Bączkiewicz and Wątróbski (2021). Triangular fuzzy numbers, product of memberships. Free of rank reversal when the characteristic values are declared.
/// When the expert finds all characteristic objects equal every score is 0.5.
/// </remarks>
/// <param name="CharacteristicValues">Two or more rising values of each criterion in its unit, from the smallest to the largest possible; empty for the smallest and largest found.</param>
/// <param name="Expert">The method that judges the characteristic objects; <see langword="null"/> for TOPSIS with min-max normalisation.</param>
/// <param name="Judgements">The matrix of expert judgement, in place of an expert: a row and a column per characteristic object in the order of <see cref="CometResult.CharacteristicObjects"/> (the last criterion running fastest),
/// 1 where the row is preferred to the column, ½ where they are equal, 0 otherwise; opposite cells sum to 1. Empty: the expert judges.</param>
/// <param name="TieTolerance">How close two judgements, in units of the expert's score, may be and still count as equal; 0 or more.</param>
public sealed partial record Comet(ImmutableArray<ImmutableArray<double>> CharacteristicValues = default, RankingMethod? Expert = null, ImmutableArray<ImmutableArray<double>> Judgements = default, double TieTolerance = 1e-10) : RankingMethod
{
    /// <summary>The most characteristic objects that are judged: 2¹⁸.</summary>
    public const int MaxCharacteristicObjects = 1 << 18;

    private static readonly MethodInfo s_info = MethodBricks.Info("comet", "COMET",
        "Sałabun (2015), The Characteristic Objects Method: a new distance-based approach to multicriteria decision-making problems.",
        ScoreDirection.HigherIsBetter, InputDemands.NoConstantColumn);

    /// <inheritdoc/>
    public override MethodInfo Info => CharacteristicValues.IsDefaultOrEmpty ? s_info : s_info with { Demands = InputDemands.DeclaredBounds };

    /// <inheritdoc/>
    public override CometResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var w = MethodInput.Check(Info, matrix, weights, Check(matrix));
        var values = Values(matrix);
        var objects = Objects(matrix, values);
        int count = objects.AlternativeCount;
        double[] summed = new double[count], preference = new double[count];
        int levels = Levels(Judge(objects, weights, summed), preference);
        var scores = new double[matrix.AlternativeCount];
        Interpolate(matrix, values, preference, scores);
        return new(scores, w)
        {
            CharacteristicObjects = objects,
            SummedJudgements = summed.Frozen(),
            Preferences = preference.Frozen(),
            Remarks = levels > 1 ? [] : ["The expert finds all characteristic objects equal, so every score is 0.5."],
        };
    }

    private OptionCheck Check(DecisionMatrix matrix)
    {
        var check = OptionCheck.Of(s_info).NonNegative(TieTolerance).PerCriterion(CharacteristicValues, matrix, needed: false, static (values, _) => Rising(values) ? null : "two or more finite rising values");
        double count = 1;
        for (int j = 0; j < matrix.CriterionCount; j++) count *= CharacteristicValues.IsDefaultOrEmpty || j >= CharacteristicValues.Length || CharacteristicValues[j].IsDefault ? 2 : CharacteristicValues[j].Length;
        check.Require(count <= MaxCharacteristicObjects, nameof(CharacteristicValues), "COMET would have to judge too many characteristic objects.",
            FormattableString.Invariant($"{count} objects"), FormattableString.Invariant($"at most {MaxCharacteristicObjects}; split the criteria into a hierarchy of smaller models"));
        if (!Judgements.IsDefaultOrEmpty) CheckJudgements(check, count);
        return CharacteristicValues.IsDefault || !CharacteristicValues.All(static values => Rising(values))
            ? check
            : check.Cells(CharacteristicValues, matrix, static values => (values[0], values[^1]), "Widen the characteristic values so that they hold every possible value.");
    }

    private void CheckJudgements(OptionCheck check, double count)
    {
        const string Cells = "1 for preferred, 0.5 for equal or 0 for worse, with opposite cells that sum to 1";
        check.Require(Expert is null, nameof(Judgements), "The option Judgements of COMET stands in place of an expert, so there cannot be both.", "an expert and judgements", "one of them");
        bool square = Judgements.Length == count && Judgements.All(row => !row.IsDefault && row.Length == count);
        check.Require(square, nameof(Judgements), "The option Judgements of COMET does not have a row and a column per characteristic object.",
            FormattableString.Invariant($"{Judgements.Length} rows"), FormattableString.Invariant($"{count} rows of {count} cells"));
        for (int k = 0; square && k < Judgements.Length; k++)
        {
            for (int l = 0; l <= k; l++)
            {
                double cell = Judgements[k][l];
                check.Require(cell is 0 or 0.5 or 1 && cell + Judgements[l][k] == 1, FormattableString.Invariant($"{nameof(Judgements)}[{k}][{l}]"),
                    "The option Judgements of COMET cannot be used.", FormattableString.Invariant($"{cell:R}, opposite {Judgements[l][k]:R}"), Cells);
            }
        }
    }

    private static bool Rising(ImmutableArray<double> values)
    {
        if (values.IsDefault || values.Length < 2) return false;
        bool rising = double.IsFinite(values[^1] - values[0]);
        for (int k = 1; k < values.Length; k++) rising &= values[k] > values[k - 1];
        return rising;
    }

    private double[][] Values(DecisionMatrix matrix)
    {
        var values = new double[matrix.CriterionCount][];
        for (int j = 0; j < values.Length; j++)
            values[j] = CharacteristicValues.IsDefaultOrEmpty ? [matrix.Statistics.Min[j], matrix.Statistics.Max[j]] : [.. CharacteristicValues[j]];
        return values;
    }

    /// <summary>The Cartesian product, the last criterion running fastest.</summary>
    private static DecisionMatrix Objects(DecisionMatrix matrix, double[][] values)
    {
        int count = 1;
        foreach (var list in values) count *= list.Length;
        var columns = new double[values.Length * count];
        int block = count;
        for (int j = 0; j < values.Length; j++)
        {
            block /= values[j].Length;
            for (int k = 0; k < count; k++) columns[(j * count) + k] = values[j][k / block % values[j].Length];
        }

        return DecisionMatrix.Trusted(columns, count, matrix.Directions, default, matrix.Criteria);
    }

    /// <summary>Row sums of the matrix of expert judgement (1 better, ½ equal, 0 worse), and the ranks by them.</summary>
    private Ranks Judge(DecisionMatrix objects, ReadOnlySpan<double> weights, double[] summed)
    {
        if (!Judgements.IsDefaultOrEmpty)
        {
            for (int k = 0; k < summed.Length; k++) summed[k] = Judgements[k].Sum();
            return Ranks.Of(summed, ScoreDirection.HigherIsBetter);
        }

        var judgement = (Expert ?? new Topsis(MatrixNormalisation.MinMax)).Run(objects, weights);
        var ranks = Ranks.Of(judgement.Scores.AsSpan(), judgement.ScoreDirection, TieTolerance);
        for (int start = 0; start < summed.Length;)
        {
            int end = start + 1;
            while (end < summed.Length && ranks[ranks.Order[end]] == ranks[ranks.Order[start]]) end++;
            for (int place = start; place < end; place++) summed[ranks.Order[place]] = (summed.Length - end) + (0.5 * (end - start));
            start = end;
        }

        return ranks;
    }

    /// <summary>Preferences: equal steps from 0 to 1 over the distinct sums.</summary>
    private static int Levels(Ranks ranks, double[] preference)
    {
        int levels = 0, count = ranks.Count;
        for (int start = 0; start < count; levels++)
        {
            int end = start + 1;
            while (end < count && ranks[ranks.Order[end]] == ranks[ranks.Order[start]]) end++;
            for (int place = start; place < end; place++) preference[ranks.Order[place]] = levels;
            start = end;
        }

        for (int k = 0; k < count; k++) preference[k] = levels > 1 ? 1 - (preference[k] / (levels - 1)) : 0.5;
        return levels;
    }

    /// <summary>Neighbouring triangles add to 1, so the fuzzy rules are multilinear interpolation between the corners of the cell around the alternative.</summary>
    private static void Interpolate(DecisionMatrix matrix, double[][] values, double[] preference, double[] scores)
    {
        int m = values.Length;
        var corners = new double[1 << m];
        var indices = new int[1 << m];
        for (int i = 0; i < scores.Length; i++)
        {
            indices[0] = 0;
            int filled = 1;
            for (int j = 0; j < m; j++)
            {
                int low = Segment(values[j], matrix.Column(j)[i]);
                for (int k = filled - 1; k >= 0; k--)
                {
                    int index = (indices[k] * values[j].Length) + low;
                    indices[2 * k] = index;
                    indices[(2 * k) + 1] = index + 1;
                }

                filled *= 2;
            }

            for (int k = 0; k < filled; k++) corners[k] = preference[indices[k]];
            for (int j = m - 1; j >= 0; j--)
            {
                double x = matrix.Column(j)[i];
                int low = Segment(values[j], x);
                double share = (x - values[j][low]) / (values[j][low + 1] - values[j][low]);
                filled /= 2;
                for (int k = 0; k < filled; k++) corners[k] = ((1 - share) * corners[2 * k]) + (share * corners[(2 * k) + 1]);
            }

            scores[i] = corners[0];
        }
    }

    private static int Segment(double[] values, double x)
    {
        int low = 0;
        while (low < values.Length - 2 && x >= values[low + 1]) low++;
        return low;
    }
}

/// <summary>What COMET returns; the scores are preferences on [0, 1].</summary>
public sealed partial record CometResult : MethodResult
{
    internal CometResult(double[] scores, double[] weights)
        : base(scores.Finite(), ScoreDirection.HigherIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets the characteristic objects with their criteria.</summary>
    public required DecisionMatrix CharacteristicObjects { get; init; }

    /// <summary>Gets SJ, the summed judgements: over how many characteristic objects each was preferred, ties counting one half.</summary>
    public required ImmutableArray<double> SummedJudgements { get; init; }

    /// <summary>Gets P, the preference of each characteristic object on [0, 1].</summary>
    public required ImmutableArray<double> Preferences { get; init; }
}
