using System.Collections.Immutable;
using System.Globalization;

namespace LocationScore;

/// <summary>Thrown when an input has problems; carries every one of them.</summary>
public sealed class ProblemsException : Exception
{
    /// <summary>Creates the exception from all problems that were found.</summary>
    /// <param name="problems">At least one problem.</param>
    public ProblemsException(IEnumerable<Problem> problems)
        : this([.. problems])
    {
    }

    private ProblemsException(ImmutableArray<Problem> problems)
        : base(Describe(problems)) => Problems = problems;

    /// <summary>Gets every problem that was found, in the order of the input.</summary>
    public ImmutableArray<Problem> Problems { get; }

    private static string Describe(ImmutableArray<Problem> problems) => string.Create(
        CultureInfo.InvariantCulture,
        $"{problems.Length} {(problems.Length == 1 ? "problem" : "problems")}:\n{string.Join('\n', problems)}");
}
