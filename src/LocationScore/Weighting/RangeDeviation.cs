using LocationScore.Numerics;

namespace LocationScore.Weighting;

/// <summary>Standard deviations of columns.</summary>
internal static class RangeDeviation
{
    /// <summary>The sample standard deviation (divisor n − 1) of a varying column divided by its range.</summary>
    internal static double Of(DataInput data, int j)
    {
        var scan = data.Scans[j];
        return Scaled(data, j) / ((scan.Max * scan.Scale) - (scan.Min * scan.Scale));
    }

    /// <summary>The sample standard deviation (divisor n − 1) of the scaled values of a varying column.</summary>
    internal static double Scaled(DataInput data, int j)
    {
        var scan = data.Scans[j];
        return Math.Sqrt(ColumnReduction.Sum(data.Column(j), new SquaredDeviation(scan.Scale, scan.Mean(data.Rows))) / (data.Rows - 1));
    }
}
