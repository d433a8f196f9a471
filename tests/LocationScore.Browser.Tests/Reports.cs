using LocationScore.Data;
using LocationScore.Reporting;

namespace LocationScore.Browser.Tests;

/// <summary>The reports that are looked at.</summary>
internal static class Reports
{
    internal static ScoringModel Model { get; } = ReadyModels.Find("service-outsourcing")!;

    internal static Scorer Scorer { get; } = Scorer.Compile(Model, Cities2011.Facts);

    internal static string Worked { get; } = HtmlReport.ToText(Scorer, new() { Focus = "hangzhou", Profiles = ReadyProfiles.All });

    /// <summary>The parts that have script alone: a page that opens at once.</summary>
    internal static string Live { get; } = HtmlReport.ToText(Scorer, new()
    {
        Focus = "hangzhou",
        Profiles = ReadyProfiles.All,
        Sections = ["gap", "sliders"],
    });

    /// <summary>Every part of the page there is, of six cities.</summary>
    internal static string Short { get; } = HtmlReport.ToText(
        Scorer.Compile(ReadyModels.Find("service-outsourcing-with-cost")!,
            Cities2011.Facts.Select(["beijing", "hangzhou", "hefei", "suzhou", "wuxi", "dalian"])),
        new() { Focus = "hangzhou", Profiles = [ReadyProfiles.All[0] with { Extends = "service-outsourcing-with-cost" }] });

    /// <summary>The parts that only models with factors on both axes have.</summary>
    internal static string Cost { get; } = HtmlReport.ToText(
        Scorer.Compile(ReadyModels.Find("service-outsourcing-with-cost")!, Cities2011.Facts),
        new() { Focus = "hangzhou", Sections = ["quality-cost"] });

    /// <summary>The ranking under other weights, as the engine has it.</summary>
    internal static ScoringResult Ranked(params (string Node, double Weight)[] weights) => Scorer.Compile(
        new WeightProfile("p", "p", Model.Id, new(weights.Select(static w => KeyValuePair.Create(w.Node, w.Weight)))).Apply(Model),
        Cities2011.Facts).Score();
}
