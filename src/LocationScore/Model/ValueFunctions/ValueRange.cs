namespace LocationScore;

/// <summary>The range that values are mapped onto.</summary>
/// <param name="Low">The value of the worst anchor; finite.</param>
/// <param name="High">The value of the best anchor; finite, above <paramref name="Low"/>.</param>
public sealed partial record ValueRange(double Low = 0, double High = 1)
{
    internal static void Check(ModelValidation v, string path, ValueRange? range)
    {
        if (range is null) return;
        if (v.Finite(path + ".range.low", range.Low, "The low end of the range") & v.Finite(path + ".range.high",
            range.High, "The high end of the range")
            && range.Low >= range.High)
        {
            v.Add(ProblemCodes.AnchorsContradict, path + ".range", "The range is empty or the wrong way round.",
                $"{ModelValidation.Show(range.Low)} to {ModelValidation.Show(range.High)}", "low below high",
                "State the direction on the criterion, not through the range.");
        }
    }
}
