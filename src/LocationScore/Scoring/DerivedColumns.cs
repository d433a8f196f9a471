using System.Globalization;

namespace LocationScore;

/// <summary>Computes indicators from others.</summary>
internal static class DerivedColumns
{
    internal static string Describe(DerivedIndicator derived) => "computed: " + derived.Formula;

    internal static FactColumn Compute(DerivedIndicator derived, FactTable facts, string path, List<Problem> problems)
    {
        var inputs = derived.Inputs;
        FactColumn first = facts.Column(facts.TryIndicatorPosition(inputs[0].Id)),
            second = facts.Column(facts.TryIndicatorPosition(inputs[1].Id));
        int n = facts.Locations.Length;
        var values = new double[n];
        var present = new bool[n];
        for (int i = 0; i < n; i++)
        {
            if (!first.IsPresent(i) || !second.IsPresent(i)) continue;
            double a = first.Values[i], b = second.Values[i], value = derived.Compute(a, b);
            if (!double.IsFinite(value))
            {
                problems.Add(new(ProblemCodes.NotFinite, path, $"'{derived.Id}' cannot be computed for {facts.Locations[i].Name}.",
                    string.Create(CultureInfo.InvariantCulture, $"{a:R} and {b:R}"), derived.Allowed,
                    Repair: "Correct the fact, or leave it out so that the missing policy applies."));
                continue;
            }

            values[i] = value;
            present[i] = true;
        }

        return new(values, Array.TrueForAll(present, static p => p) ? null : present, null, note: Describe(derived));
    }
}
