using System.CommandLine;
using System.Globalization;
using LocationScore.Cli.Commands;
using LocationScore.Data;
using LocationScore.Facts;
using LocationScore.Json;
using LocationScore.Methods;
using LocationScore.Model;
using LocationScore.Numerics;

namespace LocationScore.Cli.Input;

/// <summary>Finds what the options name: models, profiles, facts, cities and methods, from files or ready-made. All problems are collected.</summary>
/// <param name="session">The files.</param>
internal sealed class Inputs(Session session)
{
    internal const string DefaultModel = "service-outsourcing", BuiltInData = "cities-2011";

    private readonly Dictionary<string, ScoringModel> _read = new(StringComparer.Ordinal);

    internal List<Problem> Problems { get; } = [];

    /// <summary>Stops with every problem that was collected.</summary>
    internal void Demand()
    {
        if (Problems.Count > 0) throw new ProblemsException(Problems);
    }

    /// <summary>Reads the facts that <c>--data</c> names, together; the built-in ones when it names nothing; then keeps only the cities that <c>--cities</c> names.</summary>
    internal FactTable? Facts(ParseResult parse)
    {
        var table = AllFacts(parse.GetValue(SharedOptions.Data) ?? []);
        return table is not null && parse.GetValue(SharedOptions.Cities) is { } cities ? Select(table, cities) : table;
    }

    /// <summary>The model with everything that the options change about it.</summary>
    internal ScoringModel? Model(ParseResult parse)
    {
        string? modelName = parse.GetValue(SharedOptions.Model), profileName = parse.GetValue(SharedOptions.Profile);
        var method = parse.GetValue(SharedOptions.Method) is { } kind ? Method(kind, "--method") : null;
        var settings = Settings(parse.GetValue(SharedOptions.Set) ?? []);
        var profile = profileName is null ? null : Profile(profileName, "--profile");
        var model = profile is null ? Model(modelName ?? DefaultModel, "--model") : Extended(profile, modelName, "--profile");
        if (model is null) return null;
        model = Set(model, settings);
        return method is null ? model : MethodModel.Of(model, method);
    }

    /// <summary>A model by the name of a file or of a ready-made one.</summary>
    internal ScoringModel? Model(string name, string option)
    {
        if (_read.TryGetValue(name, out var known)) return known;
        ScoringModel? model = null;
        if (IsFile(name))
        {
            if (session.Files.Read(name, option, Problems) is not { } bytes) return null;
            if (!ModelJson.TryParse(bytes, name, out model, out var problems)) Problems.AddRange(problems);
        }
        else if ((model = ReadyModels.All.FirstOrDefault(m => Same(m.Id, name))) is null)
        {
            Unknown(option, "model", name, ReadyModels.All.Select(static m => m.Id));
        }

        if (model is not null) _read[name] = model;
        return model;
    }

    /// <summary>A profile by the name of a file or of a ready-made one.</summary>
    internal WeightProfile? Profile(string name, string option)
    {
        if (IsFile(name))
        {
            if (session.Files.Read(name, option, Problems) is not { } bytes) return null;
            if (!ProfileJson.TryParse(bytes, name, out var profile, out var problems)) Problems.AddRange(problems);
            return profile;
        }

        var found = ReadyProfiles.All.FirstOrDefault(p => Same(p.Id, name));
        if (found is null) Unknown(option, "profile", name, ReadyProfiles.All.Select(static p => p.Id));
        return found;
    }

    /// <summary>A named set of weights for a comparison: a profile if there is one of the name, otherwise a model.</summary>
    internal ScoringModel? ProfileOrModel(string name, string? modelName, string option)
    {
        if (IsFile(name))
        {
            if (session.Files.Read(name, option, Problems) is not { } bytes) return null;
            if (ProfileJson.TryParse(bytes, name, out var profile, out var asProfile)) return Extended(profile, modelName, option);
            if (ModelJson.TryParse(bytes, name, out var model, out var asModel)) return model;
            bool looksLikeProfile = asProfile.Length < asModel.Length;
            Problems.AddRange(looksLikeProfile ? asProfile : asModel);
            return null;
        }

        if (ReadyProfiles.All.FirstOrDefault(p => Same(p.Id, name)) is { } ready) return Extended(ready, modelName, option);
        if (ReadyModels.All.FirstOrDefault(m => Same(m.Id, name)) is { } readyModel) return readyModel;
        Unknown(option, "profile or model", name, ReadyProfiles.All.Select(static p => p.Id).Concat(ReadyModels.All.Select(static m => m.Id)));
        return null;
    }

    /// <summary>A ranking method by its kind.</summary>
    internal RankingMethod? Method(string kind, string option)
    {
        var method = RankingMethods.Find(kind);
        if (method is null) Unknown(option, "ranking method", kind, RankingMethods.All.Select(static m => m.Info.Kind), "See: locationscore methods");
        return method;
    }

    /// <summary>The id of a location named by its id or its name, in any case.</summary>
    internal string? Location(IReadOnlyCollection<Location> locations, string name, string option)
    {
        var found = locations.FirstOrDefault(x => string.Equals(x.Id, name, StringComparison.Ordinal)) ?? locations.FirstOrDefault(x => Same(x.Id, name) || Same(x.Name, name));
        if (found is null) Unknown(option, "city", name, locations.Select(static x => x.Name), known: locations.SelectMany(static x => new[] { x.Name, x.Id }));
        return found?.Id;
    }

    /// <summary>Splits a list separated by commas.</summary>
    internal static string[] List(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    internal void Unknown(string option, string what, string found, IEnumerable<string> allowed, string? repair = null, IEnumerable<string>? known = null)
    {
        var names = allowed.ToList();
        Problems.Add(new(ProblemCodes.Unknown, option, $"There is no {what} of this name.", NumberText.Quote(found), names.Count > 40 ? string.Join(", ", names.Take(40)) + " …" : string.Join(", ", names),
            NearestName.Of(found, known ?? names), repair));
    }

    private FactTable? AllFacts(string[] files)
    {
        if (files.Length == 0 || (files.Length == 1 && IsBuiltIn(files[0]))) return Cities2011.Facts;
        int before = Problems.Count;
        var draft = new FactsDraft();
        foreach (string file in files)
        {
            if (IsBuiltIn(file)) draft.Add(Cities2011.Facts, BuiltInData);
            else if (session.Files.Read(file, "--data", Problems) is { } bytes) Read(file, bytes, draft);
        }

        var table = Problems.Count == before ? draft.Build() : null;
        Problems.AddRange(draft.Problems);
        return Problems.Count == before ? table : null;
    }

    private static void Read(string file, byte[] bytes, FactsDraft draft)
    {
        string extension = Path.GetExtension(file).ToLowerInvariant();
        bool workbook = extension is ".xlsx" or ".xls" or ".xlsm" || bytes is [(byte)'P', (byte)'K', 3, 4, ..];
        bool json = extension is ".json" or ".jsonc" || (extension is not (".csv" or ".tsv" or ".txt") && bytes.AsSpan().TrimStart(" \t\r\n\uFEFF"u8) is [(byte)'{', ..]);
        if (workbook) XlsxFacts.Read(file, bytes, draft);
        else if (!json) CsvFacts.Read(file, bytes, draft);
        else if (FactsJson.TryParse(bytes, file, out var table, out var problems)) draft.Add(table, file);
        else draft.Problems.AddRange(problems);
    }

    private FactTable? Select(FactTable table, string cities)
    {
        var ids = new List<string>();
        int before = Problems.Count;
        string[] names = List(cities);
        if (names.Length == 0) Problems.Add(new(ProblemCodes.Empty, "--cities", "No city is named.", "an empty list", "names or ids separated by commas"));
        foreach (string name in names)
        {
            if (Location(table.Locations, name, "--cities") is not { } id) continue;
            if (ids.Contains(id)) Problems.Add(new(ProblemCodes.Duplicate, "--cities", "The city is named twice.", NumberText.Quote(name), "each city once"));
            else ids.Add(id);
        }

        return Problems.Count > before ? null : table.Select(ids);
    }

    /// <summary>Applies a profile to the model that was asked for, or to the one that it extends, through other ready-made profiles where it extends one.</summary>
    private ScoringModel? Extended(WeightProfile profile, string? modelName, string option)
    {
        var chain = new List<WeightProfile> { profile };
        while (ReadyProfiles.Find(chain[^1].Extends) is { } parent && !chain.Contains(parent)) chain.Add(parent);
        var model = modelName is null ? ReadyModels.Find(chain[^1].Extends) : Model(modelName, "--model");
        if (model is null)
        {
            if (modelName is null)
            {
                Problems.Add(new(ProblemCodes.Unknown, option, $"The profile '{profile.Id}' extends a model that is not ready-made.", NumberText.Quote(chain[^1].Extends),
                    string.Join(", ", ReadyModels.All.Select(static m => m.Id)), NearestName.Of(chain[^1].Extends, ReadyModels.All.Select(static m => m.Id)), "Name the file of the model with --model."));
            }

            return null;
        }

        if (!Same(model.Id, chain[^1].Extends))
        {
            Problems.Add(new(ProblemCodes.NotAllowed, option, $"The profile '{profile.Id}' is made for another model.", $"model '{model.Id}'", $"model '{chain[^1].Extends}'",
                Repair: "Leave --model away, or correct 'extends' in the profile."));
            return null;
        }

        for (int k = chain.Count - 1; k >= 0 && model is not null; k--) model = Apply(chain[k], model, option);
        return model;
    }

    private ScoringModel? Apply(WeightProfile profile, ScoringModel model, string option)
    {
        try
        {
            return profile.Apply(model);
        }
        catch (ProblemsException e)
        {
            Problems.AddRange(e.Problems.Select(problem => problem with { Path = option == "--set" ? "--set" : $"{option} {profile.Id}: {problem.Path}" }));
            return null;
        }
    }

    /// <summary>Reads factor=weight; a weight that is not a number is kept as null, so that the name is still checked.</summary>
    private List<(string Name, double? Weight)> Settings(string[] settings)
    {
        var read = new List<(string, double?)>();
        foreach (string setting in settings)
        {
            int at = setting.LastIndexOf('=');
            if (at <= 0)
            {
                Problems.Add(new(ProblemCodes.WrongType, "--set", "This is not a weight.", NumberText.Quote(setting), "factor=weight, such as talent-pool=3"));
                continue;
            }

            string name = setting[..at].Trim();
            double? weight = NumberText.Parse(setting[(at + 1)..], out var problem);
            if (problem is not null) Problems.Add(problem with { Path = $"--set {name}" });
            read.Add((name, weight));
        }

        return read;
    }

    private ScoringModel Set(ScoringModel model, List<(string Name, double? Weight)> settings)
    {
        var weights = new List<KeyValuePair<string, double>>();
        int before = Problems.Count;
        foreach (var (name, weight) in settings)
        {
            var node = Nodes(model).FirstOrDefault(x => Same(x.Id, name) || Same(x.Name, name));
            if (node is null) Unknown("--set", "factor or criterion", name, Nodes(model).Select(static x => x.Id));
            else if (weights.Exists(x => x.Key == node.Id)) Problems.Add(new(ProblemCodes.Duplicate, "--set", "The weight is set twice.", NumberText.Quote(name), "each factor once"));
            else if (weight is { } value) weights.Add(new(node.Id, value));
        }

        return weights.Count == 0 || Problems.Count > before ? model
            : Apply(new("command-line", "set on the command line", model.Id, new(weights)), model, "--set") is not { } changed ? model
            : changed with { Name = $"{model.Name}, with {string.Join(", ", weights.Select(static w => string.Create(CultureInfo.InvariantCulture, $"{w.Key}={w.Value:R}")))}" };
    }

    private static IEnumerable<Node> Nodes(ScoringModel model) => model.Factors.SelectMany(Below).Concat(model.Criteria);

    private static IEnumerable<Node> Below(Factor factor) => factor.Factors.SelectMany(Below).Concat(factor.Criteria).Prepend(factor);

    /// <summary>A name with a separator or an extension, or that of an existing file, means a file.</summary>
    private bool IsFile(string name) => name.Contains('/', StringComparison.Ordinal) || name.Contains('\\', StringComparison.Ordinal)
        || Path.GetExtension(name).ToLowerInvariant() is ".json" or ".jsonc" || session.Files.Exists(name);

    private bool IsBuiltIn(string name) => Same(name, BuiltInData) && !session.Files.Exists(name);

    private static bool Same(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
