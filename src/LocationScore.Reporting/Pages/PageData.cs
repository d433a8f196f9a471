using System.Text;
using System.Text.Json;
using LocationScore.Descriptions;

namespace LocationScore.Reporting;

/// <summary>The data of the script of a page: the compiled model with its values and the engine's scores, and the sums that are
/// shown.</summary>
/// <remarks>Nodes are lists: parent, criterion or −1, weight, whether the weight may change, how many children must be there, id,
/// name.</remarks>
internal static class PageData
{
    internal static string Of(PagePlan plan)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) Write(json, plan);
        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    private static void Write(Utf8JsonWriter json, PagePlan plan)
    {
        var description = plan.Description;
        json.WriteStartObject();
        json.WriteString("model", plan.Given.Id);
        json.WriteNumber("scoreDigits", Digits(plan.Figures.ScoreStyle));
        json.WriteNumber("pointDigits", plan.Figures.PointDecimals);
        Focus(json, plan);
        json.WriteStartArray("cities");
        foreach (var location in description.Locations)
        {
            json.WriteStartArray();
            json.WriteStringValue(ShownText.Clean(location.Id));
            json.WriteStringValue(PagePlan.Name(location));
            json.WriteEndArray();
        }

        json.WriteEndArray();
        Nodes(json, description);
        Sums(json, plan);
        if (plan.Mirror.Works) Kernel(json, plan);
        json.WriteEndObject();
    }

    private static int Digits(NumberStyle style)
    {
        string zero = style.Format(0);
        int point = zero.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 0 : zero.Length - point - 1;
    }

    private static void Focus(Utf8JsonWriter json, PagePlan plan)
    {
        if (plan.Options.Focus is not null) json.WriteNumber("focus", plan.PositionOf(plan.FocusPlace));
        json.WriteStartArray("tops");
        foreach (int child in plan.Description.Nodes[0].Children) json.WriteNumberValue(child);
        json.WriteEndArray();
    }

    private static void Nodes(Utf8JsonWriter json, ModelDescription description)
    {
        json.WriteStartArray("nodes");
        foreach (var node in description.Nodes)
        {
            var parent = node.Parent < 0 ? null : description.Nodes[node.Parent];
            bool free = parent is { Weighting: null };
            json.WriteStartArray();
            json.WriteNumberValue(node.Parent);
            json.WriteNumberValue(node.Criterion);
            JsonNumber.Write(json, free ? node.Node!.Weight ?? node.LocalWeight : node.LocalWeight);
            json.WriteNumberValue(free ? 1 : 0);
            json.WriteNumberValue(node.LeastPresent);
            json.WriteStringValue(ShownText.Clean(node.Id));
            json.WriteStringValue(ShownText.Name(node.Name));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    /// <summary>The printed points of the shown locations as whole numbers of the last digit, so that every difference of two of them is
    /// exact, and adds up.</summary>
    private static void Sums(Utf8JsonWriter json, PagePlan plan)
    {
        if (!plan.Focus.Explanation.IsSum) return;
        json.WriteStartArray("sums");
        foreach (int place in plan.Shown)
        {
            json.WriteStartArray();
            json.WriteNumberValue(plan.PositionOf(place));
            foreach (long part in GapTable.Printed(plan, place)) json.WriteNumberValue(part);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void Kernel(Utf8JsonWriter json, PagePlan plan)
    {
        var description = plan.Description;
        var ranking = description.Ranking;
        json.WriteBoolean("unit", description.HasUnitValues);
        json.WriteNumber("direction", description.ScoreDirection == ScoreDirection.HigherIsBetter ? 1 : -1);
        if (ranking.TieTolerance is { } tolerance) JsonNumber.Write(json, "tolerance", tolerance);
        if (ranking.Decimals is { } decimals) json.WriteNumber("decimals", decimals);
        json.WriteStartArray("values");
        foreach (var criterion in description.Criteria)
        {
            json.WriteStartArray();
            var values = criterion.Values;
            for (int i = 0; i < values.Length; i++)
            {
                if (criterion.IsAbsent(i)) json.WriteNullValue();
                else JsonNumber.Write(json, values[i]);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("scores");
        foreach (double score in plan.Result.Scores) JsonNumber.Write(json, score);
        json.WriteEndArray();
        json.WriteStartArray("ranks");
        foreach (int rank in plan.Result.Ranks) json.WriteNumberValue(rank);
        json.WriteEndArray();
        json.WriteStartArray("presets");
        foreach (var profile in plan.Options.Profiles)
        {
            json.WriteStartObject();
            json.WriteString("name", ShownText.Name(profile.Name));
            json.WriteStartObject("weights");
            foreach (var (node, weight) in profile.Weights) JsonNumber.Write(json, node, weight);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
