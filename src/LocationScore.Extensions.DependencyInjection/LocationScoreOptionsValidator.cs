using Microsoft.Extensions.Options;

namespace LocationScore.Extensions.DependencyInjection;

/// <summary>Asks the options themselves; generated, so that nothing is found by reflection.</summary>
[OptionsValidator]
internal sealed partial class LocationScoreOptionsValidator : IValidateOptions<LocationScoreOptions>;
