using System.Text.RegularExpressions;
using LocationScore.Shared;

namespace LocationScore.Tables.Reading;

/// <summary>
/// Turns what a table calls a location or an indicator into an id: the id or the name of one that a document, the built-in data or a sheet of details defines, in any case;
/// otherwise the text itself or, when it cannot be an id, its letters and digits joined by hyphens, the text becoming the name.
/// </summary>
/// <param name="what">What the ids name, for messages.</param>
internal sealed partial class Ids(string what)
{
    private readonly Dictionary<string, string> _ids = new(StringComparer.OrdinalIgnoreCase), _names = new(StringComparer.OrdinalIgnoreCase), _texts = new(StringComparer.Ordinal);

    /// <summary>Defines an id with its name.</summary>
    internal void Define(string id, string? name)
    {
        _ids.TryAdd(id, id);
        if (name is not null) _names.TryAdd(name, id);
    }

    /// <summary>The text that an id was made from, or null when it was written as it is.</summary>
    internal string? NameOf(string id) => _texts.TryGetValue(id, out string? text) && text != id ? text : null;

    /// <summary>The id that a text means.</summary>
    internal string Of(string text, string column, Origin origin, List<Problem> problems)
    {
        if (_ids.TryGetValue(text, out string? known) || _names.TryGetValue(text, out known)) return known;
        string slug = IsId(text) ? text : Slug(text), id = slug.Length == 0 ? text : slug;
        if (_texts.TryAdd(id, text) || _texts[id] == text) return id;
        problems.Add(origin.Place(new(ProblemCodes.Duplicate, "", $"Two {what}s get the same id '{id}'.", NumberText.Quote(text), $"texts that differ in their letters and digits; the other is {NumberText.Quote(_texts[id])}",
            Repair: $"Write short ids in the column '{column}', and the full texts in a column for the name."), column));
        return id;
    }

    internal static bool IsId(string text) => Form().IsMatch(text);

    /// <summary>The letters and digits of a text joined by hyphens; empty when it has none.</summary>
    internal static string Slug(string text)
    {
        string slug = NotInId().Replace(text, "-").Trim('-');
        return slug.Length > 80 ? slug[..80].TrimEnd('-') : slug;
    }

    [GeneratedRegex(@"^[\p{L}\p{Nd}._-]{1,100}$")]
    private static partial Regex Form();

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+")]
    private static partial Regex NotInId();
}
