using System.Collections.Immutable;
using System.Text.Json.Serialization;
using LocationScore.Methods;
using LocationScore.Weighting;

namespace LocationScore.Json;

/// <summary>A family of records of which a document chooses one by its <c>kind</c>.</summary>
internal sealed class KindFamily(Type @base, string what, Func<ImmutableArray<(string Kind, Type Type)>> members,
    Func<KindFamily, JsonConverter> converter)
{
    private ImmutableArray<(string Kind, Type Type)> _members;

    internal Type Base => @base;

    internal string What => what;

    /// <summary>Gets the kinds with their types; asked for when a document needs them, because a catalogue of methods is slow to
    /// make.</summary>
    internal ImmutableArray<(string Kind, Type Type)> Members => _members.IsDefault ? _members = members() : _members;

    internal JsonConverter Converter() => converter(this);
}

/// <summary>The names of all kinds and enumerations in documents. Those of closed families are registered on their base, those of methods
/// and weightings by a line in <see cref="DocumentContext"/>.</summary>
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
            static () => [.. RankingMethods.All.Select(static method => (method.Info.Kind, method.GetType()))],
            static family => new KindConverter<RankingMethod>(family)),
        new(typeof(WeightingMethod), "weighting",
            static () => [.. WeightingMethods.All.Select(static weighting => (weighting.Info.Kind, weighting.GetType()))],
            static family => new KindConverter<WeightingMethod>(family)),
    ];

    /// <summary>A closed family, whose kinds are registered on its base.</summary>
    private static KindFamily Closed<T>(string what)
        where T : class => new(typeof(T), what, static () => [.. KindName.All(typeof(T))], static family => new KindConverter<T>(family));

    internal static ImmutableArray<(Type Type, Func<JsonConverter> Converter)> Choices { get; } =
    [
        (typeof(FactQuality), static () => new ChoiceConverter<FactQuality>()),
        (typeof(CellState), static () => new ChoiceConverter<CellState>()),
        (typeof(ExplanationKind), static () => new ChoiceConverter<ExplanationKind>()),
        (typeof(Quadrant), static () => new ChoiceConverter<Quadrant>()),
        (typeof(ScoreDirection), static () => new ChoiceConverter<ScoreDirection>()),
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
        (typeof(Law), static () => new ChoiceConverter<Law>()),
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
