using System.Collections.Immutable;
using System.Globalization;
using LocationScore.Numerics;

namespace LocationScore.Weighting;

/// <summary>The door of every weighting: finds all problems of the items and the judgements about them.</summary>
internal sealed class JudgementInput
{
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly List<Problem> _problems = [];

    internal JudgementInput(WeightingInfo info, ImmutableArray<string> items)
    {
        Info = info;
        Items = items.IsDefault ? [] : items;
        if (Items.Length == 0) Add(ProblemCodes.Empty, "items", $"{info.Name} has nothing to weigh.", "no items", "one or more item ids");
        for (int k = 0; k < Items.Length; k++)
        {
            if (string.IsNullOrEmpty(Items[k])) Add(ProblemCodes.Empty, At("items", k), "The item has no id.",
                Items[k] is null ? "null" : "''", "an id");
            else if (!_index.TryAdd(Items[k], k)) Add(ProblemCodes.Duplicate, At("items", k), "The item is given twice.", Items[k],
                "ids that differ");
        }

        ItemsAreUsable = !HasProblems;
    }

    internal WeightingInfo Info { get; }

    internal ImmutableArray<string> Items { get; }

    internal int Count => Items.Length;

    /// <summary>Gets whether there are items, all with ids that differ.</summary>
    internal bool ItemsAreUsable { get; }

    internal bool HasProblems => _problems.Count > 0;

    internal static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    internal static string At(string path, int k) => string.Create(CultureInfo.InvariantCulture, $"{path}[{k}]");

    internal void Add(string code, string path, string message, string? found = null, string? allowed = null, string? nearest = null,
        string? repair = null) =>
        _problems.Add(new(code, path, message, found, allowed, nearest, repair));

    internal void AddRange(IEnumerable<Problem> problems) => _problems.AddRange(problems);

    /// <summary>Throws when anything was wrong.</summary>
    internal void ThrowIfAny()
    {
        if (_problems.Count > 0) throw new ProblemsException(_problems);
    }

    /// <summary>Returns the place of an item, or −1 after recording that it is unknown.</summary>
    internal int Find(string path, string? id)
    {
        if (id is not null && _index.TryGetValue(id, out int k)) return k;
        if (string.IsNullOrEmpty(id)) Add(ProblemCodes.Missing, path, "An item id is missing here.", id is null ? "null" : "''", Known());
        else Add(ProblemCodes.Unknown, path, $"There is no item '{id}'.", id, Known(), NearestName.Of(id, _index.Keys));
        return -1;
    }

    /// <summary>Returns one number per item; items in <paramref name="optional"/> may be left out and then get
    /// <paramref name="otherwise"/>.</summary>
    internal double[] Numbers(string path, NamedValues? values, Func<double, bool> ok, string allowed,
        IReadOnlySet<string>? optional = null, double otherwise = 1)
    {
        var numbers = new double[Count];
        foreach (var (name, value) in values ?? NamedValues.Empty)
        {
            string where = $"{path}.{name}";
            if (Find(where, name) is < 0) continue;
            Number(where, $"The number of '{name}' cannot be used.", value, ok, allowed);
            numbers[_index[name]] = value;
        }

        foreach (var (name, k) in _index)
        {
            if (values is not null && values.TryGet(name, out _)) continue;
            if (optional?.Contains(name) == true) numbers[k] = otherwise;
            else Add(ProblemCodes.Missing, path, $"The item '{name}' has no number.", "nothing", allowed, repair: $"Add '{name}'.");
        }

        return numbers;
    }

    /// <summary>Checks one number.</summary>
    internal bool Number(string path, string message, double value, Func<double, bool> ok, string allowed)
    {
        if (!double.IsFinite(value))
        {
            Add(ProblemCodes.NotFinite, path, message, Text(value), allowed);
            return false;
        }

        if (ok(value)) return true;
        Add(ProblemCodes.OutOfRange, path, message, Text(value), allowed);
        return false;
    }

    /// <summary>Returns the items in the given order, best first, or an incomplete list after recording problems.</summary>
    internal int[] Order(string path, ImmutableArray<string> order)
    {
        var places = new List<int>();
        var seen = new HashSet<int>();
        string[] given = order.IsDefault ? [] : [.. order];
        for (int k = 0; k < given.Length; k++)
        {
            int item = Find(At(path, k), given[k]);
            if (item < 0) continue;
            if (seen.Add(item)) places.Add(item);
            else Add(ProblemCodes.Duplicate, At(path, k), $"The item '{given[k]}' has two places.", given[k], "each item once");
        }

        foreach (var (name, item) in _index)
        {
            if (!seen.Contains(item)) Add(ProblemCodes.Missing, path, $"The item '{name}' has no place in the order.", "nothing",
                "every item once", repair: $"Put '{name}' in its place.");
        }

        return [.. places];
    }

    /// <summary>Checks that an enum value is declared.</summary>
    internal void Choice<TEnum>(string path, TEnum value)
        where TEnum : struct, Enum
    {
        if (!Enum.IsDefined(value)) Add(ProblemCodes.NotAllowed, path, "There is no such choice.", value.ToString(),
            string.Join(", ", Enum.GetNames<TEnum>()));
    }

    private string Known() => Count == 0 ? "no items are known" : string.Join(", ", Items.Take(20)) + (Count > 20 ? ", …" : "");
}
