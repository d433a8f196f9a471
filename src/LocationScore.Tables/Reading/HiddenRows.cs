using System.Globalization;

namespace LocationScore.Tables.Reading;

/// <summary>The numbers of hidden rows, the first few of them.</summary>
internal sealed class HiddenRows
{
    private const int MostNamed = 5;

    private readonly List<int> _first = [];
    private int _count;

    /// <summary>Gets the numbers as text; null when there are none.</summary>
    internal string? Text => _count == 0 ? null
        : string.Join(", ", _first.Select(static number => number.ToString(CultureInfo.InvariantCulture))) + (_count > _first.Count
            ? string.Create(CultureInfo.InvariantCulture, $" … ({_count} in all)") : "");

    internal void Add(int number)
    {
        if (_count++ < MostNamed) _first.Add(number);
    }
}
