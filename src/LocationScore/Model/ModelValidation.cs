using System.Collections.Immutable;
using LocationScore.Facts;

namespace LocationScore.Model;

/// <summary>Checks a model on its own, without facts: every problem with its JSON path.</summary>
internal sealed class ModelValidation
{
    private readonly List<Problem> _problems = [];

    internal static ImmutableArray<Problem> Check(ScoringModel model)
    {
        var validation = new ModelValidation();
        if (!Ids.IsValid(model.Id)) validation._problems.Add(Ids.Invalid("$.id", "model", model.Id));
        return [.. validation._problems];
    }
}
