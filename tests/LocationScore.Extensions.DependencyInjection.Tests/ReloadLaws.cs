using FsCheck;
using FsCheck.Fluent;
using LocationScore.EveryTestProject;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LocationScore.Extensions.DependencyInjection.Tests;

/// <summary>Whatever happens to configuration and files, what is seen is what a simple model says.</summary>
public class ReloadLaws
{
    [Fact]
    public void What_is_seen_is_what_a_simple_model_says() =>
        Prop.ForAll(ReloadStep.Walks, static walk =>
        {
            using var application = new Application();
            foreach (var step in walk.Steps)
            {
                application.Do(step);
                application.Check();
            }
        }).Check(Drawing.Cases(80));

    [Fact]
    public void Who_scores_meanwhile_sees_one_whole_scorer_of_those_that_there_were() =>
        Prop.ForAll(ReloadStep.Walks, static walk =>
        {
            using var application = new Application();
            using var end = new CancellationTokenSource();
            var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(() => application.Scoring(end.Token))).ToArray();
            foreach (var step in walk.Steps) application.Do(step);
            end.Cancel();
            var known = application.Model.EverSeen.ToList();
            foreach (var reader in readers) Assert.All(reader.Result, seen => Assert.Contains(known, scores => Application.Same(scores, seen)));
        }).Check(Drawing.Cases(12));

    /// <summary>An application with one scorer of two files, and beside it the simple model.</summary>
    private sealed class Application : IDisposable
    {
        private readonly TestFolder _folder = new();
        private readonly ManualTime _time = new();
        private readonly IConfigurationRoot _configuration;
        private readonly ServiceProvider _provider;
        private readonly ScorerMonitor _monitor;
        private readonly List<bool> _told = [];
        private readonly List<(Scorer Scorer, double[] Scores)> _held = [];
        private int _writes;

        internal Application()
        {
            WriteModel(TestParts.ModelText(2, 1));
            WriteFacts("90");
            _configuration = TestParts.Configuration(("LocationScore:BasePath", _folder.Path), ("LocationScore:ModelFile", "model.json"), ("LocationScore:FactsFile", "facts.csv"));
            _provider = TestParts.Provider(_configuration, static options =>
                options.AddProfile(TestParts.Profile("talent-first", 3, 1)).AddProfile(TestParts.Profile("transport-first", 1, 3)), _time);
            _monitor = _provider.GetRequiredService<ScorerMonitor>();
            _monitor.OnChange(state => _told.Add(state.IsCurrent));
            Hold();
        }

        internal ReloadModel Model { get; } = new(2, 1, 90);

        internal void Do(ReloadStep step)
        {
            switch (step)
            {
                case ReloadStep.ModelWritten written:
                    WriteModel(TestParts.ModelText(written.Talent, written.Transport));
                    break;
                case ReloadStep.ModelBroken:
                    WriteModel(TestParts.ModelText().Replace("benefit", "benefits", StringComparison.Ordinal));
                    break;
                case ReloadStep.ModelDeleted:
                    Delete("model.json");
                    break;
                case ReloadStep.FactsWritten written:
                    WriteFacts($"{written.Graduates}");
                    break;
                case ReloadStep.FactsBroken:
                    WriteFacts("many");
                    break;
                case ReloadStep.FactsDeleted:
                    Delete("facts.csv");
                    break;
                case ReloadStep.ProfileSet profile:
                    _configuration["LocationScore:Profile"] = profile.Id;
                    break;
                case ReloadStep.WeightSet weight:
                    _configuration["LocationScore:Weights:talent"] = weight.Talent is { } stated ? FormattableString.Invariant($"{stated}") : null;
                    break;
                case ReloadStep.UnknownWeightSet unknown:
                    _configuration["LocationScore:Weights:tolent"] = unknown.Present ? "1" : null;
                    break;
                case ReloadStep.WatchingSet watching:
                    _configuration["LocationScore:ReloadOnChange"] = watching.Watched ? "true" : "false";
                    break;
                case ReloadStep.ConfigurationReloaded:
                    _configuration.Reload();
                    break;
                case ReloadStep.MonitorReloaded when Model.IsDisposed:
                    Assert.Throws<ObjectDisposedException>(() => _monitor.Reload());
                    break;
                case ReloadStep.MonitorReloaded:
                    _monitor.Reload();
                    break;
                case ReloadStep.Tick:
                    _time.Tick();
                    break;
                case ReloadStep.Disposed:
                    _monitor.Dispose();
                    break;
            }

            Model.After(step);
        }

        internal void Check()
        {
            Assert.Equal(Model.Told, _told);
            Assert.All(_held, static held => Assert.Equal(held.Scores, held.Scorer.Score().Scores));
            if (Model.IsDisposed)
            {
                Assert.Throws<ObjectDisposedException>(() => _monitor.Get());
                Assert.Throws<ObjectDisposedException>(() => _monitor.State());
                Assert.Throws<ObjectDisposedException>(() => _monitor.Score());
                return;
            }

            var state = _monitor.State();
            Assert.Equal(Model.IsCurrent, state.IsCurrent);
            Assert.True(Same(Model.Scores, [.. _monitor.Score().Scores]), $"{string.Join(", ", _monitor.Score().Scores.ToArray())} instead of {string.Join(", ", Model.Scores)}");
            if (!ReferenceEquals(state.Scorer, _held[^1].Scorer)) Hold();
            Assert.Equal(Model.Replaced, _held.Count - 1);
        }

        /// <summary>Scores until the end, and gives the different answers.</summary>
        internal List<double[]> Scoring(CancellationToken end)
        {
            var seen = new List<double[]>();
            do
            {
                try
                {
                    double[] scores = [.. _monitor.Score().Scores];
                    if (!seen.Any(known => known.AsSpan().SequenceEqual(scores))) seen.Add(scores);
                }
                catch (ObjectDisposedException)
                {
                    break; // the end of the application is among the steps
                }
            }
            while (!end.IsCancellationRequested);
            return seen;
        }

        internal static bool Same(double[] one, double[] other) => one.Zip(other).All(static pair => Math.Abs(pair.First - pair.Second) < 1e-12);

        public void Dispose()
        {
            _provider.Dispose();
            _folder.Dispose();
        }

        private void Hold()
        {
            var scorer = _monitor.Get();
            _held.Add((scorer, [.. scorer.Score().Scores]));
        }

        /// <summary>Each file is longer than the one before, so that a change is seen however coarse the clock of the file system is.</summary>
        private void WriteModel(string text) => _folder.Write("model.json", text + new string('\n', ++_writes));

        private void WriteFacts(string graduates) => _folder.Write("facts.csv",
            $"location,graduates [persons],lines [count]\naba,{graduates},1\nbeb,10,9\ncac,60,6\n" + new string('\n', ++_writes));

        private void Delete(string name) => File.Delete(Path.Combine(_folder.Path, name));
    }
}
