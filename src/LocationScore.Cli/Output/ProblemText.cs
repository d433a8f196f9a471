using System.Globalization;
using System.Text;
using LocationScore.Facts;

namespace LocationScore.Cli.Output;

/// <summary>Shows problems so that an editor can jump to them and a person can repair them.</summary>
internal static class ProblemText
{
    internal const int Most = 100;

    internal static string Write(IReadOnlyCollection<Problem> problems)
    {
        var text = new StringBuilder();
        foreach (var problem in problems.Take(Most)) text.Append(Safe.Lines(problem.ToString())).Append('\n');
        if (problems.Count > Most) text.Append(CultureInfo.InvariantCulture, $"… and {problems.Count - Most} more.\n");
        text.Append(CultureInfo.InvariantCulture, $"{problems.Count} {(problems.Count == 1 ? "problem" : "problems")}.\n");
        return text.ToString();
    }
}
