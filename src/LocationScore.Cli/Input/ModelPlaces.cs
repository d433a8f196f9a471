using System.Collections.Immutable;
using LocationScore.Json;
using LocationScore.Tables;

namespace LocationScore.Cli.Input;

/// <summary>The documents of models that were read, and where the facts were, so that a problem which only shows over the facts can still
/// be shown at its line and with the row of its fact.</summary>
internal sealed class ModelPlaces
{
    private readonly List<(string Id, string File, byte[] Text)> _documents = [];

    /// <summary>Remembers where a model was written.</summary>
    internal void Remember(ScoringModel model, string file, byte[] text) => _documents.Add((model.Id, file, text));

    /// <summary>Gets or sets the reading of the facts; null when they are built in.</summary>
    internal FactsReading? Facts { get; set; }

    /// <summary>Returns the problems with the file and the line of the model, only its id when it is not from a file, and with the places
    /// of the facts that they are about.</summary>
    internal ImmutableArray<Problem> Placed(ImmutableArray<Problem> problems, ScoringModel model, string? file = null) =>
        _documents.OrderByDescending(x => x.File == file)
            .FirstOrDefault(x => x.File == file || x.Id == model.Id) is { Text: not null } document
        ? ModelJson.Locate(document.Text, document.File, WithFacts(problems))
        : [.. WithFacts(problems).Select(problem => problem with { File = problem.File ?? model.Id })];

    private ImmutableArray<Problem> WithFacts(ImmutableArray<Problem> problems) => Facts?.Locate(problems) ?? problems;
}
