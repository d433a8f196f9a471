using System.Collections.Immutable;

namespace LocationScore.Tests.Analysis;

/// <summary>Ranks at other top weights by the ordinary way: a changed model, compiled anew.</summary>
internal static class Witness
{
    public static Dictionary<string, int> Ranks(Scorer scorer, ImmutableArray<double> topWeights) => Ranks(At(scorer, topWeights));

    public static ScoringResult At(Scorer scorer, ImmutableArray<double> topWeights)
    {
        int k = 0;
        var model = scorer.Model;
        model = model with
        {
            Factors = [.. model.Factors.Select(factor => factor with { Weight = topWeights[k++] })],
            Criteria = [.. model.Criteria.Select(criterion => criterion with { Weight = topWeights[k++] })],
        };
        return Scorer.Compile(model with { Derived = [], Choices = [] }, scorer.Facts).Score();
    }

    public static Dictionary<string, int> Ranks(ScoringResult result)
    {
        double[] scores = result.Scores.ToArray();
        int sign = result.ScoreDirection == ScoreDirection.HigherIsBetter ? 1 : -1;
        return result.Locations.Select((location, i) => (location.Id, Rank: 1 + scores.Count(other => sign * other > sign * scores[i]))).ToDictionary(static one => one.Id, static one => one.Rank);
    }

    /// <summary>How far each rival is ahead of a location at other top weights.</summary>
    public static IEnumerable<string> Leads(Scorer scorer, ImmutableArray<double> topWeights, string location)
    {
        int k = 0;
        var model = scorer.Model;
        model = model with
        {
            Factors = [.. model.Factors.Select(factor => factor with { Weight = Math.Max(0, topWeights[k++]) })],
            Criteria = [.. model.Criteria.Select(criterion => criterion with { Weight = Math.Max(0, topWeights[k++]) })],
        };
        var result = Scorer.Compile(model with { Derived = [], Choices = [] }, scorer.Facts).Score();
        double own = result.Find(location)!.Score;
        return result.Ranking.Select(one => FormattableString.Invariant($"{one.Location.Id}:{one.Score - own:0.0e+0}"));
    }

    /// <summary>The scores with one local weight set and its siblings in proportion, by a changed model.</summary>
    public static ScoringResult At(Scorer scorer, string node, double t)
    {
        var model = scorer.Model;
        if (model.Factors.Any(f => f.Id == node) || model.Criteria.Any(c => c.Id == node))
        {
            double rest = model.Factors.Where(f => f.Id != node).Sum(static f => f.Weight!.Value) + model.Criteria.Where(c => c.Id != node).Sum(static c => c.Weight!.Value);
            model = model with
            {
                Factors = [.. model.Factors.Select(f => f with { Weight = f.Id == node ? t : (1 - t) * f.Weight / rest })],
                Criteria = [.. model.Criteria.Select(c => c with { Weight = c.Id == node ? t : (1 - t) * c.Weight / rest })],
            };
        }
        else
        {
            model = model with { Factors = [.. model.Factors.Select(f => Within(f, node, t))] };
        }

        return Scorer.Compile(model with { Derived = [], Choices = [] }, scorer.Facts).Score();
    }

    private static Factor Within(Factor factor, string node, double t)
    {
        if (!factor.Factors.Any(f => f.Id == node) && !factor.Criteria.Any(c => c.Id == node))
            return factor with { Factors = [.. factor.Factors.Select(f => Within(f, node, t))] };
        double rest = factor.Factors.Where(f => f.Id != node).Sum(static f => f.Weight!.Value) + factor.Criteria.Where(c => c.Id != node).Sum(static c => c.Weight!.Value);
        return factor with
        {
            Factors = [.. factor.Factors.Select(f => f with { Weight = f.Id == node ? t : (1 - t) * f.Weight / rest })],
            Criteria = [.. factor.Criteria.Select(c => c with { Weight = c.Id == node ? t : (1 - t) * c.Weight / rest })],
        };
    }
}
