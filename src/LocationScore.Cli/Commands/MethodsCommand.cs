using System.CommandLine;
using System.Text.RegularExpressions;
using LocationScore.Cli.Input;
using LocationScore.Cli.Output;
using LocationScore.Methods;

namespace LocationScore.Cli.Commands;

/// <summary>Lists the ranking methods.</summary>
internal sealed partial class MethodsCommand : ToolCommand
{
    private static readonly Argument<string?> s_method = new("method") { HelpName = "KIND", Description = "One method, with its laws in full sentences.", Arity = ArgumentArity.ZeroOrOne };

    internal MethodsCommand()
        : base("methods", "List the ranking methods with citation, what they demand of the data, and the laws they keep and break.")
    {
        Arguments.Add(s_method);
        SharedOptions.AddTo(this, SharedOptions.Format, SharedOptions.Out);
    }

    internal override string[] Examples => ["locationscore methods", "locationscore methods topsis", "locationscore rank --method topsis", "locationscore compare --methods all"];

    internal override int Run(ParseResult parse, Session session)
    {
        var inputs = new Inputs(session);
        var format = SharedOptions.FormatOf(parse, inputs, SheetWriter.Formats);
        string? kind = parse.GetValue(s_method);
        var method = kind is null ? null : inputs.Method(kind, "methods");
        inputs.Demand();
        SheetWriter.Deliver(method is null ? All() : One(method.Info), format, parse, session);
        return ExitCode.Done;
    }

    private static Sheet All()
    {
        var sheet = new Sheet($"{RankingMethods.All.Length} ranking methods");
        sheet.Paragraph("Laws broken are those for which a counterexample is recorded in the tests of the library; 'locationscore methods KIND' says more, with the whole citation.");
        var table = sheet.Table("methods", new("kind", "Kind", KeepWhole: true), new("name", "Name", Hidden: true), new("definedBy", "Defined by"), new("citation", "", Hidden: true), new("better", "Better", KeepWhole: true), new("demands", "Demands"), new("keeps", "Keeps", Hidden: true), new("breaks", "Laws broken"));
        foreach (var method in RankingMethods.All)
        {
            var info = method.Info;
            table.Row(info.Kind, info.Name, AuthorsAndYear().Match(info.Citation) is { Success: true } match ? match.Value : info.Citation, info.Citation, Better(info), Words(Demands(info)), Words(info.LawsKept.Select(Word)), Words(info.LawsBroken.Select(Word)));
        }

        return sheet;
    }

    private static Sheet One(MethodInfo info)
    {
        var sheet = new Sheet($"{info.Name} ({info.Kind})");
        sheet.Paragraph(info.Citation);
        sheet.Paragraph($"{(info.ScoreDirection == ScoreDirection.HigherIsBetter ? "Higher" : "Lower")} scores are better. Demands: {Words(Demands(info))}.");
        var table = sheet.Table("laws", new("law", "Law", KeepWhole: true), new("kept", "", KeepWhole: true), new("meaning", "What it says"));
        foreach (var law in Enum.GetValues<Law>())
            table.Row(Word(law), info.LawsKept.Contains(law) ? "kept" : info.LawsBroken.Contains(law) ? "BROKEN" : "not stated", LawText.Of(law));
        return sheet;
    }

    private static string Better(MethodInfo info) => info.ScoreDirection == ScoreDirection.HigherIsBetter ? "high" : "low";

    private static IEnumerable<string> Demands(MethodInfo info)
    {
        foreach (var demand in Enum.GetValues<InputDemands>())
        {
            if (demand == InputDemands.None || !info.Demands.HasFlag(demand)) continue;
            if (demand is InputDemands.NonNegative or InputDemands.PositiveCosts && info.Demands.HasFlag(InputDemands.Positive)) continue;
            yield return Spaced(demand.ToString());
        }
    }

    [GeneratedRegex(@"^.*?\([0-9]{4}\)")]
    private static partial Regex AuthorsAndYear();

    private static string Word(Law law) => Spaced(law.ToString());

    private static string Words(IEnumerable<string> words) => string.Join(", ", words) is { Length: > 0 } text ? text : "–";

    private static string Spaced(string name) => string.Concat(name.Select(static (c, k) => char.IsUpper(c) ? (k > 0 ? " " : "") + char.ToLowerInvariant(c) : c.ToString()));
}
