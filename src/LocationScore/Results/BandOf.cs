namespace LocationScore;

/// <summary>Puts each score into its band.</summary>
internal static class BandOf
{
    internal static string?[] All(ScoringResult result)
    {
        var bands = new string?[result.Scores.Length];
        if (result.Model.Bands is not { } all) return bands;
        bool higher = result.ScoreDirection == ScoreDirection.HigherIsBetter;
        for (int i = 0; i < bands.Length; i++) bands[i] = all.Of(result.Scores[i], result.Ranks[i], bands.Length, higher);
        return bands;
    }
}
