using LocationScore.Json;
using LocationScore.Tests.Json;
using LocationScore.Weighting;

namespace LocationScore.Conventions.Tests.Docs;

/// <summary>One page per weighting.</summary>
internal static class WeightingPages
{
    internal static IEnumerable<(string Path, string Text)> All() => SchemaKinds.Of("weightingMethod")
        .Select(static kind => ($"{CataloguePage.Folder}/weightings/{kind.Kind}.md", Page(kind, WeightingMethods.Find(kind.Kind)!)));

    private static string Page(SchemaKind kind, WeightingMethod weighting)
    {
        var page = new CataloguePage(weighting.Info.Name);
        page.Paragraph(kind.Description);
        page.Paragraph($"**Weights** in proportion to: {CataloguePage.Formula("WeightingMethod", kind.Kind)}");
        page.Paragraph(weighting.Info.NeedsData
            ? "From the data: the weights change when a location joins or leaves, and each use is a notice in the result. They say how much a criterion tells the locations apart, not how much it matters."
            : "From judgements: the weights do not change with the data.");
        page.Paragraph(XmlText.Remarks(weighting.GetType()));
        page.Paragraph($"**Defined by** {weighting.Info.Citation.TrimEnd('.')}.");
        page.Options(kind);
        page.Heading("Worked example");
        if (WeightingExamples.Published.TryGetValue(kind.Kind, out var entry)) Published(page, kind.Kind, PublishedExample.Of(entry.Id), entry.Printed, entry.Weighting);
        else if (weighting.Info.NeedsData) Common(page, weighting);
        InDocuments(page, kind.Kind);
        return page.ToString();
    }

    private static void Published(CataloguePage page, string kind, PublishedExample example, string printedName, Func<PublishedExample, string[], WeightingMethod> make)
    {
        double[] printed = example.Expected(printedName);
        string[] items = [.. Enumerable.Range(1, printed.Length).Select(static j => $"c{j}")];
        var weighting = make(example, items);
        bool data = weighting.Info.NeedsData;
        var result = weighting.Resolve([.. items], data ? example.Matrix : null);
        for (int j = 0; j < printed.Length; j++)
            Assert.True(Math.Abs(printed[j] - result.Weights[j]) <= example.Tolerance, $"{kind}: printed {printed[j]}, computed {result.Weights[j]}.");
        page.Paragraph($"{example.Source.TrimEnd('.')}. The library computes the weights; the tests hold them to the printed ones.");
        if (!data && !example.HasMatrix) page.Paragraph($"Judgements: `{weighting}`.");
        Table(page, items, data ? example.Directions : null, example.HasMatrix ? example.Rows : [], data ? "a" : "c", result, printed);
    }

    private static void Common(CataloguePage page, WeightingMethod weighting)
    {
        var example = PublishedExample.Of("entropy-zavadskas2016");
        string[] items = [.. Enumerable.Range(1, example.Directions.Length).Select(static j => $"c{j}")];
        page.Paragraph($"What the weighting makes of the data of [entropy weights](entropy.md) ({example.Source.TrimEnd('.')}):");
        Table(page, items, example.Directions, example.Rows, "a", weighting.Resolve([.. items], example.Matrix), null);
    }

    private static void Table(CataloguePage page, string[] items, Direction[]? directions, double[][] rows, string rowName, WeightingResult result, double[]? printed)
    {
        List<IEnumerable<string>> lines = [];
        if (directions is not null) lines.Add(["direction", .. directions.Select(static d => d == Direction.Benefit ? "benefit" : "cost")]);
        lines.AddRange(rows.Select((row, i) => (IEnumerable<string>)[$"{rowName}{i + 1}", .. row.Select(Numbers.Short)]));
        lines.AddRange(result.Steps.Where(step => step.Values.Length == items.Length).Select(static step => (IEnumerable<string>)[step.Name, .. step.Values.Select(Numbers.Short)]));
        lines.Add(["**weight**", .. result.Weights.Select(Numbers.Short)]);
        if (printed is not null) lines.Add(["printed", .. printed.Select(Numbers.Short)]);
        page.Table(["", .. items], lines);
        foreach (string remark in result.Remarks) page.Paragraph($"Remark of the result: {remark}");
    }

    /// <summary>The lines of the reference of documents that use the kind, with the weights that the library finds.</summary>
    private static void InDocuments(CataloguePage page, string kind)
    {
        var facts = FactsJson.Parse(FormatExamples.Facts);
        List<IEnumerable<string>> rows = [];
        foreach (var (on, fields, _) in FormatExamples.Lines("try").Where(static line => line.Base == "model"))
        {
            if (FormatField.Kind(fields, "weighting") != kind) continue;
            var scorer = Scorer.Compile(ModelJson.Parse(FormatExamples.Model(on, fields)), facts);
            rows.Add([$"`{fields}`", .. scorer.EffectiveWeights.ToArray().Select(Numbers.Short)]);
        }

        if (rows.Count == 0) return;
        page.Heading("In a model");
        page.Paragraph("On the two criteria of the [reference of documents](../../format.md#weightings):");
        page.Table(["field", "talent", "rent"], rows);
    }
}
