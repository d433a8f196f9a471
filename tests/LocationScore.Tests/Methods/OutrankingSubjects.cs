using LocationScore.Methods;

namespace LocationScore.Tests.Methods;

/// <summary>The methods whose laws are shown: every one with its default options, and some with thresholds.</summary>
internal static class OutrankingSubjects
{
    private static readonly PseudoCriterion s_thresholds = new(1, 2), s_veto = new(0.5, 1, 4);

    public static IReadOnlyDictionary<string, Func<int, RankingMethod>> All { get; } = new Dictionary<string, Func<int, RankingMethod>>(
        Families.Outranking.Where(static m => m is not ElectreTriB).Select(static m => KeyValuePair.Create<string, Func<int, RankingMethod>>(m.Info.Kind, _ => m)))
    {
        ["promethee2 linear"] = _ => new Promethee2([PreferenceFunction.Linear(1, 3)]),
        ["promethee2 gaussian"] = _ => new Promethee2([PreferenceFunction.Gaussian(2)]),
        ["promethee1 level"] = _ => new Promethee1([PreferenceFunction.Level(1, 2)]),
        ["electre1s thresholds"] = _ => new Electre1S(0.6, [s_thresholds]),
        ["electre3 thresholds"] = _ => new Electre3([s_thresholds]),
        ["electre3 veto"] = _ => new Electre3([s_veto]),
        ["electreTriB"] = m => new ElectreTriB([[.. Enumerable.Repeat(3.0, m)]]),
        ["electreTriB optimistic"] = m => new ElectreTriB([[.. Enumerable.Repeat(2.0, m)]], [s_thresholds], 0.6, ElectreTriRule.Optimistic),
    };
}
