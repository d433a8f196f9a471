using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using LocationScore.Json;

namespace LocationScore.Tests.Model;

/// <summary>Nulls and lists that were never set, put anywhere into a model, are problems and never exceptions of another kind.</summary>
public class NullElementTests
{
    /// <summary>Parts whose own checks are those of methods and weightings.</summary>
    private static readonly string[] s_others = ["LocationScore.Methods", "LocationScore.Weighting"];

    [Fact]
    public void A_null_anywhere_in_a_model_is_a_problem_or_means_nothing()
    {
        var tried = new HashSet<string>(StringComparer.Ordinal);
        var offenders = new SortedSet<string>(StringComparer.Ordinal);
        for (int seed = 0; seed < 150; seed++)
        {
            var drawn = ModelDraw.Next(seed);
            foreach (var (place, mutant) in Mutants(drawn.Model).Concat(Extras(drawn.Model)))
            {
                if (!tried.Add(place)) continue;
                try
                {
                    var model = (ScoringModel)mutant;
                    _ = model.Validate();
                    _ = Scorer.TryCompile(model, drawn.Facts, out _, out _);
                    Written(model);
                }
                catch (Exception failure)
                {
                    offenders.Add($"{place}: {failure.GetType().Name} {failure.StackTrace!.Split('\n')[0].Trim()}");
                }
            }
        }

        Assert.True(offenders.Count == 0, string.Join("\n", offenders));
        Assert.True(tried.Count > 120, $"Only {tried.Count} places were tried.");
    }

    [Theory]
    [InlineData("$.choices[0]")]
    [InlineData("$.derived[0]")]
    [InlineData("$.requirements[0]")]
    [InlineData("$.factors[0]")]
    [InlineData("$.criteria[0]")]
    [InlineData("$.criteria[1].ignore[0]")]
    [InlineData("$.criteria[1].value.points[1]")]
    [InlineData("$.bands.from[0]")]
    public void A_null_in_a_list_is_named_by_its_path(string path)
    {
        var model = new ScoringModel("m", "M", Choices: [null!], Derived: [null!], Requirements: [null!], Factors: [null!],
            Criteria: [null!, new("c", "i", "u", Direction.Benefit, 1, ValueFunction.PiecewiseLinear([new(0, 0), null!]), MissingPolicy.Reject, Ignore: [null!])],
            Bands: Bands.Fixed([null!]));
        var problem = Assert.Single(model.Validate(), problem => problem.Path == path);
        Assert.Equal(ProblemCodes.Missing, problem.Code);
        Assert.Equal("null", problem.Found);
    }

    [Fact]
    public void Nulls_among_locations_indicators_facts_and_sources_are_named()
    {
        Assert.False(FactTable.TryCreate([new("a", "A"), null!], [new("i", "I", "u"), null!],
            [null!, new("a", "i", 1, "u") { Alternatives = [null!] }], [null!], out _, out var problems));
        Assert.Equal(["$.facts[0]", "$.facts[1].alternatives[0]", "$.indicators[1]", "$.locations[1]", "$.sources[0]"],
            problems.Where(static problem => problem.Code == ProblemCodes.Missing).Select(static problem => problem.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_profile_without_weights_is_a_problem()
    {
        var profile = new WeightProfile("p", "P", "m", null!);
        Assert.Contains(profile.Validate(), static problem => problem.Path == "$.weights");
        Assert.Throws<ProblemsException>(() => profile.Apply(ModelDraw.Next(1).Model));
        Assert.Throws<ProblemsException>(() => ProfileChain.Resolve(profile, [null!], [null!]));
    }

    private static void Written(ScoringModel model)
    {
        try
        {
            ModelJson.Write(model);
        }
        catch (ProblemsException)
        {
        }
    }

    private static IEnumerable<(string Place, object Mutant)> Extras(ScoringModel model) =>
    [
        ("value steps", model with { Rescale = ValueFunction.Steps(default, 0) }),
        ("value points", model with { Rescale = ValueFunction.PiecewiseLinear([null!, null!]) }),
        ("codes", model with { Defaults = new(ValueFunction.Categories([null!])) }),
        ("owa", model with { Aggregation = Aggregation.Owa(default), Method = null }),
        ("bands", model with { Bands = Bands.Quantiles([null!, "a"]) }),
        ("bands unset", model with { Bands = Bands.Fixed(default) }),
        ("ratio", model with { Derived = [DerivedIndicator.Ratio(null!, null!, null!, null!, null!, null!)] }),
        ("regression", model with { Defaults = new(Missing: MissingPolicy.Regression(null!)) }),
        ("reference", model with { Rescale = ValueFunction.ReferenceRatio(null!) }),
    ];

    /// <summary>The record with one member, somewhere inside, set to null, unset, or given a null element.</summary>
    private static IEnumerable<(string Place, object Mutant)> Mutants(object record)
    {
        var type = record.GetType();
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static property => property.SetMethod is not null))
        {
            string place = $"{type.Name}.{property.Name}";
            object? value = property.GetValue(record);
            if (!property.PropertyType.IsValueType) yield return (place, With(record, property, null));
            if (value is null) continue;
            if (value is IList list && property.PropertyType.IsGenericType)
            {
                yield return (place + " unset", With(record, property, Activator.CreateInstance(property.PropertyType)));
                if (Count(list) is not > 0 || list[0]!.GetType().IsValueType) continue;
                for (int k = 0; k < list.Count; k++)
                {
                    yield return (place + " element", With(record, property, Replaced(list, k, null)));
                    if (!IsOurs(list[k]!.GetType())) continue;
                    foreach (var (inner, mutant) in Mutants(list[k]!)) yield return ($"{place} {inner}", With(record, property, Replaced(list, k, mutant)));
                }
            }
            else if (IsOurs(value.GetType()))
            {
                foreach (var (inner, mutant) in Mutants(value)) yield return ($"{place} {inner}", With(record, property, mutant));
            }
        }
    }

    private static bool IsOurs(Type type) =>
        type.Assembly == typeof(ScoringModel).Assembly && !s_others.Contains(type.Namespace) && type.GetMethod("<Clone>$") is not null;

    private static int? Count(IList list)
    {
        try
        {
            return list.Count;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static object With(object record, PropertyInfo property, object? value)
    {
        object copy = record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
        property.SetValue(copy, value);
        return copy;
    }

    private static object Replaced(IList list, int at, object? value)
    {
        var element = list.GetType().GetGenericArguments()[0];
        var array = Array.CreateInstance(element, list.Count);
        list.CopyTo(array, 0);
        array.SetValue(value, at);
        return typeof(ImmutableArray).GetMethods().Single(static method => method.Name == nameof(ImmutableArray.Create)
                && method.GetParameters() is [{ ParameterType.IsArray: true }])
            .MakeGenericMethod(element).Invoke(null, [array])!;
    }
}
