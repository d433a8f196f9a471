namespace LocationScore;

/// <summary>Puts each score into its band.</summary>
internal static class BandOf
{
    internal static string?[] All(ScoringResult result)
    {
        int n = result.Scores.Length;
        var bands = new string?[n];
        switch (result.Model.Bands)
        {
            case FixedBands fixedBands:
                bool higher = result.ScoreDirection == ScoreDirection.HigherIsBetter;
                for (int i = 0; i < n; i++)
                {
                    double score = result.Scores[i];
                    foreach (var band in fixedBands.From)
                    {
                        if (band.Start is { } start && !(higher ? score >= start : score <= start)) continue;
                        bands[i] = band.Name;
                        break;
                    }
                }

                break;
            case QuantileBands quantiles:
                // The rank decides, so that tied locations stay together in the better band.
                for (int i = 0; i < n; i++)
                    bands[i] = quantiles.Names[(int)((long)(result.Ranks[i] - 1) * quantiles.Names.Length / n)];
                break;
        }

        return bands;
    }
}
