namespace LocationScore.Reporting;

/// <summary>The library that scores.</summary>
internal static class Library
{
    internal static string Version { get; } = typeof(Scorer).Assembly.GetName().Version!.ToString(3);

    internal static string Name { get; } = $"LocationScore {Version}";
}
