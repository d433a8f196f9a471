using System.Collections.Immutable;

namespace LocationScore;

/// <summary>A value function that compares the scored locations with each other.</summary>
/// <remarks>The direction is applied before scaling: a cost x counts as −x (ratio scalings: as min/x). Every use is a notice in the
/// result.</remarks>
public abstract partial record Normalisation : ValueFunction
{
    private protected Normalisation(ZeroRange constant) => Constant = constant;

    /// <summary>Gets what happens when all locations are equal.</summary>
    public ZeroRange Constant { get; init; }

    /// <summary>Gets the names of the numbers that are taken from the peers, at most two.</summary>
    internal abstract ImmutableArray<string> Statistics { get; }

    /// <summary>Gets whether the whole column of the peers is needed, because places in it are counted.</summary>
    internal virtual bool ComparesPlaces => false;

    /// <summary>Gets whether the values lie on 0..1, whatever the data.</summary>
    internal virtual bool IsUnit => false;

    internal override bool AllowsTarget => true;

    /// <summary>Gets whether a benefit is divided by a base, which must be above 0.</summary>
    internal virtual bool IsRatio => false;

    /// <summary>Takes from a column, which is not empty, the numbers that the values depend on; targets arrive as distances, which are a
    /// cost; the reference is a row, or −1.</summary>
    internal abstract PeerNumbers Measure(ReadOnlySpan<double> x, bool cost, int reference, ColumnReport? report);

    /// <summary>Turns raw values into values by numbers that were taken before.</summary>
    internal abstract void Apply(PeerNumbers peers, bool cost, ReadOnlySpan<double> x, Span<double> values, ColumnReport? report);

    /// <summary>The straight line that a benefit is mapped by, or null.</summary>
    internal virtual (double Slope, double Intercept)? LineOf(PeerNumbers peers) => null;

    /// <summary>What the worst and the best location earn exactly, where the scaling says so.</summary>
    internal virtual (double? Worst, double? Best) EndsOf(PeerNumbers peers) => default;

    /// <summary>What a benefit is divided by, which must be above 0; null where nothing is divided.</summary>
    internal double? BaseOf(PeerNumbers peers) => IsRatio ? BaseIn(peers) : null;

    private protected virtual double BaseIn(PeerNumbers peers) => peers.First;

    internal sealed override Curve? Lower(Direction direction, TargetRange? target) => null;

    internal override void CheckRescale(ModelValidation v, string path, bool top)
    {
        if (Constant != ZeroRange.Drop) return;
        v.Add(ProblemCodes.NotAllowed, path + ".constant",
            "A rescaling cannot drop combined values that are all equal.", "drop", "reject or neutral");
    }

    /// <summary>x/base × scale, or base/x × scale for a cost.</summary>
    private protected static void Ratios(ReadOnlySpan<double> x, Span<double> values, bool cost, double to,
        double scale, ColumnReport? report)
    {
        bool defined = true;
        for (int i = 0; i < x.Length; i++)
        {
            if (cost ? !(x[i] > 0) : !(x[i] >= 0))
            {
                report?.AddUndefined(i, cost ? "a ratio of costs needs numbers above 0" : "a ratio needs numbers of 0 or more");
                defined = false;
            }

            double divisor = cost ? x[i] : to;
            values[i] = divisor > 0 ? scale * (cost ? to / x[i] : x[i] / to) : 0;
        }

        if (defined && !(to > 0)) report?.AddUndefined(0, "a ratio needs a base above 0");
    }

    /// <summary>What a tie with another location counts where locations beaten are counted.</summary>
    public enum TieCredit
    {
        /// <summary>Half a location beaten: tied locations share the average of their places.</summary>
        Half,

        /// <summary>Nothing: tied locations share the lowest of their places, as in the percentile ranks of spreadsheets.</summary>
        None,

        /// <summary>A location beaten: tied locations share the highest of their places.</summary>
        Full,
    }
}
