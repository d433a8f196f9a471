using System.Globalization;
using LocationScore.Json;
using LocationScore.Numerics;
using LocationScore.Shared;
using Microsoft.Extensions.Configuration;

namespace LocationScore.Extensions.DependencyInjection;

/// <summary>Reads options from a configuration section: no reflection, unknown keys are problems, and every problem is kept with its
/// path.</summary>
internal sealed class OptionsReader
{
    private const int MostTold = 20;
    private const int MostNested = 2_000;

    private static readonly string[] s_keys =
    [
        nameof(LocationScoreOptions.Model), nameof(LocationScoreOptions.ModelFile), nameof(LocationScoreOptions.Profile),
        nameof(LocationScoreOptions.ProfileFile), nameof(LocationScoreOptions.Weights),
        nameof(LocationScoreOptions.Facts), nameof(LocationScoreOptions.FactsFile), nameof(LocationScoreOptions.BasePath),
        nameof(LocationScoreOptions.ReloadOnChange), nameof(LocationScoreOptions.ReloadInterval),
    ];

    private readonly IConfigurationSection _section;
    private readonly LocationScoreOptions _options;
    private readonly Dictionary<string, int> _told = new(StringComparer.Ordinal);
    private Dictionary<string, List<string>>? _spelling;

    private OptionsReader(IConfigurationSection section, LocationScoreOptions options) => (_section, _options) = (section, options);

    internal static void Read(IConfigurationSection section, LocationScoreOptions options)
    {
        options.Section = section.Path;
        var reader = new OptionsReader(section, options);
        foreach (var child in section.GetChildren()) reader.Key(child);
        reader.TellRest();
    }

    private void Key(IConfigurationSection child)
    {
        string? key = s_keys.FirstOrDefault(known => string.Equals(known, child.Key, StringComparison.OrdinalIgnoreCase));
        switch (key)
        {
            case nameof(LocationScoreOptions.Model):
                Model(child);
                break;
            case nameof(LocationScoreOptions.Weights):
                Weights(child);
                break;
            case null:
                string? nearest = NearestName.Of(child.Key, s_keys);
                Report(child, ProblemCodes.UnknownField, "There is no key with this name here.", $"'{child.Key}'",
                    string.Join(", ", s_keys), nearest, nearest is null ? "Remove it." : $"Rename it to '{nearest}', or remove it.");
                break;
            default:
                if (child.GetChildren().Any()) Report(child, ProblemCodes.WrongType, "There must be a single value here.", "a section",
                    "one text, number or truth value");
                else if (!string.IsNullOrEmpty(child.Value)) Single(key, child, child.Value);
                break;
        }
    }

    private void Single(string key, IConfigurationSection child, string value)
    {
        switch (key)
        {
            case nameof(LocationScoreOptions.ModelFile):
                (_options.ModelFile, _options.Model) = (value, Configured(nameof(LocationScoreOptions.Model)));
                break;
            case nameof(LocationScoreOptions.Profile):
                (_options.Profile, _options.ProfileFile) = (value, Configured(nameof(LocationScoreOptions.ProfileFile)));
                break;
            case nameof(LocationScoreOptions.ProfileFile):
                (_options.ProfileFile, _options.Profile) = (value, Configured(nameof(LocationScoreOptions.Profile)));
                break;
            case nameof(LocationScoreOptions.Facts):
                (_options.Facts, _options.FactsFile) = (value, Configured(nameof(LocationScoreOptions.FactsFile)));
                break;
            case nameof(LocationScoreOptions.FactsFile):
                (_options.FactsFile, _options.Facts) = (value, Configured(nameof(LocationScoreOptions.Facts)));
                break;
            case nameof(LocationScoreOptions.BasePath):
                _options.BasePath = value;
                break;
            case nameof(LocationScoreOptions.ReloadOnChange):
                if (bool.TryParse(value, out bool reload)) _options.ReloadOnChange = reload;
                else Report(child, ProblemCodes.WrongType, "This is not a truth value.", $"'{value}'", "true or false");
                break;
            case nameof(LocationScoreOptions.ReloadInterval):
                // Without a colon, .NET reads days.
                if (value.Contains(':', StringComparison.Ordinal)
                    && TimeSpan.TryParse(value, CultureInfo.InvariantCulture, out var interval)) _options.ReloadInterval = interval;
                else Report(child, ProblemCodes.WrongType, "This is not a span of time.", $"'{value}'",
                    "hours, minutes and seconds, such as 00:00:00.5");
                break;
        }
    }

    /// <summary>What the same section says under another key: a choice made in code gives way to the configuration, two choices in the
    /// configuration are for the builder to refuse.</summary>
    private string? Configured(string key) => _section[key] is { Length: > 0 } value ? value : null;

    private void Model(IConfigurationSection child)
    {
        bool inline = child.GetChildren().Any();
        if (inline) _options.InlineModel = ConfiguredDocument.Create(child, ModelJson.Schema);
        string? id = string.IsNullOrEmpty(child.Value) ? null : child.Value;
        if (inline || id is not null) (_options.Model, _options.ModelFile) = (id, Configured(nameof(LocationScoreOptions.ModelFile)));
    }

    private void Weights(IConfigurationSection section)
    {
        if (!string.IsNullOrEmpty(section.Value)) Report(section, ProblemCodes.WrongType, "The weights are not a section.",
            $"'{section.Value}'", "a section with one number per factor or criterion");
        var children = section.GetChildren().ToList();
        // Asking a key for its children looks at all keys, so that it is asked only where there may be a model of that size.
        bool few = children.Count <= MostNested;
        foreach (var child in children)
        {
            if ((few || child.Value is null) && child.GetChildren().Any())
                Report(child, ProblemCodes.WrongType, "The weight is not a number.", "a section", "a number, 0 or more");
            else if (double.TryParse(child.Value, NumberStyles.Float, CultureInfo.InvariantCulture,
                out double weight)) Weight(child.Key, weight);
            else if (!string.IsNullOrEmpty(child.Value)) Report(child, ProblemCodes.WrongType, "The weight is not a number.",
                $"'{child.Value}'", "a number, 0 or more, with a decimal point",
                repair: child.Value.TrimEnd().EndsWith('%') ? Percentages.RepairOfWeight(child.Value) : null);
        }
    }

    /// <summary>Takes the place of a weight of the same name in any case, because configuration does not know cases.</summary>
    private void Weight(string id, double weight)
    {
        if (_spelling is null)
        {
            _spelling = new(StringComparer.OrdinalIgnoreCase);
            foreach (string key in _options.Weights.Keys) Spelled(key).Add(key);
        }

        var same = Spelled(id);
        foreach (string key in same) _options.Weights.Remove(key);
        same.Clear();
        same.Add(id);
        _options.Weights[id] = weight;
    }

    private List<string> Spelled(string id) => _spelling!.TryGetValue(id, out var keys) ? keys : _spelling[id] = [];

    /// <summary>Adds a problem; of one kind the first are told, the rest counted.</summary>
    private void Report(IConfigurationSection at, string code, string message, string? found, string? allowed,
        string? nearest = null, string? repair = null)
    {
        int told = _told[message] = _told.GetValueOrDefault(message) + 1;
        if (told <= MostTold) _options.Unread.Add(new(code, at.Path, message, found, allowed, nearest, repair));
    }

    private void TellRest()
    {
        foreach (var (message, number) in _told.Where(static kind => kind.Value > MostTold))
        {
            _options.Unread.Add(new(ProblemCodes.TooLarge, _options.Section!,
                $"The same holds for {number - MostTold} more keys: {message}",
                Allowed: string.Create(CultureInfo.InvariantCulture, $"{MostTold} problems of a kind are listed")));
        }
    }
}
