using System.CommandLine;
using LocationScore.Cli.Commands;
using LocationScore.Cli.Display;
using LocationScore.Cli.Host;
using LocationScore.Cli.Input;
using LocationScore.Reporting;

namespace LocationScore.Cli.Commands;

/// <summary>Writes a report in the format that was asked for.</summary>
internal static class SheetWriter
{
    internal static readonly OutputFormat[] Formats = [OutputFormat.Table, OutputFormat.Json, OutputFormat.Csv, OutputFormat.Markdown, OutputFormat.Xlsx];

    internal static void Deliver(Sheet sheet, OutputFormat format, ParseResult parse, Session session)
    {
        string? path = parse.GetValue(SharedOptions.Out);
        session.Deliver(path, format switch
        {
            OutputFormat.Json => SheetJson.Write(sheet),
            OutputFormat.Csv => SheetCsv.Write(sheet),
            OutputFormat.Markdown => SheetMarkdown.Write(sheet),
            OutputFormat.Xlsx => SheetXlsx.Write(sheet),
            _ => SheetTerminal.Write(sheet, session.Terminal.Width, session.Terminal.Colour && path is null),
        });
    }
}
