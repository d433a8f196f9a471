using System.Collections.Immutable;
using System.CommandLine;
using LocationScore.Cli.Host;
using LocationScore.Reporting;

namespace LocationScore.Cli.Input;

/// <summary>A scored model with the inputs as they were, before cities are selected, alternatives chosen and indicators derived.</summary>
/// <param name="Model">The model.</param>
/// <param name="Facts">All facts.</param>
/// <param name="Cities">The ids of the cities that are scored, or null for all of them.</param>
/// <param name="Scorer">The compiled model, for analyses.</param>
/// <param name="Result">Its ranking.</param>
/// <param name="Profile">The profile whose weights the model has, or null.</param>
/// <param name="Settings">The weights that were set over model and profile.</param>
internal sealed record Scored(
    ScoringModel Model,
    FactTable Facts,
    IReadOnlyList<string>? Cities,
    Scorer Scorer,
    ScoringResult Result,
    WeightProfile? Profile = null,
    NamedValues? Settings = null)
{
    /// <summary>Where the result comes from, for its reports.</summary>
    internal ReportOptions Origin => OriginOf(null);

    /// <summary>A report that names the model, the profile and the weights that were set.</summary>
    internal Report Named(Report report) => report.Under(new(Result, Origin));

    internal ReportOptions OriginOf(string? command) =>
        new()
        {
            Model = Model,
            Facts = Facts,
            Locations = Cities,
            Profile = Profile,
            Weights = Settings ?? NamedValues.Empty,
            Command = command
        };

    /// <summary>Reads what the options name and scores it; stops with every problem that can be found at once.</summary>
    /// <param name="parse">The call.</param>
    /// <param name="inputs">Reads the inputs and collects problems.</param>
    /// <param name="session">The session.</param>
    /// <param name="check">Adds the problems of options that name cities, or null.</param>
    internal static Scored From(ParseResult parse, Inputs inputs, Session session, Action<FactTable>? check = null) =>
        session.Work("Reading and scoring …", _ =>
    {
        var facts = inputs.AllFacts(parse);
        var cities = facts is null ? null : inputs.Cities(parse, facts);
        var model = inputs.Model(parse);
        if (facts is not null) check?.Invoke(Selected(facts, cities));
        if (facts is null || model is null || inputs.Problems.Count > 0)
        {
            if (facts is not null && model is not null) inputs.Problems.AddRange(inputs.Places.Placed(Problems(model,
                Selected(facts, cities)), model));
            throw new ProblemsException(inputs.Problems);
        }

        return Of(model, facts, cities, inputs.Places) with { Profile = inputs.UsedProfile, Settings = inputs.UsedWeights };
    });

    /// <summary>Scores a model over facts; problems stand where the model was written.</summary>
    internal static Scored Of(ScoringModel model, FactTable facts, IReadOnlyList<string>? cities, ModelPlaces places) =>
        Scorer.TryCompile(model, Selected(facts, cities), out var scorer, out var problems)
            ? new(model, facts, cities, scorer, scorer.Score())
            : throw new ProblemsException(places.Placed(problems, model));

    /// <summary>What is wrong with a model over facts.</summary>
    internal static ImmutableArray<Problem> Problems(ScoringModel model, FactTable facts)
    {
        Scorer.TryCompile(model, facts, out _, out var problems);
        return problems;
    }

    internal static FactTable Selected(FactTable facts, IReadOnlyList<string>? cities) => cities is null ? facts : facts.Select(cities);
}
