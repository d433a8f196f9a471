using LocationScore.Data;
using LocationScore.Reporting;

namespace LocationScore.Browser.Tests;

/// <summary>The reports that are looked at.</summary>
internal static class Reports
{
    internal static ScoringModel Model { get; } = ReadyModels.Find("service-outsourcing")!;

    internal static Scorer Scorer { get; } = Scorer.Compile(Model, Cities2011.Facts);

    internal static string Worked { get; } = HtmlReport.ToText(Scorer, new() { Focus = "hangzhou", Profiles = ReadyProfiles.All });

    /// <summary>The ranking under other weights, as the engine has it.</summary>
    internal static ScoringResult Ranked(params (string Node, double Weight)[] weights) => Scorer.Compile(
        new WeightProfile("p", "p", Model.Id, new(weights.Select(static w => KeyValuePair.Create(w.Node, w.Weight)))).Apply(Model),
        Cities2011.Facts).Score();
}
