using System.Globalization;
using LocationScore.Laws;

namespace LocationScore.FsCheck;

/// <summary>Counts the cases of a property that say nothing of its law.</summary>
internal sealed class SaidNothing(LawDefinition law)
{
    /// <summary>Before so many cases no share is judged.</summary>
    private const int Least = 20;

    private readonly Lock _lock = new();
    private int _cases;
    private int _nothing;
    private bool _failed;

    internal bool Something()
    {
        lock (_lock) _cases++;
        return true;
    }

    /// <summary>From here on FsCheck shrinks: smaller cases that say nothing are none that break the law.</summary>
    internal bool Broken()
    {
        lock (_lock) _failed = true;
        return false;
    }

    /// <summary>What to say when it was too many by now; null before.</summary>
    internal string? Nothing(string why)
    {
        lock (_lock)
        {
            _cases++;
            _nothing++;
            if (_failed || _cases < Least || 2 * _nothing <= _cases) return null;
            _failed = true;
            string share = string.Create(CultureInfo.InvariantCulture, $"{_nothing} of {_cases} cases say nothing of the law {law.Id}");
            return why.Length > 0 ? $"{share}, which cannot be asked here: {why}" : $"{share}: {law.VacuousWhen}.";
        }
    }
}
