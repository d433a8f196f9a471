using System.Collections.Immutable;

namespace LocationScore.FsCheck;

/// <summary>What the aggregation above demands of values.</summary>
internal enum Sign
{
    Any,
    NotNegative,
    Positive,
}

/// <summary>Draws criteria of every kind with facts that they can be scored on.</summary>
internal static class CriterionDraw
{
    /// <summary>How a value function bears values that are filled in.</summary>
    private enum Bears
    {
        Codes,
        RangeOnly,
        PositiveOnly,
        Anything,
    }

    internal static Criterion Next(Draw draw, double? weight, Sign sign, bool mayRenormalise)
    {
        var (value, direction, target, bears, peers) = Function(draw, sign, weight);
        var missing = Missing(draw, sign, bears, peers, mayRenormalise, value);
        var outliers = Outliers(draw, bears, peers, missing);
        // declared ends are in treated units
        if (outliers is SignedPowerTreatment or BoxCoxTreatment
            && value is FrontierNormalisation { Frontier: not null } or FrontierNormalisation { Worst: not null }) outliers = null;
        // pulling in, or a steep power, may leave a single value
        if (outliers is WinsoriseTreatment or BoxCoxTreatment && value is Normalisation scaled) value =
            scaled with { Constant = ZeroRange.Neutral };
        var ignore = ImmutableArray.CreateBuilder<Criterion.IgnoredFact>();
        var indicator = draw.Indicator();
        double first = Raw(0);
        if (value is PeerTargetNormalisation) target = new(first, first);
        for (int i = 1; i < draw.Locations.Count; i++) Raw(i);
        return new(draw.Id("c"), indicator.Id, indicator.Unit, direction, weight, value, missing, outliers, target, ignore.ToImmutable(),
            draw.Maybe(draw.Name()), draw.Maybe("why"));

        double Raw(int location)
        {
            double raw = value is CategoriesFunction ? draw.Whole(1, 3) : draw.Raw();
            bool gap = missing is not RejectMissing && !draw.Gaps.Contains(location) && draw.Chance(0.4) && draw.Gaps.Add(location);
            if (!gap)
            {
                var fact = draw.Fact(location, indicator, raw);
                if (value is LinearFunction && draw.Chance(0.2)) fact =
                    fact with { Alternatives = [fact with { Value = draw.Raw(), Source = "s2" }] };
                draw.Facts.Add(fact);
                return raw;
            }

            if (draw.Chance(0.3))
            {
                draw.Facts.Add(draw.Fact(location, indicator, raw));
                ignore.Add(new(draw.Locations[location].Id, "not to be trusted"));
            }
            else if (draw.Chance(0.5))
            {
                draw.Facts.Add(draw.Fact(location, indicator, null));
            }

            return raw;
        }
    }

    private static (ValueFunction Value, Direction Direction, TargetRange? Target, Bears Bears,
        bool Peers) Function(Draw draw, Sign sign, double? weight)
    {
        bool benefit = draw.Chance(0.5);
        var direction = benefit ? Direction.Benefit : Direction.Cost;
        double low = sign == Sign.Positive ? 1 : draw.Whole(0, 1);
        var range = sign == Sign.Positive || draw.Chance(0.5) ? new ValueRange(low, 10) : null;
        var constant = draw.Choice<ZeroRange>();
        var outside = draw.Choice<Outside>();
        double scale = draw.Of(1, 100, 0.1);
        ImmutableArray<ValueFunction.Point> points = benefit
            ? [new(0.25, 0.1), new(400, 0.3), new(500, 0.3), new(2000, 1)] : [new(0.25, 1), new(300, 0.5), new(2000, 0.1)];
        while (true)
        {
            switch (draw.Whole(0, 19))
            {
                case 0:
                    var line = draw.Choice<LinearFunction.AnchorScale>();
                    return (benefit ? ValueFunction.Linear(0.25, 2000, outside, line, range) : ValueFunction.Linear(2000, 0.25, outside,
                        line, range), direction, null, line == LinearFunction.AnchorScale.Log ? Bears.RangeOnly : Bears.Anything, false);
                case 1:
                    return (ValueFunction.PiecewiseLinear(points, outside), direction, null, Bears.Anything, false);
                case 2:
                    return (ValueFunction.Steps(points, benefit ? 0.05 : 1), direction, null, Bears.Anything, false);
                case 3:
                    return (ValueFunction.Categories([new(1, benefit ? 0.1 : 0.9), new(2, 0.5, "middle"),
                        new(3, benefit ? 0.9 : 0.1, draw.Name())]), direction, null, Bears.Codes, false);
                case 4:
                    return (ValueFunction.Target(-100, 1100, outside), Direction.Target,
                        new(400, draw.Of(400.0, 600.0)), Bears.Anything, false);
                case 5:
                    return (ValueFunction.Logistic(500, 0.01), direction, null, Bears.Anything, false);
                case 6:
                    return (ValueFunction.AsIs(draw.Chance(0.5) ? 0.25 : null, draw.Chance(0.5) ? 2000 : null),
                        sign == Sign.Any && !(weight < 0) ? direction : Direction.Benefit, null, Bears.RangeOnly, false);
                case 7:
                    return (sign == Sign.Any ? ValueFunction.Affine(draw.Of(-1.5, 2), draw.Of(-0.0, 3)) : ValueFunction.Affine(2, 0.5),
                        Direction.Benefit, null, Bears.RangeOnly, false);
                case 8:
                    return (ValueFunction.MinMax(range, constant), direction, null, Bears.Anything, true);
                case 9 when sign == Sign.Any:
                    return (ValueFunction.ZScore(draw.Of(0, 50), draw.Of(1, 10), draw.Choice<ZScoreNormalisation.DeviationDivisor>(),
                        constant), direction, null, Bears.Anything, true);
                case 10:
                    return draw.Chance(0.5)
                        ? (ValueFunction.MaxRatio(scale, constant), direction, null, Bears.PositiveOnly, true)
                        : (ValueFunction.MaxRatio(scale, constant, draw.Of(1, 0.25)), direction, null, Bears.Anything, true);
                case 11:
                    return (ValueFunction.SumShare(scale, constant), direction, null, Bears.PositiveOnly, true);
                case 12 when sign != Sign.Positive:
                    return (ValueFunction.Vector(constant), direction, null, Bears.PositiveOnly, true);
                case 13:
                    return (ValueFunction.RankPlace(constant, draw.Choice<Normalisation.TieCredit>()),
                        direction, null, Bears.Anything, true);
                case 14 when sign != Sign.Positive:
                    return (ValueFunction.BordaPoints(constant, draw.Choice<Normalisation.TieCredit>()),
                        direction, null, Bears.Anything, true);
                case 15:
                    return (ValueFunction.PercentileRank(range, constant, draw.Choice<Normalisation.TieCredit>()),
                        direction, null, Bears.Anything, true);
                case 16:
                    return (ValueFunction.MeanRatio(draw.Of(100.0, 1.0), constant), direction, null, Bears.PositiveOnly, true);
                case 17:
                    outside = sign == Sign.Any && draw.Chance(0.5) ? Outside.Extrapolate : Outside.Clip;
                    return (draw.Whole(0, 2) switch
                    {
                        0 => ValueFunction.FrontierDistance(draw.Of(0, 15), draw.Of(0, 10), range, ZeroRange.Neutral, outside: outside),
                        1 => ValueFunction.FrontierDistance(0, draw.Of(0, 10), range, ZeroRange.Neutral,
                            frontier: benefit ? 1500 : -500, outside: outside),
                        _ => ValueFunction.FrontierDistance(draw.Of(0, 15), 0, range, ZeroRange.Neutral,
                            worst: benefit ? -500 : 1500, outside: outside),
                    }, direction, null, Bears.Anything, true);
                case 18:
                    return (ValueFunction.ReferenceRatio("L0", scale, constant), direction, null, Bears.PositiveOnly, true);
                case 19 when sign != Sign.Positive:
                    return (ValueFunction.PeerTargetDistance(constant), Direction.Target, new(0, 0), Bears.Anything, true);
            }
        }
    }

    private static MissingPolicy Missing(Draw draw, Sign sign, Bears bears, bool peers, bool mayRenormalise, ValueFunction value)
    {
        while (true)
        {
            switch (draw.Whole(0, 10))
            {
                case 0:
                    return MissingPolicy.Reject;
                case 10:
                    return MissingPolicy.FixedValue(sign == Sign.Any ? draw.Of(0, -0.5, 12) : draw.Of(0.5, 12));
                case 1:
                    return MissingPolicy.ExcludeLocation;
                case 2 when peers || (sign != Sign.Positive && value is not (AsIsFunction or AffineFunction)):
                    return MissingPolicy.Worst;
                case 3:
                    return MissingPolicy.Assume(bears == Bears.Codes ? 2 : 250.125);
                case 4 when bears != Bears.Codes:
                    return MissingPolicy.PeerMean;
                case 5 when bears != Bears.Codes:
                    return MissingPolicy.PeerMedian;
                case 6 when bears != Bears.Codes:
                    return MissingPolicy.GroupMean;
                case 7 when bears != Bears.Codes:
                    return MissingPolicy.GroupMedian;
                case 8 when bears == Bears.Anything
                    && (value is MinMaxNormalisation or ZScoreNormalisation or RankPlaceNormalisation or PercentileNormalisation
                    || (sign == Sign.Any && value is LinearFunction { Outside: Outside.Clip } or LogisticFunction)):
                    bool throughZero = draw.Chance(0.5);
                    return MissingPolicy.Regression(draw.Complete(_ => draw.Raw()).Id, throughZero);
                case 9 when mayRenormalise:
                    return MissingPolicy.Renormalise;
            }
        }
    }

    private static OutlierTreatment? Outliers(Draw draw, Bears bears, bool peers, MissingPolicy missing)
    {
        if (!peers) return draw.Chance(0.3) ? OutlierTreatment.Keep : null;
        bool onlyIfSkewed = draw.Chance(0.5);
        return draw.Whole(0, bears == Bears.Anything && missing is not RegressionMissing ? 7 : 3) switch
        {
            0 => null,
            1 => OutlierTreatment.Keep,
            2 => OutlierTreatment.Winsorise(maxPoints: 1),
            3 => OutlierTreatment.Winsorise(draw.Of(2.0, 1.5), otherwise: bears == Bears.Anything ? OutlierTreatment.RangeLog() : null),
            4 => draw.Chance(0.5) ? OutlierTreatment.Log(draw.Of(0.0, 1.0), onlyIfSkewed) : OutlierTreatment.Log(0,
                onlyIfSkewed, draw.Of(1, 0.5)),
            5 => OutlierTreatment.RangeLog(draw.Of(0.01, 0.1), onlyIfSkewed),
            6 => draw.Chance(0.5) ? OutlierTreatment.BoxCox(null, onlyIfSkewed) : OutlierTreatment.BoxCox(draw.Of(-1.0, 0, 0.5),
                onlyIfSkewed, draw.Chance(0.5) ? 1 : null),
            _ => OutlierTreatment.SignedPower(draw.Of(0.5, 2), onlyIfSkewed),
        };
    }
}
