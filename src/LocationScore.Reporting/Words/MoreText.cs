namespace LocationScore.Reporting;

/// <summary>Says that problems hide others.</summary>
internal static class MoreText
{
    /// <summary>What could not be judged because of the problems, in words; null when everything was judged.</summary>
    internal static string? Of(IEnumerable<Problem> problems)
    {
        string[] hidden = [.. problems.Select(static problem => problem.Hides).OfType<string>().Distinct(StringComparer.Ordinal)];
        return hidden.Length == 0 ? null : $"More may follow once these are solved. Not checked yet: {string.Join("; ", hidden)}.";
    }
}
