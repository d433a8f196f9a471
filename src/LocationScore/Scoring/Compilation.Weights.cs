using System.Collections.Immutable;
using LocationScore.Methods;
using LocationScore.Numerics;
using LocationScore.Weighting;

namespace LocationScore;

/// <content>Weights, the plan, and a first scoring that shows whether everything is defined.</content>
internal sealed partial class Compilation
{
    private Plan? Weigh()
    {
        int n = _rows.Length, m = _criteria.Count;
        var values = new double[checked(n * m)];
        bool[]? absent = _criteria.Exists(static column => column.States is not null
            && Array.Exists(column.States, static state => state == CellState.Absent)) ? new bool[n * m] : null;
        for (int j = 0; j < m; j++)
        {
            _criteria[j].Values.CopyTo(values, j * n);
            _criteria[j].Values = [];
            if (absent is null || _criteria[j].States is not { } states) continue;
            for (int i = 0; i < n; i++) absent[(j * n) + i] = states[i] == CellState.Absent;
        }

        CheckReferenceRows();
        if (Problems.Count > 0) return null;
        // From the leaves up, because a weighting may look at the values of the children.
        var columns = new double[]?[_nodes.Count];
        for (int k = _nodes.Count - 1; k >= 0; k--)
        {
            if (_nodes[k].Leaf < 0) WeighChildren(k, values, absent, columns, n);
        }

        if (Problems.Count > 0) return null;
        return new Plan
        {
            Model = model,
            Facts = _facts,
            Chosen = _chosen,
            Rows = _rows,
            Locations = [.. _rows.Select(row => _facts.Locations[row])],
            Excluded = [.. _excluded],
            Tree = new([.. _nodes]),
            Criteria = [.. _criteria],
            Values = values,
            Absent = absent,
            WithGaps = absent is null ? null : RowsWithGaps(absent, n),
            IsUnit = _criteria.TrueForAll(static column => column.IsUnit),
            Reference = model.Reference is null ? -1 : Array.FindIndex(_rows, row => _facts.Locations[row].Id == model.Reference),
        };
    }

    private static bool[] RowsWithGaps(bool[] absent, int n)
    {
        var gappy = new bool[n];
        for (int k = 0; k < absent.Length; k++) gappy[k % n] |= absent[k];
        return gappy;
    }

    private void WeighChildren(int k, double[] values, bool[]? absent, double[]?[] columns, int n)
    {
        var node = _nodes[k];
        bool weighed = changed is not null && changed.Weighed.Contains(node.Path);
        if (!weighed && node.Weighting is { } weighting)
        {
            List<Problem> problems = [];
            ImmutableArray<string> items = [.. node.Children.Select(child => _nodes[child].Id)];
            if (WeightingGate.NeedsData(weighting, problems) is bool needsData)
            {
                var matrix = needsData ? MatrixOf(node, values, absent, columns, n) : null;
                if (needsData && matrix is null) return;
                node.WeightingResult = WeightingGate.Try(weighting, items, matrix, problems);
            }

            Problems.AddRange(problems
                .Select(problem => problem with
                {
                    Path = node.Path + ".weighting" +
                (problem.Path.Length == 0 ? "" : "." + problem.Path.TrimStart('$', '.'))
                }));
            if (node.WeightingResult is null) return;
            for (int c = 0; c < node.Children.Length; c++) _nodes[node.Children[c]].LocalWeight = node.WeightingResult.Weights[c];
            foreach (string remark in node.WeightingResult.Remarks)
                _notices.Add(new(NoticeCodes.Remark, $"{node.Id}, {weighting.Info.Name}: {remark}", Node: node.Node?.Id));
            if (weighting.Info.NeedsData)
                _notices.Add(new(NoticeCodes.PeerRelative,
                    $"{node.Id}: its weights ({weighting.Info.Name}) are taken from the scored locations; adding or removing one " +
                    $"changes them.", Node: node.Node?.Id));
        }
        else
        {
            if (weighed && !HaveWeights(node)) return;
            var weights = Array.ConvertAll(node.Children,
                child => weighed ? changed!.Weights[_nodes[child].Path] : _nodes[child].Node!.Weight
                ?? (node.Aggregation is OrderedAggregation ? 1 : 0));
            double sum = node.TakesWeightsAsTheyAre ? 1 : OrderedSum.Of(weights);
            if (node.Aggregation is OrderedAggregation && !(sum > 0))
            {
                // The weights belong to the places, not to the children.
                Array.Fill(weights, 1);
                sum = weights.Length;
            }

            if (!(sum > 0))
            {
                Problems.Add(new(ProblemCodes.BadWeights, node.Path, "After criteria were left out, the remaining weights sum to 0.",
                    Show(sum), "a positive sum"));
                return;
            }

            for (int c = 0; c < weights.Length; c++) _nodes[node.Children[c]].LocalWeight = weights[c] / sum;
        }

        if (Array.Exists(_ancestorsWithData ??= AncestorsWithData(), ancestor => ancestor == node.Parent)) columns[k] =
            ColumnOf(k, values, absent, columns, n);
    }

    /// <summary>Whether weights were given for all children: a criterion that was left out before may be back.</summary>
    private bool HaveWeights(PlanNode node)
    {
        int before = Problems.Count;
        foreach (int child in node.Children)
        {
            if (changed!.Weights.ContainsKey(_nodes[child].Path)) continue;
            Problems.Add(new(ProblemCodes.WeightMissing, _nodes[child].Path,
                $"'{_nodes[child].Id}', which was left out of the compiled model, counts with the cells that were set, and the weights " +
                $"that were set say nothing of it.",
                Repair: "Reset the weights, or compile a model over the changed table."));
        }

        return Problems.Count == before;
    }

    private int[]? _ancestorsWithData;
    private readonly Dictionary<int, bool[]> _gone = [];

    /// <summary>The nodes whose weighting looks at the values of their children.</summary>
    private int[] AncestorsWithData()
    {
        var found = new HashSet<int>();
        for (int k = 0; k < _nodes.Count; k++)
        {
            if (_nodes[k].Weighting?.Info?.NeedsData == true && changed?.Weighed.Contains(_nodes[k].Path) != true) AddBelow(k);
        }

        return [.. found];

        void AddBelow(int k)
        {
            if (!found.Add(k)) return;
            foreach (int child in _nodes[k].Children)
            {
                if (_nodes[child].Leaf < 0) AddBelow(child);
            }
        }
    }

    /// <summary>The values of a factor, for a weighting above it: the subtree as a plan of its own.</summary>
    private double[] ColumnOf(int k, double[] values, bool[]? absent, double[]?[] columns, int n)
    {
        var node = _nodes[k];
        var result = new double[n];
        var gone = _gone[k] = new bool[n];
        var v = new double[node.Children.Length];
        var w = new double[node.Children.Length];
        for (int i = 0; i < n; i++)
        {
            int count = 0;
            double total = 0;
            foreach (int child in node.Children)
            {
                int leaf = _nodes[child].Leaf;
                if (leaf >= 0 ? absent is not null && absent[(leaf * n) + i] : _gone[child][i]) continue;
                v[count] = leaf >= 0 ? values[(leaf * n) + i] : columns[child]![i];
                w[count] = _nodes[child].LocalWeight;
                total += w[count++];
            }

            gone[i] = count == 0 || count < node.LeastPresent || (!node.CountsWithoutWeight && total == 0);
            if (!node.CountsWithoutWeight && count < v.Length)
            {
                for (int c = 0; c < count; c++) w[c] /= total;
            }

            result[i] = gone[i] ? 0 : TreeKernel.Combine(node.Aggregation, v.AsSpan(0, count), w.AsSpan(0, count));
        }

        if (node.Rescale is not null)
            Rescaling.Apply(node, result, gone,
                node.Rescale.ReferenceLocation is { } location ? Array.FindIndex(_rows, row => _facts.Locations[row].Id == location) : -1);
        return result;
    }

    /// <summary>The children of a node as a decision matrix: criteria by their raw values and directions, factors and coded criteria by
    /// their values.</summary>
    private DecisionMatrix? MatrixOf(PlanNode node, double[] values, bool[]? absent, double[]?[] columns, int n)
    {
        var data = new double[node.Children.Length * n];
        var directions = ImmutableArray.CreateBuilder<Direction>(node.Children.Length);
        int before = Problems.Count;
        for (int c = 0; c < node.Children.Length; c++)
        {
            var child = _nodes[node.Children[c]];
            var target = data.AsSpan(c * n, n);
            if (child.Leaf < 0)
            {
                if (_gone[node.Children[c]].Contains(true)) Problems.Add(Gaps(node, child.Id));
                columns[node.Children[c]].CopyTo(target);
                directions.Add(Direction.Benefit);
                continue;
            }

            var column = _criteria[child.Leaf];
            if (absent is not null && absent.AsSpan(child.Leaf * n, n).Contains(true))
            {
                Problems.Add(Gaps(node, child.Id));
            }

            if (column.Fixed is not null && !column.Value.IsCoded) Problems.Add(Gaps(node, child.Id));
            if (column.Value.IsCoded)
            {
                values.AsSpan(child.Leaf * n, n).CopyTo(target);
                directions.Add(Direction.Benefit);
            }
            else
            {
                var (raw, cost) = MethodColumns.Raw(column);
                raw.CopyTo(target);
                directions.Add(cost ? Direction.Cost : Direction.Benefit);
            }
        }

        return Problems.Count > before ? null
            : DecisionMatrix.Trusted(data, n, directions.MoveToImmutable(), [.. _rows.Select(row => _facts.Locations[row].Id)],
                [.. node.Children.Select(child => _nodes[child].Id)]);
    }

    private static Problem Gaps(PlanNode node, string child) =>
        new(ProblemCodes.FactMissing, node.Path + ".weighting", $"The weighting looks at the data of '{child}', which has gaps.",
            "locations without a value",
            "a value for every scored location", Repair: "State a missing policy that fills the gaps, or a weighting by judgement.");

    /// <summary>Whether the locations that rescalings refer to are scored; without them nothing can be evaluated.</summary>
    private void CheckReferenceRows()
    {
        foreach (var node in _nodes)
        {
            if (node.Rescale?.ReferenceLocation is { } location && !Array.Exists(_rows, row => _facts.Locations[row].Id == location))
                Problems.Add(new(ProblemCodes.NotAllowed, node.Path + ".rescale.location",
                    "The location that the rescaling refers to is excluded.", $"'{location}'", "a location that is scored"));
        }
    }

    /// <summary>Scores once: what is not defined shows here and never later.</summary>
    private void Try(Plan plan)
    {
        var check = new PlanCheck(plan, Problems, _notices);
        if (model.Method is not { } method)
        {
            check.Tree(plan.OwnWeights);
            return;
        }

        check.Gaps(method);
        if (Problems.Count > 0) return;
        plan.Matrix = MethodColumns.Matrix(plan);
        plan.MethodResult = check.Method(method, plan.Matrix, plan.EffectiveWeights);
    }
}
