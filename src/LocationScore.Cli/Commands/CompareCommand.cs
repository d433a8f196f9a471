using System.CommandLine;
using LocationScore.Cli.Host;
using LocationScore.Cli.Input;
using LocationScore.Methods;
using LocationScore.Reporting;
using LocationScore.Shared;

namespace LocationScore.Cli.Commands;

/// <summary>Compares the rankings under several profiles, models or methods.</summary>
internal sealed class CompareCommand : ToolCommand
{
    private static readonly Option<string?> s_profiles =
        new("--profiles")
        {
            HelpName = "A,B,C",
            Description = "Profiles and models, by name or file; a name means the profile if there is one, otherwise the model."
        };

    private static readonly Option<string?> s_methods =
        new("--methods")
        {
            HelpName = "all|A,B,C",
            Description = "Ranking methods, by kind; they are compared with the model's own weighted tree."
        };

    internal CompareCommand()
        : base("compare", "Compare the rank of every city under several profiles and models, or under several ranking methods: " +
            "rank correlations, and where they disagree and why.") =>
        SharedOptions.AddTo(this, [s_profiles, s_methods, SharedOptions.Model, SharedOptions.Data, SharedOptions.Profile, SharedOptions.Set,
            SharedOptions.Cities, .. SharedOptions.ForTables, SharedOptions.Format, SharedOptions.Out, SharedOptions.Force]);

    internal override string[] Examples =>
    [
        "locationscore compare --profiles service-outsourcing,talent-first,finance-first",
        "locationscore compare --methods all",
        "locationscore compare --methods topsis,vikor,promethee2 --model model.jsonc --data facts.csv",
    ];

    internal override int Run(ParseResult parse, Session session)
    {
        var inputs = new Inputs(session);
        var format = SharedOptions.FormatOf(parse, inputs, [.. ReportFormats.All, ReportFormats.Svg]);
        string? profiles = parse.GetValue(s_profiles), methods = parse.GetValue(s_methods);
        if (profiles is null == methods is null)
        {
            inputs.Problems.Add(new(ProblemCodes.Missing, "compare",
                profiles is null ? "Nothing to compare is named." : "Only one comparison at a time.", null,
                "--profiles A,B,C or --methods all|A,B,C"));
            inputs.Demand();
        }

        var report = session.Work("Comparing …",
            cancel => profiles is not null ? Profiles(parse, inputs, profiles) : Methods(parse, inputs, methods!, cancel));
        Delivery.Deliver(report, format, parse, session);
        return ExitCode.Done;
    }

    private static Report Profiles(ParseResult parse, Inputs inputs, string list)
    {
        var facts = inputs.Facts(parse);
        string[] names = Named(inputs, list, "--profiles", 2);
        if (parse.GetValue(SharedOptions.Profile) is not null || parse.GetValue(SharedOptions.Set) is { Length: > 0 })
            inputs.Problems.Add(new(ProblemCodes.NotAllowed, "--profiles",
                "--profile and --set change one model; here several are compared.",
                Repair: "Write the weights into a profile file and name it in --profiles."));
        var models = names.Select(name => inputs.ProfileOrModel(name, parse.GetValue(SharedOptions.Model), "--profiles")).ToList();
        inputs.Demand();
        var runs = new List<ComparedRanking>();
        for (int k = 0; k < names.Length; k++)
        {
            if (Scorer.TryCompile(models[k]!, facts!, out var scorer, out var problems))
                runs.Add(new(Path.GetFileNameWithoutExtension(names[k]), scorer, inputs.ProfileOf(models[k]!)));
            else inputs.Problems.AddRange(inputs.Places.Placed(problems, models[k]!, names[k]));
        }

        inputs.Demand();
        return ComparisonReport.OfProfiles(facts!, runs);
    }

    private static Report Methods(ParseResult parse, Inputs inputs, string list, CancellationToken cancel)
    {
        var facts = inputs.Facts(parse);
        var model = inputs.Model(parse);
        bool all = string.Equals(list.Trim(), "all", StringComparison.OrdinalIgnoreCase);
        var methods = all ? RankingMethods.All
            : [.. Named(inputs, list, "--methods", 1).Select(kind => inputs.Method(kind, "--methods")).OfType<RankingMethod>()];
        inputs.Demand();
        var tree = MethodModel.Of(model!, null);
        if (!Scorer.TryCompile(tree, facts!, out var byTree,
            out var treeProblems)) throw new ProblemsException(inputs.Places.Placed(treeProblems, tree));
        var runs = new List<ComparedRanking> { new("weighted tree", byTree, inputs.UsedProfile) };
        var refused = new List<KeyValuePair<string, string>>();
        foreach (var method in methods)
        {
            cancel.ThrowIfCancellationRequested();
            if (Scorer.TryCompile(tree with { Method = method }, facts!, out var scorer, out var problems)) runs.Add(new(method.Info.Kind,
                scorer));
            else refused.Add(new(method.Info.Kind, Reason(problems)));
        }

        return ComparisonReport.OfMethods(facts!, runs, refused);
    }

    /// <summary>Why a method refuses the data: the first problem with what was found and what is allowed.</summary>
    private static string Reason(IReadOnlyList<Problem> problems)
    {
        var first = problems[0];
        string reason = first.Message.TrimEnd('.');
        if (first.Found is { } found && found != "nothing") reason += $": {found}";
        if (first.Allowed is { } allowed) reason += $"; it needs {allowed}";
        return problems.Count == 1 ? reason + "." : $"{reason} (and {problems.Count - 1} more).";
    }

    private static string[] Named(Inputs inputs, string list, string option, int least)
    {
        string[] names = Inputs.List(list);
        if (names.Length < least) inputs.Problems.Add(new(ProblemCodes.WrongLength, option, "Too few are named.", NumberText.Quote(list),
            $"at least {least}, separated by commas"));
        foreach (string twice in names.GroupBy(static n => n, StringComparer.OrdinalIgnoreCase).Where(static g => g.Count() > 1)
            .Select(static g => g.Key))
            inputs.Problems.Add(new(ProblemCodes.Duplicate, option, "The name is given twice.", NumberText.Quote(twice), "each once"));
        return names;
    }
}
