namespace LocationScore.Tests.Scoring;

/// <summary>What analyses loop over allocates nothing.</summary>
public class AllocationTests
{
    public static TheoryData<string> Shapes => ["additive", "large", "gaps", "geometric", "nested"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Scoring_with_other_weights_allocates_nothing(string shape)
    {
        int n = shape == "large" ? 5000 : 12;
        double[][] columns = [.. Enumerable.Range(0, 6).Select(j => Enumerable.Range(0, n).Select(i => shape == "gaps" && i == j ? double.NaN : 0.1 + (((i * 7) + (j * 3)) % 11 / 12.0)).ToArray())];
        var facts = NormalisationTests.Facts([.. columns.Select(static (column, j) => ($"i{j}", column))]);
        MissingPolicy missing = shape == "gaps" ? MissingPolicy.Renormalise : MissingPolicy.Reject;
        Criterion[] criteria = [.. Enumerable.Range(0, 6).Select(j => new Criterion($"c{j}", $"i{j}", "u", Direction.Benefit, 1 + j, ValueFunction.Linear(0, 2), missing))];
        var model = shape switch
        {
            "geometric" => new ScoringModel("m", "M", Criteria: [.. criteria], Aggregation: Aggregation.Geometric()),
            "nested" => new ScoringModel("m", "M", Factors: [new("f", 1, Criteria: [.. criteria[..3]], Aggregation: Aggregation.Harmonic()), new("g", 2, Criteria: [.. criteria[3..]], Aggregation: Aggregation.Power(2))]),
            _ => new ScoringModel("m", "M", Criteria: [.. criteria]),
        };
        var scorer = Scorer.Compile(model, facts);
        double[] weights = [0.1, 0.2, 0.3, 0.2, 0.1, 0.1];
        var scores = new double[n];
        for (int warm = 0; warm < 200; warm++) scorer.Score(weights, scores);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int k = 0; k < 100; k++) scorer.Score(weights, scores);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
