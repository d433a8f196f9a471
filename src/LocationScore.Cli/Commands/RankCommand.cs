using System.CommandLine;
using LocationScore.Cli.Display;
using LocationScore.Cli.Host;
using LocationScore.Cli.Input;
using LocationScore.Reporting;

namespace LocationScore.Cli.Commands;

/// <summary>Ranks the cities and says which wins and why.</summary>
internal sealed class RankCommand : ToolCommand
{
    private static readonly Option<string?> s_sections = new("--sections")
    {
        HelpName = "NAME",
        Description = "What --format svg draws: ranking (default), or quality-cost for models with factors on both axes.",
    };

    internal RankCommand()
        : base("rank", "Rank the cities, show a bar per factor, and say which wins and why. " +
            "Without options: the 16 cities of 2011 with the model service-outsourcing.") =>
        SharedOptions.AddTo(this, [.. SharedOptions.ForScoring, s_sections, .. SharedOptions.ForOutput]);

    internal override string[] Examples =>
    [
        "locationscore rank",
        "locationscore rank --profile talent-first --cities Hangzhou,Suzhou,Nanjing",
        "locationscore rank --set talent-pool=3 --set transport-links=2",
        "locationscore rank --method topsis",
        "locationscore rank --model model.jsonc --data facts.csv --out ranking.xlsx",
    ];

    internal override string[] Notes => DataForms.Notes;

    internal override int Run(ParseResult parse, Session session)
    {
        var inputs = new Inputs(session);
        var format = SharedOptions.FormatOf(parse, inputs, [.. ReportFormats.All, ReportFormats.Svg]);
        bool map = DrawsMap(parse, inputs, format);
        var scored = Scored.From(parse, inputs, session);
        if (map && scored.Result.QualityCost is null)
        {
            inputs.Problems.Add(new(ProblemCodes.NotAllowed, "--sections", "The model has no factors on both axes.", scored.Model.Id,
                "a model whose factors state an axis, such as service-outsourcing-with-cost"));
        }

        inputs.Demand();
        var summary = session.Work("Explaining …", _ => new RankingSummary(scored.Result, scored.OriginOf(CallText.Of(parse)))
        {
            Sure = HowSure.Of(scored.Scorer),
            DrawsQualityCost = map,
        });
        Delivery.Deliver(RankingReport.Of(summary), format, parse, session,
            colour => RankTable.Write(summary, session.Terminal.Width, colour));
        return ExitCode.Done;
    }

    private static bool DrawsMap(ParseResult parse, Inputs inputs, ReportFormat format)
    {
        if (parse.GetValue(s_sections) is not { } section) return false;
        if (section is not ("ranking" or "quality-cost")) inputs.Unknown("--sections", "drawing", section, ["ranking", "quality-cost"]);
        else if (format != ReportFormats.Svg)
        {
            inputs.Problems.Add(new(ProblemCodes.NotAllowed, "--sections", "Only drawings have sections to choose.", format.Name,
                "--format svg"));
        }

        return section == "quality-cost";
    }
}
