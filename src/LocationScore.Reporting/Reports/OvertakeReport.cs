using System.Text.Json;
using LocationScore.Analysis;

namespace LocationScore.Reporting;

/// <summary>Reports the smallest change with which a location passes another or reaches a rank, or why there is none.</summary>
/// <threadsafety>All members may be called from several threads.</threadsafety>
public static class OvertakeReport
{
    /// <summary>Reports changes of weights.</summary>
    /// <param name="scorer">The compiled model.</param>
    /// <param name="overtake">The changes, or the proof that there are none.</param>
    /// <param name="facts">What facts would have to be, followed through derived indicators; or <see langword="null"/>.</param>
    /// <param name="alone">What single values would have to be while derived ones are held; or <see langword="null"/>.</param>
    /// <returns>The report.</returns>
    public static Report Of(Scorer scorer, OvertakeResult overtake, FactOvertakeResult? facts = null, FactOvertakeResult? alone = null)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentNullException.ThrowIfNull(overtake);
        var names = new AnalysisNames(scorer);
        string city = names.Location(overtake.Location);
        string goal = overtake.City is { } other ? $"to pass {names.Location(other)}" : $"to be {Ordinal(overtake.Rank!.Value)}";
        var report = new ReportBuilder($"What it takes for {city} {goal}");
        report.Paragraph($"{city} is {Ordinal(overtake.CurrentRank)} of {scorer.Locations.Length}.");
        if (overtake.Impossible is { } proof) Proof(report, overtake, proof, names, city);
        else Changes(report, overtake, names, city, goal);
        if (facts is not null) Facts(report, facts, names);
        return report.Build(json => Write(json, overtake, facts, alone));
    }

    private static void Changes(ReportBuilder report, OvertakeResult overtake, AnalysisNames names, string city, string goal)
    {
        if (overtake.Changes.IsEmpty)
        {
            report.Strong("No change of weights was found within the counted steps.");
            return;
        }

        var least = overtake.Find(WeightNorm.Sum) ?? overtake.Changes[0];
        report.Strong(least.Distance.Value == 0
            ? $"{city} is there already."
            : $"The smallest change of weights {goal}: {WeightMove.Of(least, overtake.Weights, names)}. There it draws level; a little " +
                $"more and it is ahead.");
        var table = report.Table("changes",
            new("norm", "Smallest in"), new("sum", "Sum of changes", NumberStyle.Percent, Right: true),
            new("root", "Root of squares", NumberStyle.Percent, Right: true), new("maximum", "Greatest", NumberStyle.Percent, Right: true),
            new("change", "Points of 100"), new("exactness", ""));
        foreach (var change in overtake.Changes)
            table.Row(Name(change.Norm), change.Sum, change.Root, change.Greatest, WeightMove.Of(change, overtake.Weights, names),
                WeightMove.Of(change.Distance.Exactness));
    }

    private static void Proof(ReportBuilder report, OvertakeResult overtake, OvertakeProof proof, AnalysisNames names, string city)
    {
        if (overtake.City is { } rival)
            report.Strong($"Impossible by weights: {names.Location(rival)} is ahead of {city} whatever the weights.");
        else
            report.Strong($"Impossible by weights: whatever they are, {city} is {Ordinal(proof.BestRank)} at best.");
        if (!proof.DominatedBy.IsEmpty && overtake.City is null)
            report.Paragraph($"Ahead at all weights: {Words.JoinFew([.. proof.DominatedBy.Select(names.Location)])}.");
        foreach (var mixture in proof.Mixtures.Take(3).Where(static mixture => mixture.Rivals.Length > 1))
        {
            string parts = Words.Join([.. mixture.Rivals.Select((id, k) => $"{Figures.Share(mixture.Shares[k])} {names.Location(id)}")]);
            report.Item($"A mixture of {parts} has more than {city} at all weights, so one of them is always ahead.");
        }
    }

    private static void Facts(ReportBuilder report, FactOvertakeResult facts, AnalysisNames names)
    {
        report.Heading("One fact alone");
        var able = facts.Single.Where(static one => one.Needed is not null)
            .OrderBy(static one => Math.Abs(one.Relative ?? double.MaxValue)).ToList();
        report.Paragraph(able.Count == 0
            ? "No single fact does it within the anchors of the model."
            : "What each fact would have to be, through derived indicators and every criterion that it feeds:");
        var table = report.Table("facts",
            new("fact", "Fact"), new("indicator", "", Hidden: true), new("now", "Now", NumberStyle.General, Right: true),
            new("needed", "Needed", NumberStyle.General, Right: true), new("relative", "Change", NumberStyle.Percent, Right: true),
                new("unit", "Unit"));
        foreach (var one in able) table.Row(names.Indicator(one.Indicator), one.Indicator, one.Now, one.Needed, one.Relative, one.Unit);
        if (facts.Together is { } together)
            report.Paragraph($"All facts at once: each better by {Figures.Share(together.Value)} of its value.");
    }

    private static void Write(Utf8JsonWriter json, OvertakeResult overtake, FactOvertakeResult? facts, FactOvertakeResult? alone)
    {
        json.WriteString("kind", "locationscore-overtake");
        json.WriteString("location", overtake.Location);
        if (overtake.City is not null) json.WriteString("city", overtake.City);
        if (overtake.Rank is { } rank) json.WriteNumber("rank", rank);
        json.WriteNumber("currentRank", overtake.CurrentRank);
        json.WriteBoolean("possible", overtake.Impossible is null && !overtake.Changes.IsEmpty);
        json.WriteStartObject("distance");
        foreach (var norm in new[] { WeightNorm.Sum, WeightNorm.Root, WeightNorm.Greatest })
            AnalysisJson.Number(json, JsonName(norm), overtake.Find(norm)?.Distance.Value);
        json.WriteEndObject();
        json.WriteStartArray("changes");
        foreach (var change in overtake.Changes)
        {
            json.WriteStartObject();
            json.WriteString("norm", JsonName(change.Norm));
            AnalysisJson.Estimate(json, "distance", change.Distance);
            JsonNumber.Write(json, "sum", change.Sum);
            JsonNumber.Write(json, "root", change.Root);
            JsonNumber.Write(json, "maximum", change.Greatest);
            AnalysisJson.Weights(json, "weights", overtake.Weights, change.Weights);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (overtake.Impossible is { } proof) Write(json, proof);
        if (facts is not null) Write(json, "facts", facts);
        if (alone is not null) Write(json, "valuesAlone", alone);
    }

    private static void Write(Utf8JsonWriter json, OvertakeProof proof)
    {
        json.WriteStartObject("impossible");
        json.WriteNumber("bestRank", proof.BestRank);
        json.WriteString("exactness", AnalysisJson.Name(proof.Exactness));
        AnalysisJson.Texts(json, "dominatedBy", proof.DominatedBy);
        json.WriteStartArray("mixtures");
        foreach (var mixture in proof.Mixtures)
        {
            json.WriteStartObject();
            for (int k = 0; k < mixture.Rivals.Length; k++) JsonNumber.Write(json, mixture.Rivals[k], mixture.Shares[k]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, FactOvertakeResult facts)
    {
        json.WriteStartObject(name);
        json.WriteStartArray("single");
        foreach (var one in facts.Single)
        {
            json.WriteStartObject();
            json.WriteString("indicator", one.Indicator);
            json.WriteString("unit", one.Unit);
            AnalysisJson.Texts(json, "criteria", one.Criteria);
            JsonNumber.Write(json, "now", one.Now);
            AnalysisJson.Number(json, "needed", one.Needed);
            AnalysisJson.Number(json, "relative", one.Relative);
            json.WriteString("exactness", AnalysisJson.Name(one.Exactness));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (facts.Together is { } together) AnalysisJson.Estimate(json, "together", together);
        else json.WriteNull("together");
        json.WriteEndObject();
    }

    private static string Name(WeightNorm norm) => norm switch
    {
        WeightNorm.Sum => "sum of changes",
        WeightNorm.Root => "root of squares",
        _ => "greatest change",
    };

    private static string JsonName(WeightNorm norm) => norm switch
    {
        WeightNorm.Sum => "sum",
        WeightNorm.Root => "root",
        _ => "maximum",
    };

    private static string Ordinal(int rank) => $"number {NumberStyle.Whole.Format(rank)}";
}
