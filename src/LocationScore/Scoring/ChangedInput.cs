namespace LocationScore;

/// <summary>What an evaluator changes when it has its model compiled again.</summary>
internal sealed class ChangedInput
{
    /// <summary>Gets the JSON paths of the nodes whose children have weights in <see cref="Weights"/>, in place of those of the model or of
    /// a weighting.</summary>
    internal HashSet<string> Weighed { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets weights by the JSON path of the node.</summary>
    internal Dictionary<string, double> Weights { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the cells, by row and indicator, whose facts count although the model says to ignore them.</summary>
    internal HashSet<(int Row, int Indicator)> Trusted { get; } = [];
}
