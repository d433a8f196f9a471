using LocationScore.Methods;
using LocationScore.Tests.Methods;

namespace LocationScore.Tests.Scoring;

/// <summary>The methods whose explanations are tried: every one with default options, and some with others.</summary>
internal static class ExplanationSubjects
{
    /// <summary>The methods whose score may fall although a value gets better, the frame held fixed.</summary>
    internal static readonly string[] NotMonotone = ["codas", "codas 0.2", "probid", "probid simplified", "spotis expected", "electre1 pair", "waspas optimal"];

    internal static readonly string[] NotAttributable = ["electre2", "electre3", "kemeny", "multimoora", "somebody's own"];

    internal static readonly string[] Sums =
    [
        "weightedSum", "weightedSum none", "aras", "edas", "mabac", "mairca", "mairca leaning", "marcos", "mooraRatio", "mooraRatio unweighted", "ocra", "spotis", "spotis expected", "gra", "gra none",
        "todim", "todim times", "psi", "rov", "piv", "lopm", "ervd", "maut", "maut power", "promethee1", "promethee2", "promethee2 linear", "promethee2 gaussian", "borda",
    ];

    internal static IReadOnlyDictionary<string, Func<Situation, RankingMethod>> All { get; } = new Dictionary<string, Func<Situation, RankingMethod>>(
        RankingMethods.All.Where(static m => m is not ElectreTriB).Select(static m => KeyValuePair.Create<string, Func<Situation, RankingMethod>>(m.Info.Kind, s => s.Configure(m))))
    {
        ["weightedSum none"] = static _ => new WeightedSum(MatrixNormalisation.None),
        ["weightedProduct none"] = static _ => new WeightedProduct(MatrixNormalisation.None),
        ["waspas optimal"] = static _ => new Waspas(null),
        ["topsis manhattan"] = static _ => new Topsis(MatrixNormalisation.MinMax, TopsisDistance.Manhattan),
        ["topsis chebyshev"] = static _ => new Topsis(MatrixNormalisation.Vector, TopsisDistance.Chebyshev),
        ["topsis linear"] = static _ => new Topsis(MatrixNormalisation.Linear),
        ["vikor regret"] = static _ => new Vikor(0),
        ["codas 0.2"] = static _ => new Codas(0.2),
        ["cocoso 1"] = static _ => new Cocoso(1),
        ["mairca leaning"] = static s => new Mairca([.. s.Rows.Select(static (_, i) => i + 1.0)]),
        ["mooraRatio unweighted"] = static _ => new MooraRatio(true),
        ["spotis expected"] = static s => new Spotis([.. s.Ranges], [.. s.Ranges.Select(static r => r.Low + ((r.High - r.Low) / 50))], 0.6),
        ["gra none"] = static _ => new Gra(0.3, MatrixNormalisation.None),
        ["todim times"] = static _ => new Todim(2, TodimLoss.TimesWeight, MatrixNormalisation.MinMax),
        ["probid simplified"] = static _ => new Probid(true),
        ["maut power"] = static _ => new Maut(new MarginalUtility(UtilityShape.Power, 0.4)),
        ["fuzzyTopsis columns"] = static _ => new FuzzyTopsis(FuzzyIdeal.ColumnExtremes, 0.1),
        ["fuzzyTopsis triples"] = static _ => new FuzzyTopsis(FuzzyIdeal.ColumnTriples, 0.1),
        ["promethee2 linear"] = static _ => new Promethee2([PreferenceFunction.Linear(1, 3)]),
        ["promethee2 gaussian"] = static _ => new Promethee2([PreferenceFunction.Gaussian(2)]),
        ["electre1 mean"] = static _ => new Electre1(null, null, ElectreScale.Range, DiscordanceMeasure.OwnRange, ConcordanceTies.Half, true),
        ["electre1 pair"] = static _ => new Electre1(0.6, 0.5, ElectreScale.Range, DiscordanceMeasure.LargestOfPair, ConcordanceTies.None),
        ["electre1s thresholds"] = static _ => new Electre1S(0.6, [new(0.93, 2.07, 4.11)]),
        ["electreTriB"] = static s => new ElectreTriB([[.. s.Directions.Select(static _ => 5.0)]]),
        ["electreTriB optimistic"] = static s => new ElectreTriB([[.. s.Directions.Select(static _ => 3.0)]], [new(0.5, 1, 4)], 0.6, ElectreTriRule.Optimistic),
        ["copeland halves"] = static _ => new Copeland(CopelandPoints.WinsAndHalfTies),
        ["somebody's own"] = static _ => new Own(),
    };

    /// <summary>A method that says nothing of its frame.</summary>
    private sealed record Own : RankingMethod
    {
        public override MethodInfo Info => new Topsis().Info with { Kind = "own", Name = "somebody's own" };

        public override MethodResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights) => new Topsis(MatrixNormalisation.MinMax).Run(matrix, weights);
    }
}
