using System.Text.Json;
using System.Text.Json.Serialization;
using LocationScore.Methods;
using LocationScore.Weighting;

namespace LocationScore.Json;

/// <summary>The contract of all documents, generated at compile time: the records themselves, nothing beside them. Kinds are listed in
/// <see cref="Kinds"/>.</summary>
/// <remarks>Ranking methods and weightings are registered here, each by one line: their catalogues, and with them the kinds in documents,
/// schemas, the tool and the pages, are made from these lines in this order.</remarks>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    AllowOutOfOrderMetadataProperties = true,
    IgnoreReadOnlyProperties = true,
    NumberHandling = JsonNumberHandling.Strict,
    Converters = [typeof(NamedValuesConverter)])]
[JsonSerializable(typeof(ScoringModel))]
[JsonSerializable(typeof(WeightProfile))]
[JsonSerializable(typeof(FactsDocument))]
[JsonSerializable(typeof(ResultDocument))]
[JsonSerializable(typeof(Fact))]
[JsonSerializable(typeof(Factor))]
[JsonSerializable(typeof(Criterion))]
[JsonSerializable(typeof(CriterionDefaults))]
[JsonSerializable(typeof(EqualWeights))]
[JsonSerializable(typeof(DirectWeights))]
[JsonSerializable(typeof(PointsWeights))]
[JsonSerializable(typeof(SwingWeights))]
[JsonSerializable(typeof(RankOrderWeights))]
[JsonSerializable(typeof(SwaraWeights))]
[JsonSerializable(typeof(FucomWeights))]
[JsonSerializable(typeof(RancomWeights))]
[JsonSerializable(typeof(AhpWeights))]
[JsonSerializable(typeof(BestWorstWeights))]
[JsonSerializable(typeof(EntropyWeights))]
[JsonSerializable(typeof(CriticWeights))]
[JsonSerializable(typeof(StandardDeviationWeights))]
[JsonSerializable(typeof(VariationWeights))]
[JsonSerializable(typeof(AngleWeights))]
[JsonSerializable(typeof(GiniWeights))]
[JsonSerializable(typeof(MerecWeights))]
[JsonSerializable(typeof(CilosWeights))]
[JsonSerializable(typeof(IdocriwWeights))]
[JsonSerializable(typeof(LopcowWeights))]
[JsonSerializable(typeof(PrincipalComponentWeights))]
[JsonSerializable(typeof(GroupWeights))]
[JsonSerializable(typeof(WeightedSum))]
[JsonSerializable(typeof(WeightedProduct))]
[JsonSerializable(typeof(Waspas))]
[JsonSerializable(typeof(Topsis))]
[JsonSerializable(typeof(Vikor))]
[JsonSerializable(typeof(Copras))]
[JsonSerializable(typeof(Aras))]
[JsonSerializable(typeof(Edas))]
[JsonSerializable(typeof(Codas))]
[JsonSerializable(typeof(Cocoso))]
[JsonSerializable(typeof(Mabac))]
[JsonSerializable(typeof(Mairca))]
[JsonSerializable(typeof(Marcos))]
[JsonSerializable(typeof(MooraRatio))]
[JsonSerializable(typeof(MooraReferencePoint))]
[JsonSerializable(typeof(Multimoora))]
[JsonSerializable(typeof(Ocra))]
[JsonSerializable(typeof(Spotis))]
[JsonSerializable(typeof(Rim))]
[JsonSerializable(typeof(Gra))]
[JsonSerializable(typeof(Todim))]
[JsonSerializable(typeof(Psi))]
[JsonSerializable(typeof(Rov))]
[JsonSerializable(typeof(Piv))]
[JsonSerializable(typeof(Cradis))]
[JsonSerializable(typeof(Ram))]
[JsonSerializable(typeof(Probid))]
[JsonSerializable(typeof(Lopm))]
[JsonSerializable(typeof(Ervd))]
[JsonSerializable(typeof(Maut))]
[JsonSerializable(typeof(Comet))]
[JsonSerializable(typeof(Promethee1))]
[JsonSerializable(typeof(Promethee2))]
[JsonSerializable(typeof(Electre1))]
[JsonSerializable(typeof(Electre1S))]
[JsonSerializable(typeof(Electre2))]
[JsonSerializable(typeof(Electre3))]
[JsonSerializable(typeof(ElectreTriB))]
[JsonSerializable(typeof(Borda))]
[JsonSerializable(typeof(Copeland))]
[JsonSerializable(typeof(Kemeny))]
[JsonSerializable(typeof(FuzzyTopsis))]
internal sealed partial class DocumentContext : JsonSerializerContext;
