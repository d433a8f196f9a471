using System.Globalization;

namespace LocationScore;

/// <summary>Collects problems: those of one cause are told once, or a few times, with their number and the first places, so that no list
/// grows with its input.</summary>
internal sealed class ProblemGroups
{
    private const int MostPlaces = 3;

    private readonly List<Group> _groups = [];
    private readonly Dictionary<(string Cause, int Of), Group> _byCause = [];

    internal bool IsEmpty => _groups.Count == 0;

    internal IEnumerable<Problem> All => _groups.Select(static group => group.ToProblem());

    /// <summary>Adds a problem that stands alone.</summary>
    internal void Add(Problem problem) => _groups.Add(new(problem));

    /// <summary>Adds a problem of a cause.</summary>
    /// <param name="cause">What the problems of one cause have in common.</param>
    /// <param name="of">The number of what it concerns, such as a column.</param>
    /// <param name="path">Where it is.</param>
    /// <param name="problem">Makes the problem; called for those of a cause that are told one by one.</param>
    /// <param name="most">How many of a cause are told one by one.</param>
    internal void Add(string cause, int of, string path, Func<string, Problem> problem, int most = 1)
    {
        if (!_byCause.TryGetValue((cause, of), out var group) || group.Number < most)
        {
            _groups.Add(_byCause[(cause, of)] = new(problem(path)) { Number = (group?.Number ?? 0) + 1 });
            return;
        }

        group.Others++;
        if (group.Places.Count < MostPlaces) group.Places.Add(path);
    }

    private sealed class Group(Problem first)
    {
        /// <summary>Gets the place of the problem among those of its cause that are told one by one, from 1.</summary>
        internal int Number { get; init; }

        internal int Others { get; set; }

        internal List<string> Places { get; } = [];

        internal Problem ToProblem() => Others == 0 ? first : first with
        {
            Message = string.Create(CultureInfo.InvariantCulture,
                $"{first.Message} The same holds for {Others} more: {string.Join("; ", Places)}{(Others > Places.Count ? " …" : "")}."),
        };
    }
}
