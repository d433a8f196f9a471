using LocationScore.Weighting;

namespace LocationScore;

/// <content>The tree of a model before it meets facts.</content>
internal sealed partial class Compilation
{
    /// <summary>Lays out a model that is right and whose tree and weights do not depend on facts; null otherwise.</summary>
    internal (PlanTree Tree, CriterionColumn[] Columns)? LayOut()
    {
        bool choosesAmongFacts = !model.Choices.IsEmpty || !model.Judged.IsEmpty || !model.Derived.IsEmpty
            || !model.Requirements.IsEmpty || model.Screening is not null;
        if (choosesAmongFacts || model.Method is not null || !model.Validate().IsEmpty) return null;
        Flatten();
        bool needsData = _nodes.Exists(static node => node.Weighting is { } weighting && WeightingGate.NeedsData(weighting, []) != false);
        if (needsData || _nodes.Exists(static node => node.Rescale?.ReferenceLocation is not null)) return null;
        return WeighWithoutFacts();
    }

    /// <summary>The tree and the criteria of a model that is right, whatever it does with facts; null with problems.</summary>
    internal (PlanTree Tree, CriterionColumn[] Columns)? Outline()
    {
        Problems.AddRange(model.Validate());
        if (Problems.Count > 0) return null;
        Flatten();
        foreach (var node in _nodes)
        {
            if (node.Weighting is not { } weighting || WeightingGate.NeedsData(weighting, Problems) != true) continue;
            Problems.Add(new(ProblemCodes.NotAllowed, node.Path + ".weighting",
                $"The weights under '{node.Id}' are taken from the facts, and there are none yet.", weighting.Info.Name,
                "weights that are stated, or found by judgement",
                Repair: "Score the model once and state the weights that were found."));
        }

        return Problems.Count > 0 ? null : WeighWithoutFacts();
    }

    private (PlanTree Tree, CriterionColumn[] Columns)? WeighWithoutFacts()
    {
        var none = new double[]?[_nodes.Count];
        for (int k = _nodes.Count - 1; k >= 0; k--)
        {
            if (_nodes[k].Leaf < 0) WeighChildren(k, [], null, none, 0);
        }

        return Problems.Count > 0 ? null : (new([.. _nodes]), [.. _criteria]);
    }
}
