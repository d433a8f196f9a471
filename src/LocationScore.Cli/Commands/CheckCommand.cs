using System.CommandLine;
using LocationScore.Cli.Input;
using LocationScore.Cli.Output;

namespace LocationScore.Cli.Commands;

/// <summary>Validates a model and its data.</summary>
internal sealed class CheckCommand : ToolCommand
{
    internal CheckCommand()
        : base("check", "Check a model, a profile and data: every problem with its place and repair, and every notice of the scoring. Exit code 1 when there are problems.") =>
        SharedOptions.AddTo(this, [.. SharedOptions.ForScoring]);

    internal override string[] Examples => ["locationscore check", "locationscore check --model model.jsonc --data facts.csv", "locationscore check --data facts.xlsx --profile profile.jsonc"];

    internal override string[] Notes => DataForms.Notes;

    internal override int Run(ParseResult parse, Session session)
    {
        Scored scored;
        var inputs = new Inputs(session);
        try
        {
            scored = Scored.From(parse, inputs, session);
        }
        catch (ProblemsException e) when (e.Problems.All(IsFinding))
        {
            session.Terminal.Out.Write(ProblemText.Write(e.Problems));
            return ExitCode.Findings;
        }

        var result = scored.Result;
        var sheet = new Sheet($"No problems: {scored.Model.Name}");
        sheet.Paragraph($"{Basis.Count(result.Ranking.Count + result.Excluded.Length, "location")}, {Basis.Count(scored.Facts.Indicators.Length, "indicator")} and {Basis.Count(scored.Result.Facts.FactCount, "fact")}; {Basis.Count(result.Nodes.Count(static n => n.Node is Factor), "factor")} and {Basis.Count(result.Nodes.Count(static n => n.Node is Criterion), "criterion", "criteria")}; {result.Ranking.Count} scored, {result.Excluded.Length} not.");
        if (result.Excluded.Length > 0)
        {
            sheet.Heading("Not scored");
            foreach (var excluded in result.Excluded) sheet.Item(string.Join(" ", excluded.Reasons), excluded.Location.Name);
        }

        Notice[] notices = [.. inputs.Notices, .. result.Notices];
        if (notices.Length > 0)
        {
            sheet.Heading(Basis.Count(notices.Length, "notice"));
            foreach (var notice in notices) sheet.Item(notice.Message, notice.Code);
        }

        session.Deliver(null, SheetTerminal.Write(sheet, session.Terminal.Width, session.Terminal.Colour));
        return ExitCode.Done;
    }

    /// <summary>Problems inside models and data are findings; options that name nothing are bad usage.</summary>
    private static bool IsFinding(Problem problem) => problem.Code is not (ProblemCodes.FileProblem or ProblemCodes.TooLarge) && !problem.Path.StartsWith("--", StringComparison.Ordinal);
}
