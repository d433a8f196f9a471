using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore.Methods;

// The workspace borrows arrays for as long as the kernel lives; those of a kernel that is dropped go to the collector.
#pragma warning disable CA1001
/// <summary>PROMETHEE with the flows of each criterion at hand: other weights are a weighted sum, not another comparison of
/// alternatives.</summary>
internal sealed class PrometheeKernel(RankingMethod method, ImmutableArray<PreferenceFunction> preferences) : PreparedKernel(method)
#pragma warning restore CA1001
{
    private double[] _flows = [], _total = [];
    private PreferenceFlows? _workspace;
    private PreferenceFunction[] _functions = [];

    protected override void Prepare()
    {
        int n = Alternatives, m = Criteria;
        Room(ref _flows, 2 * n * m);
        Room(ref _total, 2 * n);
        if (_functions.Length != m) _functions = Promethee.Functions(preferences, Matrix);
        if (_workspace?.Count != n)
        {
            _workspace?.Dispose();
            _workspace = new(n);
        }

        var pairs = Matrix.Grouped;
        for (int j = 0; j < m; j++) _workspace.Compute(pairs.Column(j), Matrix.Directions[j], _functions[j],
            _flows.AsSpan(2 * n * j, 2 * n));
    }

    protected override void Score(Span<double> scores)
    {
        int n = scores.Length;
        _total.AsSpan().Clear();
        for (int j = 0; j < Weights.Length; j++) Elementwise.AddScaled(_total, Weights[j], _flows.AsSpan(2 * n * j, 2 * n), _total);
        double largest = 0;
        for (int i = 0; i < n; i++)
        {
            scores[i] = _total[2 * i] - _total[(2 * i) + 1];
            largest = Math.Max(largest, _total[2 * i]);
        }

        MethodBricks.Settle(scores, largest);
    }
}
