using System.Collections.Immutable;

namespace LocationScore.Extensions.DependencyInjection.Tests;

/// <summary>What a simple model says of an application whose configuration and files change: which scores are seen, whether they are of the newest, and who is told.</summary>
/// <remarks>It knows nothing of documents: a file is a state with a version, the scores are counted by hand.</remarks>
internal sealed class ReloadModel
{
    private readonly Dictionary<string, (double Talent, double Transport)> _profiles = new() { ["talent-first"] = (3, 1), ["transport-first"] = (1, 3) };
    private readonly HashSet<Good> _everGood = [];
    private File<(double Talent, double Transport)> _model;
    private File<double> _facts;
    private (string? Profile, double? Talent, bool Unknown, bool Watched) _stated = (null, null, false, true), _applied = (null, null, false, true);
    private (int Model, int Facts) _read, _seen;
    private Good _good;
    private ImmutableSortedSet<string> _wrong = [];

    internal ReloadModel(double talent, double transport, double graduates)
    {
        _model = new(FileState.Good, 0, (talent, transport));
        _facts = new(FileState.Good, 0, graduates);
        _good = new(talent, transport, graduates, 0);
        _everGood.Add(_good);
    }

    private enum FileState
    {
        Good,
        Broken,
        Gone,
    }

    internal bool IsCurrent => _wrong.IsEmpty;

    internal bool IsDisposed { get; private set; }

    /// <summary>How often a scorer has taken the place of another one.</summary>
    internal int Replaced { get; private set; }

    /// <summary>Whether each state that listeners were told of is of the newest.</summary>
    internal List<bool> Told { get; } = [];

    /// <summary>The scores of the three cities: two linear values, weighted.</summary>
    internal double[] Scores => _good.Scores;

    /// <summary>The scores of all scorers that there have been.</summary>
    internal IEnumerable<double[]> EverSeen => _everGood.Select(static good => good.Scores);

    internal void After(ReloadStep step)
    {
        switch (step)
        {
            case ReloadStep.ModelWritten written:
                _model = new(FileState.Good, _model.Version + 1, (written.Talent, written.Transport));
                break;
            case ReloadStep.ModelBroken:
                _model = _model with { State = FileState.Broken, Version = _model.Version + 1 };
                break;
            case ReloadStep.ModelDeleted:
                _model = _model.Deleted();
                break;
            case ReloadStep.FactsWritten written:
                _facts = new(FileState.Good, _facts.Version + 1, written.Graduates);
                break;
            case ReloadStep.FactsBroken:
                _facts = _facts with { State = FileState.Broken, Version = _facts.Version + 1 };
                break;
            case ReloadStep.FactsDeleted:
                _facts = _facts.Deleted();
                break;
            case ReloadStep.ProfileSet profile:
                _stated.Profile = profile.Id;
                break;
            case ReloadStep.WeightSet weight:
                _stated.Talent = weight.Talent;
                break;
            case ReloadStep.UnknownWeightSet unknown:
                _stated.Unknown = unknown.Present;
                break;
            case ReloadStep.WatchingSet watching:
                _stated.Watched = watching.Watched;
                break;
            case ReloadStep.ConfigurationReloaded when !IsDisposed:
                _applied = _stated;
                Read();
                break;
            case ReloadStep.MonitorReloaded when !IsDisposed:
                Read();
                break;
            case ReloadStep.Tick when !IsDisposed && _applied.Watched:
                Look();
                break;
            case ReloadStep.Disposed:
                IsDisposed = true;
                break;
        }
    }

    /// <summary>A change counts when the files are as they were at the last look: a file that is being written is left alone.</summary>
    private void Look()
    {
        var now = (_model.Version, _facts.Version);
        bool ready = now != _read && now == _seen;
        _seen = now;
        if (ready) Read();
    }

    private void Read()
    {
        _read = _seen = (_model.Version, _facts.Version);
        var wrong = Wrong().ToImmutableSortedSet(StringComparer.Ordinal);
        bool same = wrong.SetEquals(_wrong), mended = !_wrong.IsEmpty;
        _wrong = wrong;
        if (!wrong.IsEmpty)
        {
            if (!same) Told.Add(false);
            return;
        }

        var (talent, transport) = _applied.Profile is { } id ? _profiles[id] : _model.Content;
        var good = new Good(_applied.Talent ?? talent, transport, _facts.Content, _facts.Version);
        if (good == _good && !mended) return;
        if (good != _good) Replaced++;
        Told.Add(true);
        _good = good;
        _everGood.Add(good);
    }

    private IEnumerable<string> Wrong()
    {
        if (_applied.Profile is { } id && !_profiles.ContainsKey(id)) yield return "profile";
        if (_model.State != FileState.Good) yield return $"model {_model.State}";
        else if (_applied.Unknown) yield return "weight";
        if (_facts.State != FileState.Good) yield return $"facts {_facts.State}";
    }

    /// <summary>A file; a file that is gone is the same however often it went.</summary>
    private readonly record struct File<T>(FileState State, int Version, T Content)
    {
        internal File<T> Deleted() => State == FileState.Gone ? this : this with { State = FileState.Gone, Version = Version + 1 };
    }

    /// <summary>What a scorer is made of. Facts that are written again are other facts; a model that says the same is the same model.</summary>
    private sealed record Good(double Talent, double Transport, double Graduates, int FactsVersion)
    {
        internal double[] Scores => [Score(Graduates, 1), Score(10, 9), Score(60, 6)];

        private double Score(double graduates, double lines) => ((Talent * graduates / 100) + (Transport * lines / 10)) / (Talent + Transport);
    }
}
