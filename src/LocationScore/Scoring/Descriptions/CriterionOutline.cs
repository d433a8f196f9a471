namespace LocationScore.Descriptions;

/// <summary>A criterion of a model before it meets facts: what happens to a raw value until it is weighted.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class CriterionOutline
{
    internal CriterionOutline(CriterionColumn column, int index, int node)
    {
        Index = index;
        Node = node;
        Criterion = column.Criterion;
        Path = column.Path;
        Value = column.Value;
        Curve = column.Curve;
        Missing = column.Missing;
        Outliers = column.Outliers is KeepTreatment ? null : column.Outliers;
    }

    /// <summary>Gets its position in <see cref="ModelOutline.Criteria"/>.</summary>
    public int Index { get; }

    /// <summary>Gets the position of its node in <see cref="ModelOutline.Nodes"/>.</summary>
    public int Node { get; }

    /// <summary>Gets the criterion of the model.</summary>
    public Criterion Criterion { get; }

    /// <summary>Gets its JSON path in the model.</summary>
    public string Path { get; }

    /// <summary>Gets how raw values become values, the default of the model included.</summary>
    public ValueFunction Value { get; }

    /// <summary>Gets the value function with direction, target and range applied; <see langword="null"/> for a normalisation, which needs
    /// its peers.</summary>
    public Curve? Curve { get; }

    /// <summary>Gets what happens when the fact is absent, the default of the model included.</summary>
    public MissingPolicy Missing { get; }

    /// <summary>Gets how outliers are treated, the default of the model included; or <see langword="null"/>.</summary>
    public OutlierTreatment? Outliers { get; }
}
