using System.Reflection;
using System.Text.Json;
using LocationScore.Json;
using LocationScore.Methods;
using LocationScore.Weighting;

namespace LocationScore.Tests.Model;

/// <summary>Every kind of a closed family is found by dot, under the name that documents use.</summary>
public class KindsByDotTests
{
    private static readonly Type[] s_open = [typeof(RankingMethod), typeof(WeightingMethod)];

    public static TheoryData<string, string> Members() =>
        [.. Kinds.Families.Where(static family => !s_open.Contains(family.Base)).SelectMany(static family => family.Members.Select(member => (family.Base.Name, member.Kind)))];

    [Theory]
    [MemberData(nameof(Members))]
    public void A_kind_is_a_static_member_of_its_family(string familyName, string kind)
    {
        var family = Kinds.Families.Single(family => family.Base.Name == familyName);
        var type = family.Members.Single(member => member.Kind == kind).Type;
        var parameters = type.GetConstructors().Single().GetParameters();
        var member = Assert.Single(family.Base.GetMember(char.ToUpperInvariant(kind[0]) + kind[1..], BindingFlags.Public | BindingFlags.Static));
        if (parameters.Length == 0)
        {
            var property = Assert.IsAssignableFrom<PropertyInfo>(member);
            Assert.Equal(type, property.PropertyType);
            Assert.Same(property.GetValue(null), property.GetValue(null));
            Assert.Equal(Activator.CreateInstance(type), property.GetValue(null));
            return;
        }

        var method = Assert.IsAssignableFrom<System.Reflection.MethodInfo>(member);
        Assert.Equal(type, method.ReturnType);
        // A list beside the constructor is a property that is set.
        var given = method.GetParameters().ToLookup(p => Array.Exists(parameters, one => JsonNamingPolicy.CamelCase.ConvertName(one.Name!) == p.Name));
        Assert.All(given[false], p => Assert.Equal(p.ParameterType, type.GetProperty(char.ToUpperInvariant(p.Name![0]) + p.Name[1..])!.PropertyType));
        Assert.Equal(
            parameters.Select(static p => (JsonNamingPolicy.CamelCase.ConvertName(p.Name!), p.ParameterType, p.HasDefaultValue, p.DefaultValue)),
            given[true].Select(static p => (p.Name!, p.ParameterType, p.HasDefaultValue, p.DefaultValue)));
    }

    [Fact]
    public void Every_member_of_a_closed_family_knows_its_kind_but_the_function_of_ones_own()
    {
        Assert.Equal("piecewiseLinear", ValueFunction.PiecewiseLinear([]).Kind);
        Assert.Equal("owa", Aggregation.Owa([]).Kind);
        Assert.Equal("custom", ValueFunction.Custom("mine", static x => x).Kind);
    }
}
