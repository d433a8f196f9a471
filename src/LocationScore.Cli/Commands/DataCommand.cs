using System.CommandLine;
using LocationScore.Cli.Host;
using LocationScore.Cli.Input;
using LocationScore.Reporting;

namespace LocationScore.Cli.Commands;

/// <summary>Shows what is known.</summary>
internal sealed class DataCommand : ToolCommand
{
    private static readonly Argument<string?> s_subject = new("subject")
    {
        HelpName = "CITY|INDICATOR",
        Description = "A city or an indicator, by id or name; all of them when not given.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    internal DataCommand()
        : base("data", "Show what is known: cities, indicators and coverage; " +
            "all facts of one city; or all values of one indicator with sources and alternatives.")
    {
        Arguments.Add(s_subject);
        SharedOptions.AddTo(this, [SharedOptions.Data, SharedOptions.Cities, .. SharedOptions.ForTables, .. SharedOptions.ForOutput]);
    }

    internal override string[] Examples =>
        ["locationscore data Hangzhou", "locationscore data population", "locationscore data --data facts.csv --format csv"];

    internal override int Run(ParseResult parse, Session session)
    {
        var inputs = new Inputs(session);
        var format = SharedOptions.FormatOf(parse, inputs);
        var facts = session.Work("Reading …", _ => inputs.Facts(parse));
        inputs.Demand();
        var report = parse.GetValue(s_subject) is { } subject ? About(facts!, subject, inputs) : FactsReport.Of(facts!);
        inputs.Demand();
        Delivery.Deliver(report!, format, parse, session);
        return ExitCode.Done;
    }

    private static Report? About(FactTable facts, string subject, Inputs inputs)
    {
        bool Same(string other) => string.Equals(other, subject, StringComparison.OrdinalIgnoreCase);
        var ids = new CityNames(facts.Locations).Find(subject);
        if (ids.Count > 1) inputs.Location(facts.Locations, subject, "data");
        if (ids.Count > 1) return null;
        if (ids is [var id]) return FactsReport.OfLocation(facts, facts.FindLocation(id)!);
        if (facts.Indicators.FirstOrDefault(x => Same(x.Id) || Same(x.Name)) is { } indicator) return FactsReport.OfIndicator(facts,
            indicator);
        inputs.Unknown("data", "city or indicator", subject,
            facts.Locations.Select(static x => x.Name).Append("or one of the indicators that 'locationscore data' lists"),
            known: facts.Locations.SelectMany(static x => new[] { x.Name, x.Id })
                .Concat(facts.Indicators.SelectMany(static x => new[] { x.Id, x.Name })));
        return null;
    }
}
