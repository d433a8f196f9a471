using System.Collections.Immutable;
using LocationScore.Methods;

namespace LocationScore.Laws;

/// <summary>The options of methods that belong to criteria: they go where the criteria go, and change their unit with them.</summary>
/// <remarks>Thresholds of preference and indifference stay what they are: whether a method tells its unit apart is what the law asks.
/// Only beside profiles, which are declared in the unit of the criterion as well, they change with it.</remarks>
internal static class MethodOptions
{
    /// <summary>The number of criteria that the options are for; null when they are for any.</summary>
    internal static int? Width(RankingMethod method) => method switch
    {
        Spotis spotis => Of(spotis.Bounds),
        Rim rim => Of(rim.Criteria),
        Lopm lopm => Of(lopm.Limits),
        Ervd ervd => Of(ervd.ReferencePoints),
        Aras aras => Of(aras.OptimalValues),
        Maut maut => Of(maut.Bounds) ?? Of(maut.Utilities),
        Comet comet => Of(comet.CharacteristicValues),
        ElectreTriB tri => tri.Profiles.IsDefaultOrEmpty ? null : tri.Profiles[0].Length,
        Promethee1 promethee => Several(promethee.Preferences),
        Promethee2 promethee => Several(promethee.Preferences),
        Electre1S electre => Several(electre.Thresholds),
        Electre3 electre => Several(electre.Thresholds),
        _ => null,
    };

    /// <summary>The most alternatives that the options are for; null when they are for any.</summary>
    internal static int? Height(RankingMethod method) => method is Mairca mairca ? Of(mairca.Preferences) : null;

    /// <summary>How much the method prefers an alternative beforehand; null where it does not say.</summary>
    internal static double? Preference(RankingMethod method, int alternative) =>
        method is Mairca mairca && alternative < Height(method) ? mairca.Preferences[alternative] : null;

    /// <summary>The method for the alternatives of a case: what it says of each goes where that goes.</summary>
    internal static RankingMethod For(RankingMethod method, LawRow[] rows) =>
        method is Mairca { Preferences.IsDefaultOrEmpty: false } mairca
            && Array.TrueForAll(rows, static row => row.Preference is not null)
                ? mairca with { Preferences = [.. rows.Select(static row => row.Preference!.Value)] } : method;

    /// <summary>The method for criteria in another order, or repeated.</summary>
    internal static RankingMethod Picked(RankingMethod method, int[] columns) => Width(method) is null ? method : method switch
    {
        Spotis spotis => spotis with { Bounds = Pick(spotis.Bounds, columns), ExpectedSolution = Pick(spotis.ExpectedSolution, columns) },
        Rim rim => rim with { Criteria = Pick(rim.Criteria, columns) },
        Lopm lopm => lopm with { Limits = Pick(lopm.Limits, columns) },
        Ervd ervd => ervd with { ReferencePoints = Pick(ervd.ReferencePoints, columns) },
        Aras aras => aras with { OptimalValues = Pick(aras.OptimalValues, columns) },
        Maut maut => maut with { Bounds = Pick(maut.Bounds, columns), Utilities = Pick(maut.Utilities, columns) },
        Comet comet => comet with { CharacteristicValues = Pick(comet.CharacteristicValues, columns) },
        ElectreTriB tri => tri with
        {
            Profiles = [.. tri.Profiles.Select(profile => Pick(profile, columns))],
            Thresholds = tri.Thresholds.IsDefault || tri.Thresholds.Length < 2 ? tri.Thresholds : Pick(tri.Thresholds, columns),
        },
        Promethee1 promethee => promethee with { Preferences = Pick(promethee.Preferences, columns) },
        Promethee2 promethee => promethee with { Preferences = Pick(promethee.Preferences, columns) },
        Electre1S electre => electre with { Thresholds = Pick(electre.Thresholds, columns) },
        Electre3 electre => electre with { Thresholds = Pick(electre.Thresholds, columns) },
        _ => method,
    };

    /// <summary>The method for one criterion measured otherwise; null when it cannot be restated.</summary>
    internal static RankingMethod? Restated(RankingMethod method, int column, Func<double, double> unit) => Width(method) is null
        ? method : method switch
        {
            Spotis spotis => spotis with
            {
                Bounds = At(spotis.Bounds, column, bounds => Of(bounds, unit)),
                ExpectedSolution = spotis.ExpectedSolution.IsDefaultOrEmpty ? spotis.ExpectedSolution
                    : At(spotis.ExpectedSolution, column, unit),
            },
            Rim rim => rim with
            {
                Criteria = At(rim.Criteria, column, one => new RimCriterion(unit(one.Low), unit(one.High), unit(one.IdealLow),
                    unit(one.IdealHigh))),
            },
            Lopm lopm => lopm with { Limits = At(lopm.Limits, column, limit => limit with { Value = unit(limit.Value) }) },
            Ervd ervd => ervd with { ReferencePoints = At(ervd.ReferencePoints, column, unit) },
            Aras aras => aras with { OptimalValues = At(aras.OptimalValues, column, unit) },
            Maut { Bounds.IsDefaultOrEmpty: false } maut => maut with { Bounds = At(maut.Bounds, column, bounds => Of(bounds, unit)) },
            Comet comet => comet with { CharacteristicValues = At(comet.CharacteristicValues, column, values => [.. values.Select(unit)]) },
            ElectreTriB tri => tri with
            {
                Profiles = [.. tri.Profiles.Select(profile => At(profile, column, unit))],
                Thresholds = tri.Thresholds.IsDefaultOrEmpty ? tri.Thresholds
                    : At(Each(tri.Thresholds, tri.Profiles[0].Length), column, one => Of(one, unit(1) - unit(0), unit(0))),
            },
            _ => method,
        };

    /// <summary>The method with what it must be told where nothing is: bounds, an ideal at the best of them, limits and reference points
    /// at fixed places between them.</summary>
    internal static RankingMethod Declared(RankingMethod method, double low, double high, ImmutableArray<Direction> directions)
    {
        if (Width(method) is not null) return method;
        double span = high - low;
        return method switch
        {
            Spotis => new Spotis([.. directions.Select(_ => new CriterionBounds(low, high))]),
            Rim => new Rim([.. directions.Select(d => d == Direction.Benefit ? new RimCriterion(low, high, high, high)
                : new RimCriterion(low, high, low, low))]),
            Lopm => new Lopm([.. directions.Select(d => new LopmLimit(low + (span / 100), d == Direction.Benefit ? LopmLimitKind.Lower
                : LopmLimitKind.Upper))]),
            Ervd ervd => ervd with { ReferencePoints = [.. directions.Select(_ => low + (span / 200))] },
            ElectreTriB tri => tri with
            {
                Profiles = [[.. directions.Select(d =>
                low + (d == Direction.Benefit ? span / 500 : span / 300))]]
            },
            _ => method,
        };
    }

    /// <summary>One for all criteria as one for each.</summary>
    private static ImmutableArray<T> Each<T>(ImmutableArray<T> options, int width) =>
        options.Length == 1 ? [.. Enumerable.Repeat(options[0], width)] : options;

    private static PseudoCriterion Of(PseudoCriterion one, double factor, double shift) => one with
    {
        Q = (factor * one.Q) - (one.QSlope * shift),
        P = (factor * one.P) - (one.PSlope * shift),
        V = one.V is { } veto ? (factor * veto) - (one.VSlope * shift) : null,
    };

    private static CriterionBounds Of(CriterionBounds bounds, Func<double, double> unit) => new(unit(bounds.Low), unit(bounds.High));

    private static int? Of<T>(ImmutableArray<T> options) => options.IsDefaultOrEmpty ? null : options.Length;

    private static int? Several<T>(ImmutableArray<T> options) => options.IsDefaultOrEmpty || options.Length < 2 ? null : options.Length;

    private static ImmutableArray<T> Pick<T>(ImmutableArray<T> options, int[] columns) =>
        options.IsDefaultOrEmpty ? options : [.. columns.Select(j => options[j])];

    private static ImmutableArray<T> At<T>(ImmutableArray<T> options, int column, Func<T, T> change) =>
        options.SetItem(column, change(options[column]));
}
