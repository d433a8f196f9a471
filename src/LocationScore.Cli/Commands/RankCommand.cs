using System.Collections.Frozen;
using System.CommandLine;
using LocationScore.Cli.Display;
using LocationScore.Cli.Host;
using LocationScore.Cli.Input;
using LocationScore.Data;
using LocationScore.Reporting;

namespace LocationScore.Cli.Commands;

/// <summary>Ranks the cities and says which wins and why.</summary>
internal sealed class RankCommand : ToolCommand
{
    private static readonly Option<string?> s_sections = new("--sections")
    {
        HelpName = "NAME",
        Description = "What --format svg draws: ranking (default), quality-cost for models with factors on both axes, or map.",
    };

    private static readonly FrozenDictionary<string, RankingPicture> s_pictures = new Dictionary<string, RankingPicture>
    {
        ["ranking"] = RankingPicture.Ranking,
        ["quality-cost"] = RankingPicture.QualityCost,
        ["map"] = RankingPicture.Map,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The city whose way through the years is told when the model names no reference.</summary>
    private const string WorkedCase = "hangzhou";

    private static readonly Option<bool> s_tables = new("--tables")
    {
        Description = "With --format json: the tables of the ranking method, too, such as ideal solutions, distances and flows.",
    };

    internal RankCommand()
        : base("rank", "Rank the cities, show a bar per factor, and say which wins and why. " +
            "Without options: the 16 cities of 2011 with the model service-outsourcing.") =>
        SharedOptions.AddTo(this,
            [.. SharedOptions.ForScoring, SharedOptions.Freeze, SharedOptions.Years, s_sections, s_tables, .. SharedOptions.ForOutput]);

    internal override string[] Examples =>
    [
        "locationscore rank --set talent-pool=3 --cities Hangzhou,Suzhou,Nanjing",
        "locationscore rank --years 2009..2014",
        "locationscore rank --model model.jsonc --data facts.csv --out ranking.xlsx",
    ];

    internal override int Run(ParseResult parse, Session session)
    {
        var inputs = new Inputs(session);
        if (parse.GetValue(SharedOptions.Years) is { } years)
        {
            var able = SharedOptions.FormatOf(parse, inputs, [.. ReportFormats.All, ReportFormats.Svg]);
            if (parse.GetValue(s_sections) is { } chosen)
            {
                inputs.Problems.Add(new(ProblemCodes.NotAllowed, "--sections", "The ranks by year have one drawing.", chosen,
                    "--years without --sections"));
            }

            if (parse.GetValue(s_tables)) inputs.Problems.Add(NoTables("The ranks by year carry no tables of a method.", null));

            Delivery.Deliver(session.Work("Reading and scoring …", _ => Years(parse, years, inputs)), able, parse, session);
            return ExitCode.Done;
        }

        var format = SharedOptions.FormatOf(parse, inputs, [.. ReportFormats.All, ReportFormats.Svg]);
        var picture = PictureOf(parse, inputs, format);
        var scored = Scored.From(parse, inputs, session);
        if (!RankingDrawing.CanDraw(picture, scored.Result))
        {
            inputs.Problems.Add(picture == RankingPicture.Map
                ? new(ProblemCodes.NotAllowed, "--sections", "No city has coordinates.", null, "facts whose locations state coordinates")
                : new(ProblemCodes.NotAllowed, "--sections", "The model has no factors on both axes.", scored.Model.Id,
                    "a model whose factors state an axis, such as service-outsourcing-with-cost"));
        }

        if (parse.GetValue(s_tables))
        {
            if (format != ReportFormats.Json) inputs.Problems.Add(NoTables("Only JSON carries the tables of a method.", format.Name));
            if (scored.Model.Method is null) inputs.Problems.Add(NoTables("The model names no ranking method.", scored.Model.Id));
        }

        inputs.Demand();
        var summary = session.Work("Explaining …", _ => new RankingSummary(scored.Result, scored.OriginOf(CallText.Of(parse)))
        {
            Sure = HowSure.Of(scored.Scorer),
            Picture = picture,
            MethodTables = parse.GetValue(s_tables),
        });
        Delivery.Deliver(RankingReport.Of(summary), format, parse, session,
            colour => RankTable.Write(summary, session.Terminal.Width, colour));
        return ExitCode.Done;
    }

    private static Problem NoTables(string message, string? found) => new(ProblemCodes.NotAllowed, "--tables", message, found,
        "a model with a method, and --format json");

    private static RankingPicture PictureOf(ParseResult parse, Inputs inputs, ReportFormat format)
    {
        if (parse.GetValue(s_sections) is not { } section) return RankingPicture.Ranking;
        if (!s_pictures.TryGetValue(section, out var picture)) inputs.Unknown("--sections", "drawing", section, s_pictures.Keys);
        else if (format != ReportFormats.Svg)
        {
            inputs.Problems.Add(new(ProblemCodes.NotAllowed, "--sections", "Only drawings have sections to choose.", format.Name,
                "--format svg"));
        }

        return picture;
    }

    /// <summary>One ranking per year.</summary>
    private static Report Years(ParseResult parse, string text, Inputs inputs)
    {
        var years = YearRankings.Asked(parse, text, inputs.Problems);
        var cities = inputs.Cities(parse, Cities2011.Facts);
        var model = inputs.Model(parse);
        inputs.Demand();
        var rankings = YearRankings.Of(model!, years, cities, inputs.Places);
        var last = rankings[^1].Value;
        string focus = model!.Reference ?? (last.Find(WorkedCase) is null ? last.Ranking[0].Location.Id : WorkedCase);
        return YearsReport.Of(rankings, focus)
            .Under(new(last, new() { Model = model, Profile = inputs.UsedProfile, Weights = inputs.UsedWeights }));
    }
}
