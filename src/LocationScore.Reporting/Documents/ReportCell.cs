namespace LocationScore.Reporting;

/// <summary>A cell: what people read and, for a number, what machines read.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public readonly partial record struct ReportCell
{
    private readonly string? _text;

    /// <summary>Initialises a cell of text.</summary>
    /// <param name="text">The text.</param>
    public ReportCell(string? text) => _text = text ?? "";

    /// <summary>Initialises a cell of a number, shown in the style of its column.</summary>
    /// <param name="number">The number in full, in the unit of its column, or <see langword="null"/> when there is none.</param>
    public ReportCell(double? number) => Number = number;

    /// <summary>Initialises a cell of a number with the text that people read instead.</summary>
    /// <param name="text">The text for people.</param>
    /// <param name="number">The number in full, in the unit of its column, or <see langword="null"/>.</param>
    public ReportCell(string? text, double? number)
    {
        _text = text ?? "";
        Number = number;
    }

    /// <summary>Gets the number in full, or <see langword="null"/>.</summary>
    public double? Number { get; }

    /// <summary>Gets what people read.</summary>
    public string Text => _text ?? (Number is { } number ? (Style ?? NumberStyle.General).Format(number) : Style is null ? "" : "–");

    /// <summary>Whether nothing but a number was given.</summary>
    internal bool IsPlainNumber => _text is null;

    internal NumberStyle? Style { get; init; }

    /// <summary>Returns what people read.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Text;

    /// <summary>Makes a cell of text.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator ReportCell(string? text) => new(text);

    /// <summary>Makes a cell of a number, shown in the style of its column.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator ReportCell(double? number) => new(number);

    /// <summary>Makes a cell of a number, shown in the style of its column.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator ReportCell(double number) => new((double?)number);

    /// <summary>Makes a cell of a text and the number behind it.</summary>
    /// <param name="pair">The text for people, and the number in full.</param>
    public static implicit operator ReportCell((string Text, double? Number) pair) => new(pair.Text, pair.Number);

    /// <summary>Makes a cell of a whole number.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator ReportCell(int number) => new(NumberStyle.Whole.Format(number), number);
}
