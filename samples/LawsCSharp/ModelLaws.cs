// What must hold of a scoring model, as tests. Run them: dotnet run
using FsCheck;
using FsCheck.Xunit;
using LocationScore;
using LocationScore.Data;
using LocationScore.FsCheck;
using LocationScore.Laws;
using LocationScore.Methods;
using Xunit;

namespace LawsCSharp;

/// <summary>Every run draws the cases of one seed; without Replay, new ones each time.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)], Replay = "20111124,1442695040888963407")]
public class ModelLaws
{
    // Or a model of your own: ModelJson.Parse(File.ReadAllBytes("model.jsonc"), "model.jsonc").
    private static ScoringModel Model { get; } = ReadyModels.Find("service-outsourcing")!;

    // Laws of the catalogue, on the model's own facts and beyond them, or on facts of all kinds that are drawn for the model.
    [Property]
    public Property A_better_value_never_worsens_a_rank() => Laws.Monotonicity.For(Model, Cities2011.Facts);

    [Property(MaxTest = 50)]
    public Property Better_on_everything_ranks_no_worse() => Laws.Dominance.For(Model);

    // A law of one's own: what is drawn comes as parameters, here any model on any facts.
    [Property]
    public bool Every_location_is_ranked_or_left_out_with_a_reason(ModelWithFacts drawn)
    {
        if (!Scorer.TryCompile(drawn.Model, drawn.Facts, out var scorer, out _)) return true; // most drawn pairs can be scored, not all
        var result = scorer.Score();
        return result.Ranking.Count + result.Excluded.Length == drawn.Facts.Locations.Length
            && result.Excluded.All(location => !location.Reasons.IsEmpty);
    }

    // Every method with drawn options, on a matrix that it takes.
    [Property]
    public bool Doubled_weights_change_no_rank(MethodWithMatrix drawn)
    {
        if (!drawn.Method.Info.LawsKept.Contains(Law.WeightScale)) return true; // the few that say of themselves that they break it
        double[] doubled = [.. drawn.Weights.Select(weight => 2 * weight)];
        return drawn.Run().Ranks.SequenceEqual(drawn.Method.Run(drawn.Matrix, doubled).Ranks);
    }

    // A law that is broken, and the smallest case in which it is.
    [Fact]
    public void Topsis_lets_a_bystander_turn_two_others()
    {
        var report = LawReport.Run(
            new Topsis(),
            options => options with { Laws = [Law.IndependenceOfOthers] },
            cancellation: TestContext.Current.CancellationToken);
        var finding = report.Find(Law.IndependenceOfOthers)!;
        Assert.Equal(LawStatus.Broken, finding.Status);
        Assert.InRange(finding.Counterexample!.Before.Locations.Length, 2, 3);
        TestContext.Current.TestOutputHelper!.WriteLine(finding.Counterexample.Sentence);
    }
}
