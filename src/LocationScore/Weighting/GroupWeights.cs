using System.Collections.Immutable;
using System.Globalization;
using LocationScore.Methods;
using LocationScore.Numerics;

namespace LocationScore.Weighting;

/// <summary>Weights of a group of decision makers, with how much they disagree.</summary>
/// <param name="Members">The decision makers, at least one, each with a weighting of the same items.</param>
/// <param name="Aggregation">What is averaged; the arithmetic mean of priorities by default.</param>
/// <remarks>
/// Forman, E. and Peniwati, K. (1998). Aggregating individual judgments and priorities with the analytic hierarchy process. European
/// Journal of Operational Research 108(1), 165–169.
/// Aczél, J. and Saaty, T. L. (1983). Procedures for synthesizing ratio judgements. Journal of Mathematical Psychology 27(1), 93–102.
/// For a pair that only some members compared, the mean runs over those. A coefficient of concordance below 0.5 is remarked.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record GroupWeights(ImmutableArray<GroupMember> Members = default,
    GroupAggregation Aggregation = GroupAggregation.ArithmeticMeanOfPriorities) : WeightingMethod
{
    private const double ModerateConcordance = 0.5; // Schmidt, R. C. (1997). Decision Sciences 28(3), 763–774

    private static readonly WeightingInfo s_info = new("group", "Group weights",
        "Forman & Peniwati (1998). Aggregating individual judgments and priorities with the analytic hierarchy process. European " +
        "Journal of Operational Research 108(1), 165–169.", NeedsData: false);

    /// <summary>Gets what is known about the weighting; it needs data when the method of a member does.</summary>
    public override WeightingInfo Info =>
        s_info with { NeedsData = !Members.IsDefault && Members.Any(static member => member?.Method?.Info.NeedsData == true) };

    /// <inheritdoc/>
    /// <exception cref="ProblemsException">There are no members, a name is repeated, an importance is not above 0, or the weighting of a
    /// member has problems; all are listed.</exception>
    public override WeightingResult Resolve(ImmutableArray<string> items, DecisionMatrix? matrix = null)
    {
        var input = new JudgementInput(Info, items);
        input.Choice("aggregation", Aggregation);
        GroupMember?[] members = Members.IsDefault ? [] : [.. Members];
        if (members.Length == 0) input.Add(ProblemCodes.Empty, "members", "The group has no members.", "no members", "one member or more");
        var results = new WeightingResult?[members.Length];
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (int k = 0; k < members.Length; k++) results[k] = Check(input, JudgementInput.At("members", k), members[k], names, matrix);
        input.ThrowIfAny();
        double[] importance = WeightingMath.Normalise([.. members.Select(static member => member!.Importance)]);
        double[][] priorities = [.. results.Select(static result => result!.Weights.ToArray())];
        AhpResult? joint = null;
        double[] weights;
        if (AveragesJudgements)
        {
            var lead = (AhpWeights)members[0]!.Method!;
            var judgements = GroupJudgements.Aggregate(input, [.. members.Select(static member => (AhpWeights)member!.Method!)],
                importance, Aggregation == GroupAggregation.GeometricMeanOfJudgements);
            joint = lead.Evaluate(input.Items, judgements);
            weights = joint.Weights.ToArray();
        }
        else
        {
            weights = Mean(priorities, importance, Aggregation == GroupAggregation.GeometricMeanOfPriorities);
            if (weights.All(static w => w == 0))
            {
                input.Add(ProblemCodes.Undefined, "members",
                    "Every item gets the weight 0 from some member, so the geometric mean is 0 everywhere.", "0",
                    "an item that every member gives a weight", repair: "Use the arithmetic mean.");
                input.ThrowIfAny();
            }
        }

        return Result(input.Items, [.. members.Select(static member => member!.Name)], WeightingMath.Normalise(weights), priorities,
            results!, joint);
    }

    private bool AveragesJudgements =>
        Aggregation is GroupAggregation.GeometricMeanOfJudgements or GroupAggregation.ArithmeticMeanOfJudgements;

    private WeightingResult? Check(JudgementInput input, string path, GroupMember? member, HashSet<string> names, DecisionMatrix? matrix)
    {
        if (member is null)
        {
            input.Add(ProblemCodes.Missing, path, "The member is missing.", "null", "a member");
            return null;
        }

        if (string.IsNullOrEmpty(member.Name)) input.Add(ProblemCodes.Empty, $"{path}.name", "The member has no name.", "''", "a name");
        else if (!names.Add(member.Name)) input.Add(ProblemCodes.Duplicate, $"{path}.name", "Two members have the same name.", member.Name,
            "names that differ");
        input.Number($"{path}.importance", $"The importance of '{member.Name}' cannot be used.", member.Importance, static x => x > 0,
            "a finite number above 0");
        if (member.Method is null)
        {
            input.Add(ProblemCodes.Missing, $"{path}.method", $"The member '{member.Name}' has no weighting.", "nothing", "a weighting");
            return null;
        }

        if (AveragesJudgements)
        {
            if (member.Method is not AhpWeights ahp)
            {
                input.Add(ProblemCodes.NotAllowed, $"{path}.method", "Only pairwise judgements can be averaged.", member.Method.Info.Kind,
                    "ahp", repair: "Average the priorities instead.");
                return null;
            }

            if (Members[0]?.Method is AhpWeights lead && (lead.Priority != ahp.Priority || lead.RandomIndex != ahp.RandomIndex))
                input.Add(ProblemCodes.NotAllowed, $"{path}.method", "The members derive priorities in different ways.",
                    $"{ahp.Priority}, {ahp.RandomIndex}", $"{lead.Priority}, {lead.RandomIndex}, as the first member");
        }

        if (!input.ItemsAreUsable) return null;
        try
        {
            return member.Method.Resolve(input.Items, matrix);
        }
        catch (ProblemsException e)
        {
            input.AddRange(e.Problems.Select(problem => problem with { Path = $"{path}.method.{problem.Path}" }));
            return null;
        }
    }

    private static double[] Mean(double[][] priorities, double[] importance, bool geometric)
    {
        int m = priorities[0].Length;
        var mean = new double[m];
        for (int j = 0; j < m; j++)
        {
            for (int k = 0; k < priorities.Length; k++) mean[j] += importance[k] * (geometric ? PortableMath.Log(priorities[k][j])
                : priorities[k][j]);
        }

        if (!geometric) return mean;
        double most = mean.Max();
        return double.IsNegativeInfinity(most) ? new double[m] : [.. mean.Select(log => PortableMath.Exp(log - most))];
    }

    private GroupResult Result(ImmutableArray<string> items, ImmutableArray<string> names, double[] weights, double[][] priorities,
        WeightingResult[] results, AhpResult? joint)
    {
        var disagreement = GroupDisagreement.Of(priorities);
        var remarks = ImmutableArray.CreateBuilder<string>();
        if (joint is not null) remarks.AddRange(joint.Remarks);
        if (Aggregation == GroupAggregation.ArithmeticMeanOfJudgements) remarks.Add("Arithmetic means of judgements are not reciprocal " +
            "unless all members agree: a part of the inconsistency may come from averaging alone.");
        for (int k = 0; k < results.Length; k++) remarks.AddRange(results[k].Remarks.Select(remark => $"{names[k]}: {remark}"));
        if (disagreement.Concordance < ModerateConcordance)
            remarks.Add(string.Create(CultureInfo.InvariantCulture,
                $"The members disagree on the order of importance: the coefficient of concordance is {disagreement.Concordance:0.000}, " +
                $"below {ModerateConcordance:0.0} (1 would be the same order)."));
        var steps = ImmutableArray.CreateBuilder<WeightingStep>();
        for (int k = 0; k < results.Length; k++) steps.Add(new($"priorities of {names[k]}", results[k].Weights));
        if (joint is not null) steps.Add(WeightingMath.Step("consistency ratio of the group", joint.ConsistencyRatio));
        steps.Add(new("standard deviation over the members", disagreement.StandardDeviation));
        steps.Add(new("Kendall tau-b between the members", disagreement.KendallTau));
        if (disagreement.Concordance is double w) steps.Add(WeightingMath.Step("coefficient of concordance", w));
        return new(items, WeightingMath.Frozen(weights), names, [.. results], joint, disagreement)
        {
            Steps = steps.ToImmutable(),
            Remarks = remarks.ToImmutable()
        };
    }
}

/// <summary>Group weights with those of the members.</summary>
/// <param name="Items">The ids of the items.</param>
/// <param name="Weights">One weight per item: non-negative, sum 1.</param>
/// <param name="Names">The names of the members.</param>
/// <param name="Individual">The weights of each member.</param>
/// <param name="Joint">The priorities and the consistency of the averaged judgements; <see langword="null"/> when priorities were
/// averaged.</param>
/// <param name="Disagreement">How much the members disagree.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record GroupResult(
    ImmutableArray<string> Items,
    ImmutableArray<double> Weights,
    ImmutableArray<string> Names,
    ImmutableArray<WeightingResult> Individual,
    AhpResult? Joint,
    GroupDisagreement Disagreement) : WeightingResult(Items, Weights);
