using System.CommandLine;
using LocationScore.Cli.Display;
using LocationScore.Cli.Host;
using LocationScore.Cli.Input;
using LocationScore.Reporting;

namespace LocationScore.Cli.Commands;

/// <summary>Ranks the cities and says which wins and why.</summary>
internal sealed class RankCommand : ToolCommand
{
    internal RankCommand()
        : base("rank", "Rank the cities, show a bar per factor, and say which wins and why. " +
            "Without options: the 16 cities of 2011 with the model service-outsourcing.") =>
        SharedOptions.AddTo(this, [.. SharedOptions.ForScoring, .. SharedOptions.ForOutput]);

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
        var format = SharedOptions.FormatOf(parse, inputs);
        var scored = Scored.From(parse, inputs, session);
        var summary = session.Work("Explaining …", _ => new RankingSummary(scored.Result, scored.OriginOf(CallText.Of(parse)))
        {
            Sure = HowSure.Of(scored.Scorer),
        });
        Delivery.Deliver(RankingReport.Of(summary), format, parse, session,
            colour => RankTable.Write(summary, session.Terminal.Width, colour));
        return ExitCode.Done;
    }
}
