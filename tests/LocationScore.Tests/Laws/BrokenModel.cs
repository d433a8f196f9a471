namespace LocationScore.Tests.Laws;

/// <summary>Makes one thing wrong in a model that is right.</summary>
internal static class BrokenModel
{
    /// <summary>Returns what was made wrong, a part of the JSON path that must be named, and the model.</summary>
    internal static (string What, string Path, ScoringModel Model) Next(ScoringModel model, int seed)
    {
        var draw = new Draw(seed);
        var criteria = MonotoneDraw.Criteria(model).ToArray();
        var criterion = draw.Of<Criterion>(criteria);
        return draw.Whole(0, 17) switch
        {
            0 => ("a blank name", "$.name", model with { Name = " " }),
            1 => ("an illegal id", "$.id", model with { Id = "two words" }),
            2 => ("a weight that is no number", ".weight", Changed(criterion with { Weight = double.NaN })),
            3 => ("an endless weight", ".weight", Changed(criterion with { Weight = double.PositiveInfinity })),
            4 => ("an unknown indicator", ".indicator", Changed(criterion with { Indicator = "nowhere" })),
            5 => ("another unit", ".unit", Changed(criterion with { Unit = criterion.Unit + " x" })),
            6 => ("anchors that are one", ".value", Changed(criterion with { Direction = Direction.Benefit, Target = null, Value = ValueFunction.Linear(5, 5) })),
            7 => ("anchors against the direction", ".value", Changed(criterion with { Direction = Direction.Cost, Target = null, Value = ValueFunction.Linear(5, 50) })),
            8 => ("an anchor that is no number", ".value", Changed(criterion with { Direction = Direction.Benefit, Target = null, Value = ValueFunction.Linear(double.NaN, 50) })),
            9 => ("no value function", ".value", Changed(criterion with { Value = null }) with { Defaults = null }),
            10 => ("no policy for a missing fact", ".missing", Changed(criterion with { Missing = null }) with { Defaults = null }),
            11 => ("a target without a target range", ".target", Changed(criterion with { Direction = Direction.Target, Target = null, Value = ValueFunction.Target(0, 1) })),
            12 => ("a factor without children", "$.factors", model with { Factors = [.. model.Factors, new Factor("hollow", 1)] }),
            13 => ("one id twice", ".id", model with { Factors = [.. model.Factors, new Factor(criterion.Id, 1, Criteria: [criterion with { Id = "twin" }])] }),
            14 => ("an unknown reference", "$.reference", model with { Reference = "nowhere" }),
            15 => ("a tie tolerance below 0", "$.ranking.tieTolerance", model with { Ranking = new(TieTolerance: -1) }),
            16 => ("bands that run the wrong way", "$.bands", model with { Bands = Bands.Fixed(model.ScoreDirection == ScoreDirection.LowerIsBetter ? [new("worst", 0.9), new("best", 0.1)] : [new("worst", 0.1), new("best", 0.9)]) }),
            _ => ("a requirement on an unknown indicator", "$.requirements", model with { Requirements = [.. model.Requirements, new("must", "nowhere", "0/1", Requirement.ThresholdTest.AtLeast, 1, Requirement.RequirementMissing.Reject)] }),
        };

        ScoringModel Changed(Criterion changed) => ModelMap.Criteria(model, each => ReferenceEquals(each, criterion) ? changed : each);
    }
}
