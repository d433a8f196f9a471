using System.Globalization;
using System.Text;
using LocationScore.Cli.Databases;
using LocationScore.Reporting;
using LocationScore.Shared;

namespace LocationScore.Cli.Host;

/// <summary>Shows problems so that an editor can jump to them and a person can repair them.</summary>
internal static class ProblemText
{
    internal const int Most = 100;

    /// <summary>What else helps to understand problems, one line each.</summary>
    internal static string Remarks(IEnumerable<string> remarks) => string
        .Concat(remarks.Select(static remark => $"{SafeText.Line(remark)}\n"));

    internal static string Write(IReadOnlyCollection<Problem> problems)
    {
        var text = new StringBuilder();
        string? allowed = null;
        foreach (var problem in problems.Take(Most))
        {
            // A long list is read once.
            bool again = problem.Allowed is { Length: > 80 } && problem.Allowed == allowed;
            text.Append(SafeText.Lines((again ? problem with { Allowed = "as above" } : problem).ToString())).Append('\n');
            allowed = problem.Allowed;
        }

        if (problems.Count > Most) text.Append(CultureInfo.InvariantCulture, $"… and {problems.Count - Most} more.\n");
        if (MoreText.Of(problems) is { } more) text.Append(SafeText.Line(more)).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"{problems.Count} {(problems.Count == 1 ? "problem" : "problems")}.\n");
        return DatabaseName.WithoutPasswords(text.ToString());
    }
}
