using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace LocationScore.Cli.Display;

/// <summary>What goes to the terminal in one piece: rendered at a width, with colours or plain, without blanks at line ends.</summary>
/// <param name="width">The width in character cells.</param>
/// <param name="colour">Whether colour codes are wanted.</param>
internal sealed class Page(int width, bool colour)
{
    private readonly List<IRenderable> _parts = [];

    internal int Width => width;

    /// <summary>Adds a paragraph of Spectre markup; text from files must have gone through <see cref="MarkupText"/>.</summary>
    internal void Markup(string markup) => _parts.Add(new Markup(markup));

    internal void Line() => _parts.Add(new Text(""));

    internal void Heading(string title) => Markup($"[bold]{MarkupText.Of(title)}[/]");

    /// <summary>Adds a paragraph with a hanging indent.</summary>
    internal void Item(string markup, int indent = 2) => _parts.Add(new Padder(new Markup(markup), new Padding(indent, 0, 0, 0)));

    /// <summary>Adds an item whose text stands beside its label.</summary>
    internal void Item(string label, string markup, int labelWidth)
    {
        var grid = new Grid().AddColumn(new GridColumn { Width = labelWidth,
            Padding = new Padding(2, 0, 2, 0) }).AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        _parts.Add(grid.AddRow(new Markup($"[yellow]{MarkupText.Of(label)}[/]"), new Markup(markup)));
    }

    internal void Add(IRenderable part) => _parts.Add(part);

    /// <summary>A table without lines except under its header.</summary>
    internal static Table Table() =>
        new Table { Border = TableBorder.Simple, UseSafeBorder = true, ShowRowSeparators = false }.BorderColor(Color.Grey);

    internal string Render()
    {
        var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        foreach (var part in _parts)
        {
            console.Write(part);
            if (part is Spectre.Console.Markup or Text) console.WriteLine();
        }

        var trimmed = new StringBuilder();
        foreach (string line in text.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')) trimmed.Append(line.TrimEnd())
            .Append('\n');
        return trimmed.ToString();
    }

    internal byte[] Bytes() => Encoding.UTF8.GetBytes(Render());
}
