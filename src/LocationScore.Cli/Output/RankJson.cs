using System.Text.Encodings.Web;
using System.Text.Json;
using LocationScore.Cli.Commands;
using LocationScore.Json;
using LocationScore.Weighting;

namespace LocationScore.Cli.Output;

/// <summary>Writes a ranking as one JSON document with everything behind it: model and facts too, so that it can be replayed.</summary>
internal static class RankJson
{
    internal const string Kind = "locationscore-ranking";

    internal static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Default };

    internal static byte[] Write(RankReport report, Scored scored, string command)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options)) Write(json, report, scored, command);
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, RankReport report, Scored scored, string command)
    {
        var result = report.Result;
        json.WriteStartObject();
        json.WriteString("kind", Kind);
        json.WriteString("tool", Tool.Version);
        json.WriteString("library", Tool.Library);
        Text(json, "command", command);
        json.WriteString("verdict", report.Verdict);
        json.WriteString("restsOn", report.Basis.Sentence());
        json.WriteString("scoreDirection", result.ScoreDirection == ScoreDirection.HigherIsBetter ? "higherIsBetter" : "lowerIsBetter");
        Weights(json, result);
        json.WriteStartArray("ranking");
        foreach (var place in result.Ranking) Place(json, place);
        json.WriteEndArray();
        if (result.QualityCost is { } map) Axes(json, map);
        json.WriteStartArray("excluded");
        foreach (var excluded in result.Excluded)
        {
            json.WriteStartObject();
            Text(json, "location", excluded.Location.Id);
            Text(json, "name", excluded.Location.Name);
            json.WriteStartArray("reasons");
            foreach (string reason in excluded.Reasons) json.WriteStringValue(Safe.Xml(reason));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("notices");
        foreach (var notice in result.Notices)
        {
            json.WriteStartObject();
            Text(json, "code", notice.Code);
            Text(json, "message", notice.Message);
            Text(json, "location", notice.Location);
            Text(json, "node", notice.Node);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("hashes");
        json.WriteString("model", ModelJson.Hash(scored.Model));
        json.WriteString("facts", FactsJson.Hash(scored.Facts));
        json.WriteEndObject();
        if (scored.Cities is { } cities)
        {
            json.WriteStartArray("cities");
            foreach (string city in cities) json.WriteStringValue(city);
            json.WriteEndArray();
        }

        json.WritePropertyName("model");
        Embed(json, ModelJson.Write(scored.Model));
        json.WritePropertyName("facts");
        Embed(json, FactsJson.Write(scored.Facts));
        json.WriteEndObject();
    }

    private static void Weights(Utf8JsonWriter json, ScoringResult result)
    {
        if (result.TopWeighting is { } top) Weighting(json, "topWeighedBy", result.Model.Weighting!, top);
        json.WriteStartArray("weights");
        foreach (var node in result.Nodes)
        {
            json.WriteStartObject();
            Text(json, "id", node.Node.Id);
            Text(json, "name", node.Node.Name);
            json.WriteNumber("depth", node.Depth);
            json.WriteNumber("local", node.LocalWeight);
            json.WriteNumber("effective", node.EffectiveWeight);
            if (node.Weighting is { } weighting) Weighting(json, "childrenWeighedBy", ((Factor)node.Node).Weighting!, weighting);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>How the weights of a node's children came about.</summary>
    private static void Weighting(Utf8JsonWriter json, string field, WeightingMethod method, WeightingResult weighting)
    {
        json.WriteStartObject(field);
        Text(json, "kind", method.Info.Kind);
        json.WriteStartObject("weights");
        for (int k = 0; k < weighting.Items.Length; k++) json.WriteNumber(Safe.Xml(weighting.Items[k]), weighting.Weights[k]);
        json.WriteEndObject();
        json.WriteStartArray("steps");
        foreach (var step in weighting.Steps)
        {
            json.WriteStartObject();
            Text(json, "name", step.Name);
            json.WriteStartArray("values");
            foreach (double value in step.Values)
            {
                if (double.IsFinite(value)) json.WriteNumberValue(value);
                else json.WriteNullValue();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("remarks");
        foreach (string remark in weighting.Remarks) json.WriteStringValue(Safe.Xml(remark));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Axes(Utf8JsonWriter json, QualityCostMap map)
    {
        json.WriteStartObject("qualityCost");
        json.WriteNumber("qualityDivide", map.QualityDivide);
        json.WriteNumber("costDivide", map.CostDivide);
        json.WriteStartArray("points");
        foreach (var point in map.Points)
        {
            json.WriteStartObject();
            Text(json, "location", point.Location.Id);
            json.WriteNumber("quality", point.Quality);
            json.WriteNumber("cost", point.Cost);
            json.WriteString("quadrant", JsonNamingPolicy.CamelCase.ConvertName(point.Quadrant.ToString()));
            json.WriteBoolean("onFront", point.OnFront);
            Number(json, "valueForMoney", point.ValueForMoney);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Place(Utf8JsonWriter json, RankedLocation place)
    {
        json.WriteStartObject();
        json.WriteNumber("rank", place.Rank);
        Text(json, "location", place.Location.Id);
        Text(json, "name", place.Location.Name);
        Text(json, "group", place.Location.Group);
        json.WriteNumber("score", place.Score);
        if (place.TieSize > 1) json.WriteNumber("tieSize", place.TieSize);
        if (place.GroupRank is { } groupRank) json.WriteNumber("groupRank", groupRank);
        Text(json, "band", place.Band);
        Number(json, "relative", place.Relative);
        json.WriteNumber("coverage", place.Coverage);
        if (place.Intercept != 0) json.WriteNumber("intercept", place.Intercept);
        json.WriteStartArray("factors");
        foreach (var factor in place.Factors)
        {
            json.WriteStartObject();
            Text(json, "id", factor.Factor.Id);
            json.WriteNumber("depth", factor.Depth);
            Number(json, "value", factor.Value);
            json.WriteNumber("weight", factor.Weight);
            Number(json, "points", factor.Points);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("contributions");
        foreach (var contribution in place.Contributions)
        {
            json.WriteStartObject();
            Text(json, "criterion", contribution.Criterion.Id);
            Text(json, "indicator", contribution.Criterion.Indicator);
            Text(json, "unit", contribution.Criterion.Unit);
            json.WriteString("state", contribution.State.ToString().ToLowerInvariant());
            Number(json, "raw", contribution.Raw);
            Number(json, "used", contribution.Used);
            Number(json, "value", contribution.Value);
            json.WriteNumber("weight", contribution.Weight);
            Number(json, "points", contribution.Points);
            if (contribution.Fact?.Year is { } year) json.WriteNumber("year", year);
            if (contribution.Fact is { Quality: not FactQuality.Unstated } fact) json.WriteString("quality", fact.Quality.ToString().ToLowerInvariant());
            Text(json, "source", contribution.Source?.Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, Safe.Xml(value));
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number) json.WriteNumber(name, number + 0.0); // a negative zero is a zero
    }

    private static void Embed(Utf8JsonWriter json, string document)
    {
        using var parsed = JsonDocument.Parse(document);
        parsed.RootElement.WriteTo(json);
    }
}
