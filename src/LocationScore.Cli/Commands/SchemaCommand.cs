using System.CommandLine;
using System.Text;
using LocationScore.Cli.Host;
using LocationScore.Cli.Input;
using LocationScore.Json;

namespace LocationScore.Cli.Commands;

/// <summary>Writes the JSON Schema of a document.</summary>
internal sealed class SchemaCommand : ToolCommand
{
    private static readonly Argument<string?> s_document =
        new("document") { HelpName = "DOCUMENT", Description = "model (default), profile or facts.", Arity = ArgumentArity.ZeroOrOne };

    internal SchemaCommand()
        : base("schema", "Write the JSON Schema of models, profiles or facts, for editors that check and complete while typing.")
    {
        Arguments.Add(s_document);
        SharedOptions.AddTo(this, SharedOptions.Out, SharedOptions.Force);
    }

    internal override string[] Examples =>
    [
        "locationscore schema model --out model.schema.json",
        "locationscore schema profile",
        "locationscore schema facts",
    ];

    internal override int Run(ParseResult parse, Session session)
    {
        var inputs = new Inputs(session);
        string document = (parse.GetValue(s_document) ?? "model").ToLowerInvariant();
        if (!All.TryGetValue(document, out var schema)) inputs.Unknown("schema", "document", document, All.Keys);
        inputs.Demand();
        Delivery.Deliver(Encoding.UTF8.GetBytes(schema!()), parse, session);
        return ExitCode.Done;
    }

    internal static readonly Dictionary<string, Func<string>> All = new(StringComparer.Ordinal)
    {
        ["model"] = static () => ModelJson.Schema,
        ["profile"] = static () => ProfileJson.Schema,
        ["facts"] = static () => FactsJson.Schema,
    };
}
