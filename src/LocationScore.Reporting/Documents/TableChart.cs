using System.Collections.Immutable;

namespace LocationScore.Reporting;

/// <summary>How the first rows of a table are drawn as bars, in formats that have charts of their own.</summary>
/// <param name="Title">What the chart shows, one line.</param>
/// <param name="Names">The column of the names of the bars.</param>
/// <param name="Series">The parts of each bar; several are stacked.</param>
/// <param name="Rows">How many rows are drawn, from the first.</param>
internal sealed record TableChart(string Title, int Names, ImmutableArray<TableChart.Part> Series, int Rows)
{
    /// <summary>A part of every bar.</summary>
    /// <param name="Name">The column whose header names it.</param>
    /// <param name="Values">The column of its lengths.</param>
    internal readonly record struct Part(int Name, int Values);
}
