using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace LocationScore.Tests.Facts;

/// <summary>Tables from rows of one's own.</summary>
public class RowBuilderTests
{
    private static readonly FactSource s_survey = new("survey", "A survey of wages");

    private static readonly City[] s_cities =
    [
        new("New York", "NYC", "east", 70_123.45, 12, 8_000_000_000, 3.15m, 0.5f, 2, null),
        new("Łódź", "LDZ", null, null, null, null, null, 0.25f, 1, 4),
        new("Bath", "BTH", "west", -0.0, 0, long.MaxValue, 79228162514264337593543950335m, 1, 0, null),
    ];

    [Fact]
    public void Numbers_of_every_kind_become_columns()
    {
        var facts = FactTable.From(s_cities, static city => city.Name, group: static city => city.Region)
            .Column("wage", "USD", static city => city.Wage, "Yearly wage", 2025, s_survey, FactQuality.Press)
            .Column("offices", "offices", static city => city.Offices)
            .Column("people", "persons", static city => city.People)
            .Column("rent", "USD/m2", static city => city.Rent, year: 2024)
            .Column("share", "0/1", static city => city.Share)
            .Column("airports", "airports", static city => city.Airports)
            .Column("ports", "ports", static city => city.Ports)
            .Build();
        Assert.Equal(
            [new("New-York", "New York", "east"), new("Łódź", "Łódź"), new Location("Bath", "Bath", "west")], facts.Locations);
        Assert.Equal(new Indicator("wage", "Yearly wage", "USD"), facts.Indicators[0]);
        Assert.Equal(new Indicator("offices", "offices", "offices"), facts.Indicators[1]);
        Assert.Equal(new Fact("New-York", "wage", 70_123.45, "USD", 2025, FactQuality.Press, "survey"), facts["New-York", "wage"]);
        Assert.Equal(s_survey, Assert.Single(facts.Sources));
        Assert.Null(facts["Łódź", "wage"]);
        Assert.Null(facts["Łódź", "people"]);
        Assert.Equal(12, facts["New-York", "offices"]!.Value);
        Assert.Equal(9223372036854775807d, facts["Bath", "people"]!.Value);
        Assert.Equal(new Fact("New-York", "rent", 3.15, "USD/m2", 2024), facts["New-York", "rent"]);
        Assert.Equal(79228162514264337593543950335d, facts["Bath", "rent"]!.Value);
        Assert.Equal([2.0, 1, 0], facts.Locations.Select(place => facts[place.Id, "airports"]!.Value!.Value));
        Assert.Equal(1, facts.Coverage("share"));
        Assert.Equal(4, facts["Łódź", "ports"]!.Value);
        Assert.Equal(1.0 / 3, facts.Coverage("ports"));
    }

    /// <summary>The same as the facts one by one, and as the stream.</summary>
    [Fact]
    public async Task Rows_a_stream_and_facts_one_by_one_make_equal_tables()
    {
        var rows = FactTable.From(s_cities, static city => city.Name, static city => city.Code).Column("wage", "USD", static city => city.Wage, year: 2025, source: s_survey)
            .Column("offices", "offices", static city => city.Offices).Build();
        var stream = await FactTable.FromAsync(Streamed(s_cities), static city => city.Name, static city => city.Code).Column("wage", "USD", static city => city.Wage, year: 2025, source: s_survey)
            .Column("offices", "offices", static city => city.Offices).BuildAsync(TestContext.Current.CancellationToken);
        var one = FactTable.Create(
            [new("NYC", "New York"), new("LDZ", "Łódź"), new("BTH", "Bath")], [new("wage", "wage", "USD"), new("offices", "offices", "offices")],
            [
                new("NYC", "wage", 70_123.45, "USD", 2025, Source: "survey"), new("BTH", "wage", -0.0, "USD", 2025, Source: "survey"),
                new("NYC", "offices", 12, "offices"), new("BTH", "offices", 0, "offices"),
            ], [s_survey]);
        Assert.Equal(one, rows);
        Assert.Equal(one, stream);
        Assert.Contains("70123.", rows.ToString(), StringComparison.Ordinal);
    }

    /// <summary>A division of the runtime misses some by a last bit.</summary>
    [Fact]
    public void A_decimal_is_the_number_of_its_digits()
    {
        var random = new Random(7);
        int missed = 0;
        decimal[] numbers = [.. Enumerable.Range(0, 5_000).Select(_ => new decimal(random.Next(), random.Next(), random.Next(), random.Next(2) == 0, (byte)random.Next(29)))];
        var facts = FactTable.From(Enumerable.Range(0, numbers.Length), static k => $"c{k}").Column("x", "u", k => numbers[k]).Build();
        for (int k = 0; k < numbers.Length; k++)
        {
            double digits = double.Parse(numbers[k].ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            Assert.Equal(digits, facts[$"c{k}", "x"]!.Value);
            if ((double)numbers[k] != digits) missed++;
        }

        Assert.True(missed > 0);
    }

    [Fact]
    public void Everything_wrong_is_said_at_once()
    {
        City?[] rows =
        [
            .. s_cities, null, new("Bath", "B2", null, double.NaN, null, null, null, 0, 0, null), new("BATH", "B3", null, double.PositiveInfinity, null, null, null, 0, 0, null),
            new(" ", "B4", null, 1, null, null, null, 0, 0, null), new("—", "B5", null, 1, null, null, null, 0, 0, null), new("New   York", "B6", null, 1, null, null, null, 0, 0, null),
        ];
        var builder = FactTable.From(rows, static city => city!.Name).Column("wage", " ", static city => city!.Wage, year: 0, source: s_survey).Column("wage", "USD", static city => city!.Offices, source: s_survey with { Title = "Another" })
            .Column("a b", "u", static city => city!.People);
        Assert.False(builder.TryBuild(out _, out var problems));
        Assert.Equal(
            ["columns[1].id", "columns[2].id", "columns[0].unit", "columns[0].year", "rows[3]", "rows[4]", "rows[4].wage", "rows[6].name", "rows[7].id", "columns[1].source"],
            problems.Select(static problem => problem.Path));
        Assert.Equal(["duplicate", "bad-id", "empty", "out-of-range", "missing", "duplicate", "not-finite", "empty", "bad-id", "duplicate"], problems.Select(static problem => problem.Code));
        var same = problems[5];
        Assert.Equal("There are two rows for 'Bath'. The same holds for 2 more: rows[5]; rows[8].", same.Message);
        Assert.Equal("one row per location; rows[2] is 'Bath' with the id 'Bath'", same.Allowed);
        Assert.Equal(problems, Assert.Throws<ProblemsException>(builder.Build).Problems);
    }

    [Theory]
    [InlineData("BATH", "Two names differ in their capitals alone.")]
    [InlineData("Bath!", "Two names give the same id.")]
    [InlineData(" Bath ", "There are two rows for 'Bath'.")]
    public void Two_rows_of_one_location_are_refused(string second, string message) =>
        Assert.Equal(message, Assert.Single(Problems(FactTable.From(["Bath", second], static name => name).Column("x", "u", static name => name.Length))).Message);

    [Fact]
    public void Marks_written_apart_are_the_same_name() =>
        Assert.Equal("There are two rows for 'Łódź'.", Assert.Single(Problems(FactTable.From(["Łódź", "Ło\u0301dz\u0301"], static name => name).Column("x", "u", static name => name.Length))).Message);

    [Fact]
    public void Nothing_is_refused()
    {
        Assert.Equal(["rows", "columns"], Problems(FactTable.From(Array.Empty<City>(), static city => city.Name)).Select(static problem => problem.Path));
        Assert.Equal("Say the columns: .Column(\"wage\", \"USD\", row => row.Wage).", Assert.Single(Problems(FactTable.From(s_cities, static city => city.Name))).Repair);
        Assert.Equal("rows[0]", Assert.Single(Problems(FactTable.From(new City?[1], static city => city!.Name).Column("x", "u", static city => city!.Wage))).Path);
    }

    [Fact]
    public void A_list_of_problems_does_not_grow_with_the_rows()
    {
        var problems = Problems(FactTable.From(Enumerable.Repeat("a", 200_000), static name => name).Column("x", "u", static _ => double.NaN));
        Assert.Equal(2, problems.Length);
        Assert.True(problems.Sum(static problem => problem.ToString().Length) < 1_000);
    }

    [Fact]
    public void A_builder_can_be_built_again()
    {
        List<string> names = ["a"];
        var builder = FactTable.From(names, static name => name).Column("x", "u", static name => name.Length);
        var first = builder.Build();
        names.Add("bb");
        Assert.Equal(1, first.FactCount);
        Assert.Equal(2, builder.Build().FactCount);
    }

    [Fact]
    public async Task A_stream_is_ended_when_asked()
    {
        using var source = new CancellationTokenSource();
        int read = 0;
        var builder = FactTable.FromAsync(Endless(), static k => $"c{k}").Column("x", "u", static k => k);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => builder.BuildAsync(source.Token));
        Assert.Equal(100, read);

        // A stream that does not look at the token itself.
        async IAsyncEnumerable<int> Endless()
        {
            for (int k = 0; ; k++)
            {
                if (++read == 100) await source.CancelAsync();
                yield return k;
            }
        }
    }

    [Fact]
    public async Task What_the_rows_throw_goes_through()
    {
        Assert.Throws<FormatException>(() => FactTable.From(s_cities, static city => city.Name).Column("x", "u", (Func<City, double?>)(static _ => throw new FormatException())).Build());
        await Assert.ThrowsAsync<FormatException>(() => FactTable.FromAsync(Streamed(s_cities), static _ => throw new FormatException()).Column("x", "u", static city => city.Wage).BuildAsync(TestContext.Current.CancellationToken));
    }

    private static ImmutableArray<Problem> Problems<T>(FactTable.RowBuilder<T> builder)
    {
        Assert.False(builder.TryBuild(out _, out var problems));
        return problems;
    }

    private static async IAsyncEnumerable<T> Streamed<T>(IEnumerable<T> rows, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var row in rows)
        {
            await Task.Yield();
            cancellation.ThrowIfCancellationRequested();
            yield return row;
        }
    }

    private sealed record City(string Name, string Code, string? Region, double? Wage, int? Offices, long? People, decimal? Rent, float Share, short Airports, int? Ports);
}
