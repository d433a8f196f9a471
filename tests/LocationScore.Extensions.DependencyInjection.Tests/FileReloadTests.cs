using LocationScore.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LocationScore.Extensions.DependencyInjection.Tests;

public sealed class FileReloadTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly ManualTime _time = new();
    private readonly LogLines _log = new();

    public void Dispose()
    {
        _folder.Dispose();
        _log.Dispose();
    }

    private ServiceProvider Provider(IConfiguration configuration) => TestParts.Provider(configuration, TestParts.Choices, _time, _log);

    private IConfigurationRoot ModelFile(params (string Key, string? Value)[] more) =>
        TestParts.Configuration([("LocationScore:BasePath", _folder.Path), ("LocationScore:ModelFile", "model.json"), .. more]);

    /// <summary>Writes a model of another length, so that the change is seen however coarse the clock of the file system is.</summary>
    private void Write(double talent, double transport) => _folder.Write("model.json", TestParts.ModelText(talent, transport) + new string('\n', ++_writes));

    private int _writes;

    [Fact]
    public void An_edited_file_makes_a_new_scorer_and_who_holds_the_old_one_keeps_it()
    {
        Write(3, 1);
        using var provider = Provider(ModelFile());
        var monitor = provider.GetRequiredService<ScorerMonitor>();
        var before = monitor.State();
        var underWay = before.Scorer;
        Write(1, 3);
        _time.Tick(2);
        Assert.Equal("aba", underWay.Winner());
        Assert.Equal("beb", monitor.Get().Winner());
        Assert.Equal("aba", before.Scorer.Winner());
        Assert.Equal(before.LoadedAt + TimeSpan.FromSeconds(1), monitor.State().LoadedAt);
        Assert.Equal([1, 2], _log.Lines.Select(static line => line.Id));
    }

    [Fact]
    public void A_broken_file_keeps_the_last_good_scorer_says_each_problem_once_and_is_mended()
    {
        Write(3, 1);
        var configuration = ModelFile();
        using var provider = Provider(configuration);
        var monitor = provider.GetRequiredService<ScorerMonitor>();
        var good = monitor.Get();
        string broken = TestParts.ModelText(-1, 1).Replace("\"unit\": \"count\"", "\"unit\": \"\"", StringComparison.Ordinal);
        _folder.Write("model.json", broken);
        Assert.False(ModelJson.TryParse(broken, "model.json", out _, out var expected));
        Assert.True(expected.Length >= 2);
        _time.Tick(3);
        Assert.Same(good, monitor.Get());
        Assert.False(monitor.State().IsCurrent);
        Assert.Equal(expected, monitor.State().Problems.AsEnumerable());
        Assert.Equal(expected.Length, _log.Lines.Count(static line => line.Id == 4));
        Assert.All(_log.Lines.Where(static line => line.Id is 3 or 4), static line => Assert.Equal(LogLevel.Error, line.Level));

        configuration.Reload();
        _time.Tick(5);
        Assert.Equal(expected.Length, _log.Lines.Count(static line => line.Id == 4));

        _folder.Write("model.json", TestParts.ModelText(3, 1));
        _time.Tick(2);
        Assert.True(monitor.State().IsCurrent);
        Assert.Same(good, monitor.Get());
        Assert.Equal(5, _log.Lines[^1].Id);
    }

    [Fact]
    public void A_file_that_is_still_being_written_is_not_read()
    {
        Write(3, 1);
        using var provider = Provider(ModelFile());
        var monitor = provider.GetRequiredService<ScorerMonitor>();
        monitor.Get();
        string whole = TestParts.ModelText(1, 3);
        for (int length = 10; length < whole.Length; length += whole.Length / 4)
        {
            _folder.Write("model.json", whole[..length]);
            _time.Tick();
            Assert.True(monitor.State().IsCurrent);
        }

        _folder.Write("model.json", whole);
        _time.Tick(2);
        Assert.Equal("beb", monitor.Get().Winner());
        Assert.True(monitor.State().IsCurrent);
    }

    [Fact]
    public void A_file_that_goes_away_is_a_problem_until_it_is_back()
    {
        Write(3, 1);
        using var provider = Provider(ModelFile());
        var monitor = provider.GetRequiredService<ScorerMonitor>();
        monitor.Get();
        File.Delete(Path.Combine(_folder.Path, "model.json"));
        _time.Tick(2);
        var problem = Assert.Single(monitor.State().Problems);
        Assert.Equal((ProblemCodes.FileProblem, "LocationScore:ModelFile"), (problem.Code, problem.Path));
        Write(1, 3);
        _time.Tick(2);
        Assert.True(monitor.State().IsCurrent);
        Assert.Equal("beb", monitor.Get().Winner());
    }

    [Fact]
    public void A_file_that_cannot_be_read_yet_is_tried_again_although_it_does_not_change()
    {
        Write(3, 1);
        using var provider = Provider(ModelFile());
        var monitor = provider.GetRequiredService<ScorerMonitor>();
        monitor.Get();
        Write(1, 3);
        using (File.Open(Path.Combine(_folder.Path, "model.json"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            _time.Tick(4);
            Assert.Equal("The file cannot be read.", Assert.Single(monitor.State().Problems).Message);
            Assert.Equal("aba", monitor.Get().Winner());
        }

        _time.Tick(2);
        Assert.True(monitor.State().IsCurrent);
        Assert.Equal("beb", monitor.Get().Winner());
    }

    [Fact]
    public void A_replaced_link_is_seen()
    {
        _folder.Write("one.json", TestParts.ModelText(3, 1));
        _folder.Write("two.json", TestParts.ModelText(1, 3) + "\n");
        string link = Path.Combine(_folder.Path, "model.json");
        File.CreateSymbolicLink(link, "one.json");
        using var provider = Provider(ModelFile());
        var monitor = provider.GetRequiredService<ScorerMonitor>();
        Assert.Equal("aba", monitor.Get().Winner());
        File.Delete(link);
        File.CreateSymbolicLink(link, "two.json");
        _time.Tick(2);
        Assert.Equal("beb", monitor.Get().Winner());
    }

    /// <summary>The way of container platforms, and of releases unpacked side by side whose files all have one time: as long and as old, and yet another file.</summary>
    [Fact]
    public void A_replaced_link_to_a_folder_is_seen_although_the_files_are_as_long_and_as_old()
    {
        var written = new DateTime(2012, 4, 23, 0, 0, 0, DateTimeKind.Utc);
        foreach (var (version, talent, transport) in ((string, int, int)[])[("..1", 3, 1), ("..2", 1, 3)])
        {
            Directory.CreateDirectory(Path.Combine(_folder.Path, version));
            File.SetLastWriteTimeUtc(_folder.Write(version + "/model.json", TestParts.ModelText(talent, transport)), written);
        }

        string data = Path.Combine(_folder.Path, "..data");
        Directory.CreateSymbolicLink(data, "..1");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "model.json"), "..data/model.json");
        using var provider = Provider(ModelFile());
        var monitor = provider.GetRequiredService<ScorerMonitor>();
        Assert.Equal("aba", monitor.Get().Winner());
        Directory.Delete(data);
        Directory.CreateSymbolicLink(data, "..2");
        _time.Tick(2);
        Assert.Equal("beb", monitor.Get().Winner());
    }

    [Fact]
    public void Links_that_go_in_circles_are_a_problem_and_not_a_crash()
    {
        _folder.Write("model.json", TestParts.ModelText(3, 1));
        using var provider = Provider(ModelFile());
        var monitor = provider.GetRequiredService<ScorerMonitor>();
        monitor.Get();
        string path = Path.Combine(_folder.Path, "model.json");
        File.Delete(path);
        File.CreateSymbolicLink(path, "other.json");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "other.json"), "model.json");
        _time.Tick(3);
        Assert.Equal(ProblemCodes.FileProblem, Assert.Single(monitor.State().Problems).Code);
        Assert.Equal("aba", monitor.Get().Winner());
        File.Delete(path);
        _folder.Write("model.json", TestParts.ModelText(1, 3));
        _time.Tick(2);
        Assert.Equal("beb", monitor.Get().Winner());
    }

    [Fact]
    public void A_storm_of_changes_is_read_once_when_it_is_over()
    {
        Write(3, 1);
        using var provider = Provider(ModelFile());
        var monitor = provider.GetRequiredService<ScorerMonitor>();
        int told = 0;
        using var ended = monitor.OnChange(_ => told++);
        monitor.Get();
        for (int k = 0; k < 200; k++)
        {
            Write(3 + k, 1);
            if (k % 10 == 0) _time.Tick();
        }

        Assert.Equal(0, told);
        Write(1, 3);
        _time.Tick(5);
        Assert.Equal(1, told);
        Assert.Equal("beb", monitor.Get().Winner());
    }

    [Fact]
    public void Nothing_is_watched_when_nobody_wants_it()
    {
        Write(3, 1);
        using var provider = Provider(ModelFile(("LocationScore:ReloadOnChange", "false")));
        var monitor = provider.GetRequiredService<ScorerMonitor>();
        monitor.Get();
        Write(1, 3);
        _time.Tick(5);
        Assert.Equal(0, _time.Armed);
        Assert.Equal("aba", monitor.Get().Winner());
        Assert.Equal("beb", monitor.Reload().Scorer.Winner());
    }

    [Fact]
    public void Configuration_can_move_to_another_file_which_is_then_watched()
    {
        Write(3, 1);
        _folder.Write("other.json", TestParts.ModelText(1, 3));
        var configuration = ModelFile();
        using var provider = Provider(configuration);
        var monitor = provider.GetRequiredService<ScorerMonitor>();
        Assert.Equal("aba", monitor.Get().Winner());
        configuration["LocationScore:ModelFile"] = "other.json";
        configuration.Reload();
        Assert.Equal("beb", monitor.Get().Winner());
        Write(1, 1);
        _time.Tick(3);
        Assert.Equal("beb", monitor.Get().Winner());
        _folder.Write("other.json", TestParts.ModelText(1, 1) + "\n");
        _time.Tick(2);
        Assert.Equal("cac", monitor.Get().Winner());
    }

    [Fact]
    public void What_changed_between_the_start_and_the_first_question_is_not_missed()
    {
        Write(3, 1);
        using var provider = Provider(ModelFile());
        provider.GetRequiredService<Microsoft.Extensions.Options.IStartupValidator>().Validate();
        Write(1, 3);
        Assert.Equal("beb", provider.GetRequiredService<ScorerMonitor>().Get().Winner());
    }

    [Fact]
    public void After_its_end_nothing_is_watched_and_a_scorer_that_was_handed_out_still_scores()
    {
        Write(3, 1);
        var configuration = ModelFile();
        var provider = Provider(configuration);
        var monitor = provider.GetRequiredService<ScorerMonitor>();
        var scorer = monitor.Get();
        Assert.Equal(1, _time.Armed);
        provider.Dispose();
        monitor.Dispose();
        Assert.Equal(0, _time.Armed);
        Write(1, 3);
        _time.Tick(3);
        configuration.Reload();
        Assert.Equal("aba", scorer.Winner());
        Assert.Throws<ObjectDisposedException>(() => monitor.Get());
        Assert.Single(_log.Lines);
    }
}
