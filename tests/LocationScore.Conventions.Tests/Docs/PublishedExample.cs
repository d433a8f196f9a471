using System.Text.Json;
using LocationScore.Methods;
using LocationScore.Weighting;

namespace LocationScore.Conventions.Tests.Docs;

/// <summary>One published example: its input, its output as printed, and where it was printed.</summary>
/// <param name="Data">The example as it is kept beside the tests.</param>
internal sealed record PublishedExample(JsonElement Data)
{
    private static readonly Dictionary<string, JsonElement> s_all = new[] { "worked_examples", "further_examples" }
        .SelectMany(static name => JsonDocument.Parse(Home.Text($"tests/LocationScore.Tests/Oracles/Golden/{name}.json")).RootElement.EnumerateArray())
        .ToDictionary(static example => example.GetProperty("id").GetString()!, StringComparer.Ordinal);

    internal static PublishedExample Of(string id) => new(s_all[id]);

    internal string Source => Data.GetProperty("source").GetString()!;

    internal double Tolerance => Data.GetProperty("tolerance").GetDouble();

    internal bool HasMatrix => Data.GetProperty("matrix").ValueKind == JsonValueKind.Array;

    internal double[][] Rows => Numbers.Rows(Data.GetProperty("matrix"));

    internal double[] Weights => Data.GetProperty("weights") is { ValueKind: JsonValueKind.Array } weights
        ? Numbers.List(weights) : [.. Rows[0].Select(static _ => 1.0)];

    internal Direction[] Directions => Data.GetProperty("types") is { ValueKind: JsonValueKind.Array } types
        ? [.. Numbers.List(types).Select(static type => type > 0 ? Direction.Benefit : Direction.Cost)]
        : [.. Rows[0].Select(static _ => Direction.Benefit)];

    internal DecisionMatrix Matrix => DecisionMatrix.FromRows(Rows, Directions);

    internal double[] Expected(string name) => Numbers.List(Data.GetProperty("expected").GetProperty(name));

    internal JsonElement Parameter(string name) => Data.GetProperty("params").GetProperty(name);
}

/// <summary>Which published example stands on the page of which method, and with which options; methods without one show what they make of a common matrix.</summary>
internal static class MethodExamples
{
    /// <summary>The example, the printed numbers that the scores are held to (null: the ranks alone), and the method with its options.</summary>
    internal static IReadOnlyDictionary<string, (string Id, string? Printed, Func<PublishedExample, RankingMethod> Method)> Published { get; } =
        new Dictionary<string, (string, string?, Func<PublishedExample, RankingMethod>)>(StringComparer.Ordinal)
        {
            ["weightedSum"] = ("saw-rizan2020", "score", static _ => new WeightedSum(MatrixNormalisation.Linear)),
            ["weightedProduct"] = ("waspas-chakraborty2015-ex2-lambda0", "score", static _ => new WeightedProduct()),
            ["waspas"] = ("waspas-chakraborty2015-ex2-lambda0.5", "score", static _ => new Waspas()),
            ["topsis"] = ("topsis-tzeng2011", "score", static _ => new Topsis()),
            ["vikor"] = ("vikor-opricovic2007-W1", "Q", static _ => new Vikor()),
            ["copras"] = ("copras-uysal2022", "utility", static _ => new Copras()),
            ["aras"] = ("aras-stanujkic2015", "score", static _ => new Aras()),
            ["edas"] = ("edas-ersoy2021", "score", static _ => new Edas()),
            ["codas"] = ("codas-badi2017", "score", static _ => new Codas()),
            ["cocoso"] = ("cocoso-yazdani2019", "score", static _ => new Cocoso()),
            ["mabac"] = ("mabac-pamucar2015", "score", static _ => new Mabac()),
            ["mairca"] = ("mairca-aksoy2021", "gap", static _ => new Mairca()),
            ["marcos"] = ("marcos-ulutas2020", "score", static _ => new Marcos()),
            ["mooraRatio"] = ("moora-siregar2021", "score", static _ => new MooraRatio()),
            ["mooraReferencePoint"] = ("mooraReferencePoint-jmcdm", "score", static _ => new MooraReferencePoint()),
            ["multimoora"] = ("multimoora-kracka2010", null, static _ => new Multimoora(Unweighted: true)),
            ["ocra"] = ("ocra-isik2016", "performance", static _ => new Ocra()),
            ["spotis"] = ("spotis-dezert2020-ex2", "distance",
                static x => new Spotis([.. Numbers.Rows(x.Parameter("bounds")).Select(static b => new CriterionBounds(b[0], b[1]))])),
            ["rim"] = ("rim-cables2016-added", "score",
                static x => new Rim([.. Numbers.Rows(x.Parameter("criteria")).Select(static c => new RimCriterion(c[0], c[1], c[2], c[3]))])),
            ["gra"] = ("gra-jmcdm", "score", static _ => new Gra()),
            ["rov"] = ("rov-madic2016", "score", static _ => new Rov()),
            ["piv"] = ("piv-jmcdm", "distance", static _ => new Piv()),
            ["cradis"] = ("cradis-puska2021", "score", static _ => new Cradis()),
            ["ram"] = ("ram-sotoudeh2023", "score", static _ => new Ram()),
            ["probid"] = ("probid-wang2021", "score", static _ => new Probid()),
            ["lopm"] = ("lopm-farag2020", "merit", static x => new Lopm([.. Numbers.List(x.Parameter("limits"))
                .Zip(Numbers.List(x.Parameter("limit_types")), static (limit, type) => new LopmLimit(limit, type switch
                {
                    > 0 => LopmLimitKind.Lower,
                    < 0 => LopmLimitKind.Upper,
                    _ => LopmLimitKind.Target,
                }))])),
            ["ervd"] = ("ervd-shyur2015", "score", static x => new Ervd([.. Numbers.List(x.Parameter("reference_point"))])),
            ["comet"] = ("comet-paradowski2021", "score", static _ => new Comet()),
            ["promethee1"] = ("promethee-zhao2013-usual", "net_flow", static _ => new Promethee1()),
            ["promethee2"] = ("promethee2-papathanasiou2018", "net_flow", static x => new Promethee2(
                [.. Numbers.List(x.Parameter("q")).Zip(Numbers.List(x.Parameter("p")), PreferenceFunction.Linear)])),
            ["electre2"] = ("electre2-wang2008", "score", static _ => new Electre2()),
        };

    /// <summary>What a method without a published example of its own must be told about the common matrix.</summary>
    internal static RankingMethod OnCommonMatrix(RankingMethod method) => method switch
    {
        ElectreTriB => new ElectreTriB([[5, 5, 5], [7, 7, 7]]),
        Electre3 => new Electre3([new PseudoCriterion(0.5, 1, 4)]),
        Electre1S => new Electre1S(0.65, [new PseudoCriterion(0.5, 1, 4)]),
        FuzzyTopsis => new FuzzyTopsis(Spread: 0.1),
        _ => method,
    };
}

/// <summary>Which published example stands on the page of which weighting.</summary>
internal static class WeightingExamples
{
    internal static IReadOnlyDictionary<string, (string Id, string Printed, Func<PublishedExample, string[], WeightingMethod> Weighting)> Published { get; } =
        new Dictionary<string, (string, string, Func<PublishedExample, string[], WeightingMethod>)>(StringComparer.Ordinal)
        {
            ["rankOrder"] = ("rank-order-weights-n4", "roc", static (_, items) => new RankOrderWeights([.. items])),
            ["swara"] = ("swara-alinezhad2019-input", "weights", static (x, items) => new SwaraWeights([.. items], new(
                [.. items.Skip(1).Zip(x.Parameter("comparative_importance").EnumerateArray().Skip(1), static (item, s) => KeyValuePair.Create(item, s.GetDouble()))]))),
            ["rancom"] = ("rancom-wieckowski2023", "weights", static (x, _) => new RancomWeights(Comparisons: [.. x.Rows.Select(static row => (System.Collections.Immutable.ImmutableArray<double>)[.. row])])),
            ["ahp"] = ("ahp-saaty2008-drinks", "weights", static (x, _) => new AhpWeights(Matrix: [.. x.Rows.Select(static row => (System.Collections.Immutable.ImmutableArray<double>)[.. row])])),
            ["bestWorst"] = ("bwm-rezaei2015", "weights", static (x, items) => new BestWorstWeights(items[^1], items[0],
                Named(items, x.Parameter("best_to_others")), Named(items, x.Parameter("others_to_worst")), BestWorstModel.Nonlinear)),
            ["entropy"] = ("entropy-zavadskas2016", "weights", static (_, _) => new EntropyWeights()),
            ["critic"] = ("critic-diakoulaki1995", "weights", static (_, _) => new CriticWeights()),
            ["standardDeviation"] = ("std-salabun2020", "weights", static (_, _) => new StandardDeviationWeights(DeviationScaling.None)),
            ["variation"] = ("cv-shuai2012", "weights", static (_, _) => new VariationWeights()),
            ["angle"] = ("angle-shuai2012", "weights", static (_, _) => new AngleWeights()),
            ["gini"] = ("gini-baczkiewicz2021", "weights", static (_, _) => new GiniWeights()),
            ["merec"] = ("merec-keshavarz2021", "weights", static (_, _) => new MerecWeights()),
            ["cilos"] = ("cilos-zavadskas2016", "weights", static (_, _) => new CilosWeights()),
            ["idocriw"] = ("idocriw-zavadskas2016", "weights", static (_, _) => new IdocriwWeights()),
            ["lopcow"] = ("lopcow-ecer2022", "weights", static (_, _) => new LopcowWeights()),
        };

    private static NamedValues Named(string[] items, JsonElement numbers) => new([.. items.Zip(Numbers.List(numbers), KeyValuePair.Create)]);
}
