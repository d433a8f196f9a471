namespace LocationScore.Json;

/// <summary>What a document of a result carries.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record ResultJsonOptions
{
    /// <summary>Gets which facts travel with the result; those that the scores rest on by default.</summary>
    public ResultFacts Facts { get; init; } = ResultFacts.Used;

    /// <summary>Gets how many locations, from the top of the ranking, carry what each factor and criterion adds; all of them by
    /// default.</summary>
    /// <value>0 or more. A result that is read finds the reasons of the others again from the facts of the document, when they are asked
    /// for.</value>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int MostExplained
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(MostExplained));
            field = value;
        }
    } = int.MaxValue;

    /// <summary>Gets whether the tables of a ranking method travel: ideal solutions, distances, flows and what else
    /// <see cref="ScoringResult.Method"/> holds; not by default.</summary>
    /// <remarks>They travel with facts only: whoever reads them runs the method again, and a number that is another one is a problem with
    /// its place. A model without a method has none.</remarks>
    public bool MethodTables { get; init; }
}

/// <summary>Which facts travel with a result.</summary>
public enum ResultFacts
{
    /// <summary>The facts of the locations and indicators that the model reads, with their sources.</summary>
    Used,

    /// <summary>The whole table that the model was compiled over.</summary>
    All,

    /// <summary>None: contributions still name raw value, year, quality and source of each fact.</summary>
    None,
}
