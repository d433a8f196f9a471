using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using LocationScore.Json;

namespace LocationScore.Tests.Json;

/// <summary>
/// Models, profiles, facts, results and frozen models with random damage, of bytes and of JSON tokens: problems come out, or a value that can be
/// used to its end; never another exception. The seeds are the examples of the reference of the documents, which has every kind.
/// LOCATIONSCORE_MUTATIONS says how many, LOCATIONSCORE_SEED which; tests/fuzz-documents.sh runs the long form.
/// </summary>
public sealed partial class DocumentFuzzTests
{
    private const int Few = 2_000;

    private static readonly string[] s_pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "null", "true", "false", "0", "-0", "1", "-1", "0.5", "1e308", "1e-320", "1e999", "2147483648", "99999999999999999999",
        "3.0000000000000004", "\"\"", "\"a\"", "\"\\u0000\"", "\"\\ud800\"", "\"é\"", "//", "/*", "\"kind\"", "\"weight\"", "[]", "{}", "\uFEFF", "\t", "\0",
    ];

    private static readonly FactTable s_facts = FactsJson.Parse(FormatExamples.Facts);
    private static readonly ImmutableArray<(Kind Kind, string[] Tokens)> s_seeds = Seeds();
    private static readonly string[] s_tokens = [.. s_seeds.SelectMany(static seed => seed.Tokens).Where(static token => !string.IsNullOrWhiteSpace(token)).Distinct()];
    private static readonly ScoringModel s_model = s_seeds.Where(static seed => seed.Kind == Kind.Model)
        .Select(static seed => ModelJson.Parse(string.Concat(seed.Tokens))).First(static model => Scorer.TryCompile(model, s_facts, out _, out _));

    private enum Kind
    {
        Model,
        Profile,
        Facts,
        Result,
    }

    [Fact]
    public void Damaged_documents_never_throw()
    {
        int count = int.TryParse(Environment.GetEnvironmentVariable("LOCATIONSCORE_MUTATIONS"), out int asked) ? asked : Few;
        int seed = int.TryParse(Environment.GetEnvironmentVariable("LOCATIONSCORE_SEED"), out int chosen) ? chosen : 20_111_129;
        var random = new Random(seed);
        var used = new int[4];
        for (int k = 0; k < count; k++)
        {
            var (kind, tokens) = s_seeds[random.Next(s_seeds.Length)];
            byte[] bytes = Damaged(tokens, random);
            try
            {
                if (Use(kind, bytes)) used[(int)kind]++;
            }
            catch (Exception e)
            {
                Assert.Fail($"Mutation {k} of seed {seed}, a {kind}:\n{e}\n{Encoding.UTF8.GetString(bytes)}");
            }
        }

        // Some damage leaves a document that can still be used: otherwise nothing behind the reading would have been tried.
        TestContext.Current.TestOutputHelper?.WriteLine($"{count} mutations of {s_seeds.Length} documents (seed {seed}); still used: "
            + $"{used[0]} models, {used[1]} profiles, {used[2]} fact tables, {used[3]} results.");
        if (count >= Few) Assert.All(used, static number => Assert.True(number > 0));
    }

    /// <summary>Reads a document and, when it can be read, does with it what its owner would; tells whether it could.</summary>
    private static bool Use(Kind kind, byte[] bytes)
    {
        switch (kind)
        {
            case Kind.Model:
                if (!ModelJson.TryParse(bytes, "m.json", out var model, out var problems)) return None(problems);
                Assert.Equal(model, ModelJson.Parse(ModelJson.Write(model)));
                return Compile(model, s_facts);
            case Kind.Profile:
                if (!ProfileJson.TryParse(bytes, "p.json", out var profile, out problems)) return None(problems);
                Assert.Equal(profile, ProfileJson.Parse(ProfileJson.Write(profile)));
                try
                {
                    return Compile(profile.Apply(s_model), s_facts);
                }
                catch (ProblemsException refused)
                {
                    return None([.. refused.Problems]);
                }

            case Kind.Facts:
                if (!FactsJson.TryParse(bytes, "f.json", out var facts, out problems)) return None(problems);
                Assert.Equal(facts, FactsJson.Parse(FactsJson.Write(facts)));
                if (!Scorer.TryCompile(s_model, facts, out _, out problems)) return None(FactsJson.Locate(bytes, "f.json", problems));
                return Compile(s_model, facts);
            default:
                if (!ResultJson.TryParse(bytes, "r.json", out var result, out problems)) return None(problems);
                _ = ResultJson.Write(result);
                return true;
        }
    }

    private static bool Compile(ScoringModel model, FactTable facts)
    {
        if (!Scorer.TryCompile(model, facts, out var scorer, out var problems)) return None(problems);
        var result = scorer.Score();
        foreach (double score in result.Scores) Assert.True(double.IsFinite(score));
        var ends = (result.Ranking[0].Location.Id, result.Ranking[^1].Location.Id);
        if (ends.Item1 != ends.Item2) _ = result.Compare(ends.Item1, ends.Item2).Gap;
        _ = result.Ranking[0].Contributions.Length;
        return true;
    }

    private static bool None(ImmutableArray<Problem> problems)
    {
        Assert.NotEmpty(problems);
        Assert.All(problems, static problem => Assert.NotEmpty(problem.Message));
        return false;
    }

    private static byte[] Damaged(string[] tokens, Random random)
    {
        var changed = tokens.ToList();
        for (int n = random.Next(1, 4); n > 0 && changed.Count > 0; n--)
        {
            int at = random.Next(changed.Count);
            switch (random.Next(16))
            {
                case 0:
                    changed.RemoveRange(at, Math.Min(random.Next(1, 8), changed.Count - at));
                    break;
                case 1:
                    changed.InsertRange(at, changed.GetRange(at, Math.Min(random.Next(1, 30), changed.Count - at)));
                    break;
                case 2:
                    changed[at] = s_pieces[random.Next(s_pieces.Length)];
                    break;
                case > 4:
                    // A token of the same sort: what it says changes and its form stays.
                    char first = changed[at].Length > 0 ? changed[at][0] : ' ';
                    for (int tries = 0; tries < 50; tries++)
                    {
                        string other = s_tokens[random.Next(s_tokens.Length)];
                        if (Sort(other[0]) != Sort(first)) continue;
                        changed[at] = other;
                        break;
                    }

                    break;
                case 3:
                    changed[at] = s_tokens[random.Next(s_tokens.Length)];
                    break;
                default:
                    (changed[at], int to) = (changed[random.Next(changed.Count)], random.Next(changed.Count));
                    changed[to] = changed[at];
                    break;
            }
        }

        byte[] bytes = Encoding.UTF8.GetBytes(string.Concat(changed));
        if (bytes.Length > 0 && random.Next(12) == 0) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes.Length > 0 && random.Next(40) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
    }

    private static int Sort(char first) => first is '"' ? 1 : first is '-' or (>= '0' and <= '9') ? 2 : first is 't' or 'f' or 'n' ? 3 : 4;

    /// <summary>Every document of the reference, and for every model that fits the facts its result and, where it compares the locations, its
    /// frozen form.</summary>
    private static ImmutableArray<(Kind Kind, string[] Tokens)> Seeds()
    {
        var seeds = new List<(Kind, string)>();
        foreach (var (_, body) in FormatExamples.Blocks)
        {
            if (FactsJson.TryParse(body, null, out _, out _)) seeds.Add((Kind.Facts, body));
            else if (ProfileJson.TryParse(body, null, out _, out _)) seeds.Add((Kind.Profile, body));
            else if (ModelJson.TryParse(body, null, out var model, out _))
            {
                seeds.Add((Kind.Model, body));
                if (!Scorer.TryCompile(model, s_facts, out var scorer, out _)) continue;
                seeds.Add((Kind.Result, ResultJson.Write(scorer.Score())));
                if (Frozen(scorer) is { } frozen) seeds.Add((Kind.Model, frozen));
            }
        }

        Assert.All(Enum.GetValues<Kind>(), kind => Assert.Contains(seeds, seed => seed.Item1 == kind));
        return [.. seeds.Select(static seed => (seed.Item1, Token().Matches(seed.Item2).Select(static match => match.Value).ToArray()))];
    }

    private static string? Frozen(Scorer scorer)
    {
        try
        {
            string text = ModelJson.Write(scorer.FrozenModel());
            return text.Contains("\"frozen\"", StringComparison.Ordinal) ? text : null;
        }
        catch (ProblemsException)
        {
            return null; // what cannot be frozen says so
        }
    }

    [GeneratedRegex("\"(\\\\.|[^\"\\\\])*\"|//[^\\n]*|[-+.0-9eE]+|[A-Za-z]+|\\s+|.", RegexOptions.Singleline)]
    private static partial Regex Token();
}
