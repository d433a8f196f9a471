namespace LocationScore.Weighting;

/// <summary>Random indices by number of items.</summary>
internal static class RandomIndex
{
    // Saaty, T. L. (1980). The Analytic Hierarchy Process. McGraw-Hill.
    private static readonly double[] s_saaty = [0, 0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59];

    // Alonso, J. A. and Lamata, M. T. (2006). Consistency in the analytic hierarchy process: a new approach. IJUFKS 14(4), 445–459.
    private static readonly double[] s_alonsoLamata =
        [0, 0, 0, 0.5245, 0.8815, 1.1086, 1.2479, 1.3417, 1.4056, 1.4499, 1.4854, 1.5140, 1.5365, 1.5551, 1.5713, 1.5838];

    /// <summary>Returns the random index for n items of which some pairs were not compared.</summary>
    /// <remarks>Missing pairs lower it by the factor 1 − 2·missing/((n−1)(n−2)): Ágoston, K. Cs. and Csató, L. (2022). Inconsistency
    /// thresholds for incomplete pairwise comparison matrices. Omega 108, 102576.</remarks>
    internal static double Of(RandomIndexTable table, int n, int missing)
    {
        if (n <= 2) return 0;
        var values = table switch
        {
            RandomIndexTable.Saaty => s_saaty,
            RandomIndexTable.AlonsoLamata => s_alonsoLamata,
            _ => [],
        };
        double complete = n < values.Length ? values[n] : ((2.7699 * n) - 4.3513 - n) / (n - 1);
        return complete * (1 - (2.0 * missing / ((n - 1.0) * (n - 2.0))));
    }
}
