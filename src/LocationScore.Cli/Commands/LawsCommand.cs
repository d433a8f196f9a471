using System.CommandLine;
using LocationScore.Cli.Host;
using LocationScore.Cli.Input;
using LocationScore.Laws;
using LocationScore.Reporting;

namespace LocationScore.Cli.Commands;

/// <summary>Tries the laws on a model or a ranking method.</summary>
internal sealed class LawsCommand : ToolCommand
{
    private const int DefaultCases = 200, MostCases = 1_000_000;

    private static readonly Option<int?> s_cases = new("--cases")
    {
        HelpName = "N",
        Description = "The number of cases per law, 1 to 1,000,000; 200 by default.",
    };

    private static readonly Option<ulong?> s_seed = new("--seed") { HelpName = "N", Description = "The seed of the cases; 1 by default." };

    private static readonly Option<string[]> s_law = new("--law")
    {
        HelpName = "LAW",
        Description = "Only this law, such as monotonicity; repeatable.",
        Arity = ArgumentArity.OneOrMore,
    };

    internal LawsCommand()
        : base("laws", "Which laws a model keeps and breaks: cases drawn from its own facts and beyond them, and for each broken law the " +
            "smallest counterexample. With --method and nothing else: a ranking method on small random tables. " +
            "Exit code 1 when a law is broken that the model promises under \"keeps\".") =>
        SharedOptions.AddTo(this, [s_cases, s_seed, s_law, .. SharedOptions.ForScoring, .. SharedOptions.ForOutput]);

    internal override string[] Examples =>
    [
        "locationscore laws",
        "locationscore laws --model model.jsonc --data facts.csv",
        "locationscore laws --method topsis --cases 1000",
    ];

    internal override int Run(ParseResult parse, Session session)
    {
        var inputs = new Inputs(session);
        var format = SharedOptions.FormatOf(parse, inputs);
        var configure = OptionsOf(parse, inputs);
        if (IsMethodAlone(parse))
        {
            Delivery.Deliver(LawsReport.Of(OfMethod(parse, inputs, session, configure)), format, parse, session);
            return ExitCode.Done;
        }

        var scored = Scored.From(parse, inputs, session);
        var report = session.Work("Trying laws …",
            (progress, cancellation) => LawReport.Run(scored.Scorer, configure, progress, cancellation));
        Delivery.Deliver(scored.Named(LawsReport.Of(report)), format, parse, session);
        return report.KeepsItsPromises ? ExitCode.Done : ExitCode.Findings;
    }

    private static LawReport OfMethod(ParseResult parse, Inputs inputs, Session session, Func<LawReportOptions, LawReportOptions> configure)
    {
        var method = inputs.Method(parse.GetValue(SharedOptions.Method)!, "--method");
        inputs.Demand();
        return session.Work("Trying laws …", (progress, cancellation) => LawReport.Run(method!, configure, progress, cancellation));
    }

    /// <summary>Whether a method is asked about, not a model that uses one.</summary>
    private static bool IsMethodAlone(ParseResult parse) => parse.GetValue(SharedOptions.Method) is not null
        && parse.GetValue(SharedOptions.Model) is null && parse.GetValue(SharedOptions.Profile) is null
            && parse.GetValue(SharedOptions.Data) is not { Length: > 0 }
        && parse.GetValue(SharedOptions.Set) is not { Length: > 0 } && parse.GetValue(SharedOptions.Cities) is not { Length: > 0 };

    private static Func<LawReportOptions, LawReportOptions> OptionsOf(ParseResult parse, Inputs inputs)
    {
        int cases = parse.GetValue(s_cases) ?? DefaultCases;
        if (cases is < 1 or > MostCases)
            inputs.Problems.Add(new(ProblemCodes.OutOfRange, "--cases", "The number of cases is out of range.", FullNumber(cases),
                "1 to 1,000,000"));
        var laws = new List<Methods.Law>();
        foreach (string name in parse.GetValue(s_law) ?? [])
        {
            if (LawCatalogue.Find(name) is { } law) laws.Add(law.Law);
            else inputs.Unknown("--law", "law", name, LawCatalogue.All.Select(static one => one.Id));
        }

        ulong seed = parse.GetValue(s_seed) ?? 1;
        return options => options with { Cases = cases, Seed = seed, Laws = laws.Count == 0 ? options.Laws : [.. laws] };
    }

    private static string FullNumber(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
