using LocationScore.Descriptions;

namespace LocationScore.Analysis;

/// <summary>Scores the table with other values of single facts.</summary>
internal sealed class FactEditor(Scorer scorer)
{
    private readonly Evaluator _evaluator = scorer.NewEvaluator();

    internal ModelDescription Description => scorer.Description;

    /// <summary>Sets a value, which counts even where the model ignores the fact when it is to be trusted.</summary>
    internal void SetCell(string location, string indicator, double raw, bool trust) => _evaluator.SetCell(location, indicator, raw, trust);

    internal void ResetCells() => _evaluator.ResetCells();

    /// <summary>Scores every location of the scorer, NaN for those that are not scored any more; false when the model refuses the
    /// values.</summary>
    internal bool TryScore(Span<double> scores) => _evaluator.TryScore(scores, out _);
}
