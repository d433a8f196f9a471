using System.Buffers;
using System.Collections.Immutable;
using LocationScore.Facts;
using LocationScore.Model;
using LocationScore.Results;

namespace LocationScore.Scoring;

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

    internal ImmutableArray<Notice> Notices { get; set; } = [];

    /// <summary>Whether all aggregations are weighted sums, so that the score is one sum over the criteria.</summary>
    internal required bool IsAdditive { get; init; }

    /// <summary>Whether every value lies on 0..1 by declaration.</summary>
    internal required bool IsUnit { get; init; }

    internal required double Intercept { get; init; }

    /// <summary>The row of the reference location among the scored ones, or −1.</summary>
    internal required int Reference { get; init; }

    internal int Count => Rows.Length;

    internal PlanNode Top => Nodes[0];

    /// <summary>Whether other weights than the model's can be scored: not below aggregations that take weights as they are.</summary>
    internal bool AcceptsWeights => Nodes.Skip(1).All(static node => !node.TakesWeightsAsTheyAre && node.Aggregation is not Owa) && Top.Aggregation is not Owa;

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
        if (AffineOf(Top.Rescale, scores) is not var (factor, offset))
        {
            RescaleInPlace(Top.Rescale, scores);
            return;
        }

        ScoreSum(effective, factor, offset, scores);
        if (Top.Rescale is Linear { Outside: Outside.Clip } linear)
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
        return AffineOf(Top.Rescale, scores);
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
        double[] subtotal = ArrayPool<double>.Shared.Rent(Nodes.Length * 2);
        Span<double> whole = subtotal.AsSpan(0, Nodes.Length), present = subtotal.AsSpan(Nodes.Length, Nodes.Length);
        whole.Clear();
        present.Clear();
        for (int k = Nodes.Length - 1; k >= 0; k--)
        {
            var node = Nodes[k];
            if (node.Leaf >= 0)
            {
                whole[k] = effective[node.Leaf];
                present[k] = Absent![(node.Leaf * Count) + location] ? 0 : whole[k];
            }
            else
            {
                // A factor counts with its whole weight as soon as one of its children does.
                foreach (int child in node.Children)
                {
                    whole[k] += whole[child];
                    if (present[child] != 0) present[k] += whole[child];
                }
            }
        }

        // From the top down: what a node has is shared among the children that count, by their weights.
        present[0] = present[0] == 0 ? 0 : 1;
        Span<double> share = present;
        for (int k = 0; k < Nodes.Length; k++)
        {
            var node = Nodes[k];
            if (node.Leaf >= 0)
            {
                weights[node.Leaf] = share[k];
                continue;
            }

            double total = 0;
            foreach (int child in node.Children)
            {
                if (share[child] != 0) total += whole[child];
            }

            double own = k == 0 ? (Top.TakesWeightsAsTheyAre ? total : share[0]) : share[k];
            foreach (int child in node.Children)
                share[child] = share[child] == 0 || own == 0 ? 0 : own * (whole[child] / total);
        }

        ArrayPool<double>.Shared.Return(subtotal);
    }

    // ------------------------------------------------------------------ nested

    private void ScoreNested(ReadOnlySpan<double> effective, Span<double> scores)
    {
        double[] local = ArrayPool<double>.Shared.Rent(Nodes.Length);
        LocalWeightsOf(effective, local);
        Evaluate(local.AsSpan(0, Nodes.Length), scores, null, null);
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

    /// <summary>Evaluates the tree from the leaves up; captures the values of every factor before and after its rescaling when asked to.</summary>
    internal void Evaluate(ReadOnlySpan<double> local, Span<double> scores, double[]?[]? before, double[]?[]? after)
    {
        bool whole = before is not null || Nodes.Any(static node => node.Rescale is Normalisation) || Top.Aggregation is CopelandCount or BordaCount;
        int block = whole ? Count : Math.Min(Count, BlockRows);
        double[] buffer = ArrayPool<double>.Shared.Rent(Nodes.Length * block);
        bool[] absent = ArrayPool<bool>.Shared.Rent(Nodes.Length * block);
        for (int start = 0; start < Count; start += block)
        {
            int rows = Math.Min(block, Count - start);
            for (int k = Nodes.Length - 1; k >= 0; k--)
            {
                if (Nodes[k].Leaf >= 0) Leaf(k, start, rows, block, buffer, absent);
                else Combine(k, start, rows, block, local, buffer, absent, before, after);
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

    private void Combine(int k, int start, int rows, int block, ReadOnlySpan<double> local, double[] buffer, bool[] absent, double[]?[]? before, double[]?[]? after)
    {
        var node = Nodes[k];
        var output = buffer.AsSpan(k * block, rows);
        var gone = absent.AsSpan(k * block, rows);
        if (node.Aggregation is CopelandCount or BordaCount) Compare(node, local, buffer, output, gone);
        else CombineRows(node, rows, block, local, buffer, absent, output, gone);
        if (before is not null) before[k] = output.ToArray();
        if (node.Rescale is not null) RescaleInPlace(node.Rescale, output);
        if (after is not null) after[k] = output.ToArray();
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

            gone[i] = count == 0 || (!node.TakesWeightsAsTheyAre && total == 0);
            if (gone[i])
            {
                output[i] = 0;
                continue;
            }

            if (count < children.Length && !node.TakesWeightsAsTheyAre)
            {
                for (int c = 0; c < count; c++) w[c] /= total;
            }

            output[i] = TreeKernel.Combine(node.Aggregation, v[..count], w[..count]);
        }
    }

    private void Compare(PlanNode node, ReadOnlySpan<double> local, double[] buffer, Span<double> output, Span<bool> gone)
    {
        var weights = new double[node.Children.Length];
        var values = new double[weights.Length * Count];
        for (int c = 0; c < weights.Length; c++)
        {
            weights[c] = local[node.Children[c]];
            buffer.AsSpan(node.Children[c] * Count, Count).CopyTo(values.AsSpan(c * Count));
        }

        gone.Clear();
        if (node.Aggregation is CopelandCount) TreeKernel.Copeland(values, Count, weights, output);
        else TreeKernel.Borda(values, Count, weights, output);
    }

    // ------------------------------------------------------------------ rescaling

    /// <summary>The factor and offset of a rescaling that is a straight line (between its ends), or null.</summary>
    internal (double Factor, double Offset)? AffineOf(ValueFunction rescale, ReadOnlySpan<double> x)
    {
        double min = x[0], max = x[0];
        foreach (double v in x)
        {
            min = Math.Min(min, v);
            max = Math.Max(max, v);
        }

        switch (rescale)
        {
            case AsIs:
                return (1, 0);
            case Affine affine:
                return (affine.Factor, affine.Offset);
            case Linear { Scale: AnchorScale.Linear } linear:
                double low = linear.Range?.Low ?? 0, high = linear.Range?.High ?? 1, slope = (high - low) / (linear.Best - linear.Worst);
                return (slope, low - (slope * linear.Worst));
            case MinMax minMax when min < max:
                double from = minMax.Range?.Low ?? 0, to = minMax.Range?.High ?? 1, steep = (to - from) / (max - min);
                return (steep, from - (steep * min));
            case ZScore z when min < max:
                double mean = Numerics.OrderedSum.Compensated(x) / x.Length, deviation = PeerColumns.Deviation(x, mean, z.Divisor);
                return deviation > 0 ? (z.Deviation / deviation, z.Mean - (z.Deviation * mean / deviation)) : null;
            case MaxRatio ratio when max > 0:
                return (ratio.Scale / max, 0);
            case MeanRatio ratio when Numerics.OrderedSum.Compensated(x) is > 0 and var sum:
                return (ratio.Scale / (sum / x.Length), 0);
            case SumShare share when Numerics.OrderedSum.Compensated(x) is > 0 and var all:
                return (share.Scale / all, 0);
            case ReferenceRatio ratio when ReferenceRow(ratio) is >= 0 and var row && x[row] > 0:
                return (ratio.Scale / x[row], 0);
            default:
                return null;
        }
    }

    private void RescaleInPlace(ValueFunction rescale, Span<double> values)
    {
        var raw = values.ToArray();
        if (rescale is Normalisation normalisation)
            PeerColumns.Apply(normalisation, Direction.Benefit, raw, values, normalisation is ReferenceRatio ratio ? ReferenceRow(ratio) : -1, null);
        else
            ValueColumns.Apply(rescale, Direction.Benefit, null, raw, values, null);
    }

    internal int ReferenceRow(ReferenceRatio ratio)
    {
        for (int i = 0; i < Locations.Length; i++)
        {
            if (string.Equals(Locations[i].Id, ratio.Location, StringComparison.Ordinal)) return i;
        }

        return -1;
    }
}
