using System.Collections.Immutable;
using System.Globalization;

namespace LocationScore;

/// <summary>The gate between a model and facts: collects every problem, or makes a plan.</summary>
/// <remarks>Stages: the model alone, references, facts, eligibility, columns, weights, a first scoring. A stage runs when those before it
/// found nothing wrong; but when facts are missing, the columns without gaps are still judged, and in the others the facts that are there
/// by value functions that look at no peers. What could not be judged is said by <see cref="Problem.Hides"/>.</remarks>
internal sealed partial class Compilation(ScoringModel model, FactTable given, ChangedInput? changed = null)
{
    private const int MostNoticesPerCriterion = 50;

    private readonly List<Notice> _notices = [];
    private readonly List<PlanNode> _nodes = [];
    private readonly List<CriterionColumn> _criteria = [];
    private FactTable _facts = null!;
    private FactTable _chosen = null!;
    private int[] _rows = [];
    private readonly List<ExcludedLocation> _excluded = [];

    internal List<Problem> Problems { get; } = [];

    internal Plan? Run()
    {
        _facts = given;
        Problems.AddRange(model.Validate());
        CheckReferences();
        if (Problems.Count > 0) return Hiding("missing facts, values, weights and scores");
        ApplyChoices();
        return Problems.Count > 0 ? Hiding("missing facts, values, weights and scores") : RunOn(_facts);
    }

    /// <summary>No plan: the problems say what could not be judged because of them.</summary>
    private Plan? Hiding(string? what)
    {
        for (int k = 0; what is not null && k < Problems.Count; k++) Problems[k] = Problems[k] with { Hides = what };
        return null;
    }

    /// <summary>Runs the stages that depend on numbers, for a model and names that have been checked and choices that have been
    /// made.</summary>
    internal Plan? RunOn(FactTable chosen)
    {
        _chosen = _facts = chosen;
        Derive();
        if (Problems.Count > 0) return Hiding("missing facts, values, weights and scores");
        Flatten();
        ChooseLocations();
        if (_rows.Length == 0) return Hiding("missing facts, values, weights and scores");
        var gappy = new HashSet<CriterionColumn>();
        foreach (var column in _criteria)
        {
            int before = Problems.Count;
            Fill(column);
            if (Problems.Count > before) gappy.Add(column);
        }

        if (Problems.Count > 0) return Hiding(JudgeDespite(gappy));
        DropCriteria();
        if (Problems.Count > 0) return Hiding("values, weights and scores");
        foreach (var column in _criteria)
        {
            NoteAges(column);
            NoteDoubts(column);
            TakeLogarithmsAndValues(column);
        }

        if (Problems.Count > 0) return Hiding(LaterStages());
        DropCriteria();
        if (Problems.Count > 0) return Hiding(LaterStages());
        var plan = Weigh();
        if (plan is null || Problems.Count > 0) return Hiding(ScoresHide ? "the scores" : null);
        Try(plan);
        if (Problems.Count > 0) return null;
        SummariseNotes();
        plan.Notices = [.. _notices];
        return plan;
    }

    /// <summary>When facts are missing, judges the columns that have all of theirs, and in the others the facts that are there where the
    /// value function looks at no peers, so that one round tells everything that can be told; says what could not be judged.</summary>
    private string? JudgeDespite(HashSet<CriterionColumn> gappy)
    {
        var hidden = new List<string>();
        foreach (var column in _criteria.Where(static column => column.Used is not null))
        {
            if (gappy.Contains(column))
            {
                if (column is not { Value: not Normalisation, Outliers: null })
                {
                    hidden.Add($"'{column.Criterion.Id}'");
                    continue;
                }

                for (int i = 0; column.States is { } states && i < states.Length; i++)
                {
                    if (states[i] == CellState.Filled) states[i] = CellState.Absent;
                }

                column.Fixed = null;
            }

            TakeLogarithmsAndValues(column);
        }

        string? values = hidden.Count == 0 ? null
            : "the values of " + string.Join(", ", hidden.Take(5)) + (hidden.Count > 5 ? " and others" : "");
        return string.Join(" and ", new[] { values, LaterStages() }.OfType<string>()) is { Length: > 0 } all ? all : null;
    }

    /// <summary>What stands behind the values and can have problems of its own; null for a plain weighted sum.</summary>
    private string? LaterStages()
    {
        bool weights = _nodes.Exists(static node => node.Weighting is not null);
        return weights ? ScoresHide ? "weights and scores" : "weights" : ScoresHide ? "the scores" : null;
    }

    /// <summary>Whether a first scoring can be refused: by a method, by a mean that is not defined everywhere, or by a rescaling.</summary>
    private bool ScoresHide => model.Method is not null || _nodes.Exists(static node => node.Rescale is not null
        || node is { Leaf: < 0, Aggregation: not (ArithmeticAggregation or MinimumAggregation or MaximumAggregation) });

    private static string At(string list, int k) => string.Create(CultureInfo.InvariantCulture, $"{list}[{k}]");

    private string LocationName(int row) => _facts.Locations[row].Name;

    /// <summary>A problem that is about the fact of a location.</summary>
    private Problem About(Problem problem, int row, string indicator) =>
        problem with { Location = _facts.Locations[row].Id, Indicator = indicator };

    private static string Show(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static ValueFunction ValueOf(Criterion criterion, ScoringModel model) => criterion.Value ?? model.Defaults!.Value!;

    // ------------------------------------------------------------------ facts

    private void ApplyChoices()
    {
        if (model.Choices.IsEmpty) return;
        var used = new bool[model.Choices.Length];
        _facts = _facts.ChooseGiven(best =>
        {
            for (int k = 0; k < model.Choices.Length; k++)
            {
                var choice = model.Choices[k];
                if (choice.Indicator != best.Indicator || (choice.Location is not null && choice.Location != best.Location)) continue;
                var chosen = Matches(choice, best) ? best : best.Alternatives.FirstOrDefault(alternative => Matches(choice, alternative));
                if (chosen is null) continue;
                used[k] = true;
                if (!ReferenceEquals(chosen, best))
                {
                    _notices.Add(new(NoticeCodes.Chosen, string.Create(CultureInfo.InvariantCulture,
                        $"{best.Indicator} of {best.Location}: {chosen.Value:R} {chosen.Unit} is used instead of " +
                        $"{best.Value:R}{(choice.Reason is null ? "" : $", because {choice.Reason}")}."), best.Location, best.Indicator));
                }

                return chosen;
            }

            return best;
        });
        for (int k = 0; k < used.Length; k++)
        {
            var choice = model.Choices[k];
            if (used[k] || (choice.Location is not null && given.FindLocation(choice.Location) is null) || given.Facts
                .Any(fact => fact.Indicator == choice.Indicator && (choice.Location is null || fact.Location == choice.Location)
                && Matches(choice, fact))) continue;
            Problems.Add(new(ProblemCodes.Unknown, At("$.choices", k), "No fact fits the choice.",
                $"{choice.Indicator}{(choice.Location is null ? "" : $" of {choice.Location}")}",
                "an indicator, location, source, year and quality of which there is a fact or an alternative",
                    Repair: "List the alternatives of the cell and choose one of them."));
        }
    }

    private static bool Matches(FactChoice choice, Fact fact) =>
        (choice.Source is null || choice.Source == fact.Source) && (choice.Year is null || choice.Year == fact.Year)
            && (choice.Quality is null || choice.Quality == fact.Quality);

    /// <summary>Adds the judged indicators, then computes the derived ones in the order of their needs; references and circles have been
    /// checked.</summary>
    private void Derive()
    {
        for (int k = 0; k < model.Judged.Length; k++)
            _facts = _facts.With([JudgedColumn.Of(model.Judged[k], _facts, At("$.judged", k), Problems, _notices)]);
        var waiting = model.Derived.ToList();
        while (waiting.Count > 0)
        {
            var ready = waiting.FindAll(derived => derived.Inputs.All(input => _facts.FindIndicator(input.Id) is not null));
            foreach (var derived in ready)
            {
                var column = DerivedColumns.Compute(derived, _facts, At("$.derived", model.Derived.IndexOf(derived)), Problems);
                _facts = _facts.With([(new Indicator(derived.Id, derived.Name ?? derived.Id, derived.Unit,
                    DerivedColumns.Describe(derived)), column)]);
                waiting.Remove(derived);
            }
        }
    }

    // ------------------------------------------------------------------ the tree

    private void Flatten()
    {
        _nodes.Add(new PlanNode
        {
            Path = "$",
            Node = null,
            Parent = -1,
            Depth = -1,
            Aggregation = model.Aggregation ?? Aggregation.Arithmetic,
            Weighting = model.Weighting,
            Rescale = model.Rescale
        });
        Flatten(0, "$", model.Factors, model.Criteria, 0);
    }

    private void Flatten(int parent, string path, ImmutableArray<Factor> factors, ImmutableArray<Criterion> criteria, int depth)
    {
        var children = new List<int>();
        for (int k = 0; k < factors.Length; k++)
        {
            var factor = factors[k];
            string at = At(path + ".factors", k);
            children.Add(_nodes.Count);
            _nodes.Add(new PlanNode
            {
                Path = at,
                Node = factor,
                Parent = parent,
                Depth = depth,
                Aggregation = factor.Aggregation ?? Aggregation.Arithmetic,
                Weighting = factor.Weighting,
                Rescale = factor.Rescale
            });
            Flatten(_nodes.Count - 1, at, factor.Factors, factor.Criteria, depth + 1);
        }

        for (int k = 0; k < criteria.Length; k++)
        {
            var criterion = criteria[k];
            string at = At(path + ".criteria", k);
            children.Add(_nodes.Count);
            _nodes.Add(new PlanNode
            {
                Path = at,
                Node = criterion,
                Parent = parent,
                Depth = depth,
                Aggregation = Aggregation.Arithmetic,
                Leaf = _criteria.Count
            });
            _criteria.Add(new CriterionColumn
            {
                Criterion = criterion,
                Path = at,
                Value = ValueOf(criterion, model),
                Missing = criterion.Missing ?? model.Defaults!.Missing!,
                Outliers = criterion.Outliers ?? model.Defaults?.Outliers,
                Indicator = _facts?.TryIndicatorPosition(criterion.Indicator) ?? -1,
            });
        }

        _nodes[parent].Children = [.. children];
    }

    /// <summary>Leaves out criteria that are marked as dropped, and factors without any child left.</summary>
    private void DropCriteria()
    {
        if (_dropped.Count == 0) return;
        var keep = _nodes.Select(node => node.Leaf < 0 || !_dropped.Contains(_criteria[node.Leaf])).ToArray();
        for (int k = _nodes.Count - 1; k >= 0; k--)
        {
            if (_nodes[k].Leaf >= 0) continue;
            keep[k] = k == 0 || _nodes[k].Children.Any(child => keep[child]);
            if (!keep[k]) _notices.Add(new(NoticeCodes.Dropped,
                $"The factor '{_nodes[k].Id}' has no criterion left; its weight goes to its siblings.", Node: _nodes[k].Id));
        }

        var position = new int[_nodes.Count];
        var kept = new List<PlanNode>();
        for (int k = 0; k < _nodes.Count; k++)
        {
            position[k] = keep[k] ? kept.Count : -1;
            if (keep[k]) kept.Add(_nodes[k]);
        }

        _criteria.RemoveAll(_dropped.Contains);
        _dropped.Clear();
        int leaf = 0;
        _nodes.Clear();
        foreach (var node in kept)
        {
            _nodes.Add(new PlanNode
            {
                Path = node.Path,
                Node = node.Node,
                Parent = node.Parent < 0 ? -1 : position[node.Parent],
                Depth = node.Depth,
                Aggregation = node.Aggregation,
                Weighting = node.Weighting,
                Rescale = node.Rescale,
                Children = [.. node.Children.Select(child => position[child]).Where(static child => child >= 0)],
                Leaf = node.Leaf >= 0 ? leaf++ : -1,
            });
        }

        if (_criteria.Count == 0) Problems.Add(new(ProblemCodes.NothingLeft, "$", "No criterion is left to score.",
            Repair: "Relax the screening, or keep constant criteria with the policy 'neutral'."));
        foreach (var node in _nodes)
        {
            if (node.Aggregation is OrderedAggregation owa && owa.Weights.Length != node.Children.Length)
                Problems.Add(new(ProblemCodes.WrongLength, node.Path + ".aggregation.weights",
                    "After criteria were left out, the ordered weights do not fit the children.", Show(owa.Weights.Length),
                    Show(node.Children.Length)));
        }
    }
}
