using System.Diagnostics;
using System.Globalization;
using LocationScore.Facts;
using LocationScore.Model;

namespace LocationScore.Scoring;

/// <summary>Computes indicators from others.</summary>
internal static class DerivedColumns
{
    internal static IEnumerable<(string Id, string Unit)> Inputs(DerivedIndicator derived) => derived switch
    {
        Ratio ratio => [(ratio.Numerator, ratio.NumeratorUnit), (ratio.Denominator, ratio.DenominatorUnit)],
        ProductOf product => [(product.First, product.FirstUnit), (product.Second, product.SecondUnit)],
        Difference difference => [(difference.First, difference.Unit), (difference.Second, difference.Unit)],
        SumOf sum => [(sum.First, sum.Unit), (sum.Second, sum.Unit)],
        _ => throw new UnreachableException($"No kernel for {derived.GetType().Name}."),
    };

    internal static string Describe(DerivedIndicator derived) => derived switch
    {
        Ratio ratio => string.Create(CultureInfo.InvariantCulture, $"computed: {(ratio.Scale == 1 ? "" : $"{ratio.Scale:R} × ")}{ratio.Numerator} / {ratio.Denominator}"),
        ProductOf product => string.Create(CultureInfo.InvariantCulture, $"computed: {(product.Scale == 1 ? "" : $"{product.Scale:R} × ")}{product.First} × {product.Second}"),
        Difference difference => $"computed: {difference.First} − {difference.Second}",
        SumOf sum => $"computed: {sum.First} + {sum.Second}",
        _ => throw new UnreachableException($"No kernel for {derived.GetType().Name}."),
    };

    internal static FactColumn Compute(DerivedIndicator derived, FactTable facts, string path, List<Problem> problems)
    {
        var inputs = Inputs(derived).Select(input => facts.TryIndicatorPosition(input.Id)).ToArray();
        FactColumn first = facts.Column(inputs[0]), second = facts.Column(inputs[1]);
        int n = facts.Locations.Length;
        var values = new double[n];
        var present = new bool[n];
        for (int i = 0; i < n; i++)
        {
            if (!first.IsPresent(i) || !second.IsPresent(i)) continue;
            double a = first.Values[i], b = second.Values[i];
            double value = derived switch
            {
                Ratio ratio => ratio.Scale * a / b,
                ProductOf product => product.Scale * a * b,
                Difference => a - b,
                _ => a + b,
            };
            if (!double.IsFinite(value))
            {
                problems.Add(new(ProblemCodes.NotFinite, path, $"'{derived.Id}' cannot be computed for {facts.Locations[i].Name}.",
                    string.Create(CultureInfo.InvariantCulture, $"{a:R} and {b:R}"), derived is Ratio ? "a denominator other than 0 and a finite result" : "a finite result",
                    Repair: "Correct the fact, or leave it out so that the missing policy applies."));
                continue;
            }

            values[i] = value;
            present[i] = true;
        }

        return new(values, Array.TrueForAll(present, static p => p) ? null : present, null, note: Describe(derived));
    }
}
