using LocationScore.Cli.Host;
using LocationScore.Cli.Input;

namespace LocationScore.Cli.Tests.Host;

public class FileStoreTests
{
    [Fact]
    public void Files_are_written_all_or_none()
    {
        using var cli = new Cli();
        cli.Write("blocked", "a file where a directory would have to be");
        cli.Write("old.txt", "old");
        var store = new FileStore(cli.Folder);
        var error = Assert.Throws<ProblemsException>(() => store.Write([FileContent.Of("new/a.txt", "a"u8.ToArray()), FileContent.Of("old.txt", "new"u8.ToArray()), FileContent.Of("blocked/b.txt", "b"u8.ToArray())], "init", force: true, "another name"));
        Assert.Equal(ProblemCodes.FileProblem, Assert.Single(error.Problems).Code);
        Assert.Equal(["blocked", "old.txt"], cli.Files());
        Assert.Equal("old", cli.Read("old.txt"));
        Assert.False(Directory.Exists(Path.Join(cli.Folder, "new")));
    }

    [Fact]
    public void Replacing_keeps_nothing_but_the_new_files()
    {
        using var cli = new Cli();
        cli.Write("a.txt", "old");
        new FileStore(cli.Folder).Write([FileContent.Of("a.txt", "new"u8.ToArray()), FileContent.Of("sub/b.txt", "b"u8.ToArray())], "init", force: true, "another name");
        Assert.Equal(["a.txt", "sub/b.txt"], cli.Files());
        Assert.Equal("new", cli.Read("a.txt"));
    }

    [Fact]
    public void Every_file_in_the_way_is_named()
    {
        using var cli = new Cli();
        cli.Write("a.txt", "old");
        Directory.CreateDirectory(Path.Join(cli.Folder, "b.txt"));
        var error = Assert.Throws<ProblemsException>(() => new FileStore(cli.Folder).Write([FileContent.Of("a.txt", []), FileContent.Of("b.txt", []), FileContent.Of("c.txt", [])], "init", force: false, "another name"));
        Assert.Equal(["a.txt", "b.txt"], error.Problems.Select(static p => p.Found!));
        Assert.Equal(["a.txt"], cli.Files());
    }

    [Fact]
    public void A_link_stays_a_link()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Links need rights on Windows.");
        using var cli = new Cli();
        cli.Write("real.txt", "old");
        File.CreateSymbolicLink(Path.Join(cli.Folder, "link.txt"), "real.txt");
        new FileStore(cli.Folder).Write([FileContent.Of("link.txt", "new"u8.ToArray())], "--out", force: true, "another name");
        Assert.Equal("new", cli.Read("real.txt"));
        Assert.Equal("real.txt", new FileInfo(Path.Join(cli.Folder, "link.txt")).LinkTarget);
    }
}
