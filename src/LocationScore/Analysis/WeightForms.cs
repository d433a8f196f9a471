namespace LocationScore.Analysis;

/// <summary>Turns a scorer into scores as a function of the weights that vary.</summary>
internal static class WeightForms
{
    /// <summary>The form of a level, or null when the tree is no weighted mean over these weights.</summary>
    internal static WeightForm? Of(Scorer scorer, WeightLevel level) => Of(ScoreTree.Of(scorer), level);

    internal static WeightForm? Of(ScoreTree tree, WeightLevel level)
    {
        if (!tree.IsTree || tree.LastStepMayTie || MeanScale.For(tree.Nodes[0].Aggregation) is not { } scale) return null;
        int[] items = Items(tree, level);
        if (level == WeightLevel.Criteria && !IsOneMean(tree, scale)) return null;
        var values = new double[tree.Count * items.Length];
        for (int i = 0; i < tree.Count; i++)
        {
            if (double.IsNaN(tree.ValuesOf(0)[i]) || (level == WeightLevel.Criteria && LacksWithinAFactor(tree, i))) return null;
            for (int k = 0; k < items.Length; k++)
            {
                double value = tree.ValuesOf(items[k])[i], point = double.IsNaN(value) ? value : scale.ToScale(value);
                if (double.IsInfinity(point)) return null; // a zero that makes the whole mean zero is no number on the scale
                values[(i * items.Length) + k] = point;
            }
        }

        return WeightForm.Of([.. tree.Locations], [.. items.Select(k => tree.Nodes[k].Id)], NominalOf(tree, level), values);
    }

    /// <summary>The nodes whose weights vary.</summary>
    internal static int[] Items(ScoreTree tree, WeightLevel level) => level == WeightLevel.Factors
        ? tree.Nodes[0].Children
        : [.. Enumerable.Range(1, tree.Nodes.Length - 1).Where(k => tree.Nodes[k].Children.Length == 0)];

    /// <summary>Their weights in the model, which sum to 1.</summary>
    internal static double[] NominalOf(ScoreTree tree, WeightLevel level) => [.. Items(tree, level).Select(k => tree.Nodes[k].Effective)];

    private static bool IsOneMean(ScoreTree tree, MeanScale scale)
    {
        for (int k = 1; k < tree.Nodes.Length; k++)
        {
            var node = tree.Nodes[k];
            if (node.Children.Length > 0 && (node.Rescales || MeanScale.For(node.Aggregation) != scale)) return false;
        }

        return true;
    }

    /// <summary>A factor that is there in part takes the weight of what is missing: a product of ratios, which has no such form.</summary>
    private static bool LacksWithinAFactor(ScoreTree tree, int location)
    {
        for (int k = 1; k < tree.Nodes.Length; k++)
        {
            int parent = tree.Nodes[k].Parent;
            if (parent > 0 && double.IsNaN(tree.ValuesOf(k)[location]) && !double.IsNaN(tree.ValuesOf(parent)[location])) return true;
        }

        return false;
    }
}
