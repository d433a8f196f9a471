namespace LocationScore.Reporting;

/// <summary>Where a result comes from, so that its report can say so.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class ReportOptions
{
    /// <summary>Gets the profile whose weights the model has, or <see langword="null"/>; reports name it with its rationale.</summary>
    public WeightProfile? Profile { get; init; }

    /// <summary>Gets further weights that were set over the model and its profile, by id of factor or criterion; none by default.</summary>
    public NamedValues Weights { get; init; } = NamedValues.Empty;

    /// <summary>Gets the model as it was written, before anything was chosen or derived; that of the result by default.</summary>
    public ScoringModel? Model { get; init; }

    /// <summary>Gets all facts, before locations were selected, alternatives chosen and indicators derived; those of the result by
    /// default.</summary>
    public FactTable? Facts { get; init; }

    /// <summary>Gets the ids of the locations that were selected from the facts, or <see langword="null"/> for all of them.</summary>
    public IReadOnlyList<string>? Locations { get; init; }

    /// <summary>Gets the call that made the result, such as a command line, or <see langword="null"/>.</summary>
    public string? Command { get; init; }
}
