using System.Text.Json;
using LocationScore.Json;
using LocationScore.Shared;
using LocationScore.Weighting;

namespace LocationScore.Reporting;

/// <summary>Writes a ranking as one JSON document with everything behind it: model and facts too, so that it can be replayed.</summary>
internal static class RankJson
{
    internal const string Kind = "locationscore-ranking";

    /// <summary>Writes the document: an object.</summary>
    internal static void Write(Utf8JsonWriter json, RankingSummary summary)
    {
        var result = summary.Result;
        var origin = summary.Origin;
        json.WriteStartObject();
        json.WriteString("kind", Kind);
        json.WriteString("tool", Library.Version);
        json.WriteString("library", Library.Name);
        Text(json, "title", origin.Title);
        Text(json, "command", origin.Command);
        json.WriteString("verdict", summary.Verdict);
        json.WriteString("restsOn", BasisText.Of(summary.Basis));
        if (origin.Profile is { } profile) Profile(json, profile);
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
            foreach (string reason in excluded.Reasons) json.WriteStringValue(SafeText.Xml(reason));
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
        json.WriteString("model", ModelJson.Hash(origin.Model));
        json.WriteString("facts", FactsJson.Hash(origin.Facts));
        json.WriteEndObject();
        if (origin.Locations is { } cities)
        {
            json.WriteStartArray("cities");
            foreach (string city in cities) json.WriteStringValue(city);
            json.WriteEndArray();
        }

        json.WritePropertyName("model");
        Embed(json, ModelJson.Write(origin.Model));
        json.WritePropertyName("facts");
        Embed(json, FactsJson.Write(origin.Facts));
        json.WriteEndObject();
    }

    private static void Profile(Utf8JsonWriter json, WeightProfile profile)
    {
        json.WriteStartObject("profile");
        Text(json, "id", profile.Id);
        Text(json, "name", profile.Name);
        Text(json, "rationale", profile.Rationale);
        Text(json, "citation", profile.Citation);
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
            JsonNumber.Write(json, "local", node.LocalWeight);
            JsonNumber.Write(json, "effective", node.EffectiveWeight);
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
        for (int k = 0; k < weighting.Items.Length; k++) JsonNumber.Write(json, SafeText.Xml(weighting.Items[k]), weighting.Weights[k]);
        json.WriteEndObject();
        json.WriteStartArray("steps");
        foreach (var step in weighting.Steps)
        {
            json.WriteStartObject();
            Text(json, "name", step.Name);
            json.WriteStartArray("values");
            foreach (double value in step.Values)
            {
                if (double.IsFinite(value)) JsonNumber.Write(json, value);
                else json.WriteNullValue();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("remarks");
        foreach (string remark in weighting.Remarks) json.WriteStringValue(SafeText.Xml(remark));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Axes(Utf8JsonWriter json, QualityCostMap map)
    {
        json.WriteStartObject("qualityCost");
        JsonNumber.Write(json, "qualityDivide", map.QualityDivide);
        JsonNumber.Write(json, "costDivide", map.CostDivide);
        json.WriteStartArray("points");
        foreach (var point in map.Points)
        {
            json.WriteStartObject();
            Text(json, "location", point.Location.Id);
            JsonNumber.Write(json, "quality", point.Quality);
            JsonNumber.Write(json, "cost", point.Cost);
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
        JsonNumber.Write(json, "score", place.Score);
        if (place.TieSize > 1) json.WriteNumber("tieSize", place.TieSize);
        if (place.GroupRank is { } groupRank) json.WriteNumber("groupRank", groupRank);
        Text(json, "band", place.Band);
        Number(json, "relative", place.Relative);
        JsonNumber.Write(json, "coverage", place.Coverage);
        if (place.Intercept != 0) JsonNumber.Write(json, "intercept", place.Intercept);
        json.WriteStartArray("factors");
        foreach (var factor in place.Factors)
        {
            json.WriteStartObject();
            Text(json, "id", factor.Factor.Id);
            json.WriteNumber("depth", factor.Depth);
            Number(json, "value", factor.Value);
            JsonNumber.Write(json, "weight", factor.Weight);
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
            JsonNumber.Write(json, "weight", contribution.Weight);
            Number(json, "points", contribution.Points);
            if (contribution.Fact?.Year is { } year) json.WriteNumber("year", year);
            if (contribution.Fact is { Quality: not FactQuality.Unstated } fact) json.WriteString("quality",
                fact.Quality.ToString().ToLowerInvariant());
            Text(json, "source", contribution.Source?.Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, SafeText.Xml(value));
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number) JsonNumber.Write(json, name, number);
    }

    private static void Embed(Utf8JsonWriter json, string document)
    {
        using var parsed = JsonDocument.Parse(document);
        parsed.RootElement.WriteTo(json);
    }
}
