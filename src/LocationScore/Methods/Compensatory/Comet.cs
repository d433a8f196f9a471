using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>COMET, characteristic objects method: an expert ranks the characteristic objects, alternatives are placed between them by fuzzy
/// rules.</summary>
/// <remarks>
/// Sałabun (2015), "The Characteristic Objects Method: a new distance-based approach to multicriteria decision-making problems"; with a
/// method as the expert
/// Paradowski, Bączkiewicz and Wątróbski (2021). Triangular fuzzy numbers, product of memberships. Free of rank reversal when the
/// characteristic values are declared.
/// When the expert finds all characteristic objects equal every score is 0.5.
/// </remarks>
/// <param name="CharacteristicValues">Two or more rising values of each criterion in its unit, from the smallest to the largest possible;
/// empty for the smallest and largest found.</param>
/// <param name="Expert">The method that judges the characteristic objects; <see langword="null"/> for TOPSIS with min-max
/// normalisation.</param>
/// <param name="Judgements">The matrix of expert judgement, in place of an expert: a row and a column per characteristic object in the
/// order of <see cref="CometResult.CharacteristicObjects"/> (the last criterion running fastest),
/// 1 where the row is preferred to the column, ½ where they are equal, 0 otherwise; opposite cells sum to 1. Empty: the expert
/// judges.</param>
/// <param name="TieTolerance">How close two judgements, in units of the expert's score, may be and still count as equal, 0 or more; or
/// <see langword="null"/> for 1e-9 of the largest judgement.</param>
public sealed partial record Comet(ImmutableArray<ImmutableArray<double>> CharacteristicValues = default, RankingMethod? Expert = null,
    ImmutableArray<ImmutableArray<double>> Judgements = default, double? TieTolerance = null) : RankingMethod
{
    /// <summary>The most characteristic objects that are judged: 2¹⁸.</summary>
    public const int MaxCharacteristicObjects = 1 << 18;

    private static readonly MethodInfo s_info = MethodBricks.Info("comet", "COMET",
        "Sałabun (2015), The Characteristic Objects Method: a new distance-based approach to multicriteria decision-making problems.",
        ScoreDirection.HigherIsBetter, InputDemands.NoConstantColumn, Law.IndependenceOfOthers, Law.DuplicateCriterion);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info.Breaking(OfExpert())
        .Keeping(CharacteristicValues.IsDefaultOrEmpty ? [] : [Law.IndependenceOfOthers]) with
    {
        Demands = CharacteristicValues.IsDefaultOrEmpty ? s_info.Demands : InputDemands.DeclaredBounds,
    };

    /// <summary>What units, zeros and criteria without weight do to the expert they do to the judgements.</summary>
    private Law[] OfExpert() => Expert is null || !Judgements.IsDefaultOrEmpty ? []
        : [.. Expert.Info.LawsBroken.Where(static law => law is Law.UnitScale or Law.ZeroShift or Law.ZeroWeight)];

    /// <inheritdoc/>
    public override CometResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var kernel = new CometKernel(this);
        double[] scores = kernel.Start(matrix, weights);
        return new(scores, kernel.Weights)
        {
            CharacteristicObjects = kernel.Objects,
            SummedJudgements = kernel.Summed.Frozen(),
            Preferences = kernel.Preferences.Frozen(),
            Remarks = kernel.Levels > 1 ? [] : ["The expert finds all characteristic objects equal, so every score is 0.5."],
        };
    }

    internal override RowFrame Frame(DecisionMatrix matrix, MethodResult result)
    {
        double[][] values = [.. Enumerable.Range(0, matrix.CriterionCount).Select(j =>
            CharacteristicValues.IsDefaultOrEmpty
                ? [matrix.Statistics.Min[j], matrix.Statistics.Max[j]] : CharacteristicValues[j].ToArray())];
        return new CometFrame(matrix, values, ((CometResult)result).Preferences);
    }

    internal override MethodKernel NewKernel() => new CometKernel(this);

    internal override void CheckOptions(OptionCheck check)
    {
        check.NonNegative(TieTolerance).PerCriterion(CharacteristicValues, needed: false,
            static (values, _) => Rising(values) ? null : "two or more finite rising values");
        if (!Judgements.IsDefaultOrEmpty)
        {
            check.Require(Expert is null, "judgements",
                "The option Judgements of COMET stands in place of an expert, so there cannot be both.",
                "an expert and judgements", "one of them");
        }

        if (check.Matrix is null)
        {
            Expert?.CheckOptions(check);
            return;
        }

        double count = CountOfObjects(check.Matrix.CriterionCount);
        check.Require(count <= MaxCharacteristicObjects, "characteristicValues",
            "COMET would have to judge too many characteristic objects.",
            FormattableString.Invariant($"{count} objects"),
            FormattableString.Invariant($"at most {MaxCharacteristicObjects}; split the criteria into a hierarchy of smaller models"));
        if (!Judgements.IsDefaultOrEmpty) CheckJudgements(check, count);
        if (CharacteristicValues.IsDefault || !CharacteristicValues.All(static values => Rising(values))) return;
        check.Cells(CharacteristicValues, static values => (values[0], values[^1]),
            "Widen the characteristic values so that they hold every possible value.");
    }

    private double CountOfObjects(int criteria)
    {
        double count = 1;
        for (int j = 0; j < criteria; j++)
            count *= CharacteristicValues.IsDefaultOrEmpty || j >= CharacteristicValues.Length || CharacteristicValues[j].IsDefault
                ? 2 : CharacteristicValues[j].Length;
        return count;
    }

    private void CheckJudgements(OptionCheck check, double count)
    {
        const string Cells = "1 for preferred, 0.5 for equal or 0 for worse, with opposite cells that sum to 1";
        bool square = Judgements.Length == count && Judgements.All(row => !row.IsDefault && row.Length == count);
        check.Require(square, "judgements", "The option Judgements of COMET does not have a row and a column per characteristic object.",
            FormattableString.Invariant($"{Judgements.Length} rows"), FormattableString.Invariant($"{count} rows of {count} cells"));
        for (int k = 0; square && k < Judgements.Length; k++)
        {
            for (int l = 0; l <= k; l++)
            {
                double cell = Judgements[k][l];
                check.Require(cell is 0 or 0.5 or 1 && cell + Judgements[l][k] == 1, FormattableString.Invariant($"judgements[{k}][{l}]"),
                    "The option Judgements of COMET cannot be used.",
                    FormattableString.Invariant($"{cell:R}, opposite {Judgements[l][k]:R}"), Cells);
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
}

/// <summary>What COMET returns; the scores are preferences on [0, 1].</summary>
public sealed partial record CometResult : MethodResult
{
    internal CometResult(double[] scores, double[] weights)
        : base(scores.Frozen(), ScoreDirection.HigherIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets the characteristic objects with their criteria.</summary>
    public required DecisionMatrix CharacteristicObjects { get; init; }

    /// <summary>Gets SJ, the summed judgements: over how many characteristic objects each was preferred, ties counting one half.</summary>
    public required ImmutableArray<double> SummedJudgements { get; init; }

    /// <summary>Gets P, the preference of each characteristic object on [0, 1].</summary>
    public required ImmutableArray<double> Preferences { get; init; }
}
