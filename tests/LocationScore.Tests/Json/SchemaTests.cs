using LocationScore.Json;

namespace LocationScore.Tests.Json;

public class SchemaTests
{
    [Theory]
    [InlineData("model")]
    [InlineData("profile")]
    [InlineData("facts")]
    public void The_checked_in_schema_is_the_one_that_the_code_describes(string name) =>
        CheckedInFile.Matches($"src/LocationScore/Json/Schemas/{name}.schema.json", Of(name));

    internal static string Of(string name) => name switch
    {
        "model" => ModelJson.Schema,
        "profile" => ProfileJson.Schema,
        _ => FactsJson.Schema,
    };
}
