using System.Globalization;
using LocationScore.Methods;
using LocationScore.Numerics;

namespace LocationScore;

/// <summary>Scores a plan once and says everything that is not defined: means that meet zeros, rescalings without a range, methods that
/// refuse, numbers that overflow.</summary>
internal sealed class PlanCheck(Plan plan, List<Problem> problems, List<Notice>? notices)
{
    /// <summary>Checks the tree under the given weights.</summary>
    internal void Tree(PlanWeights weights)
    {
        int before = problems.Count;
        CheckFactors(weights.Local);
        if (problems.Count > before) return;
        var scores = new double[plan.Count];
        plan.ScoreTree(weights, scores, new(plan));
        for (int i = 0; i < scores.Length; i++)
        {
            if (double.IsFinite(scores[i])) continue;
            problems.Add(new(ProblemCodes.NotFinite, "$", $"The score of {plan.Locations[i].Name} is not a finite number.",
                Show(scores[i]), "finite scores",
                Repair: "Use anchors and weights of ordinary size."));
        }
    }

    /// <summary>Runs the ranking method, or says why it refuses.</summary>
    internal MethodResult? Method(RankingMethod method, DecisionMatrix matrix, ReadOnlySpan<double> effective)
    {
        List<Problem> found = [];
        var result = MethodGate.Try(method, matrix, effective, found);

        // A problem with data or weights stands at the method; one with an option at the option.
        problems.AddRange(found.Select(static problem => problem with { Path = MethodGate.PathOf(problem) }));
        return result;
    }

    /// <summary>Says when a ranking method would meet gaps.</summary>
    internal void Gaps(RankingMethod method)
    {
        bool raw = plan.Model.MethodScale == MethodScale.Facts
            && Array.Exists(plan.Criteria, static column => column.Fixed is not null && !column.Value.IsCoded);
        if (plan.Absent is null && !raw) return;
        problems.Add(new(ProblemCodes.FactMissing, "$.method",
            $"{method.Info.Name} needs a {(raw ? "fact" : "value")} for every criterion of every location, and some are missing under " +
            $"the policy '{(raw ? "fixedValue" : "renormalise")}'.",
            "gaps", "complete data", Repair: "State a missing policy that fills the gaps."));
    }

    private static string Show(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Means that cannot bear zeros, and rescalings that are not defined, with the locations that break them.</summary>
    private void CheckFactors(ReadOnlySpan<double> local)
    {
        if (plan.IsAdditive && plan.Absent is null && plan.Top.Rescale is null) return;
        var factors = new FactorValues(plan.Nodes.Length);
        plan.Evaluate(local, new double[plan.Count], factors);
        for (int i = 0; i < plan.Count; i++)
        {
            if (!factors.Absent[0]![i]) continue;
            problems.Add(new(ProblemCodes.FactMissing, "$", $"No criterion with a weight has a value for {plan.Locations[i].Name}.",
                "nothing to score", "at least one",
                Repair: "Add facts, leave the location out, or state a missing policy that fills the gaps."));
        }

        for (int k = 0; k < plan.Nodes.Length; k++)
        {
            var node = plan.Nodes[k];
            if (node.Leaf >= 0) continue;
            CheckRescaling(node, factors.Before[k]!, factors.Absent[k]!);
            if (k > 0 && Array.FindIndex(factors.After[k]!, static value => !double.IsFinite(value)) is >= 0 and var lost)
            {
                problems.Add(new(ProblemCodes.NotFinite, node.Path,
                    $"The combined value of '{node.Id}' for {plan.Locations[lost].Name} is not a finite number.",
                    Show(factors.After[k]![lost]), "a finite number", Repair: "Use anchors, weights and scales of ordinary size."));
            }

            if (node.Zeros == ZeroRule.Any) continue;
            foreach (int child in node.Children)
            {
                if (local[child] != 0) CheckZeros(node, child, factors);
            }
        }
    }

    private void CheckRescaling(PlanNode node, double[] before, bool[] gone)
    {
        if (node.Rescale is null) return;
        int reference = plan.ReferenceRow(node.Rescale);
        double[] combined = Rescaling.Present(before, gone, ref reference);
        if (node.Rescale is Normalisation { Constant: ZeroRange.Reject } && combined.Length > 0 && RoundingNoise.Range(combined).IsConstant)
        {
            problems.Add(new(ProblemCodes.ConstantColumn, node.Path + ".rescale",
                $"All scored locations have the same combined value of '{node.Id}', which cannot be rescaled.",
                Show(combined[0]), "at least two different values", Repair: "Score more locations, or state constant: neutral."));
        }

        if (node.Rescale is Normalisation)
            notices?.Add(new(NoticeCodes.PeerRelative, $"{node.Id}: its rescaling compares the scored locations with each other.",
                Node: node.Node?.Id));

        // A ratio of combined values needs something above 0 to divide by.
        if (Rescaling.Base(node.Rescale, combined, reference) is not { } divisor || divisor > 0) return;
        problems.Add(new(ProblemCodes.Undefined, node.Path + ".rescale",
            $"The rescaling of '{node.Id}' divides by a number that is not above 0.",
            double.IsNaN(divisor) ? "no value" : Show(divisor), "a number above 0",
                Repair: "Normalise the criteria onto a range above 0, or rescale with minMax or zScore."));
    }

    private void CheckZeros(PlanNode node, int child, FactorValues factors)
    {
        bool zeroIsFine = node.Aggregation is PowerAggregation { Exponent: > 0 };
        int leaf = plan.Nodes[child].Leaf;
        string id = plan.Nodes[child].Id;
        for (int i = 0; i < plan.Count; i++)
        {
            if (leaf >= 0 ? plan.Absent is not null && plan.Absent[(leaf * plan.Count) + i] : factors.Absent[child]![i]) continue;
            double value = leaf >= 0 ? plan.Values[(leaf * plan.Count) + i] : factors.After[child]![i];
            if (value > 0) continue;
            if (value < 0 || node.Zeros == ZeroRule.Positive)
            {
                string name = node.Aggregation.Kind;
                problems.Add(new(ProblemCodes.ZeroInMean, node.Path + ".aggregation",
                    $"The {name} aggregation of '{node.Id}' meets {Show(value)} from '{id}' for {plan.Locations[i].Name}.", Show(value),
                        value < 0 ? "values of 0 or more" : "values above 0",
                    Repair: value < 0 ? "Normalise the child onto a range of 0 or more."
                        : "Map values onto a range that starts above 0, or state zero: annihilate."));
            }
            else if (!zeroIsFine)
            {
                notices?.Add(new(NoticeCodes.Annihilated,
                    $"{node.Id}: '{id}' is 0 for {plan.Locations[i].Name}, which makes the whole mean 0.", plan.Locations[i].Id,
                    node.Node?.Id));
            }
        }
    }
}
