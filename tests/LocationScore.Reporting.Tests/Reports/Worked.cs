using LocationScore.Data;

namespace LocationScore.Reporting.Tests.Reports;

/// <summary>The worked case.</summary>
internal static class Worked
{
    internal static ScoringModel Model { get; } = ReadyModels.Find("service-outsourcing")!;

    internal static ScoringResult Result { get; } = Scorer.Compile(Model, Cities2011.Facts).Score();

    /// <summary>A table of plain numbers, as large as wanted.</summary>
    internal static ScoringResult Large(int locations, int criteria)
    {
        var draw = new Random(7);
        var columns = Enumerable.Range(0, criteria).Select(_ => (ReadOnlyMemory<double>)Enumerable.Range(0, locations).Select(_ => draw.NextDouble()).ToArray()).ToList();
        var facts = FactTable.FromColumns(
            Enumerable.Range(0, locations).Select(static i => new Location($"l{i}", $"Location {i}")),
            Enumerable.Range(0, criteria).Select(static j => new Indicator($"x{j}", $"Indicator {j}", "1")), columns, 2011);
        var model = new ScoringModel("large", "Large", Criteria:
        [
            .. Enumerable.Range(0, criteria).Select(static j =>
                new Criterion($"c{j}", $"x{j}", "1", Direction.Benefit, Weight: 1 + j, new LinearFunction(Worst: 0, Best: 1), new RejectMissing())),
        ]);
        return Scorer.Compile(model, facts).Score();
    }
}
