using FsCheck.Fluent;

namespace LocationScore.Tests.Laws;

/// <summary>Laws that only ever see models that do not compile would prove nothing.</summary>
public class GeneratorTests
{
    [Fact]
    public void Most_generated_models_compile_and_every_plain_one_does()
    {
        var models = ModelGenerators.Models().Generator.Sample(500);
        var failures = models.Select(static m => Scorer.TryCompile(m.Model, m.Facts, out _, out var problems) ? null : problems[0].ToString()).OfType<string>().ToList();
        Assert.True(failures.Count < 100, $"{failures.Count} of 500 do not compile:\n" + string.Join('\n', failures.GroupBy(static f => f.Split(' ')[0]).Select(static g => $"{g.Count()} {g.First()}")));
        Assert.All(ModelGenerators.PlainModels().Generator.Sample(200), static m => Scorer.Compile(m.Model, m.Facts));
    }
}
