using System.Text;
using FsCheck.Xunit;
using LocationScore.Json;
using LocationScore.Tests.Laws;

namespace LocationScore.Tests.Json;

[Properties(MaxTest = 1000, Arbitrary = [typeof(ModelGenerators)])]
public class SchemaTests
{
    private static readonly SchemaCheck s_model = new(ModelJson.Schema);
    private static readonly SchemaCheck s_facts = new(FactsJson.Schema);
    private static readonly SchemaCheck s_profile = new(ProfileJson.Schema);

    [Theory]
    [InlineData("model", typeof(ScoringModel), "Scoring model")]
    [InlineData("profile", typeof(WeightProfile), "Weight profile")]
    [InlineData("facts", typeof(FactsDocument), "Facts")]
    public void A_schema_is_made_of_the_records_and_their_documentation(string name, Type document, string title) =>
        CheckedInFile.Matches($"src/LocationScore/Json/Schemas/{name}.schema.json", SchemaWriter.Write(document, title, DescriptionsTests.Of));

    [Theory]
    [InlineData("model")]
    [InlineData("profile")]
    [InlineData("facts")]
    public void The_package_has_the_checked_in_schema(string name) =>
        Assert.Equal(CheckedInFile.Read($"src/LocationScore/Json/Schemas/{name}.schema.json"), name switch
        {
            "model" => ModelJson.Schema,
            "profile" => ProfileJson.Schema,
            _ => FactsJson.Schema,
        });

    [Property]
    public bool Schema_and_reader_agree_about_models(ModelWithFacts x, int seed) =>
        s_model.Accepts(ModelJson.Write(x.Model)) && Agree<ScoringModel>(s_model, Mutation.Of(ModelJson.Write(x.Model), seed), static text => ModelJson.TryParse(text, null, out _, out _));

    [Property]
    public bool Schema_and_reader_agree_about_facts(FactTable table, int seed) =>
        s_facts.Accepts(FactsJson.Write(table)) && Agree<FactsDocument>(s_facts, Mutation.Of(FactsJson.Write(table), seed), static text => FactsJson.TryParse(text, null, out _, out _));

    [Property]
    public bool Schema_and_reader_agree_about_profiles(WeightProfile profile, int seed) =>
        s_profile.Accepts(ProfileJson.Write(profile)) && Agree<WeightProfile>(s_profile, Mutation.Of(ProfileJson.Write(profile), seed), static text => ProfileJson.TryParse(text, null, out _, out _));

    [Fact]
    public void Mutations_are_refused_often_and_accepted_sometimes()
    {
        int refused = Enumerable.Range(0, 200).Count(static seed => !s_model.Accepts(Mutation.Of(ModelJson.Write(ModelDraw.Next(seed).Model), seed)));
        Assert.InRange(refused, 60, 190);
    }

    [Fact]
    public void Every_limit_in_a_schema_is_kept_by_the_reader()
    {
        Assert.Equal(Limits.All.Keys.Order(StringComparer.Ordinal), s_broken.Select(static row => row.Key).Order(StringComparer.Ordinal));
        foreach (var (key, document) in s_broken)
        {
            bool read = key[0] switch
            {
                'S' when key.StartsWith("Scoring", StringComparison.Ordinal) => ModelJson.TryParse(document, null, out _, out _) || s_model.Accepts(document),
                'W' => ProfileJson.TryParse(document, null, out _, out _) || s_profile.Accepts(document),
                _ => FactsJson.TryParse(document, null, out _, out _) || s_facts.Accepts(document),
            };
            Assert.False(read, key);
        }
    }

    private const string Indicators = "\"indicators\": [{ \"id\": \"i\", \"name\": \"I\", \"unit\": \"u\" }]";

    private static readonly (string Key, string Document)[] s_broken =
    [
        ("FactsDocument.Locations", "{ \"locations\": [], " + Indicators + " }"),
        ("FactsDocument.Indicators", "{ \"locations\": [{ \"id\": \"a\", \"name\": \"A\" }], \"indicators\": [] }"),
        ("Location.Id", "{ \"locations\": [{ \"id\": \"a b\", \"name\": \"A\" }], " + Indicators + " }"),
        ("Location.Name", "{ \"locations\": [{ \"id\": \"a\", \"name\": \" \" }], " + Indicators + " }"),
        ("Indicator.Id", "{ \"locations\": [{ \"id\": \"a\", \"name\": \"A\" }], \"indicators\": [{ \"id\": \"\", \"name\": \"I\", \"unit\": \"u\" }] }"),
        ("Indicator.Name", "{ \"locations\": [{ \"id\": \"a\", \"name\": \"A\" }], \"indicators\": [{ \"id\": \"i\", \"name\": \"\", \"unit\": \"u\" }] }"),
        ("Indicator.Unit", "{ \"locations\": [{ \"id\": \"a\", \"name\": \"A\" }], \"indicators\": [{ \"id\": \"i\", \"name\": \"I\", \"unit\": \"\" }] }"),
        ("FactSource.Id", "{ \"locations\": [{ \"id\": \"a\", \"name\": \"A\" }], " + Indicators + ", \"sources\": [{ \"id\": \"?\", \"title\": \"T\" }] }"),
        ("FactSource.Title", "{ \"locations\": [{ \"id\": \"a\", \"name\": \"A\" }], " + Indicators + ", \"sources\": [{ \"id\": \"s\", \"title\": \"\" }] }"),
        ("Fact.Year", "{ \"locations\": [{ \"id\": \"a\", \"name\": \"A\" }], " + Indicators + ", \"facts\": [{ \"location\": \"a\", \"indicator\": \"i\", \"unit\": \"u\", \"year\": 0 }] }"),
        ("ScoringModel.Id", "{ \"id\": \"m\\n\", \"name\": \"M\" }"),
        ("WeightProfile.Id", "{ \"id\": \"\", \"name\": \"P\", \"extends\": \"m\", \"weights\": {} }"),
        ("WeightProfile.Name", "{ \"id\": \"p\", \"name\": \"\\t\", \"extends\": \"m\", \"weights\": {} }"),
        ("WeightProfile.Extends", "{ \"id\": \"p\", \"name\": \"P\", \"extends\": \"\", \"weights\": {} }"),
        ("WeightProfile.Weights", "{ \"id\": \"p\", \"name\": \"P\", \"extends\": \"m\", \"weights\": { \"a\": -1 } }"),
    ];

    /// <summary>What has the wrong form is refused by the schema too, and what the schema refuses is refused by the reader.</summary>
    private static bool Agree<T>(SchemaCheck schema, string text, Func<string, bool> read)
    {
        var tree = JsonTree.Read(Encoding.UTF8.GetBytes(text), out var problem) ?? throw new InvalidOperationException(problem!.ToString());
        bool formed = StructureCheck.Run(tree, (ObjectShape)Shape.Of(typeof(T))).Count == 0;
        bool accepted = schema.Accepts(text);
        return (formed || !accepted) && (accepted || !read(text));
    }
}
