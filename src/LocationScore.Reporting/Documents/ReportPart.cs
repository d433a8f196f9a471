namespace LocationScore.Reporting;

/// <summary>A part of a report: a <see cref="ReportText"/> or a <see cref="ReportTable"/>.</summary>
/// <threadsafety>Immutable in what it shows; safe to share.</threadsafety>
public abstract class ReportPart
{
    private protected ReportPart()
    {
    }
}
