namespace LocationScore.Reporting;

/// <summary>A text of a report.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class ReportText : ReportPart
{
    /// <summary>Initialises a text.</summary>
    /// <param name="text">The text, one paragraph.</param>
    /// <param name="kind">How it is meant.</param>
    /// <param name="label">What an item is about, or <see langword="null"/>.</param>
    public ReportText(string text, ReportTextKind kind = ReportTextKind.Paragraph, string? label = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
        Kind = kind;
        Label = label;
    }

    /// <summary>Gets the text, one paragraph.</summary>
    public string Text { get; }

    /// <summary>Gets how it is meant.</summary>
    public ReportTextKind Kind { get; }

    /// <summary>Gets what an item is about, or <see langword="null"/>.</summary>
    public string? Label { get; }

    /// <summary>Returns the label and the text.</summary>
    /// <returns>For example <c>near-tie: Suzhou leads Wuxi by only 0.001.</c></returns>
    public override string ToString() => Label is null ? Text : $"{Label}: {Text}";
}

/// <summary>How a text is meant.</summary>
public enum ReportTextKind
{
    /// <summary>A heading over what follows.</summary>
    Heading,

    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>A paragraph that carries the answer.</summary>
    Strong,

    /// <summary>An item of a list.</summary>
    Item,
}
