using System.Collections.Immutable;
using System.Diagnostics;
using LocationScore.Methods;

namespace LocationScore.FsCheck;

/// <summary>Draws ranking methods of every kind with random options, and matrices that they bear.</summary>
internal static class MethodDraw
{
    /// <summary>Options that turn out not to go together are drawn again this often, before the defaults stand in for them.</summary>
    private const int Tries = 20;

    /// <summary>What the options are drawn for: the kind of each criterion and the range that all values lie in.</summary>
    private readonly record struct Table(int Rows, ImmutableArray<Direction> Directions, double Low, double High)
    {
        internal ImmutableArray<T> Each<T>(Func<Direction, T> option) => [.. Directions.Select(option)];
    }

    /// <summary>A method, a matrix that it bears and weights.</summary>
    internal static MethodWithMatrix Next(int seed, int size)
    {
        var draw = new Draw(seed, size);
        var kind = RankingMethods.All[draw.Whole(0, RankingMethods.All.Length - 1)];
        var matrix = MatrixDraw.Next(draw, kind.Info.Demands);
        var weights = MatrixDraw.Weights(draw, matrix.CriterionCount);
        var cells = Enumerable.Range(0, matrix.CriterionCount).SelectMany(j => matrix.Column(j).ToArray()).ToArray();
        double least = cells.Min(), most = cells.Max(), room = Math.Max(1, (most - least) / 10);
        var table = new Table(matrix.AlternativeCount, matrix.Directions, least > 0 ? least / 2 : least - room, most + room);
        for (int k = 0; k < Tries; k++)
        {
            if (Runnable(Options(kind, draw, table), matrix, weights) is { } drawn) return drawn;
        }

        // What is left are values that the method is not defined for, such as products that vanish.
        for (int k = 0; k < Tries; k++)
        {
            int criteria = Math.Max(2, matrix.CriterionCount);
            matrix = MatrixDraw.Plain(draw, matrix.AlternativeCount, criteria);
            weights = MatrixDraw.Weights(draw, criteria);
            var plain = new Table(matrix.AlternativeCount, matrix.Directions, 0.5, 1000);
            if (Runnable(Options(kind, draw, plain), matrix, weights) is { } drawn) return drawn;
        }

        throw new UnreachableException($"No options of the method '{kind.Info.Kind}' were found for a plain matrix:\n{matrix}");
    }

    /// <summary>A method whose options belong to no criterion, for models of any size.</summary>
    internal static RankingMethod Method(Draw draw)
    {
        var table = new Table(0, [], 0, 1);
        while (true)
        {
            var kind = RankingMethods.All[draw.Whole(0, RankingMethods.All.Length - 1)];
            if (!kind.Info.Demands.HasFlag(InputDemands.DeclaredBounds) && kind is not (Aras or Maut or Comet or Mairca))
                return Options(kind, draw, table);
        }
    }

    /// <summary>The three together, or null when the method is not defined for the matrix.</summary>
    internal static MethodWithMatrix? Runnable(RankingMethod method, DecisionMatrix matrix, ImmutableArray<double> weights)
    {
        var together = new MethodWithMatrix(method, matrix, weights);
        try
        {
            together.Run();
            return together;
        }
        catch (ProblemsException)
        {
            return null;
        }
    }

    private static RankingMethod Options(RankingMethod kind, Draw draw, Table table) => kind switch
    {
        Aras => new Aras(draw.Chance(0.5) ? [] : table.Each(_ => Within(draw, table))),
        Cocoso => new Cocoso(draw.Unit()),
        Codas => new Codas(draw.Of(0.02, 0.01, 0.05)),
        Comet => new Comet(table.Each(_ => Rising(draw, table)), draw.Of<RankingMethod?>(null, new Topsis(), new WeightedSum())),
        Copeland => new Copeland(draw.Choice<CopelandPoints>()),
        Electre1 => new Electre1(draw.Of(0.65, draw.Between(0.5, 1), (double?)null), draw.Of(0.35, draw.Unit(), (double?)null),
            draw.Choice<ElectreScale>(), draw.Choice<DiscordanceMeasure>(), draw.Choice<ConcordanceTies>(), draw.Chance(0.3)),
        Electre1S => new Electre1S(draw.Between(0.5, 1), Several(draw, table, Pseudo), draw.Chance(0.5)),
        Electre2 => Cuts(draw),
        Electre3 => new Electre3(Several(draw, table, Pseudo), draw.Of(0.3, 0.2), draw.Of(-0.15, -0.1)),
        ElectreTriB => new ElectreTriB(Profiles(draw, table), Several(draw, table, Pseudo), draw.Between(0.5, 1),
            draw.Choice<ElectreTriRule>()),
        Ervd => new Ervd(table.Each(_ => Within(draw, table)), draw.Of(2.25, 1, 3), draw.Of(0.88, 0.5, 1)),
        FuzzyTopsis => new FuzzyTopsis(draw.Choice<FuzzyIdeal>(), draw.Of(0, 0.1, 0.3)),
        Gra => new Gra(draw.Between(0.1, 1), draw.Choice<MatrixNormalisation>()),
        Lopm => new Lopm(table.Each(direction => new LopmLimit(Within(draw, table), draw.Chance(0.2) ? LopmLimitKind.Target
            : direction == Direction.Benefit ? LopmLimitKind.Lower : LopmLimitKind.Upper))),
        Mairca => new Mairca(Preferences(draw, table)),
        Maut => Utilities(draw, table),
        MooraRatio => new MooraRatio(draw.Chance(0.5)),
        MooraReferencePoint => new MooraReferencePoint(draw.Chance(0.5)),
        Multimoora => new Multimoora(draw.Chance(0.5), draw.Choice<MultiplicativeWeights>()),
        Probid => new Probid(draw.Chance(0.5)),
        Promethee1 => new Promethee1(Several(draw, table, Preference), draw.Of<double?>(null, 0, 1e-6)),
        Promethee2 => new Promethee2(Several(draw, table, Preference)),
        Rim => new Rim(table.Each(_ => Ideal(draw, table))),
        Spotis => Space(draw, table),
        Todim => new Todim(draw.Of(1, 2.5, draw.Between(0.5, 5)), draw.Choice<TodimLoss>(), draw.Choice<MatrixNormalisation>()),
        Topsis => new Topsis(draw.Choice<MatrixNormalisation>(), draw.Choice<TopsisDistance>()),
        Vikor => new Vikor(draw.Of(0.5, 0, 1, draw.Unit())),
        Waspas => new Waspas(draw.Of<double?>(0.5, 0, 1, null, draw.Unit())),
        WeightedProduct => new WeightedProduct(draw.Choice<MatrixNormalisation>()),
        WeightedSum => new WeightedSum(draw.Choice<MatrixNormalisation>(), draw.Choice<ZeroRange>()),
        _ => kind,
    };

    private static double Within(Draw draw, Table table) => Math.Round(draw.Between(table.Low, table.High), 2);

    /// <summary>Two or three values that rise and enclose the whole range.</summary>
    private static ImmutableArray<double> Rising(Draw draw, Table table) => draw.Chance(0.5) ? [table.Low, table.High]
        : [table.Low, table.Low + ((table.High - table.Low) * draw.Between(0.2, 0.8)), table.High];

    /// <summary>None, one for all criteria, or one for each.</summary>
    private static ImmutableArray<T> Several<T>(Draw draw, Table table, Func<Draw, Table, T> option) =>
        (table.Directions.Length == 0 ? draw.Whole(0, 1) : draw.Whole(0, 2)) switch
        {
            0 => [],
            1 => [option(draw, table)],
            _ => table.Each(_ => option(draw, table)),
        };

    private static PseudoCriterion Pseudo(Draw draw, Table table)
    {
        double span = table.High - table.Low, q = draw.Of(0, Math.Round(span * draw.Between(0, 0.2), 2));
        double p = q + draw.Of(0, Math.Round(span * draw.Between(0, 0.3), 2));
        return new(q, p, draw.Chance(0.5) ? null : p + Math.Round(span * draw.Between(0.1, 0.5), 2));
    }

    private static PreferenceFunction Preference(Draw draw, Table table)
    {
        double span = table.High - table.Low, q = Math.Round(span * draw.Between(0, 0.2), 2), p = q + Math.Round(span * 0.3, 2);
        return draw.Choice<PreferenceShape>() switch
        {
            PreferenceShape.UShape => PreferenceFunction.UShape(q),
            PreferenceShape.VShape => PreferenceFunction.VShape(p),
            PreferenceShape.Level => PreferenceFunction.Level(q, p),
            PreferenceShape.Linear => PreferenceFunction.Linear(q, p),
            PreferenceShape.Gaussian => PreferenceFunction.Gaussian(p),
            _ => PreferenceFunction.Usual,
        };
    }

    private static Electre2 Cuts(Draw draw)
    {
        double low = draw.Between(0.3, 0.5), medium = draw.Between(low, 0.7), high = draw.Between(medium, 1);
        double tight = draw.Between(0, 0.5), loose = draw.Between(tight, 1);
        return new(high, medium, low, loose, tight, draw.Choice<WeightBalance>(), draw.Choice<ElectrePeeling>(),
            draw.Choice<ElectreScale>(), draw.Choice<DiscordanceMeasure>());
    }

    /// <summary>One to three profiles, each better than the one before on every criterion.</summary>
    private static ImmutableArray<ImmutableArray<double>> Profiles(Draw draw, Table table)
    {
        int count = draw.Whole(1, 3);
        return [.. Enumerable.Range(1, count).Select(k => table.Each(direction =>
        {
            double share = (double)k / (count + 1);
            return table.Low + ((table.High - table.Low) * (direction == Direction.Benefit ? share : 1 - share));
        }))];
    }

    private static ImmutableArray<double> Preferences(Draw draw, Table table) =>
        draw.Chance(0.5) ? [] : MatrixDraw.Weights(draw, table.Rows);

    private static Maut Utilities(Draw draw, Table table)
    {
        var utility = draw.Of<MarginalUtility?>(null, Utility(draw, table));
        return new(utility, utility is null && draw.Chance(0.5) ? table.Each(_ => Utility(draw, table)) : [],
            draw.Chance(0.5) ? table.Each(_ => new CriterionBounds(table.Low, table.High)) : []);
    }

    private static MarginalUtility Utility(Draw draw, Table table) =>
        new(draw.Choice<UtilityShape>(), draw.Of(1, 2, 3));

    private static RimCriterion Ideal(Draw draw, Table table)
    {
        double one = Within(draw, table), other = Within(draw, table);
        return new(table.Low, table.High, Math.Min(one, other), Math.Max(one, other));
    }

    private static Spotis Space(Draw draw, Table table)
    {
        bool expected = draw.Chance(0.4);
        return new(table.Each(_ => new CriterionBounds(table.Low, table.High)), expected ? table.Each(_ => Within(draw, table)) : [],
            expected ? draw.Of(1, 0.5, draw.Unit()) : 1);
    }
}
