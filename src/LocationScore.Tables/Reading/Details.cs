using LocationScore.Shared;

namespace LocationScore.Tables.Reading;

/// <summary>Things with an id whose details may be stated in several rows, as long as the rows agree.</summary>
/// <param name="what">What they are, for messages.</param>
/// <param name="fields">The names of the details.</param>
internal sealed class Details(string what, string[] fields)
{
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly List<(string Id, string?[] Values, Origin?[] Said, Origin Origin)> _items = [];

    internal IReadOnlyList<(string Id, string?[] Values, Origin?[] Said, Origin Origin)> Items => _items;

    internal string?[]? Find(string id) => _index.TryGetValue(id, out int at) ? _items[at].Values : null;

    internal void State(string id, Origin origin, ReadOnlySpan<string?> values, List<Problem> problems)
    {
        if (!_index.TryGetValue(id, out int at))
        {
            _index[id] = at = _items.Count;
            _items.Add((id, new string?[fields.Length], new Origin?[fields.Length], origin));
        }

        var item = _items[at];
        for (int k = 0; k < fields.Length; k++)
        {
            if (values[k] is not { } value || item.Values[k] == value) continue;
            if (item.Values[k] is { } earlier)
            {
                bool unit = fields[k] == "unit";
                problems.Add(origin.Place(new(unit ? ProblemCodes.WrongUnit : ProblemCodes.Duplicate, "", $"The {what} '{id}' has two different {fields[k]}s.", NumberText.Quote(value),
                    $"{NumberText.Quote(earlier)} as in {item.Said[k]!.Describe()}", Repair: unit ? "Convert the values to one unit." : $"State the {fields[k]} once, or the same everywhere."), fields[k]));
                continue;
            }

            item.Values[k] = value;
            item.Said[k] = origin;
        }
    }
}
