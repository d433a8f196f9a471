using LocationScore.Numerics;
using LocationScore.Shared;

namespace LocationScore.Tables.Reading;

/// <summary>
/// Turns what a table calls a location or an indicator into an id: the id or the name of one that a document, the built-in data, a sheet of
/// details or a column of names defines, in any case;
/// otherwise the text itself or, when it cannot be an id, its letters and digits joined by hyphens, the text becoming the name. Letters
/// with marks are one text however they are composed.
/// </summary>
/// <param name="what">What the ids name, for messages.</param>
/// <param name="capitals">Whether texts that differ in their capitals alone are reported when they are met, not in the end.</param>
internal sealed class Names(string what, bool capitals)
{
    private const int MostOfOneName = 40, MostExpected = 1 << 18;

    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal), _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _foldedTexts = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Id, string? Text)> _items = [];

    internal int Count => _items.Count;

    /// <summary>Makes room for texts that may come; not for more than a file of blank lines should cost.</summary>
    internal void Expect(int more)
    {
        more = Math.Min(more, MostExpected);
        _texts.EnsureCapacity(_texts.Count + more);
        _items.EnsureCapacity(_items.Count + more);
    }

    /// <summary>Gets whether a text was written with marks apart from their letters.</summary>
    internal bool Composed { get; private set; }

    internal string IdOf(int at) => _items[at].Id;

    /// <summary>The text that an id was made from, or null when it was defined with its id.</summary>
    internal string? TextOf(int at) => _items[at].Text;

    /// <summary>Defines an id and returns its position; tables may name it by the id or by its name, in any case.</summary>
    internal int Define(string id, string? name)
    {
        if (!_ids.TryGetValue(id, out int at) && !(_texts.TryGetValue(id, out at) && _items[at].Id == id)) at = Add(id, null);
        Know(id, at);
        if (name is not null) Know(name, at);
        return at;
    }

    /// <summary>Lets tables name a location that a row has named by its id also by the name that the row states.</summary>
    internal void Know(string name, int at)
    {
        string text = Composition.Of(name);
        if (!_known.TryGetValue(text, out var list)) _known[text] = [at];
        else if (list.Count < MostOfOneName && !list.Contains(at)) list.Add(at);
    }

    /// <summary>Finds what a text means that was looked up before.</summary>
    internal bool TryFind(ReadOnlySpan<char> text, out int at) => _texts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out at);

    /// <summary>Returns the position of what a text means; a new one where it means nothing that is known.</summary>
    /// <param name="written">The text, without blanks around it.</param>
    /// <param name="column">The column for messages.</param>
    /// <param name="report">Takes a problem that is to be placed at the text.</param>
    internal int Of(string written, string column, Action<string, Problem> report)
    {
        if (_texts.TryGetValue(written, out int at)) return at;
        string text = Composition.Of(written);
        if (!ReferenceEquals(text, written)) Composed = true;
        at = Find(text, column, report);
        _texts[written] = at;
        if (!ReferenceEquals(text, written)) _texts.TryAdd(text, at);
        return at;
    }

    private int Find(string text, string column, Action<string, Problem> report)
    {
        if (_ids.TryGetValue(text, out int at) && _items[at].Text is null) return at;
        if (_texts.TryGetValue(text, out at)) return at;
        if (_known.TryGetValue(text, out var known))
        {
            if (known.Count > 1)
            {
                report("ambiguous", new(ProblemCodes.Duplicate, "", $"'{Cut(text)}' names more than one {what}.", NumberText.Quote(text),
                    $"one of the ids {Header.List(known.Select(k => _items[k].Id))}",
                    Repair: $"Write the id of the {what} that is meant."));
            }

            return known[0];
        }

        string slug = Ids.OfName(text), id = slug.Length == 0 ? text : slug;
        if (capitals && _foldedTexts.TryGetValue(text, out int other))
        {
            report("other capitals", new(ProblemCodes.Duplicate, "", $"Two {what}s differ in their capitals alone.",
                $"{NumberText.Quote(text)} with the id '{Cut(id)}'",
                $"one spelling; the other is {NumberText.Quote(_items[other].Text!)} with the id '{_items[other].Id}'",
                Repair: $"Write the {what} in one way."));
            return other;
        }

        if (!Ids.IsValid(id))
        {
            report("bad id", new(ProblemCodes.BadId, "", $"The id of the {what} cannot be used.", NumberText.Quote(text),
                "1 to 100 letters, digits, '-', '_' or '.'", Repair: "Put the full text into the name and keep the id short."));
        }

        if (_ids.TryGetValue(id, out int same) || (_texts.TryGetValue(id, out same) && _items[same].Id == id))
        {
            report("same id", new(ProblemCodes.Duplicate, "", $"Two {what}s get the same id '{id}'.", NumberText.Quote(text),
                $"texts that differ in their letters and digits; the other is {NumberText.Quote(_items[same].Text ?? id)}",
                Repair: $"Write short ids in the column '{column}', and the full texts in a column for the name."));
            return same;
        }

        at = Add(id, text);
        if (capitals) _foldedTexts[text] = at;
        return at;
    }

    /// <summary>An id that is its text is found among the texts.</summary>
    private int Add(string id, string? text)
    {
        _items.Add((id, text));
        if (id != text) _ids.TryAdd(id, _items.Count - 1);
        return _items.Count - 1;
    }

    private static string Cut(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
