using System.Globalization;

namespace LocationScore;

public abstract partial record MissingPolicy
{
    /// <summary>Ordinary least squares of the raw values on another indicator over the peers that have both.</summary>
    /// <param name="on">The id of the other indicator, such as the population.</param>
    /// <param name="throughZero">Whether the line is forced through the origin.</param>
    /// <returns>The policy.</returns>
    public static RegressionMissing Regression(string on, bool throughZero = false) =>
        new(on, throughZero);
}

/// <summary>Ordinary least squares of the raw values on another indicator over the peers that have both.</summary>
/// <param name="On">The id of the other indicator, such as the population.</param>
/// <param name="ThroughZero">Whether the line is forced through the origin.</param>
public sealed partial record RegressionMissing(string On, bool ThroughZero = false) : MissingPolicy
{
    internal override string? OtherIndicator => On;

    internal override bool LooksAtPeers => true;

    internal override void Fill(MissingCells cells)
    {
        var pairs = cells.Known.Where(i => cells.Other(On, i) is not null)
            .Select(i => (X: cells.Other(On, i)!.Value, Y: cells.Used[i])).ToArray();
        double meanX = pairs.Length == 0 ? 0 : pairs.Average(static p => p.X),
            meanY = pairs.Length == 0 ? 0 : pairs.Average(static p => p.Y);
        double sxx = ThroughZero ? pairs.Sum(static p => p.X * p.X) : pairs.Sum(p => (p.X - meanX) * (p.X - meanX));
        double sxy = ThroughZero ? pairs.Sum(static p => p.X * p.Y) : pairs.Sum(p => (p.X - meanX) * (p.Y - meanY));
        int least = ThroughZero ? 1 : 2;
        if (pairs.Length < least || sxx == 0)
        {
            cells.Report(new(ProblemCodes.FactMissing, cells.Path + ".missing", $"'{cells.Criterion.Id}' cannot be estimated from '{On}'.",
                string.Create(CultureInfo.InvariantCulture, $"{pairs.Length} locations have both"),
                string.Create(CultureInfo.InvariantCulture, $"at least {least} with different values of '{On}'")));
            return;
        }

        double slope = sxy / sxx, intercept = ThroughZero ? 0 : meanY - (slope * meanX);
        foreach (int i in cells.Missing)
        {
            if (cells.Other(On, i) is not { } x)
            {
                cells.Report(new(ProblemCodes.FactMissing, cells.Path + ".missing",
                    $"'{cells.Criterion.Id}' of {cells.NameOf(i)} cannot be estimated: there is no fact for '{On}' either.",
                    "no fact", "a fact for either"), i);
                continue;
            }

            cells.Used[i] = intercept + (slope * x);
            cells.Note(i, string.Create(CultureInfo.InvariantCulture,
                $"{cells.Used[i]:0.######} {cells.Criterion.Unit} is estimated from '{On}' over {pairs.Length} peers"));
        }
    }

    internal override void Check(ModelValidation v, string path) => v.IsNull(path + ".on", On, "The indicator");
}
