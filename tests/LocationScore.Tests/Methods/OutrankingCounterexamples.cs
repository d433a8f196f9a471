using LocationScore.Methods;

namespace LocationScore.Tests.Methods;

/// <summary>For every law that a method breaks, the smallest data found on which it does: rows, types (1 benefit, −1 cost), weights, and what changes.</summary>
internal static class OutrankingCounterexamples
{
    public static IReadOnlyList<(string Subject, Law Law, OutrankingLawCase Case)> All { get; } =
    [
        ("promethee1", Law.IndependenceOfOthers, new([[1, 4], [2, 2], [5, 6]], [-1, 1], [3, 2], 684)),
        ("promethee2", Law.IndependenceOfOthers, new([[6, 6], [3, 2], [4, 1]], [1, -1], [4, 3], 4)),
        ("electre1", Law.Monotonicity, new([[1, 1], [3, 6], [3, 5]], [-1, 1], [4, 1], 393)),
        ("electre1", Law.UnitScale, new([[6, 4], [1, 6]], [-1, -1], [1, 3], 478)),
        ("electre1", Law.IndependenceOfOthers, new([[3, 4], [1, 2], [2, 2], [2, 6]], [-1, 1], [1, 2], 355)),
        ("electre1s", Law.IndependenceOfOthers, new([[5, 4, 5], [5, 3, 6], [2, 4, 3], [1, 4, 1]], [1, -1, -1], [2, 1, 4], 784)),
        ("electre2", Law.Monotonicity, new([[1, 1], [6, 6], [4, 3]], [1, -1], [2, 2], 883)),
        ("electre2", Law.UnitScale, new([[1, 4], [5, 1]], [1, 1], [4, 1], 348)),
        ("electre2", Law.IndependenceOfOthers, new([[1, 3], [3, 2], [5, 3], [5, 4]], [-1, 1], [3, 4], 828)),
        ("electre3", Law.Monotonicity, new([[5, 6], [5, 5], [2, 4], [3, 3], [5, 5]], [1, -1], [2, 1], 247)),
        ("electre3", Law.IndependenceOfOthers, new([[5, 6], [6, 2], [3, 2], [1, 1]], [-1, 1], [4, 2], 741)),
        ("borda", Law.IndependenceOfOthers, new([[5, 4], [1, 3], [2, 1]], [1, -1], [4, 3], 721)),
        ("copeland", Law.IndependenceOfOthers, new([[2, 6, 2], [4, 6, 3], [1, 1, 5], [2, 3, 6]], [1, -1, -1], [3, 4, 3], 990)),
        ("kemeny", Law.IndependenceOfOthers, new([[2, 1, 4], [4, 2, 5], [4, 6, 3]], [1, -1, -1], [2, 3, 2], 582)),
        ("fuzzyTopsis", Law.ZeroShift, new([[1, 2], [4, 4]], [1, -1], [2, 2], 721)),
        ("fuzzyTopsis", Law.IndependenceOfOthers, new([[1, 4], [3, 3], [5, 4]], [-1, 1], [3, 4], 888)),
        ("promethee2 linear", Law.UnitScale, new([[1], [3]], [-1], [4], 842)),
        ("promethee2 linear", Law.IndependenceOfOthers, new([[6, 4], [4, 3], [4, 2]], [-1, 1], [3, 4], 850)),
        ("promethee2 gaussian", Law.UnitScale, new([[3, 3], [1, 6]], [-1, -1], [3, 4], 954)),
        ("promethee2 gaussian", Law.IndependenceOfOthers, new([[1, 4], [2, 6], [2, 3]], [1, 1], [4, 3], 607)),
        ("promethee1 level", Law.UnitScale, new([[6], [4]], [1], [2], 434)),
        ("promethee1 level", Law.IndependenceOfOthers, new([[3, 2], [2, 4], [4, 5]], [1, -1], [1, 4], 147)),
        ("electre1s thresholds", Law.UnitScale, new([[1], [5]], [-1], [1], 416)),
        ("electre1s thresholds", Law.IndependenceOfOthers, new([[2, 5, 5], [6, 4, 6], [4, 6, 2], [3, 1, 4]], [-1, 1, 1], [4, 3, 4], 974)),
        ("electre3 thresholds", Law.Monotonicity, new([[2, 2, 2, 3], [4, 6, 5, 6], [1, 5, 5, 5]], [1, -1, 1, -1], [1, 2, 2, 4], 92)),
        ("electre3 thresholds", Law.UnitScale, new([[6], [5]], [1], [4], 79)),
        ("electre3 thresholds", Law.IndependenceOfOthers, new([[1, 4], [6, 2], [3, 3]], [1, 1], [1, 4], 941)),
        ("electre3 veto", Law.Monotonicity, new([[1, 6, 4], [5, 6, 5], [5, 1, 3], [2, 2, 6]], [1, 1, 1], [2, 2, 3], 90)),
        ("electre3 veto", Law.UnitScale, new([[2], [1]], [1], [2], 501)),
        ("electre3 veto", Law.IndependenceOfOthers, new([[2, 4], [6, 6], [5, 5]], [-1, 1], [2, 4], 263)),
        ("electre3 veto", Law.DuplicateCriterion, new([[1, 4], [3, 1]], [1, 1], [4, 4], 135)),
        ("electre3 veto", Law.ZeroWeight, new([[6, 1], [4, 5]], [-1, -1], [4, 3], 571)),
    ];
}
