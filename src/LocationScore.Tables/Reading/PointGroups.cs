namespace LocationScore.Tables.Reading;

/// <summary>Numbers with a decimal comma and points between the thousands, such as 1.234.567,5.</summary>
internal static class PointGroups
{
    /// <summary>The number with a decimal point and without separators; null when the points do not stand between groups of three
    /// digits.</summary>
    internal static string? Plain(string text)
    {
        int comma = text.IndexOf(',', StringComparison.Ordinal);
        string whole = comma < 0 ? text : text[..comma], rest = comma < 0 ? "" : text[comma..].Replace(',', '.');
        string[] groups = whole.TrimStart('+', '-').Split('.');
        if (whole.Length - whole.TrimStart('+', '-').Length > 1 || groups.Length < 2 || groups[0].Length is < 1 or > 3 || groups[0]
            .StartsWith('0')) return null;
        if (groups.Any(static group => !group.All(char.IsAsciiDigit)) || groups.Skip(1).Any(static group => group.Length != 3)) return null;
        return whole.Replace(".", "", StringComparison.Ordinal) + rest;
    }
}
