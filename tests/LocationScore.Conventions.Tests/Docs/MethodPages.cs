using LocationScore.Methods;

namespace LocationScore.Conventions.Tests.Docs;

/// <summary>One page per ranking method.</summary>
internal static class MethodPages
{
    internal static IEnumerable<(string Path, string Text)> All() => SchemaKinds.Of("rankingMethod")
        .Select(static kind => ($"{CataloguePage.Folder}/methods/{kind.Kind}.md", Page(kind, RankingMethods.Find(kind.Kind)!)));

    private static string Page(SchemaKind kind, RankingMethod method)
    {
        var info = method.Info;
        var page = new CataloguePage(info.Name);
        page.Paragraph(kind.Description);
        page.Paragraph($"**Score.** {CataloguePage.Formula("RankingMethod", kind.Kind).Replace("*Lower.* ", "", StringComparison.Ordinal)} {(info.ScoreDirection == ScoreDirection.HigherIsBetter ? "Higher scores are better." : "Lower scores are better and rank first.")}");
        page.Paragraph(XmlText.Remarks(method.GetType()));
        page.Paragraph($"**Defined by** {info.Citation.TrimEnd('.')}.");
        page.Paragraph($"**Needs** {Demands(info.Demands)}.");
        page.Heading("Use");
        if (info.Demands.HasFlag(InputDemands.DeclaredBounds))
            page.Paragraph($"In a model `\"method\": {{ \"kind\": \"{kind.Kind}\", … }}` with the options below; in C# `{method.GetType().Name}` in `LocationScore.Methods`.");
        else
            page.Paragraph($"`locationscore rank --method {kind.Kind}`; in a model `\"method\": \"{kind.Kind}\"`; in C# `new {method.GetType().Name}().Run(matrix, weights)` with `using LocationScore.Methods;`.");
        page.Options(kind);
        Example(page, kind.Kind, method);
        Laws(page, method);
        return page.ToString();
    }

    private static void Example(CataloguePage page, string kind, RankingMethod method)
    {
        page.Heading("Worked example");
        bool own = MethodExamples.Published.TryGetValue(kind, out var entry);
        var example = PublishedExample.Of(own ? entry.Id : "topsis-tzeng2011");
        var run = own ? entry.Method(example) : MethodExamples.OnCommonMatrix(method);
        var result = run.Run(example.Matrix, example.Weights);
        double[]? printed = own && entry.Printed is { } name ? example.Expected(name) : null;
        if (printed is not null) Assert.True(Same(printed, [.. result.Scores], example.Weights.Sum(), example.Tolerance), $"{kind}: the printed numbers {string.Join(' ', printed)} are not {string.Join(' ', result.Scores)}.");
        page.Paragraph(own
            ? $"{example.Source.TrimEnd('.')}. The library computes the scores; the tests hold them to the printed ones."
            : $"No example of its own is kept here; this is what the method makes of the data of [TOPSIS](topsis.md) ({example.Source.TrimEnd('.')}), with `{run}`.");
        string[] head = ["", .. Enumerable.Range(1, example.Directions.Length).Select(static j => $"c{j}"), "score", .. printed is null ? [] : (string[])["printed"], "rank"];
        int digits = printed is null ? 0 : printed.Length;
        page.Table(head, [
            ["direction", .. example.Directions.Select(static d => d == Direction.Benefit ? "benefit" : "cost"), "", .. digits > 0 ? (string[])[""] : [], ""],
            ["weight", .. example.Weights.Select(Numbers.Full), "", .. digits > 0 ? (string[])[""] : [], ""],
            .. example.Rows.Select((row, i) => (IEnumerable<string>)
                [$"a{i + 1}", .. row.Select(Numbers.Full), Numbers.Short(result.Scores[i]), .. printed is null ? [] : (string[])[Numbers.Full(printed[i])], $"{result.Ranks[i]}"]),
        ]);
        foreach (string remark in result.Remarks) page.Paragraph($"Remark of the result: {remark}");
    }

    /// <summary>Some papers print percentages, and some use weights that do not quite sum to 1 as they are.</summary>
    private static bool Same(double[] printed, double[] scores, double sum, double tolerance) => new[] { 1, 100, sum }
        .Any(scale => printed.Zip(scores).All(pair => Math.Abs(pair.First - (pair.Second * scale)) <= tolerance));

    private static void Laws(CataloguePage page, RankingMethod method)
    {
        page.Heading("Laws");
        page.Paragraph("What holds for this method with its default options whatever the data, and what does not; the tests try each on random cases. The words are explained under [laws](../laws.md).");
        page.Items(method.Info.LawsKept.Order().Select(static law => $"keeps **{LawNames.Of(law)}**"));
        if (method.Info.LawsBroken.IsEmpty) return;
        page.Items(method.Info.LawsBroken.Order().Select(law =>
            $"breaks **{LawNames.Of(law)}**: [a small case](../../law-matrix.md#{method.Info.Kind.ToLowerInvariant()}-breaks-{law.ToString().ToLowerInvariant()})"));
    }

    private static string Demands(InputDemands demands)
    {
        List<string> needs = [];
        if (demands.HasFlag(InputDemands.Positive)) needs.Add("values above 0");
        else if (demands.HasFlag(InputDemands.NonNegative)) needs.Add("no values below 0");
        if (demands.HasFlag(InputDemands.PositiveCosts)) needs.Add("costs above 0");
        if (demands.HasFlag(InputDemands.TwoAlternatives)) needs.Add("at least two locations");
        if (demands.HasFlag(InputDemands.NoConstantColumn)) needs.Add("no criterion on which all are equal");
        if (demands.HasFlag(InputDemands.NoZeroColumn)) needs.Add("no criterion on which all are 0");
        if (demands.HasFlag(InputDemands.DeclaredBounds)) needs.Add("limits, profiles or reference values declared for each criterion");
        return needs.Count == 0 ? "nothing but finite numbers" : string.Join("; ", needs);
    }
}
