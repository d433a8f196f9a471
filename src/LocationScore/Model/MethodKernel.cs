using LocationScore.Numerics;

namespace LocationScore.Methods;

/// <summary>A ranking method over one matrix, prepared once and scored with weights again and again. The bits are those of the method's
/// Run.</summary>
/// <threadsafety>Belongs to one thread.</threadsafety>
internal abstract class MethodKernel
{
    /// <summary>Prepares for a matrix, or prepares again after its cells were replaced: everything that does not depend on the
    /// weights.</summary>
    /// <exception cref="ProblemsException">The options or the matrix are outside what the method is defined for; all problems are
    /// listed.</exception>
    internal abstract void Reset(DecisionMatrix matrix);

    /// <summary>Scores the alternatives.</summary>
    /// <param name="weights">One non-negative weight per criterion with a positive sum.</param>
    /// <param name="scores">Receives one finite score per alternative.</param>
    /// <exception cref="ProblemsException">The weights cannot be used, or the method is not defined at them.</exception>
    /// <exception cref="InvalidOperationException">A method of somebody's own failed, or returned something that is no score.</exception>
    internal abstract void Score(ReadOnlySpan<double> weights, Span<double> scores);

    /// <summary>Prepares and scores at once, so that all problems are reported together.</summary>
    internal abstract void Start(DecisionMatrix matrix, ReadOnlySpan<double> weights, Span<double> scores);
}

/// <summary>The kernel of a method that knows nothing better than to run.</summary>
internal sealed class RunKernel(RankingMethod method) : MethodKernel
{
    private DecisionMatrix _matrix = null!;

    internal override void Reset(DecisionMatrix matrix) => _matrix = matrix;

    internal override void Score(ReadOnlySpan<double> weights, Span<double> scores) =>
        MethodGate.Run(method, _matrix, weights).Scores.CopyTo(scores);

    internal override void Start(DecisionMatrix matrix, ReadOnlySpan<double> weights, Span<double> scores)
    {
        Reset(matrix);
        Score(weights, scores);
    }
}

/// <summary>The shape of every method of this library: check the options, check the matrix, prepare, score.</summary>
internal abstract class PreparedKernel(RankingMethod method) : MethodKernel
{
    private double[] _weights = [];

    /// <summary>Gets what is known about the method with its options.</summary>
    protected MethodInfo Info { get; } = method.Info;

    /// <summary>Gets the matrix that is scored.</summary>
    protected DecisionMatrix Matrix { get; private set; } = null!;

    /// <summary>Gets the number of alternatives.</summary>
    protected int Alternatives => Matrix.AlternativeCount;

    /// <summary>Gets the number of criteria.</summary>
    protected int Criteria => Matrix.CriterionCount;

    /// <summary>Gets the weights of the last scoring, with sum 1.</summary>
    internal double[] Weights => _weights;

    internal sealed override void Reset(DecisionMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        List<Problem> problems = [];
        Check(matrix, problems);
        if (problems.Count > 0) throw new ProblemsException(problems);
        Take(matrix);
    }

    internal sealed override void Score(ReadOnlySpan<double> weights, Span<double> scores)
    {
        List<Problem>? problems = null;
        MethodInput.CheckWeights(Info, Matrix, weights, ref problems);
        if (problems is not null) throw new ProblemsException(problems);
        Compute(weights, scores);
    }

    internal sealed override void Start(DecisionMatrix matrix, ReadOnlySpan<double> weights, Span<double> scores)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        List<Problem>? problems = [];
        Check(matrix, problems);
        MethodInput.CheckWeights(Info, matrix, weights, ref problems);
        if (problems!.Count > 0) throw new ProblemsException(problems);
        Take(matrix);
        Compute(weights, scores);
    }

    /// <summary>Scores once and keeps the scores: what Run does before it makes its tables.</summary>
    internal double[] Start(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var scores = new double[matrix.AlternativeCount];
        Start(matrix, weights, scores);
        return scores;
    }

    /// <summary>Works out what does not depend on the weights.</summary>
    protected abstract void Prepare();

    /// <summary>Scores with <see cref="Weights"/>, which are normalised; nothing is allocated unless the method compares pairs.</summary>
    protected abstract void Score(Span<double> scores);

    /// <summary>Makes sure that an array has the length, and leaves one that has it as it is.</summary>
    protected static void Room<T>(ref T[] array, int length)
    {
        if (array is null || array.Length != length) array = new T[length];
    }

    private void Check(DecisionMatrix matrix, List<Problem> problems)
    {
        method.CheckOptions(new OptionCheck(Info.Name, matrix, problems));
        MethodInput.CheckMatrix(Info, matrix, problems);
    }

    private void Take(DecisionMatrix matrix)
    {
        Matrix = matrix;
        Room(ref _weights, matrix.CriterionCount);
        Prepare();
    }

    private void Compute(ReadOnlySpan<double> weights, Span<double> scores)
    {
        MethodInput.Normalise(weights, _weights);
        Score(scores);
        foreach (ref double score in scores) score += 0.0; // 0 is no −0
        if (LaneSums.AllFinite(scores)) return;
        int first = 0;
        while (double.IsFinite(scores[first])) first++;
        throw new ProblemsException([new Problem(ProblemCodes.NotFinite, FormattableString.Invariant($"rows[{first}]"),
            "The values are too large, too small or too far apart for double arithmetic.",
            FormattableString.Invariant($"{scores[first]:R}"), "a finite score",
            Repair: "Measure the criteria in units that bring their values nearer to 1.")]);
    }
}
