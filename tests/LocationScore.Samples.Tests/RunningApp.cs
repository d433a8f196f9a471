using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using LocationScore.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Samples.Api;

namespace LocationScore.Samples.Tests;

/// <summary>The service on a loopback port that is free, in a folder of its own.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly WebApplication _app;

    private RunningApp(DirectoryInfo folder, WebApplication app)
    {
        (_folder, _app) = (folder, app);
        string address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Client = new(new SocketsHttpHandler { MaxConnectionsPerServer = 256 }) { BaseAddress = new(address), Timeout = TimeSpan.FromMinutes(5) };
    }

    /// <summary>The folder of the repository.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(SourcePath(), "..", "..", ".."));

    public HttpClient Client { get; }

    /// <summary>The model file, when the service was started on one.</summary>
    public string ModelPath => Path.Combine(_folder.FullName, "model.jsonc");

    public static async Task<RunningApp> StartAsync(params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("locationscore-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "model.jsonc"), ReadyModels.Text("service-outsourcing"));
        var app = SampleApp.Create(["--contentRoot", folder.FullName, "--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "None", .. settings]);
        await app.StartAsync();
        return new(folder, app);
    }

    public async Task<JsonElement> GetAsync(string path) => await Client.GetFromJsonAsync<JsonElement>(path);

    /// <summary>Asks until the answer is as wanted; the file is looked at twice a second.</summary>
    public async Task<JsonElement> UntilAsync(string path, Func<JsonElement, bool> wanted)
    {
        for (int k = 0; k < 300; k++)
        {
            using var response = await Client.GetAsync(path);
            var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
            if (wanted(answer)) return answer;
            await Task.Delay(100);
        }

        throw new TimeoutException($"{path} did not answer as wanted within 30 seconds.");
    }

    private static string SourcePath([CallerFilePath] string path = "") => path;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
