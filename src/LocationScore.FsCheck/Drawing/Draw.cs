namespace LocationScore.FsCheck;

/// <summary>Random choices that a seed determines, the same on every machine, and the facts that are drawn along the way.</summary>
internal sealed class Draw
{
    /// <summary>The size at which a drawn model is of the usual kind: three to seven locations, two levels of factors.</summary>
    internal const int UsualSize = 50;

    /// <summary>Names and ids that are legal and unpleasant.</summary>
    private static readonly string[] s_names =
    [
        "Hangzhou", "杭州 市", "a \"quoted\" name", "<script>alert(1)</script>", "back\\slash", "line\nbreak", "\u0001", "😀",
        "ends with blank ", "Ünïcödé \u2028",
    ];

    private readonly HashSet<double> _used = [];
    private ulong _state;
    private int _next;

    internal Draw(int seed, int size = UsualSize)
    {
        _state = (ulong)(uint)seed * 0xD1342543DE82EF95;
        Size = size;
        int n = Whole(3, 3 + Math.Clamp(size * 4 / UsualSize, 0, 12));
        for (int i = 0; i < n; i++)
            Locations.Add(new($"L{i}", Name(), i < 2 ? $"g{i}" : $"g{Whole(0, 1)}", Chance(0.2) ? Name() : null));
        Sources.Add(new("s1", "Yearbook", Maybe("Bureau"), Maybe("2012-04"), Maybe("https://example.org/?a=1&b=2"), Maybe("CC BY 4.0")));
        Sources.Add(new("s2", Name()));
    }

    internal int Size { get; }

    internal List<Location> Locations { get; } = [];

    internal List<Indicator> Indicators { get; } = [];

    internal List<FactSource> Sources { get; } = [];

    internal List<Fact> Facts { get; } = [];

    /// <summary>Gets the locations that already lack a fact: no location lacks two, and the first two lack none.</summary>
    internal HashSet<int> Gaps { get; } = [0, 1];

    internal int Whole(int least, int most) => least + (int)(Bits() % (ulong)(most - least + 1));

    internal bool Chance(double probability) => Unit() < probability;

    /// <summary>A number of 0 up to 1.</summary>
    internal double Unit() => (Bits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A number with three decimals in 0.5..999.5 that was not drawn before.</summary>
    internal double Raw()
    {
        while (true)
        {
            double value = Math.Round(0.5 + (Unit() * 999), 3);
            if (_used.Add(value)) return value;
        }
    }

    internal double Between(double least, double most) => least + (Unit() * (most - least));

    internal T Of<T>(params ReadOnlySpan<T> items) => items[Whole(0, items.Length - 1)];

    internal T? Maybe<T>(T value)
        where T : class => Chance(0.5) ? value : null;

    internal int? MaybeWhole(int least, int most) => Chance(0.5) ? Whole(least, most) : null;

    internal T Choice<T>()
        where T : struct, Enum => Of<T>(Enum.GetValues<T>());

    internal string Name() => Of<string>(s_names);

    internal string Id(string prefix) => Chance(0.1) ? $"{prefix}.城市-{_next++}" : $"{prefix}{_next++}";

    /// <summary>The numbers 0 … <paramref name="count"/> − 1 in random order.</summary>
    internal int[] Order(int count)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        for (int k = count - 1; k > 0; k--)
        {
            int other = Whole(0, k);
            (order[k], order[other]) = (order[other], order[k]);
        }

        return order;
    }

    internal Indicator Indicator(string? unit = null)
    {
        var indicator = new Indicator(Id("i"), Name(), unit ?? Of("persons", "CNY/year", "%", "1e4 km²"), Maybe("how \"defined\""),
            Maybe("talent"));
        Indicators.Add(indicator);
        return indicator;
    }

    internal Fact Fact(int location, Indicator indicator, double? value) => new(Locations[location].Id, indicator.Id, value,
        indicator.Unit, MaybeWhole(2000, 2015), Choice<FactQuality>(), Maybe("s1"), Maybe("table 3, \"row 2\""), Maybe("a note"),
        Maybe("other name"));

    /// <summary>Adds a fact for every location.</summary>
    internal Indicator Complete(Func<int, double> value, string? unit = null)
    {
        var indicator = Indicator(unit);
        for (int i = 0; i < Locations.Count; i++) Facts.Add(Fact(i, indicator, value(i)));
        return indicator;
    }

    internal FactTable Table() => FactTable.Create(Locations, Indicators, Facts, Sources);

    /// <summary>SplitMix64: Steele, Lea and Flood (2014), Fast splittable pseudorandom number generators, OOPSLA 2014.</summary>
    private ulong Bits()
    {
        _state += 0x9E3779B97F4A7C15;
        ulong z = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
