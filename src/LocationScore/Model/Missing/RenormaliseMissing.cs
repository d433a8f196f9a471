namespace LocationScore;

public abstract partial record MissingPolicy
{
    /// <summary>The criterion does not count for this location: the weights of its siblings are rescaled to make up for it.</summary>
    public static RenormaliseMissing Renormalise { get; } = new();
}

/// <summary>The criterion does not count for this location: the weights of its siblings are rescaled to make up for it.</summary>
public sealed partial record RenormaliseMissing : MissingPolicy
{
    internal override void Fill(MissingCells cells)
    {
        foreach (int i in cells.Missing) cells.LeaveOut(i);
        if (cells.Known.Length == 0) cells.ReportNoneKnown();
    }

    internal override void Check(ModelValidation v, string path)
    {
    }
}
