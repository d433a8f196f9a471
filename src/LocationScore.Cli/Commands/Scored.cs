using System.Collections.Immutable;
using System.CommandLine;
using LocationScore.Cli.Input;
using LocationScore.Facts;
using LocationScore.Model;
using LocationScore.Results;
using LocationScore.Scoring;

namespace LocationScore.Cli.Commands;

/// <summary>A scored model with the inputs as they were, before choices and derived indicators.</summary>
internal sealed record Scored(ScoringModel Model, FactTable Facts, ScoringResult Result)
{
    /// <summary>Reads what the options name and scores it; stops with every problem that can be found at once.</summary>
    internal static Scored From(ParseResult parse, Inputs inputs, Session session) => session.Work("Reading and scoring …", _ =>
    {
        var facts = inputs.Facts(parse);
        var model = inputs.Model(parse);
        if (facts is null || model is null || inputs.Problems.Count > 0)
        {
            if (facts is not null && model is not null) inputs.Problems.AddRange(Problems(model, facts, parse.GetValue(SharedOptions.Model) ?? model.Id));
            throw new ProblemsException(inputs.Problems);
        }

        return Of(model, facts, parse.GetValue(SharedOptions.Model) ?? model.Id);
    });

    /// <summary>Scores a model over facts.</summary>
    internal static Scored Of(ScoringModel model, FactTable facts, string name) =>
        Scorer.TryCompile(model, facts, out var scorer, out var problems) ? new(model, facts, scorer.Score()) : throw new ProblemsException(Named(problems, name));

    /// <summary>What is wrong with a model over facts.</summary>
    internal static ImmutableArray<Problem> Problems(ScoringModel model, FactTable facts, string name)
    {
        Scorer.TryCompile(model, facts, out _, out var problems);
        return Named(problems, name);
    }

    private static ImmutableArray<Problem> Named(ImmutableArray<Problem> problems, string name) => [.. problems.Select(problem => problem with { File = problem.File ?? name })];
}
