using LocationScore.Json;
using LocationScore.Methods;
using LocationScore.Weighting;

namespace LocationScore.Tests.Json;

/// <summary>The registry of kinds and the generated contract belong together.</summary>
public class ContractTests
{
    [Fact]
    public void Every_concrete_record_of_a_family_is_registered_once_under_its_own_name()
    {
        foreach (var family in Kinds.Families)
        {
            var concrete = family.Base.Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(family.Base) && type != typeof(CustomFunction)).Select(static type => type.Name).Order(StringComparer.Ordinal);
            Assert.Equal(concrete, family.Members.Select(static member => member.Type.Name).Order(StringComparer.Ordinal));
            Assert.Distinct(family.Members.Select(static member => member.Kind));
        }
    }

    [Fact]
    public void Kinds_of_methods_and_weightings_are_those_of_their_info()
    {
        foreach (var (kind, type) in Kinds.Families.Where(static family => family.Base == typeof(RankingMethod) || family.Base == typeof(WeightingMethod)).SelectMany(static family => family.Members))
        {
            object blank = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type);
            Assert.Equal(kind, blank is RankingMethod method ? method.Info.Kind : ((WeightingMethod)blank).Info.Kind);
        }
    }

    [Fact]
    public void Every_record_of_the_contract_can_be_made_from_its_fields()
    {
        foreach (var record in AllShapes().OfType<ObjectShape>())
        {
            Assert.False(record.Type.IsValueType, $"{record.Type} is a struct: its defaults and required fields would be lost in documents. Make it a sealed record.");
            Assert.True(record.Fields.Length <= 64, $"{record.Type} has more fields than the check can mark.");
            var named = record.Type.GetConstructors().OrderByDescending(static constructor => constructor.GetParameters().Length).First().GetParameters().Select(static parameter => parameter.Name!);
            string[] fields = [.. record.Fields.Select(static field => field.Key.Split('.')[1])];
            Assert.Equal(named, fields.Where(named.Contains));
            Assert.All(fields.Except(named), name => Assert.True(record.Type.GetProperty(name)!.CanWrite, $"{record.Type}.{name}"));
        }
    }

    [Fact]
    public void No_record_that_is_chosen_by_its_kind_has_a_field_of_that_name() =>
        Assert.DoesNotContain(AllShapes().OfType<KindShape>().SelectMany(static family => family.Members), static member => member.Shape.Fields.Any(static field => field.Name == Kinds.Field));

    /// <summary>Every form that can stand in a document, each once.</summary>
    internal static IReadOnlyList<Shape> AllShapes()
    {
        var found = new List<Shape>();
        var open = new Stack<Shape>([Shape.Of(typeof(ScoringModel)), Shape.Of(typeof(WeightProfile)), Shape.Of(typeof(FactsDocument)), Shape.Of(typeof(ResultDocument))]);
        while (open.TryPop(out var shape))
        {
            if (found.Contains(shape)) continue;
            found.Add(shape);
            if (shape is ObjectShape record) foreach (var field in record.Fields) open.Push(field.Shape);
            if (shape is ListShape list) open.Push(list.Element);
            if (shape is KindShape family) foreach (var member in family.Members) open.Push(member.Shape);
        }

        return found;
    }

}
