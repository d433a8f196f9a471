using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Samples.Worker;

namespace LocationScore.Samples.Tests;

/// <summary>The worker on its own settings and model, in a folder where the model can be edited.</summary>
public sealed class WorkerTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("locationscore-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_saved_model_is_followed_and_a_wrong_one_is_not()
    {
        string sample = Path.Join(RunningApp.Root, "samples", "Worker"), model = Path.Join(_folder.FullName, "model.jsonc");
        File.Copy(Path.Join(sample, "appsettings.json"), Path.Join(_folder.FullName, "appsettings.json"));
        File.Copy(Path.Join(sample, "model.jsonc"), model);
        using var host = RankingWorker.CreateHost(["--contentRoot", _folder.FullName, "--Logging:Console:LogLevel:Default", "None"]);
        using var lines = new Lines();
        host.Services.GetRequiredService<ILoggerFactory>().AddProvider(lines);
        await host.StartAsync();
        await lines.UntilAsync("1 Beijing, ");

        string text = await File.ReadAllTextAsync(model);
        await File.WriteAllTextAsync(model, text.Replace("\"weight\": 3", "\"weight\": 0", StringComparison.Ordinal));
        await lines.UntilAsync("1 Chongqing, ");

        await File.WriteAllTextAsync(model, text.Replace("\"weight\": 3", "\"wieght\": 3", StringComparison.Ordinal));
        await lines.UntilAsync("the last good one still ranks");
        await host.StopAsync();
    }

    /// <summary>What the worker says.</summary>
    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _said = new();

        /// <summary>Waits until a line holds a text; a busy machine may take its time.</summary>
        public async Task UntilAsync(string text)
        {
            for (int k = 0; k < 1200; k++)
            {
                if (_said.Any(line => line.Contains(text, StringComparison.Ordinal))) return;
                await Task.Delay(50);
            }

            throw new TimeoutException($"Nothing said '{text}' within a minute, but:\n{string.Join('\n', _said)}");
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _said.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
