using System.Text.Json;
using LocationScore.Analysis;

namespace LocationScore.Reporting;

/// <summary>Reports how far each weight can move before two locations change places.</summary>
/// <threadsafety>All members may be called from several threads.</threadsafety>
public static class FlipReport
{
    /// <summary>Reports the stability of weights.</summary>
    /// <param name="scorer">The compiled model.</param>
    /// <param name="stability">The flips along one weight or several.</param>
    /// <returns>The report; its JSON lists every flip of every pair.</returns>
    public static Report Of(Scorer scorer, WeightStabilityResult stability)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentNullException.ThrowIfNull(stability);
        var names = new AnalysisNames(scorer);
        bool one = stability.Nodes.Length == 1;
        var report = new ReportBuilder(one ? $"When the weight of {names.Node(stability.Nodes[0].Node)} moves"
            : "How far each weight can move");
        report.Paragraph("One weight moves from 0 to 100 % of its factor while its siblings keep their proportions; the rest stays as " +
            "in the model.");
        if (one) OneNode(report, stability, names);
        else AllNodes(report, stability, names);
        report.Draw(() => FlipDrawing.Of(scorer, stability, names).AsFile());
        return report.Build(json => Write(json, stability));
    }

    private static void AllNodes(ReportBuilder report, WeightStabilityResult stability, AnalysisNames names)
    {
        var table = report.Table("weights",
            new("node", "Factor, criterion"), new("id", "", Hidden: true), new("weight", "Weight", NumberStyle.Percent, Right: true),
            new("from", "Order stays from", NumberStyle.Percent, Right: true), new("to", "to", NumberStyle.Percent, Right: true),
            new("below", "Below it"), new("above", "Above it"), new("flips", "Flips", NumberStyle.Whole, Right: true),
                new("exactness", ""));
        foreach (var node in stability.Nodes)
        {
            if (node.NotVariable is { } reason)
            {
                table.Row(Emphasis.Faint, names.Node(node.Node), node.Node, node.Weight, "", "", reason, "", "", "");
                continue;
            }

            table.Row(names.Node(node.Node), node.Node, node.Weight, node.Stable.From, node.Stable.To,
                Passing(node, node.Stable.From, rising: false, names), Passing(node, node.Stable.To, rising: true, names),
                node.Flips.Length, WeightMove.Of(node.Exactness));
        }

        report.Paragraph("With a factor or criterion behind it, 'locationscore flip' lists every flip along its weight.");
    }

    private static void OneNode(ReportBuilder report, WeightStabilityResult stability, AnalysisNames names)
    {
        var node = stability.Nodes[0];
        if (node.NotVariable is { } reason)
        {
            report.Strong($"Its weight cannot be varied: {reason}.");
            return;
        }

        report.Strong($"The order of all cities stays while its weight lies between {Figures.Share(node.Stable.From)} and " +
            $"{Figures.Share(node.Stable.To)}; it is {Figures.Share(node.Weight)}.");
        string winners = Words.Join([.. node.Winners.Select(span =>
            $"{names.Location(span.Location)} from {Figures.Share(span.From)} to {Figures.Share(span.To)}")]);
        report.Paragraph($"First: {winners}.");
        if (node.Exactness != Exactness.Exact) report.Paragraph("Looked at from point to point: flips that undo each other between two " +
            "points are not seen.");
        var table = report.Table("flips",
            new("at", "At a weight of", NumberStyle.Percent, Right: true), new("up", "", Hidden: true), new("upName", "passes"),
            new("down", "", Hidden: true), new("downName", "which is"));
        foreach (var flip in node.Flips)
            table.Row(flip.At, flip.Up, $"{names.Location(flip.Up)} passes", flip.Down, names.Location(flip.Down));
    }

    private static string Passing(NodeStability node, double at, bool rising, AnalysisNames names)
    {
        var here = node.Flips.Where(flip => flip.At == at).ToList();
        return here.Count == 0 ? "–" : Words.Join([.. here.Select(flip => rising
            ? $"{names.Location(flip.Up)} passes {names.Location(flip.Down)}"
            : $"{names.Location(flip.Down)} passes {names.Location(flip.Up)}")]);
    }

    private static void Write(Utf8JsonWriter json, WeightStabilityResult stability)
    {
        json.WriteString("kind", "locationscore-flips");
        json.WriteStartArray("nodes");
        foreach (var node in stability.Nodes)
        {
            json.WriteStartObject();
            json.WriteString("node", node.Node);
            if (node.Parent is not null) json.WriteString("parent", node.Parent);
            JsonNumber.Write(json, "weight", node.Weight);
            if (node.NotVariable is { } reason) json.WriteString("notVariable", reason);
            else Stability(json, stability, node);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Stability(Utf8JsonWriter json, WeightStabilityResult stability, NodeStability node)
    {
        json.WriteString("exactness", AnalysisJson.Name(node.Exactness));
        JsonNumber.Write(json, "accuracy", node.Accuracy);
        json.WriteStartArray("rankingStable");
        JsonNumber.Write(json, node.Stable.From);
        JsonNumber.Write(json, node.Stable.To);
        json.WriteEndArray();
        json.WriteStartArray("winners");
        foreach (var span in node.Winners)
        {
            json.WriteStartObject();
            JsonNumber.Write(json, "from", span.From);
            JsonNumber.Write(json, "to", span.To);
            json.WriteString("location", span.Location);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("numberOfFlips", node.Flips.Length);
        json.WriteStartArray("flips");
        foreach (var flip in node.Flips)
        {
            json.WriteStartObject();
            JsonNumber.Write(json, "at", flip.At);
            json.WriteString("up", flip.Up);
            json.WriteString("down", flip.Down);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("ranks");
        foreach (string location in stability.Locations)
        {
            json.WriteStartArray(location);
            foreach (var span in stability.RanksOf(node.Node, location))
            {
                json.WriteStartObject();
                JsonNumber.Write(json, "from", span.From);
                JsonNumber.Write(json, "to", span.To);
                json.WriteNumber("rank", span.Rank);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
