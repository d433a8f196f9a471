using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace LocationScore;

/// <summary>Thrown when an input has problems; carries every one of them; its message has the first of them, about 20,000 characters at
/// most.</summary>
public sealed class ProblemsException : Exception
{
    private const int LongestMessage = 20_000;

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

    /// <summary>The number of problems and their texts, as many as a reader can bear.</summary>
    private static string Describe(ImmutableArray<Problem> problems)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{problems.Length} {(problems.Length == 1 ? "problem" : "problems")}:");
        for (int k = 0; k < problems.Length; k++)
        {
            string one = problems[k]?.ToString() ?? "null";
            if (k > 0 && text.Length + one.Length > LongestMessage)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n… and {problems.Length - k} more; Problems lists them all.");
                break;
            }

            text.Append('\n').Append(one);
        }

        return text.ToString();
    }
}
