using System.Text.Json;
using LocationScore.Data;
using LocationScore.Methods;

namespace LocationScore.Laws.Tests;

/// <summary>A run: the same on any number of threads, cancellable, honest about what says nothing.</summary>
public class LawReportTests
{
    private static readonly ScoringModel s_model = ReadyModels.Find("gsli-2011")!;

    [Fact]
    public void The_catalogue_has_every_law_once_with_sentence_and_source()
    {
        Assert.Equal(Enum.GetValues<Law>(), LawCatalogue.All.Select(static law => law.Law));
        Assert.All(LawCatalogue.All, static law =>
        {
            Assert.EndsWith(".", law.Sentence, StringComparison.Ordinal);
            Assert.Matches(@"\(\d{4}\)", law.Citation);
            Assert.NotEmpty(law.VacuousWhen);
            Assert.Same(law, LawCatalogue.Find(law.Id.ToUpperInvariant()));
        });
    }

    [Fact]
    public void The_same_seed_gives_the_same_report_on_any_number_of_threads()
    {
        var one = LawReport.Run(new Topsis(), static o => o with { Cases = 100, MaxThreads = 1 });
        var many = LawReport.Run(new Topsis(), static o => o with { Cases = 100, MaxThreads = 4 });
        Assert.Equal(one, many);
        Assert.NotEqual(one, LawReport.Run(new Topsis(), static o => o with { Cases = 100, Seed = 2 }));
    }

    [Fact]
    public void A_promise_is_found_in_the_model_and_in_the_document()
    {
        var promising = s_model with { Keeps = [Law.Dominance, Law.Boundedness] };
        Assert.Equal(promising, Json.ModelJson.Parse(Json.ModelJson.Write(promising)));
        var report = LawReport.Run(promising, Cities2011.Facts, static o => o with { Cases = 30, Laws = [Law.Dominance, Law.Monotonicity] });
        Assert.True(report.KeepsItsPromises);
        Assert.Equal([true, false], report.Findings.Select(static finding => finding.Promised));
        Assert.Null(report.Find(Law.Boundedness));
        Assert.Equal(["keeps[1]", "keeps[2]"], (s_model with { Keeps = [Law.Dominance, Law.Dominance, (Law)99] }).Validate().Select(static p => p.Path[2..]));
    }

    [Fact]
    public void A_broken_promise_is_told()
    {
        var report = LawReport.Run(ReadyModels.Find("mofcom-model-city")! with { Keeps = [Law.IndependenceOfOthers] }, Cities2011.Facts,
            static o => o with { Cases = 50, Laws = [Law.IndependenceOfOthers] });
        Assert.False(report.KeepsItsPromises);
        Assert.Matches("^Adding .+ moves .+ above .+\\.$", report.Findings[0].Counterexample!.Sentence);
    }

    [Fact]
    public void A_run_of_cases_that_say_nothing_is_inconclusive_not_kept()
    {
        var facts = FactTable.FromColumns([new("a", "A"), new("b", "B")], [new("i", "I", "u")], [new double[] { 1, 2 }]);
        var model = new ScoringModel("two", "Two", Criteria: [new("c", "i", "u", Direction.Benefit, 1, ValueFunction.AsIs(), MissingPolicy.Reject)]);
        var finding = Assert.Single(LawReport.Run(model, facts, static o => o with { Laws = [Law.RankReversalTest2] }).Findings);
        Assert.Equal(LawStatus.Inconclusive, finding.Status);
        Assert.Equal(finding.Cases, finding.Vacuous);
        Assert.Contains("fewer than three", finding.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_law_of_models_does_not_apply_to_a_method() =>
        Assert.Equal(LawStatus.NotApplicable, LawReport.Run(new Topsis(), static o => o with { Laws = [Law.RoundTrip] }).Findings[0].Status);

    [Fact]
    public void A_cancelled_run_ends_and_progress_reaches_the_end()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => LawReport.Run(s_model, Cities2011.Facts, null, null, source.Token));
        var seen = new Seen();
        LawReport.Run(new Topsis(), static o => o with { Cases = 20, MaxThreads = 1, Laws = [Law.Dominance] }, seen);
        Assert.Equal(1, seen.Last);
    }

    [Fact]
    public void A_method_that_fails_is_named()
    {
        var failing = new Faults.OwnMethod("hopeless", static (_, _) => [double.NaN]);
        var exception = Assert.Throws<InvalidOperationException>(() => LawReport.Run(failing, static o => o with { Laws = [Law.Dominance] }));
        Assert.Contains("hopeless", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_serialises()
    {
        var report = LawReport.Run(new Vikor(), static o => o with { Cases = 50 });
        string text = JsonSerializer.Serialize(report);
        Assert.Equal(report, JsonSerializer.Deserialize<LawReport>(text));
    }

    [Fact]
    public void Options_are_checked()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => new LawReportOptions { Cases = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new LawReportOptions { MaxThreads = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => LawCatalogue.Of((Law)99));
    }

    private sealed class Seen : IProgress<double>
    {
        public double Last { get; private set; }

        public void Report(double value) => Last = value;
    }
}
