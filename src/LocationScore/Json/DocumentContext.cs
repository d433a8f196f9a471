using System.Text.Json;
using System.Text.Json.Serialization;
using LocationScore.Model;

namespace LocationScore.Json;

/// <summary>The contract of all documents, generated at compile time: the records themselves, nothing beside them. Kinds are listed in <see cref="Kinds"/>.</summary>
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
[JsonSerializable(typeof(Linear))]
[JsonSerializable(typeof(PiecewiseLinear))]
[JsonSerializable(typeof(Steps))]
[JsonSerializable(typeof(Categories))]
[JsonSerializable(typeof(TargetDistance))]
[JsonSerializable(typeof(Logistic))]
[JsonSerializable(typeof(AsIs))]
[JsonSerializable(typeof(Affine))]
[JsonSerializable(typeof(MinMax))]
[JsonSerializable(typeof(ZScore))]
[JsonSerializable(typeof(MaxRatio))]
[JsonSerializable(typeof(SumShare))]
[JsonSerializable(typeof(VectorNorm))]
[JsonSerializable(typeof(RankPlace))]
[JsonSerializable(typeof(BordaPoints))]
[JsonSerializable(typeof(PercentileRank))]
[JsonSerializable(typeof(MeanRatio))]
[JsonSerializable(typeof(FrontierDistance))]
[JsonSerializable(typeof(ReferenceRatio))]
[JsonSerializable(typeof(PeerTargetDistance))]
[JsonSerializable(typeof(Arithmetic))]
[JsonSerializable(typeof(Geometric))]
[JsonSerializable(typeof(Harmonic))]
[JsonSerializable(typeof(PowerMean))]
[JsonSerializable(typeof(Owa))]
[JsonSerializable(typeof(Minimum))]
[JsonSerializable(typeof(Maximum))]
[JsonSerializable(typeof(Product))]
[JsonSerializable(typeof(Sum))]
[JsonSerializable(typeof(CopelandCount))]
[JsonSerializable(typeof(BordaCount))]
[JsonSerializable(typeof(RejectMissing))]
[JsonSerializable(typeof(ExcludeLocation))]
[JsonSerializable(typeof(WorstValue))]
[JsonSerializable(typeof(AssumeValue))]
[JsonSerializable(typeof(PeerMean))]
[JsonSerializable(typeof(PeerMedian))]
[JsonSerializable(typeof(GroupMean))]
[JsonSerializable(typeof(GroupMedian))]
[JsonSerializable(typeof(RegressionOn))]
[JsonSerializable(typeof(Renormalise))]
[JsonSerializable(typeof(KeepOutliers))]
[JsonSerializable(typeof(Winsorise))]
[JsonSerializable(typeof(LogTransform))]
[JsonSerializable(typeof(RangeLog))]
[JsonSerializable(typeof(BoxCox))]
[JsonSerializable(typeof(SignedPower))]
[JsonSerializable(typeof(Ratio))]
[JsonSerializable(typeof(ProductOf))]
[JsonSerializable(typeof(Difference))]
[JsonSerializable(typeof(SumOf))]
[JsonSerializable(typeof(FixedBands))]
[JsonSerializable(typeof(QuantileBands))]
internal sealed partial class DocumentContext : JsonSerializerContext;
