using Microsoft.Extensions.Options;

namespace LocationScore.Extensions.DependencyInjection;

/// <summary>Refuses wrong options until a scorer could be made of their name; from then on a wrong change must not take the application
/// down, and the monitor keeps the last good scorer.</summary>
internal sealed class StartValidation(FirstBuilds first) : IValidateOptions<LocationScoreOptions>
{
    private readonly LocationScoreOptionsValidator _validator = new();

    public ValidateOptionsResult Validate(string? name, LocationScoreOptions options)
    {
        name ??= Options.DefaultName;
        if (first.Find(name) is not null) return ValidateOptionsResult.Success;
        var result = _validator.Validate(name, options);
        if (result.Succeeded) first.Add(name, options);
        return result;
    }
}
