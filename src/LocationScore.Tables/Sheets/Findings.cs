using System.Globalization;

namespace LocationScore.Tables.Sheets;

/// <summary>Finds the places of rows.</summary>
internal interface IPlaces
{
    /// <summary>Returns the problem at a row, and there at the first of the columns that exists.</summary>
    Problem Place(Problem problem, int row, params ReadOnlySpan<string> columns);

    /// <summary>Returns a row in words.</summary>
    string Describe(int row, string? column = null);

    /// <summary>Returns the name of the file of a row.</summary>
    string FileOf(int row);
}

/// <summary>Collects problems: those of one cause are told once, with their number and the first few places, so that no list grows with its
/// input.</summary>
internal sealed class Findings
{
    /// <summary>How many problems of one kind that have each a cause of their own, such as typing errors, are told one by one.</summary>
    internal const int MostOfAKind = 20;

    private const int MostPlaces = 3;

    private readonly List<Cause> _causes = [];
    private readonly Dictionary<string, Cause> _byKey = new(StringComparer.Ordinal);

    internal bool Any => _causes.Count > 0;

    /// <summary>Adds a problem that stands alone.</summary>
    internal void Add(Problem problem) => _causes.Add(new(problem));

    internal void AddRange(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems) Add(problem);
    }

    /// <summary>Adds a problem of a cause at a row that may have passed; its place is looked up only when it is told.</summary>
    internal void AddLate(string key, IPlaces places, Problem problem, int row, params string[] columns) =>
        AddLate(key, places, problem, row, 1, columns);

    /// <summary>Adds a problem of a cause at a row that may have passed; its place is looked up only when it is told.</summary>
    internal void AddLate(string key, IPlaces places, Problem problem, int row, int most, string[] columns)
    {
        key = $"{places.FileOf(row)}\n{key}";
        if (_byKey.TryGetValue(key, out var cause) && cause.Told + 1 >= most)
        {
            cause.Count++;
            if (cause.Others.Count < MostPlaces) cause.Others.Add(places.Describe(row));
            return;
        }

        problem = places.Place(problem, row, columns);
        _causes.Add(_byKey[key] = new(problem) { Told = (cause?.Told ?? -1) + 1 });
    }

    /// <summary>Adds a problem of a cause.</summary>
    /// <param name="key">What the problems of one cause have in common; those of one file count together.</param>
    /// <param name="problem">The problem with its place.</param>
    /// <param name="most">How many problems of the cause are told one by one.</param>
    internal void Add(string key, Problem problem, int most = 1)
    {
        key = $"{problem.File}\n{key}";
        if (!_byKey.TryGetValue(key, out var cause))
        {
            _byKey[key] = cause = new(problem);
            _causes.Add(cause);
            return;
        }

        cause.Told++;
        if (cause.Told < most)
        {
            _causes.Add(cause = new(problem) { Told = cause.Told });
            _byKey[key] = cause;
            return;
        }

        cause.Count++;
        if (cause.Others.Count < MostPlaces) cause.Others.Add(problem.Path);
    }

    /// <summary>Tells whether a place has a problem already.</summary>
    internal bool Has(string? file, int? line, int? column) =>
        _causes.Exists(cause => cause.First.Line == line && cause.First.Column == column && cause.First.File == file);

    internal IEnumerable<Problem> Problems => _causes.Select(static cause => cause.ToProblem());

    private sealed class Cause(Problem first)
    {
        internal Problem First { get; } = first;

        internal int Told { get; set; }

        internal int Count { get; set; } = 1;

        internal List<string> Others { get; } = [];

        internal Problem ToProblem() => Count == 1 ? First : First with
        {
            Message = string.Create(CultureInfo.InvariantCulture,
                $"{First.Message} The same holds for {Count - 1} more: "
                    + $"{string.Join("; ", Others)}{(Count - 1 > Others.Count ? " …" : "")}."),
        };
    }
}
