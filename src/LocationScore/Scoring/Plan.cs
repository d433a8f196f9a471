using System.Buffers;
using System.Collections.Immutable;
using LocationScore.Numerics;
using LocationScore.Weighting;

namespace LocationScore;

/// <summary>A model compiled over facts: the tree, its weights and the values of every criterion, ready to be scored again and again.</summary>
internal sealed class Plan
{
    private const int StackSize = 256;
    private const int BlockRows = 1024;

    internal required ScoringModel Model { get; init; }

    internal required FactTable Facts { get; init; }

    /// <summary>The rows of the fact table that are scored.</summary>
    internal required int[] Rows { get; init; }

    internal required ImmutableArray<Location> Locations { get; init; }

    internal required ImmutableArray<ExcludedLocation> Excluded { get; init; }

    internal required PlanNode[] Nodes { get; init; }

    internal required CriterionColumn[] Criteria { get; init; }

    /// <summary>The node of each criterion.</summary>
    internal required int[] Leaves { get; init; }

    /// <summary>All values, criterion by criterion.</summary>
    internal required double[] Values { get; init; }

    /// <summary>Which criteria do not count for which locations, laid out like the values; null when all count.</summary>
    internal required bool[]? Absent { get; init; }

    /// <summary>The locations with at least one criterion that does not count; null when there is none.</summary>
    internal required bool[]? Gappy { get; init; }

    internal required double[] EffectiveWeights { get; init; }

    internal required double[] LocalWeights { get; init; }

    internal required ImmutableArray<WeightedNode> WeightedNodes { get; init; }

    /// <summary>How the weights of the top children were found, when a weighting found them.</summary>
    internal required WeightingResult? TopWeighting { get; init; }

    internal ImmutableArray<Notice> Notices { get; set; } = [];

    /// <summary>Whether all aggregations are weighted sums, so that the score is one sum over the criteria.</summary>
    internal required bool IsAdditive { get; init; }

    /// <summary>Whether every value lies on 0..1 by declaration.</summary>
    internal required bool IsUnit { get; init; }

    internal required double Intercept { get; init; }

    /// <summary>The row of the reference location among the scored ones, or −1.</summary>
    internal required int Reference { get; init; }

    internal int Count => Rows.Length;

    /// <summary>Whether a factor can only be combined when all locations are in hand.</summary>
    internal required bool ComparesLocations { get; init; }

    internal PlanNode Top => Nodes[0];

    /// <summary>One more than the last node below a node: a node stands right before all that is below it.</summary>
    internal int EndOf(int node)
    {
        while (Nodes[node].Children.Length > 0) node = Nodes[node].Children[^1];
        return node + 1;
    }

    /// <summary>Whether other weights than the model's can be scored: not below aggregations that take weights as they are.</summary>
    internal bool AcceptsWeights => Nodes.Skip(1).All(static node => !node.TakesWeightsAsTheyAre && node.Aggregation is not OrderedAggregation) && Top.Aggregation is not OrderedAggregation;

    /// <summary>Scores every location by the tree with the given effective weights.</summary>
    internal void ScoreTree(ReadOnlySpan<double> effective, Span<double> scores)
    {
        if (IsAdditive) ScoreAdditive(effective, scores);
        else ScoreNested(effective, scores);
    }

    // ------------------------------------------------------------------ additive

    private void ScoreAdditive(ReadOnlySpan<double> effective, Span<double> scores)
    {
        ScoreSum(effective, 1, 0, scores);
        if (Top.Rescale is null) return;
        if (AffineOf(Top.Rescale, scores, ReferenceRow(Top.Rescale)) is not var (factor, offset))
        {
            Rescaling.Apply(Top.Rescale, scores, gone: [], ReferenceRow(Top.Rescale));
            return;
        }

        ScoreSum(effective, factor, offset, scores);
        if (Top.Rescale is LinearFunction { Outside: Outside.Clip } linear)
        {
            double low = linear.Range?.Low ?? 0, high = linear.Range?.High ?? 1;
            for (int i = 0; i < Count; i++) scores[i] = Math.Clamp(scores[i], low, high);
        }
    }

    /// <summary>The straight line that the top rescaling is for the model's own weights: 1 and 0 without one, null when it is not straight.</summary>
    internal (double Factor, double Offset)? TopLine()
    {
        if (Top.Rescale is null) return (1, 0);
        var scores = new double[Count];
        ScoreSum(EffectiveWeights, 1, 0, scores);
        return AffineOf(Top.Rescale, scores, ReferenceRow(Top.Rescale));
    }

    /// <summary>factor × (intercept + Σ weight·value) + offset, each term on the grid of its location.</summary>
    private void ScoreSum(ReadOnlySpan<double> effective, double factor, double offset, Span<double> scores)
    {
        bool plain = factor == 1 && offset == 0 && Intercept == 0;
        if (plain && IsUnit && Gappy is null && AdditiveKernel.AreUsable(effective))
        {
            AdditiveKernel.ScoreUnit(Values, Count, effective, scores);
            return;
        }

        bool unit = plain && IsUnit && AdditiveKernel.AreUsable(effective);
        double[]? rented = effective.Length > StackSize ? ArrayPool<double>.Shared.Rent(effective.Length) : null;
        Span<double> scaled = rented is null ? stackalloc double[StackSize] : rented;
        scaled = scaled[..effective.Length];
        if (unit)
        {
            AdditiveKernel.ScoreUnit(Values, Count, effective, scores);
        }
        else
        {
            for (int j = 0; j < effective.Length; j++) scaled[j] = factor * effective[j];
            AdditiveKernel.ScoreAny(Values, Count, scaled, (factor * Intercept) + offset, scores);
        }

        if (Gappy is not null)
        {
            for (int i = 0; i < Count; i++)
            {
                if (Gappy[i]) scores[i] = TermsAt(i, effective, factor, offset, scaled, out _);
            }
        }

        if (rented is not null) ArrayPool<double>.Shared.Return(rented);
    }

    /// <summary>Writes the terms of one location and returns their sum with the intercept: the bits of <see cref="ScoreSum"/>.</summary>
    internal double TermsAt(int location, ReadOnlySpan<double> effective, double factor, double offset, Span<double> terms, out double interceptTerm)
    {
        int m = effective.Length;
        if (Gappy is not null && Gappy[location]) WeightsAt(location, effective, terms);
        else effective.CopyTo(terms);
        double intercept = (factor * Intercept) + offset;
        double shift;
        if (factor == 1 && intercept == 0 && IsUnit && AdditiveKernel.AreUsable(terms[..m]))
        {
            shift = AdditiveKernel.OnGrid(terms[..m], terms);
        }
        else
        {
            double magnitude = Math.Abs(intercept);
            for (int j = 0; j < m; j++)
            {
                terms[j] = factor * terms[j];
                magnitude += Math.Abs(terms[j] * Values[(j * Count) + location]);
            }

            shift = AdditiveKernel.ShiftFor(magnitude);
        }

        interceptTerm = AdditiveKernel.Term(1, intercept, shift);
        double sum = interceptTerm;
        for (int j = 0; j < m; j++)
        {
            terms[j] = AdditiveKernel.Term(terms[j], Values[(j * Count) + location], shift);
            sum += terms[j];
        }

        return sum;
    }

    /// <summary>The effective weights of one location: criteria that do not count give their weight to their siblings.</summary>
    internal void WeightsAt(int location, ReadOnlySpan<double> effective, Span<double> weights)
    {
        double[] share = ArrayPool<double>.Shared.Rent(Nodes.Length);
        NodeWeightsAt(location, effective, share);
        for (int k = 0; k < Nodes.Length; k++)
        {
            if (Nodes[k].Leaf is >= 0 and var leaf) weights[leaf] = share[k];
        }

        ArrayPool<double>.Shared.Return(share);
    }

    /// <summary>The effective weight of every node for one location; 0 where it does not count.</summary>
    internal void NodeWeightsAt(int location, ReadOnlySpan<double> effective, Span<double> share)
    {
        double[] rented = ArrayPool<double>.Shared.Rent(Nodes.Length);
        bool[] counts = ArrayPool<bool>.Shared.Rent(Nodes.Length);
        Span<double> local = rented.AsSpan(0, Nodes.Length);
        LocalWeightsOf(effective, local);
        for (int k = Nodes.Length - 1; k >= 0; k--)
        {
            var node = Nodes[k];
            if (node.Leaf >= 0)
            {
                counts[k] = !Absent![(node.Leaf * Count) + location];
                continue;
            }

            // A factor counts with its whole weight as soon as one of its children, or as many as it demands, do.
            counts[k] = false;
            int present = 0;
            foreach (int child in node.Children)
            {
                counts[k] |= counts[child] && (node.CountsWithoutWeight || local[child] != 0);
                if (counts[child]) present++;
            }

            counts[k] &= present >= node.LeastPresent;
        }

        share[0] = counts[0] ? 1 : 0;
        for (int k = 0; k < Nodes.Length; k++)
        {
            var node = Nodes[k];
            double total = 0;
            foreach (int child in node.Children) total += counts[child] ? local[child] : 0;
            if (node.TakesWeightsAsTheyAre) total = 1;
            foreach (int child in node.Children) share[child] = counts[child] && total != 0 ? share[k] * (local[child] / total) : 0;
        }

        ArrayPool<double>.Shared.Return(rented);
        ArrayPool<bool>.Shared.Return(counts);
    }

    // ------------------------------------------------------------------ nested

    private void ScoreNested(ReadOnlySpan<double> effective, Span<double> scores)
    {
        double[] local = ArrayPool<double>.Shared.Rent(Nodes.Length);
        LocalWeightsOf(effective, local);
        Evaluate(local.AsSpan(0, Nodes.Length), scores, null);
        ArrayPool<double>.Shared.Return(local);
    }

    /// <summary>The local weights that multiply to the given effective ones.</summary>
    internal void LocalWeightsOf(ReadOnlySpan<double> effective, Span<double> local)
    {
        if (effective.SequenceEqual(EffectiveWeights))
        {
            LocalWeights.CopyTo(local);
            return;
        }

        for (int k = Nodes.Length - 1; k >= 0; k--)
        {
            var node = Nodes[k];
            if (node.Leaf >= 0)
            {
                local[k] = effective[node.Leaf];
                continue;
            }

            double sum = 0;
            foreach (int child in node.Children) sum += local[child];
            local[k] = sum;
            // Still totals: the children are divided when their parent's total is known.
        }

        for (int k = Nodes.Length - 1; k > 0; k--)
        {
            var parent = Nodes[Nodes[k].Parent];
            double total = local[Nodes[k].Parent];
            if (parent.TakesWeightsAsTheyAre) continue;
            local[k] = total == 0 ? 0 : local[k] / total;
        }

        local[0] = 1;
    }

    /// <summary>Evaluates the tree from the leaves up; captures the values of every factor when asked to.</summary>
    internal void Evaluate(ReadOnlySpan<double> local, Span<double> scores, FactorValues? capture)
    {
        bool whole = capture is not null || ComparesLocations;
        int block = whole ? Count : Math.Min(Count, BlockRows);
        double[] buffer = ArrayPool<double>.Shared.Rent(Nodes.Length * block);
        bool[] absent = ArrayPool<bool>.Shared.Rent(Nodes.Length * block);
        for (int start = 0; start < Count; start += block)
        {
            int rows = Math.Min(block, Count - start);
            for (int k = Nodes.Length - 1; k >= 0; k--)
            {
                if (Nodes[k].Leaf >= 0) Leaf(k, start, rows, block, buffer, absent);
                else Combine(k, start, rows, block, local, buffer, absent, capture);
            }

            buffer.AsSpan(0, rows).CopyTo(scores[start..]);
        }

        ArrayPool<double>.Shared.Return(buffer);
        ArrayPool<bool>.Shared.Return(absent);
    }

    private void Leaf(int k, int start, int rows, int block, double[] buffer, bool[] absent)
    {
        int at = (Nodes[k].Leaf * Count) + start;
        Values.AsSpan(at, rows).CopyTo(buffer.AsSpan(k * block));
        if (Absent is null) absent.AsSpan(k * block, rows).Clear();
        else Absent.AsSpan(at, rows).CopyTo(absent.AsSpan(k * block));
    }

    private void Combine(int k, int start, int rows, int block, ReadOnlySpan<double> local, double[] buffer, bool[] absent, FactorValues? capture)
    {
        var node = Nodes[k];
        var output = buffer.AsSpan(k * block, rows);
        var gone = absent.AsSpan(k * block, rows);
        if (node.Aggregation is CopelandAggregation or BordaAggregation) Compare(node, local, buffer, absent, output, gone);
        else CombineRows(node, rows, block, local, buffer, absent, output, gone);
        capture?.Keep(k, output, gone);
        if (node.Rescale is null) return;
        Rescaling.Apply(node.Rescale, output, gone, ReferenceRow(node.Rescale));
        if (capture is not null) capture.After[k] = output.ToArray();
    }

    private static void CombineRows(PlanNode node, int rows, int block, ReadOnlySpan<double> local, double[] buffer, bool[] absent, Span<double> output, Span<bool> gone)
    {
        var children = node.Children;
        Span<double> v = children.Length <= StackSize ? stackalloc double[children.Length] : new double[children.Length];
        Span<double> w = children.Length <= StackSize ? stackalloc double[children.Length] : new double[children.Length];
        for (int i = 0; i < rows; i++)
        {
            int count = 0;
            double total = 0;
            foreach (int child in children)
            {
                if (absent[(child * block) + i]) continue;
                v[count] = buffer[(child * block) + i];
                w[count] = local[child];
                total += local[child];
                count++;
            }

            gone[i] = count == 0 || count < node.LeastPresent || (!node.CountsWithoutWeight && total == 0);
            if (gone[i])
            {
                output[i] = 0;
                continue;
            }

            if (count < children.Length && !node.CountsWithoutWeight)
            {
                for (int c = 0; c < count; c++) w[c] /= total;
            }

            output[i] = TreeKernel.Combine(node.Aggregation, v[..count], w[..count]);
        }
    }

    private void Compare(PlanNode node, ReadOnlySpan<double> local, double[] buffer, bool[] absent, Span<double> output, Span<bool> gone)
    {
        var weights = new double[node.Children.Length];
        var values = new double[weights.Length * Count];
        var missing = new bool[values.Length];
        gone.Fill(true);
        for (int c = 0; c < weights.Length; c++)
        {
            weights[c] = local[node.Children[c]];
            buffer.AsSpan(node.Children[c] * Count, Count).CopyTo(values.AsSpan(c * Count));
            absent.AsSpan(node.Children[c] * Count, Count).CopyTo(missing.AsSpan(c * Count));
            for (int i = 0; i < Count; i++) gone[i] &= missing[(c * Count) + i] || weights[c] == 0;
        }

        if (node.Aggregation is CopelandAggregation) TreeKernel.Copeland(values, missing, Count, weights, output);
        else TreeKernel.Borda(values, missing, Count, weights, output);
    }

    // ------------------------------------------------------------------ rescaling

    /// <summary>The factor and offset of a rescaling that is a straight line (between its ends), or null.</summary>
    internal static (double Factor, double Offset)? AffineOf(ValueFunction rescale, ReadOnlySpan<double> x, int reference)
    {
        var (min, max, constant) = RoundingNoise.Range(x);
        switch (rescale)
        {
            case AsIsFunction:
                return (1, 0);
            case AffineFunction affine:
                return (affine.Factor, affine.Offset);
            case LinearFunction { Scale: AnchorScale.Linear } linear:
                double low = linear.Range?.Low ?? 0, high = linear.Range?.High ?? 1, slope = (high - low) / (linear.Best - linear.Worst);
                return (slope, low - (slope * linear.Worst));
            case MinMaxNormalisation minMax when !constant:
                double from = minMax.Range?.Low ?? 0, to = minMax.Range?.High ?? 1, steep = (to - from) / (max - min);
                return (steep, from - (steep * min));
            case ZScoreNormalisation z when !constant:
                double mean = OrderedSum.Compensated(x) / x.Length, deviation = PeerColumns.Deviation(x, mean, z.Divisor);
                return deviation > 0 ? (z.Deviation / deviation, z.Mean - (z.Deviation * mean / deviation)) : null;
            case MaxRatioNormalisation { LeastBecomes: { } least } moved:
                double steepness = moved.Scale / ((max - min) + least);
                return (steepness, steepness * (least - min));
            case MaxRatioNormalisation ratio when max > 0:
                return (ratio.Scale / max, 0);
            case MeanRatioNormalisation ratio when OrderedSum.Compensated(x) is > 0 and var sum:
                return (ratio.Scale / (sum / x.Length), 0);
            case SumShareNormalisation share when OrderedSum.Compensated(x) is > 0 and var all:
                return (share.Scale / all, 0);
            case ReferenceNormalisation ratio when reference >= 0 && x[reference] > 0:
                return (ratio.Scale / x[reference], 0);
            default:
                return null;
        }
    }

    /// <summary>The row of the location that a rescaling refers to, or −1.</summary>
    internal int ReferenceRow(ValueFunction rescale)
    {
        if (rescale is not ReferenceNormalisation ratio) return -1;
        for (int i = 0; i < Locations.Length; i++)
        {
            if (string.Equals(Locations[i].Id, ratio.Location, StringComparison.Ordinal)) return i;
        }

        return -1;
    }
}
