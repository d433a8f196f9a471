using System.Collections.Immutable;
using LocationScore.Shared;

namespace LocationScore.FsCheck;

/// <summary>Turns a model with stated weights into one of another kind: with a weighting, a ranking method, or frozen normalisations. What
/// the facts do not bear is not turned.</summary>
internal static class ModelTurns
{
    private const int Tries = 4;

    internal static ScoringModel Turned(Draw draw, ScoringModel model, FactTable facts)
    {
        if (draw.Chance(0.4)) model = Tried(draw, model, facts, Weighted);
        if (draw.Chance(0.25)) model = Tried(draw, model, facts, Ranked);
        return draw.Chance(0.15) ? Frozen(model, facts) : model;
    }

    /// <summary>The statistics of the peers become part of the model; treatments that look at the peers cannot be frozen.</summary>
    private static ScoringModel Frozen(ScoringModel model, FactTable facts)
    {
        if (!Scorer.TryCompile(model, facts, out var scorer, out _)) return model;
        try
        {
            return scorer.FrozenModel();
        }
        catch (ProblemsException)
        {
            return model;
        }
    }

    private static ScoringModel Tried(Draw draw, ScoringModel model, FactTable facts, Func<Draw, ScoringModel, ScoringModel> turn)
    {
        for (int k = 0; k < Tries; k++)
        {
            var turned = turn(draw, model);
            if (Scorer.TryCompile(turned, facts, out _, out _)) return turned;
        }

        return model;
    }

    /// <summary>The weights of one group of children are found by a weighting.</summary>
    private static ScoringModel Weighted(Draw draw, ScoringModel model)
    {
        int factors = ModelParts.Factors(model.Factors).Count();
        int which = draw.Whole(0, factors);
        if (which == factors)
        {
            return model with
            {
                Weighting = WeightingDraw.Next(draw, Ids(model.Factors, model.Criteria)),
                Factors = [.. model.Factors.Select(static factor => factor with { Weight = null })],
                Criteria = [.. model.Criteria.Select(static criterion => criterion with { Weight = null })],
            };
        }

        int at = 0;
        return model with { Factors = [.. model.Factors.Select(Walk)] };

        Factor Walk(Factor factor)
        {
            bool here = at++ == which;
            var walked = factor with { Factors = [.. factor.Factors.Select(Walk)] };
            return !here ? walked : walked with
            {
                Weighting = WeightingDraw.Next(draw, Ids(walked.Factors, walked.Criteria)),
                Factors = [.. walked.Factors.Select(static child => child with { Weight = null })],
                Criteria = [.. walked.Criteria.Select(static child => child with { Weight = null })],
            };
        }
    }

    /// <summary>A ranking method in the place of the topmost aggregation.</summary>
    private static ScoringModel Ranked(Draw draw, ScoringModel model) => model with
    {
        Aggregation = null,
        Method = MethodDraw.Method(draw),
    };

    private static ImmutableArray<string> Ids(ImmutableArray<Factor> factors, ImmutableArray<Criterion> criteria) =>
        [.. factors.Select(static factor => factor.Id), .. criteria.Select(static criterion => criterion.Id)];
}
