namespace LocationScore;

public abstract partial record MissingPolicy
{
    /// <summary>The missing fact is a problem: nothing is scored.</summary>
    public static RejectMissing Reject { get; } = new();
}

/// <summary>The missing fact is a problem: nothing is scored.</summary>
public sealed partial record RejectMissing : MissingPolicy
{
    internal override void Fill(MissingCells cells)
    {
        foreach (int i in cells.Missing)
        {
            cells.Report(new(ProblemCodes.FactMissing, cells.Path,
                $"There is no fact for '{cells.Criterion.Id}' of {cells.NameOf(i)}, and the model says to reject that.", "no fact",
                $"a fact for '{cells.Criterion.Indicator}' in {cells.Criterion.Unit}",
                Repair: "Add the fact, leave the location out, or state another missing policy."), i);
        }
    }

    internal override void Check(ModelValidation v, string path)
    {
    }
}
