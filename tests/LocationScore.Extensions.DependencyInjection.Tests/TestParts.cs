using System.Collections.Immutable;
using System.Text;
using LocationScore.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LocationScore.Extensions.DependencyInjection.Tests;

/// <summary>Three cities, two indicators and models of them: small enough to see who must win.</summary>
internal static class TestParts
{
    /// <summary>Aba is best at talent, Beb at transport, Cac is second at both.</summary>
    public static FactTable Facts { get; } = FactTable.FromColumns(
        [new("aba", "Aba"), new("beb", "Beb"), new("cac", "Cac")],
        [new("graduates", "Graduates", "persons"), new("lines", "Lines", "count")],
        [new double[] { 90, 10, 60 }, new double[] { 1, 9, 6 }]);

    public static string ModelText(double talent = 1, double transport = 1, string id = "small") => FormattableString.Invariant($$"""
        {
          "id": "{{id}}", "name": "Small model",
          "defaults": { "missing": "reject" },
          "criteria": [
            { "id": "talent", "indicator": "graduates", "unit": "persons", "direction": "benefit", "weight": {{talent}}, "value": { "kind": "linear", "worst": 0, "best": 100 } },
            { "id": "transport", "indicator": "lines", "unit": "count", "direction": "benefit", "weight": {{transport}}, "value": { "kind": "linear", "worst": 0, "best": 10 } }
          ]
        }
        """);

    public static ScoringModel Model(double talent = 1, double transport = 1, string id = "small") => ModelJson.Parse(ModelText(talent, transport, id));

    public static WeightProfile Profile(string id, double talent, double transport, string extends = "small") =>
        new(id, id, extends, NamedValues.Of(("talent", talent), ("transport", transport)));

    public static IConfigurationRoot Configuration(string json) => new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(json))).Build();

    public static IConfigurationRoot Configuration(params (string Key, string? Value)[] pairs) =>
        new ConfigurationBuilder().AddInMemoryCollection(pairs.Select(static pair => KeyValuePair.Create(pair.Key, pair.Value))).Build();

    /// <summary>A provider with one default scorer and everything to choose from; the services are those of a host.</summary>
    public static ServiceProvider Provider(IConfiguration configuration, Action<LocationScoreOptions>? configure = null, TimeProvider? time = null, ILoggerProvider? log = null)
    {
        var services = new ServiceCollection().AddSingleton(configuration);
        if (time is not null) services.AddSingleton(time);
        services.AddLogging(logging => { if (log is not null) logging.AddProvider(log); });
        services.AddLocationScore(configuration.GetSection("LocationScore"), configure ?? Choices);
        services.AddHealthChecks().AddLocationScore();
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public static void Choices(LocationScoreOptions options) =>
        options.AddFacts("three", Facts).AddModel(Model()).AddProfile(Profile("talent-first", 3, 1)).AddProfile(Profile("transport-first", 1, 3));

    public static string Winner(this Scorer scorer) => scorer.Score().Ranking[0].Location.Id;

    public static ImmutableArray<double> Weights(this Scorer scorer) => scorer.EffectiveWeights;
}
