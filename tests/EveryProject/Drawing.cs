using FsCheck;

namespace LocationScore.EveryTestProject;

/// <summary>How a law that is written out draws its cases: the same in every run, as the laws that are marked as properties do.</summary>
internal static class Drawing
{
    internal static Config Cases(int count)
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(count).WithQuietOnSuccess(true);
#if NEW_SEEDS
        return config;
#else
        return config.WithReplay(new Replay(new Rnd(20111124, 1442695040888963407), null));
#endif
    }
}
