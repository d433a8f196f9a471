namespace LocationScore.Laws;

/// <summary>A location of a case.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Group">Its group, or null.</param>
/// <param name="Preference">How much a method prefers it beforehand, or null where none does: it goes where the location goes.</param>
internal sealed record LawRow(string Id, string Name, string? Group = null, double? Preference = null)
{
    /// <summary>The same location again, under another name.</summary>
    internal LawRow Copy(string what) => new($"{Id}-{what.Replace(' ', '-')}", $"{what} of {Name}", Group, Preference);

    /// <summary>The same location with names that sort the other way round.</summary>
    internal LawRow Renamed(int place)
    {
        string before = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"x{9999 - place}-");
        return new(before + Id, before + Name, Group is null ? null : "x" + Group, Preference);
    }
}
