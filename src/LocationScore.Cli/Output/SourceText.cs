using LocationScore.Facts;

namespace LocationScore.Cli.Output;

/// <summary>A source in one line: title, publisher, date, and the terms that must be named with it.</summary>
internal static class SourceText
{
    internal static string Of(Source source)
    {
        string text = source.Title;
        if (source.Publisher is { } publisher) text += $" – {publisher}";
        if (source.Date is { } date) text += $", {date}";
        if (source.Licence is { } licence) text += $" ({licence})";
        return text;
    }

    internal static string WithAddress(Source source) => source.Address is { } address && address != source.Title ? $"{Of(source)} {address}" : Of(source);
}
