using System.Globalization;
using System.Text.Json;

namespace LocationScore.Reporting;

/// <summary>The names of what a result comes from: model, profile and weights that were set.</summary>
internal sealed class Origin(ScoringResult result, ReportOptions? options)
{
    private readonly ReportOptions _options = options ?? new();

    internal ScoringModel Model => _options.Model ?? result.Model;

    internal FactTable Facts => _options.Facts ?? result.Facts;

    internal WeightProfile? Profile => _options.Profile;

    internal string? Command => _options.Command;

    /// <summary>The hash of call, profile, weights that were set and cities.</summary>
    internal string Hash => OriginJson.Hash(_options);

    /// <summary>Writes call, profile, weights that were set and cities as fields.</summary>
    internal void Write(Utf8JsonWriter json) => OriginJson.Write(json, _options);

    /// <summary>Model, profile and weights in one line; what the name of the model says already is not said again.</summary>
    internal string Title
    {
        get
        {
            string name = result.Model.Name;
            if (Profile is { } profile && !name.Contains(profile.Name, StringComparison.Ordinal)) name += $", profile {profile.Name}";
            return _options.Weights.Count > 0 && !name.Contains(Settings, StringComparison.Ordinal) ? $"{name}, with {Settings}" : name;
        }
    }

    /// <summary>The profile and the weights for a column of machines: ids, empty for the model as it is.</summary>
    internal string ProfileId => string.Join("; ", new[] { Profile?.Id, _options.Weights.Count > 0 ? Settings : null }.OfType<string>());

    /// <summary>Why the profile is as it is, as a sentence with its name and publication; null without a profile.</summary>
    internal string? Rationale
    {
        get
        {
            if (Profile is not { } profile) return null;
            string said = string.Join(' ',
                new[] { profile.Rationale, profile.Citation is { } citation ? $"From: {citation}" : null }.OfType<string>());
            return said.Length == 0 ? $"Profile {profile.Name} ({profile.Id})." : $"Profile {profile.Name} ({profile.Id}): {said}";
        }
    }

    private string Settings =>
        string.Join(", ", _options.Weights
        .Select(static weight => string.Create(CultureInfo.InvariantCulture, $"{weight.Key}={weight.Value:R}")));
}
