namespace LocationScore.Weighting;

/// <summary>Up to where the input-based consistency ratio of the best-worst method is acceptable.</summary>
/// <remarks>Liang, F., Brunelli, M. and Rezaei, J. (2020). Consistency issues in the best worst method: measurements and thresholds. Omega
/// 96, 102175.</remarks>
internal static class BestWorstThresholds
{
    private const int Least = 3, Most = 9;

    // Rows: the judgement of best over worst, 3 to 9; columns: 3 to 9 items.
    private static readonly double[][] s_table =
    [
        [0.1667, 0.1667, 0.1667, 0.1667, 0.1667, 0.1667, 0.1667],
        [0.1121, 0.1529, 0.1898, 0.2206, 0.2527, 0.2577, 0.2683],
        [0.1354, 0.1994, 0.2306, 0.2546, 0.2716, 0.2844, 0.2960],
        [0.1330, 0.1990, 0.2643, 0.3044, 0.3144, 0.3221, 0.3262],
        [0.1294, 0.2457, 0.2819, 0.3029, 0.3144, 0.3251, 0.3403],
        [0.1309, 0.2521, 0.2958, 0.3154, 0.3408, 0.3620, 0.3657],
        [0.1359, 0.2681, 0.3062, 0.3337, 0.3517, 0.3620, 0.3662],
    ];

    /// <summary>Returns the threshold, or null outside the published table.</summary>
    internal static double? Of(double bestOverWorst, int items) =>
        items is >= Least and <= Most && bestOverWorst is >= Least and <= Most && bestOverWorst == Math.Floor(bestOverWorst)
            ? s_table[(int)bestOverWorst - Least][items - Least] : null;
}
