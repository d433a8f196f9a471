namespace LocationScore.Methods;

/// <summary>What the voting methods share: each criterion is a voter who ranks the alternatives by it.</summary>
internal static class VotingTable
{
    /// <summary>Turns rankings into a matrix with one criterion per voter, the place being a cost.</summary>
    internal static DecisionMatrix OfRankings(IReadOnlyList<IReadOnlyList<int>> rankings)
    {
        ArgumentNullException.ThrowIfNull(rankings);
        int voters = rankings.Count, n = voters == 0 ? 0 : rankings[0].Count;
        var problems = new List<Problem>();
        for (int v = 0; v < voters; v++)
        {
            if (rankings[v].Count != n)
                problems.Add(new(ProblemCodes.WrongLength, FormattableString.Invariant($"rankings[{v}]"),
                    "The ranking does not place the same alternatives as the first one.",
                    FormattableString.Invariant($"{rankings[v].Count} places"), FormattableString.Invariant($"{n} places")));
        }

        if (problems.Count > 0) throw new ProblemsException(problems);
        var columns = new double[voters * n];
        for (int v = 0; v < voters; v++)
        {
            for (int i = 0; i < n; i++) columns[(v * n) + i] = rankings[v][i];
        }

        return DecisionMatrix.FromColumns(columns, n, [.. Enumerable.Repeat(Direction.Cost, voters)]);
    }

    /// <summary>Returns the weights of the voters, all equal when none are given.</summary>
    internal static double[] OfVoters(ReadOnlySpan<double> weights, int voters)
    {
        if (!weights.IsEmpty) return weights.ToArray();
        var equal = new double[voters];
        Array.Fill(equal, 1);
        return equal;
    }

    /// <summary>Returns for each ordered pair the weight of the voters who strictly prefer the first.</summary>
    internal static PairTable Support(DecisionMatrix matrix, double[] weights)
    {
        double[][] rows = matrix.OrientedRows();
        return new(rows.Length, (a, b) =>
        {
            double sum = 0;
            for (int j = 0; j < weights.Length; j++) sum += rows[a][j] > rows[b][j] ? weights[j] : 0;
            return sum;
        });
    }
}
