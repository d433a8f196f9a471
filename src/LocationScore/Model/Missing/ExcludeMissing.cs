namespace LocationScore;

public abstract partial record MissingPolicy
{
    /// <summary>The location is not scored; it stays in the report with the reason.</summary>
    public static ExcludeMissing ExcludeLocation { get; } = new();
}

/// <summary>The location is not scored; it stays in the report with the reason.</summary>
public sealed partial record ExcludeMissing : MissingPolicy
{
    /// <summary>Locations without the fact have left before gaps are filled.</summary>
    internal override void Fill(MissingCells cells)
    {
    }

    internal override void Check(ModelValidation v, string path)
    {
    }
}
