using LocationScore.Methods;
using LocationScore.Reporting;

namespace LocationScore.Cli.Input;

/// <summary>A model whose tree is replaced by a ranking method. Such methods need a value in every cell, so what the tree would leave out
/// is filled in, and the name says so.</summary>
internal static class MethodModel
{
    internal static ScoringModel Of(ScoringModel model, RankingMethod? method)
    {
        var complete = CompleteModel.Of(model);
        return complete with { Method = method };
    }
}
