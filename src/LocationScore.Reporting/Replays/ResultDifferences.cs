using System.Text.Json;
using LocationScore.Shared;

namespace LocationScore.Reporting;

/// <summary>Where a ranking written as JSON differs from one that was scored now: weights, every cell, scores, ranks, exclusions and
/// notices.</summary>
internal static class ResultDifferences
{
    internal static IEnumerable<string> Of(JsonElement written, ScoringResult now) =>
        [.. Weights(written, now), .. Places(written, now), .. Excluded(written, now), .. Notices(written, now)];

    private static IEnumerable<string> Weights(JsonElement written, ScoringResult now)
    {
        var said = ById(written, "weights", "id");
        foreach (var node in now.Nodes)
        {
            if (!said.Remove(node.Node.Id,
                out var before)) yield return $"Weight of {node.Node.Id}: not in the result, {FullNumber.Of(node.EffectiveWeight)} now.";
            else if (Number(before, "effective",
                node.EffectiveWeight) is { } difference) yield return $"Weight of {node.Node.Id}: {difference}";
        }

        foreach (string id in said.Keys) yield return $"Weight of {id}: in the result, no such factor or criterion now.";
    }

    private static IEnumerable<string> Places(JsonElement written, ScoringResult now)
    {
        var said = ById(written, "ranking", "location");
        foreach (var place in now.Ranking)
        {
            string name = place.Location.Name;
            if (!said.Remove(place.Location.Id, out var before))
            {
                yield return $"{name}: ranked now, not in the result.";
                continue;
            }

            var cells = ById(before, "contributions", "criterion");
            foreach (var cell in place.Contributions)
            {
                if (!cells.Remove(cell.Criterion.Id, out var then)) yield return $"{name}, {cell.Criterion.Id}: not in the result.";
                else if (Number(then, "raw", cell.Raw) is { } raw) yield return $"{name}, {cell.Criterion.Id}: fact {raw}";
                else if (Number(then, "used", cell.Used) is { } used) yield return $"{name}, {cell.Criterion.Id}: used {used}";
                else if (Number(then, "value", cell.Value) is { } value) yield return $"{name}, {cell.Criterion.Id}: value {value}";
                else if (Number(then, "points", cell.Points) is { } points) yield return $"{name}, {cell.Criterion.Id}: points {points}";
                else if ((then.Text("source"), cell.Source?.Id) is var (was, @is)
                    && was != @is) yield return $"{name}, {cell.Criterion.Id}: source {was ?? "none"} in the result, {@is ?? "none"} now.";
            }

            foreach (string id in cells.Keys) yield return $"{name}, {id}: in the result, no such criterion now.";
            if (Number(before, "rank", place.Rank) is { } rank) yield return $"{name}: rank {rank}";
            if (Number(before, "score", place.Score) is { } score) yield return $"{name}: score {score}";
        }

        foreach (string id in said.Keys) yield return $"{id}: in the result, not ranked now.";
    }

    private static IEnumerable<string> Excluded(JsonElement written, ScoringResult now)
    {
        var said = ById(written, "excluded", "location");
        foreach (var excluded in now.Excluded.Where(excluded => !said.Remove(excluded.Location.Id)))
            yield return $"{excluded.Location.Name}: not scored now, but was in the result.";
        foreach (string id in said.Keys) yield return $"{id}: not scored in the result, no longer excluded now.";
    }

    private static IEnumerable<string> Notices(JsonElement written, ScoringResult now)
    {
        var said = written.Has("notices", JsonValueKind.Array) ? written.GetProperty("notices").EnumerateArray()
            .Select(static notice => $"{notice.Text("code")}: {notice.Text("message")}").ToList() : [];
        foreach (string notice in now.Notices.Select(static notice => $"{notice.Code}: {SafeText.Xml(notice.Message)}")
            .Where(notice => !said.Remove(notice))) yield return $"Notice only now: {notice}";
        foreach (string notice in said) yield return $"Notice only in the result: {notice}";
    }

    private static Dictionary<string, JsonElement> ById(JsonElement owner, string list, string key)
    {
        var items = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (!owner.Has(list, JsonValueKind.Array)) return items;
        foreach (var item in owner.GetProperty(list).EnumerateArray())
        {
            if (item.Text(key) is { } id) items[id] = item;
        }

        return items;
    }

    /// <summary>The words for two numbers that differ in any bit (a negative zero is a zero); null when they do not.</summary>
    private static string? Number(JsonElement owner, string name, double? now)
    {
        double? then = owner.Has(name, JsonValueKind.Number) ? owner.GetProperty(name).GetDouble() : null;
        return then == now ? null : $"{Text(then)} in the result, {Text(now)} now.";

        static string Text(double? number) => number is { } n ? FullNumber.Of(n) : "none";
    }
}
