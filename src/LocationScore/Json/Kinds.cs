using System.Collections.Immutable;
using System.Text.Json.Serialization;
using LocationScore.Methods;
using LocationScore.Weighting;

namespace LocationScore.Json;

/// <summary>A family of records of which a document chooses one by its <c>kind</c>.</summary>
internal sealed record KindFamily(Type Base, string What, ImmutableArray<(string Kind, Type Type)> Members, Func<KindFamily, JsonConverter> Converter);

/// <summary>The names of all kinds and enumerations in documents. Those of closed families are registered on their base; a new method or weighting is one line here and one in <see cref="DocumentContext"/>.</summary>
internal static class Kinds
{
    /// <summary>The field that names the kind.</summary>
    internal const string Field = "kind";

    /// <summary>What stands before the name of a part that documents have no kind for.</summary>
    internal const string MadeInCode = "made in code: ";

    internal static ImmutableArray<KindFamily> Families { get; } =
    [
        Closed<ValueFunction>("value function"),
        Closed<Aggregation>("aggregation"),
        Closed<MissingPolicy>("missing policy"),
        Closed<OutlierTreatment>("treatment of outliers"),
        Closed<DerivedIndicator>("derived indicator"),
        Closed<Bands>("kind of bands"),
        new(typeof(RankingMethod), "ranking method",
        [
            ("weightedSum", typeof(WeightedSum)),
            ("weightedProduct", typeof(WeightedProduct)),
            ("waspas", typeof(Waspas)),
            ("topsis", typeof(Topsis)),
            ("vikor", typeof(Vikor)),
            ("copras", typeof(Copras)),
            ("aras", typeof(Aras)),
            ("edas", typeof(Edas)),
            ("codas", typeof(Codas)),
            ("cocoso", typeof(Cocoso)),
            ("mabac", typeof(Mabac)),
            ("mairca", typeof(Mairca)),
            ("marcos", typeof(Marcos)),
            ("mooraRatio", typeof(MooraRatio)),
            ("mooraReferencePoint", typeof(MooraReferencePoint)),
            ("multimoora", typeof(Multimoora)),
            ("ocra", typeof(Ocra)),
            ("spotis", typeof(Spotis)),
            ("rim", typeof(Rim)),
            ("gra", typeof(Gra)),
            ("todim", typeof(Todim)),
            ("psi", typeof(Psi)),
            ("rov", typeof(Rov)),
            ("piv", typeof(Piv)),
            ("cradis", typeof(Cradis)),
            ("ram", typeof(Ram)),
            ("probid", typeof(Probid)),
            ("lopm", typeof(Lopm)),
            ("ervd", typeof(Ervd)),
            ("maut", typeof(Maut)),
            ("comet", typeof(Comet)),
            ("promethee1", typeof(Promethee1)),
            ("promethee2", typeof(Promethee2)),
            ("electre1", typeof(Electre1)),
            ("electre1s", typeof(Electre1S)),
            ("electre2", typeof(Electre2)),
            ("electre3", typeof(Electre3)),
            ("electreTriB", typeof(ElectreTriB)),
            ("borda", typeof(Borda)),
            ("copeland", typeof(Copeland)),
            ("kemeny", typeof(Kemeny)),
            ("fuzzyTopsis", typeof(FuzzyTopsis)),
        ], static family => new KindConverter<RankingMethod>(family)),
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
        ], static family => new KindConverter<WeightingMethod>(family)),
    ];

    /// <summary>A closed family, whose kinds are registered on its base.</summary>
    private static KindFamily Closed<T>(string what)
        where T : class => new(typeof(T), what, [.. KindName.All(typeof(T))], static family => new KindConverter<T>(family));

    internal static ImmutableArray<(Type Type, Func<JsonConverter> Converter)> Choices { get; } =
    [
        (typeof(FactQuality), static () => new ChoiceConverter<FactQuality>()),
        (typeof(Direction), static () => new ChoiceConverter<Direction>()),
        (typeof(Outside), static () => new ChoiceConverter<Outside>()),
        (typeof(LinearFunction.AnchorScale), static () => new ChoiceConverter<LinearFunction.AnchorScale>()),
        (typeof(ZeroRange), static () => new ChoiceConverter<ZeroRange>()),
        (typeof(ZScoreNormalisation.DeviationDivisor), static () => new ChoiceConverter<ZScoreNormalisation.DeviationDivisor>()),
        (typeof(Normalisation.TieCredit), static () => new ChoiceConverter<Normalisation.TieCredit>()),
        (typeof(Aggregation.ZeroValue), static () => new ChoiceConverter<Aggregation.ZeroValue>()),
        (typeof(Screening.CoverageFailure), static () => new ChoiceConverter<Screening.CoverageFailure>()),
        (typeof(Requirement.ThresholdTest), static () => new ChoiceConverter<Requirement.ThresholdTest>()),
        (typeof(Requirement.RequirementMissing), static () => new ChoiceConverter<Requirement.RequirementMissing>()),
        (typeof(MethodScale), static () => new ChoiceConverter<MethodScale>()),
        (typeof(Axis), static () => new ChoiceConverter<Axis>()),
        (typeof(ConcordanceTies), static () => new ChoiceConverter<ConcordanceTies>()),
        (typeof(ConstantColumnPolicy), static () => new ChoiceConverter<ConstantColumnPolicy>()),
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
