using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;
using LocationScore.Descriptions;
using LocationScore.Methods;
using LocationScore.Weighting;

namespace LocationScore;

/// <summary>A model compiled over facts: scores as often as asked and never fails.</summary>
/// <remarks><see cref="Compile"/> is the only gate. After it, the same input gives the same bits on every machine and thread.</remarks>
/// <threadsafety>Immutable; safe to share. All members may be called from several threads.</threadsafety>
public sealed partial class Scorer
{
    private readonly Plan _plan;
    private readonly DecisionMatrix? _matrix;
    private PlanExplanation? _explanation;
    private MethodResult? _first;
    private PlanRoom? _room;
    private ModelDescription? _description;

    internal Scorer(Plan plan)
    {
        _plan = plan;
        _matrix = plan.Matrix;
        _first = plan.MethodResult;
        plan.MethodResult = null;
    }

    /// <summary>Gets the model.</summary>
    public ScoringModel Model => _plan.Model;

    /// <summary>Gets the facts that are used, with chosen alternatives and derived indicators.</summary>
    public FactTable Facts => _plan.Facts;

    /// <summary>Gets the scored locations in the order of the facts.</summary>
    public ImmutableArray<Location> Locations => _plan.Locations;

    /// <summary>Gets the locations that are not scored, with the reasons.</summary>
    public ImmutableArray<ExcludedLocation> Excluded => _plan.Excluded;

    /// <summary>Gets the factors and criteria with their weights, parents before children.</summary>
    public ImmutableArray<WeightedNode> Nodes => _plan.Tree.WeightedNodes;

    /// <summary>Gets how the weights of the top children were found, when a weighting of the model found them; otherwise
    /// <see langword="null"/>.</summary>
    public WeightingResult? TopWeighting => _plan.Tree.TopWeighting;

    /// <summary>Gets the criteria with their weights in model order: the order of <see cref="EffectiveWeights"/>.</summary>
    public ImmutableArray<WeightedNode> Criteria => _plan.Tree.WeightedCriteria;

    /// <summary>Gets the effective weight of each criterion; they sum to 1 unless an aggregation takes weights as they are.</summary>
    public ImmutableArray<double> EffectiveWeights => ImmutableCollectionsMarshal.AsImmutableArray(_plan.EffectiveWeights);

    /// <summary>Gets whether other weights can be scored: not under ordered averages, nor below a node that takes weights as they
    /// are.</summary>
    public bool AcceptsWeights => _plan.Tree.AcceptsWeights;

    /// <summary>Gets what is computed with: the tree, the weights, every criterion with its values, and what the score is as a function of
    /// them.</summary>
    public ModelDescription Description => _description ?? Interlocked.CompareExchange(ref _description, new(_plan), null) ?? _description;

    /// <summary>Compiles a model over facts.</summary>
    /// <param name="model">The model.</param>
    /// <param name="facts">The facts.</param>
    /// <returns>The scorer.</returns>
    /// <exception cref="ProblemsException">Something is wrong with the model, with the facts or between them; all problems are
    /// listed.</exception>
    public static Scorer Compile(ScoringModel model, FactTable facts) =>
        TryCompile(model, facts, out var scorer, out var problems) ? scorer : throw new ProblemsException(problems);

    /// <summary>Compiles a model over facts, or says everything that is wrong.</summary>
    /// <param name="model">The model.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="scorer">The scorer, or <see langword="null"/>.</param>
    /// <param name="problems">Every problem with its JSON path in the model; empty when there is none.</param>
    /// <returns>Whether the model could be compiled.</returns>
    public static bool TryCompile(ScoringModel model, FactTable facts, [NotNullWhen(true)] out Scorer? scorer,
        out ImmutableArray<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(facts);
        var plan = ModelLayout.Of(model).Over(facts);
        problems = [];
        if (plan is null)
        {
            var compilation = new Compilation(model, facts);
            plan = compilation.Run();
            problems = [.. compilation.Problems];
        }

        scorer = plan is null ? null : new(plan);
        return scorer is not null;
    }

    /// <summary>Scores every location with the model's own weights.</summary>
    /// <returns>The ranking with its reasons.</returns>
    /// <exception cref="InvalidOperationException">A ranking method of somebody's own, which was well when the model was compiled, fails
    /// now.</exception>
    public ScoringResult Score()
    {
        if (_matrix is not null)
        {
            // The run that showed at the gate that all is well serves the first scoring.
            var method = Interlocked.Exchange(ref _first, null) ?? MethodGate.Run(Model.Method!, _matrix, _plan.EffectiveWeights);
            return new(Model, Facts, new PlanExplanation(_plan, _matrix, method), Excluded, Nodes, [.. method.Scores],
                method.ScoreDirection, method);
        }

        var scores = GC.AllocateUninitializedArray<double>(_plan.Count);
        var room = TakeRoom();
        _plan.ScoreTree(scores, room);
        _room = room;
        return new(Model, Facts, _explanation ??= new(_plan, null, null), Excluded, Nodes, scores, Model.ScoreDirection, null);
    }

    /// <summary>Scores every location with other weights, without any allocation for trees.</summary>
    /// <param name="weights">One effective weight per criterion in the order of <see cref="Criteria"/>, between 0 and 1e100, not all 0.
    /// Weights that sum to 1 within 1e-12 are used
    /// as they are; others are divided by their sum, unless the top takes weights as they are. The weight of a factor is the sum of those
    /// of its criteria.
    /// <see cref="EffectiveWeights"/> gives the scores of <see cref="Score()"/> bit for bit.</param>
    /// <param name="scores">Receives one score per location in the order of <see cref="Locations"/>.</param>
    /// <exception cref="ArgumentException">A length does not fit, or a weight is negative, not a number or above 1e100, or all are
    /// 0.</exception>
    /// <exception cref="InvalidOperationException">The model cannot be scored with other weights; see
    /// <see cref="AcceptsWeights"/>.</exception>
    /// <exception cref="InvalidOperationException">A ranking method of somebody's own fails, or returns something else than when the model
    /// was compiled.</exception>
    /// <exception cref="ProblemsException">The ranking method is not defined at these weights, such as COPRAS when no cost has a weight;
    /// never at <see cref="EffectiveWeights"/>.</exception>
    public void Score(ReadOnlySpan<double> weights, Span<double> scores)
    {
        CheckWeights(weights);
        if (scores.Length != _plan.Count)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"There is room for {scores.Length} scores; {_plan.Count} locations are scored."), nameof(scores));
        var room = TakeRoom();
        Span<double> used = room.Given;
        UsedWeights(weights, used);
        if (_matrix is not null)
        {
            Model.Method!.Run(_matrix, used, scores);
        }
        else
        {
            _plan.LocalWeightsOf(used, room.Local);
            _plan.ScoreTree(new PlanWeights(used, room.Local), scores, room);
        }

        _room = room;
    }

    /// <summary>Makes something whose weights and cells can be changed, to be scored and ranked again and again without
    /// allocating.</summary>
    /// <returns>An evaluator that starts as this scorer is; for one thread.</returns>
    public Evaluator NewEvaluator() => new(this, _plan);

    /// <summary>Turns local weights into effective ones: divided by the sum of their siblings, then multiplied from the top down.</summary>
    /// <param name="local">One weight per node in the order of <see cref="Nodes"/>: 0 or more, not all siblings 0; of any sign, and not
    /// divided, where weights are taken as they are.</param>
    /// <returns>One effective weight per criterion in the order of <see cref="Criteria"/>.</returns>
    /// <exception cref="ArgumentException">The number does not fit, or a weight cannot be used.</exception>
    public ImmutableArray<double> EffectiveWeightsOf(ReadOnlySpan<double> local)
    {
        var evaluator = NewEvaluator();
        evaluator.SetLocalWeights(local);
        return [.. evaluator.EffectiveWeights];
    }

    /// <summary>Refuses weights that do not fit the model.</summary>
    internal void CheckWeights(ReadOnlySpan<double> weights)
    {
        if (weights.Length != _plan.EffectiveWeights.Length)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"There are {weights.Length} weights for {_plan.EffectiveWeights.Length} criteria."), nameof(weights));
        if (!AcceptsWeights && !weights.SequenceEqual(_plan.EffectiveWeights)) RefuseWeights();
    }

    [DoesNotReturn]
    internal static void RefuseWeights() =>
        throw new InvalidOperationException("The model has an ordered average, or takes weights as they are below the top, so it cannot " +
            "be scored with other effective weights.");

    /// <summary>The weights as they are used; the model's own stay what they are.</summary>
    internal void UsedWeights(ReadOnlySpan<double> weights, Span<double> used)
    {
        if (weights.SequenceEqual(_plan.EffectiveWeights)) weights.CopyTo(used);
        else WeightRule.Effective(weights, used, _plan);
    }

    /// <summary>The room of the last scoring, or a new one when another thread has it.</summary>
    private PlanRoom TakeRoom() => Interlocked.Exchange(ref _room, null) ?? new(_plan);

    /// <summary>Returns the model, the number of locations and the number of criteria.</summary>
    /// <returns>For example <c>service-outsourcing: 16 locations × 18 criteria</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Model.Id}: {Locations.Length} locations × {Criteria.Length} criteria");
}
