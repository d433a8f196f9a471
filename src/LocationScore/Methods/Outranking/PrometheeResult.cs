using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using LocationScore.Numerics;

namespace LocationScore.Methods;

/// <summary>The outranking flows that PROMETHEE I and II share.</summary>
/// <remarks>
/// Tables of pairs are not stored: <see cref="PreferenceIndex"/> computes a cell when it is asked for.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public abstract partial record PrometheeResult : MethodResult
{
    private readonly DecisionMatrix _matrix;
    private readonly PreferenceFunction[] _functions;
    [Generated.NotContent]
    private readonly int _threads;
    private ImmutableArray<double>[]? _unicriterion;

    private protected PrometheeResult(DecisionMatrix matrix, PreferenceFunction[] functions, double[] weights, int threads)
        : base([], ScoreDirection.HigherIsBetter, ImmutableCollectionsMarshal.AsImmutableArray(weights))
    {
        _matrix = matrix.Grouped;
        _functions = functions;
        _threads = threads;
        int n = matrix.AlternativeCount;
        double[] flows = Accumulate(n), plus = new double[n], minus = new double[n], net = new double[n];
        for (int i = 0; i < n; i++)
        {
            plus[i] = flows[2 * i];
            minus[i] = flows[(2 * i) + 1];
            net[i] = plus[i] - minus[i];
        }

        MethodBricks.Settle(net, MethodBricks.Largest(plus));

        PositiveFlow = ImmutableCollectionsMarshal.AsImmutableArray(plus);
        NegativeFlow = ImmutableCollectionsMarshal.AsImmutableArray(minus);
        Scores = ImmutableCollectionsMarshal.AsImmutableArray(net);
    }

    /// <summary>Gets φ+: the mean preference of each alternative over all others, from 0 to 1.</summary>
    public ImmutableArray<double> PositiveFlow { get; }

    /// <summary>Gets φ−: the mean preference of all others over each alternative, from 0 to 1.</summary>
    public ImmutableArray<double> NegativeFlow { get; }

    /// <summary>Gets φ = φ+ − φ−, from −1 to 1; sums to 0 over the alternatives. The same numbers as the scores.</summary>
    public ImmutableArray<double> NetFlow => Scores;

    /// <summary>Gets the net flow on each criterion alone, unweighted, from −1 to 1: one list over the alternatives per
    /// criterion.</summary>
    /// <remarks>Computed at the first call and kept. Their weighted sum over the criteria is the net flow, so that new weights need no new
    /// comparison of alternatives.</remarks>
    public ImmutableArray<ImmutableArray<double>> UnicriterionNetFlows =>
        ImmutableCollectionsMarshal.AsImmutableArray(_unicriterion ??= Unicriterion());

    /// <summary>Gets π(a, b): how strongly the first alternative is preferred to the second over all criteria.</summary>
    /// <param name="preferred">The row of a, from 0.</param>
    /// <param name="other">The row of b, from 0.</param>
    /// <returns>From 0 to 1; 0 when both are the same.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such alternative.</exception>
    public double PreferenceIndex(int preferred, int other)
    {
        double sum = 0;
        for (int j = 0; j < _functions.Length; j++)
        {
            double advantage = _matrix[preferred, j] - _matrix[other, j];
            double slack = RoundingNoise.Slack(_matrix.Statistics.Min[j], _matrix.Statistics.Max[j]);
            sum += Weights[j] * _functions[j].Above(_matrix.Directions[j] == Direction.Cost ? -advantage : advantage, slack);
        }

        return sum;
    }

    /// <summary>Projects alternatives, criteria and weights on the plane that keeps most of what tells the alternatives apart.</summary>
    /// <returns>The GAIA plane.</returns>
    public GaiaPlane GaiaPlane() => Methods.GaiaPlane.Of(UnicriterionNetFlows, Weights);

    internal override void Tell(MethodTables tables)
    {
        base.Tell(tables);
        tables.Add("positiveFlow", PositiveFlow);
        tables.Add("negativeFlow", NegativeFlow);
        tables.Add("unicriterionNetFlows", UnicriterionNetFlows);
    }

    /// <summary>Adds up the weighted flows of all criteria: φ+ and φ− of each alternative side by side.</summary>
    private double[] Accumulate(int n)
    {
        var total = new double[2 * n];
        ForEachCriterion((criterion, flows) => Elementwise.AddScaled(total, Weights[criterion], flows, total));
        return total;
    }

    private ImmutableArray<double>[] Unicriterion()
    {
        var all = new ImmutableArray<double>[_functions.Length];
        ForEachCriterion((criterion, flows) =>
        {
            var net = new double[flows.Length / 2];
            for (int i = 0; i < net.Length; i++) net[i] = flows[2 * i] - flows[(2 * i) + 1];
            all[criterion] = ImmutableCollectionsMarshal.AsImmutableArray(net);
        });
        return all;
    }

    private delegate void Use(int criterion, ReadOnlySpan<double> flows);

    /// <summary>Computes the flows of a few criteria at once and hands them on in the order of the criteria, whatever the number of
    /// threads: same bits.</summary>
    private void ForEachCriterion(Use use)
    {
        int n = _matrix.AlternativeCount, batch = Math.Min(_threads, _functions.Length);
        var workers = new PreferenceFlows[batch];
        var flows = new double[batch][];
        for (int t = 0; t < batch; t++)
        {
            workers[t] = new PreferenceFlows(n);
            flows[t] = ArrayPool<double>.Shared.Rent(2 * n);
        }

        try
        {
            for (int first = 0; first < _functions.Length; first += batch)
            {
                int count = Math.Min(batch, _functions.Length - first), start = first;
                if (count == 1) Compute(0);
                else Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = count }, Compute);
                for (int t = 0; t < count; t++) use(first + t, flows[t].AsSpan(0, 2 * n));

                void Compute(int t) => workers[t]
                    .Compute(_matrix.Column(start + t), _matrix.Directions[start + t], _functions[start + t], flows[t].AsSpan(0, 2 * n));
            }
        }
        finally
        {
            for (int t = 0; t < batch; t++)
            {
                workers[t].Dispose();
                ArrayPool<double>.Shared.Return(flows[t]);
            }
        }
    }
}
