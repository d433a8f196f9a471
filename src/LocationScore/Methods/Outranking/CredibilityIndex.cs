namespace LocationScore.Methods;

/// <summary>Concordance, discordance and credibility of ELECTRE IS, III and TRI-B for one ordered pair.</summary>
internal static class CredibilityIndex
{
    /// <summary>Returns Σ w·c over the criteria in order.</summary>
    /// <param name="criteria">The thresholds.</param>
    /// <param name="slacks">What rounding may take from the differences of each criterion.</param>
    /// <param name="weights">Normalised weights.</param>
    /// <param name="first">The side that is said to outrank, more being better.</param>
    /// <param name="second">The other side, more being better.</param>
    /// <param name="at">The raw values of the first side, at which direct slopes are taken.</param>
    /// <param name="inverseAt">The raw values of the second side, at which inverse slopes are taken.</param>
    internal static double Concordance(PseudoCriterion[] criteria, double[] slacks, double[] weights, double[] first, double[] second,
        double[] at, double[] inverseAt)
    {
        double sum = 0;
        for (int j = 0; j < criteria.Length; j++) sum += weights[j] * criteria[j]
            .Concordance(second[j] - first[j], criteria[j].SlopeValue(at[j], inverseAt[j]), slacks[j]);
        return Math.Min(1, sum);
    }

    /// <summary>Returns the concordance reduced by every criterion that opposes more strongly than the whole agrees (Roy 1978).</summary>
    internal static double Credibility(double concordance, PseudoCriterion[] criteria, double[] slacks, double[] first, double[] second,
        double[] at, double[] inverseAt)
    {
        double credibility = concordance;
        for (int j = 0; j < criteria.Length; j++)
        {
            double value = criteria[j].SlopeValue(at[j], inverseAt[j]);
            double discordance = criteria[j].Discordance(second[j] - first[j], value, slacks[j]);
            if (discordance > concordance + MethodBricks.Rounding) credibility *= (1 - discordance) / (1 - concordance);
        }

        return credibility;
    }
}
