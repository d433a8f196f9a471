using System.Collections.Immutable;
using LocationScore.Json;

namespace LocationScore.Cli.Input;

/// <summary>The documents of models that were read, so that a problem which only shows over the facts can still be shown at its
/// line.</summary>
internal sealed class ModelPlaces
{
    private readonly List<(string Id, string File, byte[] Text)> _documents = [];

    /// <summary>Remembers where a model was written.</summary>
    internal void Remember(ScoringModel model, string file, byte[] text) => _documents.Add((model.Id, file, text));

    /// <summary>Returns the problems with the file and the line of the model; only its id when it is not from a file.</summary>
    internal ImmutableArray<Problem> Placed(ImmutableArray<Problem> problems, ScoringModel model, string? file = null) =>
        _documents.OrderByDescending(x => x.File == file)
            .FirstOrDefault(x => x.File == file || x.Id == model.Id) is { Text: not null } document
        ? ModelJson.Locate(document.Text, document.File, problems)
        : [.. problems.Select(problem => problem with { File = problem.File ?? model.Id })];
}
