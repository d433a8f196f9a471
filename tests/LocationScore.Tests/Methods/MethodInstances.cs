using LocationScore.Methods;

namespace LocationScore.Tests.Methods;

/// <summary>Every method with its default options and with others; what must be declared is declared over the range 0 … 2000.</summary>
internal static class MethodInstances
{
    private static readonly PseudoCriterion s_thresholds = new(1, 2), s_veto = new(0.5, 1, 4), s_slopes = new(0.1, 0.2, QSlope: 0.1, PSlope: 0.2);

    /// <summary>Gets the instances by name; a few must know the matrix.</summary>
    internal static IReadOnlyDictionary<string, Func<DecisionMatrix, RankingMethod>> All { get; } = Build();

    private static Dictionary<string, Func<DecisionMatrix, RankingMethod>> Build()
    {
        var all = new Dictionary<string, Func<DecisionMatrix, RankingMethod>>(StringComparer.Ordinal);
        foreach (var method in RankingMethods.All) all[method.Info.Kind] = c => Declared(method, c);
        foreach (var normalisation in Enum.GetValues<MatrixNormalisation>())
        {
            all[$"weightedSum {normalisation}"] = _ => new WeightedSum(normalisation);
            all[$"gra {normalisation}"] = _ => new Gra(0.3, normalisation);
            all[$"todim {normalisation}"] = _ => new Todim(2, TodimLoss.TimesWeight, normalisation);
            foreach (var distance in Enum.GetValues<TopsisDistance>()) all[$"topsis {normalisation} {distance}"] = _ => new Topsis(normalisation, distance);
        }

        all["weightedSum drop"] = _ => new WeightedSum(ConstantColumns: ZeroRange.Drop);
        all["weightedSum neutral"] = _ => new WeightedSum(ConstantColumns: ZeroRange.Neutral);
        all["weightedProduct none"] = _ => new WeightedProduct(MatrixNormalisation.None);
        all["weightedProduct sum"] = _ => new WeightedProduct(MatrixNormalisation.Sum);
        all["waspas optimal"] = _ => new Waspas(null);
        all["waspas product"] = _ => new Waspas(0);
        all["vikor majority"] = _ => new Vikor(1);
        all["vikor regret"] = _ => new Vikor(0);
        all["aras declared"] = c => new Aras([.. Enumerable.Repeat(150.0, c.CriterionCount)]);
        all["codas wide"] = _ => new Codas(0.2);
        all["cocoso sums"] = _ => new Cocoso(1);
        all["mairca leaning"] = c => new Mairca([.. Enumerable.Range(1, c.AlternativeCount).Select(static i => (double)i)]);
        all["mooraRatio unweighted"] = _ => new MooraRatio(true);
        all["mooraReferencePoint unweighted"] = _ => new MooraReferencePoint(true);
        all["multimoora unweighted"] = _ => new Multimoora(true);
        all["multimoora without exponents"] = _ => new Multimoora(false, MultiplicativeWeights.None);
        all["spotis expecting"] = c => new Spotis([.. Enumerable.Repeat(new CriterionBounds(0, 2000), c.CriterionCount)], [.. Enumerable.Repeat(40.0, c.CriterionCount)], 0.6);
        all["rim inside"] = c => new Rim([.. Enumerable.Repeat(new RimCriterion(0, 2000, 20, 40), c.CriterionCount)]);
        all["lopm targets"] = c => new Lopm([.. Enumerable.Repeat(new LopmLimit(30, LopmLimitKind.Target), c.CriterionCount)]);
        all["ervd mild"] = c => new Ervd([.. Enumerable.Repeat(10.0, c.CriterionCount)], 1.5, 0.5);
        all["probid simplified"] = _ => new Probid(true);
        all["maut curved"] = _ => new Maut(new(UtilityShape.Exponential, 2));
        all["maut steps"] = _ => new Maut(new(UtilityShape.Step, 5));
        all["maut bounds"] = c => new Maut(new(UtilityShape.Power, 0.5), Bounds: [.. Enumerable.Repeat(new CriterionBounds(0, 2000), c.CriterionCount)]);
        all["comet declared"] = c => new Comet([.. Enumerable.Repeat<System.Collections.Immutable.ImmutableArray<double>>([0, 30, 2000], c.CriterionCount)]);
        all["comet by weighted sums"] = _ => new Comet(Expert: new WeightedSum());
        foreach (var ideal in Enum.GetValues<FuzzyIdeal>())
        {
            all[$"fuzzyTopsis {ideal}"] = _ => new FuzzyTopsis(ideal);
            all[$"fuzzyTopsis {ideal} spread"] = _ => new FuzzyTopsis(ideal, 0.2);
        }

        all["promethee2 uShape"] = _ => new Promethee2([PreferenceFunction.UShape(1)]);
        all["promethee2 vShape"] = _ => new Promethee2([PreferenceFunction.VShape(3)]);
        all["promethee2 level"] = _ => new Promethee2([PreferenceFunction.Level(1, 2)]);
        all["promethee2 linear"] = _ => new Promethee2([PreferenceFunction.Linear(1, 3)]);
        all["promethee1 gaussian"] = _ => new Promethee1([PreferenceFunction.Gaussian(2)]);
        foreach (var scale in Enum.GetValues<ElectreScale>())
        {
            foreach (var measure in Enum.GetValues<DiscordanceMeasure>())
            {
                all[$"electre1 {scale} {measure}"] = _ => new Electre1(Scale: scale, Discordance: measure);
                all[$"electre1 means {scale} {measure} weighted"] = _ => new Electre1(null, null, scale, measure, ConcordanceTies.Half, true);
                all[$"electre2 {scale} {measure}"] = _ => new Electre2(Scale: scale, Discordance: measure);
            }
        }

        all["electre2 both graphs"] = _ => new Electre2(Balance: WeightBalance.Greater, Peeling: ElectrePeeling.BothGraphs);
        all["electre1s thresholds"] = _ => new Electre1S(0.6, [s_thresholds]);
        all["electre1s veto"] = _ => new Electre1S(0.6, [s_veto]);
        all["electre1s plain veto"] = _ => new Electre1S(0.6, [s_veto], VetoReinforcement: false);
        all["electre3 thresholds"] = _ => new Electre3([s_thresholds]);
        all["electre3 veto"] = _ => new Electre3([s_veto]);
        all["electre3 slopes"] = _ => new Electre3([s_slopes]);
        all["electreTriB two"] = c => new ElectreTriB([Profile(c, 2), Profile(c, 4)], default, 0.6, ElectreTriRule.Optimistic);
        all["electreTriB thresholds"] = c => new ElectreTriB([Profile(c, 3)], [s_thresholds]);
        all["electreTriB veto"] = c => new ElectreTriB([Profile(c, 3)], [s_veto]);
        all["copeland halves"] = _ => new Copeland(CopelandPoints.WinsAndHalfTies);
        return all;
    }

    /// <summary>A profile that is better the higher the level, whatever the direction.</summary>
    private static System.Collections.Immutable.ImmutableArray<double> Profile(DecisionMatrix c, double level) => [.. c.Directions.Select(d => d == Direction.Benefit ? level : 7 - level)];

    private static RankingMethod Declared(RankingMethod method, DecisionMatrix c) => method switch
    {
        Spotis => new Spotis([.. Enumerable.Repeat(new CriterionBounds(0, 2000), c.CriterionCount)]),
        Rim => new Rim([.. c.Directions.Select(static d => d == Direction.Benefit ? new RimCriterion(0, 2000, 2000, 2000) : new RimCriterion(0, 2000, 0, 0))]),
        Lopm => new Lopm([.. c.Directions.Select(static d => new LopmLimit(20, d == Direction.Benefit ? LopmLimitKind.Lower : LopmLimitKind.Upper))]),
        Ervd => new Ervd([.. Enumerable.Repeat(10.0, c.CriterionCount)]),
        ElectreTriB => new ElectreTriB([Profile(c, 3)]),
        _ => method,
    };
}
