using LocationScore.Cli.Host;
using LocationScore.Cli.Input;

namespace LocationScore.Cli.Tests.Host;

public class SessionTests
{
    [Fact]
    public void Somebody_who_watches_sees_that_long_work_goes_on_and_nobody_else_does()
    {
        foreach (bool interactive in (bool[])[true, false])
        {
            var error = new StringWriter();
            var session = new Session(new Terminal(new StringWriter(), error, Interactive: interactive), new FileStore("."), CancellationToken.None);
            Assert.Equal(7, session.Work("Thinking hard", static _ =>
            {
                Thread.Sleep(1400);
                return 7;
            }));
            Assert.Equal(interactive, error.ToString().Contains("Thinking hard", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Ctrl_C_ends_the_waiting_at_once()
    {
        using var source = new CancellationTokenSource(50);
        var session = new Session(new Terminal(new StringWriter(), new StringWriter(), Interactive: true), new FileStore("."), source.Token);
        long start = Environment.TickCount64;
        Assert.ThrowsAny<OperationCanceledException>(() => session.Work("Thinking hard", static _ =>
        {
            Thread.Sleep(5000);
            return 7;
        }));
        Assert.True(Environment.TickCount64 - start < 4000);
    }

    [Fact]
    public void Problems_of_the_work_come_through_as_they_are()
    {
        var session = new Session(new Terminal(new StringWriter(), new StringWriter(), Interactive: true), new FileStore("."), CancellationToken.None);
        Assert.Throws<InvalidOperationException>(() => session.Work<int>("Thinking hard", static _ => throw new InvalidOperationException()));
    }
}
