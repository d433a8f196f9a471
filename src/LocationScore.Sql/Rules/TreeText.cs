using LocationScore.Descriptions;

namespace LocationScore.Sql;

/// <summary>Trees that are combined from the leaves up.</summary>
internal sealed class TreeText(Stages stages, ModelOutline outline, NodeText[] nodes, List<ModelCheck> checks)
{
    /// <summary>The most children that an ordered average may have: places are found by comparing neighbours again and again.</summary>
    internal const int MostPlaces = 24;

    private SqlDialect Dialect => stages.Dialect;

    /// <summary>Writes a factor or the top, whose children have been written.</summary>
    internal NodeText Combine(int k)
    {
        var node = outline.Nodes[k];
        var children = node.Children;
        bool ordered = node.Aggregation is OrderedAggregation, withoutWeight = node.TakesWeightsAsTheyAre || ordered;
        Number total = 0, count = 0;
        bool gaps = false;
        foreach (int child in children)
        {
            var there = nodes[child].Counts;
            gaps |= there.Known != true;
            total += Condition.Case(Dialect, 0, (there, outline.Nodes[child].LocalWeight))!;
            count += Condition.Case(Dialect, 0, (there, 1))!;
        }

        var counts = Condition.Always;
        var weights = new Number[children.Length];
        for (int c = 0; c < weights.Length; c++) weights[c] = outline.Nodes[children[c]].LocalWeight;
        if (gaps)
        {
            (total, count) = (stages.Name(total, "j"), stages.Name(count, "n"));
            counts = count >= Math.Max(1, node.LeastPresent);
            if (!withoutWeight) counts &= total > 0;
            counts = stages.Name(counts, "b");
            for (int c = 0; c < weights.Length && !withoutWeight; c++)
            {
                var divided = Condition.Case(Dialect, weights[c], (counts & (count < children.Length), weights[c] / total))!;
                weights[c] = stages.Name(divided, "u");
            }
        }

        var combined = Combine(node, [.. children.Select(child => nodes[child])], weights, count);
        if (counts.Known != true) combined = Condition.Case(Dialect, null, (counts, combined))!;
        return new(stages.Name(combined, "v"), counts);
    }

    private Number Combine(NodeDescription node, NodeText[] children, Number[] weights, Number count)
    {
        switch (node.Aggregation)
        {
            case ArithmeticAggregation:
                return Sum(children, weights, 0);
            case SumAggregation sum:
                return Sum(children, weights, sum.Intercept);
            case GeometricAggregation geometric:
                return Geometric(node, children, weights, geometric.Zero);
            case ProductAggregation product:
                return Geometric(node, children, weights, product.Zero);
            case HarmonicAggregation harmonic:
                return Power(node, children, weights, -1, harmonic.Zero);
            case PowerAggregation power:
                return Power(node, children, weights, power.Exponent, power.Exponent < 0 ? power.Zero : Aggregation.ZeroValue.Annihilate);
            case OrderedAggregation ordered:
                return Ordered(ordered, children);
            case MinimumAggregation:
                return Extreme(node, children, isLeast: true);
            default:
                return Extreme(node, children, isLeast: false);
        }
    }

    private Number Sum(NodeText[] children, Number[] weights, double intercept)
    {
        var terms = new (Number, Number)[children.Length];
        for (int c = 0; c < terms.Length; c++)
            terms[c] = (weights[c], children[c].Counts.Known == true ? children[c].Value : stages.Name(children[c].Value.Or(0), "v"));
        return SumText.OnRowGrid(stages, terms, intercept);
    }

    private Number Geometric(NodeDescription node, NodeText[] children, Number[] weights, Aggregation.ZeroValue zero)
    {
        Number logs = 0;
        var anyZero = Condition.Never;
        for (int c = 0; c < children.Length; c++)
        {
            if (outline.Nodes[node.Children[c]].LocalWeight == 0) continue;
            var value = children[c].Value;
            Check(node, children[c], value, zero, c);
            anyZero |= value <= 0;
            var safe = stages.Name(Condition.Case(Dialect, 1, (value > 0, value))!, "c");
            logs += weights[c] * stages.Name(Functions.Log(stages, safe, any: true), "o");
        }

        var power = Functions.Exp(stages, stages.Name(logs, "t"), Lost(node));
        return Condition.Case(Dialect, power, (anyZero, 0))!;
    }

    private Number Power(NodeDescription node, NodeText[] children, Number[] weights, double exponent, Aggregation.ZeroValue zero)
    {
        Number sum = 0;
        var annihilates = Condition.Never;
        for (int c = 0; c < children.Length; c++)
        {
            if (outline.Nodes[node.Children[c]].LocalWeight == 0) continue;
            var value = children[c].Value;
            Check(node, children[c], value, zero, c);
            annihilates |= exponent < 0 ? value <= 0 : value < 0;
            var safe = stages.Name(Condition.Case(Dialect, 1, (exponent < 0 ? value > 0 : value >= 0, value))!, "c");
            var power = exponent == -1 ? 1 / safe : stages.Name(Functions.Power(stages, safe, exponent, Lost(node)), "w");
            var term = weights[c] * power;
            sum += children[c].Counts.Known == true ? term : Condition.Case(Dialect, 0, (children[c].Counts, term))!;
        }

        sum = stages.Name(sum, "t");
        var positive = stages.Name(Condition.Case(Dialect, 1, (sum > 0, sum))!, "c");
        Number mean = exponent == -1 ? 1 / positive : Functions.Power(stages, sum, 1 / exponent, Lost(node));
        return Condition.Case(Dialect, mean, (annihilates, 0))!;
    }

    /// <summary>Values below 0, and 0 where the mean cannot bear it, stop the library.</summary>
    private void Check(NodeDescription node, NodeText child, Number value, Aggregation.ZeroValue zero, int c)
    {
        var bad = zero == Aggregation.ZeroValue.Reject ? value <= 0 : value < 0;
        checks.Add(new(ProblemCodes.ZeroInMean, node.Path + ".aggregation",
            $"the mean of {node} cannot bear a value of {outline.Nodes[node.Children[c]]}", bad & child.Counts));
    }

    private Action<Condition> Lost(NodeDescription node) => condition =>
        checks.Add(new(ProblemCodes.NotFinite, node.Path, $"the combined value of {node} is too large to be computed with", condition));

    private Number Extreme(NodeDescription node, NodeText[] children, bool isLeast)
    {
        Number? end = null;
        var found = Condition.Never;
        for (int c = 0; c < children.Length; c++)
        {
            if (!(outline.Nodes[node.Children[c]].LocalWeight > 0)) continue;
            var child = children[c];
            if (end is null)
            {
                (end, found) = (child.Value, child.Counts);
                continue;
            }

            var isBeyond = isLeast ? child.Value < end : child.Value > end;
            var takes = child.Counts & (isBeyond | !found);
            end = stages.Name(Condition.Case(Dialect, end, (takes, child.Value))!, "v");
            found |= child.Counts;
        }

        return end!;
    }

    /// <summary>Sorts the values of the row by comparing neighbours, and gives the weights to the places.</summary>
    private Number Ordered(OrderedAggregation owa, NodeText[] children)
    {
        var sorted = Array.ConvertAll(children, static child => child.Value);
        for (int round = 0; round < sorted.Length; round++)
        {
            for (int at = round % 2; at + 1 < sorted.Length; at += 2)
            {
                var (a, b) = (sorted[at], sorted[at + 1]);
                sorted[at] = stages.Name(Condition.Case(Dialect, a, (b < a, b))!, "v");
                sorted[at + 1] = stages.Name(Condition.Case(Dialect, b, (b < a, a))!, "v");
            }
        }

        double total = 0;
        foreach (double weight in owa.Weights) total += weight;
        Number sum = 0;
        for (int k = 0; k < sorted.Length; k++) sum += (owa.Weights[k] / total) * sorted[sorted.Length - 1 - k];
        return sum;
    }
}
