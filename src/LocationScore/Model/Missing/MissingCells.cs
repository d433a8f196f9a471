using System.Globalization;
using LocationScore.Numerics;

namespace LocationScore;

/// <summary>A criterion with gaps: what a missing policy sees of it, and what it may do about a cell.</summary>
internal abstract class MissingCells
{
    internal required Criterion Criterion { get; init; }

    internal required string Path { get; init; }

    /// <summary>The raw value of each scored location; a policy fills the gaps.</summary>
    internal required double[] Used { get; init; }

    /// <summary>The locations without a fact.</summary>
    internal required IReadOnlyList<int> Missing { get; init; }

    /// <summary>The locations with a fact.</summary>
    internal required int[] Known { get; init; }

    /// <summary>Gets whether the value function declares the least value that can be earned.</summary>
    internal abstract bool HasLowestValue { get; }

    internal abstract string NameOf(int location);

    internal abstract string? GroupOf(int location);

    /// <summary>The fact of another indicator, or null.</summary>
    internal abstract double? Other(string indicator, int location);

    /// <summary>Adds a problem, of one location where it is stated.</summary>
    internal abstract void Report(Problem problem, int? location = null);

    /// <summary>Says what is used in place of the fact.</summary>
    internal abstract void Note(int location, string what);

    /// <summary>Lets the location earn the value that the policy states.</summary>
    internal abstract void Earn(int location);

    /// <summary>Lets the location earn the least value that the function declares.</summary>
    internal abstract void EarnLowest(int location);

    /// <summary>Leaves the criterion out for the location; its weight goes to its siblings.</summary>
    internal abstract void LeaveOut(int location);

    internal void ReportNoneKnown() =>
        Report(new(ProblemCodes.FactMissing, Path, $"No scored location has a fact for '{Criterion.Id}'.", "no facts at all",
        "at least one fact", Repair: "Add facts, or leave the criterion out."));

    /// <summary>The worst raw value that is known.</summary>
    internal double WorstKnown()
    {
        var values = Known.Select(i => Used[i]);
        if (Criterion.Target is not { } target) return Criterion.Direction == Direction.Cost ? values.Max() : values.Min();
        return values.MaxBy(x => Math.Max(target.Low - x, x - target.High));
    }

    internal void FillFromPeers(bool median)
    {
        if (Known.Length == 0)
        {
            ReportNoneKnown();
            return;
        }

        double centre = Centre(Known, median);
        foreach (int i in Missing)
        {
            Used[i] = centre;
            Note(i, string.Create(CultureInfo.InvariantCulture,
                $"the {(median ? "median" : "mean")} of {Known.Length} peers, {centre:0.######} {Criterion.Unit}, is used"));
        }
    }

    internal void FillFromGroups(bool median)
    {
        foreach (int i in Missing)
        {
            string? group = GroupOf(i);
            int[] peers = group is null ? [] : Array.FindAll(Known, k => GroupOf(k) == group);
            if (peers.Length == 0)
            {
                Report(new(ProblemCodes.FactMissing, Path, $"'{Criterion.Id}' of {NameOf(i)} cannot be filled in from its group.",
                    group is null ? "the location has no group" : $"no location of '{group}' has a fact", "a group with at least one fact",
                    Repair: "State the group, add a fact, or choose another missing policy."), i);
                continue;
            }

            Used[i] = Centre(peers, median);
            Note(i, string.Create(CultureInfo.InvariantCulture,
                $"the {(median ? "median" : "mean")} of {peers.Length} of '{group}', {Used[i]:0.######} {Criterion.Unit}, is used"));
        }
    }

    private double Centre(int[] locations, bool median)
    {
        double[] values = Array.ConvertAll(locations, i => Used[i]);
        if (!median) return OrderedSum.Compensated(values) / values.Length;
        Array.Sort(values);
        return OrderStatistics.Quantile(values, 0.5);
    }
}
