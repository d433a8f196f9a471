using System.Text;

namespace LocationScore.Reporting;

/// <summary>The drawing of a report: an SVG file that needs nothing else, in light and dark.</summary>
internal sealed class SvgFormat() : ReportFormat("svg", "image/svg+xml", [".svg"])
{
    public override bool IsText => true;

    internal override void WriteCore(Report report, Stream stream)
    {
        if (report.Drawing is not { } draw)
        {
            throw new ProblemsException([new(ProblemCodes.NotAllowed, "svg", "This report has no drawing.", null,
                "a ranking, a comparison, flips, or how sure a ranking is")]);
        }

        stream.Write(Encoding.UTF8.GetBytes(draw()));
    }
}
