namespace LocationScore;

/// <content>Trees that are evaluated from the leaves up.</content>
internal sealed partial class Plan
{
    /// <summary>Evaluates the tree from the leaves up; captures the values of every factor when asked to.</summary>
    internal void Evaluate(ReadOnlySpan<double> local, Span<double> scores, FactorValues? capture) =>
        Evaluate(local, scores, capture, new(this));

    private void Evaluate(ReadOnlySpan<double> local, Span<double> scores, FactorValues? capture, PlanRoom room)
    {
        bool whole = capture is not null || ComparesLocations;
        int block = whole ? Count : Math.Min(Count, BlockRows);
        double[] buffer = room.Values(Nodes.Length * block);
        bool[] absent = room.Absent(Nodes.Length * block);
        for (int start = 0; start < Count; start += block)
        {
            int rows = Math.Min(block, Count - start);
            for (int k = Nodes.Length - 1; k >= 0; k--)
            {
                if (Nodes[k].Leaf >= 0) Leaf(k, start, rows, block, buffer, absent);
                else Combine(k, rows, block, local, buffer, absent, capture, room);
            }

            buffer.AsSpan(0, rows).CopyTo(scores[start..]);
        }
    }

    private void Leaf(int k, int start, int rows, int block, double[] buffer, bool[] absent)
    {
        int at = (Nodes[k].Leaf * Count) + start;
        Values.AsSpan(at, rows).CopyTo(buffer.AsSpan(k * block));
        if (Absent is null) absent.AsSpan(k * block, rows).Clear();
        else Absent.AsSpan(at, rows).CopyTo(absent.AsSpan(k * block));
    }

    private void Combine(int k, int rows, int block, ReadOnlySpan<double> local, double[] buffer, bool[] absent, FactorValues? capture,
        PlanRoom room)
    {
        var node = Nodes[k];
        var output = buffer.AsSpan(k * block, rows);
        var gone = absent.AsSpan(k * block, rows);
        if (node.Aggregation.Traits == AggregationTraits.ComparesLocations) Compare(node, local, buffer, absent, output, gone);
        else CombineRows(node, rows, block, local, buffer, absent, output, gone, room);
        capture?.Keep(k, output, gone);
        if (node.Rescale is not null)
        {
            room.IsSuspect |= IsSuspectRescaling(node, output, gone);
            Rescaling.Apply(node, output, gone, ReferenceRow(node.Rescale));
            if (capture is not null) capture.After[k] = output.ToArray();
        }

        room.IsSuspect |= k == 0 ? gone.Contains(true) : !AreFinite(output);
    }

    private static void CombineRows(
        PlanNode node, int rows, int block, ReadOnlySpan<double> local, double[] buffer, bool[] absent, Span<double> output,
            Span<bool> gone, PlanRoom room)
    {
        var children = node.Children;
        var zeros = node.Zeros;
        int least = node.LeastPresent;
        Span<double> both = room.Children(children.Length), v = both[..children.Length], w = both[children.Length..];
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

            if (zeros != ZeroRule.Any) room.IsSuspect |= IsSuspectZero(zeros, v[..count], w);
            gone[i] = count == 0 || count < least || (!node.CountsWithoutWeight && total == 0);
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

    private static bool IsSuspectZero(ZeroRule zeros, ReadOnlySpan<double> v, ReadOnlySpan<double> w)
    {
        for (int c = 0; c < v.Length; c++)
        {
            if (w[c] != 0 && (v[c] < 0 || (v[c] == 0 && zeros == ZeroRule.Positive))) return true;
        }

        return false;
    }

    private void Compare(PlanNode node, ReadOnlySpan<double> local, double[] buffer, bool[] absent, Span<double> output, Span<bool> gone)
    {
        int children = node.Children.Length;
        double[] numbers = System.Buffers.ArrayPool<double>.Shared.Rent(children * (Count + 1));
        bool[] flags = System.Buffers.ArrayPool<bool>.Shared.Rent(children * Count);
        Span<double> weights = numbers.AsSpan(0, children), values = numbers.AsSpan(children, children * Count);
        var missing = flags.AsSpan(0, children * Count);
        gone.Fill(true);
        for (int c = 0; c < children; c++)
        {
            weights[c] = local[node.Children[c]];
            buffer.AsSpan(node.Children[c] * Count, Count).CopyTo(values[(c * Count)..]);
            absent.AsSpan(node.Children[c] * Count, Count).CopyTo(missing[(c * Count)..]);
            for (int i = 0; i < Count; i++) gone[i] &= missing[(c * Count) + i] || weights[c] == 0;
        }

        if (node.Aggregation is CopelandAggregation) TreeKernel.Copeland(values, missing, Count, weights, output);
        else TreeKernel.Borda(values, missing, Count, weights, output);
        System.Buffers.ArrayPool<double>.Shared.Return(numbers);
        System.Buffers.ArrayPool<bool>.Shared.Return(flags);
    }
}
