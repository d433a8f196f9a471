using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using LocationScore.Json;

namespace LocationScore.Data.Tests.Models;

/// <summary>What every ready-made model and profile keeps.</summary>
public partial class ReadyModelsTests
{
    public static TheoryData<string> Models() => [.. ReadyModels.All.Select(static model => model.Id)];

    public static TheoryData<string> Profiles() => [.. ReadyProfiles.All.Select(static profile => profile.Id)];

    [Fact]
    public void Every_embedded_document_is_on_offer_and_is_named_after_its_id()
    {
        string[] embedded = [.. typeof(ReadyModels).Assembly.GetManifestResourceNames()];
        Assert.Equal(embedded.Where(static name => name.StartsWith("Models/", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            ReadyModels.All.Select(static model => $"Models/{model.Id}.jsonc").Order(StringComparer.Ordinal));
        Assert.Equal(embedded.Where(static name => name.StartsWith("Profiles/", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            ReadyProfiles.All.Select(static profile => $"Profiles/{profile.Id}.jsonc").Order(StringComparer.Ordinal));
        Assert.Equal("service-outsourcing", ReadyModels.All[0].Id);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void A_model_has_no_problem_and_survives_writing(string id)
    {
        Assert.True(ModelJson.TryParse(ReadyModels.Text(id), id, out var model, out var problems), string.Join('\n', problems));
        Assert.Empty(model.Validate());
        Assert.Equal(ModelJson.Hash(ReadyModels.Find(id)!), ModelJson.Hash(model));
        Assert.Equal(ModelJson.Write(model), ModelJson.Write(ModelJson.Parse(ModelJson.Write(model))));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void A_model_says_what_it_is_for_why_and_whose_it_is(string id)
    {
        var model = ReadyModels.Find(id)!;
        Assert.NotEqual(model.Id, model.Name);
        Assert.NotNull(model.Description);
        Assert.NotNull(model.Rationale);
        Assert.NotNull(model.Citation);
        Assert.All(Walk.Nodes(model), static node =>
        {
            Assert.False(string.IsNullOrWhiteSpace(node.Name), node.Id);
            Assert.False(string.IsNullOrWhiteSpace(node.Description), node.Id);
            Assert.True(node.Weight > 0, node.Id);
        });
        Assert.All(Walk.Criteria(model), static criterion =>
        {
            Assert.NotNull(criterion.Value);
            Assert.NotNull(criterion.Missing);
        });
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void A_document_teaches_and_gives_a_reason_wherever_it_clips(string id)
    {
        string text = ReadyModels.Text(id);
        Assert.StartsWith("// ", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        Assert.Equal(Clip().Count(text), ReasonToClip().Count(text));
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void A_profile_has_no_problem_and_changes_top_factors_of_its_model(string id)
    {
        Assert.True(ProfileJson.TryParse(ReadyProfiles.Text(id), id, out var profile, out var problems), string.Join('\n', problems));
        Assert.Equal(ProfileJson.Hash(ReadyProfiles.Find(id)!), ProfileJson.Hash(profile));
        Assert.Equal(ReadyModels.Find(profile.Extends)!.Factors.Select(static factor => factor.Id), profile.Weights.Names);
        Assert.Equal(100, profile.Weights.Sum(static weight => weight.Value));
        Assert.NotNull(profile.Rationale);
    }

    [Fact]
    public void What_is_not_on_offer_is_null_or_a_message_that_lists_what_is()
    {
        Assert.Null(ReadyModels.Find("Service-Outsourcing"));
        Assert.Null(ReadyProfiles.Find("talent"));
        Assert.Contains("gsli-2011", Assert.Throws<KeyNotFoundException>(static () => ReadyModels.Text("gsli")).Message, StringComparison.Ordinal);
        Assert.Contains("finance-first", Assert.Throws<KeyNotFoundException>(static () => ReadyProfiles.Text("")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mofcom-model-city", "40 15 20 10 15")]
    [InlineData("gsli-2011", "40 30 30")]
    [InlineData("eiu-liveability", "25 20 25 10 20")]
    [InlineData("fdi-wireless-technology", "35 30 20 10 5")]
    [InlineData("doing-business", "1 1 1 1 1 1 1 1 1 1")]
    public void Published_weights_are_those_of_the_publication(string id, string weights)
    {
        var model = ReadyModels.Find(id)!;
        ImmutableArray<ModelNode> top = [.. model.Factors, .. model.Criteria];
        Assert.Equal(weights, string.Join(' ', top.Select(static node => node.Weight!.Value.ToString(CultureInfo.InvariantCulture))));
    }

    [GeneratedRegex("\"outside\": \"clip\"")]
    private static partial Regex Clip();

    [GeneratedRegex("// Clipped[^:\n]*: ")]
    private static partial Regex ReasonToClip();
}
