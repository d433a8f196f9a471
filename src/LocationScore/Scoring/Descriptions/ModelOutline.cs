using System.Collections.Immutable;

namespace LocationScore.Descriptions;

/// <summary>A model before it meets facts: its tree with the weights that it is computed with, and what becomes of a raw value. What
/// translations of a model are written from.</summary>
/// <remarks>Nodes and criteria have the positions that they have in a <see cref="ModelDescription"/> when no criterion is left
/// out.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class ModelOutline
{
    private ModelOutline(ScoringModel model, PlanTree tree, CriterionColumn[] columns)
    {
        Model = model;
        Nodes = [.. tree.Nodes.Select(static (node, k) => new NodeDescription(node, k, node.Parent))];
        Criteria = [.. columns.Select((column, j) => new CriterionOutline(column, j, tree.Leaves[j]))];
        IsAdditive = tree.IsAdditive;
        Intercept = tree.Intercept;
    }

    /// <summary>Gets the model.</summary>
    public ScoringModel Model { get; }

    /// <summary>Gets the nodes of the tree, parents before children; the first is the top.</summary>
    public ImmutableArray<NodeDescription> Nodes { get; }

    /// <summary>Gets the criteria in model order: the order of effective weights.</summary>
    public ImmutableArray<CriterionOutline> Criteria { get; }

    /// <summary>Gets whether the score is one weighted sum over the criteria, apart from a last step at the top.</summary>
    public bool IsAdditive { get; }

    /// <summary>Gets what is added to the weighted sum of an additive model; 0 unless the top is a <see cref="SumAggregation"/> with an
    /// intercept.</summary>
    public double Intercept { get; }

    /// <summary>Gets which scores are better.</summary>
    public ScoreDirection ScoreDirection => Model.ScoreDirection;

    /// <summary>Gets how places are given out, defaults included.</summary>
    public RankingOptions Ranking => Model.Ranking ?? new();

    /// <summary>Describes a model without facts.</summary>
    /// <param name="model">The model.</param>
    /// <param name="problems">Receives what is wrong with the model on its own, or which weights are only known when there are facts, with
    /// JSON paths; empty when there is nothing.</param>
    /// <returns>The outline, or <see langword="null"/> with problems.</returns>
    public static ModelOutline? TryOf(ScoringModel model, out ImmutableArray<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(model);
        var compilation = new Compilation(model, null!);
        var outlined = compilation.Outline();
        problems = [.. compilation.Problems];
        return outlined is var (tree, columns) ? new(model, tree, columns) : null;
    }
}
