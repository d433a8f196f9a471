using System.Globalization;
using System.Text.RegularExpressions;
using LocationScore.Methods;
using LocationScore.Weighting;

namespace LocationScore.Conventions.Tests.Types;

/// <summary>Records are values: equal by content, lists included, with a text that is the same everywhere and never long.</summary>
public partial class RecordTests
{
    private const int LongestText = 1_001;

    public static TheoryData<string> Records() => [.. Specimens.Records.Select(static type => type.FullName!)];

    [Fact]
    public void There_are_records_to_look_at() => Assert.True(Specimens.Records.Count > 150);

    [Theory]
    [MemberData(nameof(Records))]
    public void Two_records_of_the_same_content_are_equal(string name)
    {
        var type = Specimens.Find(name);
        object one = Specimens.Make(type), other = Specimens.Make(type);
        Assert.NotSame(one, other);
        Assert.True(one.Equals(other), one + "\n" + other);
        Assert.True((bool)type.GetMethod("op_Equality")!.Invoke(null, [one, other])!);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.Equal(one.ToString(), other.ToString());
    }

    /// <summary>What was worked out and kept when somebody asked for it is no part of the content.</summary>
    [Theory]
    [MemberData(nameof(Records))]
    public void Reading_a_record_does_not_change_what_it_equals(string name)
    {
        var type = Specimens.Find(name);
        object one = Specimens.Make(type), other = Specimens.Make(type);
        foreach (var property in type.GetProperties().Where(static property => property.GetMethod is { IsStatic: false } && property.GetIndexParameters().Length == 0)) property.GetValue(one);
        Assert.Equal(other.GetHashCode(), one.GetHashCode());
        Assert.True(one.Equals(other), name);
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Records_that_differ_in_one_member_are_not_equal(string name)
    {
        var type = Specimens.Find(name);
        object one = Specimens.Make(type);
        Home.NoOffenders(
            Specimens.Variants(type).Where(variant => one.Equals(variant.Record)).Select(static variant => variant.Member),
            $"Each of these members of {name} was changed, and the records are still equal.");
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void The_text_of_a_record_is_invariant_and_shows_what_it_holds(string name)
    {
        Assert.Equal("de-DE", CultureInfo.CurrentCulture.Name);
        string text = Specimens.Make(Specimens.Find(name)).ToString()!;
        Assert.InRange(text.Length, 1, LongestText);
        Assert.DoesNotMatch(TypeName(), text);
        Assert.DoesNotMatch(GermanNumber(), text);
    }

    [Fact]
    public void A_long_list_and_a_long_text_are_cut()
    {
        var numbers = new WeightedSum().Run(DecisionMatrix.FromColumns([.. Enumerable.Range(0, 5_000).Select(static k => k + 0.5)], 5_000, [Direction.Benefit]), [1.0]);
        Assert.InRange(numbers.ToString().Length, 100, LongestText);
        Assert.Contains("…4992 more", numbers.ToString(), StringComparison.Ordinal);
        var location = new Location("a", new string('x', 100_000));
        Assert.InRange(location.ToString().Length, 200, 250);
    }

    [Fact]
    public void Nested_records_and_lists_are_shown_and_what_is_absent_is_not()
    {
        var model = new ScoringModel("m", "Model", Criteria:
        [
            new("rent", "rent", "USD", Direction.Cost, 1.5, ValueFunction.Linear(35, 4.25), MissingPolicy.Reject),
        ]);
        Assert.StartsWith("ScoringModel { Id = m, Name = Model, ", model.ToString(), StringComparison.Ordinal);
        Assert.Contains("Criteria = [Criterion { Id = rent, Weight = 1.5, Indicator = rent, Unit = USD, Direction = Cost, Value = LinearFunction { Worst = 35, Best = 4.25, ", model.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Method = ", model.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_was_never_set_equals_an_empty_one()
    {
        var unset = new Electre3();
        Assert.Equal(unset, new Electre3(Thresholds: []));
        Assert.Equal(unset.GetHashCode(), new Electre3(Thresholds: []).GetHashCode());
        Assert.NotEmpty(unset.ToString());
    }

    [Fact]
    public void Records_of_different_kinds_are_not_equal()
    {
        ValueFunction one = ValueFunction.MinMax(), other = ValueFunction.RankPlace();
        Assert.False(one.Equals(other));
        WeightingResult plain = new(["a"], [1.0]);
        Assert.False(plain.Equals(Specimens.Make(typeof(AhpResult))));
    }

    [GeneratedRegex(@"System\.|LocationScore\.|`\d|\[\]\[")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"\d,5")]
    private static partial Regex GermanNumber();
}
