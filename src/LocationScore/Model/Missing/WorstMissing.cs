namespace LocationScore;

public abstract partial record MissingPolicy
{
    /// <summary>The location earns the least: the low end of the value function, or the worst value among the peers under a
    /// normalisation.</summary>
    public static WorstMissing Worst { get; } = new();
}

/// <summary>The location earns the least: the low end of the value function, or the worst value among the peers under a
/// normalisation.</summary>
public sealed partial record WorstMissing : MissingPolicy
{
    internal override void Fill(MissingCells cells)
    {
        if (!cells.HasLowestValue && cells.Known.Length == 0) cells.ReportNoneKnown();
        // Peer-relative scalings and treatments see the worst known raw value, also where the function declares what is earned.
        double worst = cells.Known.Length == 0 ? 0 : cells.WorstKnown();
        foreach (int i in cells.Missing)
        {
            if (cells.HasLowestValue) cells.EarnLowest(i);
            cells.Used[i] = worst;
            cells.Note(i, "earns the worst value");
        }
    }

    internal override void Check(ModelValidation v, string path)
    {
    }
}
