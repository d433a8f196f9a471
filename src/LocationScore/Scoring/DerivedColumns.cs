using System.Diagnostics;
using System.Globalization;

namespace LocationScore;

/// <summary>Computes indicators from others.</summary>
internal static class DerivedColumns
{
    internal static IEnumerable<(string Id, string Unit)> Inputs(DerivedIndicator derived) => derived switch
    {
        RatioIndicator ratio => [(ratio.Numerator, ratio.NumeratorUnit), (ratio.Denominator, ratio.DenominatorUnit)],
        ProductIndicator product => [(product.First, product.FirstUnit), (product.Second, product.SecondUnit)],
        DifferenceIndicator difference => [(difference.First, difference.Unit), (difference.Second, difference.Unit)],
        SumIndicator sum => [(sum.First, sum.Unit), (sum.Second, sum.Unit)],
        _ => throw new UnreachableException($"No kernel for {derived.GetType().Name}."),
    };

    internal static string Describe(DerivedIndicator derived) => derived switch
    {
        RatioIndicator ratio => string.Create(CultureInfo.InvariantCulture, $"computed: {(ratio.Scale == 1 ? "" : $"{ratio.Scale:R} × ")}{ratio.Numerator} / {ratio.Denominator}"),
        ProductIndicator product => string.Create(CultureInfo.InvariantCulture, $"computed: {(product.Scale == 1 ? "" : $"{product.Scale:R} × ")}{product.First} × {product.Second}"),
        DifferenceIndicator difference => $"computed: {difference.First} − {difference.Second}",
        SumIndicator sum => $"computed: {sum.First} + {sum.Second}",
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
                RatioIndicator ratio => ratio.Scale * a / b,
                ProductIndicator product => product.Scale * a * b,
                DifferenceIndicator => a - b,
                _ => a + b,
            };
            if (!double.IsFinite(value))
            {
                problems.Add(new(ProblemCodes.NotFinite, path, $"'{derived.Id}' cannot be computed for {facts.Locations[i].Name}.",
                    string.Create(CultureInfo.InvariantCulture, $"{a:R} and {b:R}"), derived is RatioIndicator ? "a denominator other than 0 and a finite result" : "a finite result",
                    Repair: "Correct the fact, or leave it out so that the missing policy applies."));
                continue;
            }

            values[i] = value;
            present[i] = true;
        }

        return new(values, Array.TrueForAll(present, static p => p) ? null : present, null, note: Describe(derived));
    }
}
