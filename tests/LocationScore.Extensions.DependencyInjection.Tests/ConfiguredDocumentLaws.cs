using System.Text.Json.Nodes;
using FsCheck.Xunit;
using LocationScore.FsCheck;
using LocationScore.Json;

namespace LocationScore.Extensions.DependencyInjection.Tests;

[Properties(MaxTest = 300, Arbitrary = [typeof(Arbitraries)])]
public class ConfiguredDocumentLaws
{
    /// <summary>Compared as trees, because configuration sorts the names of an object.</summary>
    [Property]
    public bool A_model_in_the_configuration_is_the_model_that_was_written_there(ModelWithFacts x)
    {
        string text = ModelJson.Write(x.Model);
        var section = TestParts.Configuration($$"""{ "LocationScore": { "Model": {{text}} } }""").GetSection("LocationScore:Model");
        var read = ModelJson.Parse(ConfiguredDocument.Create(section, ModelJson.Schema).Text);
        return JsonNode.DeepEquals(JsonNode.Parse(text), JsonNode.Parse(ModelJson.Write(read)));
    }
}
