using System.Collections.Immutable;
using LocationScore.Weighting;

namespace LocationScore.FsCheck;

/// <summary>Draws weightings of every kind with random options and judgements, for named items.</summary>
internal static class WeightingDraw
{
    private static readonly int s_kinds = WeightingMethods.All.Length;

    internal static WeightingMethod Next(Draw draw, ImmutableArray<string> items, bool grouped = true)
    {
        var drawn = WeightingMethods.All[draw.Whole(0, s_kinds - 1)];
        string[] order = [.. draw.Order(items.Length).Select(k => items[k])];
        return drawn switch
        {
            AhpWeights => Ahp(draw, items),
            BestWorstWeights => BestWorst(draw, order),
            CilosWeights => new CilosWeights(draw.Choice<CilosTies>()),
            CriticWeights => new CriticWeights(draw.Chance(0.5), draw.Choice<CriticCorrelation>(), draw.Chance(0.5)),
            DirectWeights => new DirectWeights(Values(order, _ => draw.Whole(1, 9))),
            FucomWeights => new FucomWeights([.. order], Values(order, Rising(draw, 1, 0.5))),
            GroupWeights => grouped ? Group(draw, items) : new EqualWeights(),
            IdocriwWeights => new IdocriwWeights(draw.Choice<CilosTies>()),
            LopcowWeights => new LopcowWeights(draw.Chance(0.5)),
            PointsWeights => Points(draw, order),
            PrincipalComponentWeights => new PrincipalComponentWeights(draw.Choice<PrincipalComponentRule>(), draw.Of(0, 0, 1)),
            RancomWeights => new RancomWeights(Values(order, Rising(draw, 1, 1))),
            RankOrderWeights => new RankOrderWeights([.. order], draw.Choice<RankOrderScheme>(), draw.Of(1, 2, 0.5),
                order.Length > 1 && draw.Chance(0.3) ? [order[^1]] : []),
            StandardDeviationWeights => new StandardDeviationWeights(draw.Choice<DeviationScaling>()),
            SwaraWeights => new SwaraWeights([.. order], Values(order[1..], _ => draw.Of(0, 0.1, 0.5, 1))),
            SwingWeights => new SwingWeights(Values(order, k => k == 0 ? 100 : draw.Whole(1, 100))),
            _ => drawn,
        };
    }

    /// <summary>A matrix of comparisons, mostly on the scale of one to nine and mostly not quite consistent.</summary>
    internal static AhpWeights Ahp(Draw draw, ImmutableArray<string> items)
    {
        int n = items.Length;
        bool consistent = draw.Chance(0.3);
        double[] importance = [.. items.Select(_ => (double)draw.Of(1, 2, 3, 4))];
        var rows = new double[n][];
        for (int i = 0; i < n; i++) rows[i] = new double[n];
        for (int i = 0; i < n; i++)
        {
            rows[i][i] = 1;
            for (int j = 0; j < i; j++)
            {
                double strength = consistent ? importance[i] / importance[j] : draw.Of<double>(1, 2, 3, 5, 7, 9);
                bool turned = !consistent && draw.Chance(0.5);
                (rows[i][j], rows[j][i]) = turned ? (1 / strength, strength) : (strength, 1 / strength);
            }
        }

        return new AhpWeights(Matrix: [.. rows.Select(static row => ImmutableArray.Create(row))], Priority: draw.Choice<AhpPriority>(),
            RandomIndex: draw.Choice<RandomIndexTable>());
    }

    private static BestWorstWeights BestWorst(Draw draw, string[] order)
    {
        string best = order[0], worst = order[^1];
        int most = draw.Whole(1, 9);
        return new(best, worst, Values(order, k => k == 0 ? 1 : k == order.Length - 1 ? most : draw.Whole(1, most)),
            Values(order, k => k == order.Length - 1 ? 1 : k == 0 ? most : draw.Whole(1, most)), draw.Choice<BestWorstModel>());
    }

    private static PointsWeights Points(Draw draw, string[] order)
    {
        double[] points = [.. order.Select(_ => (double)draw.Whole(1, 50))];
        return new(Values(order, k => points[k]), points.Sum());
    }

    private static GroupWeights Group(Draw draw, ImmutableArray<string> items) => new(
        [.. Enumerable.Range(1, draw.Whole(2, 3)).Select(k =>
            new GroupMember($"member {k}", Member(draw, items), draw.Of(1, 2, 0.5)))],
        draw.Of(GroupAggregation.ArithmeticMeanOfPriorities, GroupAggregation.GeometricMeanOfPriorities));

    private static WeightingMethod Member(Draw draw, ImmutableArray<string> items)
    {
        while (true)
        {
            var member = Next(draw, items, grouped: false);
            if (!member.Info.NeedsData) return member;
        }
    }

    private static Func<int, double> Rising(Draw draw, double least, double step)
    {
        double[] last = [least];
        return k => k == 0 ? least : last[0] += draw.Whole(0, 3) * step;
    }

    private static NamedValues Values(string[] items, Func<int, double> value) =>
        new(items.Select((item, k) => KeyValuePair.Create(item, value(k))));
}
