using System.Globalization;

namespace LocationScore;

/// <summary>Checks missing policies, outlier treatments, ranking options and bands.</summary>
internal static class PolicyValidation
{
    internal static void Check(ModelValidation v, string path, MissingPolicy? policy)
    {
        if (policy is AssumeMissing assume) v.Finite(path + ".raw", assume.Raw, "The assumed value");
        if (policy is FixedMissing fixedValue) v.Finite(path + ".value", fixedValue.Value, "The fixed value");
    }

    internal static void Check(ModelValidation v, string path, OutlierTreatment? treatment)
    {
        switch (treatment)
        {
            case WinsoriseTreatment winsorise:
                v.Positive(path + ".skewnessLimit", winsorise.SkewnessLimit, "The limit on skewness");
                v.Finite(path + ".kurtosisLimit", winsorise.KurtosisLimit, "The limit on kurtosis");
                if (winsorise.MaxPoints < 1) v.Add(ProblemCodes.OutOfRange, path + ".maxPoints", "The number of points is out of range.", winsorise.MaxPoints.ToString(CultureInfo.InvariantCulture), "1 or more");
                if (winsorise.Otherwise is WinsoriseTreatment or KeepTreatment) v.Add(ProblemCodes.NotAllowed, path + ".otherwise", "The second treatment must be another than winsorising.", allowed: "log, rangeLog, boxCox or signedPower");
                Check(v, path + ".otherwise", winsorise.Otherwise);
                break;
            case LogTreatment log:
                v.Finite(path + ".shift", log.Shift, "The shift");
                CheckLeast(v, path, log.LeastBecomes);
                if (log.LeastBecomes is not null && log.Shift != 0)
                    v.Add(ProblemCodes.NotAllowed, path + ".shift", "The column is moved twice.", ModelValidation.Show(log.Shift), "a shift, or what the least value becomes", "Leave one of the two out.");
                break;
            case RangeLogTreatment rangeLog:
                v.Positive(path + ".share", rangeLog.Share, "The share of the range");
                break;
            case BoxCoxTreatment boxCox:
                if (boxCox.Lambda is { } lambda) v.Finite(path + ".lambda", lambda, "The exponent");
                CheckLeast(v, path, boxCox.LeastBecomes);
                break;
            case SignedPowerTreatment power:
                v.Positive(path + ".exponent", power.Exponent, "The exponent");
                break;
        }
    }

    /// <summary>What the least value of a column is moved to.</summary>
    internal static void CheckLeast(ModelValidation v, string path, double? least)
    {
        if (least is { } value) v.Positive(path + ".leastBecomes", value, "What the least value becomes");
    }

    internal static void Check(ModelValidation v, string path, RankingOptions? options)
    {
        if (options is null) return;
        v.Between(path + ".tieTolerance", options.TieTolerance, 0, double.MaxValue, "The tie tolerance");
        v.Between(path + ".nearTie", options.NearTie, 0, double.MaxValue, "The near-tie distance");
        if (options.Decimals is < 0 or > 15) v.Add(ProblemCodes.OutOfRange, path + ".decimals", "The number of decimals is out of range.", options.Decimals.Value.ToString(CultureInfo.InvariantCulture), "0 to 15");
        if (options.StaleAfterYears < 0) v.Add(ProblemCodes.OutOfRange, path + ".staleAfterYears", "The number of years is out of range.", options.StaleAfterYears.ToString(CultureInfo.InvariantCulture), "0 or more");
    }

    internal static void Check(ModelValidation v, string path, Bands? bands, bool lowerIsBetter)
    {
        switch (bands)
        {
            case QuantileBands quantiles:
                if (quantiles.Names.IsDefault || quantiles.Names.Length < 2) v.Add(ProblemCodes.WrongLength, path + ".names", "There are too few bands.", allowed: "at least two names");
                else CheckNames(v, path + ".names", quantiles.Names);
                break;
            case FixedBands fixedBands:
                var from = fixedBands.From.IsDefault ? [] : fixedBands.From;
                if (from.IsEmpty) v.Add(ProblemCodes.Empty, path + ".from", "There are no bands.", "none", "at least one band");
                CheckNames(v, path + ".from", [.. from.Select(static band => band.Name)]);
                for (int k = 0; k < from.Length; k++)
                {
                    string at = ModelValidation.At(path + ".from", k) + ".start";
                    if (from[k].Start is { } start) v.Finite(at, start, "The start of the band");
                    else if (k < from.Length - 1) v.Add(ProblemCodes.Missing, at, "Only the last band may be without a start.", "nothing", "a score");
                    if (k > 0 && (lowerIsBetter ? from[k].Start <= from[k - 1].Start : from[k].Start >= from[k - 1].Start))
                    {
                        v.Add(ProblemCodes.AnchorsContradict, at, $"The starts of the bands do not {(lowerIsBetter ? "rise, although lower scores are better" : "fall")}.",
                            $"{ModelValidation.Show(from[k].Start!.Value)} after {ModelValidation.Show(from[k - 1].Start!.Value)}", $"starts in {(lowerIsBetter ? "rising" : "falling")} order, the best band first");
                    }
                }

                break;
        }
    }

    private static void CheckNames(ModelValidation v, string path, IReadOnlyList<string> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int k = 0; k < names.Count; k++)
        {
            if (string.IsNullOrWhiteSpace(names[k])) v.Add(ProblemCodes.Empty, ModelValidation.At(path, k), "A band has no name.", "an empty text", "a name");
            else if (!seen.Add(names[k])) v.Add(ProblemCodes.Duplicate, ModelValidation.At(path, k), "Two bands have the same name.", $"'{names[k]}'", "names that differ");
        }
    }
}
