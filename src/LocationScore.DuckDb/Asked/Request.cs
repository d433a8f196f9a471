using System.Text.Json;

namespace LocationScore.DuckDb.Asked;

/// <summary>What is asked for.</summary>
internal sealed class Request
{
    /// <summary>The number of the protocol: it rises when the other side must know.</summary>
    internal const int Protocol = 1;

    private Request(string source, string? table, string[]? statements) => (Source, Table, Statements) = (source, table, statements);

    /// <summary>Where the rows are.</summary>
    internal string Source { get; }

    /// <summary>The name under which statements know a file of rows.</summary>
    internal string? Table { get; }

    /// <summary>What to run there, in place of what the source says.</summary>
    internal string[]? Statements { get; }

    internal static Request Read(byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object) throw Wrong("The request is no object.");
            string? source = null, table = null;
            string[]? statements = null;
            int protocol = 0;
            foreach (var field in root.EnumerateObject())
            {
                switch (field.Name)
                {
                    case "protocol" when field.Value.ValueKind == JsonValueKind.Number && field.Value.TryGetInt32(out protocol):
                        break;
                    case "source" when field.Value.ValueKind == JsonValueKind.String:
                        source = field.Value.GetString();
                        break;
                    case "table" when field.Value.ValueKind == JsonValueKind.String:
                        table = field.Value.GetString();
                        break;
                    case "statements" when field.Value.ValueKind == JsonValueKind.Array
                        && field.Value.EnumerateArray().All(static one => one.ValueKind == JsonValueKind.String):
                        statements = [.. field.Value.EnumerateArray().Select(static one => one.GetString()!)];
                        break;
                    default:
                        throw Wrong("The request has a field that is not known, or of another type.", field.Name);
                }
            }

            if (protocol != Protocol)
                throw new FaultException("not-allowed", "The two tools speak different protocols.")
                {
                    Found = $"protocol {protocol}",
                    Allowed = $"protocol {Protocol}",
                    Repair = "Update both: dotnet tool update --global LocationScore.Cli, and LocationScore.DuckDb.",
                };
            return new(source ?? throw Wrong("The request names no source."), table, statements);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw Wrong("The request is not JSON.", null, e);
        }
    }

    private static FaultException Wrong(string message, string? field = null, Exception? cause = null) => new("bad-json", message, cause)
    {
        Found = field,
        Allowed = "protocol, source, table, statements",
    };
}
