using System.CommandLine;
using System.Globalization;
using System.Text;
using LocationScore.Cli.Databases;
using LocationScore.Cli.Host;
using LocationScore.Data;
using LocationScore.Json;
using LocationScore.Methods;
using LocationScore.Numerics;
using LocationScore.Shared;
using LocationScore.Sql;
using LocationScore.Tables;

namespace LocationScore.Cli.Input;

/// <summary>Finds what the options name: models, profiles, facts, cities and methods, from files or ready-made. All problems are
/// collected.</summary>
/// <param name="session">The files.</param>
internal sealed class Inputs(Session session)
{
    private const int MostListed = 40, MostUnknown = 20;

    internal const string DefaultModel = "service-outsourcing", BuiltInData = "cities-2011";

    private readonly Dictionary<string, ScoringModel> _read = new(StringComparer.Ordinal);
    private readonly Dictionary<ScoringModel, WeightProfile> _profileOf = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, (string File, byte[] Text)> _profiles = new(StringComparer.Ordinal);

    internal List<Problem> Problems { get; } = [];

    /// <summary>The profile whose weights the model has, once it was read.</summary>
    internal WeightProfile? UsedProfile { get; private set; }

    /// <summary>The weights that were set on the command line, once they were applied.</summary>
    internal NamedValues UsedWeights { get; private set; } = NamedValues.Empty;

    /// <summary>What the statistics of a frozen model were taken from, once they were read.</summary>
    internal string? Statistics { get; private set; }

    /// <summary>What was taken because nothing was named; said when there are problems.</summary>
    internal IReadOnlyCollection<string> Remarks => session.Remarks;

    /// <summary>What should be known about how tables were read.</summary>
    internal List<Notice> Notices { get; } = [];

    /// <summary>Where the models that were read stand.</summary>
    internal ModelPlaces Places { get; } = new();

    /// <summary>Stops with every problem that was collected.</summary>
    internal void Demand()
    {
        if (Problems.Count > 0) throw new ProblemsException(Problems);
    }

    /// <summary>Reads the facts that <c>--data</c> names, together; the built-in ones when it names nothing; then keeps only the cities
    /// that <c>--cities</c> names.</summary>
    internal FactTable? Facts(ParseResult parse)
    {
        var table = AllFacts(parse);
        if (table is null) return null;
        int before = Problems.Count;
        var cities = Cities(parse, table);
        return Problems.Count > before ? null : Scored.Selected(table, cities);
    }

    /// <summary>Reads the facts that <c>--data</c> names, of all cities.</summary>
    internal FactTable? AllFacts(ParseResult parse) => AllFacts(parse.GetValue(SharedOptions.Data) ?? [], TableChoices.Of(parse, Problems));

    /// <summary>The ids of the cities that <c>--cities</c> names, or null when it is not given or wrong.</summary>
    internal List<string>? Cities(ParseResult parse, FactTable table) => parse.GetValue(SharedOptions.Cities) is { Length: > 0 } cities
        ? Cities(table, cities) : null;

    /// <summary>The model with everything that the options change about it.</summary>
    internal ScoringModel? Model(ParseResult parse)
    {
        string? modelName = parse.GetValue(SharedOptions.Model), profileName = parse.GetValue(SharedOptions.Profile);
        bool takesData = parse.CommandResult.Command.Options.Contains(SharedOptions.Data),
            data = takesData && parse.GetValue(SharedOptions.Data) is { Length: > 0 };
        if (modelName is null && profileName is null
            && data) session.Remark($"No --model was named: the ready-made model '{DefaultModel}' was taken.");
        if (takesData && modelName is not null && !data)
            session.Remark($"No --data was named: the built-in facts '{BuiltInData}' were taken.");
        var method = parse.GetValue(SharedOptions.Method) is { } kind ? Method(kind, "--method") : null;
        var settings = Settings(parse.GetValue(SharedOptions.Set) ?? []);
        var profile = profileName is null ? null : Profile(profileName, "--profile");
        var model = profile is null ? Model(modelName ?? DefaultModel, "--model") : Extended(profile, modelName, "--profile");
        if (model is null) return null;
        UsedProfile = profile;
        model = Set(model, settings);
        if (BuiltInYear(parse) is { } year) model = YearModel.Of(model, year);
        if (method is not null) model = MethodModel.Of(model, method);
        string? frozen = parse.CommandResult.Command.Options.Contains(SharedOptions.Freeze) ? parse.GetValue(SharedOptions.Freeze) : null;
        return frozen is null ? model : Frozen(model, frozen);
    }

    /// <summary>The model with statistics that were taken before.</summary>
    private ScoringModel? Frozen(ScoringModel model, string file)
    {
        if (session.Files.Read(file, "--freeze", Problems) is not { } bytes) return null;
        string statistics;
        try
        {
            statistics = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException broken)
        {
            Problems.Add(new(ProblemCodes.BadTable, "--freeze", "The text is not UTF-8.", $"byte {broken.Index + 1}",
                "the row of the statement of sql --statistics, saved as CSV in UTF-8", File: file));
            return null;
        }

        if (!SqlFreezing.TryApply(model, statistics, file, out var frozen, out var problems))
        {
            Problems.AddRange(problems.Where(static problem => problem.File is not null));
            Problems.AddRange(Places.Placed([.. problems.Where(static problem => problem.File is null)], model));
            return null;
        }

        Statistics = string.Create(CultureInfo.InvariantCulture,
            $"Statistics of {frozen.Locations} {(frozen.Locations == 1 ? "location" : "locations")}, taken on {frozen.Date:yyyy-MM-dd}.");
        session.Terminal.Error.WriteLine(SafeText.Line($"Note: {Statistics}"));
        return frozen.Model;
    }

    /// <summary>A model by the name of a file or of a ready-made one.</summary>
    internal ScoringModel? Model(string name, string option)
    {
        if (_read.TryGetValue(name, out var known)) return known;
        ScoringModel? model = null;
        if (IsFile(name))
        {
            if (session.Files.Read(name, option, Problems) is not { } bytes) return null;
            if (!ModelJson.TryParse(bytes, name, out model, out var problems)) Problems.AddRange(OtherDocument.Instead(bytes, name, option,
                "model") is { } other ? [other] : problems);
            else Places.Remember(model, name, bytes);
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
            if (!ProfileJson.TryParse(bytes, name, out var profile, out var problems)) Problems.AddRange(OtherDocument.Instead(bytes, name,
                option, "profile") is { } other ? [other] : problems);
            else _profiles[profile.Id] = (name, bytes);
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
            if (ProfileJson.TryParse(bytes, name, out var profile, out var asProfile))
            {
                _profiles[profile.Id] = (name, bytes);
                return Extended(profile, modelName, option);
            }

            if (ModelJson.TryParse(bytes, name, out var model, out var asModel))
            {
                Places.Remember(model, name, bytes);
                return model;
            }

            Problems.AddRange(OtherDocument.Of(bytes) == "profile" ? asProfile : asModel);
            return null;
        }

        if (ReadyProfiles.All.FirstOrDefault(p => Same(p.Id, name)) is { } ready) return Extended(ready, modelName, option);
        if (ReadyModels.All.FirstOrDefault(m => Same(m.Id, name)) is { } readyModel) return readyModel;
        Unknown(option, "profile or model", name,
            ReadyProfiles.All.Select(static p => p.Id).Concat(ReadyModels.All.Select(static m => m.Id)));
        return null;
    }

    /// <summary>A ranking method by its kind.</summary>
    internal RankingMethod? Method(string kind, string option)
    {
        var method = RankingMethods.Find(kind);
        if (method is null) Unknown(option, "ranking method", kind, RankingMethods.All.Select(static m => m.Info.Kind),
            "See: locationscore methods");
        return method;
    }

    /// <summary>The id of a location named by its id or its name, in any case.</summary>
    internal string? Location(IReadOnlyCollection<Location> locations, string name, string option)
    {
        return Location(new CityNames(locations), locations, name, option);
    }

    private string? Location(CityNames names, IReadOnlyCollection<Location> locations, string name, string option)
    {
        var ids = names.Find(name);
        if (ids.Count == 1) return ids[0];
        if (ids.Count > 1)
        {
            Problems.Add(new(ProblemCodes.Duplicate, option, "Several cities have this name.", NumberText.Quote(name),
                $"one of the ids {string.Join(", ", ids.Take(MostListed))}{(ids.Count > MostListed ? " …" : "")}",
                    Repair: "Name the city by its id."));
            return null;
        }

        Unknown(option, "city", name, locations.Select(static x => x.Name),
            known: locations.SelectMany(static x => new[] { x.Name, x.Id }));
        return null;
    }

    /// <summary>Splits a list separated by commas.</summary>
    internal static string[] List(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    internal void Unknown(string option, string what, string found, IEnumerable<string> allowed, string? repair = null,
        IEnumerable<string>? known = null)
    {
        var names = allowed.ToList();
        Problems.Add(new(ProblemCodes.Unknown, option, $"There is no {what} of this name.", NumberText.Quote(found),
            names.Count > MostListed ? string.Join(", ", names.Take(MostListed)) + " …" : string.Join(", ", names),
            NearestName.Of(found, known ?? names), repair));
    }

    /// <summary>The facts of files, together; the built-in ones when none is named.</summary>
    internal FactTable? AllFacts(string[] files, TableOptions? options = null)
    {
        if (files.Length == 0 || (files.Length == 1 && IsBuiltIn(files[0])))
        {
            if (options?.Year == YearChoice.Latest)
                Problems.Add(new(ProblemCodes.NotAllowed, "--year", "The built-in facts are those of one year.", "latest",
                    $"{CitiesByYear.Years[0]} to {CitiesByYear.Years[^1]}"));
            return BuiltIn(options);
        }

        int before = Problems.Count;
        var documents = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var inputs = new List<FactsInput>();
        using var databases = new DatabaseInputs(session);
        foreach (string file in files)
        {
            if (IsBuiltIn(file))
            {
                inputs.Add(FactsInput.Table(BuiltIn(options), BuiltInData));
            }
            else if (DatabaseName.Is(file))
            {
                if (databases.Open(file, "--data", Problems) is { } rows) inputs.Add(rows);
            }
            else if (session.Files.Read(file, "--data", Problems) is { } bytes)
            {
                inputs.Add(FactsInput.File(bytes, file));
                documents[file] = bytes;
            }
        }

        // Nothing could be opened, and that is told: a table of nothing has no problems of its own.
        if (inputs.Count == 0) return null;
        if (databases.TryRead(inputs, options, Problems, out var reading, out var problems) && Problems.Count == before)
        {
            Notices.AddRange(reading.Notices);
            Places.Facts = reading;
            foreach (var notice in reading.Notices) session.Terminal.Error.WriteLine(SafeText.Line($"Note: {notice.Message}"));
            return reading.Table;
        }

        var others = documents.Select(document => OtherDocument.Instead(document.Value, document.Key, "--data", "facts")).OfType<Problem>()
            .ToList();
        Problems.AddRange(others);
        Problems.AddRange(problems.Where(problem => !others.Exists(other => other.File == problem.File)));
        return null;
    }

    /// <summary>The built-in facts, of the year that the options name.</summary>
    private FactTable BuiltIn(TableOptions? options)
    {
        if (options?.Year?.Year is not { } year) return Cities2011.Facts;
        if (CitiesByYear.Years.Contains(year)) return CitiesByYear.Of(year);
        Problems.Add(new(ProblemCodes.OutOfRange, "--year", "The built-in facts have no such year.", $"{year}",
            $"{CitiesByYear.Years[0]} to {CitiesByYear.Years[^1]}"));
        return Cities2011.Facts;
    }

    /// <summary>The year of the built-in facts that the call takes, or null when it takes none by year.</summary>
    private int? BuiltInYear(ParseResult parse)
    {
        string[] data = parse.GetValue(SharedOptions.Data) ?? [];
        if (data.Length > 0 && !data.Any(IsBuiltIn)) return null;
        return int.TryParse(parse.GetValue(SharedOptions.Year), NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            && CitiesByYear.Years.Contains(year) ? year : null;
    }

    private List<string>? Cities(FactTable table, string[] lists)
    {
        var ids = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        int before = Problems.Count, wrong = 0;
        var known = new CityNames(table.Locations);
        string[] names = [.. known.Split(lists)];
        if (names.Length == 0) Problems.Add(new(ProblemCodes.Empty, "--cities", "No city is named.", "an empty list",
            "names or ids separated by commas"));
        foreach (string name in names)
        {
            if (known.Find(name).Count == 0 && ++wrong > MostUnknown) continue;
            if (Location(known, table.Locations, name, "--cities") is not { } id) continue;
            if (seen.Add(id)) ids.Add(id);
            else Problems.Add(new(ProblemCodes.Duplicate, "--cities", "The city is named twice.", NumberText.Quote(name),
                "each city once"));
        }

        if (wrong > MostUnknown) Problems.Add(new(ProblemCodes.Unknown, "--cities",
            string.Create(CultureInfo.InvariantCulture, $"{wrong - MostUnknown} more names are not known.")));
        return Problems.Count > before ? null : ids;
    }

    /// <summary>Applies a profile to the model that was asked for, or to the one that it extends, through other ready-made profiles where
    /// it extends one.</summary>
    private ScoringModel? Extended(WeightProfile profile, string? modelName, string option)
    {
        var chain = new List<WeightProfile> { profile };
        while (ReadyProfiles.Find(chain[^1].Extends) is { } parent && !chain.Contains(parent)) chain.Add(parent);
        var model = modelName is null ? ReadyModels.Find(chain[^1].Extends) : Model(modelName, "--model");
        if (model is null)
        {
            if (modelName is null)
            {
                string[] known = [.. ReadyModels.All.Select(static m => m.Id), .. ReadyProfiles.All.Select(static p => p.Id)];
                Problems.Add(Placed(new(ProblemCodes.Unknown, "$.extends",
                    $"The profile '{profile.Id}' extends what is neither a ready-made model nor a ready-made profile.",
                    NumberText.Quote(chain[^1].Extends),
                    string.Join(", ", known), NearestName.Of(chain[^1].Extends, known),
                        "If it is a model of yours, name its file with --model."), profile, option));
            }

            return null;
        }

        if (!Same(model.Id, chain[^1].Extends))
        {
            Problems.Add(Placed(new(ProblemCodes.NotAllowed, "$.extends", $"The profile '{profile.Id}' is made for another model.",
                $"--model '{model.Id}'", $"model '{chain[^1].Extends}'",
                Repair: "Leave --model away, or correct 'extends' in the profile."), profile, option));
            return null;
        }

        for (int k = chain.Count - 1; k >= 0 && model is not null; k--) model = Apply(chain[k], model, option);
        if (model is null) return null;
        model = model with { Name = $"{model.Name}, profile {profile.Name}" };
        _profileOf[model] = profile;
        return model;
    }

    /// <summary>The profile that gave a model its weights, or null.</summary>
    internal WeightProfile? ProfileOf(ScoringModel model) => _profileOf.GetValueOrDefault(model);

    private ScoringModel? Apply(WeightProfile profile, ScoringModel model, string option)
    {
        try
        {
            return profile.Apply(model);
        }
        catch (ProblemsException e)
        {
            Problems.AddRange(e.Problems.Select(problem => Placed(problem, profile, option)));
            return null;
        }
    }

    /// <summary>A problem of a profile at its line in the file; at the option when the profile is ready-made.</summary>
    private Problem Placed(Problem problem, WeightProfile profile, string option) => _profiles.TryGetValue(profile.Id, out var document)
        ? ProfileJson.Locate(document.Text, document.File, [problem])[0]
        : problem with { Path = $"{option} {profile.Id}: {problem.Path}" };

    /// <summary>Reads factor=weight; a weight that is not a number is kept as null, so that the name is still checked.</summary>
    private List<(string Name, double? Weight)> Settings(string[] settings)
    {
        var read = new List<(string, double?)>();
        foreach (string setting in settings)
        {
            int at = setting.LastIndexOf('=');
            if (at <= 0)
            {
                Problems.Add(new(ProblemCodes.WrongType, "--set", "This is not a weight.", NumberText.Quote(setting),
                    "factor=weight, such as talent-pool=3"));
                continue;
            }

            string name = setting[..at].Trim();
            double? weight = NumberText.Parse(setting[(at + 1)..], out var problem, out var fault);
            if (problem is not null && fault == NumberFault.Percent)
                Problems.Add(problem with
                {
                    Path = $"--set {name}",
                    Message = "A weight has no percent sign.",
                    Repair = Percentages.RepairOfWeight(setting[(at + 1)..]),
                });
            else if (problem is not null)
                Problems.Add(problem with
                {
                    Path = $"--set {name}",
                    Repair = problem.Code == ProblemCodes.WrongType
                    && problem.Repair?.StartsWith("Write ", StringComparison.Ordinal) == true ? problem.Repair.Split(';')[0].TrimEnd('.') +
                    "." : "Give a number, 0 or more."
                });
            else if (weight < 0)
                Problems.Add(new(ProblemCodes.BadWeights, $"--set {name}", "The weight is negative.",
                    NumberText.Quote(setting[(at + 1)..].Trim()), "a number, 0 or more",
                    Repair: "Turn the direction of a criterion in the model instead of its weight."));
            read.Add((name, weight));
        }

        return read;
    }

    private ScoringModel Set(ScoringModel model, List<(string Name, double? Weight)> settings)
    {
        var weights = new List<KeyValuePair<string, double>>();
        var named = new HashSet<string>(StringComparer.Ordinal);
        int before = Problems.Count;
        foreach (var (name, weight) in settings)
        {
            var node = Nodes(model).FirstOrDefault(x => Same(x.Id, name) || Same(x.Name, name));
            if (node is null) Unknown("--set", "factor or criterion", name, Nodes(model).Select(static x => x.Id));
            else if (!named.Add(node.Id)) Problems.Add(new(ProblemCodes.Duplicate, "--set", "The weight is set twice.",
                NumberText.Quote(name), "each factor once"));
            else if (weight is { } value) weights.Add(new(node.Id, value));
        }

        if (weights.Count == 0 || Problems.Count > before || settings.Any(static s => s.Weight is null or < 0)) return model;
        if (Apply(new("command-line", "set on the command line", model.Id, new(weights)), model, "--set") is not { } changed) return model;
        UsedWeights = new(weights);
        string set = string.Join(", ", weights.Select(static w => string.Create(CultureInfo.InvariantCulture, $"{w.Key}={w.Value:R}")));
        return changed with { Name = $"{model.Name}, with {set}" };
    }

    private static IEnumerable<ModelNode> Nodes(ScoringModel model) => model.Factors.SelectMany(Below).Concat(model.Criteria);

    private static IEnumerable<ModelNode> Below(Factor factor) => factor.Factors.SelectMany(Below).Concat(factor.Criteria).Prepend(factor);

    /// <summary>A name with a separator or an extension, or that of an existing file, means a file.</summary>
    private bool IsFile(string name) => name.Contains('/', StringComparison.Ordinal) || name.Contains('\\', StringComparison.Ordinal)
        || Path.GetExtension(name).ToLowerInvariant() is ".json" or ".jsonc" || session.Files.Exists(name);

    private bool IsBuiltIn(string name) => Same(name, BuiltInData) && !session.Files.Exists(name);

    private static bool Same(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
