using LocationScore.Methods;

namespace LocationScore;

/// <content>Ranking methods.</content>
public sealed partial class Evaluator
{
    private DecisionMatrix? _matrix;
    private MethodKernel? _kernel;
    private MethodResult? _method;

    /// <summary>Scores by the ranking method: one of this library is prepared once for its matrix, one of somebody's own runs as at the
    /// gate.</summary>
    private bool ComputeMethod(RankingMethod method, ReadOnlySpan<double> effective, Span<double> scores)
    {
        _matrix ??= MethodColumns.Matrix(_plan);
        if (method.GetType().Assembly != typeof(RankingMethod).Assembly)
        {
            _method = new PlanCheck(_plan, _problems, null).Method(method, _matrix, effective);
            _method?.Scores.CopyTo(scores);
            return _method is not null;
        }

        try
        {
            _kernel ??= method.Prepare(_matrix);
            _kernel.Score(effective, scores);
            return true;
        }
        catch (ProblemsException exception)
        {
            // The gate says all that is wrong; what the kernel says is a part of it.
            new PlanCheck(_plan, _problems, null).Method(method, _matrix, effective);
            if (_problems.Count == 0) _problems.AddRange(exception.Problems);
            return false;
        }
    }
}
