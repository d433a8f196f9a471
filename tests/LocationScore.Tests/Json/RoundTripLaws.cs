using System.Collections;
using FsCheck.Xunit;
using LocationScore.Json;
using LocationScore.Methods;
using LocationScore.Tests.Laws;
using LocationScore.Weighting;

namespace LocationScore.Tests.Json;

[Properties(MaxTest = 1000, Arbitrary = [typeof(ModelGenerators)])]
public class RoundTripLaws
{
    [Property]
    public bool A_model_that_is_written_and_read_is_the_same(ModelWithFacts x)
    {
        string text = ModelJson.Write(x.Model);
        var read = ModelJson.Parse(text);
        return ModelJson.Write(read) == text && Same(x.Model, read) && ModelJson.Hash(read) == ModelJson.Hash(x.Model);
    }

    [Property]
    public bool A_table_that_is_written_and_read_is_the_same(FactTable table)
    {
        string text = FactsJson.Write(table);
        var read = FactsJson.Parse(text);
        return FactsJson.Write(read) == text && Same(table.Locations, read.Locations) && Same(table.Indicators, read.Indicators) && Same(table.Sources, read.Sources) && Same(table.Facts, read.Facts);
    }

    [Property]
    public bool A_profile_that_is_written_and_read_is_the_same(WeightProfile profile)
    {
        string text = ProfileJson.Write(profile);
        var read = ProfileJson.Parse(text);
        return ProfileJson.Write(read) == text && read == profile;
    }

    [Fact]
    public void Random_models_contain_every_kind_and_every_choice()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int seed = 0; seed < 1000; seed++)
        {
            string text = ModelJson.Write(ModelDraw.Next(seed).Model);
            foreach (string name in text.Split('"')) seen.Add(name);
        }

        var kinds = Kinds.Families.Where(static family => family.Base != typeof(RankingMethod) && family.Base != typeof(WeightingMethod)).SelectMany(static family => family.Members).Select(static member => member.Kind);
        // Frozen statistics belong to one model and its facts: they are written and read where those are frozen.
        Assert.DoesNotContain(kinds, kind => !seen.Contains(kind) && kind != "frozen");
    }

    /// <summary>Compares by public properties, lists item by item, numbers by their bits.</summary>
    private static bool Same(object? a, object? b)
    {
        if (a is null || b is null) return a is null && b is null;
        if (a.GetType() != b.GetType() && a is not IEnumerable) return false;
        if (a is double x && b is double y) return BitConverter.DoubleToInt64Bits(x) == BitConverter.DoubleToInt64Bits(y);
        if (a is string || a.GetType().IsPrimitive || a is Enum) return a.Equals(b);
        if (a is IEnumerable list && b is IEnumerable other)
        {
            object?[] left = [.. list.Cast<object?>()], right = [.. other.Cast<object?>()];
            return left.Length == right.Length && left.Zip(right).All(static pair => Same(pair.First, pair.Second));
        }

        return a.GetType().GetProperties().Where(static property => property.GetIndexParameters().Length == 0 && property.Name != "Info").All(property => Same(property.GetValue(a), property.GetValue(b)));
    }
}
