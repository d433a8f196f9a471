using System.Text.Json;
using LocationScore.Analysis;
using LocationScore.Descriptions;

namespace LocationScore.Tests.Analysis;

/// <summary>Results of analyses are values: they come back from JSON as they went, and the same question has the same answer.</summary>
public class ResultDocumentTests
{
    private static readonly Scorer s_scorer = Cities.Scorer;

    private static readonly Dictionary<string, Func<object>> s_analyses = new()
    {
        ["intervals"] = static () => s_scorer.RankIntervals(),
        ["relations"] = static () => s_scorer.PreferenceRelations(),
        ["stability"] = static () => s_scorer.WeightStability(static o => o with { Node = "graduates" }),
        ["overtake"] = static () => s_scorer.Overtake("hangzhou"),
        ["impossible"] = static () => s_scorer.Overtake("hangzhou", static o => o with { Rank = 1 }),
        ["smaa"] = static () => s_scorer.Smaa(static o => o with { Draws = 1000 }),
        ["pairs"] = static () => s_scorer.PairwiseWinning(),
        ["facts"] = static () => s_scorer.FactFlips(static o => o with { Location = "hangzhou", Doubts = CellMarks.Assumed | CellMarks.Ignored }),
        ["overtake by facts"] = static () => s_scorer.OvertakeByFacts("wuxi"),
    };

    public static TheoryData<string> Names() => [.. s_analyses.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_result_comes_back_from_json_and_replays(string name)
    {
        object result = s_analyses[name]();
        object? back = JsonSerializer.Deserialize(JsonSerializer.Serialize(result, result.GetType()), result.GetType());
        Assert.Equal(result, back);
        Assert.Equal(result, s_analyses[name]());
    }
}
