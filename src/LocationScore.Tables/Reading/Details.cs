using LocationScore.Shared;
using LocationScore.Tables.Sheets;

namespace LocationScore.Tables.Reading;

/// <summary>The details of things with an id, which may be stated in several rows, as long as the rows agree.</summary>
/// <param name="what">What they are, for messages.</param>
/// <param name="fields">The names of the details.</param>
/// <param name="parts">What the numbers of rows mean.</param>
/// <param name="findings">Where problems go.</param>
internal sealed class Details(string what, string[] fields, PartList parts, Findings findings)
{
    private readonly List<string?>[] _values = [.. fields.Select(static _ => new List<string?>())];
    private readonly List<int>[] _rows = [.. fields.Select(static _ => new List<int>())];

    /// <summary>Gets what a detail was stated as, or null.</summary>
    internal string? Get(int item, int field) => item < _values[field].Count ? _values[field][item] : null;

    /// <summary>Gets the row that stated a detail.</summary>
    internal int RowOf(int item, int field) => _rows[field][item];

    /// <summary>States details of an item; what is null is not stated.</summary>
    internal void State(int item, string id, int row, params ReadOnlySpan<string?> values)
    {
        for (int k = 0; k < values.Length; k++)
        {
            if (values[k] is not { } value) continue;
            var list = _values[k];
            while (list.Count <= item)
            {
                list.Add(null);
                _rows[k].Add(0);
            }

            if (list[item] is not { } earlier)
            {
                list[item] = value;
                _rows[k][item] = row;
            }
            else if (earlier != value)
            {
                bool unit = fields[k] == "unit";
                var problem = new Problem(unit ? ProblemCodes.WrongUnit : ProblemCodes.Duplicate, "",
                    $"The {what} '{id}' has two different {fields[k]}s.", NumberText.Quote(value),
                    $"{NumberText.Quote(earlier)} as in {parts.Describe(_rows[k][item])}",
                    Repair: unit ? "Convert the values to one unit." : $"State the {fields[k]} once, or the same everywhere.");
                findings.AddLate($"two {fields[k]}s of a {what}", parts, problem, row, Findings.MostOfAKind,
                    [fields[k], $"{what}_{fields[k]}"]);
            }
        }
    }
}
