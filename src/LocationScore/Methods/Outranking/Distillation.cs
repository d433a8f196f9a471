namespace LocationScore.Methods;

/// <summary>The two distillations of ELECTRE III.</summary>
/// <remarks>
/// From a set the cut λ falls to the next credibility below λ − s(λ) until, at that cut, one alternative is qualified best (or worst) or
/// the cut is 0.
/// The qualification of an alternative in the set is how many it outranks there less how many outrank it.
/// </remarks>
internal sealed class Distillation(PairTable credibility, double alpha, double beta)
{
    private const double Slack = MethodBricks.Rounding;

    /// <summary>Returns the place of each alternative, from 1 (best) without gaps, distilling the best first.</summary>
    internal int[] Descending() => Distil(best: true);

    /// <summary>Returns the place of each alternative, from 1 (best) without gaps, distilling the worst first.</summary>
    internal int[] Ascending()
    {
        int[] places = Distil(best: false);
        int last = places.Max();
        for (int a = 0; a < places.Length; a++) places[a] = last + 1 - places[a];
        return places;
    }

    /// <summary>Returns the qualification of each alternative among all, at a cut of 0.</summary>
    internal int[] Qualification() => Qualify([.. Enumerable.Range(0, credibility.Count)], 0);

    private int[] Distil(bool best)
    {
        var places = new int[credibility.Count];
        var rest = Enumerable.Range(0, credibility.Count).ToList();
        for (int place = 1; rest.Count > 0; place++)
        {
            foreach (int a in Extract(rest, best)) places[a] = place;
            rest.RemoveAll(a => places[a] > 0);
        }

        return places;
    }

    private List<int> Extract(List<int> rest, bool best)
    {
        var set = rest;
        double cut = Largest(set, double.PositiveInfinity);
        while (set.Count > 1)
        {
            cut = Largest(set, cut - Threshold(cut) - Slack);
            int[] qualification = Qualify(set, cut);
            int extreme = best ? qualification.Max() : qualification.Min();
            set = [.. set.Where((_, k) => qualification[k] == extreme)];
            if (cut == 0) break;
        }

        return set;
    }

    private double Threshold(double degree) => alpha + (beta * degree);

    /// <summary>Returns the largest credibility below a bound between two members, or 0.</summary>
    private double Largest(List<int> set, double bound)
    {
        double largest = 0;
        foreach (int a in set)
        {
            foreach (int b in set)
            {
                double degree = credibility[a, b];
                if (a != b && degree < bound && degree > largest) largest = degree;
            }
        }

        return largest;
    }

    private int[] Qualify(List<int> set, double cut)
    {
        var qualification = new int[set.Count];
        for (int i = 0; i < set.Count; i++)
        {
            for (int k = 0; k < set.Count; k++)
            {
                double degree = credibility[set[i], set[k]];
                if (i == k || degree <= cut + Slack || degree - credibility[set[k], set[i]] <= Threshold(degree) + Slack) continue;
                qualification[i]++;
                qualification[k]--;
            }
        }

        return qualification;
    }
}
