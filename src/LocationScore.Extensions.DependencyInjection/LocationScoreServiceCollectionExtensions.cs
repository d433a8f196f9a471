using LocationScore;
using LocationScore.Extensions.DependencyInjection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds scorers to an application.</summary>
public static class LocationScoreServiceCollectionExtensions
{
    /// <summary>Adds the default scorer, made of a configuration section.</summary>
    /// <param name="services">The services.</param>
    /// <param name="section">The section, such as <c>configuration.GetSection("LocationScore")</c>; see <see cref="LocationScoreOptions"/>
    /// for its keys. Its changes are followed.</param>
    /// <param name="configure">Adds models, profiles and facts to choose from, and sets what the section does not say; or
    /// <see langword="null"/>.</param>
    /// <returns>The options, for further configuration, which comes after the section.</returns>
    /// <remarks>
    /// Resolve <see cref="Scorer"/> where a scope lasts as long as a request, and <see cref="ScorerMonitor"/> in singletons. A wrong model
    /// stops a host at its start with an <see cref="OptionsValidationException"/>
    /// that lists all problems; a wrong change later does not.
    /// </remarks>
    public static OptionsBuilder<LocationScoreOptions> AddLocationScore(this IServiceCollection services, IConfigurationSection section,
        Action<LocationScoreOptions>? configure = null) =>
        services.AddLocationScore(Options.Options.DefaultName, section, configure);

    /// <summary>Adds a named scorer, made of a configuration section.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name: the key under which <see cref="Scorer"/> is a keyed service, and that of
    /// <see cref="ScorerMonitor.Get"/>.</param>
    /// <param name="section">The section; see <see cref="LocationScoreOptions"/> for its keys. Its changes are followed.</param>
    /// <param name="configure">Adds models, profiles and facts to choose from, and sets what the section does not say; or
    /// <see langword="null"/>.</param>
    /// <returns>The options, for further configuration, which comes after the section.</returns>
    public static OptionsBuilder<LocationScoreOptions> AddLocationScore(this IServiceCollection services, string name,
        IConfigurationSection section, Action<LocationScoreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(section);
        var options = Add(services, name);
        if (configure is not null) options.Configure(configure);
        services.AddSingleton<IOptionsChangeTokenSource<LocationScoreOptions>>(
            new ConfigurationChangeTokenSource<LocationScoreOptions>(name, section));
        return options.Configure(bound => OptionsReader.Read(section, bound));
    }

    /// <summary>Adds the default scorer, made by code.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Says what it is made of.</param>
    /// <returns>The options, for further configuration.</returns>
    public static OptionsBuilder<LocationScoreOptions> AddLocationScore(this IServiceCollection services,
        Action<LocationScoreOptions> configure) => services.AddLocationScore(Options.Options.DefaultName, configure);

    /// <summary>Adds a named scorer, made by code.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name: the key under which <see cref="Scorer"/> is a keyed service, and that of
    /// <see cref="ScorerMonitor.Get"/>.</param>
    /// <param name="configure">Says what it is made of.</param>
    /// <returns>The options, for further configuration.</returns>
    public static OptionsBuilder<LocationScoreOptions> AddLocationScore(this IServiceCollection services, string name,
        Action<LocationScoreOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, name).Configure(configure);
    }

    private static OptionsBuilder<LocationScoreOptions> Add(IServiceCollection services, string name)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        services.TryAddSingleton<FirstBuilds>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<LocationScoreOptions>, StartValidation>());
        services.TryAddSingleton(static provider => new ScorerMonitor(
            provider.GetRequiredService<IOptionsMonitor<LocationScoreOptions>>(),
            provider.GetServices<ScorerName>(),
            provider.GetRequiredService<FirstBuilds>(),
            provider.GetService<ILogger<ScorerMonitor>>() ?? NullLogger<ScorerMonitor>.Instance,
            provider.GetService<TimeProvider>() ?? TimeProvider.System));
        services.AddSingleton(new ScorerName(name));
        if (name.Length == 0) services.TryAddScoped(static provider => provider.GetRequiredService<ScorerMonitor>().Get());
        else services.TryAddKeyedScoped(name, static (provider, key) => provider.GetRequiredService<ScorerMonitor>().Get((string)key!));
        return services.AddOptions<LocationScoreOptions>(name)
            .Configure<IServiceProvider>(static (options, provider) => options.ContentRoot =
                provider.GetService<IHostEnvironment>()?.ContentRootPath ?? options.ContentRoot)
            .ValidateOnStart();
    }
}
