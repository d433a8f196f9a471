using FsCheck;

namespace LocationScore.FsCheck.Tests.Generators;

/// <summary>Every shrink is smaller and valid, so that shrinking ends and never reports something else than what failed.</summary>
public class ShrinkTests
{
    /// <summary>So many shrinks of one value are looked at.</summary>
    private const int Most = 50;

    private const int DrawnSize = 25;

    [Fact]
    public void Models_with_facts() => Check(Arbitraries.ModelsWithFacts(), 5, static one => CSharpCode.Of(one.Model).Length + Size(one.Facts), static (from, one) =>
    {
        Assert.Empty(one.Model.Validate());
        Assert.True(!Scorer.TryCompile(from.Model, from.Facts, out _, out _) || Scorer.TryCompile(one.Model, one.Facts, out _, out _));
    });

    [Fact]
    public void Models() => Check(Arbitraries.Models(), 40, static model => CSharpCode.Of(model).Length, static (_, model) => Assert.Empty(model.Validate()));

    [Fact]
    public void Tables() => Check(Arbitraries.Tables(), 20, Size);

    [Fact]
    public void Facts() => Check(Arbitraries.Facts(), 200, static fact => CSharpCode.Of(fact).Length);

    [Fact]
    public void Locations() => Check(Arbitraries.Locations(), 100, static location => new object?[] { location.Name == location.Id ? null : location.Name, location.Group, location.Description, location.Coordinates }.Count(static part => part is not null));

    [Fact]
    public void Profiles() => Check(Arbitraries.Profiles(), 100, static profile => CSharpCode.Of(profile).Length);

    [Fact]
    public void Matrices() => Check(Arbitraries.Matrices(), 60, static matrix => CSharpCode.Of(matrix).Length);

    [Fact]
    public void Weights() => Check(Arbitraries.Weights(), 100, static weights => (1000 * weights.Values.Length) + weights.Values.Distinct().Count(),
        static (_, weights) => Assert.Equal(1, weights.Values.Sum(), 12));

    [Fact]
    public void Judgements() => Check(Arbitraries.Judgements(), 60, static judgements => judgements.Matrix.Sum(static row => 1 + row.Count(static strength => strength != 1)), static (_, judgements) =>
    {
        int n = judgements.Matrix.Length;
        Assert.All(Enumerable.Range(0, n * n), k => Assert.Equal(1, judgements.Matrix[k / n][k % n] * judgements.Matrix[k % n][k / n], 12));
    });

    [Fact]
    public void Methods() => Check(Arbitraries.Methods(), 40, static one => (10 * CSharpCode.Of(one.Matrix).Length) + one.Weights.Distinct().Count(), static (_, one) => one.Run());

    /// <summary>Looks at all shrinks of drawn values, and at those of their first shrinks, down to the end.</summary>
    private static void Check<T>(Arbitrary<T> arbitrary, int count, Func<T, int> measure, Action<T, T>? valid = null)
    {
        int shrinks = 0;
        foreach (var drawn in Sampling.Of(arbitrary, count, DrawnSize))
        {
            var from = drawn;
            for (int step = 0; step < 2; step++)
            {
                int size = measure(from);
                var smaller = arbitrary.Shrinker(from).Take(Most).ToList();
                Assert.All(smaller, one =>
                {
                    if (measure(one) >= size) Assert.Fail($"{measure(one)} is not below {size}:\n{from}\n{one}");
                    valid?.Invoke(from, one);
                });
                shrinks += smaller.Count;
                if (smaller.Count == 0) break;
                from = smaller[0];
            }
        }

        Assert.InRange(shrinks, count, int.MaxValue);
    }

    private static int Size(FactTable table) => CSharpCode.Of(table).Length + (20 * table.Facts.Sum(static fact => fact.Alternatives.Length));
}
