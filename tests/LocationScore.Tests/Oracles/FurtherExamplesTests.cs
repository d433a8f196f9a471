using LocationScore.Methods;

namespace LocationScore.Tests.Oracles;

/// <summary>More published examples of ranking methods, beside the worked ones: each expected number of the file is compared.</summary>
public class FurtherExamplesTests
{
    public static TheoryData<string> Ids() => [.. GoldenFile.Read("further_examples").EnumerateArray().Select(static example => example.GetProperty("id").GetString()!)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_number_printed_is_found(string id)
    {
        var oracle = Oracle.Of(id);
        var method = Method(oracle);
        Assert.Equal(oracle.Text("method"), method.Info.Kind);
        var result = method.Run(oracle.Matrix, oracle.Weights);
        foreach (string name in oracle.ExpectedNames)
        {
            if (name == "rank") oracle.Ranks(name, result.Ranks);
            else oracle.Matches(name, Values(result, name, oracle));
        }
    }

    private static RankingMethod Method(Oracle oracle) => oracle.Text("method") switch
    {
        "topsis" => new Topsis(Normalisation(oracle, MatrixNormalisation.Vector)),
        "weightedSum" => new WeightedSum(Normalisation(oracle, MatrixNormalisation.Linear)),
        "weightedProduct" => new WeightedProduct(Normalisation(oracle, MatrixNormalisation.Linear)),
        "vikor" => new Vikor(oracle.Parameter("v").GetDouble()),
        "spotis" => new Spotis([.. oracle.Parameter("bounds").Rows().Select(static b => new CriterionBounds(b[0], b[1]))], [.. oracle.Parameter("expected").Numbers()], oracle.Parameter("trust").GetDouble()),
        "rim" => new Rim([.. oracle.Parameter("criteria").Rows().Select(static c => new RimCriterion(c[0], c[1], c[2], c[3]))]),
        "promethee2" => new Promethee2([.. oracle.Parameter("p").Numbers().Select(PreferenceFunction.VShape)]),
        "electre1" => new Electre1(null, null, ElectreScale.Vector, DiscordanceMeasure.LargestOfPair, WeightedDifferences: true),
        "electre2" => new Electre2(Scale: ElectreScale.Sum, Balance: Enum.Parse<WeightBalance>(oracle.Parameter("balance").GetString()!)),
        string kind => RankingMethods.Find(kind)!,
    };

    private static MatrixNormalisation Normalisation(Oracle oracle, MatrixNormalisation otherwise) =>
        oracle.Has("normalisation", out var name) ? Enum.Parse<MatrixNormalisation>(name.GetString()!) : otherwise;

    private static IEnumerable<double> Values(MethodResult result, string name, Oracle oracle) => (result, name) switch
    {
        (_, "score") => result.Scores,
        (ArasResult aras, "S") => aras.OptimalityFunction,
        (MarcosResult marcos, "K_minus") => marcos.UtilityDegreeAntiIdeal,
        (MarcosResult marcos, "K_plus") => marcos.UtilityDegreeIdeal,
        (MultimooraResult moora, "ratio") => moora.Ratio.Scores.Select(x => x * oracle.Weights.Sum()),
        (MultimooraResult moora, "reference") => moora.ReferencePoint.Scores.Select(x => x * oracle.Weights.Sum()),
        (RimResult rim, "I_plus") => rim.DistanceToIdeal,
        (WeightedProductResult product, "log10") => product.Logarithms.Select(static x => x / Math.Log(10)),
        (CradisResult cradis, "s_plus") => cradis.DeviationsFromIdeal,
        (CradisResult cradis, "K_minus") => cradis.UtilityFromAntiIdeal,
        (Electre1Result electre, "net_concordance") => electre.NetConcordance,
        (Electre1Result electre, "net_discordance") => electre.NetDiscordance,
        _ => throw new InvalidOperationException($"{result.GetType().Name} has no {name}."),
    };
}
