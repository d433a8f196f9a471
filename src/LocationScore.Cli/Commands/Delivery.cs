using System.CommandLine;
using LocationScore.Cli.Display;
using LocationScore.Cli.Host;
using LocationScore.Cli.Input;
using LocationScore.Reporting;

namespace LocationScore.Cli.Commands;

/// <summary>Delivers a report in the format and to the place that were asked for.</summary>
internal static class Delivery
{
    internal static void Deliver(Report report, ReportFormat format, ParseResult parse, Session session) =>
        Deliver(report, format, parse, session, colour => ReportPage.Write(report, session.Terminal.Width, colour));

    /// <summary>Delivers a report whose page for people is drawn in a way of its own.</summary>
    internal static void Deliver(Report report, ReportFormat format, ParseResult parse, Session session, Func<bool, byte[]> page)
    {
        string? path = parse.GetValue(SharedOptions.Out);
        bool colour = session.Terminal.Colour && path is null;
        session.Deliver(path, parse.GetValue(SharedOptions.Force), stream =>
        {
            if (format == ReportFormats.PlainText) stream.Write(page(colour));
            else format.Write(report, stream);
        });
    }

    /// <summary>Delivers a text, such as a schema.</summary>
    internal static void Deliver(byte[] text, ParseResult parse, Session session) =>
        session.Deliver(parse.GetValue(SharedOptions.Out), parse.GetValue(SharedOptions.Force), stream => stream.Write(text));
}
