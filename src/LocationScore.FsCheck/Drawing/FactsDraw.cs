using System.Collections.Immutable;
using LocationScore.Shared;

namespace LocationScore.FsCheck;

/// <summary>Draws facts that a given model can be scored on: plain ones, gaps, ties, constants, outliers, zeros, values below 0, and values
/// just inside and just outside the ends of its scales.</summary>
internal static class FactsDraw
{
    private const double GapChance = 0.15, FirstOddChance = 0.6;

    /// <summary>Odd columns become rarer from try to try; the last ones are plain.</summary>
    private const int Tries = 24, PlainTries = 8;

    private static readonly string[] s_names =
        ["Ash", "Bay", "Cove", "Dale", "Elm", "Fell", "Glen", "Hill", "Isle", "June", "Kirk", "Lake", "Mead", "Nook"];

    /// <summary>What the values of one column are like.</summary>
    private enum Kind
    {
        Ties,
        Constant,
        Outlier,
        Zeros,
        Signs,
        Bends,
        Beyond,
        Reals,
    }

    /// <exception cref="ProblemsException">No facts were found that the model can be scored on: the problems of the last try.</exception>
    internal static FactTable Next(ScoringModel model, int seed, int size)
    {
        var draw = new Draw(seed, size);
        var needs = ColumnNeeds.Of(model);
        var locations = Locations(model, draw);
        double odd = FirstOddChance;
        ImmutableArray<Problem> problems = [];
        for (int k = 0; k < Tries; k++, odd /= 2)
        {
            var facts = Facts(model, needs, locations, draw, k < Tries - PlainTries ? odd : 0);
            if (Scorer.TryCompile(model, facts, out _, out problems)) return facts;
        }

        throw new ProblemsException(problems);
    }

    /// <summary>A table of its own: two places in each column at which some scale might end.</summary>
    internal static FactTable Table(int seed, int size)
    {
        var draw = new Draw(seed, size);
        var needs = new List<ColumnNeeds>();
        for (int j = draw.Whole(1, 2 + (size / 15)); j > 0; j--)
        {
            var need = new ColumnNeeds($"c{j}", "units");
            double low = draw.Of(0, 1, 10, -50);
            if (draw.Chance(0.7)) need.Bends.AddRange([low, low + draw.Of(1, 10, 1000)]);
            else need.Codes.AddRange([1, 2, 3]);
            needs.Add(need);
        }

        var model = new ScoringModel("none", "None");
        return Facts(model, needs, Locations(model, draw), draw, FirstOddChance);
    }

    private static FactTable Facts(ScoringModel model, List<ColumnNeeds> needs, List<Location> locations, Draw draw, double odd)
    {
        var columns = needs.ToDictionary(static need => need.Id, need =>
            Values(need, locations.Count, draw, draw.Chance(odd) ? draw.Choice<Kind>() : null), StringComparer.Ordinal);
        var bent = needs.Where(static need => need.Derived is null && need.Bends.Count + need.Codes.Count > 0)
            .Select(static need => need.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var need in needs.Where(static need => need.Derived is not null && need.Bends.Count > 0)) Solve(
            need.Derived!, columns, bent);
        var facts = new List<Fact>();
        var given = needs.Where(static need => need.Derived is null).ToList();
        foreach (var need in given)
        {
            double[] values = columns[need.Id];
            bool gaps = need.MayLack && draw.Chance(odd);
            for (int i = 0; i < values.Length; i++)
            {
                if (gaps && i > 1 && draw.Chance(GapChance)) continue;
                var chosen = model.Choices.FirstOrDefault(choice => choice.Indicator == need.Id
                    && (choice.Location is null || choice.Location == locations[i].Id));
                facts.Add(new(locations[i].Id, need.Id, values[i], need.Unit, chosen?.Year, chosen?.Quality ?? FactQuality.Unstated,
                    chosen?.Source));
            }
        }

        return FactTable.Create(locations, given.Select(static need => new Indicator(need.Id, need.Id, need.Unit)), facts,
            model.Choices.Select(static choice => choice.Source).OfType<string>().Distinct(StringComparer.Ordinal)
                .Select(static id => new FactSource(id, id)));
    }

    /// <summary>Changes one of the two inputs of a derived indicator so that it takes the values that were drawn for it. An input that has
    /// a scale of its own, or serves another derived indicator, stays what it is.</summary>
    private static void Solve(DerivedIndicator derived, Dictionary<string, double[]> columns, HashSet<string> fixedInputs)
    {
        var inputs = ModelParts.Inputs(derived);
        (string first, string second) = (inputs[0].Id, inputs[1].Id);
        if (first == second || !columns.TryGetValue(first, out var ones) || !columns.TryGetValue(second, out var others)) return;
        bool turned = fixedInputs.Contains(first);
        if (turned && fixedInputs.Contains(second)) return;
        double[] wanted = columns[derived.Id];
        for (int i = 0; i < wanted.Length; i++)
        {
            double value = derived switch
            {
                RatioIndicator ratio => turned ? ratio.Scale * ones[i] / wanted[i] : wanted[i] * others[i] / ratio.Scale,
                ProductIndicator product => wanted[i] / (product.Scale * (turned ? ones[i] : others[i])),
                DifferenceIndicator => turned ? ones[i] - wanted[i] : wanted[i] + others[i],
                _ => wanted[i] - (turned ? ones[i] : others[i]),
            };
            if (double.IsFinite(value)) (turned ? others : ones)[i] = value;
        }

        fixedInputs.Add(first);
        fixedInputs.Add(second);
    }

    private static double[] Values(ColumnNeeds need, int count, Draw draw, Kind? kind)
    {
        var values = new double[count];
        double low = need.Low, high = need.High, span = high - low;
        double same = Plain(need, draw);
        for (int i = 0; i < count; i++)
        {
            values[i] = need.Codes.Count > 0 ? need.Codes[draw.Whole(0, need.Codes.Count - 1)] : kind switch
            {
                Kind.Ties => i > 0 && draw.Chance(0.6) ? values[draw.Whole(0, i - 1)] : Plain(need, draw),
                Kind.Constant => same,
                Kind.Outlier => i == 0 ? high + (span * 50) : Plain(need, draw),
                Kind.Zeros => draw.Chance(0.5) ? 0 : Plain(need, draw),
                Kind.Signs => draw.Chance(0.5) ? -Plain(need, draw) : Plain(need, draw),
                Kind.Bends => need.Bends.Count == 0 ? draw.Whole(1, 3) : Near(need.Bends[draw.Whole(0, need.Bends.Count - 1)], span, draw),
                Kind.Beyond => draw.Chance(0.5) ? Plain(need, draw)
                    : draw.Chance(0.5) ? low - (span * draw.Of(0.01, 0.3)) : high + (span * draw.Of(0.01, 0.3)),
                Kind.Reals => draw.Between(low, high),
                _ => Plain(need, draw),
            };
        }

        return values;
    }

    /// <summary>A value between the ends with three digits or fewer.</summary>
    private static double Plain(ColumnNeeds need, Draw draw)
    {
        double low = need.Low, high = need.High, step = 1e-9;
        while (step * 1000 < high - low) step *= 10;
        double value = Math.Round((low + draw.Between(0.05, 0.95) * (high - low)) / step) * step;
        return Math.Clamp(step < 1 ? Math.Round(value, 9) : value, low, high);
    }

    /// <summary>On a bend, the next number on either side of it, or a hundredth of the way off.</summary>
    private static double Near(double bend, double span, Draw draw) => draw.Whole(0, 4) switch
    {
        0 => bend,
        1 => Math.BitDecrement(bend),
        2 => Math.BitIncrement(bend),
        3 => bend - (span / 100),
        _ => bend + (span / 100),
    };

    /// <summary>The locations that the model names, and more.</summary>
    private static List<Location> Locations(ScoringModel model, Draw draw)
    {
        var functions = ModelParts.Criteria(model).Select(static criterion => criterion.Value).Append(model.Defaults?.Value)
            .Concat(ModelParts.Factors(model.Factors).Select(static factor => factor.Rescale)).Append(model.Rescale)
            .Select(static function => function is FrozenNormalisation frozen ? frozen.Of : function);
        var named = functions
            .Select(static function => function is ReferenceNormalisation reference ? reference.Location
                : function is FrontierNormalisation frontier ? frontier.Location : null)
            .Append(model.Reference).Concat(model.Choices.Select(static choice => choice.Location))
            .Concat(ModelParts.Criteria(model).SelectMany(static criterion => criterion.Ignore.Select(static one => one.Location)))
            .OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        int count = Math.Max(named.Count, draw.Whole(2, Math.Clamp(2 + (draw.Size / 8), 3, s_names.Length)));
        var ids = named.ToHashSet(StringComparer.Ordinal);
        var locations = named.Select(static (id, k) => new Location(id, id, $"g{k % 2}")).ToList();
        foreach (string name in s_names)
        {
            if (locations.Count == count) break;
            string id = char.ToLowerInvariant(name[0]) + name[1..];
            if (ids.Add(id)) locations.Add(new(id, name, $"g{locations.Count % 2}"));
        }

        return locations;
    }
}
