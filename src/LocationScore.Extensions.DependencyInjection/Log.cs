using Microsoft.Extensions.Logging;

namespace LocationScore.Extensions.DependencyInjection;

/// <summary>Everything that is logged.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Scorer {Name} is ready: {Scorer}.")]
    internal static partial void Loaded(ILogger logger, string name, string scorer);

    [LoggerMessage(2, LogLevel.Information, "Scorer {Name} was replaced: {Scorer}.")]
    internal static partial void Reloaded(ILogger logger, string name, string scorer);

    [LoggerMessage(3, LogLevel.Error, "Scorer {Name} could not be replaced because of {Count} problems; it keeps {Scorer}.")]
    internal static partial void Kept(ILogger logger, string name, string scorer, int count);

    [LoggerMessage(4, LogLevel.Error, "Scorer {Name}: {Problem}")]
    internal static partial void Problem(ILogger logger, string name, Problem problem);

    [LoggerMessage(5, LogLevel.Information, "Scorer {Name} is up to date again; its problems are mended.")]
    internal static partial void Mended(ILogger logger, string name);

    [LoggerMessage(6, LogLevel.Error, "A listener to changes of scorer {Name} failed.")]
    internal static partial void ListenerFailed(ILogger logger, Exception failure, string name);
}
