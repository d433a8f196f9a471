using LocationScore.Laws;
using LocationScore.Methods;
using LocationScore.Weighting;

namespace LocationScore.Reporting;

/// <summary>Lists ranking methods and weightings with their citations, what they demand, and the laws they keep and break.</summary>
/// <threadsafety>All members may be called from several threads.</threadsafety>
public static class MethodListReport
{
    /// <summary>Lists all ranking methods.</summary>
    /// <returns>The report; its table has one row per method.</returns>
    public static Report OfMethods()
    {
        var report = new ReportBuilder($"{RankingMethods.All.Length} ranking methods");
        report.Paragraph("Laws broken are those for which a counterexample is recorded in the tests of the library; " +
            "'locationscore methods KIND' says more, with the whole citation.");
        var table = report.Table("methods",
            new("kind", "Kind", KeepWhole: true), new("name", "Name", Hidden: true), new("definedBy", "Defined by"),
                new("citation", "Citation", Hidden: true),
            new("better", "Better", KeepWhole: true), new("demands", "Demands"), new("keeps", "Keeps", Hidden: true),
                new("breaks", "Laws broken"));
        foreach (var method in RankingMethods.All)
        {
            var info = method.Info;
            table.Row(info.Kind, info.Name, Citations.AuthorsOf(info.Citation), info.Citation,
                info.ScoreDirection == ScoreDirection.HigherIsBetter ? "high" : "low",
                Listed(Demands(info)), Listed(info.LawsKept.Select(Word)), Listed(info.LawsBroken.Select(Word)));
        }

        return report.Build();
    }

    /// <summary>Describes one ranking method with its laws in full sentences.</summary>
    /// <param name="info">What is known about the method.</param>
    /// <returns>The report; its table has one row per law.</returns>
    public static Report Of(MethodInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        var report = new ReportBuilder($"{info.Name} ({info.Kind})");
        report.Paragraph(info.Citation);
        report.Paragraph($"{(info.ScoreDirection == ScoreDirection.HigherIsBetter ? "Higher"
            : "Lower")} scores are better. Demands: {Listed(Demands(info))}.");
        var table = report.Table("laws", new("law", "Law", KeepWhole: true), new("kept", "", KeepWhole: true),
            new("meaning", "What it says"));
        foreach (var law in Enum.GetValues<Law>().Where(law => info.LawsKept.Contains(law) || info.LawsBroken.Contains(law)))
            table.Row(Word(law), info.LawsKept.Contains(law) ? "kept" : "BROKEN",
                LawCatalogue.Of(law).Sentence);
        return report.Build();
    }

    /// <summary>Lists all weightings.</summary>
    /// <returns>The report; its table has one row per weighting.</returns>
    public static Report OfWeightings()
    {
        var report = new ReportBuilder($"{WeightingMethods.All.Length} weightings");
        report.Paragraph("A weighting stands at a factor, or at the top of the model, as \"weighting\": { \"kind\": … }, " +
            "and finds the weights of the children there.");
        var table = report.Table("weightings",
            new("kind", "Kind", KeepWhole: true), new("name", "Name"), new("from", "Weights from", KeepWhole: true),
                new("definedBy", "Defined by"),
            new("citation", "Citation", Hidden: true));
        foreach (var info in WeightingMethods.All.Select(static weighting => weighting.Info))
            table.Row(info.Kind, info.Name, SourceOf(info), Citations.AuthorsOf(info.Citation), info.Citation);
        return report.Build();
    }

    /// <summary>Describes one weighting.</summary>
    /// <param name="info">What is known about the weighting.</param>
    /// <returns>The report.</returns>
    public static Report Of(WeightingInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        var report = new ReportBuilder($"{info.Name} ({info.Kind})");
        report.Paragraph(info.Citation);
        report.Paragraph($"Weights from {SourceOf(info)}.");
        var table = report.Table("weightings", new ReportColumn("kind", "Kind", Hidden: true),
            new ReportColumn("name", "Name", Hidden: true),
            new ReportColumn("from", "Weights from", Hidden: true), new ReportColumn("citation", "Citation", Hidden: true));
        table.Row(info.Kind, info.Name, SourceOf(info), info.Citation);
        return report.Build();
    }

    private static string SourceOf(WeightingInfo info) => info.NeedsData ? "the data" : "judgements";

    private static IEnumerable<string> Demands(MethodInfo info)
    {
        foreach (var demand in Enum.GetValues<InputDemands>())
        {
            if (demand == InputDemands.None || !info.Demands.HasFlag(demand)) continue;
            if (demand is InputDemands.NonNegative or InputDemands.PositiveCosts && info.Demands.HasFlag(InputDemands.Positive)) continue;
            yield return Spaced(demand.ToString());
        }
    }

    private static string Word(Law law) => Spaced(law.ToString());

    private static string Listed(IEnumerable<string> words) => string.Join(", ", words) is { Length: > 0 } text ? text : "–";

    private static string Spaced(string name) =>
        string.Concat(name.Select(static (c, k) => char.IsUpper(c) ? (k > 0 ? " " : "") + char.ToLowerInvariant(c) : c.ToString()));
}
