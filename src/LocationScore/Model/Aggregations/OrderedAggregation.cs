using System.Collections.Immutable;

namespace LocationScore;

public abstract partial record Aggregation
{
    /// <summary>Ordered weighted average: the weights belong to places, not to children (Yager 1988); the children's own weights are not
    /// used.</summary>
    /// <param name="weights">One weight per place from the highest value to the lowest: 0 or more, positive sum; as many as
    /// children.</param>
    /// <returns>The aggregation.</returns>
    public static OrderedAggregation Owa(ImmutableArray<double> weights) =>
        new(weights);
}

/// <summary>Ordered weighted average: the weights belong to places, not to children (Yager 1988); the children's own weights are not
/// used.</summary>
/// <param name="Weights">One weight per place from the highest value to the lowest: 0 or more, positive sum; as many as children.</param>
public sealed partial record OrderedAggregation(ImmutableArray<double> Weights) : Aggregation
{
    internal override AggregationTraits Traits => AggregationTraits.WeightsOfPlaces;

    internal override void Check(ModelValidation v, string path, int children, bool top)
    {
        var weights = Weights.IsDefault ? [] : Weights;
        if (weights.Length != children)
        {
            v.Add(ProblemCodes.WrongLength, path + ".weights", "There is not one ordered weight per child.",
                ModelValidation.Show(weights.Length),
                ModelValidation.Show(children));
        }

        for (int k = 0; k < weights.Length; k++)
        {
            if (!(weights[k] >= 0 && double.IsFinite(weights[k])))
            {
                v.Add(ProblemCodes.BadWeights, ModelValidation.At(path + ".weights", k), "An ordered weight cannot be used.",
                    ModelValidation.Show(weights[k]),
                    "a finite number, 0 or more");
            }
        }

        if (weights.Length > 0 && weights.All(static w => w >= 0) && !(weights.Sum() > 0))
            v.Add(ProblemCodes.BadWeights, path + ".weights", "All ordered weights are 0.", "a sum of 0", "a positive sum");
    }
}
