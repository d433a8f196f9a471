using System.Text;
using LocationScore.Tests.Json;

namespace LocationScore.Conventions.Tests.Docs;

/// <summary>The parts that the pages of all families share.</summary>
internal sealed class CataloguePage
{
    internal const string Folder = "docs/catalogue";

    /// <summary>What stands at the head of every generated page.</summary>
    internal const string Mark = "<!-- Written by a test from the program, its schema and its published examples: change those, and run the test with LOCATIONSCORE_REWRITE=1. -->";

    private readonly StringBuilder _text = new();

    internal CataloguePage(string title) => _text.Append("# ").Append(title).Append("\n\n").Append(Mark).Append('\n');

    internal void Heading(string text) => _text.Append("\n## ").Append(text).Append('\n');

    internal void Paragraph(string text)
    {
        if (text.Length > 0) _text.Append('\n').Append(text).Append('\n');
    }

    internal void Table(IEnumerable<string> head, IEnumerable<IEnumerable<string>> rows, int texts = 1) => _text.Append('\n').Append(Numbers.Table(head, rows, texts));

    internal void Items(IEnumerable<string> items)
    {
        _text.Append('\n');
        foreach (string item in items) _text.Append("- ").Append(item).Append('\n');
    }

    internal void Options(SchemaKind kind)
    {
        Heading("Options");
        if (kind.Options.Count == 0)
        {
            Paragraph("None.");
            return;
        }

        _text.Append("\n| option | default | meaning |\n|---|---|---|\n");
        foreach (var option in kind.Options)
            _text.Append("| `").Append(option.Name).Append("` | ").Append(option.Default is { } value ? $"`{value}`" : "must be stated")
                .Append(" | ").Append(option.Description.Replace("|", "\\|", StringComparison.Ordinal)).Append(" |\n");
    }

    public override string ToString() => _text.ToString();

    /// <summary>The last cell of the row of a kind in a table of the reference of documents, without the code that names the kind and its fields.</summary>
    internal static string Formula(string family, string kind)
    {
        int at = FormatExamples.Text.IndexOf($"<!-- kinds: {family} -->\n", StringComparison.Ordinal);
        Assert.True(at >= 0, $"The reference of documents has no table '{family}'.");
        string row = FormatExamples.Text[at..].Split('\n').First(line => line.StartsWith($"| `{kind}` |", StringComparison.Ordinal));
        string cell = row[(row.LastIndexOf(" | ", StringComparison.Ordinal) + 3)..].TrimEnd('|', ' ');
        return cell.Replace("\\|", "|", StringComparison.Ordinal);
    }
}
