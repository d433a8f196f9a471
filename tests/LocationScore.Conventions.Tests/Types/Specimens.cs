using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using LocationScore.Methods;

namespace LocationScore.Conventions.Tests.Types;

/// <summary>Makes a record of every public kind, twice alike, and once for each member that is changed.</summary>
internal static class Specimens
{
    private const BindingFlags AnyInstance = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    private static readonly double[][] s_rows = [[250, 16, 12, 5], [200, 16, 8, 3], [300, 32, 16, 4], [275, 32, 8, 4], [225, 16, 16, 2]];

    public static IReadOnlyList<Type> Records { get; } =
        [.. Home.Libraries.SelectMany(static package => Home.Load(package).GetExportedTypes()).Where(static type => !type.IsAbstract && IsRecord(type)).OrderBy(static type => type.FullName, StringComparer.Ordinal)];

    public static Type Find(string name) => Records.First(type => type.FullName == name);

    /// <summary>A record; every call makes all of it anew.</summary>
    public static object Make(Type type) => Made(type) ?? Construct(type, null);

    /// <summary>Records with one member changed, for every member that a constructor or initialiser sets.</summary>
    public static IEnumerable<(string Member, object Record)> Variants(Type type)
    {
        if (Made(type) is not null) yield break;
        var members = Constructor(type).GetParameters().Select(static parameter => parameter.Name!).Concat(Settable(type).Select(static property => property.Name)).Distinct(StringComparer.OrdinalIgnoreCase);
        foreach (string member in members) yield return (member, Construct(type, member));
    }

    private static bool IsRecord(Type type) =>
        type.GetMethod("PrintMembers", AnyInstance | BindingFlags.DeclaredOnly, [typeof(System.Text.StringBuilder)]) is not null;

    /// <summary>What only its own method makes: results of methods and weightings.</summary>
    private static object? Made(Type type)
    {
        if (typeof(MethodResult).IsAssignableFrom(type)) return RunMethod(type);
        if (type == typeof(GaiaPlane)) return ((PrometheeResult)RunMethod(typeof(Promethee2Result))!).GaiaPlane();
        return null;
    }

    private static MethodResult? RunMethod(Type result)
    {
        var kind = typeof(RankingMethod).Assembly.GetExportedTypes().FirstOrDefault(type => type.IsSubclassOf(typeof(RankingMethod)) && type.GetMethod("Run", [typeof(DecisionMatrix), typeof(ReadOnlySpan<double>)])!.ReturnType == result);
        return kind is null ? null : SampleMethod(kind).Run(Matrix(), [0.4, 0.3, 0.2, 0.1]);
    }

    private static DecisionMatrix Matrix() => DecisionMatrix.FromRows(s_rows, [Direction.Cost, Direction.Benefit, Direction.Benefit, Direction.Cost]);

    private static RankingMethod SampleMethod(Type kind) => kind.Name switch
    {
        nameof(Spotis) => new Spotis([new(100, 400), new(8, 64), new(4, 20), new(1, 6)]),
        nameof(Rim) => new Rim([.. s_rows[0].Select(static _ => new RimCriterion(0, 400, 100, 200))]),
        nameof(Lopm) => new Lopm([.. s_rows[0].Select(static limit => new LopmLimit(limit, LopmLimitKind.Upper))]),
        nameof(Ervd) => new Ervd([225, 16, 12, 3]),
        nameof(ElectreTriB) => new ElectreTriB([[260, 20, 10, 4]]),
        nameof(FuzzyTopsis) => new FuzzyTopsis(),
        _ => (RankingMethod)WithDefaults(Constructor(kind)),
    };

    private static object WithDefaults(ConstructorInfo constructor) =>
        constructor.Invoke([.. constructor.GetParameters().Select(static parameter => parameter.DefaultValue)]);

    private static object Construct(Type type, string? changed)
    {
        var constructor = Constructor(type);
        object record = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(parameter.ParameterType, IsSame(parameter.Name, changed) ? 2 : 1, parameter.Name!))]);
        foreach (var property in Settable(type).Where(property => !constructor.GetParameters().Any(parameter => IsSame(parameter.Name, property.Name))))
            property.SetValue(record, Value(property.PropertyType, IsSame(property.Name, changed) ? 2 : 1, property.Name));
        return record;
    }

    private static bool IsSame(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static ConstructorInfo Constructor(Type type) =>
        type.GetConstructors(AnyInstance).Where(constructor => constructor.GetParameters() is not [var only] || only.ParameterType != type).MaxBy(static constructor => constructor.GetParameters().Length)!;

    private static IEnumerable<PropertyInfo> Settable(Type type) =>
        type.GetProperties().Where(static property => property.SetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0);

    /// <summary>A value of a type: the same for the same seed, another for another.</summary>
    [SuppressMessage("Maintainability", "CA1502:Avoid excessive complexity", Justification = "One line per type.")]
    private static object? Value(Type type, int seed, string name)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying) return Value(underlying, seed, name);
        if (type == typeof(DateOnly)) return new DateOnly(2011, 1, 1).AddDays(seed);
        if (type == typeof(long)) return (long)seed + 3;
        if (type == typeof(double)) return seed + 0.5;
        if (type == typeof(int)) return seed + 3;
        if (type == typeof(ulong)) return (ulong)seed + 3;
        if (type == typeof(bool)) return seed == 1;
        if (type == typeof(string)) return new string([.. $"{name.ToUpperInvariant()}-{seed}"]);
        if (type == typeof(Reporting.NumberStyle)) return Reporting.NumberStyle.Fixed(seed);
        if (type == typeof(DateTimeOffset)) return new DateTimeOffset(2011, 12, seed, 0, 0, 0, TimeSpan.Zero);
        if (type == typeof(TimeSpan)) return TimeSpan.FromSeconds(seed);
        if (type.IsEnum) return type.GetEnumValues().GetValue(Math.Min(seed - 1, type.GetEnumValues().Length - 1));
        if (type == typeof(Func<double, double>)) return seed == 1 ? Math.Sqrt : (Func<double, double>)Math.Abs;
        if (type == typeof(NamedValues)) return NamedValues.Of(("a", seed), ("b", 0.25));
        if (type == typeof(Ranks)) return Ranks.Of([seed, 1.5, 2], ScoreDirection.HigherIsBetter);
        if (type == typeof(FactTable)) return Facts(seed);
        if (type == typeof(Scorer)) return Scorer.Compile(Model(seed), Facts(1));
        if (type == typeof(RankedLocation)) return Scorer.Compile(Model(1), Facts(1)).Score().Ranking[seed - 1];
        if (type == typeof(DecisionMatrix)) return seed == 1 ? Matrix() : DecisionMatrix.FromRows([[1], [2]], [Direction.Benefit]);
        if (type == typeof(Sql.SqlDialect)) return Sql.SqlDialect.All[seed - 1];
        if (type.IsArray) return Items(type.GetElementType()!, seed, name);
        if (type is { IsGenericType: true } list && list.GetGenericTypeDefinition() == typeof(ImmutableArray<>)) return AsImmutable(Items(list.GetGenericArguments()[0], seed, name), list.GetGenericArguments()[0]);
        if (type is { IsGenericType: true } read && read.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)) return Items(read.GetGenericArguments()[0], seed, name);
        if (type.IsAbstract) return Member(type, seed);
        if (Made(type) is { } made) return made;
        return IsRecord(type) ? seed == 1 || Constructor(type).GetParameters().Length == 0 ? Construct(type, null) : Construct(type, Constructor(type).GetParameters()[0].Name)
            : throw new NotSupportedException($"Say here how to make a {type}.");
    }

    /// <summary>One of a family: the first that needs nothing abstract, or the second for another seed.</summary>
    private static object Member(Type family, int seed) =>
        Construct(Records.Where(type => family.IsAssignableFrom(type) && !Constructor(type).GetParameters().Any(parameter => parameter.ParameterType.IsAssignableFrom(family))).ElementAt(seed - 1), null);

    /// <summary>Two items; fewer where an item holds the same list again.</summary>
    private static Array Items(Type item, int seed, string name)
    {
        bool endless = item == typeof(Fact) || item == typeof(Factor);
        var items = Array.CreateInstance(item, endless ? seed - 1 : 2);
        for (int k = 0; k < items.Length; k++) items.SetValue(Value(item, k == 0 && !endless ? seed : 1, name), k);
        return items;
    }

    private static object AsImmutable(Array items, Type item) => typeof(ImmutableArray).GetMethods()
        .First(static method => method.Name == "Create" && method.GetParameters() is [{ ParameterType.IsArray: true }]).MakeGenericMethod(item).Invoke(null, [items])!;

    private static FactTable Facts(int seed) => FactTable.Create(
        [new("a", "A"), new("b", "B")], [new("rent", "Rent", "USD")], [new("a", "rent", 10.5 + seed, "USD"), new("b", "rent", 20, "USD")]);

    private static ScoringModel Model(int seed) => new("m", "Model", Criteria: [new("rent", "rent", "USD", Direction.Cost, seed, ValueFunction.Linear(35, 5), MissingPolicy.Reject)]);
}
