namespace LocationScore.Reporting;

/// <summary>A column of a table.</summary>
/// <param name="Key">Its name in JSON and CSV.</param>
/// <param name="Header">Its header for people.</param>
/// <param name="Style">How its numbers are shown, or <see langword="null"/> for a column of texts.</param>
/// <param name="Right">Whether its cells stand to the right.</param>
/// <param name="Hidden">Whether only JSON, CSV and workbooks have it.</param>
/// <param name="KeepWhole">Whether its cells are never broken over lines.</param>
/// <param name="Tight">Whether it stands close to the next one.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record ReportColumn(
    string Key,
    string Header,
    NumberStyle? Style = null,
    bool Right = false,
    bool Hidden = false,
    bool KeepWhole = false,
    bool Tight = false);
