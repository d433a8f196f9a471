using System.Text.Json;

namespace LocationScore.Data.Tests;

/// <summary>Editors find the schema of every document of the repository.</summary>
public class SchemaPathTests
{
    [Theory]
    [InlineData("Facts", "facts", 3)]
    [InlineData("Models", "model", 7)]
    [InlineData("Profiles", "profile", 2)]
    public void Every_document_names_a_schema_that_exists(string folder, string kind, int count)
    {
        string path = Path.Combine(Root(), "src", "LocationScore.Data", folder);
        string[] files = Directory.GetFiles(path, "*.json*");
        Assert.Equal(count, files.Length);
        Assert.All(files, file =>
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
            string schema = document.RootElement.GetProperty("$schema").GetString()!;
            Assert.Equal(kind + ".schema.json", Path.GetFileName(schema));
            Assert.True(File.Exists(Path.Combine(path, schema)), $"{file}: {schema}");
        });
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LocationScore.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
