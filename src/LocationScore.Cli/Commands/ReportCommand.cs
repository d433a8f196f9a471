using System.Collections.Immutable;
using System.CommandLine;
using LocationScore.Cli.Host;
using LocationScore.Cli.Input;
using LocationScore.Data;
using LocationScore.Reporting;

namespace LocationScore.Cli.Commands;

/// <summary>Writes the report for a client: one HTML file.</summary>
internal sealed class ReportCommand : ToolCommand
{
    private const string DefaultFocus = "hangzhou", YearsName = "years";

    private static readonly Option<string?> s_focus = new("--focus")
    {
        HelpName = "CITY",
        Description = "The city that the report is about, by id or name; Hangzhou with the built-in facts, otherwise the winner.",
    };

    private static readonly Option<string?> s_title =
        new("--title") { HelpName = "TEXT", Description = "Another title than the conclusion." };

    private static readonly Option<bool> s_embed =
        new("--embed") { Description = "Put the result into the page, so that 'locationscore replay' works on it; it becomes larger." };

    private static readonly Option<string?> s_sections = new("--sections")
    {
        HelpName = "A,B,C",
        Description = $"Only these sections: {string.Join(", ", HtmlReport.Sections)}.",
    };

    internal ReportCommand()
        : base("report", "Write a report for a client: one HTML file that opens offline, with the ranking, sliders, how sure it is, and " +
            "every fact with its source.") =>
        SharedOptions.AddTo(this, [s_focus, s_title, s_embed, s_sections, SharedOptions.Years, .. SharedOptions.ForScoring,
            SharedOptions.Out, SharedOptions.Force]);

    internal override string[] Examples =>
    [
        "locationscore report --out report.html",
        "locationscore report --focus Suzhou --profile talent-first --years 2009..2014 --out suzhou.html",
        "locationscore report --model model.jsonc --data facts.csv --embed --out client.html",
    ];

    internal override int Run(ParseResult parse, Session session)
    {
        var inputs = new Inputs(session);
        var sections = SectionsOf(parse, inputs);
        if (parse.GetValue(SharedOptions.Out) is null)
            inputs.Problems.Add(new(ProblemCodes.Missing, "--out", "A report needs a file to go to.", null, "--out FILE.html"));
        var years = YearsOf(parse, sections, inputs);
        string? named = parse.GetValue(s_focus);
        var scored = Scored.From(parse, inputs, session,
            named is null ? null : facts => inputs.Location(facts.Locations, named, "--focus"));
        string? focus = named is not null ? inputs.Location(scored.Scorer.Locations, named, "--focus")
            : parse.GetValue(SharedOptions.Data) is not { Length: > 0 } && scored.Result.Find(DefaultFocus) is not null ? DefaultFocus
            : null;
        inputs.Demand();
        string page = session.Work("Writing the report …", cancellation => HtmlReport.ToText(scored.Scorer, new()
        {
            Focus = focus,
            Title = parse.GetValue(s_title),
            Embed = parse.GetValue(s_embed),
            Sections = sections,
            Profiles = ProfilesOf(scored.Model),
            Years = YearRankings.Of(scored.Model, years, scored.Cities, inputs.Places),
            Origin = scored.OriginOf(CallText.Of(parse)),
        }, cancellation));
        Delivery.Deliver(System.Text.Encoding.UTF8.GetBytes(page), parse, session);
        return ExitCode.Done;
    }

    /// <summary>The ready-made profiles that fit the model.</summary>
    private static ImmutableArray<WeightProfile> ProfilesOf(ScoringModel model) =>
        [.. ReadyProfiles.All.Where(profile => string.Equals(profile.Extends, model.Id, StringComparison.Ordinal) && Fits(profile, model))];

    private static bool Fits(WeightProfile profile, ScoringModel model)
    {
        try
        {
            profile.Apply(model);
            return true;
        }
        catch (ProblemsException)
        {
            // A model of one's own may have the id of a ready-made one.
            return false;
        }
    }

    private static List<int> YearsOf(ParseResult parse, ImmutableArray<string> sections, Inputs inputs)
    {
        string? asked = parse.GetValue(SharedOptions.Years);
        if (!sections.IsEmpty && sections.Contains(YearsName) == asked is null)
        {
            inputs.Problems.Add(asked is null
                ? new(ProblemCodes.Missing, "--years", "The section of years needs years.", null, "--years 2009..2014")
                : new(ProblemCodes.NotAllowed, "--years", "The sections that are named do not show years.", asked,
                    $"--sections with {YearsName} among them"));
        }

        return asked is null ? [] : YearRankings.Asked(parse, asked, inputs.Problems);
    }

    private static ImmutableArray<string> SectionsOf(ParseResult parse, Inputs inputs)
    {
        if (parse.GetValue(s_sections) is not { } list) return [];
        string[] names = Inputs.List(list);
        if (names.Length == 0)
            inputs.Problems.Add(new(ProblemCodes.Empty, "--sections", "No section is named.", "an empty list",
                string.Join(", ", HtmlReport.Sections)));
        foreach (string name in names.Where(static name => !HtmlReport.Sections.Contains(name)))
            inputs.Unknown("--sections", "section", name, HtmlReport.Sections);
        return [.. names];
    }
}
