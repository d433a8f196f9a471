using System.Collections.Immutable;
using LocationScore.Methods;

namespace LocationScore.Sql.Tests;

/// <summary>Every registered ranking method, with the options that change what is computed.</summary>
public static class MethodCases
{
    /// <summary>All methods for a number of criteria.</summary>
    /// <param name="criteria">The number of criteria.</param>
    /// <param name="bounds">Bounds that hold every value.</param>
    /// <param name="directions">The directions; benefits where there are none.</param>
    public static IEnumerable<(string Label, RankingMethod Method)> All(int criteria, (double Low, double High)[] bounds, Direction[] directions)
    {
        foreach (var method in RankingMethods.All)
        {
            foreach (var (label, variant) in Variants(method, criteria, bounds, directions)) yield return (method.Info.Kind + label, variant);
        }
    }

    private static IEnumerable<(string, RankingMethod)> Variants(RankingMethod method, int criteria, (double Low, double High)[] bounds,
        Direction[] directions)
    {
        ImmutableArray<CriterionBounds> declared = [.. bounds.Select(static bound => new CriterionBounds(bound.Low, bound.High))];
        ImmutableArray<double> middle = [.. bounds.Select(static bound => bound.Low + (0.4 * (bound.High - bound.Low)))];
        return method switch
        {
            WeightedSum => [.. Each<MatrixNormalisation>(static one => new WeightedSum(one)), (", constants 0.5", new WeightedSum(ConstantColumns: ZeroRange.Neutral)),
                (", constants dropped", new WeightedSum(ConstantColumns: ZeroRange.Drop))],
            WeightedProduct => [("", method), (", sum", new WeightedProduct(MatrixNormalisation.Sum)), (", none", new WeightedProduct(MatrixNormalisation.None))],
            Waspas => [("", method), (", λ 0", new Waspas(0)), (", optimal λ", new Waspas(null))],
            Topsis => [.. Each<MatrixNormalisation>(static one => new Topsis(one)), (", Manhattan", new Topsis(Distance: TopsisDistance.Manhattan)),
                (", Chebyshev", new Topsis(MatrixNormalisation.Linear, TopsisDistance.Chebyshev))],
            Vikor => [("", method), (", v 1", new Vikor(1)), (", v 0", new Vikor(0))],
            Gra => [("", method), (", linear", new Gra(0.3, MatrixNormalisation.Linear)), (", vector", new Gra(1, MatrixNormalisation.Vector))],
            Aras => [("", method), (", optimal values", new Aras([.. bounds.Select(static bound => Math.Max(bound.High, 0.1))]))],
            MooraRatio => [("", method), (", unweighted", new MooraRatio(true))],
            MooraReferencePoint => [("", method), (", unweighted", new MooraReferencePoint(true))],
            Mairca => [("", method), (", preferences", new Mairca([.. Enumerable.Repeat(1.0, 60)]))],
            Cocoso => [("", method), (", λ 0.9", new Cocoso(0.9))],
            Maut => [("", method), (", bounds", new Maut(Bounds: declared)), (", steps", new Maut(new(UtilityShape.Step, 7))),
                .. (from shape in Enum.GetValues<UtilityShape>() select ($", {shape}", (RankingMethod)new Maut(Utilities: Shapes(shape, criteria))))],
            Spotis => [("", new Spotis(declared)), (", expected solution", new Spotis(declared, middle, 0.7))],
            Rim => [("", new Rim([.. bounds.Select((bound, j) => new RimCriterion(bound.Low, bound.High, j % 2 == 0 ? middle[j] : bound.Low, middle[j]))]))],
            Lopm => [("", new Lopm([.. middle.Select(static (value, j) => new LopmLimit(Math.Max(value, 0.1), (LopmLimitKind)(j % 3)))]))],
            Ervd => [("", new Ervd([.. middle.Select(static value => Math.Max(value, 0))])), (", α 1", new Ervd([.. middle.Select(static value => Math.Max(value, 0))], 1, 1))],
            ElectreTriB => [("", new ElectreTriB([[.. middle]]))],
            _ => [("", method)],
        };
    }

    private static ImmutableArray<MarginalUtility> Shapes(UtilityShape first, int criteria) =>
        [.. Enumerable.Range(0, criteria).Select(j => new MarginalUtility(j == 0 ? first : UtilityShape.Power, j == 0 ? 3 : 0.7))];

    private static IEnumerable<(string, RankingMethod)> Each<TOption>(Func<TOption, RankingMethod> make)
        where TOption : struct, Enum => Enum.GetValues<TOption>().Select(option => ($", {option}", make(option)));
}
