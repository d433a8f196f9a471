using System.Collections.Immutable;
using System.Text.Json.Serialization;
using LocationScore.Methods;
using LocationScore.Weighting;

namespace LocationScore.Json;

/// <summary>A family of records of which a document chooses one by its <c>kind</c>.</summary>
internal sealed class KindFamily(Type @base, string what, Func<ImmutableArray<(string Kind, Type Type)>> members, Func<KindFamily, JsonConverter> converter)
{
    private ImmutableArray<(string Kind, Type Type)> _members;

    internal KindFamily(Type @base, string what, ImmutableArray<(string Kind, Type Type)> members, Func<KindFamily, JsonConverter> converter)
        : this(@base, what, () => members, converter)
    {
    }

    internal Type Base => @base;

    internal string What => what;

    /// <summary>Gets the kinds with their types; asked for when a document needs them, because a catalogue of methods is slow to make.</summary>
    internal ImmutableArray<(string Kind, Type Type)> Members => _members.IsDefault ? _members = members() : _members;

    internal JsonConverter Converter() => converter(this);
}

/// <summary>The names of all kinds and enumerations in documents. A new kind is one line here and one in <see cref="DocumentContext"/>.</summary>
internal static class Kinds
{
    /// <summary>The field that names the kind.</summary>
    internal const string Field = "kind";

    internal static ImmutableArray<KindFamily> Families { get; } =
    [
        new(typeof(ValueFunction), "value function",
        [
            ("linear", typeof(LinearFunction)),
            ("piecewiseLinear", typeof(PiecewiseLinearFunction)),
            ("steps", typeof(StepsFunction)),
            ("categories", typeof(CategoriesFunction)),
            ("target", typeof(TargetDistanceFunction)),
            ("logistic", typeof(LogisticFunction)),
            ("asIs", typeof(AsIsFunction)),
            ("affine", typeof(AffineFunction)),
            ("minMax", typeof(MinMaxNormalisation)),
            ("zScore", typeof(ZScoreNormalisation)),
            ("maxRatio", typeof(MaxRatioNormalisation)),
            ("sumShare", typeof(SumShareNormalisation)),
            ("vector", typeof(VectorNormalisation)),
            ("rankPlace", typeof(RankPlaceNormalisation)),
            ("bordaPoints", typeof(BordaNormalisation)),
            ("percentileRank", typeof(PercentileNormalisation)),
            ("meanRatio", typeof(MeanRatioNormalisation)),
            ("frontierDistance", typeof(FrontierNormalisation)),
            ("referenceRatio", typeof(ReferenceNormalisation)),
            ("peerTargetDistance", typeof(PeerTargetNormalisation)),
        ], static family => new KindConverter<ValueFunction>(family)),
        new(typeof(Aggregation), "aggregation",
        [
            ("arithmetic", typeof(ArithmeticAggregation)),
            ("geometric", typeof(GeometricAggregation)),
            ("harmonic", typeof(HarmonicAggregation)),
            ("power", typeof(PowerAggregation)),
            ("owa", typeof(OrderedAggregation)),
            ("minimum", typeof(MinimumAggregation)),
            ("maximum", typeof(MaximumAggregation)),
            ("product", typeof(ProductAggregation)),
            ("sum", typeof(SumAggregation)),
            ("copeland", typeof(CopelandAggregation)),
            ("borda", typeof(BordaAggregation)),
        ], static family => new KindConverter<Aggregation>(family)),
        new(typeof(MissingPolicy), "missing policy",
        [
            ("reject", typeof(RejectMissing)),
            ("excludeLocation", typeof(ExcludeMissing)),
            ("worst", typeof(WorstMissing)),
            ("assume", typeof(AssumeMissing)),
            ("fixedValue", typeof(FixedMissing)),
            ("peerMean", typeof(PeerMeanMissing)),
            ("peerMedian", typeof(PeerMedianMissing)),
            ("groupMean", typeof(GroupMeanMissing)),
            ("groupMedian", typeof(GroupMedianMissing)),
            ("regression", typeof(RegressionMissing)),
            ("renormalise", typeof(RenormaliseMissing)),
        ], static family => new KindConverter<MissingPolicy>(family)),
        new(typeof(OutlierTreatment), "treatment of outliers",
        [
            ("keep", typeof(KeepTreatment)),
            ("winsorise", typeof(WinsoriseTreatment)),
            ("log", typeof(LogTreatment)),
            ("rangeLog", typeof(RangeLogTreatment)),
            ("boxCox", typeof(BoxCoxTreatment)),
            ("signedPower", typeof(SignedPowerTreatment)),
        ], static family => new KindConverter<OutlierTreatment>(family)),
        new(typeof(DerivedIndicator), "derived indicator",
        [
            ("ratio", typeof(RatioIndicator)),
            ("product", typeof(ProductIndicator)),
            ("difference", typeof(DifferenceIndicator)),
            ("sum", typeof(SumIndicator)),
        ], static family => new KindConverter<DerivedIndicator>(family)),
        new(typeof(Bands), "kind of bands",
        [
            ("fixed", typeof(FixedBands)),
            ("quantiles", typeof(QuantileBands)),
        ], static family => new KindConverter<Bands>(family)),
        new(typeof(RankingMethod), "ranking method", static () => [.. RankingMethods.All.Select(static method => (method.Info.Kind, method.GetType()))],
            static family => new KindConverter<RankingMethod>(family)),
        new(typeof(WeightingMethod), "weighting", static () => [.. WeightingMethods.All.Select(static weighting => (weighting.Info.Kind, weighting.GetType()))],
            static family => new KindConverter<WeightingMethod>(family)),
    ];

    internal static ImmutableArray<(Type Type, Func<JsonConverter> Converter)> Choices { get; } =
    [
        (typeof(FactQuality), static () => new ChoiceConverter<FactQuality>()),
        (typeof(Direction), static () => new ChoiceConverter<Direction>()),
        (typeof(Outside), static () => new ChoiceConverter<Outside>()),
        (typeof(AnchorScale), static () => new ChoiceConverter<AnchorScale>()),
        (typeof(ZeroRange), static () => new ChoiceConverter<ZeroRange>()),
        (typeof(DeviationDivisor), static () => new ChoiceConverter<DeviationDivisor>()),
        (typeof(TieCredit), static () => new ChoiceConverter<TieCredit>()),
        (typeof(ZeroValue), static () => new ChoiceConverter<ZeroValue>()),
        (typeof(CoverageFailure), static () => new ChoiceConverter<CoverageFailure>()),
        (typeof(ThresholdTest), static () => new ChoiceConverter<ThresholdTest>()),
        (typeof(RequirementMissing), static () => new ChoiceConverter<RequirementMissing>()),
        (typeof(MethodScale), static () => new ChoiceConverter<MethodScale>()),
        (typeof(Axis), static () => new ChoiceConverter<Axis>()),
        (typeof(ConcordanceTies), static () => new ChoiceConverter<ConcordanceTies>()),
        (typeof(CopelandPoints), static () => new ChoiceConverter<CopelandPoints>()),
        (typeof(DiscordanceMeasure), static () => new ChoiceConverter<DiscordanceMeasure>()),
        (typeof(ElectrePeeling), static () => new ChoiceConverter<ElectrePeeling>()),
        (typeof(ElectreScale), static () => new ChoiceConverter<ElectreScale>()),
        (typeof(ElectreTriRule), static () => new ChoiceConverter<ElectreTriRule>()),
        (typeof(FuzzyIdeal), static () => new ChoiceConverter<FuzzyIdeal>()),
        (typeof(LopmLimitKind), static () => new ChoiceConverter<LopmLimitKind>()),
        (typeof(MatrixNormalisation), static () => new ChoiceConverter<MatrixNormalisation>()),
        (typeof(MultiplicativeWeights), static () => new ChoiceConverter<MultiplicativeWeights>()),
        (typeof(PreferenceShape), static () => new ChoiceConverter<PreferenceShape>()),
        (typeof(TodimLoss), static () => new ChoiceConverter<TodimLoss>()),
        (typeof(TopsisDistance), static () => new ChoiceConverter<TopsisDistance>()),
        (typeof(UtilityShape), static () => new ChoiceConverter<UtilityShape>()),
        (typeof(WeightBalance), static () => new ChoiceConverter<WeightBalance>()),
        (typeof(AhpPriority), static () => new ChoiceConverter<AhpPriority>()),
        (typeof(BestWorstModel), static () => new ChoiceConverter<BestWorstModel>()),
        (typeof(CilosTies), static () => new ChoiceConverter<CilosTies>()),
        (typeof(CriticCorrelation), static () => new ChoiceConverter<CriticCorrelation>()),
        (typeof(DeviationScaling), static () => new ChoiceConverter<DeviationScaling>()),
        (typeof(GroupAggregation), static () => new ChoiceConverter<GroupAggregation>()),
        (typeof(PrincipalComponentRule), static () => new ChoiceConverter<PrincipalComponentRule>()),
        (typeof(RandomIndexTable), static () => new ChoiceConverter<RandomIndexTable>()),
        (typeof(RankOrderScheme), static () => new ChoiceConverter<RankOrderScheme>()),
    ];
}
