namespace LocationScore;

public abstract partial record OutlierTreatment
{
    /// <summary>No treatment, against a default of the model.</summary>
    public static KeepTreatment Keep { get; } = new();
}

/// <summary>No treatment, against a default of the model.</summary>
public sealed partial record KeepTreatment : OutlierTreatment
{
    internal override bool LooksAtPeers => false;

    internal override string? Treat(Span<double> x, out string? problem)
    {
        problem = null;
        return null;
    }

    internal override void Check(ModelValidation v, string path)
    {
    }
}
