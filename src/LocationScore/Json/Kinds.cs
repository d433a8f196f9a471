using System.Collections.Immutable;
using System.Text.Json.Serialization;
using LocationScore.Facts;
using LocationScore.Model;
using LocationScore.Weighting;

namespace LocationScore.Json;

/// <summary>A family of records of which a document chooses one by its <c>kind</c>.</summary>
internal sealed record KindFamily(Type Base, string What, ImmutableArray<(string Kind, Type Type)> Members);

/// <summary>The names of all kinds and enumerations in documents. A new kind is one line here and one in <see cref="DocumentContext"/>.</summary>
internal static class Kinds
{
    /// <summary>The field that names the kind.</summary>
    internal const string Field = "kind";

    internal static ImmutableArray<KindFamily> Families { get; } =
    [
        new(typeof(ValueFunction), "value function",
        [
            ("linear", typeof(Linear)),
            ("piecewiseLinear", typeof(PiecewiseLinear)),
            ("steps", typeof(Steps)),
            ("categories", typeof(Categories)),
            ("target", typeof(TargetDistance)),
            ("logistic", typeof(Logistic)),
            ("asIs", typeof(AsIs)),
            ("affine", typeof(Affine)),
            ("minMax", typeof(MinMax)),
            ("zScore", typeof(ZScore)),
            ("maxRatio", typeof(MaxRatio)),
            ("sumShare", typeof(SumShare)),
            ("vector", typeof(VectorNorm)),
            ("rankPlace", typeof(RankPlace)),
            ("bordaPoints", typeof(BordaPoints)),
            ("percentileRank", typeof(PercentileRank)),
            ("meanRatio", typeof(MeanRatio)),
            ("frontierDistance", typeof(FrontierDistance)),
            ("referenceRatio", typeof(ReferenceRatio)),
            ("peerTargetDistance", typeof(PeerTargetDistance)),
        ]),
        new(typeof(Aggregation), "aggregation",
        [
            ("arithmetic", typeof(Arithmetic)),
            ("geometric", typeof(Geometric)),
            ("harmonic", typeof(Harmonic)),
            ("power", typeof(PowerMean)),
            ("owa", typeof(Owa)),
            ("minimum", typeof(Minimum)),
            ("maximum", typeof(Maximum)),
            ("product", typeof(Product)),
            ("sum", typeof(Sum)),
            ("copeland", typeof(CopelandCount)),
            ("borda", typeof(BordaCount)),
        ]),
        new(typeof(MissingPolicy), "missing policy",
        [
            ("reject", typeof(RejectMissing)),
            ("excludeLocation", typeof(ExcludeLocation)),
            ("worst", typeof(WorstValue)),
            ("assume", typeof(AssumeValue)),
            ("peerMean", typeof(PeerMean)),
            ("peerMedian", typeof(PeerMedian)),
            ("groupMean", typeof(GroupMean)),
            ("groupMedian", typeof(GroupMedian)),
            ("regression", typeof(RegressionOn)),
            ("renormalise", typeof(Renormalise)),
        ]),
        new(typeof(OutlierTreatment), "treatment of outliers",
        [
            ("keep", typeof(KeepOutliers)),
            ("winsorise", typeof(Winsorise)),
            ("log", typeof(LogTransform)),
            ("rangeLog", typeof(RangeLog)),
            ("boxCox", typeof(BoxCox)),
            ("signedPower", typeof(SignedPower)),
        ]),
        new(typeof(DerivedIndicator), "derived indicator",
        [
            ("ratio", typeof(Ratio)),
            ("product", typeof(ProductOf)),
            ("difference", typeof(Difference)),
            ("sum", typeof(SumOf)),
        ]),
        new(typeof(Bands), "kind of bands",
        [
            ("fixed", typeof(FixedBands)),
            ("quantiles", typeof(QuantileBands)),
        ]),
        new(typeof(RankingMethod), "ranking method", []),
        new(typeof(WeightingMethod), "weighting",
        [
            ("equal", typeof(EqualWeights)),
            ("direct", typeof(DirectWeights)),
            ("points", typeof(PointsWeights)),
            ("swing", typeof(SwingWeights)),
            ("rankOrder", typeof(RankOrderWeights)),
            ("swara", typeof(SwaraWeights)),
            ("fucom", typeof(FucomWeights)),
            ("rancom", typeof(RancomWeights)),
            ("ahp", typeof(AhpWeights)),
            ("bestWorst", typeof(BestWorstWeights)),
            ("entropy", typeof(EntropyWeights)),
            ("critic", typeof(CriticWeights)),
            ("standardDeviation", typeof(StandardDeviationWeights)),
            ("variation", typeof(VariationWeights)),
            ("angle", typeof(AngleWeights)),
            ("gini", typeof(GiniWeights)),
            ("merec", typeof(MerecWeights)),
            ("cilos", typeof(CilosWeights)),
            ("idocriw", typeof(IdocriwWeights)),
            ("lopcow", typeof(LopcowWeights)),
            ("principalComponent", typeof(PrincipalComponentWeights)),
            ("group", typeof(GroupWeights)),
        ]),
    ];

    internal static ImmutableArray<JsonConverter> Choices { get; } =
    [
        new ChoiceConverter<FactQuality>(),
        new ChoiceConverter<Direction>(),
        new ChoiceConverter<Outside>(),
        new ChoiceConverter<AnchorScale>(),
        new ChoiceConverter<ZeroRange>(),
        new ChoiceConverter<DeviationDivisor>(),
        new ChoiceConverter<ZeroValue>(),
        new ChoiceConverter<CoverageFailure>(),
        new ChoiceConverter<Comparison>(),
        new ChoiceConverter<RequirementMissing>(),
        new ChoiceConverter<MethodScale>(),
        new ChoiceConverter<Axis>(),
        new ChoiceConverter<AhpPriority>(),
        new ChoiceConverter<BestWorstModel>(),
        new ChoiceConverter<CilosTies>(),
        new ChoiceConverter<CriticCorrelation>(),
        new ChoiceConverter<DeviationScaling>(),
        new ChoiceConverter<GroupAggregation>(),
        new ChoiceConverter<PrincipalComponentRule>(),
        new ChoiceConverter<RandomIndexTable>(),
        new ChoiceConverter<RankOrderScheme>(),
    ];
}
