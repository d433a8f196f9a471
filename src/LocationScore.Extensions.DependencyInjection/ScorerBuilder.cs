using System.Collections.Immutable;
using System.Security.Cryptography;
using LocationScore.Json;
using LocationScore.Numerics;
using LocationScore.Tables;

namespace LocationScore.Extensions.DependencyInjection;

/// <summary>Makes a scorer of options; goes on after a problem, so that all are found.</summary>
internal sealed class ScorerBuilder
{
    private readonly LocationScoreOptions _options;
    private readonly ScorerBuild? _before;
    private readonly List<Problem> _problems;
    private readonly ImmutableArray<FileStamp>.Builder _files = ImmutableArray.CreateBuilder<FileStamp>();
    private Func<IEnumerable<Problem>, IEnumerable<Problem>> _placed = static problems => problems;
    private FactsInput? _factsRead;

    private ScorerBuilder(LocationScoreOptions options, ScorerBuild? before) =>
        (_options, _before, _problems) = (options, before, [.. options.Unread]);

    /// <param name="options">The options.</param>
    /// <param name="before">What stood before: its facts are kept when their file has the same content.</param>
    internal static ScorerBuild Run(LocationScoreOptions options, ScorerBuild? before) => new ScorerBuilder(options, before).Run();

    private ScorerBuild Run()
    {
        if (_options.ReloadInterval <= TimeSpan.Zero || _options.ReloadInterval > TimeSpan.FromDays(1))
            Report(ProblemCodes.OutOfRange, nameof(_options.ReloadInterval), "The interval cannot be used.",
                _options.ReloadInterval.ToString("c"), "above 0, at most one day");
        var weighted = Weighted();
        var facts = Facts(out string? factsHash);
        Scorer? scorer = null;
        if (weighted is not null && facts is not null)
        {
            if (!Scorer.TryCompile(weighted, facts, out scorer, out var found)) _problems.AddRange(_placed(WithFacts(found)));
            if (_problems.Count > 0) scorer = null;
        }

        return new(scorer, facts, scorer is null ? null : ModelJson.Hash(weighted!), factsHash, [.. _problems], _files.DrainToImmutable());
    }

    /// <summary>The model with the weights of the profile and the single weights; without those that do not fit, so that the rest is
    /// checked too.</summary>
    private ScoringModel? Weighted()
    {
        var profile = Profile();
        var model = Model(profile);
        if (model is null) return null;
        if (profile is not null) model = Tried(() => ProfileChain.Resolve(profile, [model], _options.Profiles).Model,
            problem => ProfilePlaced(problem, profile)) ?? model;
        if (_options.Weights.Count == 0) return model;
        var spelled = new SpelledWeights(_options.Weights, [.. Ids(model.Factors, model.Criteria)]);
        var weights = new WeightProfile("configuration", "Configuration", "model", new(spelled.ById));
        string place = _options.Place(nameof(_options.Weights)) + (_options.Section is null ? "." : ":");
        return Tried(() => weights.Apply(model),
            problem => problem with { Path = place + spelled.KeyOf(problem.Path["$.weights.".Length..]) }) ?? model;
    }

    private static IEnumerable<string> Ids(ImmutableArray<Factor> factors, ImmutableArray<Criterion> criteria) =>
        factors.SelectMany(static factor => Ids(factor.Factors, factor.Criteria).Prepend(factor.Id))
            .Concat(criteria.Select(static criterion => criterion.Id));

    private ScoringModel? Model(WeightProfile? profile)
    {
        string?[] stated = [_options.Model, _options.ModelFile, _options.InlineModel?.Text];
        if (stated.Count(static one => !string.IsNullOrEmpty(one)) > 1)
        {
            Report(ProblemCodes.NotAllowed, nameof(_options.Model), "The model is stated more than once.",
                string.Join(" and ", new[] { _options.Model, _options.ModelFile,
                _options.InlineModel is null ? null : "a model in the configuration" }.Where(static one => !string.IsNullOrEmpty(one))),
                "an id, a file or a section", repair: "Set all but one to an empty text, or remove them.");
            return null;
        }

        foreach (var twice in _options.Models.Distinct().GroupBy(static model => model.Id, StringComparer.Ordinal)
            .Where(static group => group.Count() > 1))
            Report(ProblemCodes.Duplicate, nameof(_options.Model), "Different models with the same id were added.",
                $"'{twice.Key}'", "ids that differ");
        if (_options.InlineModel is { } inline)
        {
            _placed = problems => problems.Select(inline.Placed);
            ModelJson.TryParse(inline.Text, null, out var model, out var found);
            _problems.AddRange(_placed(found));
            return model;
        }

        if (!string.IsNullOrEmpty(_options.ModelFile))
        {
            if (Bytes(nameof(_options.ModelFile), _options.ModelFile) is not { } bytes) return null;
            string file = _options.ModelFile;
            _placed = problems => ModelJson.Locate(bytes, file, problems);
            ModelJson.TryParse(bytes, file, out var model, out var found);
            _problems.AddRange(found);
            return model;
        }

        return Chosen(profile);
    }

    private ScoringModel? Chosen(WeightProfile? profile)
    {
        var model = string.IsNullOrEmpty(_options.Model)
            ? profile is not null ? Below(profile) : _options.Models.Count == 1 ? _options.Models[0] : null
            : _options.Models.FirstOrDefault(model => string.Equals(model.Id, _options.Model, StringComparison.Ordinal));
        if (model is null) NotThere(nameof(_options.Model), "model", _options.Model, [.. _options.Models.Select(static model => model.Id)]);
        else _placed = problems => problems.Select(problem => problem with { Path = $"model '{model.Id}' {problem.Path}" });
        return model;
    }

    /// <summary>The added model that a profile leads down to.</summary>
    private ScoringModel? Below(WeightProfile profile)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var link = profile; link is not null && seen.Add(link.Id); link =
            _options.Profiles.FirstOrDefault(next => string.Equals(next.Id, link.Extends, StringComparison.Ordinal)))
        {
            if (_options.Models.FirstOrDefault(model => string.Equals(model.Id, link.Extends,
                StringComparison.Ordinal)) is { } model) return model;
        }

        return null;
    }

    private WeightProfile? Profile()
    {
        if (!string.IsNullOrEmpty(_options.ProfileFile))
        {
            if (!string.IsNullOrEmpty(_options.Profile))
                Report(ProblemCodes.NotAllowed, nameof(_options.Profile), "The profile is stated twice.",
                    $"{_options.Profile} and {_options.ProfileFile}", "an id or a file",
                    repair: "Set one of them to an empty text, or remove it.");
            if (Bytes(nameof(_options.ProfileFile), _options.ProfileFile) is not { } bytes) return null;
            ProfileJson.TryParse(bytes, _options.ProfileFile, out var read, out var found);
            _problems.AddRange(found);
            return read;
        }

        if (string.IsNullOrEmpty(_options.Profile)) return null;
        var profile = _options.Profiles.FirstOrDefault(one => string.Equals(one.Id, _options.Profile, StringComparison.Ordinal));
        if (profile is null) NotThere(nameof(_options.Profile), "profile", _options.Profile,
            [.. _options.Profiles.Select(static one => one.Id)]);
        return profile;
    }

    private Problem ProfilePlaced(Problem problem, WeightProfile profile) => string.IsNullOrEmpty(_options.ProfileFile)
        ? problem with { Path = $"profile '{profile.Id}' {problem.Path}" }
        : problem with { File = _options.ProfileFile };

    private FactTable? Facts(out string? hash)
    {
        hash = null;
        if (!string.IsNullOrEmpty(_options.FactsFile))
        {
            if (!string.IsNullOrEmpty(_options.Facts))
                Report(ProblemCodes.NotAllowed, nameof(_options.Facts), "The facts are stated twice.",
                    $"{_options.Facts} and {_options.FactsFile}", "a name or a file",
                    repair: "Set one of them to an empty text, or remove it.");
            if (Bytes(nameof(_options.FactsFile), _options.FactsFile) is not { } bytes) return null;
            hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
            _factsRead = FactsInput.File(bytes, _options.FactsFile);
            if (_before is { Facts: not null } && _before.FactsHash == hash) return _before.Facts;
            FactsReader.TryRead([_factsRead], options: null, out var read, out var found);
            _problems.AddRange(found);
            return read?.Table;
        }

        string? name = string.IsNullOrEmpty(_options.Facts) && _options.FactTables.Count == 1
            ? _options.FactTables.Keys.First() : _options.Facts;
        if (!string.IsNullOrEmpty(name) && _options.FactTables.TryGetValue(name, out var make)) return Made(name, make);
        NotThere(nameof(_options.Facts), "fact table", name, [.. _options.FactTables.Keys]);
        return null;
    }

    /// <summary>Problems about facts of a file with the places of the facts; read again, because hardly any is ever asked for.</summary>
    private ImmutableArray<Problem> WithFacts(ImmutableArray<Problem> problems) =>
        _factsRead is not null && problems.Any(static problem => problem.Location is not null)
            && FactsReader.TryRead([_factsRead], options: null, out var read, out _) ? read.Locate(problems) : problems;

    /// <summary>Facts made by the caller's code: whatever it throws must not take down an application that has a scorer.</summary>
    private FactTable? Made(string name, Func<FactTable> make)
    {
        try
        {
            if (make() is { } table) return table;
            Report(ProblemCodes.Missing, nameof(_options.Facts), $"The facts '{name}' were not made.", "null", "a fact table");
        }
        catch (ProblemsException unfit)
        {
            _problems.AddRange(unfit.Problems.Select(problem => problem with { Path = $"facts '{name}' {problem.Path}" }));
        }
        catch (Exception failure)
        {
            Report(ProblemCodes.NotAllowed, nameof(_options.Facts), $"The facts '{name}' could not be made.",
                $"{failure.GetType().Name}: {failure.Message}", "a fact table");
        }

        return null;
    }

    private byte[]? Bytes(string key, string path)
    {
        string full = path;
        try
        {
            full = Path.GetFullPath(path, string.IsNullOrEmpty(_options.BasePath)
                ? _options.ContentRoot : Path.GetFullPath(_options.BasePath, _options.ContentRoot));
            _files.Add(FileStamp.Of(full));
            return File.ReadAllBytes(full);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException
            or ArgumentException or NotSupportedException)
        {
            bool missing = unreadable is FileNotFoundException or DirectoryNotFoundException;
            if (!missing && _files.Count > 0 && _files[^1].Path == full) _files[^1] = _files[^1] with { Length = FileStamp.Unread };
            Report(ProblemCodes.FileProblem, key, missing ? "There is no such file." : "The file cannot be read.", $"'{full}'",
                "a file that the application may read", repair: "Correct the path; relative ones start at BasePath.");
            return null;
        }
    }

    private void NotThere(string key, string what, string? found, string[] known)
    {
        string listed = known.Length == 0 ? $"none was added; name a file in {_options.Place(key + "File")}" : string.Join(", ", known);
        if (string.IsNullOrEmpty(found)) Report(ProblemCodes.Missing, key, $"The {what} is not stated.", "nothing", listed);
        else Report(ProblemCodes.Unknown, key, $"There is no {what} with this name.", $"'{found}'", listed, NearestName.Of(found, known));
    }

    private T? Tried<T>(Func<T> run, Func<Problem, Problem> placed)
        where T : class
    {
        try
        {
            return run();
        }
        catch (ProblemsException unfit)
        {
            _problems.AddRange(unfit.Problems.Select(placed));
            return null;
        }
    }

    private void Report(string code, string key, string message, string? found, string? allowed,
        string? nearest = null, string? repair = null) =>
        _problems.Add(new(code, _options.Place(key), message, found, allowed, nearest, repair));
}
