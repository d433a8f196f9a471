namespace LocationScore.Tests.Laws;

/// <summary>Random choices from a seed, and the facts that are drawn along the way.</summary>
internal sealed class Draw
{
    /// <summary>Names and ids that are legal and unpleasant.</summary>
    private static readonly string[] s_names = ["Hangzhou", "杭州 市", "a \"quoted\" name", "<script>alert(1)</script>", "back\\slash", "line\nbreak", "\u0001", "😀", "ends with blank ", "Ünïcödé \u2028"];

    private readonly Random _random;
    private readonly HashSet<double> _used = [];
    private int _next;

    internal Draw(int seed)
    {
        _random = new(seed);
        int n = Whole(3, 7);
        for (int i = 0; i < n; i++) Locations.Add(new($"L{i}", Name(), i < 2 ? $"g{i}" : $"g{Whole(0, 1)}", Chance(0.2) ? Name() : null));
        Sources.Add(new("s1", "Yearbook", Maybe("Bureau"), Maybe("2012-04"), Maybe("https://example.org/?a=1&b=2"), Maybe("CC BY 4.0")));
        Sources.Add(new("s2", Name()));
    }

    internal List<Location> Locations { get; } = [];

    internal List<Indicator> Indicators { get; } = [];

    internal List<FactSource> Sources { get; } = [];

    internal List<Fact> Facts { get; } = [];

    /// <summary>Gets the locations that already lack a fact: no location lacks two, and the first two lack none.</summary>
    internal HashSet<int> Gaps { get; } = [0, 1];

    internal int Whole(int least, int most) => _random.Next(least, most + 1);

    internal bool Chance(double probability) => _random.NextDouble() < probability;

    /// <summary>A number with three decimals in 0.5..999.5 that was not drawn before.</summary>
    internal double Raw()
    {
        while (true)
        {
            double value = Math.Round(0.5 + (_random.NextDouble() * 999), 3);
            if (_used.Add(value)) return value;
        }
    }

    internal double Between(double least, double most) => least + (_random.NextDouble() * (most - least));

    internal T Of<T>(params ReadOnlySpan<T> items) => items[_random.Next(items.Length)];

    internal T? Maybe<T>(T value)
        where T : class => Chance(0.5) ? value : null;

    internal int? MaybeWhole(int least, int most) => Chance(0.5) ? Whole(least, most) : null;

    internal T Choice<T>()
        where T : struct, Enum => Of<T>(Enum.GetValues<T>());

    internal string Name() => Of<string>(s_names);

    internal string Id(string prefix) => Chance(0.1) ? $"{prefix}.城市-{_next++}" : $"{prefix}{_next++}";

    internal Indicator Indicator(string? unit = null)
    {
        var indicator = new Indicator(Id("i"), Name(), unit ?? Of("persons", "CNY/year", "%", "1e4 km²"), Maybe("how \"defined\""), Maybe("talent"));
        Indicators.Add(indicator);
        return indicator;
    }

    internal Fact Fact(int location, Indicator indicator, double? value) => new(Locations[location].Id, indicator.Id, value, indicator.Unit, MaybeWhole(2000, 2015), Choice<FactQuality>(),
        Maybe("s1"), Maybe("table 3, \"row 2\""), Maybe("a note"), Maybe("other name"));

    /// <summary>Adds a fact for every location.</summary>
    internal Indicator Complete(Func<int, double> value, string? unit = null)
    {
        var indicator = Indicator(unit);
        for (int i = 0; i < Locations.Count; i++) Facts.Add(Fact(i, indicator, value(i)));
        return indicator;
    }

    internal FactTable Table() => FactTable.Create(Locations, Indicators, Facts, Sources);
}
