using System.Collections.Immutable;
using LocationScore.Weighting;

namespace LocationScore.FsCheck;

/// <summary>Smaller values of the other kinds.</summary>
internal static class Shrunk
{
    /// <summary>A smaller model or smaller facts; what could be scored still can be.</summary>
    internal static IEnumerable<ModelWithFacts> Smaller(ModelWithFacts large)
    {
        bool compiles = Scorer.TryCompile(large.Model, large.Facts, out _, out _);
        return ModelShrinker.Smaller(large.Model).Select(model => new ModelWithFacts(model, large.Facts))
            .Concat(FactsShrinker.Smaller(large.Facts).Select(facts => new ModelWithFacts(large.Model, facts)))
            .Where(one => !compiles || Scorer.TryCompile(one.Model, one.Facts, out _, out _));
    }

    internal static IEnumerable<Location> Smaller(Location location)
    {
        if (location.Coordinates is not null) yield return location with { Coordinates = null };
        if (location.Description is not null) yield return location with { Description = null };
        if (location.Group is not null) yield return location with { Group = null };
        if (location.Name != location.Id) yield return location with { Name = location.Id };
    }

    internal static IEnumerable<Fact> Smaller(Fact fact)
    {
        if (!fact.Alternatives.IsEmpty) yield return fact with { Alternatives = [] };
        var bare = new Fact(fact.Location, fact.Indicator, fact.Value, fact.Unit, Alternatives: fact.Alternatives);
        if (bare != fact) yield return bare;
        foreach (double rounder in FactsShrinker.Rounder(fact.Value)) yield return fact with { Value = rounder };
    }

    internal static IEnumerable<WeightProfile> Smaller(WeightProfile profile)
    {
        if (profile.Rationale is not null || profile.Citation is not null)
            yield return profile with { Rationale = null, Citation = null };
        foreach (string name in profile.Weights.Names)
            yield return profile with { Weights = new(profile.Weights.Where(pair => pair.Key != name)) };
    }

    /// <summary>The first parts of the weights, made to sum to 1 again; then equal ones.</summary>
    internal static IEnumerable<SimplexWeights> Smaller(SimplexWeights weights)
    {
        var values = weights.Values;
        for (int count = 1; count < values.Length; count++)
        {
            double sum = values[..count].Sum();
            if (sum > 0) yield return new([.. values[..count].Select(value => value / sum)]);
        }

        ImmutableArray<double> equal = [.. values.Select(_ => 1.0 / values.Length)];
        if (!equal.AsSpan().SequenceEqual(values.AsSpan())) yield return new(equal);
    }

    /// <summary>Without the last item; then with one judgement that finds no difference.</summary>
    internal static IEnumerable<AhpWeights> Smaller(AhpWeights judgements)
    {
        var matrix = judgements.Matrix;
        int n = matrix.Length;
        if (n > 2) yield return judgements with { Matrix = [.. matrix[..(n - 1)].Select(row => row.RemoveAt(n - 1))] };
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (matrix[i][j] == 1) continue;
                yield return judgements with { Matrix = matrix.SetItem(i, matrix[i].SetItem(j, 1)).SetItem(j, matrix[j].SetItem(i, 1)) };
            }
        }
    }
}
