using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace LocationScore.Extensions.DependencyInjection.Tests;

/// <summary>Keeps what is logged about scorers.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly Lock _gate = new();
    private readonly List<(LogLevel Level, int Id, string Text)> _lines = [];

    public ImmutableArray<(LogLevel Level, int Id, string Text)> Lines
    {
        get
        {
            lock (_gate) return [.. _lines];
        }
    }

    public ILogger CreateLogger(string categoryName) => categoryName == typeof(ScorerMonitor).FullName ? this : NullLogger.Instance;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (_gate) _lines.Add((logLevel, eventId.Id, formatter(state, exception)));
    }

    public void Dispose()
    {
    }
}
