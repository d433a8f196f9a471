using System.CommandLine;
using LocationScore.Cli.Host;
using LocationScore.Cli.Input;
using LocationScore.Reporting;

namespace LocationScore.Cli.Commands;

/// <summary>Lists the ranking methods.</summary>
internal sealed class MethodsCommand : ToolCommand
{
    private static readonly Argument<string?> s_method = new("method")
    {
        HelpName = "KIND",
        Description = "One method, with its laws in full sentences.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    internal MethodsCommand()
        : base("methods", "List the ranking methods with citation, what they demand of the data, and the laws they keep and break.")
    {
        Arguments.Add(s_method);
        SharedOptions.AddTo(this, SharedOptions.ForOutput);
    }

    internal override string[] Examples =>
        ["locationscore methods topsis", "locationscore rank --method topsis", "locationscore compare --methods all"];

    internal override int Run(ParseResult parse, Session session)
    {
        var inputs = new Inputs(session);
        var format = SharedOptions.FormatOf(parse, inputs);
        string? kind = parse.GetValue(s_method);
        var method = kind is null ? null : inputs.Method(kind, "methods");
        inputs.Demand();
        Delivery.Deliver(method is null ? MethodListReport.OfMethods() : MethodListReport.Of(method.Info), format, parse, session);
        return ExitCode.Done;
    }
}
