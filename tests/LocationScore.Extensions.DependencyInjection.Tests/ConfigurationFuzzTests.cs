using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LocationScore.Extensions.DependencyInjection.Tests;

/// <summary>Configurations with random damage of keys and values: a scorer comes out or the problems of the options, never another exception.
/// LOCATIONSCORE_MUTATIONS says how many, LOCATIONSCORE_SEED which; tests/fuzz-documents.sh runs the long form.</summary>
public class ConfigurationFuzzTests
{
    private const int Few = 200;

    private static readonly string[] s_pieces =
    [
        "", " ", "0", "-1", "1e999", "NaN", "1,5", "true", "small", "three", "talent-first", "none", "00:00:01", "-1:00", "[", "{}", "null", "missing.json", "\0", "a:b",
        "minMax", "linear", "kind", "weight", "Model", "Weights", "talent", "2", "10", "criteria", "ReloadInterval", "BasePath", "é",
    ];

    private static readonly KeyValuePair<string, string?>[][] s_seeds =
    [
        Pairs($$"""{ "LocationScore": { "Model": {{TestParts.ModelText()}}, "Facts": "three", "Weights": { "talent": 2 }, "ReloadOnChange": false } }"""),
        Pairs("""{ "LocationScore": { "Model": "small", "Profile": "talent-first", "Weights": { "talent": 2, "transport": 1 }, "ReloadInterval": "00:00:05" } }"""),
        Pairs("""{ "LocationScore": { "ModelFile": "none.json", "ProfileFile": "none.json", "FactsFile": "none.csv", "BasePath": "." } }"""),
    ];

    [Fact]
    public void Damaged_configurations_never_throw()
    {
        int count = int.TryParse(Environment.GetEnvironmentVariable("LOCATIONSCORE_MUTATIONS"), out int asked) ? asked : Few;
        int seed = int.TryParse(Environment.GetEnvironmentVariable("LOCATIONSCORE_SEED"), out int chosen) ? chosen : 20_111_129;
        var random = new Random(seed);
        int used = 0;
        for (int k = 0; k < count; k++)
        {
            var pairs = Damaged(s_seeds[random.Next(s_seeds.Length)], random);
            try
            {
                using var provider = TestParts.Provider(new ConfigurationBuilder().AddInMemoryCollection(pairs).Build());
                provider.GetRequiredService<ScorerMonitor>().Get().Score();
                used++;
            }
            catch (OptionsValidationException refused)
            {
                Assert.NotEmpty(refused.Failures);
            }
            catch (Exception e)
            {
                Assert.Fail($"Mutation {k} of seed {seed}:\n{e}\n{string.Join('\n', pairs.Select(static pair => $"{pair.Key} = {pair.Value}"))}");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{count} mutations of {s_seeds.Length} configurations (seed {seed}); {used} gave a scorer.");
        if (count >= Few) Assert.InRange(used, 1, count - 1);
    }

    private static KeyValuePair<string, string?>[] Pairs(string json) => [.. TestParts.Configuration(json).AsEnumerable()];

    private static Dictionary<string, string?> Damaged(KeyValuePair<string, string?>[] seed, Random random)
    {
        var pairs = new Dictionary<string, string?>(seed, StringComparer.OrdinalIgnoreCase);
        for (int n = random.Next(1, 4); n > 0; n--)
        {
            string[] keys = [.. pairs.Keys];
            if (keys.Length == 0) break;
            string key = keys[random.Next(keys.Length)];
            switch (random.Next(5))
            {
                case 0:
                    pairs.Remove(key);
                    break;
                case 1:
                    pairs[key] = s_pieces[random.Next(s_pieces.Length)];
                    break;
                case 2:
                    pairs[$"{key}:{s_pieces[random.Next(s_pieces.Length)]}"] = s_pieces[random.Next(s_pieces.Length)];
                    break;
                case 3:
                    string[] steps = key.Split(':');
                    steps[random.Next(steps.Length)] = s_pieces[random.Next(s_pieces.Length)];
                    pairs.Remove(key);
                    pairs[string.Join(':', steps)] = s_pieces[random.Next(s_pieces.Length)];
                    break;
                default:
                    pairs[key] = pairs[keys[random.Next(keys.Length)]];
                    break;
            }
        }

        return pairs;
    }
}
