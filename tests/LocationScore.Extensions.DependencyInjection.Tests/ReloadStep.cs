using FsCheck;
using FsCheck.Fluent;
using LocationScore.EveryTestProject;

namespace LocationScore.Extensions.DependencyInjection.Tests;

/// <summary>Something that happens to an application while it runs.</summary>
internal abstract record ReloadStep
{
    private static readonly Gen<ReloadStep> s_any = Gen.Frequency(
        (4, Gen.Choose(1, 3).Two().Select(static weights => (ReloadStep)new ModelWritten(weights.Item1, weights.Item2))),
        (1, Gen.Constant((ReloadStep)new ModelBroken())),
        (1, Gen.Constant((ReloadStep)new ModelDeleted())),
        (2, Gen.Elements(10, 80).Select(static graduates => (ReloadStep)new FactsWritten(graduates))),
        (1, Gen.Constant((ReloadStep)new FactsBroken())),
        (1, Gen.Constant((ReloadStep)new FactsDeleted())),
        (2, Gen.Elements("talent-first", "transport-first", "no-such", null).Select(static id => (ReloadStep)new ProfileSet(id))),
        (2, Gen.Elements(0.5, 5, (double?)null).Select(static weight => (ReloadStep)new WeightSet(weight))),
        (1, Gen.Elements(true, false).Select(static wrong => (ReloadStep)new UnknownWeightSet(wrong))),
        (1, Gen.Elements(true, true, false).Select(static watched => (ReloadStep)new WatchingSet(watched))),
        (4, Gen.Constant((ReloadStep)new ConfigurationReloaded())),
        (2, Gen.Constant((ReloadStep)new MonitorReloaded())),
        (8, Gen.Constant((ReloadStep)new Tick())),
        (1, Gen.Constant((ReloadStep)new Disposed())));

    /// <summary>Walks of up to thirty steps.</summary>
    internal static Arbitrary<Walk<ReloadStep>> Walks { get; } = Walk<ReloadStep>.Of(s_any, 30);

    internal sealed record ModelWritten(int Talent, int Transport) : ReloadStep;

    internal sealed record ModelBroken : ReloadStep;

    internal sealed record ModelDeleted : ReloadStep;

    /// <summary>Another number of graduates of the first city.</summary>
    internal sealed record FactsWritten(int Graduates) : ReloadStep;

    internal sealed record FactsBroken : ReloadStep;

    internal sealed record FactsDeleted : ReloadStep;

    /// <summary>What stands in the configuration from the next time that it is read.</summary>
    internal sealed record ProfileSet(string? Id) : ReloadStep;

    internal sealed record WeightSet(double? Talent) : ReloadStep;

    internal sealed record UnknownWeightSet(bool Present) : ReloadStep;

    internal sealed record WatchingSet(bool Watched) : ReloadStep;

    internal sealed record ConfigurationReloaded : ReloadStep;

    internal sealed record MonitorReloaded : ReloadStep;

    /// <summary>Half a second, the interval at which files are looked at.</summary>
    internal sealed record Tick : ReloadStep;

    internal sealed record Disposed : ReloadStep;
}
