using LocationScore.Shared;

namespace LocationScore.Reporting;

/// <summary>A source in one line: title, publisher, date, and the terms that must be named with it.</summary>
internal static class SourceText
{
    internal static string Of(FactSource source)
    {
        string text = source.Title;
        if (source.Publisher is { } publisher) text += $" – {publisher}";
        if (source.Date is { } date) text += $", {date}";
        if (source.Licence is { } licence) text += $" ({licence})";
        return text;
    }

    /// <summary>Title and publisher cut to one line.</summary>
    internal static string Short(FactSource source, int width)
    {
        string text = SafeText.Line(source.Publisher is { } publisher ? $"{source.Title} – {publisher}" : source.Title);
        return text.Length <= width ? text : text[..Math.Max(0, width - 1)].TrimEnd() + "…";
    }

    internal static string WithAddress(FactSource source) => source.Address is { } address && address != source.Title
        ? $"{Of(source)} {address}" : Of(source);
}
