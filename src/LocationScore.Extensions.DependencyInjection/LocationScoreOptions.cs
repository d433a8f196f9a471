using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace LocationScore.Extensions.DependencyInjection;

/// <summary>What one named scorer is made of: a model, perhaps a profile and single weights, and facts.</summary>
/// <remarks>
/// Configuration has the keys <c>Model</c> (an id, or a whole model as a section), <c>ModelFile</c>, <c>Profile</c>, <c>ProfileFile</c>,
/// <c>Weights</c>, <c>Facts</c>, <c>FactsFile</c>,
/// <c>BasePath</c>, <c>ReloadOnChange</c> and <c>ReloadInterval</c>; every other key is a problem. What configuration says comes after what
/// code says. An empty text counts as not said.
/// In the environment a colon is written as two underscores, and a hyphen or dot in the id of a weight as one, because most shells know no
/// such names:
/// <c>LocationScore__Profile=talent-first</c>, <c>LocationScore__Weights__talent_pool=3</c>. That wins over the same weight under its own
/// id.
/// </remarks>
/// <threadsafety>For one thread while it is filled; not changed afterwards.</threadsafety>
public sealed class LocationScoreOptions : IValidatableObject
{
    private readonly List<ScoringModel> _models = [];
    private readonly List<WeightProfile> _profiles = [];
    private readonly Dictionary<string, Func<FactTable>> _facts = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private ScorerBuild? _build;

    /// <summary>Gets or sets the id of an added model; <see langword="null"/> means the one below <see cref="Profile"/>, or the only one
    /// that was added.</summary>
    public string? Model { get; set; }

    /// <summary>Gets or sets the path of a JSON model, instead of <see cref="Model"/>; relative to <see cref="BasePath"/>.</summary>
    public string? ModelFile { get; set; }

    /// <summary>Gets or sets the id of an added profile whose weights are applied, or <see langword="null"/>.</summary>
    public string? Profile { get; set; }

    /// <summary>Gets or sets the path of a JSON profile, instead of <see cref="Profile"/>; relative to <see cref="BasePath"/>.</summary>
    public string? ProfileFile { get; set; }

    /// <summary>Gets new local weights by id of factor or criterion, 0 or more; applied after the profile.</summary>
    public IDictionary<string, double> Weights { get; } = new Dictionary<string, double>(StringComparer.Ordinal);

    /// <summary>Gets or sets the name of an added fact table; <see langword="null"/> means the only one that was added.</summary>
    public string? Facts { get; set; }

    /// <summary>Gets or sets the path of a file of facts (.json, .csv or .xlsx), instead of <see cref="Facts"/>; relative to
    /// <see cref="BasePath"/>.</summary>
    public string? FactsFile { get; set; }

    /// <summary>Gets or sets the folder of relative paths, itself below the content root of the host, or else below the folder of the
    /// application; <see langword="null"/> means that one.</summary>
    public string? BasePath { get; set; }

    /// <summary>Gets or sets whether the files are watched, so that a change makes a new scorer. Configuration is always
    /// followed.</summary>
    public bool ReloadOnChange { get; set; } = true;

    /// <summary>Gets or sets how often watched files are looked at, above 0; a change counts when a file stays the same for one interval,
    /// so that half-written files are not read.</summary>
    /// <remarks>Files are polled rather than watched by the operating system, because that also sees network drives, containers and
    /// replaced links.</remarks>
    public TimeSpan ReloadInterval { get; set; } = TimeSpan.FromMilliseconds(500);

    internal IReadOnlyList<ScoringModel> Models => _models;

    internal IReadOnlyList<WeightProfile> Profiles => _profiles;

    internal IReadOnlyDictionary<string, Func<FactTable>> FactTables => _facts;

    /// <summary>The model that stands in the configuration itself.</summary>
    internal ConfiguredDocument? InlineModel { get; set; }

    /// <summary>The folder of the host, where relative paths begin.</summary>
    internal string ContentRoot { get; set; } = AppContext.BaseDirectory;

    /// <summary>The path of the configuration section, or null when there is none.</summary>
    internal string? Section { get; set; }

    /// <summary>What could not be read from the configuration.</summary>
    internal List<Problem> Unread { get; } = [];

    /// <summary>Adds a model that can be chosen by its id.</summary>
    /// <param name="model">The model.</param>
    /// <returns>These options.</returns>
    public LocationScoreOptions AddModel(ScoringModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _models.Add(model);
        return this;
    }

    /// <summary>Adds models that can be chosen by their ids.</summary>
    /// <param name="models">The models.</param>
    /// <returns>These options.</returns>
    public LocationScoreOptions AddModels(IEnumerable<ScoringModel> models)
    {
        ArgumentNullException.ThrowIfNull(models);
        foreach (var model in models) AddModel(model);
        return this;
    }

    /// <summary>Adds a profile that can be chosen by its id.</summary>
    /// <param name="profile">The profile.</param>
    /// <returns>These options.</returns>
    public LocationScoreOptions AddProfile(WeightProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        _profiles.Add(profile);
        return this;
    }

    /// <summary>Adds profiles that can be chosen by their ids.</summary>
    /// <param name="profiles">The profiles.</param>
    /// <returns>These options.</returns>
    public LocationScoreOptions AddProfiles(IEnumerable<WeightProfile> profiles)
    {
        ArgumentNullException.ThrowIfNull(profiles);
        foreach (var profile in profiles) AddProfile(profile);
        return this;
    }

    /// <summary>Adds a fact table that can be chosen by a name; a table of the same name is replaced.</summary>
    /// <param name="name">The name.</param>
    /// <param name="facts">The table.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public LocationScoreOptions AddFacts(string name, FactTable facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return AddFacts(name, () => facts);
    }

    /// <summary>Adds a fact table that can be chosen by a name and is made when it is; a table of the same name is replaced.</summary>
    /// <param name="name">The name.</param>
    /// <param name="facts">Returns the table; called again at each reload, so it should keep what is slow to make.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public LocationScoreOptions AddFacts(string name, Func<FactTable> facts)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(facts);
        _facts[name] = facts;
        return this;
    }

    /// <summary>Finds everything that is wrong: in the options, in the documents that they name, and between model and facts.</summary>
    /// <returns>Every problem: with its configuration path, or with file and JSON path; empty when there is none. The rules are those of
    /// the model, the profile and the compiler; there are no others.</returns>
    /// <remarks>The files are read once per instance, when first asked.</remarks>
    public ImmutableArray<Problem> Validate() => Build.Problems;

    /// <summary>What comes of these options, made once.</summary>
    internal ScorerBuild Build
    {
        get
        {
            lock (_gate) return _build ??= ScorerBuilder.Run(this, null);
        }
    }

    /// <summary>The path of a key for messages.</summary>
    internal string Place(string key) => Section is null
        ? $"{nameof(LocationScoreOptions)}.{key}" : Section.Length == 0 ? key : $"{Section}:{key}";

    IEnumerable<ValidationResult> IValidatableObject.Validate(ValidationContext validationContext) =>
        Validate().Select(static problem => new ValidationResult(problem.ToString()));
}
