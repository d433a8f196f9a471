using System.Collections.Immutable;

namespace LocationScore;

/// <content>Locations that the model was not compiled over.</content>
public sealed partial class Evaluator
{
    private ScoringModel? _rowModel;
    private FactTable? _rowTable;
    private double[]? _rowScores;

    /// <summary>Gets the indicators of a new location in the order of <see cref="ScoreRow"/>: those of the facts before indicators are
    /// derived.</summary>
    public ImmutableArray<Indicator> RowIndicators => _origin.Chosen.Indicators;

    /// <summary>Scores one new location under the model with the weights that were set.</summary>
    /// <remarks>Its score is that which it gets when it joins the table. That can be said without the others only where every anchor is
    /// absolute; weights that were found from the data stay as they are.</remarks>
    /// <param name="raw">One raw value per indicator in the order of <see cref="RowIndicators"/>, in the unit of the indicator; NaN for
    /// none.</param>
    /// <returns>The score, in units of the model's scores; see <see cref="RankOf"/> for its place.</returns>
    /// <exception cref="ArgumentException">The number of values does not fit, or a value is infinite.</exception>
    /// <exception cref="ProblemsException">The model compares the locations with each other (each criterion that does is named), the
    /// location fails a requirement, or it cannot be scored; all problems are listed.</exception>
    public double ScoreRow(ReadOnlySpan<double> raw)
    {
        var indicators = RowIndicators;
        if (raw.Length != indicators.Length)
            throw new ArgumentException(
                FormattableString.Invariant($"There are {raw.Length} values for {indicators.Length} indicators."), nameof(raw));
        _rowTable ??= FactTable.FromColumns(
            [new Location("new", "the new location")], indicators, [.. indicators.Select(static _ => new ReadOnlyMemory<double>([0.0]))]);
        var columns = new Dictionary<int, FactColumn>(raw.Length);
        for (int j = 0; j < raw.Length; j++)
        {
            if (double.IsInfinity(raw[j]))
                throw new ArgumentException($"The value of '{indicators[j].Id}' is infinite; it must be finite, or NaN for none.",
                    nameof(raw));
            columns.Add(j, double.IsNaN(raw[j]) ? new([0], [false], facts: null) : new([raw[j]], null, facts: null));
        }

        double[] score = _rowScores ??= new double[1];
        ScoreOthers(_rowTable.Replace(columns), score, isChecked: true);
        if (!double.IsNaN(score[0])) return score[0];
        throw new ProblemsException(_problems);
    }

    /// <summary>Scores the locations of another table under the model with the weights that were set.</summary>
    /// <remarks>Only where every anchor is absolute: see <see cref="ScoreRow"/>. Where locations are compared with each other, compile the
    /// model over the other table.</remarks>
    /// <param name="facts">The other table.</param>
    /// <param name="scores">Receives one score per location of the other table, in its order; NaN for one that the model does not
    /// score.</param>
    /// <exception cref="ArgumentException">There is not room for one score per location.</exception>
    /// <exception cref="ProblemsException">The model compares the locations with each other, the names or units do not fit, or a location
    /// cannot be scored; all problems are listed.</exception>
    public void ScoreTable(FactTable facts, Span<double> scores)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (scores.Length != facts.Locations.Length)
            throw new ArgumentException(
                FormattableString.Invariant($"There is room for {scores.Length} scores of {facts.Locations.Length} locations."),
                    nameof(scores));
        ScoreOthers(facts, scores, isChecked: false);
    }

    /// <summary>The place that a score would take among the scored locations as they are now: 1 + the number of those that are strictly
    /// better.</summary>
    /// <param name="score">The score, in units of the model's scores.</param>
    /// <returns>The rank, from 1.</returns>
    /// <exception cref="ArgumentException">The score is not a number.</exception>
    /// <exception cref="ProblemsException">The weights or cells that were set cannot be scored.</exception>
    public int RankOf(double score)
    {
        if (double.IsNaN(score)) throw new ArgumentException("A score that is not a number has no rank.", nameof(score));
        if (_scores.Length == 0) _scores = new double[_origin.Count];
        Score(_scores);
        bool falls = _origin.Model.ScoreDirection == ScoreDirection.LowerIsBetter;
        int rank = 1;
        foreach (double other in _scores)
        {
            if (falls ? other < score : other > score) rank++;
        }

        return rank;
    }

    private void ScoreOthers(FactTable facts, Span<double> scores, bool isChecked)
    {
        _problems.Clear();
        FindPeerReasons();
        if (_problems.Count > 0) throw new ProblemsException(_problems);
        // What is counted over all locations has been decided when the model was compiled.
        _rowModel ??= _origin.Model with
        {
            Choices = [],
            Reference = null,
            Screening = _origin.Model.Screening is { } screening ? screening with { CriterionCoverage = 0 } : null,
        };
        var plan = ModelLayout.Of(_rowModel).Over(facts);
        if (plan is null)
        {
            var changed = new ChangedInput();
            for (int k = 0; k < _local.Length; k++)
            {
                if (_origin.Nodes[k].Leaf < 0) changed.Weighed.Add(_origin.Nodes[k].Path);
                if (k > 0) changed.Weights.Add(_origin.Nodes[k].Path, _local[k]);
            }

            var compilation = new Compilation(_rowModel, facts, changed);
            plan = isChecked ? compilation.RunOn(facts) : compilation.Run();
            _problems.AddRange(compilation.Problems);
            if (plan is null) throw new ProblemsException(_problems);
        }

        if (plan.Criteria.Length != _origin.Criteria.Length)
        {
            _problems.Add(new(ProblemCodes.NotAllowed, "$", "The compiled model has left out criteria that another table would count.",
                Repair: "Compile the model over the other table."));
            throw new ProblemsException(_problems);
        }

        var weights = new PlanWeights(_effective, _local);
        var room = new PlanRoom(plan);
        double[] found = new double[plan.Count];
        plan.ScoreTree(weights, found, room);
        if (room.IsSuspect) new PlanCheck(plan, _problems, null).Tree(weights);
        if (_problems.Count > 0) throw new ProblemsException(_problems);
        scores.Fill(double.NaN);
        for (int i = 0; i < found.Length; i++) scores[plan.Rows[i]] = found[i];
        foreach (var excluded in plan.Excluded)
        {
            _problems.Add(new(ProblemCodes.NothingLeft, "$", $"{excluded.Location.Name} is not scored.",
                string.Join("; ", excluded.Reasons),
                "a location that meets the requirements and the screening"));
        }
    }

    /// <summary>Everything that compares the locations, by its place in the model.</summary>
    private void FindPeerReasons()
    {
        foreach (var column in _origin.Criteria)
        {
            if (PeerReasons.Of(column) is { } reason) AddPeers(column.Path, column.Criterion.Id, reason);
        }

        foreach (var node in _origin.Nodes)
        {
            if (node.Leaf >= 0) continue;
            if (node.Aggregation.Traits == AggregationTraits.ComparesLocations) AddPeers(node.Path + ".aggregation", node.Id,
                "it compares the locations");
            if (node.Rescale is Normalisation) AddPeers(node.Path + ".rescale", node.Id, "its rescaling compares the locations");
        }

        if (_origin.Model.Method is { } method) AddPeers("$.method", method.Info.Name, "the method compares the locations");
    }

    private void AddPeers(string path, string what, string reason) => _problems.Add(new(
        ProblemCodes.NotAllowed, path, $"'{what}' says nothing of a location on its own: {reason}.", "peer-relative", "absolute anchors",
        Repair: "Freeze what is taken from the peers (FrozenModel), declare anchors, or compile the model over a table with the new " +
            "location."));
}
