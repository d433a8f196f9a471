namespace LocationScore;

/// <summary>The form of ids: letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, at most 100 characters; and how they are made from
/// names.</summary>
internal static class Ids
{
    internal const int MaximumLength = 100;

    private const int LongestMade = 80;

    internal static bool IsValid(ReadOnlySpan<char> id)
    {
        if (id.Length is 0 or > MaximumLength) return false;
        foreach (char c in id)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '_' or '.')) return false;
        }

        return true;
    }

    /// <summary>A name that is an id already, or its letters and digits joined by hyphens; empty when it has none.</summary>
    internal static string OfName(string name) => IsValid(name) ? name : Slug(name);

    internal static Problem Invalid(string path, string what, string? found) =>
        new(ProblemCodes.BadId, path, $"The id of the {what} cannot be used.",
            $"'{(found is { Length: > 60 } ? found[..60] + "…" : found)}'",
            "1 to 100 letters, digits, '-', '_' or '.'", Repair: "Put the full text into the name and keep the id short.");

    private static string Slug(string name)
    {
        var slug = new System.Text.StringBuilder(Math.Min(name.Length, LongestMade));
        bool gap = false;
        foreach (char c in name)
        {
            if (!char.IsLetterOrDigit(c))
            {
                gap = slug.Length > 0;
                continue;
            }

            if (gap) slug.Append('-');
            gap = false;
            slug.Append(c);
            if (slug.Length >= LongestMade) break;
        }

        return slug.Length > LongestMade ? slug.ToString(0, LongestMade).TrimEnd('-') : slug.ToString().TrimEnd('-');
    }
}
