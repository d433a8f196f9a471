using System.Globalization;

namespace LocationScore.Methods;

/// <summary>Checks the matrix and the weights against the demands of a method.</summary>
internal static class MethodInput
{
    /// <summary>Sums that differ from 1 by no more are 1 on paper: such weights are used as they are.</summary>
    private const double SumSlack = 1e-12;

    /// <summary>Returns the weights normalised to sum 1, or throws with all problems: those of the method's own options first.</summary>
    internal static double[] Check(RankingMethod method, DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        List<Problem>? problems = [];
        var info = method.Info;
        method.CheckOptions(new OptionCheck(info.Name, matrix, problems));
        CheckWeights(info, matrix, weights, ref problems);
        CheckMatrix(info, matrix, problems!);
        if (problems!.Count > 0) throw new ProblemsException(problems);
        var normalised = new double[weights.Length];
        Normalise(weights, normalised);
        return normalised;
    }

    /// <summary>Writes the weights with sum 1; they have been checked.</summary>
    internal static void Normalise(ReadOnlySpan<double> weights, Span<double> normalised)
    {
        double sum = 0;
        foreach (double weight in weights) sum += weight;
        if (Math.Abs(sum - 1) <= SumSlack) weights.CopyTo(normalised);
        else for (int j = 0; j < normalised.Length; j++) normalised[j] = weights[j] / sum;
    }

    /// <summary>Reports weights that cannot be used.</summary>
    internal static void CheckWeights(MethodInfo info, DecisionMatrix matrix, ReadOnlySpan<double> weights, ref List<Problem>? problems)
    {
        if (weights.Length != matrix.CriterionCount)
        {
            (problems ??= []).Add(new(ProblemCodes.WrongLength, "weights", $"{info.Name} needs one weight per criterion.",
                string.Create(CultureInfo.InvariantCulture, $"{weights.Length} weights"),
                string.Create(CultureInfo.InvariantCulture, $"{matrix.CriterionCount} weights")));
            return;
        }

        double sum = 0;
        bool usable = true;
        for (int j = 0; j < weights.Length; j++)
        {
            sum += weights[j];
            if (double.IsFinite(weights[j]) && weights[j] >= 0) continue;
            usable = false;
            (problems ??= []).Add(new(ProblemCodes.BadWeights, string.Create(CultureInfo.InvariantCulture, $"weights[{j}]"),
                $"The weight of '{matrix.Criteria[j]}' cannot be used.",
                weights[j].ToString("R", CultureInfo.InvariantCulture), "a finite number, 0 or more"));
        }

        if (usable && !(sum > 0 && double.IsFinite(sum)))
        {
            (problems ??= []).Add(new(ProblemCodes.BadWeights, "weights", "The weights have no usable sum.",
                sum.ToString("R", CultureInfo.InvariantCulture), "a positive finite sum",
                Repair: "Give at least one criterion a positive weight."));
        }
    }

    /// <summary>Reports what the matrix does not have that the method demands.</summary>
    internal static void CheckMatrix(MethodInfo info, DecisionMatrix matrix, List<Problem> problems)
    {
        if (info.Demands.HasFlag(InputDemands.TwoAlternatives) && matrix.AlternativeCount < 2)
            problems.Add(new(ProblemCodes.Undefined, "rows", $"{info.Name} compares alternatives and needs at least two.",
                "1 alternative", "2 or more"));
        for (int j = 0; j < matrix.CriterionCount; j++)
        {
            var column = matrix.Column(j);
            bool positive = info.Demands.HasFlag(InputDemands.Positive)
                || (info.Demands.HasFlag(InputDemands.PositiveCosts) && matrix.Directions[j] == Direction.Cost);
            bool nonNegative = positive || info.Demands.HasFlag(InputDemands.NonNegative);
            double min = matrix.Statistics.Min[j], max = matrix.Statistics.Max[j];
            bool constant = min == max, zero = constant && min == 0;

            // The smallest value tells whether a second look at each cell is needed.
            bool every = positive ? min > 0 : !nonNegative || min >= 0;
            for (int i = 0; !every && i < column.Length; i++)
            {
                double x = column[i];
                if (positive ? x > 0 : x >= 0) continue;
                problems.Add(new(ProblemCodes.Undefined, string.Create(CultureInfo.InvariantCulture, $"rows[{i}][{j}]"),
                    $"{info.Name} is not defined for this value of '{matrix.Criteria[j]}' at '{matrix.Alternative(i)}'.",
                    x.ToString("R", CultureInfo.InvariantCulture),
                    positive ? "a number above 0" : "0 or more",
                    Repair: "Score the criterion through a value function first, or choose a method that accepts such values."));
            }

            if (constant && info.Demands.HasFlag(InputDemands.NoConstantColumn))
            {
                problems.Add(new(ProblemCodes.ConstantColumn, string.Create(CultureInfo.InvariantCulture, $"column {j}"),
                    $"All values of '{matrix.Criteria[j]}' are equal, so {info.Name} cannot scale them.",
                    column[0].ToString("R", CultureInfo.InvariantCulture), "at least two different values",
                    Repair: "Leave the criterion out; it cannot tell the alternatives apart."));
            }

            if (zero && info.Demands.HasFlag(InputDemands.NoZeroColumn))
            {
                problems.Add(new(ProblemCodes.Undefined, string.Create(CultureInfo.InvariantCulture, $"column {j}"),
                    $"All values of '{matrix.Criteria[j]}' are zero, so {info.Name} cannot divide by their size.", "0",
                    "at least one value other than 0"));
            }
        }
    }
}
